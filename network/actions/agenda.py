"""The agenda of a meeting: adding an item, changing, moving and removing it."""

from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.once import once
from network.actions.versions import save_version
from network.models import AgendaItem, Meeting
from network.rules.meetings import check_can_set_agenda

WRONG = _("この内容では保存できません。")


@once(AgendaItem, "uid")
def add(*, item: AgendaItem, token: UUID | None = None, by: Actor) -> AgendaItem:
    """A new item, at the end. Raises Refused for a canceled meeting."""
    _lock(item)
    item.uid = token or item.uid
    last = AgendaItem.unscoped.filter(meeting_id=item.meeting_id).aggregate(last=Max("order"))["last"]
    item.order = (last or 0) + 1
    item.save(force_insert=True)
    _changed(item, by)
    return item


@transaction.atomic
def change(*, item: AgendaItem, version: int, by: Actor) -> None:
    """Save an edit. Raises StaleEdit when it changed meanwhile, Refused for a canceled meeting."""
    _lock(item)
    save_version(instance=item, version=version, duplicate=WRONG)
    _changed(item, by)


@transaction.atomic
def move(*, item: AgendaItem, up: bool, by: Actor) -> None:
    """Change places with the neighbor; at the end of the list nothing happens. Raises Refused as `add` does."""
    _lock(item)
    rows = list(AgendaItem.unscoped.filter(meeting_id=item.meeting_id).in_order())
    place = next((place for place, row in enumerate(rows) if row.pk == item.pk), None)
    if place is None or not 0 <= (other := place - 1 if up else place + 1) < len(rows):
        return
    rows[place], rows[other] = rows[other], rows[place]
    for order, row in enumerate(rows, start=1):
        AgendaItem.unscoped.filter(pk=row.pk).update(order=order)
    _changed(item, by)


@transaction.atomic
def remove(*, item: AgendaItem, by: Actor) -> None:
    """Take it off the agenda. Raises Refused as `add` does."""
    _lock(item)
    AgendaItem.unscoped.filter(pk=item.pk).delete()
    _changed(item, by)


def _lock(item: AgendaItem) -> None:
    check_can_set_agenda(Meeting.unscoped.select_for_update(of=("self",)).get(pk=item.meeting_id))


def _changed(item: AgendaItem, by: Actor) -> None:
    record(EventType.AGENDA_CHANGED, by=by, detail={"meeting": item.meeting_id})
