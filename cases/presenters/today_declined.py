"""今日: pressing referrals that were declined. The manager sees them at once, before all else that waits."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from cases.models import Referral
from cases.presenters.today_items import AT_MOST, Item, Section


def urgent_declines(actor: Actor):
    """Those of the organization, for whoever decides; nothing for others, to whom it is their turn like any."""
    rows = Referral.objects.sent_by(actor).declined_urgent()
    return rows if actor.can(Capability.REFERRAL_APPROVE) else rows.none()


def urgent_declined(actor: Actor) -> list[Section]:
    """By how long they wait."""
    rows = urgent_declines(actor).select_related("to_organization", "person").longest_waiting_first()
    items = [_item(row) for row in rows[:AT_MOST]]
    return [Section(_("緊急・高の連携：対応困難と答えられたもの"), "", items)] if items else []


def _item(row: Referral) -> Item:
    return Item(
        url=reverse("cases:referral_detail", args=[row.uid]),
        title=_("次の行き先を決める"),
        detail=f"{row.get_act_display()} → {row.to_organization.name}",
        about=row.person.label if row.person_id else row.referral_no,
        state=str(row.get_urgency_display()),
        since=timezone.localdate(row.declined_at),
        due=None,
        is_late=False,
    )
