"""One box of a page that is prepared for disclosure: label, text, and what of it is proposed to be masked."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import models
from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date, format_datetime
from cases.codes.case import OutcomeChange
from cases.codes.contact import ContactChannel, ContactLimit
from cases.codes.plan import PlanService
from cases.codes.risk import RiskKind
from cases.models.code_field import CodeField, CodesField

# Fields that hold several codes.
LISTS: dict[str, type[models.TextChoices]] = {
    "changes": OutcomeChange,
    "contact_channels": ContactChannel,
    "contact_limits": ContactLimit,
    "consulter_contact_limits": ContactLimit,
    "outcome_changes": OutcomeChange,
    "risk_kinds": RiskKind,
    "services": PlanService,
}


def item(label: str, text: str, *, whole: bool = False, passages: Iterable[str] = ()) -> dict:
    """A box. What is proposed stays beside what is decided, so that a difference asks for a reason."""
    marked = [each for each in dict.fromkeys(passages) if each and each in text]
    proposal = {"proposed_whole": whole, "proposed_passages": marked}
    return {"label": str(label), "text": text, "whole": whole, "passages": marked, "reason": ""} | proposal


def items_of(row: models.Model, names: str, *, masked: Iterable[str] = ()) -> list[dict]:
    """Boxes of the fields that hold something, by their verbose names; `masked` are proposed to be masked wholly."""
    texts = [(name, text_of(row, name)) for name in names.split()]
    return [item(_label(row, name), text, whole=name in masked) for name, text in texts if text]


def text_of(row: models.Model, name: str) -> str:
    """The value of a field in words."""
    return value_text(type(row)._meta.get_field(name), getattr(row, name))


def value_text(column: models.Field, value) -> str:
    """A value of a column in words; also one that was kept as JSON."""
    if value in (None, "", [], False):
        return ""
    if isinstance(column, CodeField | CodesField):
        return column.in_words(value)
    if column.name in LISTS:
        return "、".join(str(code.label) for code in LISTS[column.name] if code in value)
    if column.choices:
        return str(dict(column.flatchoices).get(value, value))
    if isinstance(column, models.DateTimeField):
        return format_datetime(datetime.fromisoformat(value) if isinstance(value, str) else value)
    if isinstance(column, models.DateField) and isinstance(value, str):
        return format_date(date.fromisoformat(value))
    if isinstance(value, date):
        return format_date(value)
    return _("はい") if value is True else str(value)


def _label(row: models.Model, name: str) -> str:
    return str(type(row)._meta.get_field(name).verbose_name)
