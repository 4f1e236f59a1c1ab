"""Saving an edit only over the state that the person saw."""

from django.db import IntegrityError, transaction
from django.db.models import F

from akishima_support.access import Refused


class StaleEdit(Exception):
    """Somebody saved meanwhile. `current` is the row as it stands now; nothing of the new text was written."""

    def __init__(self, current):
        super().__init__(current.pk)
        self.current = current


def save_version(*, instance, version: int, duplicate) -> None:
    """Save `instance` over version `version`.

    Raises StaleEdit when the row has moved on, and Refused with the sentence `duplicate` when another row
    took the same name at the same moment.
    """
    rows = type(instance).unscoped.filter(pk=instance.pk)
    if not rows.filter(version=version).update(version=F("version") + 1):
        raise StaleEdit(rows.get())
    instance.version = version + 1
    save_once(instance=instance, duplicate=duplicate)


def save_once(*, instance, duplicate) -> None:
    """Save; a broken constraint becomes Refused with the sentence `duplicate`."""
    try:
        with transaction.atomic():
            instance.save()
    except IntegrityError as error:
        raise Refused(duplicate) from error
