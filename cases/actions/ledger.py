"""Rows of the disclosure ledger. Every act of telling is one."""

from datetime import datetime

from django.utils import translation
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.codes.consent import BasisCode, LedgerBasis, LedgerCorrection, Means
from cases.codes.disclosure import HandOver
from cases.models import DisclosureCopy, DisclosureRecord, Packet, RiskFlag
from cases.rules.packet_content import categories_of, items_line

CONSENT = LedgerBasis.CONSENT
TO_PERSON = LedgerBasis.TO_PERSON  # 開示請求 of the person, or of a representative


def record_packet(*, packet: Packet, means: Means, by: Actor, at: datetime) -> None:
    """Write the row of a packet that carries personal data (domain §4.3)."""
    row = _packet_row(packet, means=means, provided_by=f"{by.organization_name} {by.user_name}", at=at)
    row.recorded_at, row.recorded_by_id = at, by.user_id
    if packet.amends_id is not None:
        row.corrects, row.correction = _corrected(packet), LedgerCorrection.AMENDED
        row.correction_note = packet.amend_note
    row.save(force_insert=True)
    record(EventType.DISCLOSURE_RECORDED, by=by, people=[packet.person_id], case=packet.referral.referral_no)


def _corrected(packet: Packet) -> DisclosureRecord | None:
    """The row of the packet that this one corrects, where it stands with the same record of a person."""
    before = standing_row(packet.amends)
    return before if before and before.person_id == packet.person_id else None


def record_answer_afterwards(*, packet: Packet, by: Actor, at: datetime) -> None:
    """Write once more what was told in an emergency, now with the answer of another (a correction is a new row)."""
    first = standing_row(packet)
    if first is None:
        return
    row = _packet_row(packet, means=Means(first.means), provided_by=first.provided_by, at=first.occurred_at)
    row.corrects, row.recorded_at, row.recorded_by_id = first, at, by.user_id
    if packet.decision.returned_at is not None:
        with translation.override("ja"):
            row.conditions = _("事後の承認が得られず、相手の閲覧を止めた。")
    row.save(force_insert=True)
    record(EventType.DISCLOSURE_RECORDED, by=by, people=[packet.person_id], case=packet.referral.referral_no)


def record_recall(*, packet: Packet, by: Actor, at: datetime) -> None:
    """Write that a packet was taken back before anybody read it: nothing was told after all."""
    first = standing_row(packet)
    row = _packet_row(packet, means=Means(first.means), provided_by=first.provided_by, at=at)
    row.corrects, row.is_void, row.correction = first, True, LedgerCorrection.RECALLED
    with translation.override("ja"):
        row.correction_note = _("相手が開く前に取り戻したため、読まれていない。")
    _write(row, packet, by, at)


def record_misdelivery(*, packet: Packet, by: Actor, at: datetime) -> None:
    """Write beside what was told that it should never have been, and that the reading was cut."""
    first = standing_row(packet)
    row = _packet_row(packet, means=Means(first.means), provided_by=first.provided_by, at=at)
    row.corrects, row.correction = first, LedgerCorrection.MISDELIVERED
    with translation.override("ja"):
        row.correction_note = _("%(kind)s。相手の閲覧を止めた。") % {"kind": packet.referral.get_misdelivery_display()}
    _write(row, packet, by, at)


def record_reopened(*, packet: Packet, by: Actor, at: datetime) -> None:
    """Write that the body can read once more what it was told: a telling of its own."""
    first = standing_row(packet)
    row = _packet_row(packet, means=Means(first.means), provided_by=f"{by.organization_name} {by.user_name}", at=at)
    row.correction = LedgerCorrection.REOPENED
    with translation.override("ja"):
        row.conditions = _("連携を再開し、再び読めるようにした。")
    _write(row, packet, by, at)


def _write(row: DisclosureRecord, packet: Packet, by: Actor, at: datetime) -> None:
    row.recorded_at, row.recorded_by_id = at, by.user_id
    row.save(force_insert=True)
    record(EventType.DISCLOSURE_RECORDED, by=by, people=[packet.person_id], case=packet.referral.referral_no)


def standing_row(packet: Packet) -> DisclosureRecord | None:
    """The row of the packet in whose place no other stands; None where nothing personal was told."""
    return DisclosureRecord.unscoped.filter(packet=packet, corrections=None).order_by("id").last()


def _packet_row(packet: Packet, *, means: Means, provided_by: str, at: datetime) -> DisclosureRecord:
    decision = packet.decision
    return DisclosureRecord(
        occurred_at=at,
        person_id=packet.person_id,
        referral=packet.referral,
        packet=packet,
        provided_by=provided_by,
        recipient=packet.referral.to_organization,
        recipient_name=packet.referral.to_organization.name,
        means=means,
        categories=sorted(categories_of(packet.content)),
        items=items_line(packet.content),
        basis=decision.legal_basis.code if decision else CONSENT,
        consent_id=packet.consent_id,
        basis_reason=decision.reason if decision else "",
        proviso_checked=decision.proviso_checked if decision else False,
        approved_by=decision.approved_by.name if decision and decision.approved_by else "",
        approved_at=decision.approved_at if decision else None,
    )


def record_report_by_law(*, flag: RiskFlag, told: str, means: Means, by: Actor) -> DisclosureRecord:
    """Write the row of a report to an authority (通告・通報): by law, without consent (domain CL-26 `by_law`)."""
    number = flag.case.case_no if flag.case_id else flag.consultation.log_no
    row = DisclosureRecord(
        occurred_at=flag.told_at,
        person=flag.person,
        provided_by=f"{by.organization_name} {flag.told_by}",
        recipient_name=flag.told_to,
        means=means,
        items=told,
        basis=BasisCode.BY_LAW,
        basis_reason=f"{flag.duty.law} {flag.get_kind_display()}",
    )
    row.save(force_insert=True)
    record(EventType.DISCLOSURE_RECORDED, by=by, people=[flag.person_id], case=number)
    return row


def record_to_person(*, copy: DisclosureCopy, how: HandOver, by: Actor, at: datetime) -> None:
    """Write the row of what a request for disclosure let somebody see: titles of pages, never their content."""
    request = copy.request
    with translation.override("ja"):
        quality, decision = str(request.get_requester_display()), str(request.get_decision_display())
    row = DisclosureRecord(
        occurred_at=at,
        person_id=copy.person_id,
        provided_by=f"{by.organization_name} {by.user_name}",
        recipient_name=f"{request.requester_name}（{quality}）",
        means=Means.PAPER if how == HandOver.POST else Means.VISIT,
        items="、".join(page["title"] for page in copy.content["pages"]),
        basis=TO_PERSON,
        basis_reason=f"{request.number} {decision}",
        approved_by=request.decided_by.name,
        approved_at=request.decided_at,
    )
    row.save(force_insert=True)
    record(EventType.DISCLOSURE_RECORDED, by=by, people=[copy.person_id], case=request.number)
