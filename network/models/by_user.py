"""Who did something: the column beside a moment."""

from django.db import models


def by_user(*, db_index: bool = False, **options) -> models.ForeignKey:
    """A column for the account that did what its name says.

    It has no index, because hardly any is asked for all that somebody did, accounts are never deleted, and each index
    is written with every row. `db_index=True` where pages do ask.
    """
    return models.ForeignKey("network.User", models.PROTECT, related_name="+", db_index=db_index, **options)
