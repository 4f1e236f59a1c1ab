"""What a calendar reads at the secret address of a person."""

from django.core.cache import cache
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from akishima_support.access import public
from network.presenters.ical import calendar_text
from network.presenters.own_meetings import meetings_at
from network.tokens import token_hash

# Calendars ask a few times an hour.
LIMIT, WINDOW = 60, 600


@public
@require_safe
def calendar_feed(request, token):
    """Whoever holds the address reads; garbage, renewed addresses and those who left get the same answer."""
    if _asks_too_often(token):
        return HttpResponse(status=429, headers={"Retry-After": str(WINDOW)})
    meetings = meetings_at(token, timezone.localdate())
    if meetings is None:
        return HttpResponse(status=404)
    response = HttpResponse(calendar_text(meetings, timezone.now()), content_type="text/calendar; charset=utf-8")
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Cache-Control"] = "no-store"
    return response


def _asks_too_often(token: str) -> bool:
    key = f"calendar_feed:{token_hash(token)}"
    cache.add(key, 0, WINDOW)
    try:
        return cache.incr(key) > LIMIT
    except ValueError:  # it has just run out
        return False
