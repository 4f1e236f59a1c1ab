"""今日: what is there on few days. One question says whether there is any of it; only then it is read."""

from django.db.models import Exists

from akishima_support.access import Actor, Capability
from cases.models import Draft
from cases.presenters.basis_decisions import decisions_due, decisions_waiting
from cases.presenters.body_work import bodies_ending
from cases.presenters.cut_notices import notices_open, notices_waiting
from cases.presenters.emergency import emergencies_open, emergencies_waiting
from cases.presenters.today_actions import actions_open, actions_waiting
from cases.presenters.today_alerts import alerts_waiting
from cases.presenters.today_behalf import objected, objections, to_confirm
from cases.presenters.today_declined import urgent_declined, urgent_declines
from cases.presenters.today_disclosures import disclosures_waiting, waiting
from cases.presenters.today_drafts import unfinished
from cases.presenters.today_incidents import incidents_waiting
from cases.presenters.today_items import Section
from cases.presenters.today_meetings import meetings_due, meetings_open
from cases.presenters.today_network import (
    bodies_to_call,
    invitations_open,
    invitations_waiting,
    meetings_to_call,
    meetings_to_record,
    seats_at_ending_bodies,
    seats_to_move,
    unrecorded,
)
from cases.presenters.today_safety import duties, duties_waiting, enquiries, enquiries_about_ours
from cases.presenters.today_sheets import identified, sheets_identified, sheets_to_read, to_be_read
from cases.rules.alerts import alerts_for
from cases.rules.ending_bodies import referrals_at_ending_bodies
from cases.rules.incidents import open_incidents
from network.models import User

# In the order of the page: which rows there may be, and the sections that they become.
RARE = (
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
    (bodies_to_call, meetings_to_call),
    (lambda _actor: Draft.objects.all(), lambda _actor: unfinished()),
)


def seldom(actor: Actor) -> list[Section]:
    """What was read or told in an emergency, duties by law and pressing refusals first, own drafts last."""
    if not actor.can(Capability.CASE_READ):
        incidents = incidents_waiting(actor) if actor.can(Capability.REFERRAL_SEND) else []
        own = [*notices_waiting(actor), *meetings_due(actor)] if actor.can(Capability.CONSENT_WRITE) else []
        alerts = alerts_waiting(actor) if actor.can(Capability.REFERRAL_SEND) else []
        to_check = to_confirm(actor) if actor.can(Capability.REFERRAL_ANSWER) else []
        invited = invitations_waiting(actor) if actor.can(Capability.MEETING_ANSWER) else []
        decided = actions_waiting(actor) if actor.can(Capability.MEETING_ACT) else []
        ending = bodies_ending(actor) if actor.can(Capability.REFERRAL_SEND) else []
        return incidents + alerts + own + to_check + invited + decided + ending + unfinished()
    there = [Exists(rows(actor)) for rows, _sections in RARE]
    found = User.objects.filter(pk=actor.user_id).values_list(*there).get()
    return [
        section
        for is_there, (_rows, sections) in zip(found, RARE, strict=True)
        if is_there
        for section in sections(actor)
    ]
