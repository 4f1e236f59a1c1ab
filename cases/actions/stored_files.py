"""What keeping and taking back a file has in common, whatever record it stands beside."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.uploads import Accepted, store
from cases.models.stored_file import StoredFile


@contextmanager
def stored(file: Accepted) -> Iterator[dict]:
    """Keep the bytes and give the fields of the row that tell of them; without the row the bytes go again."""
    name = store.put(file.data)
    try:
        yield {
            "name": file.name,
            "kind": file.kind,
            "size": len(file.data),
            "sha256": hashlib.sha256(file.data).hexdigest(),
            "stored_name": name,
        }
    except BaseException:
        store.drop(name)
        raise


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
