"""A report of 令和8年度 in each of its states."""

from datetime import UTC, datetime

from network.actions import year_reports
from network.models import YearReport, YearReportSection
from network.rules.year_report.composing import content_of
from tests.cast import Cast

NOW = datetime(2026, 11, 28, 3, tzinfo=UTC)


def draft(cast: Cast, *, text: str = "") -> YearReport:
    """As 相田 begins it; `text` is what she writes under 昭島市の動き."""
    report = year_reports.begin(fiscal_year=2026, by=cast.aida.actor, at=NOW)
    if text:
        section = YearReportSection.unscoped.get(report=report, heading="city")
        written = {"text": text, "left_out": [], "version": section.version}
        year_reports.write(section=section, **written, by=cast.aida.actor, at=NOW)
    return report


def signed(cast: Cast, *, text: str = "") -> YearReport:
    """As 馬場 signs it."""
    report = draft(cast, text=text)
    return year_reports.sign(report=report, sha256=content_of(report)[1], by=cast.baba.actor, at=NOW)


def published(cast: Cast, *, text: str = "") -> YearReport:
    """As everybody reads it."""
    report = signed(cast, text=text)
    year_reports.publish(report=report, by=cast.aida.actor, at=NOW)
    return report
