"""Boxes written by Python as Django's templates would: a form has dozens, and a template for each took long."""

from collections.abc import Callable, Iterable, Mapping

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe


def widget_html(template_name: str, context: Mapping) -> SafeString | None:
    """The HTML of a widget, by the name of its template; None for those that are seldom and left to Django."""
    write = _WRITTEN.get(template_name)
    return mark_safe(write(context["widget"])) if write else None  # noqa: S308 - every value below is escaped


def _text(value) -> str:
    return conditional_escape(value if isinstance(value, SafeString) else str(value))


def _attrs(attrs: Mapping) -> str:
    """True stands alone, False is left out."""
    there = ((name, value) for name, value in attrs.items() if value is not False)
    return "".join(f" {_text(name)}" if value is True else f' {_text(name)}="{_text(value)}"' for name, value in there)


def _input(widget: Mapping) -> str:
    value = "" if widget["value"] is None else f' value="{_text(widget["value"])}"'
    return f'<input type="{_text(widget["type"])}" name="{_text(widget["name"])}"{value}{_attrs(widget["attrs"])}>'


def _textarea(widget: Mapping) -> str:
    value = _text(widget["value"]) if widget["value"] else ""
    return f'<textarea name="{_text(widget["name"])}"{_attrs(widget["attrs"])}>\n{value}</textarea>'


def _select(widget: Mapping) -> str:
    groups = _grouped(widget["optgroups"], _option, '<optgroup label="{}">{}</optgroup>')
    return f'<select name="{_text(widget["name"])}"{_attrs(widget["attrs"])}>{groups}</select>'


def _option(option: Mapping) -> str:
    value, attrs = _text(option["value"]), _attrs(option["attrs"])
    return f'<option value="{value}"{attrs}>{_text(option["label"])}</option>'


def _choices(widget: Mapping) -> str:
    own = {name: widget["attrs"][name] for name in ("id", "class") if widget["attrs"].get(name)}
    groups = _grouped(widget["optgroups"], _choice, "<div><label>{}</label>{}</div>")
    return f"<div{_attrs(own)}>{groups}</div>"


def _choice(option: Mapping) -> str:
    attrs = option["attrs"]
    whose = f' for="{_text(attrs["id"])}"' if attrs.get("id") else ""
    return f"<div><label{whose}>{_input(option)} {_text(option['label'])}</label></div>"


def _grouped(groups: Iterable[tuple], write: Callable, frame: str) -> str:
    """The options one after the other, those of a named group in a frame of their own."""
    written = []
    for name, options, _index in groups:
        inside = "".join(map(write, options))
        written.append(frame.format(_text(name), inside) if name else inside)
    return "".join(written)


_PLAIN = ("input", "text", "number", "email", "url", "password", "hidden", "date", "datetime", "time", "checkbox")
_WRITTEN: dict[str, Callable[[Mapping], str]] = {
    f"django/forms/widgets/{name}.html": write
    for names, write in (
        (_PLAIN, _input),
        (("textarea",), _textarea),
        (("select",), _select),
        (("radio", "checkbox_select", "multiple_input"), _choices),
    )
    for name in names
}
