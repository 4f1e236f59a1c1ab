"""今日: urgent reports that nobody on the sender's side has read, before all else."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from cases.models import Referral
from cases.presenters.today_items import AT_MOST, Item, Section
from cases.rules.alerts import alerts_for


def alerts_waiting(actor: Actor) -> list[Section]:
    """The oldest first; the text is on the page of the referral."""
    rows = alerts_for(actor).select_related("to_organization", "person").order_by("alerted_at", "id")
    items = [_item(row) for row in rows[:AT_MOST]]
    return [Section(_("緊急の報告：まだ読んでいないもの"), "", items)] if items else []


def _item(row: Referral) -> Item:
    return Item(
        url=reverse("cases:referral_detail", args=[row.uid]),
        title=_("緊急の報告を読む"),
        detail=f"{row.get_act_display()} → {row.to_organization.name}",
        about=row.person.label if row.person_id else row.referral_no,
        state=_("緊急"),
        since=timezone.localdate(row.alerted_at),
        due=timezone.localdate(row.alerted_at),
        is_late=False,
    )
