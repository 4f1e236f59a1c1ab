"""Components: `{% load ui %}`. Each prints one small template of `templates/ui/`.

Kinds (`kind`) of a badge and a notice carry a shape and a colour, and the text says the same:
neutral ○, active ●, waiting ◆, info ⓘ, success ✓, warning ▲, error ■, closed ―.
"""

from collections.abc import Iterable
from functools import lru_cache

from django import template
from django.template.context import Context
from django.template.loader import render_to_string

from akishima_support.ui import frame
from akishima_support.ui.navigation import NavItem

register = template.Library()


@register.simple_tag(takes_context=True)
def site_header(context: Context) -> str:
    """The header of every page."""
    return frame.header_of(context)


@register.simple_tag
def linked_files() -> str:
    """Style sheets and scripts of every page."""
    return frame.linked_files()


@register.simple_tag
def badge(text: str, kind: str = "neutral") -> str:
    """A state in one word: `{% badge "受付待ち" "waiting" %}`. A list prints the same few words again and again."""
    return _printed_badge(str(text), kind)


@lru_cache(maxsize=256)
def _printed_badge(text: str, kind: str) -> str:
    return render_to_string("ui/badge.html", {"text": text, "kind": kind})


@register.inclusion_tag("ui/button_link.html")
def button_link(url: str, label: str, kind: str = "") -> dict:
    """A link that looks like a button. Kinds: primary, danger, small, or none."""
    return {"url": url, "label": label, "kind": kind}


@register.inclusion_tag("ui/post_button.html", takes_context=True)
def post_button(context: Context, url: str, label: str, kind: str = "", **hidden: str) -> dict:
    """A button that sends a form of its own; further keywords become hidden fields."""
    return {"url": url, "label": label, "kind": kind, "hidden": hidden, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("ui/empty_state.html")
def empty_state(text: str, url: str = "", label: str = "") -> dict:
    """What stands where a list has no rows, with the way on."""
    return {"text": text, "url": url, "label": label}


@register.inclusion_tag("ui/facts.html")
def facts(items: Iterable[tuple[str, object]]) -> dict:
    """A description list of (label, value); an empty value shows as 未記入."""
    return {"items": items}


@register.inclusion_tag("ui/key_value_table.html")
def key_value_table(items: Iterable[tuple[str, object]], caption: str) -> dict:
    """A table of (label, value) with row headings, for official forms."""
    return {"items": items, "caption": caption}


@register.inclusion_tag("ui/tabs.html")
def tabs(items: Iterable[NavItem], label: str) -> dict:
    """Links to the parts of one subject; `label` names the group for a screen reader."""
    return {"items": items, "label": label}


@register.inclusion_tag("ui/breadcrumb.html")
def breadcrumb(*parts: str) -> dict:
    """`{% breadcrumb url1 label1 url2 label2 "この画面" %}`: pairs of address and label, then this page."""
    pairs = list(zip(parts[:-1:2], parts[1::2], strict=True))
    return {"pairs": pairs, "here": parts[-1]}


@register.inclusion_tag("ui/pages.html")
def pages(previous_url: str = "", next_url: str = "") -> dict:
    """前へ and 次へ of a list that pages by key. An empty address leaves the link out."""
    return {"previous_url": previous_url, "next_url": next_url}


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "") -> str:
    """A banner that stays on the page. Kinds: info, success, warning, error."""
    return render_to_string("ui/notice.html", {"content": content, "kind": kind, "title": title})


@register.simple_block_tag
def card(content: str, title: str = "", level: int = 2) -> str:
    """A box with a heading of the given level."""
    return render_to_string("ui/card.html", {"content": content, "title": title, "level": level})


@register.simple_block_tag
def timeline_item(content: str, at: str, title: str, by: str = "", strong: bool = False) -> str:
    """One entry inside `<ol class="timeline">`."""
    context = {"content": content, "at": at, "title": title, "by": by, "strong": strong}
    return render_to_string("ui/timeline_item.html", context)
