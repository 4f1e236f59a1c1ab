"""Paging of decisions by key."""

from uuid import UUID

from network.models import ActionItem


def actions_behind(items, after: str):
    """The rows behind the decision with this public number; all of them where the number is none."""
    try:
        last = ActionItem.objects.get(uid=UUID(after))
    except (ValueError, ActionItem.DoesNotExist):
        return items
    return items.behind(last)
