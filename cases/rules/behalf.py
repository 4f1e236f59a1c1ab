"""What was entered for a body is the window's word until the body has looked at it."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, Refused
from cases.models import ReferralStep


def unconfirmed(actor: Actor) -> QuerySet:
    """Answers entered for the organization acted for, of which it has not yet said whether they are right."""
    rows = ReferralStep.objects.filter(on_behalf=True, referral__to_organization_id=actor.organization_id)
    return rows.filter(confirmation=None, struck_by=None)


def check_can_confirm(step: ReferralStep, actor: Actor) -> None:
    """Raise Refused unless the actor may say for the body whether what was entered for it is right."""
    is_theirs = step.referral.to_organization_id == actor.organization_id and actor.can(Capability.REFERRAL_ANSWER)
    if not (step.on_behalf and is_theirs) or hasattr(step, "struck_by"):
        raise Refused(_("この操作はできません。"))
    if hasattr(step, "confirmation"):
        raise Refused(_("この代行入力は、もう確かめられています。"))
