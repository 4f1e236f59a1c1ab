"""今日: what was entered for a body and waits for its word; and where the body says that it is wrong."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, clock
from cases.models import StepConfirmation
from cases.presenters.today_items import AT_MOST, Item, Section
from cases.rules.behalf import unconfirmed

SHOWN_DAYS = 30


def objections(actor: Actor):
    """Those of the last month about what the actor entered; all of them for an approver."""
    since = clock.now() - timedelta(days=SHOWN_DAYS)
    rows = StepConfirmation.objects.filter(agrees=False, at__gte=since)
    rows = rows.filter(referral__from_organization_id=actor.organization_id)
    return rows if actor.can(Capability.REFERRAL_APPROVE) else rows.filter(step__by_id=actor.user_id)


def objected(actor: Actor) -> list[Section]:
    """One line each; it names nobody."""
    rows = objections(actor).select_related("referral__to_organization").order_by("-at", "-id")[:AT_MOST]
    items = [_item(row.referral, _("代行入力に違うところがあるとの答えを読む"), row.at) for row in rows]
    return [Section(_("連携：代行入力に、機関から「違う」と答えがあったもの"), "", items)]


def to_confirm(actor: Actor) -> list[Section]:
    """For the body, where there is any."""
    rows = unconfirmed(actor).select_related("referral__from_organization").order_by("at", "id")[:AT_MOST]
    items = [_item(row.referral, _("代行入力が合っているか確かめる"), row.at, sends=False) for row in rows]
    return [Section(_("連携：代行入力を確かめるもの"), "", items)] if items else []


def _item(referral, title: str, at, *, sends: bool = True) -> Item:
    other = referral.to_organization if sends else referral.from_organization
    return Item(
        url=reverse("cases:referral_detail", args=[referral.uid]),
        title=title,
        detail=f"{referral.get_act_display()} {'→' if sends else '←'} {other.name}",
        about=referral.referral_no,
        state="",
        since=timezone.localdate(at),
        due=None,
        is_late=False,
    )
