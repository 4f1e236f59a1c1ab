"""The frame of every page, printed once per person and language: it is the same from page to page but for two words.

What changes with each request (the token of the forms and the address to come back to) is left open in the printed
frame and filled in. Everything else that it shows is part of the key, so nothing in it can be out of date.
"""

from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from akishima_support.ui.navigation import NavItem
from akishima_support.ui.printed import pattern_of

_OPEN = {"csrf_token": "frame-token-left-open", "next": "frame-address-left-open"}
_SHOWN = ("municipality_name", "product_name", "affiliation_change_url")


def header_of(context: dict) -> SafeString:
    """The header: product, who acts for whom, language, signing out, menu. Only what the context gives is shown."""
    request = context.get("request")
    shown = tuple((name, str(context.get(name) or "")) for name in _SHOWN)
    menu = tuple(context.get("navigation") or ())
    actor, user = getattr(request, "actor", None), getattr(request, "user", None)
    is_signed_in = user is not None and user.is_authenticated
    pattern = _header(get_language(), actor, is_signed_in, request is not None, shown, menu)
    address = request.get_full_path() if request else ""
    return format_html(pattern, csrf_token=str(context.get("csrf_token") or ""), next=address)


@lru_cache(maxsize=256)
def _header(_language: str, actor, is_signed_in: bool, has_address: bool, shown: tuple, menu: tuple[NavItem]) -> str:
    """The header as a pattern."""
    told = {"actor": actor, "is_signed_in": is_signed_in, "navigation": menu, "csrf_token": _OPEN["csrf_token"]}
    told["next"] = _OPEN["next"] if has_address else ""
    return pattern_of(render_to_string("ui/site_header.html", dict(shown) | told), _OPEN)


@lru_cache(maxsize=1)
def linked_files() -> SafeString:
    """Style sheets, scripts and the mark: their addresses stay while the process runs."""
    return render_to_string("ui/linked_files.html")
