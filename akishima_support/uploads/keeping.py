"""Keeping a file together with the row that tells of it."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from akishima_support.uploads import store
from akishima_support.uploads.check import Accepted


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
