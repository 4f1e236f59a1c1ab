"""The read rule taken away, for positive controls: what it hides must then be seen."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from django.db import models

from akishima_support.access import ScopedManager
from akishima_support.access.composed import ComposedOnce


@contextmanager
def without_the_read_rule() -> Iterator[None]:
    """Scoped managers give every row; statements that were composed with the rule are composed anew without it."""
    with (
        mock.patch.object(ScopedManager, "get_queryset", _everything),
        mock.patch.object(ComposedOnce, "rows", lambda composed, **values: list(composed.make(**values))),
    ):
        yield


def _everything(manager: models.Manager) -> models.QuerySet:
    return manager._queryset_class(model=manager.model, using=manager._db, hints=manager._hints)
