"""今日: what is there on few days. One question says whether there is any of it; only then it is read."""

from datetime import date

from django.db.models import Exists, QuerySet

from akishima_support.access import Actor, Capability, current_actor
from akishima_support.access.composed import ComposedOnce
from cases.presenters.basis_decisions import decisions_due, decisions_waiting
from cases.presenters.body_work import bodies_ending
from cases.presenters.cut_notices import notices_open, notices_waiting
from cases.presenters.emergency import emergencies_open, emergencies_waiting
from cases.presenters.today_actions import actions_open, actions_waiting
from cases.presenters.today_alerts import alerts_waiting
from cases.presenters.today_behalf import objected, objections, to_confirm
from cases.presenters.today_declined import urgent_declined, urgent_declines
from cases.presenters.today_disclosures import disclosures_waiting, waiting
from cases.presenters.today_drafts import drafts, unfinished
from cases.presenters.today_incidents import incidents_waiting
from cases.presenters.today_items import Section
from cases.presenters.today_meetings import meetings_due, meetings_open
from cases.presenters.today_network import (
    bodies_to_call,
    invitations_open,
    invitations_waiting,
    meetings_to_call,
    meetings_to_record,
    plan_on,
    seats_at_ending_bodies,
    seats_to_move,
    unrecorded,
)
from cases.presenters.today_safety import duties, duties_waiting, enquiries, enquiries_about_ours
from cases.presenters.today_sheets import identified, sheets_identified, sheets_to_read, to_be_read
from cases.rules.alerts import alerts_for
from cases.rules.behalf import unconfirmed
from cases.rules.ending_bodies import referrals_at_ending_bodies
from cases.rules.incidents import open_incidents
from network.models import User

# In the order of the page: which rows there may be, and the sections that they become.
AT_WINDOW = (
    (open_incidents, incidents_waiting),
    (identified, sheets_identified),
    (alerts_for, alerts_waiting),
    (emergencies_open, emergencies_waiting),
    (decisions_waiting, decisions_due),
    (notices_open, notices_waiting),
    (duties, duties_waiting),
    (urgent_declines, urgent_declined),
    (objections, objected),
    (to_be_read, sheets_to_read),
    (meetings_open, meetings_due),
    (enquiries, enquiries_about_ours),
    (actions_open, actions_waiting),
    (referrals_at_ending_bodies, bodies_ending),
    (waiting, disclosures_waiting),
    (invitations_open, invitations_waiting),
    (seats_at_ending_bodies, seats_to_move),
    (unrecorded, meetings_to_record),
    (None, meetings_to_call),  # `bodies_to_call`, which is asked with the plan of the year
    (drafts, unfinished),
)
# Elsewhere, with what somebody has to be able to do to be told of it.
ELSEWHERE = (
    (Capability.REFERRAL_SEND, open_incidents, incidents_waiting),
    (Capability.REFERRAL_SEND, alerts_for, alerts_waiting),
    (Capability.CONSENT_WRITE, notices_open, notices_waiting),
    (Capability.CONSENT_WRITE, meetings_open, meetings_due),
    (Capability.REFERRAL_ANSWER, unconfirmed, to_confirm),
    (Capability.MEETING_ANSWER, invitations_open, invitations_waiting),
    (Capability.MEETING_ACT, actions_open, actions_waiting),
    (Capability.REFERRAL_SEND, referrals_at_ending_bodies, bodies_ending),
    (Capability.TODAY, drafts, unfinished),
)


def seldom(actor: Actor, day: date) -> list[Section]:
    """What was read or told in an emergency, duties by law and pressing refusals first, own drafts last."""
    if actor.can(Capability.MEETING_KEEP):
        found, kinds = _WINDOW.first(**plan_on(day)), AT_WINDOW
    else:
        found, kinds = _ELSEWHERE.first(), _kinds_elsewhere(actor)
    there = [sections for place, (_rows, sections) in enumerate(kinds) if getattr(found, f"there_{place}")]
    return [section for sections in there for section in sections(actor)]


def _kinds_elsewhere(actor: Actor) -> list[tuple]:
    return [(rows, sections) for needs, rows, sections in ELSEWHERE if actor.can(needs)]


def _asked_at_window(**plan) -> QuerySet:
    actor = current_actor()
    return _account([rows(actor) if rows else bodies_to_call(actor, **plan) for rows, _sections in AT_WINDOW])


def _asked_elsewhere() -> QuerySet:
    actor = current_actor()
    return _account([rows(actor) for rows, _sections in _kinds_elsewhere(actor)])


def _account(asked: list[QuerySet]) -> QuerySet:
    """The actor's account, with a yes or no for each kind: whether there are rows of it."""
    there = {f"there_{place}": Exists(rows) for place, rows in enumerate(asked)}
    return User.objects.filter(pk=current_actor().user_id).only("pk").annotate(**there)


_WINDOW, _ELSEWHERE = ComposedOnce(_asked_at_window), ComposedOnce(_asked_elsewhere)
