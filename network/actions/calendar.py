"""The address of one's calendar: made, renewed, given up."""

from datetime import datetime

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from network.models import CalendarAddress
from network.tokens import new_token, token_hash


@transaction.atomic
def make_address(*, by: Actor, at: datetime) -> str:
    """A new address in the place of any earlier one, which is dead from now on. Returns its token, this one time."""
    token = new_token()
    made = {"token_hash": token_hash(token), "made_at": at}
    CalendarAddress.unscoped.update_or_create(user_id=by.user_id, defaults=made)
    record(EventType.CALENDAR_ADDRESS_MADE, by=by)
    return token


@transaction.atomic
def end_address(*, by: Actor) -> None:
    """There is no address any more. Where there was none, nothing happens."""
    if CalendarAddress.unscoped.filter(user_id=by.user_id).delete()[0]:
        record(EventType.CALENDAR_ADDRESS_ENDED, by=by)
