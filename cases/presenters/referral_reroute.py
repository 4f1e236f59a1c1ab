"""The page of a re-routing: the refusal beside a new choice."""

from django.utils import timezone

from akishima_support.access import Actor, Refused
from akishima_support.audit.reading import about_case
from cases.codes.referral import Act
from cases.forms.referral_choose import BeginForm
from cases.models import Person, Referral
from cases.presenters.referral_head import head_of, warned
from cases.presenters.referral_new import acts_for
from cases.rules.clocks import check_can_reroute
from cases.rules.shown import may_know_reason, shown_reason, shown_suggestions


def acts_after(person: Person | None) -> list[Act]:
    """What a new leg can be. 案内 is no leg: nobody answers it."""
    return [act for act in acts_for(person) if act != Act.INFORMATION]


def starts_with(referral: Referral, actor: Actor, acts: list[Act]) -> dict:
    """What is chosen at first: the act as before, and the body that was suggested, if one was."""
    act = Act(referral.act) if referral.act in acts else acts[0]
    body = referral.decline_suggested_body if may_know_reason(referral, actor) else None
    return {"act": act, "words": body.name if body else ""}


def reroute_page(referral: Referral, actor: Actor, begin: BeginForm | None) -> dict:
    """Head, the reason of the refusal as far as the actor may know it, and why it is not possible."""
    about_case(referral.referral_no)
    if begin is not None and begin.is_bound:
        referral.refresh_from_db()
    return {
        "is_declined": referral.declined_at is not None,
        "head": head_of(referral, actor),
        "warned": warned(referral, actor),
        "reason": shown_reason(referral, actor) if referral.decline_reason else "",
        "suggested": shown_suggestions(referral, actor),
        "refusal": "" if begin is not None and begin.is_bound else _refusal(referral, actor),
    }


def _refusal(referral: Referral, actor: Actor) -> str:
    try:
        check_can_reroute(referral, actor, timezone.localdate())
    except Refused as refusal:
        return refusal.message
    return ""
