"""After a stale save: what somebody else saved, beside what was typed."""

from django import forms
from django.utils.translation import gettext as _

from akishima_support.japanese.punctuation import listed

_UNSEEN = ("version", "submission_token")


def newer_texts(typed: forms.BaseForm, fresh: forms.BaseForm) -> dict[str, str]:
    """The texts of the fields that stand differently in the database (`fresh`, unbound) than in the form typed."""
    names = [name for name in fresh.fields if name not in _UNSEEN and not fresh[name].is_hidden]
    pairs = ((name, _shown(fresh[name]), _shown(typed[name])) for name in names)
    return {name: saved or _("(空欄)") for name, saved, mine in pairs if saved != mine}


def _shown(field: forms.BoundField) -> str:
    value = field.value()
    if isinstance(field.field.widget, forms.CheckboxInput):
        return _("はい") if value and value != "false" else _("いいえ")
    if hasattr(field.field, "choices"):
        chosen = {str(each) for each in (value if isinstance(value, list | tuple) else [value])}
        return listed(str(label) for key, label in field.field.choices if str(key) in chosen and key != "")
    return "" if value is None else str(value)
