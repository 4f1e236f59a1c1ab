"""Meetings that recur: adding one, and changing how often it sits."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.actions.versions import save_once, save_version
from network.models import MeetingBody

DUPLICATE = _("同じ名前の会議体がすでにあります。")


@transaction.atomic
def add(*, meeting_body: MeetingBody, by: Actor) -> None:
    """A new body. Raises Refused for a name that another one has."""
    save_once(instance=meeting_body, duplicate=DUPLICATE)
    record(EventType.MEETING_BODY_CHANGED, by=by, detail={"meeting_body": meeting_body.pk})


@transaction.atomic
def change(*, meeting_body: MeetingBody, version: int, fields: list[str], by: Actor) -> None:
    """Save an edit. Raises StaleEdit when it changed meanwhile, Refused for a name that another one has."""
    meeting_body.verified_on = None
    save_version(instance=meeting_body, version=version, duplicate=DUPLICATE)
    record(EventType.MEETING_BODY_CHANGED, by=by, detail={"meeting_body": meeting_body.pk, "fields": fields})
