"""Asking for the password once more before something that must not happen at an unattended desk."""

from datetime import datetime

from akishima_support.access import Actor
from network.actions.sign_in import attempt_failed, attempt_succeeded, begin_attempt
from network.models import User


def is_password_of(*, by: Actor, password: str, at: datetime) -> bool | None:
    """Whether the password is the actor's own; None when too many wrong ones were tried (the limit of signing in)."""
    user = User.objects.get(pk=by.user_id)
    attempt = begin_attempt(login=user.username, at=at)
    if attempt is None:
        attempt_failed(was_limited=True)
        return None
    if user.check_password(password):
        attempt_succeeded(attempt=attempt)
        return True
    attempt_failed()
    return False
