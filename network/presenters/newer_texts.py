"""What somebody else saved meanwhile, as texts to be shown beside what was typed."""

from django.db import models
from django.utils.translation import gettext as _

from akishima_support.japanese.punctuation import listed


def newer_texts(form, current) -> dict[str, str]:
    """The stored value of each field that differs from what the form holds."""
    texts = {}
    for name in form.cleaned_data:
        if name in form.base_fields and name != "version" and hasattr(current, name):
            stored, typed = _plain(getattr(current, name)), _plain(form.cleaned_data[name])
            if stored != typed:
                texts[name] = _text(current, name, stored)
    return texts


def _plain(value):
    return list(value.order_by("pk")) if isinstance(value, models.Manager | models.QuerySet) else value


def _text(current, name: str, value) -> str:
    if isinstance(value, bool):
        return _("はい") if value else _("いいえ")
    display = getattr(current, f"get_{name}_display", None)
    text = display() if display else value
    if isinstance(text, list):
        text = listed(map(str, text))
    return _("未記入") if text in (None, "") else str(text)
