"""Referrals that the partner has received, made by the actions that the pages call."""

from datetime import datetime

from django.utils import timezone

from akishima_support.access import Actor, acting_as, system_actor
from cases.actions import referral_answer, referral_draft, referral_prepare, referral_send
from cases.codes.consent import Category, ConsentMethod, ConsentStatus
from cases.codes.referral import Act
from cases.models import Case, Consent, Referral
from network.models import Organization


def hand_over(window: Actor, partner: Actor, count: int) -> list[str]:
    """Hand so many open cases to the partner, and let it receive them."""
    with acting_as(system_actor("benchmarks")):
        cases = Case.unscoped.open().filter(referrals=None, restricted=False).select_related("person").order_by("-id")
        chosen = list(cases[:count])
        receiver = _confirmed(partner.organization_id)
    return [str(_hand_over_one(case, window, partner, receiver, timezone.now()).uid) for case in chosen]


def _confirmed(organization_id: int) -> Organization:
    """The body as the administrator has confirmed it: what carries data goes to no other."""
    receiver = Organization.unscoped.get(pk=organization_id)
    receiver.verified_on = timezone.localdate()
    receiver.save(update_fields=["verified_on"])
    return receiver


def _hand_over_one(case: Case, window: Actor, partner: Actor, receiver: Organization, at: datetime) -> Referral:
    beginning = referral_draft.Beginning(act=Act.INTRODUCTION, to_organization=receiver, case=case)
    consent = Consent.unscoped.create(
        person=case.person,
        recipient=receiver,
        status=ConsentStatus.GIVEN,
        categories=[str(Category.BASIC)],
        method=ConsentMethod.WRITTEN,
        given_on=timezone.localdate(at),
        recorded_at=at,
        recorded_by_id=window.user_id,
    )
    with acting_as(window):
        draft = referral_draft.draft(beginning=beginning, by=window, at=at)
        chosen = referral_prepare.choose_content(
            referral=draft, by=window, request="お話を聞いてください。", items=["name"], texts={}, version=draft.version
        )
        founded = referral_prepare.choose_consent(
            referral=chosen, consent=consent, by=window, at=at, version=chosen.version
        )
        sent = referral_send.send(referral=founded, by=window, at=at, version=founded.version)
    with acting_as(partner):
        return referral_answer.receive(referral=sent, by=partner, at=at)
