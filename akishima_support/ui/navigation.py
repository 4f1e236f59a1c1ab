from dataclasses import dataclass


@dataclass(frozen=True)
class NavItem:
    url: str
    label: str
    is_current: bool = False
