"""A table of figures: what it counts and how, and what of it may leave the window."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from django.db.models import Count, QuerySet, Value
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from akishima_support.audit.reading import PersonalQuerySet
from cases.rules.counted import Counted
from cases.rules.suppression import shown_alone, shown_parts

HIDDEN = "－"
NOT_FILLED = ""  # the row of those of whom nothing was written down; it opens no list
ALL_BODIES = ""  # the row of all bodies together
Codes = list[tuple[str, str]]
Place = tuple[str, str]  # code of the row, code of the column
Numbers = dict[Place, int]


class Whole(StrEnum):
    """What the numbers of a table are together; it decides how small ones are hidden."""

    TABLE = "table"  # parts of one whole
    COLUMNS = "columns"  # those of each column are
    SEVERAL = "several"  # one thing counts in several rows: there is no sum, and it is hidden as if there was
    ALONE = "alone"  # each stands for itself
    DAYS = "days"  # how long something took, by body; the first column is of how many
    WORK = "work"  # what offices do, about nobody: nothing is hidden


ADDED_UP = (Whole.TABLE, Whole.COLUMNS, Whole.WORK)
ONE_COLUMN: Codes = [("", "")]


@dataclass(frozen=True, slots=True)
class Figure:
    """How one table comes about.

    `count` gives the numbers. `rows` and `columns` give codes with their words, from the numbers that there are.
    `behind` gives the rows that one number counts. `never` are places in which there can be none. `leaves`: whether the
    table may leave the window at all. No two that leave divide one whole by things of which one goes with the other.
    """

    key: str
    title: Promise
    how: Promise
    unit: Promise
    heading: Promise
    rows: Callable[[Counted, Numbers], Codes]
    count: Callable[[Counted], Numbers]
    columns: Callable[[], Codes] = lambda: ONE_COLUMN
    behind: Callable[[Counted, str, str], QuerySet] | None = None
    never: frozenset[Place] = frozenset()
    whole: Whole = Whole.TABLE
    leaves: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """One table of one period. A number that is hidden is None; where there can be none it is missing."""

    key: str
    title: str
    how: str
    unit: str
    heading: str
    rows: Codes
    columns: Codes
    numbers: dict[Place, int | None]
    whole: Whole
    opens: bool

    @property
    def has_sums(self) -> bool:
        """Whether the numbers of a column can be added up."""
        return self.whole in ADDED_UP and len(self.rows) > 1

    @property
    def adds_across(self) -> bool:
        """Whether the numbers of a row can be added up too."""
        return self.whole == Whole.TABLE and len(self.columns) > 1

    @property
    def hides(self) -> bool:
        """Whether a number is hidden: sums are then of what is shown alone."""
        return None in self.numbers.values()

    @property
    def sum_word(self) -> str:
        """What a sum is called."""
        return _("計（載せた数だけ）") if self.hides else _("計")

    def row_sum(self, row: str) -> int:
        """The sum of what is shown of a row."""
        return sum(self.numbers.get((row, column)) or 0 for column, _label in self.columns)

    def column_sum(self, column: str) -> int:
        """The sum of what is shown of a column."""
        return sum(self.numbers.get((row, column)) or 0 for row, _label in self.rows)

    @property
    def total(self) -> int:
        """The sum of all that is shown."""
        return sum(number or 0 for number in self.numbers.values())


def table_of(figure: Figure, counted: Counted) -> Table:
    """The table with all its numbers; what was not counted once stands with 0."""
    found = figure.count(counted)
    rows, columns = figure.rows(counted, found), figure.columns()
    places = [(row, column) for row, _word in rows for column, _label in columns]
    return Table(
        key=figure.key,
        title=str(figure.title),
        how=str(figure.how),
        unit=str(figure.unit),
        heading=str(figure.heading),
        rows=rows,
        columns=columns,
        numbers={place: found.get(place, 0) for place in places if place in found or place not in figure.never},
        whole=figure.whole,
        opens=figure.behind is not None,
    )


def protected(table: Table, least: int) -> Table:
    """The same table as it may leave the window: `least` is the smallest number that it shows."""
    if table.whole == Whole.WORK:
        return replace(table, opens=False)
    if table.whole == Whole.DAYS:
        return _days(table, least)
    if table.whole == Whole.ALONE:
        return replace(
            table, opens=False, numbers={key: shown_alone(each, least) for key, each in table.numbers.items()}
        )
    numbers: dict[Place, int | None] = {}
    for places in _wholes(table):
        parts = shown_parts([table.numbers[place] for place in places], least)
        numbers |= dict(zip(places, parts, strict=True))
    return replace(table, opens=False, numbers=numbers)


def _days(table: Table, least: int) -> Table:
    """All bodies together, where they are enough, and without of how many.

    That a body had enough answers to be shown would tell which of two hidden bodies in another table is the greater.
    """
    (first, _label), *columns = table.columns
    enough = table.numbers.get((ALL_BODIES, first), 0) >= least
    rows = [(row, word) for row, word in table.rows if row == ALL_BODIES]
    numbers = {(ALL_BODIES, key): table.numbers[ALL_BODIES, key] if enough else None for key, _word in columns if rows}
    return replace(table, opens=False, rows=rows, columns=columns, numbers=numbers)


def _wholes(table: Table) -> list[list[Place]]:
    """The places whose numbers are parts of one whole."""
    if table.whole == Whole.TABLE:
        return [list(table.numbers)]
    return [[place for place in table.numbers if place[1] == column] for column, _label in table.columns]


def tally(rows: QuerySet) -> Numbers:
    """How many rows there are of each `row` and, where it is annotated, `column`."""
    if "column" not in rows.query.annotations:
        rows = rows.annotate(column=Value(""))
    if isinstance(rows, PersonalQuerySet):
        found = rows.counted("row", "column")
    else:
        found = rows.order_by().values_list("row", "column").annotate(Count("pk"))
    return {(str(row), str(column)): number for row, column, number in found}


def summed(groups: list[tuple], row: int, column: int | None = None) -> Numbers:
    """The numbers of one table from groups that divide further; `row` and `column` say which of their parts to keep."""
    numbers: Numbers = {}
    for group in groups:
        place = str(group[row]), "" if column is None else str(group[column])
        numbers[place] = numbers.get(place, 0) + group[-1]
    return numbers


def fixed(choices) -> Callable[[Counted, Numbers], Codes]:
    """Rows of a list of codes that only the program changes."""
    return lambda _counted, _numbers: [(str(code), str(code.label)) for code in choices]
