"""Setting a password."""

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.models import User


@transaction.atomic
def set_password(*, user: User, password: str, by: Actor) -> None:
    """Set a password that the rules have accepted. Every other session of the account ends at its next request."""
    user.set_password(password)
    user.save(update_fields=["password"])
    record(EventType.PASSWORD_CHANGED, by=by, detail={"user": user.pk})
