"""What the receiver does: receive, take on, ask, accept, decline, report. The window can enter it on its behalf."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.actions.reading_ends import end_reading
from cases.actions.referral_lead import give_lead_back, lead_as_agreed
from cases.actions.referral_lock import locked
from cases.actions.referral_step import OnBehalf, Visit, Words, make_move
from cases.codes.case import RecordResult
from cases.codes.consent import Means
from cases.codes.referral import Act, DeclineReason, InquiryReply, ProgressAnswer, ReportKind
from cases.models import Packet, Referral, ReferralStep
from cases.rules.moves import check_can_hand_over, check_can_take
from cases.rules.outcome_answers import check_answers
from cases.rules.replies import check_tells_nobody_known
from cases.rules.staff import answering_staff
from cases.states import Move
from network.actions import capacity as capacities
from network.codes import Capacity, HeardVia
from network.models import Organization, User

HEARD = {
    Means.PHONE: HeardVia.PHONE,
    Means.FAX: HeardVia.PAPER,
    Means.PAPER: HeardVia.PAPER,
    Means.MEETING: HeardVia.IN_PERSON,
    Means.VISIT: HeardVia.IN_PERSON,
}

MOVE_OF = {ReportKind.FINAL: Move.FINISH, ReportKind.URGENT: Move.ALERT}
# What of a visit means that the person was met.
MET = (RecordResult.MET, RecordResult.NEXT_AGREED)


@transaction.atomic
def receive(*, referral: Referral, by: Actor, at: datetime, on_behalf: OnBehalf | None = None) -> Referral:
    """Receive and open. Until then the receiver has seen neither request nor sections."""
    current = locked(referral)
    make_move(
        referral=current,
        move=Move.RECEIVE,
        by=by,
        at=at,
        on_behalf=on_behalf,
        received_at=at,
        received_by_id=by.user_id,
    )
    if on_behalf is None:
        Packet.unscoped.filter(referral=current, first_opened_at=None).update(
            first_opened_at=at, first_opened_by_id=by.user_id
        )
    return current


@transaction.atomic
def take(*, referral: Referral, by: Actor, at: datetime) -> Referral:
    """Become the one at the receiving organization who looks after it; a colleague can take it over later."""
    current = locked(referral)
    check_can_take(current, by)
    current.taken_by_id, current.taken_at = by.user_id, at
    current.version += 1
    current.save(update_fields=["taken_by", "taken_at", "version"])
    record(EventType.REFERRAL_TAKEN, by=by, people=[current.person_id], case=current.referral_no)
    return current


@transaction.atomic
def hand_over(*, referral: Referral, to: User | None, by: Actor, at: datetime) -> Referral:
    """Let a colleague look after it from now on; None gives it back to the shared inbox.

    Raises Refused for somebody who does not answer for the receiving organization today.
    """
    current = locked(referral)
    check_can_hand_over(current, by)
    if to is not None and to not in answering_staff(current.to_organization_id, timezone.localdate(at)):
        raise Refused(_("いまこの機関の担当者である人を選んでください。"))
    current.taken_by, current.taken_at = to, at if to else None
    current.version += 1
    current.save(update_fields=["taken_by", "taken_at", "version"])
    record(
        EventType.REFERRAL_HANDED_ON,
        by=by,
        people=[current.person_id],
        case=current.referral_no,
        detail={"user": to.pk if to else None},
    )
    return current


@transaction.atomic
def ask(*, referral: Referral, text: str, by: Actor, at: datetime, on_behalf: OnBehalf | None = None) -> Referral:
    """Ask the sender something before deciding. Of an inquiry it tells as little as the answer (F71)."""
    if referral.act == Act.INQUIRY:
        check_tells_nobody_known(text)
    return make_move(
        referral=locked(referral), move=Move.ASK, by=by, at=at, words=Words(text=text), on_behalf=on_behalf
    )


@transaction.atomic
def accept(
    *, referral: Referral, by: Actor, at: datetime, text: str = "", on_behalf: OnBehalf | None = None
) -> Referral:
    """Accept. Of two who accept at once one wins; the other is told that it has been accepted.

    With an act that moves the lead (引継ぎ) the sender's case is led by the receiver from now on.
    """
    current = locked(referral)
    make_move(
        referral=current,
        move=Move.ACCEPT,
        by=by,
        at=at,
        words=Words(text=text),
        on_behalf=on_behalf,
        accepted_at=at,
        accepted_by_id=by.user_id,
    )
    lead_as_agreed(current, by)
    return current


@transaction.atomic
def decline(  # noqa: PLR0913 - a refusal says why, and who might fit better
    *,
    referral: Referral,
    reason: DeclineReason,
    suggested: str,
    text: str,
    by: Actor,
    at: datetime,
    on_behalf: OnBehalf | None = None,
    body: Organization | None = None,
    capacity: str = "",
) -> Referral:
    """Say that it cannot be done, with a coded reason (CL-20); also later, when a person stops coming.

    A `body` of the directory or words may be suggested. With `capacity` the directory tells the same from now on.
    """
    declined = make_move(
        referral=locked(referral),
        move=Move.DECLINE,
        by=by,
        at=at,
        words=Words(text=text, decline_reason=reason),
        on_behalf=on_behalf,
        declined_at=at,
        declined_by_id=by.user_id,
        decline_reason=reason,
        decline_suggested=suggested,
        decline_suggested_body=body,
    )
    give_lead_back(declined, by)
    end_reading(declined, at)
    if capacity:
        word = _word(Capacity(capacity), timezone.localdate(at), by, on_behalf)
        capacities.note(organization=declined.to_organization, word=word, by=by, at=at)
    return declined


def _word(capacity: Capacity, day: date, by: Actor, on_behalf: OnBehalf | None) -> capacities.Word:
    if on_behalf is None:
        return capacities.Word(capacity, day, by.user_name)
    return capacities.Word(capacity, day, on_behalf.spoken_to, HEARD[on_behalf.means])


@transaction.atomic
def report(*, referral: Referral, words: Words, by: Actor, at: datetime, on_behalf: OnBehalf | None = None) -> Referral:
    """Report back; the same token reports once.

    A final report (終了) answers each outcome that was asked for and hands the turn to the sender; an urgent one (緊急)
    changes nothing but that the sender is told at once. Raises Refused.
    """
    current = locked(referral)
    if words.token and ReferralStep.unscoped.filter(submission_token=words.token, by_id=by.user_id).exists():
        return current
    changes = {}
    if words.report_kind == ReportKind.FINAL:
        check_answers(current, words.answers)
        changes = {"checked_at": None, "checked_by_id": None}
    elif words.report_kind == ReportKind.URGENT:
        changes = {"alerted_at": at, "alerted_by_id": by.user_id, "alert_seen_at": None, "alert_seen_by_id": None}
    move = MOVE_OF.get(words.report_kind, Move.REPORT)
    return make_move(referral=current, move=move, by=by, at=at, words=words, on_behalf=on_behalf, **changes)


# An urgent report is a report; the word is that of the move.
alert = report


@transaction.atomic
def visit(
    *, referral: Referral, visit: Visit, text: str, by: Actor, at: datetime, on_behalf: OnBehalf | None = None
) -> Referral:
    """Report one visit (アウトリーチ). Raises Refused for a day to come."""
    if visit.on > timezone.localdate(at):
        raise Refused(_("訪問した日は、きょうまでの日を入力してください。"))
    met = {"seen_on": visit.on} if visit.result in MET else {}
    words = Words(text=text, visit=visit, report_kind=ReportKind.PROGRESS, **met)
    return make_move(referral=locked(referral), move=Move.VISIT, by=by, at=at, words=words, on_behalf=on_behalf)


@transaction.atomic
def meet(
    *, referral: Referral, met_on: date, text: str, by: Actor, at: datetime, on_behalf: OnBehalf | None = None
) -> Referral:
    """Say that the first meeting took place (つなぎ). It is done once the sender says so too."""
    if met_on > timezone.localdate(at):
        raise Refused(_("会えた日は、きょうまでの日を入力してください。"))
    return make_move(
        referral=locked(referral),
        move=Move.MEET,
        by=by,
        at=at,
        words=Words(text=text, first_contact_on=met_on),
        on_behalf=on_behalf,
        met_at=at,
        met_by_id=by.user_id,
    )


@transaction.atomic
def reply(
    *,
    referral: Referral,
    reply: InquiryReply,
    text: str,
    by: Actor,
    at: datetime,
    on_behalf: OnBehalf | None = None,
) -> Referral:
    """Answer an inquiry. Raises Refused for words that would tell whether somebody is known (F71)."""
    check_tells_nobody_known(text)
    words = Words(text=text, reply=reply)
    return make_move(referral=locked(referral), move=Move.REPLY, by=by, at=at, words=words, on_behalf=on_behalf)


def tell_progress(
    *, referral: Referral, answer: ProgressAnswer, seen_on: date | None, text: str, by: Actor, at: datetime
) -> Referral:
    """Say in one word how it goes. 終わった is a final report, which the sender looks at; nothing closes with it.

    Raises Refused for it where outcomes were asked for: each of them has to be answered.
    """
    kind = ReportKind.FINAL if answer == ProgressAnswer.ENDED else ReportKind.PROGRESS
    words = Words(text=text, report_kind=kind, progress=answer, seen_on=seen_on)
    return report(referral=referral, words=words, by=by, at=at)
