"""Links that lead to other pages: the main navigation, tabs and breadcrumbs."""

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class NavItem:
    """One link. `label` may be lazy; `count` is shown behind it when it is not None (件).

    `access_key` is one letter that follows the link together with Alt, for those who never leave the keyboard.
    With `items` it is no link but a word behind which these are folded; it is current when one of them is.
    """

    url: str
    label: str
    is_current: bool = False
    count: int | None = None
    access_key: str = ""
    items: tuple["NavItem", ...] = ()


def mark_current(items: Iterable[NavItem], path: str) -> list[NavItem]:
    """The same items, the one with the longest address that `path` starts with marked as current.

    The start page `/` is current only on itself.
    """
    items = list(items)
    urls = [each.url for item in items for each in item.items or (item,)]
    matching = [url for url in urls if path == url or (url != "/" and path.startswith(url))]
    current = max(matching, key=len, default=None)
    return [_marked(item, current) for item in items]


def _marked(item: NavItem, current: str | None) -> NavItem:
    folded = tuple(_marked(each, current) for each in item.items)
    is_current = any(each.is_current for each in folded) if folded else item.url == current
    return replace(item, is_current=is_current, items=folded)
