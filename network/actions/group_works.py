"""Group work: what was worked on, by whom, and what came out."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.once import once
from network.actions.versions import StaleEdit
from network.models import GroupWork, WorkGroup


@once(GroupWork)
def add(*, work: GroupWork, groups: list[dict], by: Actor, at: datetime, token: UUID) -> GroupWork:
    """A theme with its groups."""
    work.recorded_at, work.recorded_by_id, work.submission_token = at, by.user_id, token
    work.save()
    _write(work, groups, by)
    return work


@transaction.atomic
def change(*, work: GroupWork, fields: dict, groups: list[dict], version: int, by: Actor, at: datetime) -> GroupWork:
    """Save over the version that was seen; the groups are written anew. Raises StaleEdit."""
    locked = GroupWork.unscoped.select_for_update(of=("self",)).get(pk=work.pk)
    if locked.version != version:
        raise StaleEdit(locked)
    for name, value in fields.items():
        setattr(locked, name, value)
    locked.recorded_at, locked.recorded_by_id, locked.version = at, by.user_id, version + 1
    locked.save()
    WorkGroup.unscoped.filter(work=locked).delete()
    _write(locked, groups, by)
    return locked


def _write(work: GroupWork, groups: list[dict], by: Actor) -> None:
    rows = [WorkGroup(work=work, position=position, **group) for position, group in enumerate(groups, start=1)]
    WorkGroup.unscoped.bulk_create(rows)
    record(EventType.GROUP_WORK_SAVED, by=by, detail={"meeting": work.meeting_id, "rows": len(groups)})
