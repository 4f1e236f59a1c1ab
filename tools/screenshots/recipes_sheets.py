"""Recipes for cases in meetings: anonymized sheets, and who heard of a case by name."""

from cases.models import Case, CaseSummaryOrigin
from network.models import CaseSummary, Meeting
from network.sheet_codes import SheetStatus
from tools.screenshots import finding
from tools.screenshots.recipe import Recipe

_shown = finding.of_directory(CaseSummaryOrigin, summary__status=SheetStatus.SHOWN)
_waiting = finding.of_directory(CaseSummaryOrigin, summary__status=SheetStatus.WAITING)
_case_of_shown = finding.of_directory(Case, casesummaryorigins__summary__status=SheetStatus.SHOWN)
_of_the_sitting = finding.of_directory(CaseSummary, status=SheetStatus.SHOWN)
_sitting = finding.of_directory(Meeting, case_summaries__status=SheetStatus.SHOWN)

SHEETS = [
    Recipe("cases:case_summary_list", "aida", _case_of_shown),
    Recipe("cases:case_summary_new", "aida", finding.case("架空 一夫")),
    Recipe("cases:case_summary_detail", "aida", _shown),
    Recipe("cases:case_summary_detail", "murata", _waiting, variant="waiting"),
    Recipe("cases:case_summary_edit", "aida", _shown),
    Recipe("cases:case_summary_submit", "aida", _shown),
    Recipe("cases:case_summary_read", "murata", _waiting),
    Recipe("cases:case_summary_show", "aida", _shown),
    Recipe("cases:case_summary_close", "aida", _shown),
    Recipe("cases:case_summary_incident", "baba", _shown),
    Recipe("cases:case_summary_sheet", "aida", _shown, is_sheet=True),
    Recipe("cases:case_summary_identified", "doi", _of_the_sitting),
    Recipe("network:case_summary_detail", "doi", _of_the_sitting),
    Recipe("network:case_summary_detail", "aida", _of_the_sitting, variant="window"),
    Recipe("cases:meeting_telling", "aida", _sitting),
    Recipe("cases:case_meeting_telling", "aida", finding.case("架空 一夫")),
]
