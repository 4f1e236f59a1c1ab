"""Coming in and going out: limits on guessing, and what the audit keeps of it."""

from datetime import datetime, timedelta

from django.utils.crypto import salted_hmac

from akishima_support.access import Actor
from akishima_support.audit import EventType, Outcome, record
from network.models import SignInAttempt, User

WINDOW = timedelta(minutes=15)
LIMIT = 10


def begin_attempt(*, login: str, at: datetime) -> SignInAttempt | None:
    """Note an attempt before the password is looked at; None when the account has failed LIMIT times in the WINDOW.

    The row comes first and is counted then, so attempts made at the same moment cannot slip past each other.
    A refused attempt leaves no row: a stranger who keeps trying cannot keep the owner out beyond the WINDOW.
    """
    key = _account_key(login)
    SignInAttempt.objects.filter(at__lte=at - WINDOW).delete()
    attempt = SignInAttempt.objects.create(account_key=key, at=at)
    if SignInAttempt.objects.filter(account_key=key).count() > LIMIT:
        attempt.delete()
        return None
    return attempt


def attempt_failed(*, was_limited: bool = False) -> None:
    """Write that a sign-in failed. Neither the name typed nor whether it exists is stored."""
    record(EventType.SIGN_IN_FAILED, by=None, outcome=Outcome.FAILED, detail={"limited": was_limited})


def attempt_succeeded(*, attempt: SignInAttempt) -> None:
    """Forget the attempt: it was no guess."""
    attempt.delete()


def signed_in(*, by: Actor) -> None:
    """Write who came in."""
    record(EventType.SIGNED_IN, by=by)


def signed_out(*, by: Actor) -> None:
    """Write who went out."""
    record(EventType.SIGNED_OUT, by=by)


def _account_key(login: str) -> str:
    user = User.objects.by_login(login)
    name = f"name {login.lower()}" if user is None else f"user {user.pk}"
    return salted_hmac("network.sign_in", name, algorithm="sha256").hexdigest()
