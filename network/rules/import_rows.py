"""The rows of somebody's list, cell by cell, before anything is compared with the directory."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from akishima_support.spreadsheets import unguarded
from network.rules.import_columns import BY_KEY, Part
from network.rules.import_layout import guess_columns
from network.rules.import_readers import ERRORS, Unreadable
from network.rules.import_words import NOTHING


@dataclass(frozen=True)
class Problem:
    """Why a row is not taken over."""

    row: int
    text: str


@dataclass
class Row:
    """One row: its number in the sheet, what its cells say by column, and what could not be read."""

    number: int
    values: dict[str, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name of the body."""
        return str(self.values.get("name", ""))

    def part(self, part: Part) -> dict[str, object]:
        """What the row says of one part."""
        return {key: value for key, value in self.values.items() if BY_KEY[key].part == part}


def read_rows(rows: list[tuple[int, list[str]]], header_row: int, columns: list[str]) -> list[Row]:
    """The rows below the headings that say something in a column that is taken over.

    Headings that a long list repeats on every page are left out.
    """
    read = []
    for number, cells in rows:
        if number <= header_row or guess_columns(cells, {})[: len(columns)] == columns[: len(cells)] != []:
            continue
        row = _row(number, cells, columns)
        if row.values or row.problems:
            read.append(row)
    return read


def _row(number: int, cells: list[str], columns: list[str]) -> Row:
    row = Row(number)
    for key, cell in zip(columns, cells, strict=False):
        text = unguarded(cell)
        if not key or text in NOTHING:
            continue
        column = BY_KEY[key]
        try:
            if text in ERRORS:
                raise Unreadable(_("数式の結果が誤りです。"))
            row.values[key] = column.read(text)
        except Unreadable as problem:
            words = {"column": column.label, "text": text[:30], "problem": problem}
            row.problems.append(Problem(number, _("%(column)s「%(text)s」：%(problem)s") % words))
    if not row.name and not row.problems:
        row.problems.append(Problem(number, _("名称がありません。")))
    return row
