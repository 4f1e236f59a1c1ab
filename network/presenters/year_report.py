"""The report as its readers see it."""

from dataclasses import replace

from akishima_support.access import Actor, Capability
from network.models import YearReport, YearReportSection
from network.rules.year_report.composing import chapters_of
from network.rules.year_report.line import Chapter, Line


def chapters_for(report: YearReport, actor: Actor) -> list[Chapter]:
    """The chapters; small figures (`for_window`) are left out for everybody but the secretariat."""
    chapters = chapters_of(report)
    if actor.can(Capability.ACTIVITY_KEEP):
        return chapters
    return [replace(each, lines=[line for line in each.lines if not line.for_window]) for each in chapters]


def report_page(report: YearReport, actor: Actor) -> dict:
    """What the page and the A4 document print."""
    chapters = chapters_for(report, actor)
    return {
        "report": report,
        "chapters": chapters,
        "unconfirmed": sum(line.unconfirmed for each in chapters for line in each.lines),
        "keeps": actor.can(Capability.ACTIVITY_KEEP),
        "can_sign": actor.can(Capability.YEAR_REPORT_SIGN) and not report.is_signed,
    }


def sheet_page(report: YearReport, actor: Actor) -> dict:
    """What the A4 document prints: each source once at the end, its number behind the sentences."""
    page = report_page(report, actor)
    sources = dict.fromkeys(line.source for each in page["chapters"] for line in each.lines if line.source)
    numbers = {source: str(number) for number, source in enumerate(sources, start=1)}
    chapters = [
        {"label": each.label, "text": each.text, "lines": [(line, numbers.get(line.source)) for line in each.lines]}
        for each in page["chapters"]
    ]
    return page | {"chapters": chapters, "sources": list(sources)}


def section_start(section: YearReportSection, lines: list[Line]) -> dict:
    """What the form of one heading starts with: every sentence is printed that was not left out."""
    printed = [line.key for line in lines if line.key not in section.left_out]
    return {"text": section.text, "printed": printed, "version": section.version}
