"""今日: what meetings decided, until it is done: one's own, and for the secretariat what others have still to do."""

from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from cases.presenters.today_items import Item, Section
from network.models import ActionItem

LONGEST = 60
AT_MOST = 10  # the next ones; the list has them all


def actions_open(actor: Actor):
    """Decisions that are not done: the secretariat sees all of them."""
    rows = ActionItem.objects.open()
    return rows if actor.can(Capability.MEETING_KEEP) else rows.of_owner(actor)


def actions_waiting(actor: Actor) -> list[Section]:
    """Ours first; none where there is nothing."""
    rows = actions_open(actor).select_related("owner", "doer", "meeting").in_order()
    sections = [_section(_("会議で決まったこと：こちらがすること"), rows.of_owner(actor))]
    if actor.can(Capability.MEETING_KEEP):
        others = rows.exclude(owner=actor.organization_id)
        sections.append(_section(_("会議で決まったこと：ほかの機関がすること"), others))
    return [section for section in sections if section.items]


def _section(title: str, rows) -> Section:
    day, found = timezone.localdate(), list(rows[: AT_MOST + 1])
    more = reverse("network:action_list") if len(found) > AT_MOST else ""
    return Section(title, "", [_item(row, day) for row in found[:AT_MOST]], more)


def _item(row: ActionItem, day: date) -> Item:
    return Item(
        url=reverse("network:action_detail", args=[row.uid]),
        title=Truncator(row.text).chars(LONGEST),
        detail=row.meeting.title,
        about=f"{row.owner.name} {row.doer.name}" if row.doer else row.owner.name,
        state=str(row.get_state_display()),
        since=row.meeting.held_on,
        due=row.due_on,
        is_late=row.is_late_on(day),
    )
