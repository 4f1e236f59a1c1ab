"""The year that is over has something to count, to show and to hide."""

from django.utils import timezone

from akishima_support.access import acting_as
from akishima_support.japanese.fiscal_years import fiscal_year
from cases.presenters.statistics import leaving_version


def test_the_year_that_is_over_shows_large_numbers_and_hides_small_ones(demo):
    today = timezone.localdate()

    with acting_as(demo.actors["aida"]):
        tables = {each.key: each.numbers for each in leaving_version(fiscal_year(today) - 1, today).tables}

    assert tables["overall"]["consultations", ""] >= 34
    assert tables["channel"]["phone", ""] >= 17
    assert tables["channel"]["letter", ""] is None
    assert {7, None} <= set(tables["bodies"].values())
