"""How a view declares who may come in: `@requires(Capability.…)`, `@signed_in` or `@public`."""

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, resolve_url

from akishima_support.access.actor import current_actor_or_none
from akishima_support.access.capabilities import Capability


def requires(*capabilities: Capability) -> Callable:
    """Open a view only to roles that hold one of the capabilities; for everybody else the page does not exist (404)."""

    def decorate(view):
        @wraps(view)
        def gate(request, *args, **kwargs):
            actor = current_actor_or_none()
            if actor is None:
                return _to_the_door(request)
            if not any(actor.can(capability) for capability in capabilities):
                raise Http404
            return view(request, *args, **kwargs)

        gate.capabilities = frozenset(capabilities)
        return gate

    return decorate


def public(view: Callable) -> Callable:
    """Open a view to everybody, signed in or not (sign-in, language, health)."""

    @wraps(view)
    def gate(request, *args, **kwargs):
        return view(request, *args, **kwargs)

    gate.is_public = True
    return gate


def signed_in(view: Callable) -> Callable:
    """Open a view to everybody with an account, acting or not yet: only for choosing the affiliation."""

    @wraps(view)
    def gate(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return _to_the_door(request)
        return view(request, *args, **kwargs)

    gate.is_for_signed_in = True
    return gate


def is_open(view: Callable) -> bool:
    """Whether the view asks for no capability, so that both entrances have it."""
    return getattr(view, "is_public", False) or getattr(view, "is_for_signed_in", False)


def is_declared(view: Callable) -> bool:
    """Whether the view says who may come in."""
    return bool(is_open(view) or getattr(view, "capabilities", None))


def refuse_undeclared(view: Callable) -> None:
    """Raise PermissionDenied for a view that declares nothing: closed unless declared."""
    if not is_declared(view):
        raise PermissionDenied(
            f"{view.__module__}.{view.__qualname__} declares none of @requires, @signed_in and @public"
        )


def _to_the_door(request):
    door = "affiliation_choose" if request.user.is_authenticated else settings.LOGIN_URL
    came_for = "" if request.path == "/" else "?" + urlencode({"next": request.get_full_path()})
    return redirect(resolve_url(door) + came_for)
