"""Corrections after sending: a further packet, made as the first one was, that marks the earlier one 訂正済."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.actions.packet_files import copied
from cases.actions.referral_lock import locked
from cases.actions.referral_send import basis_of, make_packet, open_decision
from cases.actions.referral_step import Words, make_move
from cases.codes.consent import Means
from cases.models import BasisDecision, Packet, Referral
from cases.rules.amending import check_can_begin, check_correction, composed, is_amending, newest, note_of
from cases.rules.basis import check_can_approve, check_legal_basis
from cases.rules.informants import check_names_no_informant
from cases.rules.moves import check_can_move
from cases.rules.packet_content import check_content, check_later_words, content_of, fingerprint
from cases.rules.recipients import check_can_address
from cases.states import Move

NOTHING = {"amending": {}, "amending_at": None, "amending_by": None}
NOT_ASKED = {"amendment_asked_at": None, "amendment_asked_by": None}


@transaction.atomic
def begin(*, referral: Referral, note: str, by: Actor, at: datetime) -> Referral:
    """Begin a correction with what was sent last. `note` is why, for both sides. Raises Refused."""
    current = locked(referral)
    check_can_begin(current, by)
    check_names_no_informant(current.person_id, note)
    check_later_words(current, note)
    kept = {key: value for key, value in current.prepared.items() if key not in ("consent", "decision", "sha256")}
    current.amending = {"request": current.request, "prepared": kept, "note": note}
    current.amending_at, current.amending_by_id = at, by.user_id
    return _save(current, EventType.REFERRAL_AMENDMENT_BEGUN, by, "amending", "amending_at", "amending_by")


@transaction.atomic
def drop(*, referral: Referral, by: Actor, at: datetime) -> Referral:
    """Give a correction up before it is sent: nothing was told. Raises Refused."""
    current = locked(referral)
    _check_writing(current, by)
    if current.amendment_asked_at is not None:
        _return(current, "", by, at)
    for name, value in (NOTHING | NOT_ASKED).items():
        setattr(current, name, value)
    return _save(current, EventType.REFERRAL_AMENDMENT_DROPPED, by, *NOTHING, *NOT_ASKED)


@transaction.atomic
def send(
    *, referral: Referral, by: Actor, at: datetime, version: int, seen: str = "", means: Means = Means.SYSTEM
) -> Referral:
    """Send the correction that was looked at (`seen`). Raises Refused as the first sending does."""
    current = locked(referral, version=version)
    _check_writing(current, by)
    draft = composed(current)
    content = _checked(draft, at, seen)
    basis = basis_of(draft, content, by, at)
    if isinstance(basis, BasisDecision) and basis.legal_basis.approved_first:
        raise Refused(_("この根拠には承認が要ります。「承認を求める」で承認者に回してください。"))
    draft.prepared["means"] = means
    return _sent(current, draft, content, basis, by, at)


@transaction.atomic
def submit(
    *, referral: Referral, by: Actor, at: datetime, version: int, seen: str = "", means: Means = Means.SYSTEM
) -> Referral:
    """Ask an approver for a correction on another basis. It is fixed until it is approved or sent back."""
    current = locked(referral, version=version)
    _check_writing(current, by)
    if current.amendment_asked_at is not None:
        raise Refused(_("この訂正は、もう承認を求めています。"))
    draft = composed(current)
    content = _checked(draft, at, seen)
    basis = basis_of(draft, content, by, at)
    if not isinstance(basis, BasisDecision) or basis.approve_by is not None:
        raise Refused(_("この訂正に、送る前の承認は要りません。"))
    draft.prepared |= {"sha256": fingerprint(content), "means": means}
    current.amending = current.amending | {"prepared": draft.prepared}
    current.amendment_asked_at, current.amendment_asked_by_id = at, by.user_id
    return _save(current, EventType.REFERRAL_SUBMITTED, by, "amending", *NOT_ASKED)


@transaction.atomic
def approve(*, referral: Referral, by: Actor, at: datetime, version: int, seen: str = "") -> Referral:
    """Approve a correction and send it. The approver is never the one who asked."""
    current = locked(referral, version=version)
    decision = _waiting(current, by)
    draft = composed(current)
    check_legal_basis(decision.legal_basis, draft, by)
    content = _checked(draft, at, seen)
    if fingerprint(content) != draft.prepared.get("sha256"):
        raise Refused(_("承認を求めた後に内容が変わりました。戻して、もう一度求めてもらってください。"))
    decision.approved_at, decision.approved_by_id = at, by.user_id
    decision.save(update_fields=["approved_at", "approved_by"])
    record(
        EventType.REFERRAL_APPROVED,
        by=by,
        people=[current.person_id],
        case=current.referral_no,
        detail={"amendment": True},
    )
    return _sent(current, draft, content, decision, by, at)


@transaction.atomic
def send_back(*, referral: Referral, note: str, by: Actor, at: datetime, version: int) -> Referral:
    """Do not approve; whoever wrote it can change it."""
    current = locked(referral, version=version)
    _waiting(current, by)
    _return(current, note, by, at)
    for name, value in NOT_ASKED.items():
        setattr(current, name, value)
    return _save(current, EventType.REFERRAL_RETURNED, by, *NOT_ASKED)


@transaction.atomic
def read(*, referral: Referral, by: Actor, at: datetime) -> Referral:
    """Open the correction at the receiver; who did so, and when, is kept with it."""
    current = locked(referral)
    unread = Packet.unscoped.filter(referral=current, amends__isnull=False, first_opened_at=None)
    make_move(referral=current, move=Move.READ_AMENDMENT, by=by, at=at, amendment_unread_since=None)
    unread.update(first_opened_at=at, first_opened_by_id=by.user_id)
    return current


def _check_writing(referral: Referral, by: Actor) -> None:
    check_can_move(Move.AMEND, referral, by)
    if not is_amending(referral):
        raise Refused(_("書きかけの訂正はありません。"))


def _waiting(referral: Referral, by: Actor) -> BasisDecision:
    _check_writing(referral, by)
    if referral.amendment_asked_at is None:
        raise Refused(_("承認を待っているものはありません。"))
    decision = open_decision(referral)
    check_can_approve(decision, by)
    return decision


def _return(referral: Referral, note: str, by: Actor, at: datetime) -> None:
    decision = open_decision(referral)
    decision.returned_at, decision.returned_by_id, decision.return_note = at, by.user_id, note[:300]
    decision.save(update_fields=["returned_at", "returned_by", "return_note"])


def _checked(draft: Referral, at: datetime, seen: str) -> dict:
    check_can_address(
        act=draft.act,
        from_organization_id=draft.from_organization_id,
        to_organization=draft.to_organization,
        day=timezone.localdate(at),
    )
    content = content_of(draft)
    check_content(draft, content)
    check_correction(draft, content, newest(draft))
    if seen and seen != fingerprint(content):
        raise Refused(_("表示した後に、渡す内容が変わりました。もう一度確かめてください。"))
    return content


def _sent(current: Referral, draft: Referral, content: dict, basis, by: Actor, at: datetime) -> Referral:
    """The choice for the correction is the one that holds from now on; the next correction begins with it."""
    note, before = note_of(current), newest(current)
    unread = current.amendment_unread_since or at
    changes = NOTHING | NOT_ASKED | {"request": draft.request, "prepared": draft.prepared}
    if current.received_at is not None and draft.prepared.get("means", Means.SYSTEM) == Means.SYSTEM:
        changes["amendment_unread_since"] = unread
    with copied(draft) as copies:
        make_packet(draft, content, basis, copies, by, at, amends=before, note=note)
        return make_move(referral=current, move=Move.AMEND, by=by, at=at, words=Words(text=note), **changes)


def _save(referral: Referral, event: EventType, by: Actor, *columns: str) -> Referral:
    referral.version += 1
    referral.save(update_fields=["version", *columns])
    record(event, by=by, people=[referral.person_id], case=referral.referral_no, detail={"amendment": True})
    return referral
