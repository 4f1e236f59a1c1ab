"""What taking back a file has in common, whatever record it stands beside."""

from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.uploads import store
from cases.models.stored_file import StoredFile


def take_back(locked: StoredFile, *, reason: str, by: Actor, at: datetime) -> None:
    """The bytes go once this is written; the row stays with the reason. Raises Refused for a second time."""
    if locked.removed_at is not None:
        raise Refused(_("この書類は、もう取り消されています。"))
    transaction.on_commit(partial(store.drop, locked.stored_name))
    locked.removed_at, locked.removed_by_id, locked.removal_reason = at, by.user_id, reason
    locked.stored_name = ""
    locked.save()


def detail_of(row: StoredFile) -> dict:
    """What the audit says of a file: never its name."""
    return {"kind": row.kind, "size": row.size, "sha256": row.sha256}
