"""Somebody asked at the counter; nothing is looked up and nothing is answered."""

import uuid
from datetime import datetime

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.once import once
from cases.models import Case, CounterEnquiry


@once(CounterEnquiry)
def note(*, name: str, note: str, case: Case | None, by: Actor, at: datetime, token: uuid.UUID) -> CounterEnquiry:
    """Keep that it was asked. Neither the name nor the note goes into the audit."""
    about = {"case": case, "person_id": case.person_id} if case else {}
    made = {"noted_at": at, "noted_by_id": by.user_id, "submission_token": token}
    enquiry = CounterEnquiry.unscoped.create(name=name, note=note, **about, **made)
    who = {"people": [case.person_id], "case": case.case_no} if case else {}
    record(EventType.COUNTER_ENQUIRY_NOTED, by=by, **who)
    return enquiry
