"""Paging of the directory by key."""

from uuid import UUID

from django.http import QueryDict

from network.models import Organization

PAGE = 50


def organizations_behind(organizations, after: str):
    """The rows behind the body with this public number; all of them where the number is none."""
    try:
        last = Organization.objects.get(uid=UUID(after))
    except (ValueError, Organization.DoesNotExist):
        return organizations
    return organizations.behind(last)


def next_url(query: QueryDict, rows: list[Organization]) -> str:
    """Address of the next page with the same question; empty on the last page. `rows` is one longer than a page."""
    if len(rows) <= PAGE:
        return ""
    query = query.copy()
    query["after"] = str(rows[PAGE - 1].uid)
    return f"?{query.urlencode()}"
