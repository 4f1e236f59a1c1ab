"""統計: all numbers for the window, and the version of a year that may leave it."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy, pgettext_lazy

from akishima_support.access import Actor
from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_label
from akishima_support.ui.navigation import NavItem
from cases.models.number_setting import SettingCode, value_of
from cases.presenters import figures_consultations, figures_network, figures_people, figures_referrals
from cases.presenters.figure_table import Figure, Table, protected, table_of
from cases.presenters.shown_figure import shown_figures
from cases.rules.counted import Counted
from cases.rules.periods import PARTS, Period, part_label

YEARS_BACK = 10
SUBJECTS = {
    "consultations": (pgettext_lazy("menu", "相談"), figures_consultations.FIGURES),
    "people": (gettext_lazy("ご本人の状況"), figures_people.FIGURES),
    "referrals": (pgettext_lazy("menu", "連携"), figures_referrals.FIGURES),
    "network": (gettext_lazy("会議・活動"), figures_network.FIGURES),
}
FIGURES: dict[str, Figure] = {each.key: each for _word, figures in SUBJECTS.values() for each in figures}
LEAVING = [each for each in FIGURES.values() if each.leaves]
OF_A_YEAR = {"quarters"}  # what divides a whole year alone


@dataclass(frozen=True, slots=True)
class LeavingVersion:
    """The tables of one year as they may leave the window; `least` is the smallest number that they show."""

    period: Period
    least: int
    tables: list[Table]


def full_tables(figures: list[Figure], counted: Counted) -> list[Table]:
    """All numbers of some figures, for whoever may see the rows."""
    shown = [each for each in figures if counted.period.is_year or each.key not in OF_A_YEAR]
    return [table_of(each, counted) for each in shown]


def leaving_version(year: int, today: date, figures: list[Figure] = LEAVING) -> LeavingVersion:
    """What may leave the window of a fiscal year, the same whoever asks for it.

    Only of a year that is over: two versions of one that goes on would tell by subtraction who came in between. Raises
    ValueError for such a year.
    """
    period = Period(year)
    if not period.is_over(today):
        raise ValueError(year)
    counted, least = Counted(period, None, today), value_of(SettingCode.SMALL_NUMBER)
    return LeavingVersion(period, least, [protected(table_of(each, counted), least) for each in figures if each.leaves])


def statistics_page(actor: Actor, period: Period, subject: str, today: date) -> dict:
    """One subject of a period with all numbers that the actor may see, each leading to its rows."""
    subject = subject if subject in SUBJECTS else next(iter(SUBJECTS))
    counted = Counted(period, actor, today)
    asked = {"year": period.year, "part": period.part}
    return {
        "figures": shown_figures(full_tables(SUBJECTS[subject][1], counted), _rows_url(asked)),
        "tabs": [
            NavItem(f"{reverse('cases:statistics')}?{urlencode({'subject': key} | asked)}", str(word), key == subject)
            for key, (word, _figures) in SUBJECTS.items()
        ],
        "subject": subject,
        "period": period,
        "day": counted.day,
        "leaving_url": f"{reverse('cases:statistics_leaving')}?{urlencode({'year': period.year})}",
    }


def leaving_page(year: int, today: date) -> dict:
    """The version that leaves, as it is on paper and in the file."""
    version = leaving_version(year, today)
    return {
        "figures": shown_figures(version.tables),
        "version": version,
        "file_url": f"{reverse('cases:statistics_file')}?{urlencode({'year': year})}",
    }


def year_choices(today: date, *, finished: bool = False) -> list[tuple[str, str]]:
    """The fiscal years to choose from, newest first."""
    newest = fiscal_year(today) - (1 if finished else 0)
    return [(str(year), fiscal_year_label(year)) for year in range(newest, newest - YEARS_BACK, -1)]


def part_choices() -> list[tuple[str, str]]:
    """The parts of a year to choose from."""
    return [(part, part_label(part)) for part in PARTS]


def _rows_url(asked: dict):
    """The address of the rows that one number counts."""
    start = reverse("cases:statistics_rows")

    def url(table: str, row: str, column: str) -> str:
        return f"{start}?{urlencode({'table': table, 'row': row, 'column': column} | asked)}"

    return url
