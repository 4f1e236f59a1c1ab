"""誤送付: something went to the wrong body, or about the wrong person. Whoever decides writes down what was done."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, Refused
from cases.codes.referral import INCIDENTS
from cases.models import Referral
from cases.rules.clocks import decides


def open_incidents(actor: Actor) -> QuerySet:
    """Those of the organization, for whoever decides there; nothing for others."""
    rows = Referral.objects.sent_by(actor).incidents_open()
    return rows if actor.can(Capability.REFERRAL_SEND) and decides(actor) else rows.none()


def check_can_close(referral: Referral, by: Actor) -> None:
    """Raise Refused unless it is an open incident of the actor's organization, and the actor decides."""
    if referral.from_organization_id != by.organization_id or not decides(by):
        raise Refused(_("誤送付への対応を終えるのは、承認者です。"))
    if referral.misdelivery not in INCIDENTS or referral.is_recalled:
        raise Refused(_("この連携は、誤送付の事故ではありません。"))
    if referral.incident_closed_at is not None:
        raise Refused(_("誤送付への対応は、もう記録されています。"))
