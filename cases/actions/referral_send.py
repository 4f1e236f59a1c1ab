"""Sending: the chosen content becomes a packet, the packet a row of the ledger, all at once or not at all."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from cases.actions.ledger import record_packet
from cases.actions.packet_files import copied, put_into
from cases.actions.referral_lock import locked
from cases.actions.referral_step import Words, make_move
from cases.codes.consent import Means
from cases.models import BasisDecision, Consent, LegalBasis, Packet, Referral
from cases.models.number_setting import SettingCode, value_of
from cases.models.packet import PACKET_LIFETIME
from cases.rules.answer_days import answer_due_on
from cases.rules.basis import check_can_approve, check_consent, check_legal_basis
from cases.rules.leads import check_sender_leads
from cases.rules.moves import check_can_move
from cases.rules.only_one import check_is_only_one, told_if_another_was_first
from cases.rules.packet_content import categories_of, check_content, content_of, fingerprint
from cases.rules.plans_of_acts import check_terms
from cases.rules.recipients import check_can_address
from cases.states import Move


@transaction.atomic
def send(
    *, referral: Referral, by: Actor, at: datetime, version: int, seen: str = "", means: Means = Means.SYSTEM
) -> Referral:
    """Send a draft that needs no approval, or in an emergency only one afterwards.

    `seen` is the fingerprint of the preview that was looked at.
    `means` goes into the ledger: a body without a login gets the 連携票 on paper or by FAX.

    Raises Refused without a valid basis for every category, when the basis has to be approved first, or when
    the content is no longer what was seen.
    """
    current = locked(referral, version=version)
    check_can_move(Move.SEND, current, by)
    content = _checked_content(current, at, seen)
    basis = basis_of(current, content, by, at)
    if isinstance(basis, BasisDecision) and basis.legal_basis.approved_first:
        raise Refused(_("この根拠には承認が要ります。「承認を求める」で承認者に回してください。"))
    current.prepared["means"] = means
    with copied(current) as copies:
        make_packet(current, content, basis, copies, by, at)
        return _sent(current, Move.SEND, by, at)


@transaction.atomic
def submit(
    *, referral: Referral, by: Actor, at: datetime, version: int, seen: str = "", means: Means = Means.SYSTEM
) -> Referral:
    """Ask an approver. The content is fixed until it is approved or sent back."""
    current = locked(referral, version=version)
    check_can_move(Move.SUBMIT, current, by)
    content = _checked_content(current, at, seen)
    basis = basis_of(current, content, by, at)
    if not isinstance(basis, BasisDecision):
        raise Refused(_("同意にもとづく連携に承認は要りません。"))
    if basis.approve_by is not None:
        raise Refused(_("この根拠では、承認を待たずに送り、あとで承認を受けます。"))
    current.prepared |= {"sha256": fingerprint(content), "means": means}
    return make_move(referral=current, move=Move.SUBMIT, by=by, at=at, prepared=current.prepared)


@transaction.atomic
def approve(*, referral: Referral, by: Actor, at: datetime, version: int, seen: str = "") -> Referral:
    """Approve the telling and send it. The approver is never the one who asked."""
    current = locked(referral, version=version)
    check_can_move(Move.APPROVE, current, by)
    decision = open_decision(current)
    check_can_approve(decision, by)
    check_legal_basis(decision.legal_basis, current, by)
    content = _checked_content(current, at, seen)
    if fingerprint(content) != current.prepared.get("sha256"):
        raise Refused(_("承認を求めた後に内容が変わりました。戻して、もう一度求めてもらってください。"))
    decision.approved_at, decision.approved_by_id = at, by.user_id
    decision.save(update_fields=["approved_at", "approved_by"])
    with copied(current) as copies:
        make_packet(current, content, decision, copies, by, at)
        return _sent(current, Move.APPROVE, by, at)


@transaction.atomic
def send_back(*, referral: Referral, note: str, by: Actor, at: datetime, version: int) -> Referral:
    """Do not approve; the draft goes back to the sender with a note."""
    current = locked(referral, version=version)
    decision = open_decision(current)
    check_can_approve(decision, by)
    decision.returned_at, decision.returned_by_id, decision.return_note = at, by.user_id, note[:300]
    decision.save(update_fields=["returned_at", "returned_by", "return_note"])
    return make_move(referral=current, move=Move.SEND_BACK, by=by, at=at, words=Words(text=note))


def open_decision(referral: Referral) -> BasisDecision:
    """The decision that waits for an approver. Raises Refused when there is none."""
    decision = (
        BasisDecision.unscoped.select_related("legal_basis")
        .filter(referral=referral, approved_at=None, returned_at=None)
        .order_by("-id")
        .first()
    )
    if decision is None:
        raise Refused(_("承認を待っているものはありません。"))
    return decision


def _checked_content(referral: Referral, at: datetime, seen: str) -> dict:
    check_can_address(
        act=referral.act,
        from_organization_id=referral.from_organization_id,
        to_organization=referral.to_organization,
        day=timezone.localdate(at),
    )
    check_is_only_one(referral, referral.case_id)
    content = content_of(referral)
    check_content(referral, content)
    check_terms(referral, content, timezone.localdate(at))
    check_sender_leads(referral)
    if seen and seen != fingerprint(content):
        raise Refused(_("表示した後に、渡す内容が変わりました。もう一度確かめてください。"))
    return content


def basis_of(referral: Referral, content: dict, by: Actor, at: datetime) -> Consent | BasisDecision | None:
    """What the content can rest on at this moment; None where nothing personal crosses. Raises Refused."""
    categories = categories_of(content)
    if not categories:
        return None
    if "consent" in referral.prepared:
        consent = Consent.unscoped.get(pk=referral.prepared["consent"])
        check_consent(consent, referral, categories, timezone.localdate(at))
        return consent
    if "decision" in referral.prepared:
        return _decide(referral, by, at)
    raise Refused(_("提供の根拠がありません。ご本人の同意か、ほかの根拠を選んでください。"))


def _decide(referral: Referral, by: Actor, at: datetime) -> BasisDecision:
    chosen = referral.prepared["decision"]
    basis = LegalBasis.unscoped.get(code=chosen["code"])
    check_legal_basis(basis, referral, by)
    return BasisDecision.unscoped.create(
        referral=referral,
        person_id=referral.person_id,
        legal_basis=basis,
        reason=chosen["reason"],
        tried=chosen["tried"],
        proviso_checked=True,
        review_on=date.fromisoformat(chosen["review_on"]) if chosen["review_on"] else None,
        approve_by=_approve_by(basis, at),
        requested_at=at,
        requested_by_id=by.user_id,
    )


def _approve_by(basis: LegalBasis, at: datetime) -> datetime | None:
    return at + timedelta(hours=value_of(SettingCode.APPROVAL_HOURS)) if basis.approved_afterwards else None


def make_packet(  # noqa: PLR0913 - what crosses, on which basis, with which documents, and what it corrects
    referral: Referral,
    content: dict,
    basis,
    copies: list,
    by: Actor,
    at: datetime,
    amends: Packet | None = None,
    note: str = "",
) -> Packet:
    """Write the packet and its row of the ledger; with `amends` it stands in the place of an earlier one."""
    consent = basis if isinstance(basis, Consent) else None
    packet = Packet.unscoped.create(
        referral=referral,
        person_id=referral.person_id,
        seq=amends.seq + 1 if amends else 1,
        amends=amends,
        amend_note=note,
        content=content,
        sha256=fingerprint(content),
        is_personal=basis is not None,
        consent=consent,
        decision=basis if isinstance(basis, BasisDecision) else None,
        sent_at=at,
        sent_by_id=by.user_id,
        expires_at=at + PACKET_LIFETIME,
    )
    put_into(packet, copies)
    if packet.is_personal:
        record_packet(packet=packet, means=referral.prepared.get("means", Means.SYSTEM), by=by, at=at)
    return packet


def _sent(referral: Referral, move: Move, by: Actor, at: datetime) -> Referral:
    respond_by = answer_due_on(referral.act, referral.urgency, timezone.localdate(at))
    stamps = {"sent_at": at, "sent_by_id": by.user_id, "prepared": referral.prepared}
    with told_if_another_was_first():
        return make_move(referral=referral, move=move, by=by, at=at, respond_by=respond_by, **stamps)
