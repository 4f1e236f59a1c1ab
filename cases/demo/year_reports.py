"""取組状況: the year of the record, signed and published, and a draft of the present year."""

from akishima_support.japanese.fiscal_years import fiscal_year
from cases.demo.stage import Stage
from network.actions import year_reports
from network.models import YearReport, YearReportSection
from network.rules.year_report.composing import content_of

YEAR_OF_THE_RECORD = 2024


def play(stage: Stage) -> None:
    """What the record says is already in the directory; the secretariat adds a word and the manager signs."""
    at = stage.days.ago(40, 16)
    report = stage.act("aida", year_reports.begin, fiscal_year=YEAR_OF_THE_RECORD, at=at)
    _write(stage, report, "city", "情報交換の記録をもとにまとめた、架空の見本の報告です。", at)
    signed = stage.act(
        "baba", year_reports.sign, report=report, sha256=content_of(report)[1], at=stage.days.ago(38, 11)
    )
    stage.act("aida", year_reports.publish, report=signed, at=stage.days.ago(38, 13))
    at = stage.days.ago(2, 9)
    draft = stage.act("aida", year_reports.begin, fiscal_year=fiscal_year(stage.days.today), at=at)
    _write(stage, draft, "window", "今年度も、ご本人とご家族のペースに合わせた相談を続けている（架空）。", at)


def _write(stage: Stage, report: YearReport, heading: str, text: str, at) -> None:
    section = YearReportSection.unscoped.get(report=report, heading=heading)
    written = {"text": text, "left_out": section.left_out, "version": section.version}
    stage.act("aida", year_reports.write, section=section, **written, at=at)
