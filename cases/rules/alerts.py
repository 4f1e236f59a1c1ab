"""Who reads an urgent report, and until when it waits."""

from django.db.models import Q
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, Refused
from cases.models import Referral
from cases.rules.moves import sides_of
from cases.states import Side


def is_waiting(referral: Referral) -> bool:
    """Whether there is an urgent report that the sender has not read."""
    return referral.alerted_at is not None and referral.alert_seen_at is None


def check_can_see(referral: Referral, actor: Actor) -> None:
    """Raise Refused unless the actor stands on the sender's side and a report waits."""
    if not is_waiting(referral) or Side.SENDER not in sides_of(actor, referral):
        raise Refused(_("読んでいない緊急の報告はありません。"))


def can_see(referral: Referral, actor: Actor) -> bool:
    """Whether `check_can_see` lets it pass."""
    return is_waiting(referral) and Side.SENDER in sides_of(actor, referral)


def alerts_for(actor: Actor):
    """Those that the actor is told of at once: the manager and a partner of all, others of what they lead or began."""
    rows = Referral.objects.sent_by(actor).alerted()
    if not actor.is_window or actor.can(Capability.REFERRAL_APPROVE):
        return rows
    return rows.filter(Q(case__lead_worker_id=actor.user_id) | Q(created_by_id=actor.user_id))
