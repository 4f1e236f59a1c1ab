"""Withdrawal of a consent: reading ends at the receiver's next request."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.actions.cut_notices import note_withdrawn
from cases.codes.consent import ConsentStatus
from cases.models import Consent
from cases.models.consent import IN_FORCE


@transaction.atomic
def withdraw(*, consent: Consent, note: str, by: Actor, at: datetime) -> Consent:
    """Record that the consent was withdrawn. What had been told stays in the ledger; whoever was told hears of it.

    Raises Refused when it is not in force (already withdrawn, refused).
    """
    current = Consent.unscoped.select_for_update(of=("self",)).get(pk=consent.pk)
    if current.status not in IN_FORCE:
        raise Refused(_("この同意は、いまは有効ではありません。"))
    current.status = ConsentStatus.WITHDRAWN
    current.withdrawn_at, current.withdrawn_by_id, current.withdrawal_note = at, by.user_id, note[:300]
    current.save(update_fields=["status", "withdrawn_at", "withdrawn_by", "withdrawal_note"])
    note_withdrawn(consent=current, by=by, at=at)
    record(EventType.CONSENT_WITHDRAWN, by=by, people=[current.person_id])
    return current
