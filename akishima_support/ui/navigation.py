"""Links that lead to other pages: the main navigation, tabs and breadcrumbs."""

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class NavItem:
    """One link. `label` may be lazy; `count` is shown behind it when it is not None (件).

    `access_key` is one letter that follows the link together with Alt, for those who never leave the keyboard.
    """

    url: str
    label: str
    is_current: bool = False
    count: int | None = None
    access_key: str = ""


def mark_current(items: Iterable[NavItem], path: str) -> list[NavItem]:
    """The same items, the one with the longest address that `path` starts with marked as current.

    The start page `/` is current only on itself.
    """
    items = list(items)
    matching = [item.url for item in items if path == item.url or (item.url != "/" and path.startswith(item.url))]
    current = max(matching, key=len, default=None)
    return [replace(item, is_current=item.url == current) for item in items]
