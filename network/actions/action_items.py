"""What a meeting decided that somebody does."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.once import once
from network.actions.versions import StaleEdit
from network.meeting_result_codes import ActionMove, ActionState
from network.models import ActionItem, ActionStep, Meeting
from network.rules.action_items import check_can_drop, check_can_finish, check_can_reopen, check_is_open, check_owner


@once(ActionItem)
def add(*, meeting: Meeting, fields: dict, by: Actor, at: datetime, token: UUID) -> ActionItem:
    """A decision: `text`, `owner`, `doer`, `due_on`. Raises Refused."""
    _check_owner(meeting, fields, at)
    item = ActionItem.unscoped.create(
        meeting=meeting, **fields, recorded_at=at, recorded_by_id=by.user_id, submission_token=token
    )
    _record(EventType.ACTION_ADDED, item, by)
    return item


@transaction.atomic
def change(*, item: ActionItem, fields: dict, version: int, by: Actor, at: datetime) -> ActionItem:
    """Say it otherwise while it is open. Raises Refused, StaleEdit."""
    locked = _locked(item)
    check_is_open(locked)
    if locked.version != version:
        raise StaleEdit(locked)
    _check_owner(locked.meeting, fields, at)
    for name, value in fields.items():
        setattr(locked, name, value)
    _save(locked)
    _record(EventType.ACTION_CHANGED, locked, by)
    return locked


@once(ActionStep)
def finish(*, item: ActionItem, note: str, by: Actor, at: datetime, token: UUID) -> ActionStep:
    """It is done, says the owner or the secretariat. Raises Refused."""
    locked = _locked(item)
    check_can_finish(locked, by)
    locked.state, locked.done_at, locked.done_by_id = ActionState.DONE, at, by.user_id
    return _say(ActionMove.DONE, EventType.ACTION_DONE, locked, note=note, by=by, at=at, token=token)


@once(ActionStep)
def reopen(*, item: ActionItem, note: str, by: Actor, at: datetime, token: UUID) -> ActionStep:
    """It is not done after all. Raises Refused."""
    locked = _locked(item)
    check_can_reopen(locked, by)
    locked.state, locked.done_at, locked.done_by_id = ActionState.OPEN, None, None
    return _say(ActionMove.REOPENED, EventType.ACTION_REOPENED, locked, note=note, by=by, at=at, token=token)


@once(ActionStep)
def drop(*, item: ActionItem, note: str, by: Actor, at: datetime, token: UUID) -> ActionStep:
    """It will not be done. Raises Refused."""
    locked = _locked(item)
    check_can_drop(locked, by)
    locked.state = ActionState.DROPPED
    return _say(ActionMove.DROPPED, EventType.ACTION_DROPPED, locked, note=note, by=by, at=at, token=token)


def _locked(item: ActionItem) -> ActionItem:
    return ActionItem.unscoped.select_for_update(of=("self",)).select_related("meeting").get(pk=item.pk)


def _check_owner(meeting: Meeting, fields: dict, at: datetime) -> None:
    check_owner(meeting=meeting, owner=fields["owner"], doer=fields["doer"], today=timezone.localdate(at))


def _say(move: ActionMove, event: EventType, locked: ActionItem, **said) -> ActionStep:
    by = said.pop("by")
    _save(locked)
    step = ActionStep.unscoped.create(
        action=locked,
        move=move,
        note=said["note"],
        at=said["at"],
        by_id=by.user_id,
        organization_id=by.organization_id,
        submission_token=said["token"],
    )
    _record(event, locked, by)
    return step


def _save(locked: ActionItem) -> None:
    locked.version += 1
    locked.save()


def _record(type: EventType, item: ActionItem, by: Actor) -> None:
    record(type, by=by, detail={"meeting": item.meeting_id, "action": item.pk, "organization": item.owner_id})
