"""What the sender does after sending: answer, ask about a report, complete, withdraw, re-route."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from cases.actions.ledger import record_recall
from cases.actions.reading_ends import end_reading_of_completed
from cases.actions.referral_draft import Beginning, draft
from cases.actions.referral_lead import give_lead_back
from cases.actions.referral_lock import locked
from cases.actions.referral_step import Words, make_move
from cases.acts import ACTS
from cases.codes.referral import Act
from cases.models import Packet, Referral
from cases.rules.answer_days import answer_due_on
from cases.rules.clocks import at_ending_body, check_can_extend, check_can_reroute, is_late
from cases.rules.completion import check_completion
from cases.rules.moves import can_move, check_can_move
from cases.rules.packet_content import check_later_words
from cases.rules.plans_of_acts import NOTE, check_can_replan
from cases.rules.recipients import check_can_address
from cases.states import Move
from network.models import CatchmentArea, Organization, ServiceOffering


@transaction.atomic
def answer(*, referral: Referral, text: str, by: Actor, at: datetime) -> Referral:
    """Answer the receiver's question. Raises Refused when it names somebody whom the referral did not name."""
    current = locked(referral)
    check_later_words(current, text)
    return make_move(referral=current, move=Move.ANSWER, by=by, at=at, words=Words(text=text))


@transaction.atomic
def query(*, referral: Referral, text: str, by: Actor, at: datetime) -> Referral:
    """Ask about a final report; the turn goes back to the receiver, with a date by which it answers."""
    current = locked(referral)
    check_later_words(current, text)
    until = answer_due_on(current.act, current.urgency, timezone.localdate(at))
    changes = {"asked_back_at": at, "asked_back_by_id": by.user_id, "checked_at": None, "checked_by_id": None}
    return make_move(
        referral=current,
        move=Move.QUERY,
        by=by,
        at=at,
        words=Words(text=text, respond_by=until),
        respond_by=until,
        **changes,
    )


@transaction.atomic
def confirm(*, referral: Referral, text: str, by: Actor, at: datetime, version: int) -> Referral:
    """Tell the receiver that its final report is as asked. The referral can be completed at once or later."""
    current = _with_report_seen(referral, Move.CONFIRM, by, version)
    check_later_words(current, text)
    changes = {"checked_at": at, "checked_by_id": by.user_id}
    return make_move(referral=current, move=Move.CONFIRM, by=by, at=at, words=Words(text=text), **changes)


@transaction.atomic
def complete(
    *,
    referral: Referral,
    outcome_changes: list[str],
    text: str,
    by: Actor,
    at: datetime,
    version: int | None = None,
) -> Referral:
    """Complete with an outcome and a note. The receiver reads on for the days that the city has set.

    Raises Refused without one of both.
    """
    check_completion(outcome_changes, text)
    completed = make_move(
        referral=_with_report_seen(referral, Move.COMPLETE, by, version),
        move=Move.COMPLETE,
        by=by,
        at=at,
        words=Words(text=text, outcome_changes=outcome_changes),
        completed_at=at,
        completed_by_id=by.user_id,
        outcome_changes=outcome_changes,
    )
    end_reading_of_completed(completed, at)
    return completed


def _with_report_seen(referral: Referral, move: Move, by: Actor, version: int | None) -> Referral:
    """The referral, locked, with the report that the page showed. Raises Refused."""
    current = locked(referral)
    check_can_move(move, current, by)
    if version is not None and current.version != version:
        raise Refused(_("この画面を開いたあとに、新しい動きがありました。報告をもう一度確かめてください。"))
    return current


@transaction.atomic
def withdraw(*, referral: Referral, text: str, by: Actor, at: datetime) -> Referral:
    """Take it back; the receiver reads the packet no more from its next request on."""
    return _withdraw(locked(referral), text, by, at)


@transaction.atomic
def recall(*, referral: Referral, text: str, by: Actor, at: datetime) -> Referral:
    """Take it back before anybody at the receiver has opened it: there it never was. Raises Refused once it is open."""
    return _recall(locked(referral), text, by, at)


def _recall(referral: Referral, text: str, by: Actor, at: datetime) -> Referral:
    stamps = {"withdrawn_at": at, "withdrawn_by_id": by.user_id}
    recalled = make_move(
        referral=referral, move=Move.RECALL, by=by, at=at, words=Words(text=text), is_recalled=True, **stamps
    )
    for packet in Packet.unscoped.filter(referral=recalled, is_personal=True):
        record_recall(packet=packet, by=by, at=at)
    return recalled


def _withdraw(referral: Referral, text: str, by: Actor, at: datetime) -> Referral:
    """What nobody has opened yet is recalled, whichever button was pressed."""
    if can_move(Move.RECALL, referral, by):
        return _recall(referral, text, by, at)
    withdrawn = make_move(
        referral=referral,
        move=Move.WITHDRAW,
        by=by,
        at=at,
        words=Words(text=text),
        withdrawn_at=at,
        withdrawn_by_id=by.user_id,
    )
    give_lead_back(withdrawn, by)
    return withdrawn


@transaction.atomic
def extend(*, referral: Referral, until: date, text: str, by: Actor, at: datetime) -> Referral:
    """Give the receiver more time, with a reason that both sides read. Raises Refused for a day that is not later."""
    current = locked(referral)
    check_can_extend(current, by, until, timezone.localdate(at))
    check_later_words(current, text)
    words = Words(text=text, respond_by=until)
    return make_move(referral=current, move=Move.EXTEND, by=by, at=at, words=words, respond_by=until)


@transaction.atomic
def replan(
    *, referral: Referral, meeting_on: date | None, overlap_until: date | None, text: str, by: Actor, at: datetime
) -> Referral:
    """Move the day of the meeting, and with 引継ぎ the end of the time in which both are there.

    Raises Refused when nothing changes, or a hand-over would not say how long both are there.
    """
    current = locked(referral)
    check_can_replan(current, by, meeting_on, overlap_until, timezone.localdate(at))
    check_later_words(current, text)
    words = Words(text=text, meeting_on=meeting_on, overlap_until=overlap_until)
    changes = {"meeting_on": meeting_on, "overlap_until": overlap_until}
    return make_move(referral=current, move=Move.REPLAN, by=by, at=at, words=words, **changes)


@transaction.atomic
def confirm_meeting(*, referral: Referral, met_on: date, text: str, by: Actor, at: datetime) -> Referral:
    """Say on the sender's side too that the first meeting took place (つなぎ)."""
    current = locked(referral)
    check_later_words(current, text)
    return make_move(
        referral=current,
        move=Move.CONFIRM_MEETING,
        by=by,
        at=at,
        words=Words(text=text, first_contact_on=met_on),
        confirmed_at=at,
        confirmed_by_id=by.user_id,
    )


@transaction.atomic
def reroute(  # noqa: PLR0913 - where to, and that the person was asked again
    *,
    referral: Referral,
    act: Act,
    to_organization: Organization,
    by: Actor,
    at: datetime,
    token: UUID | None = None,
    despite_no: bool = False,
    area: CatchmentArea | None = None,
    service: ServiceOffering | None = None,
) -> Referral:
    """Begin a new leg after a refusal: everything is filled in again but the basis, which is checked anew (S9).

    What was not answered in time is withdrawn on the way. The receiver of the old leg never learns of the new one.
    """
    current, day = locked(referral), timezone.localdate(at)
    check_can_address(
        act=act,
        from_organization_id=current.from_organization_id,
        to_organization=to_organization,
        day=day,
    )
    check_can_reroute(current, by, day)
    if is_late(current, day):
        _withdraw(current, _("回答期限までにお返事がなかったため、取り下げました。"), by, at)
    elif at_ending_body(current):
        _withdraw(current, _("宛先の機関が終わるため、取り下げました。"), by, at)
    else:
        make_move(referral=current, move=Move.REROUTE, by=by, at=at)
    beginning = Beginning(
        act=act,
        to_organization=to_organization,
        person=current.person,
        case=current.case,
        urgency=current.urgency,
        rerouted_from=current,
        despite_no=despite_no,
        area=area or current.area,
        service=service,
    )
    leg = draft(beginning=beginning, by=by, at=at, token=token)
    leg.request = current.request
    kept = ("items", "texts", "picked", NOTE)
    leg.prepared = {key: current.prepared[key] for key in kept if key in current.prepared}
    columns = [name for name in ACTS[act].terms if name in ACTS[current.act].terms and name not in (NOTE, "area")]
    for name in columns:
        setattr(leg, name, getattr(current, name))
    leg.save(update_fields=["request", "prepared", *columns])
    return leg
