"""Opening a case, inside the transaction of the consultation or the referral that it begins with."""

import uuid
from datetime import date

from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from akishima_support.japanese.fiscal_years import fiscal_year
from cases.actions.case_events import moment_on, note_event
from cases.actions.household_marks import refresh_of
from cases.codes.case_event import CaseEventKind
from cases.codes.household import MarkSetting
from cases.models import Case, Person
from cases.models.number_series import next_number


def open_for(*, person: Person, fields: dict, by: Actor, on: date, token: uuid.UUID | None = None) -> Case:
    """A new case led by the organization acted for. `fields` holds at least the next check date."""
    case = Case.unscoped.create(
        case_no=next_number("case", fiscal_year(on)),
        person=person,
        person_label=person.label[:100],
        restricted=person.restricted,
        lead_organization_id=by.organization_id,
        opened_on=on,
        last_activity_on=on,
        submission_token=token,
        **({"lead_worker_id": by.user_id} if "lead_worker" not in fields else {}),
        **_with_mark(fields),
    )
    refresh_of(person)
    note_event(CaseEventKind.OPENED, case, by=by, at=moment_on(on, timezone.now()))
    record(EventType.CASE_OPENED, by=by, people=[person.pk], case=case.case_no)
    return case


def _with_mark(fields: dict) -> dict:
    """A ticked 8050 household is a mark set by hand; otherwise the ages decide."""
    return fields | {"household_8050_set": MarkSetting.YES} if fields.get("household_8050") else fields
