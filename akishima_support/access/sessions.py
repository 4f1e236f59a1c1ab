"""How long somebody stays signed in: idle and absolute limits (security goal G20)."""

import time

from django.conf import settings
from django.contrib.auth import logout

SIGNED_IN_AT = "signed_in_at"
SEEN_AT = "seen_at"
REFRESH_SECONDS = 5 * 60


class SessionLimitsMiddleware:
    """End a session after `SESSION_ABSOLUTE_SECONDS`; let an idle one run out after `SESSION_COOKIE_AGE`.

    The idle end is the row's own expiry. It is pushed on at most every five minutes, so that not every page
    writes; somebody may therefore be signed out up to five minutes early, never late. Stands after the
    authentication and outside the read-only guard, because it is the one thing that a GET renews.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated:
            _keep_or_end(request, int(time.time()))
        return self.get_response(request)


def _keep_or_end(request, now: int) -> None:
    session = request.session
    started = session.setdefault(SIGNED_IN_AT, now)
    if now - started >= settings.SESSION_ABSOLUTE_SECONDS:
        logout(request)
    elif now - session.get(SEEN_AT, 0) >= REFRESH_SECONDS:
        session[SEEN_AT] = now
