"""Fields of a sheet as lines: on the screen what was written, on paper every choice with its box."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db import models
from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date
from akishima_support.japanese.punctuation import listed
from cases.models.code_field import CodeField, CodesField
from cases.models.code_words import choices as codes_offered


@dataclass(frozen=True)
class Line:
    """One field. `marks` are (■ or □, label) of a field that is chosen from a list; `is_long` asks for room."""

    label: str
    text: str = ""
    marks: list[tuple[str, str]] = field(default_factory=list)
    is_long: bool = False


@dataclass(frozen=True)
class Section:
    """A block of the form."""

    title: str
    lines: list[Line]

    @property
    def filled(self) -> list[Line]:
        """Lines with something in them."""
        return [line for line in self.lines if line.text]

    @property
    def missing(self) -> str:
        """The labels of the lines without anything."""
        return listed(line.label for line in self.lines if not line.text)


def section(title: str, sheet: models.Model, names: Iterable[str], lists: dict | None = None) -> Section:
    """A block from the fields of a sheet (a new, empty one gives the form to write on).

    `lists` gives the choices of the fields that hold several codes.
    """
    return Section(str(title), [_line(sheet, name, (lists or {}).get(name)) for name in names])


def _line(sheet: models.Model, name: str, choices: type[models.TextChoices] | None) -> Line:
    column, value = sheet._meta.get_field(name), getattr(sheet, name)
    label = str(column.verbose_name)
    chosen = set(value if isinstance(value, list) else [value])
    pairs = _pairs(column, choices, chosen)
    if pairs:
        marks = marked(pairs, chosen)
        return Line(label, listed(each for mark, each in marks if mark == "■"), marks)
    if isinstance(column, models.DateField):
        return Line(label, day_text(value))
    return Line(label, value or "", is_long=isinstance(column, models.TextField))


def marked(pairs: Iterable[tuple], chosen: set, notes: dict | None = None) -> list[tuple[str, str]]:
    """Each choice with its box, and what was written beside it."""
    notes = notes or {}
    return [("■" if code in chosen else "□", f"{label}{notes.get(code, '')}") for code, label in pairs]


def _pairs(column: models.Field, choices: type[models.TextChoices] | None, chosen: set) -> list[tuple[str, str]]:
    """What could be chosen in the field; nothing where it is free."""
    if isinstance(column, CodeField | CodesField):
        return codes_offered(column.code_list, chosen)
    return choices.choices if choices else column.choices or []


def day_text(day: date | None) -> str:
    """The day, or nothing."""
    return format_date(day) if day else ""


def day_on_paper(day: date | None) -> str:
    """The day, or room to write it."""
    return day_text(day) or _("令和　　年　　月　　日")
