"""The clocks of a referral: an answer is near, due or late; a body that accepted is silent. All by the date alone.

Pages derive it whenever they are opened; `run_clocks` only writes down what was told. Nothing closes by itself.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, Refused
from akishima_support.japanese.business_days import add_business_days
from cases.codes.referral import NoticeKind
from cases.models import Referral
from cases.models.number_setting import SettingCode, values_of
from cases.rules.moves import check_can_move
from cases.states import AWAITING_ANSWER, WORKED_ON, Move, State

LONGEST_EXTENSION = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Clocks:
    """A day, the last date that is near on it, and the moment before which a last word is too long ago."""

    day: date
    near: date
    silent_before: datetime


def clocks_on(day: date) -> Clocks:
    """The clocks of a day, by the city's numbers."""
    remind, progress = values_of(SettingCode.REMIND_DAYS, SettingCode.PROGRESS_DAYS)
    first_silent = day - timedelta(days=progress - 1)
    midnight = timezone.make_aware(datetime.combine(first_silent, time.min))
    return Clocks(day, add_business_days(day, remind), midnight)


def notice_due(referral: Referral, clocks: Clocks) -> NoticeKind | None:
    """What the clocks tell of the referral on their day."""
    if owes_answer(referral) and referral.respond_by is not None and referral.respond_by <= clocks.near:
        if referral.respond_by == clocks.day:
            return NoticeKind.DUE
        return NoticeKind.OVERDUE if referral.respond_by < clocks.day else NoticeKind.REMINDER
    is_worked_on = referral.state in WORKED_ON
    if is_worked_on and referral.heard_at is not None and last_word(referral) < clocks.silent_before:
        return NoticeKind.SILENT
    return None


def last_word(referral: Referral) -> datetime:
    """When the receiving body last said something, or the sender last asked it."""
    return max(referral.heard_at, referral.waiting_since)


def notice_day(referral: Referral, kind: NoticeKind) -> date:
    """The date that a notice is about."""
    return timezone.localdate(last_word(referral)) if kind == NoticeKind.SILENT else referral.respond_by


def is_late(referral: Referral, day: date) -> bool:
    """期限超過: an answer was due before the day and has not come."""
    return referral.respond_by is not None and referral.respond_by < day and owes_answer(referral)


def owes_answer(referral: Referral) -> bool:
    """Whether the receiver has a date to keep: it has not answered, or was asked about its final report since."""
    is_asked_back = referral.state == State.IN_PROGRESS and referral.asked_back_at is not None
    return referral.state in AWAITING_ANSWER or is_asked_back


def decides(actor: Actor) -> bool:
    """Whether the actor decides what becomes of a silence: at the window the manager, at a partner whoever sends."""
    return actor.can(Capability.REFERRAL_APPROVE) if actor.is_window else actor.can(Capability.REFERRAL_SEND)


def check_can_extend(referral: Referral, actor: Actor, until: date, day: date) -> None:
    """Raise Refused when the date cannot be moved to `until`."""
    check_can_move(Move.EXTEND, referral, actor)
    if until <= referral.respond_by or until < day:
        raise Refused(_("いまの期限より後で、きょう以降の日にしてください。"))
    if until > day + LONGEST_EXTENSION:
        raise Refused(_("90日より先には延ばせません。"))


def check_can_reroute(referral: Referral, actor: Actor, day: date) -> None:
    """Raise Refused unless it was declined, or is withdrawn on the way: late or at a body that ends, as who decides."""
    if (is_late(referral, day) or at_ending_body(referral)) and decides(actor):
        check_can_move(Move.WITHDRAW, referral, actor)
    else:
        check_can_move(Move.REROUTE, referral, actor)


def at_ending_body(referral: Referral) -> bool:
    """Whether the receiver has an end and has not declined: what is with it has to go somewhere else."""
    return referral.to_organization.is_closed and referral.state != State.DECLINED


def can_reroute(referral: Referral, actor: Actor, day: date) -> bool:
    """Whether `check_can_reroute` lets it pass."""
    try:
        check_can_reroute(referral, actor, day)
    except Refused:
        return False
    return True
