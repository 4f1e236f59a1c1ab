"""Who leads after a hand-over is accepted, and again after it came to nothing. There is always just one."""

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.models import Case, Referral
from cases.rules.leads import has_moved, moves_lead


def lead_as_agreed(referral: Referral, by: Actor) -> None:
    """With an accepted 引継ぎ the window's case is led by the receiver from now on."""
    if has_moved(referral) and referral.case_id is not None:
        Case.unscoped.filter(pk=referral.case_id).update(lead_organization_id=referral.to_organization_id)
        record(EventType.LEAD_CHANGED, by=by, people=[referral.person_id], case=referral.referral_no)


def give_lead_back(referral: Referral, by: Actor) -> None:
    """The receiver led and does so no more: the sender leads again, so that nobody is without a lead."""
    if not moves_lead(referral) or referral.accepted_at is None or referral.case_id is None:
        return
    led_by_receiver = Case.unscoped.filter(pk=referral.case_id, lead_organization_id=referral.to_organization_id)
    if led_by_receiver.update(lead_organization_id=referral.from_organization_id):
        record(EventType.LEAD_CHANGED, by=by, people=[referral.person_id], case=referral.referral_no)
