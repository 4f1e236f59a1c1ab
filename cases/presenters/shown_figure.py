"""A table of figures ready to be printed: words beside numbers, and the picture of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.drawing import bars
from cases.presenters.figure_table import HIDDEN, NOT_FILLED, Table, Whole

AT_MOST_DRAWN = 30  # a picture of more is no picture; the table has them all
Link = Callable[[str, str, str], str]


@dataclass(frozen=True, slots=True)
class ShownCell:
    """One cell; `url` leads to what it counts. Empty where there can be nothing."""

    label: str
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One row."""

    label: str
    cells: list[ShownCell]


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """One table and its picture. `keys` tells the two bars of a row apart, where there are two.

    Rows of which all is 0, or all is hidden, stand in a sentence below the table: most codes are seldom used.
    """

    table: Table
    headings: list[str]
    lines: list[ShownLine]
    zeros: str
    hidden: str
    sums: list[ShownCell]
    chart: bars.Bars | None
    keys: list[str]
    chart_title: str


@dataclass(frozen=True, slots=True)
class ShownFigures:
    """The figures of a page, and the titles of those with nothing to count: one list instead of headings."""

    filled: list[ShownFigure]
    empty: list[str]


def shown_figures(tables: Iterable[Table], link: Link | None = None) -> ShownFigures:
    """In their order. A table of which all is hidden is not empty."""
    found = [shown_figure(table, link) for table in tables]
    filled = [each for each in found if each.lines or each.hidden]
    return ShownFigures(filled, [each.table.title for each in found if not (each.lines or each.hidden)])


def shown_figure(table: Table, link: Link | None = None) -> ShownFigure:
    """`link` gives the address behind a number, where the table opens."""
    headings = [label or table.unit for _key, label in table.columns]
    in_full = {row for row, _word in table.rows} - _all_are(table, 0) - _all_are(table, None)
    lines = [_line(table, row, label, headings, link) for row, label in table.rows if row in in_full]
    across = [table.sum_word] if table.adds_across else []
    series = _series(table)
    chart, keys = _chart(table, series), [label for _key, label in series] if len(series) > 1 else []
    sums = [ShownCell(heading, text) for heading, text in zip(headings + across, _sums(table), strict=False)]
    return ShownFigure(
        table=table,
        headings=headings + across,
        lines=lines,
        zeros=_words(table, _all_are(table, 0)),
        hidden=_words(table, _all_are(table, None)),
        sums=sums,
        chart=chart,
        keys=keys,
        chart_title=_("%(title)sの図") % {"title": table.title},
    )


def _all_are(table: Table, value: int | None) -> set[str]:
    """The rows in which there is nothing but this."""
    found: dict[str, set] = {}
    for (row, _column), number in table.numbers.items():
        found.setdefault(row, set()).add(number)
    return {row for row, numbers in found.items() if numbers == {value}}


def _words(table: Table, rows: set[str]) -> str:
    return _("、").join(word for row, word in table.rows if row in rows)


def _line(table: Table, row: str, label: str, headings: list[str], link: Link | None) -> ShownLine:
    cells = []
    for (column, _label), heading in zip(table.columns, headings, strict=True):
        text = number_text(table, row, column)
        opens = link and table.opens and row != NOT_FILLED and table.numbers.get((row, column))
        cells.append(ShownCell(heading, text, link(table.key, row, column) if opens else ""))
    if table.adds_across:
        cells.append(ShownCell(table.sum_word, f"{table.row_sum(row):,}"))
    return ShownLine(label, cells)


def number_text(table: Table, row: str, column: str) -> str:
    """A number in words: empty where there can be none, the mark where it is hidden."""
    if (row, column) not in table.numbers:
        return ""
    number = table.numbers[row, column]
    return (
        HIDDEN
        if number is None
        else f"{number:,.1f}".removesuffix(".0")
        if isinstance(number, float)
        else f"{number:,}"
    )


def _sums(table: Table) -> list[str]:
    if not table.has_sums:
        return []
    sums = [f"{table.column_sum(column):,}" for column, _label in table.columns]
    return sums + ([f"{table.total:,}"] if table.adds_across else [])


def _series(table: Table) -> list[tuple[str, str]]:
    """The columns that are drawn: one, or two side by side; none where a row is drawn by its sum."""
    if table.whole == Whole.DAYS:
        return table.columns[-2:]
    return [] if len(table.columns) > 2 or table.adds_across else table.columns


def _chart(table: Table, series: list[tuple[str, str]]) -> bars.Bars | None:
    """Rows of which no number is shown, or 0 alone, are left out: nothing is to be seen of them."""
    rows = []
    for row, label in table.rows:
        numbers = (
            [table.numbers.get((row, column), 0) for column, _label in series] if series else [_drawn_sum(table, row)]
        )
        if any(numbers):
            rows.append((label, numbers))
    return bars.draw(rows[:AT_MOST_DRAWN], HIDDEN) if rows else None


def _drawn_sum(table: Table, row: str) -> int | None:
    """The sum of what is shown of a row; None where all that there is of it is hidden."""
    hidden = any(number is None for (each, _column), number in table.numbers.items() if each == row)
    return None if hidden and not table.row_sum(row) else table.row_sum(row)
