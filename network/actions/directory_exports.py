"""Noting that the directory left as a file."""

import hashlib

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record


@transaction.atomic
def note_export(*, kind: str, content: bytes, by: Actor) -> None:
    """Which file it was, with its sum; the file is kept nowhere."""
    record(EventType.DIRECTORY_EXPORTED, by=by, detail={"kind": kind, "sha256": hashlib.sha256(content).hexdigest()})
