"""The 「取組状況」 report: begun for a year, written heading by heading, signed, published."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from network.actions.versions import StaleEdit
from network.models import YearReport, YearReportSection
from network.report_headings import ReportHeading
from network.rules.year_report.composing import content_of

SIGNED = _("この版には署名があり、もう変えられません。新しい版を作ってください。")
CHANGED = _("開いたあとに内容が変わりました。もう一度読んで、確かめてから署名してください。")


@transaction.atomic
def begin(*, fiscal_year: int, by: Actor, at: datetime) -> YearReport:
    """A draft for the year; where there is one already, that one. It starts from what the last version said."""
    versions = YearReport.unscoped.select_for_update().filter(fiscal_year=fiscal_year)
    draft = versions.filter(signed_at=None).first()
    if draft is not None:
        return draft
    last = versions.order_by("-number").first()
    number = (versions.aggregate(last=Max("number"))["last"] or 0) + 1
    report = YearReport.unscoped.create(fiscal_year=fiscal_year, number=number, begun_at=at, begun_by_id=by.user_id)
    before = {row.heading: row for row in YearReportSection.unscoped.filter(report=last)} if last else {}
    YearReportSection.unscoped.bulk_create(_section(report, heading, before.get(heading)) for heading in ReportHeading)
    _record(EventType.YEAR_REPORT_BEGUN, report, by)
    return report


@transaction.atomic
def write(*, section: YearReportSection, text: str, left_out: list[str], version: int, by: Actor, at: datetime) -> None:
    """Write one heading. Raises StaleEdit where somebody saved meanwhile, Refused once the version is signed."""
    report = _locked(section.report_id)
    _check_is_draft(report)
    current = YearReportSection.unscoped.get(pk=section.pk)
    if current.version != version:
        raise StaleEdit(current)
    current.text, current.left_out = text, left_out
    current.written_at, current.written_by_id = at, by.user_id
    current.version += 1
    current.save()
    _record(EventType.YEAR_REPORT_WRITTEN, report, by, heading=current.heading)


@transaction.atomic
def sign(*, report: YearReport, sha256: str, by: Actor, at: datetime) -> YearReport:
    """Fix what was read: `sha256` is the digest of what the page showed. Raises Refused."""
    locked = _locked(report.pk)
    _check_is_draft(locked)
    content, digest = content_of(locked)
    if digest != sha256:
        raise Refused(CHANGED)
    locked.content, locked.sha256 = content, digest
    locked.signed_at, locked.signed_by_id = at, by.user_id
    locked.save()
    _record(EventType.YEAR_REPORT_SIGNED, locked, by, sha256=digest)
    return locked


@transaction.atomic
def publish(*, report: YearReport, by: Actor, at: datetime) -> None:
    """Let everybody who signs in read it. Raises Refused for a draft, and where it is published already."""
    locked = _locked(report.pk)
    if not locked.is_signed:
        raise Refused(_("署名のない版は公開できません。"))
    if locked.is_published:
        raise Refused(_("この版はすでに公開されています。"))
    locked.published_at, locked.published_by_id = at, by.user_id
    locked.save(update_fields=["published_at", "published_by"])
    _record(EventType.YEAR_REPORT_PUBLISHED, locked, by)


@transaction.atomic
def withdraw(*, report: YearReport, by: Actor) -> None:
    """Publish it no more; the signed version stays. Raises Refused where it is not published."""
    locked = _locked(report.pk)
    if not locked.is_published:
        raise Refused(_("この版は公開されていません。"))
    locked.published_at, locked.published_by_id = None, None
    locked.save(update_fields=["published_at", "published_by"])
    _record(EventType.YEAR_REPORT_WITHDRAWN, locked, by)


def _section(report: YearReport, heading: str, before: YearReportSection | None) -> YearReportSection:
    said = {"text": before.text, "left_out": before.left_out} if before else {}
    return YearReportSection(report=report, heading=heading, **said)


def _locked(pk: int) -> YearReport:
    return YearReport.unscoped.select_for_update().get(pk=pk)


def _check_is_draft(report: YearReport) -> None:
    if report.is_signed:
        raise Refused(SIGNED)


def _record(type: EventType, report: YearReport, by: Actor, **detail: str) -> None:
    record(type, by=by, detail={"year": report.fiscal_year, "number": report.number} | detail)
