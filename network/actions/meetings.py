"""Meetings: calling one, and changing what is said of it."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.versions import save_once, save_version
from network.models import Meeting, MeetingBody
from network.rules.meetings import check_number

WRONG = _("この内容では保存できません。日付・時刻・回数を確かめてください。")


@transaction.atomic
def call(*, meeting: Meeting, by: Actor) -> None:
    """A new meeting. Raises Refused for a number that its body has used in this fiscal year."""
    _check(meeting)
    save_once(instance=meeting, duplicate=WRONG)
    record(EventType.MEETING_CALLED, by=by, detail={"meeting": meeting.pk})


@transaction.atomic
def change(*, meeting: Meeting, version: int, fields: list[str], by: Actor) -> None:
    """Save an edit. Raises StaleEdit when it changed meanwhile, Refused as `call` does."""
    _check(meeting)
    save_version(instance=meeting, version=version, duplicate=WRONG)
    record(EventType.MEETING_CHANGED, by=by, detail={"meeting": meeting.pk, "fields": fields})


def _check(meeting: Meeting) -> None:
    """With the body locked, so that two people cannot give one number at the same moment."""
    if meeting.body_id is not None:
        MeetingBody.unscoped.select_for_update(of=("self",)).get(pk=meeting.body_id)
    check_number(meeting)
