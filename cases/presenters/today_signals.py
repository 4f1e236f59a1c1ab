"""今日: what is there on few days. One question says whether there is any of it; only then it is read."""

from django.db.models import Exists

from akishima_support.access import Actor, Capability
from cases.models import Draft
from cases.presenters.emergency import emergencies_open, emergencies_waiting
from cases.presenters.today_declined import urgent_declined, urgent_declines
from cases.presenters.today_disclosures import disclosures_waiting, waiting
from cases.presenters.today_drafts import unfinished
from cases.presenters.today_items import Section
from cases.presenters.today_safety import duties, duties_waiting, enquiries, enquiries_about_ours
from network.models import User


def seldom(actor: Actor) -> list[Section]:
    """Readings in an emergency, duties by law and pressing refusals first, then what was asked, and own drafts."""
    if not actor.can(Capability.CASE_READ):
        return unfinished()
    rare = (emergencies_open(actor), duties(actor), urgent_declines(actor), enquiries(actor), waiting(actor))
    there = [Exists(rows) for rows in (*rare, Draft.objects.all())]
    has_emergencies, has_duties, has_declined, has_enquiries, has_requests, has_drafts = (
        User.objects.filter(pk=actor.user_id).values_list(*there).get()
    )
    sections = emergencies_waiting(actor) if has_emergencies else []
    sections += duties_waiting(actor) if has_duties else []
    sections += urgent_declined(actor) if has_declined else []
    sections += enquiries_about_ours(actor) if has_enquiries else []
    sections += disclosures_waiting(actor) if has_requests else []
    return sections + (unfinished() if has_drafts else [])
