"""Pairs such as `closed_at`/`closed_by`: both or neither, guarded by the database."""

from django.db import models
from django.db.models import Q


def both_or_neither(name: str, *fields: str) -> models.CheckConstraint:
    """A constraint that the fields are filled together or empty together."""
    empty = Q(**{f"{field}__isnull": True for field in fields})
    full = Q(**{f"{field}__isnull": False for field in fields})
    return models.CheckConstraint(condition=empty | full, name=name)
