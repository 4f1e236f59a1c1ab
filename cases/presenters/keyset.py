"""Lists that page by key: the next page begins after the last row, at any size of table for the same price."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import QuerySet

SIZE = 50


@dataclass(frozen=True)
class Page:
    """The rows of one page; `next` is the `uid` of the last row when more follow, else empty."""

    rows: list
    next: str


def page_after(rows: QuerySet, after: str, column: str, *, newest_first: bool = True) -> Page:
    """The page of `rows` after the row with the uid `after` (the first page if there is no such row).

    `rows` are ordered by `column` and `id`, both falling or both rising.
    """
    last = _row(rows, after)
    if last is not None:
        past, here = ("lte", "gte") if newest_first else ("gte", "lte")
        value = getattr(last, column)
        rows = rows.filter(**{f"{column}__{past}": value}).exclude(**{column: value, f"id__{here}": last.pk})
    return first_page(list(rows[: SIZE + 1]))


def first_page(found: list) -> Page:
    """The page of rows of which one more than SIZE was asked for."""
    more = len(found) > SIZE
    return Page(found[:SIZE], str(found[SIZE - 1].uid) if more else "")


def _row(rows: QuerySet, uid: str):
    try:
        return rows.filter(uid=uid).first() if uid else None
    except (ValidationError, ValueError):  # no number at all
        return None
