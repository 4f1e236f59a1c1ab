"""Consents: recording what the person said. Taking it back: `consents_cut`."""

import uuid
from datetime import datetime

from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.once import once
from cases.models import Consent, Person
from cases.rules.consents import check_representative, check_subject


# The name `record` belongs to the audit.
@once(Consent)
def note(*, person: Person, fields: dict, by: Actor, at: datetime, token: uuid.UUID) -> Consent:
    """Record a consent, a refusal, or that it could not be asked. Raises Refused (whose word does not count).

    The same submission a second time gives the same row.
    """
    locked = Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    check_representative(fields)
    check_subject(locked, fields["subject"], fields["given_on"] or timezone.localdate(at))
    consent = Consent.unscoped.create(
        person=locked, recorded_at=at, recorded_by_id=by.user_id, submission_token=token, **fields
    )
    detail = {"status": consent.status, "recipient": consent.recipient_id, "categories": consent.categories}
    record(EventType.CONSENT_RECORDED, by=by, people=[locked.pk], detail=detail)
    return consent
