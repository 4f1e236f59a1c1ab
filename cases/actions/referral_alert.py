"""An urgent report is read: it leaves 今日, and the body that sent it sees when."""

from datetime import datetime

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.referral_lock import locked
from cases.models import Referral
from cases.rules.alerts import check_can_see


@transaction.atomic
def see(*, referral: Referral, by: Actor, at: datetime) -> Referral:
    """Note that the sender has read the urgent report. Raises Refused."""
    current = locked(referral)
    check_can_see(current, by)
    current.alert_seen_at, current.alert_seen_by_id = at, by.user_id
    current.version += 1
    current.save(update_fields=["alert_seen_at", "alert_seen_by", "version"])
    record(EventType.REFERRAL_ALERT_SEEN, by=by, people=[current.person_id], case=current.referral_no)
    return current
