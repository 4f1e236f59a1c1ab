"""Who acts, what is declared, and that showing does not write: three gates before every view."""

from contextlib import nullcontext

from django.conf import settings
from django.utils.module_loading import import_string

from akishima_support.access.actor import acting_as
from akishima_support.access.gates import refuse_undeclared
from akishima_support.access.readonly import read_only

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


class ActorMiddleware:
    """Set the actor of the request, from the affiliation that the session acts for.

    `settings.ACTOR_LOADER` names the function that reads it, because who is affiliated with whom is
    known only in the app above. Ended accounts and affiliations have no actor at their next request.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.load = import_string(settings.ACTOR_LOADER)

    def __call__(self, request):
        request.actor = self.load(request)
        with acting_as(request.actor):
            return self.get_response(request)


class ClosedUnlessDeclaredMiddleware:
    """Refuse a view that carries neither `@requires` nor `@public`."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Look at the view before it runs."""
        refuse_undeclared(view)


class ReadOnlyMiddleware:
    """Let the database refuse writes while GET, HEAD or OPTIONS is answered."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        guard = read_only() if request.method in SAFE_METHODS else nullcontext()
        with guard:
            return self.get_response(request)
