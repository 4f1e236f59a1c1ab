"""One move: change of state, its step and its audit row, in one transaction."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from akishima_support.access import Actor
from akishima_support.audit import record
from cases.codes.consent import Means
from cases.models import OutcomeAnswer, Referral, ReferralStep
from cases.rules.moves import check_can_move
from cases.rules.sealed_address import check_keeps_address
from cases.states import EVENT_FOR, MOVES, OPEN_AT_RECEIVER, Move, Side, State

# To read a correction, or to strike out one's own mistake, is not to say how it goes.
SAYING_NOTHING = (Move.READ_AMENDMENT, Move.STRIKE_THEIRS)

# A correction that was not sent, or not read, ends with the referral.
NO_AMENDMENT = {
    "amending": {},
    "amending_at": None,
    "amending_by": None,
    "amendment_asked_at": None,
    "amendment_asked_by": None,
    "amendment_unread_since": None,
}


@dataclass(frozen=True, slots=True)
class OnBehalf:
    """How a partner's answer reached the window that enters it: by which means, when, and who spoke."""

    means: Means
    received_at: datetime
    spoken_to: str


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit: on which day, who went, and what came of it. Nobody met is a result too."""

    on: date
    visitors: str
    result: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one outcome that was asked for; words are needed where it was not achieved."""

    outcome: str
    result: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What is said with a move."""

    text: str = ""
    report_kind: str = ""
    outcome_changes: list[str] = field(default_factory=list)
    first_contact_on: date | None = None
    progress: str = ""
    seen_on: date | None = None
    respond_by: date | None = None
    visit: Visit | None = None
    reply: str = ""
    meeting_on: date | None = None
    overlap_until: date | None = None
    answers: tuple[Answer, ...] = ()
    token: UUID | None = None
    strikes: ReferralStep | None = None
    struck_reason: str = ""
    hides_words: bool = False
    reopen_reason: str = ""
    decline_reason: str = ""


def make_move(  # noqa: PLR0913 - who does what, with which words, for whom, and what else it sets
    *,
    referral: Referral,
    move: Move,
    by: Actor,
    at: datetime,
    words: Words = Words(),
    on_behalf: OnBehalf | None = None,
    back_to: State | None = None,
    **changes,
) -> Referral:
    """Make one move of a locked referral. `changes` are further columns to set; `back_to` is the state
    that an entry by mistake had moved it from.

    Raises Refused when the rule says no; nothing is changed then. Call it inside a transaction, with a
    referral from `referral_lock.locked`.
    """
    check_can_move(move, referral, by, on_behalf=on_behalf is not None)
    if _travels(referral, move, by, on_behalf):
        check_keeps_address(referral.person, [words.text])
    if MOVES[move].side is Side.RECEIVER and move not in SAYING_NOTHING:
        heard_at = on_behalf.received_at if on_behalf else at
        changes["heard_at"] = max(heard_at, referral.heard_at or heard_at)
        if MOVES[move].target is not None:  # the question about its report is answered
            changes |= {"asked_back_at": None, "asked_back_by_id": None}
    _change(referral, back_to or MOVES[move].target_from(referral.state), at, changes)
    _write_step(referral, move, by, at, words, on_behalf)
    record(
        EVENT_FOR[move],
        by=by,
        people=[referral.person_id],
        case=referral.referral_no,
        detail={"state": referral.state, "on_behalf": on_behalf is not None},
    )
    return referral


def _travels(referral: Referral, move: Move, by: Actor, on_behalf: OnBehalf | None) -> bool:
    """Whether the receiver will read the sender's words."""
    is_senders = by.organization_id == referral.from_organization_id and on_behalf is None
    return is_senders and not MOVES[move].sender_only


def _change(referral: Referral, target, at: datetime, changes: dict) -> None:
    if referral.state != target:
        referral.waiting_since = at
    if target not in OPEN_AT_RECEIVER and referral.sent_at is not None:
        changes |= NO_AMENDMENT
    referral.state = target
    referral.version += 1
    for name, value in changes.items():
        setattr(referral, name, value)
    referral.save(update_fields=["state", "waiting_since", "version", *changes])


def _write_step(referral, move, by: Actor, at: datetime, words: Words, on_behalf: OnBehalf | None) -> None:
    step = ReferralStep(
        referral=referral,
        person_id=referral.person_id,
        move=move,
        state_after=referral.state,
        at=at,
        by_id=by.user_id,
        organization_id=by.organization_id,
        sender_only=words.strikes.sender_only if words.strikes else MOVES[move].sender_only,
        text=words.text,
        report_kind=words.report_kind,
        outcome_changes=words.outcome_changes,
        first_contact_on=words.first_contact_on,
        progress=words.progress,
        seen_on=words.seen_on,
        respond_by=words.respond_by,
        visit_on=words.visit.on if words.visit else None,
        visitors=words.visit.visitors if words.visit else "",
        visit_result=words.visit.result if words.visit else "",
        reply=words.reply,
        meeting_on=words.meeting_on,
        overlap_until=words.overlap_until,
        round=referral.round,
        strikes=words.strikes,
        struck_reason=words.struck_reason,
        hides_words=words.hides_words,
        reopen_reason=words.reopen_reason,
        decline_reason=words.decline_reason,
        on_behalf=on_behalf is not None,
        received_via=on_behalf.means if on_behalf else "",
        received_at=on_behalf.received_at if on_behalf else None,
        spoken_to=on_behalf.spoken_to if on_behalf else "",
        submission_token=words.token,
    )
    step.save(force_insert=True)
    _write_answers(step, words.answers)


def _write_answers(step: ReferralStep, answers: tuple[Answer, ...]) -> None:
    of_step = {"step": step, "referral_id": step.referral_id, "person_id": step.person_id}
    for answer in answers:
        row = OutcomeAnswer(outcome=answer.outcome, result=answer.result, note=answer.note, **of_step)
        row.save(force_insert=True)
