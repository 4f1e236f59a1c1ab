"""Decisions to tell without consent that wait for another: 事後の承認 and 見直し."""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, Refused, clock
from akishima_support.audit.reading import about_case
from akishima_support.japanese.formats import format_date, format_datetime
from cases.models import BasisDecision, Packet, Person
from cases.presenters.referral_packet import shown
from cases.presenters.today_items import AT_MOST, Item, Section
from cases.rules.basis import check_can_answer_afterwards, check_can_review


def decisions_waiting(actor: Actor):
    """Those that an approver has to answer; nobody else has any."""
    rows = BasisDecision.objects.all()
    if not actor.can(Capability.REFERRAL_APPROVE):
        return rows.none()
    return rows.approval_missing() | rows.review_due(clock.today())


def decisions_due(actor: Actor) -> list[Section]:
    """On 今日: what was told in an emergency and nobody has approved, and what is to be looked at again."""
    rows, day = (
        BasisDecision.objects.select_related("referral__to_organization", "legal_basis", "person"),
        timezone.now(),
    )
    missing = [_item(row, _("緊急に渡したことを承認するか決める"), day) for row in waiting_rows(rows)]
    due = [_item(row, _("渡し続けてよいか見直す"), day) for row in due_rows(rows)]
    url = reverse("cases:basis_decision_list")
    sections = [
        Section(_("緊急の提供：事後の承認を待つもの"), "", missing, url),
        Section(_("同意によらない提供：見直す日が来たもの"), "", due, url),
    ]
    return [section for section in sections if section.items]


def waiting_rows(rows):
    """By the moment until which they should be answered."""
    return list(rows.approval_missing().order_by("approve_by", "id")[:AT_MOST])


def due_rows(rows):
    """By the day of review."""
    return list(rows.review_due(timezone.localdate()).order_by("review_on", "id")[:AT_MOST])


def _item(row: BasisDecision, title: str, now: datetime) -> Item:
    waits = row.approve_by is not None and row.approved_at is None
    due = timezone.localdate(row.approve_by) if waits else row.review_on
    return Item(
        url=reverse("cases:basis_decision", args=[row.uid]),
        title=title,
        detail=f"→ {row.referral.to_organization.name}",
        about=row.person.label,
        state=str(row.legal_basis.get_code_display()),
        since=timezone.localdate(row.requested_at),
        due=due,
        is_late=row.approve_by < now if waits else due < timezone.localdate(now),
    )


def list_page() -> dict:
    """Both lists, each by when it is due."""
    rows = BasisDecision.objects.select_related("referral__to_organization", "legal_basis", "person", "requested_by")
    now = timezone.now()
    return {
        "missing": [(row, row.approve_by < now) for row in waiting_rows(rows)],
        "due": due_rows(rows),
    }


def decision_page(decision: BasisDecision, actor: Actor) -> dict:
    """What was told to whom, why and on whose word, and what the actor can answer."""
    about_case(decision.referral.referral_no)
    packets = Packet.objects.filter(decision=decision).select_related("decision__legal_basis").order_by("seq", "id")
    return {
        "decision": decision,
        "person": Person.objects.filter(pk=decision.person_id).first(),
        "facts": [(label, text) for label, text in _facts(decision) if text],
        "packets": [shown(row) for row in packets],
        "why_not": _why_not(decision, actor),
        "is_late": _is_late(decision),
    }


def _is_late(decision: BasisDecision) -> bool:
    answered = decision.approved_at or decision.returned_at
    return decision.approve_by is not None and (answered or timezone.now()) > decision.approve_by


def _why_not(decision: BasisDecision, actor: Actor) -> str:
    waits = decision.approve_by is not None and decision.approved_at is None
    try:
        (check_can_answer_afterwards if waits else check_can_review)(decision, actor)
    except Refused as refused:
        return refused.message
    return ""


def _facts(row: BasisDecision) -> list[tuple[str, str]]:
    return [
        (_("宛先"), row.referral.to_organization.name),
        (_("根拠"), str(row.legal_basis.get_code_display())),
        (_("記録すること"), row.legal_basis.evidence),
        (_("必要な理由"), row.reason),
        (_("同意を得られない事情・試みたこと"), row.tried),
        (_("求めた人"), f"{row.requested_by.name} {format_datetime(row.requested_at)}"),
        (_("事後の承認の期限"), format_datetime(row.approve_by) if row.approve_by else ""),
        (_("承認"), _by(row.approved_at, row.approved_by)),
        (_("承認しなかった"), f"{_by(row.returned_at, row.returned_by)} {row.return_note}".strip()),
        (_("見直す日"), format_date(row.review_on) if row.review_on else ""),
        (_("前に見直した"), _by(row.reviewed_at, row.reviewed_by)),
        (_("やめた"), f"{_by(row.stopped_at, row.stopped_by)} {row.stop_note}".strip()),
    ]


def _by(at: datetime | None, who) -> str:
    return f"{who.name} {format_datetime(at)}" if at else ""
