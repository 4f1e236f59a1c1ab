"""Which URLs an entrance mounts: only those whose capability its roles can hold."""

from django.conf import settings
from django.urls import URLPattern, URLResolver

from akishima_support.access.capabilities import Role, Side, roles_with
from akishima_support.access.gates import is_open


def _opens_on(view, side: str) -> bool:
    if side == "both" or is_open(view):
        return True
    roles: set[Role] = set()
    for capability in getattr(view, "capabilities", ()):
        roles.update(roles_with(capability))
    return any(role.side == Side(side) for role in roles)


def of_this_side(patterns: list, side: str | None = None) -> list:
    """The URL patterns that the entrance `AKISHIMA_SIDE` (staff, partner, both) mounts.

    The same capability table decides, so there is no second list that could differ.
    """
    side = side or settings.AKISHIMA_SIDE
    return [kept for kept in (_on_side(pattern, side) for pattern in patterns) if kept is not None]


def _on_side(pattern: URLPattern | URLResolver, side: str) -> URLPattern | URLResolver | None:
    if isinstance(pattern, URLPattern):
        return pattern if _opens_on(pattern.callback, side) else None
    inside = of_this_side(pattern.url_patterns, side)
    return URLResolver(pattern.pattern, inside, pattern.default_kwargs, pattern.app_name, pattern.namespace)
