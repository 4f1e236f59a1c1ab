"""Sessions in the database, as Django keeps them, found by a statement that is composed once.

Every page begins with this question, and composing it anew takes longer than the answer.
"""

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from akishima_support.access.composed import ComposedOnce

BY_KEY = ComposedOnce(lambda key: Session.objects.filter(session_key=key))


class SessionStore(db.SessionStore):
    """Django's own but for how a session is found."""

    def _get_session_from_db(self) -> Session | None:
        found = None if "\x00" in self.session_key else BY_KEY.first(key=self.session_key)
        if found is not None and found.expire_date > timezone.now():
            return found
        self._session_key = None
        return None
