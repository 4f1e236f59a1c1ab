"""The anonymized sheets of the demonstration."""

from cases.models import CaseSummaryOrigin
from network.models import CaseSummary


def test_who_sits_reads_the_one_that_is_shown_and_the_window_alone_knows_of_whom(demo):
    assert [sheet.label for sheet in demo.seen_by("doi", CaseSummary)] == ["事例A"]
    assert demo.seen_by("hoshi", CaseSummary) == []
    assert len(demo.seen_by("murata", CaseSummaryOrigin)) == 2
    assert demo.seen_by("doi", CaseSummaryOrigin) == []
