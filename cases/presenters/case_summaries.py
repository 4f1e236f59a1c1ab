"""Anonymized sheets on the window's side: from which case, who wrote and read them, and what can be done next."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from akishima_support.access import Actor
from akishima_support.japanese.formats import format_date, format_datetime
from cases.codes.case_summary import SheetCheck
from cases.models import Case, CaseSummaryOrigin
from cases.rules.sheet_lint import TEXTS, hints, known_of
from network.models import CaseSummary
from network.presenters.case_summary import sheet_lines
from network.sheet_codes import OVER, SheetHandling, SheetStatus

STATUS_KIND = {
    SheetStatus.WAITING: "waiting",
    SheetStatus.PASSED: "info",
    SheetStatus.SHOWN: "success",
}


def origin_page(origin: CaseSummaryOrigin, actor: Actor) -> dict:
    """The context of the page of one sheet."""
    status, is_writer = origin.summary.status, origin.written_by_id == actor.user_id
    is_open, was_read = status not in OVER, status in (SheetStatus.PASSED, SheetStatus.SHOWN)
    return {
        **sheet_head(origin),
        "steps": _steps(origin),
        "doubts": doubts(origin) if status in (SheetStatus.DRAFT, SheetStatus.WAITING) else [],
        "may_change": is_writer and is_open,
        "may_submit": is_writer and status == SheetStatus.DRAFT,
        "may_read": not is_writer and status == SheetStatus.WAITING,
        "may_show": was_read,
        "may_print": origin.summary.handling == SheetHandling.PAPER and was_read,
        "may_close": is_open,
        "is_identified": origin.identified_at is not None and origin.handled_at is None,
    }


def sheet_head(origin: CaseSummaryOrigin) -> dict:
    """What every page about a sheet shows of it."""
    summary = origin.summary
    return {
        "origin": origin,
        "summary": summary,
        "case": origin.case,
        "meeting": summary.meeting,
        "held_on": format_date(summary.meeting.held_on),
        "closes_on": format_date(summary.closes_on),
        "status": status_text(summary),
        "status_kind": STATUS_KIND.get(summary.status, "neutral"),
        "lines": sheet_lines(summary),
    }


def doubts(origin: CaseSummaryOrigin) -> list[tuple[str, str]]:
    """What both readers should look at: the box, and what in it."""
    known = known_of(origin.case)
    boxes = [(str(CaseSummary._meta.get_field(name).verbose_name), getattr(origin.summary, name)) for name in TEXTS]
    return [(label, hint) for label, text in boxes for hint in hints(text, known)]


def sheets_of(case: Case) -> list[tuple[CaseSummaryOrigin, str]]:
    """Anonymized sheets that were made from the case, newest first, with how far they are."""
    rows = CaseSummaryOrigin.objects.filter(case=case).select_related("summary__meeting").newest_first()
    return [(row, status_text(row.summary)) for row in rows]


def status_text(summary: CaseSummary) -> str:
    """The state on this day: what is shown ends by itself."""
    has_ended = summary.status == SheetStatus.SHOWN and not summary.is_open_on(timezone.localdate())
    return _("期間が過ぎた") if has_ended else str(summary.get_status_display())


def _steps(origin: CaseSummaryOrigin) -> list[tuple[str, str]]:
    steps = [
        (_("書いた"), origin.written_at, origin.written_by, ""),
        (_("読み合わせを頼んだ"), origin.submitted_at, origin.submitted_by, _ticked(origin.writer_checks)),
        (_("戻した"), origin.returned_at, origin.returned_by, origin.return_note),
        (_("読み合わせた"), origin.read_at, origin.read_by, _ticked(origin.reader_checks)),
        (_("会議に示した"), origin.shown_at, origin.shown_by, ""),
        (_("特定できると知らされた"), origin.identified_at, origin.identified_by, origin.identified_note),
        (_("閉じた"), origin.closed_at, origin.closed_by, ""),
        (_("特定への対応"), origin.handled_at, origin.handled_by, _handled(origin)),
    ]
    return [(label, f"{format_datetime(at)} {who.name}　{more}".strip()) for label, at, who, more in steps if at]


def _ticked(checks: list[str]) -> str:
    number = len(set(checks) & set(SheetCheck.values))
    return ngettext("%(number)s項目を確かめた", "%(number)s項目を確かめた", number) % {"number": number}


def _handled(origin: CaseSummaryOrigin) -> str:
    return f"{origin.get_verdict_display()}　{origin.handled_note}"
