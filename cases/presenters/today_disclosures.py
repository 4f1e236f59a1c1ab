"""開示請求 that wait for an answer, on 今日."""

from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from cases.models import DisclosureRequest
from cases.presenters.disclosure_list import where
from cases.presenters.today_items import AT_MOST, Item, Section


def waiting(actor: Actor):
    """Those that the actor registered; for those who decide all of them."""
    rows = DisclosureRequest.objects.open()
    return rows if actor.can(Capability.DISCLOSURE_DECIDE) else rows.filter(registered_by_id=actor.user_id)


def disclosures_waiting(actor: Actor) -> list[Section]:
    """By the day they are due."""
    day = timezone.localdate()
    items = [_item(row, day) for row in waiting(actor).due_first()[:AT_MOST]]
    return [Section(_("開示請求：答えを待っているもの"), "", items, reverse("cases:disclosure_list"))] if items else []


def _item(row: DisclosureRequest, day: date) -> Item:
    return Item(
        url=reverse("cases:disclosure_detail", args=[row.uid]),
        title=_("開示請求に答える"),
        detail=row.number,
        about=row.subject_name,
        state=where(row),
        since=row.received_on,
        due=row.due_on,
        is_late=row.is_late(day),
    )
