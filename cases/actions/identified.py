"""特定できてしまう: somebody says that a sheet gives away whom it is about. It closes at once."""

from datetime import datetime

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from akishima_support.audit.reading import reading
from akishima_support.japanese.formats import format_date
from cases.codes.case_summary import TOLD, Verdict
from cases.codes.consent import LedgerBasis, LedgerCorrection, Means
from cases.models import CaseSummaryOrigin, DisclosureRecord
from cases.rules.case_summaries import check_can_handle
from cases.rules.versions import check_fresh
from network.models import CaseSummary
from network.sheet_codes import SheetStatus


@transaction.atomic
def report(*, summary: CaseSummary, note: str, by: Actor, at: datetime) -> None:
    """Close the sheet for everybody. Whoever says it need not say whom they know. Raises Refused when it is closed.

    Nobody looks at the person here, and the log does not name them: a partner may be the one who says it. Where the
    record that it was made from is erased already, nothing is left to note it at.
    """
    with reading():
        rows = CaseSummaryOrigin.unscoped.select_related("summary").select_for_update(of=("self", "summary"))
        origin = rows.filter(summary=summary.pk).first()
        sheet = origin.summary if origin else CaseSummary.unscoped.select_for_update(of=("self",)).get(pk=summary.pk)
        if sheet.status != SheetStatus.SHOWN:
            raise Refused(_("このシートは、もう閉じています。"))
        if origin is not None:
            origin.identified_at, origin.identified_by_id, origin.identified_note = at, by.user_id, note
            origin.closed_at, origin.closed_by_id, origin.version = at, by.user_id, origin.version + 1
            origin.save()
        sheet.status = SheetStatus.CLOSED
        sheet.save()
    record(EventType.SHEET_IDENTIFIED, by=by, case=summary.number)


@transaction.atomic
def handle(*, origin: CaseSummaryOrigin, verdict: Verdict, note: str, version: int, by: Actor, at: datetime) -> None:
    """What the manager found and did. Unless it was a mistake the ledger of the person says that it was told."""
    rows = CaseSummaryOrigin.unscoped.select_related("case", "summary__meeting")
    current = rows.select_for_update(of=("self",)).get(pk=origin.pk)
    check_fresh(current, version)
    check_can_handle(current, by)
    current.verdict, current.handled_note, current.version = verdict, note, current.version + 1
    current.handled_at, current.handled_by_id = at, by.user_id
    current.save()
    if verdict in TOLD:
        _write_row(current, by, at)
    record(EventType.SHEET_INCIDENT_CLOSED, by=by, people=[current.person_id], case=current.case.case_no)


def _write_row(origin: CaseSummaryOrigin, by: Actor, at: datetime) -> None:
    """As with 誤送付: the person may read that it happened, where, and that it was stopped."""
    meeting = origin.summary.meeting
    with translation.override("ja"):
        where = {"meeting": meeting.name, "day": format_date(meeting.held_on)}
        row = DisclosureRecord(
            occurred_at=origin.identified_at,
            person_id=origin.person_id,
            meeting=meeting,
            provided_by=by.organization_name,
            recipient_name=_("%(meeting)s（%(day)s）に出た機関") % where,
            means=Means.MEETING,
            items=_("お名前などを伏せた事例（%(verdict)s）") % {"verdict": origin.get_verdict_display()},
            basis=LedgerBasis.WITHOUT,
            basis_reason=_("匿名の事例のつもりで示したが、どなたのことか分かるおそれがあった。"),
            conditions=_("知らされたときに、この事例を閉じた。"),
            correction=LedgerCorrection.IDENTIFIED,
            recorded_at=at,
            recorded_by_id=by.user_id,
        )
    row.save(force_insert=True)
    record(EventType.DISCLOSURE_RECORDED, by=by, people=[origin.person_id])
