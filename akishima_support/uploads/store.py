"""Where the bytes lie: a folder that no web server serves, under names that say nothing."""

import secrets

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage


def _storage() -> FileSystemStorage:
    return FileSystemStorage(
        location=settings.ATTACHMENTS_DIR, file_permissions_mode=0o600, directory_permissions_mode=0o700
    )


def put(data: bytes) -> str:
    """Keep the bytes; gives the name under which they lie."""
    name = secrets.token_hex(20)
    return _storage().save(f"{name[:2]}/{name}", ContentFile(data))


def get(name: str) -> bytes:
    """The bytes. Raises FileNotFoundError where the folder was lost or not restored."""
    with _storage().open(name) as file:
        return file.read()


def drop(name: str) -> None:
    """Remove the bytes; nothing happens where they are gone already."""
    _storage().delete(name)
