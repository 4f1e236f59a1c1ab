"""Addresses of rows: `reverse` looks the pattern up anew for each, which in a long list takes longer than the rows."""

from functools import lru_cache
from uuid import UUID

from django.urls import reverse

_STAND_IN = UUID(int=0)


def address(name: str, uid: UUID) -> str:
    """The address of the page `name` about the row `uid`. Raises NoReverseMatch for a page that takes anything else."""
    return _pattern(name).replace(str(_STAND_IN), str(uid))


@lru_cache(maxsize=64)
def _pattern(name: str) -> str:
    return reverse(name, kwargs={"uid": _STAND_IN})


@lru_cache(maxsize=64)
def page_address(name: str) -> str:
    """The address of a page that is about no row."""
    return reverse(name)
