"""Recipes for activities, what the city considers, and the yearly report."""

from network.models import YearReport, YearReportSection
from tools.screenshots import finding
from tools.screenshots.recipe import Recipe

_draft = finding.of_directory(YearReport, signed_at=None)
_signed = finding.of_directory(YearReport, signed_at__isnull=False)


def _heading():
    """A heading that the secretariat has written on."""
    row = YearReportSection.unscoped.filter(report__signed_at=None).exclude(text="").order_by("pk").first()
    return None if row is None else {"uid": row.report.uid, "heading": row.heading}


REPORTS = [
    Recipe("network:year_report_list", "aida"),
    Recipe("network:year_report_list", "chiba", variant="partner"),
    Recipe("network:year_report_new", "aida"),
    Recipe("network:year_report", "aida", _draft),
    Recipe("network:year_report", "chiba", _signed, variant="partner"),
    Recipe("network:year_report_section", "aida", _heading),
    Recipe("network:year_report_sign", "baba", _draft),
    Recipe("network:year_report_sheet", "aida", _signed, is_sheet=True),
]
