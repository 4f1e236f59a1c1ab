"""Writing down what was told or heard outside the system. Rows are never changed; a correction is a further row."""

from datetime import datetime
from uuid import UUID

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.once import once
from cases.codes.consent import Direction
from cases.models import DisclosureRecord, Person
from cases.rules.meeting_tellings import check_heard, check_somebody_heard
from cases.rules.tellings import Telling, check_can_correct, check_telling


@once(DisclosureRecord)
def note(*, person: Person, telling: Telling, by: Actor, at: datetime, token: UUID) -> DisclosureRecord:
    """Write one row. Raises Refused. The same submission a second time gives the same row."""
    locked = Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    check_telling(telling, locked, by, at)
    return _write(_row(telling, locked, by, at), token, by)


@once(DisclosureRecord)
def note_meeting(*, person: Person, tellings: list[Telling], by: Actor, at: datetime, token: UUID) -> DisclosureRecord:
    """One row for each body that heard it in a meeting, all or none. Raises Refused; gives the first row."""
    locked = Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    check_somebody_heard(tellings)
    for telling in tellings:
        check_heard(telling)
        check_telling(telling, locked, by, at)
    rows = [_row(telling, locked, by, at) for telling in tellings]
    written = [_write(row, None if number else token, by) for number, row in enumerate(rows)]
    return written[0]


@once(DisclosureRecord)
def correct(
    *, row: DisclosureRecord, telling: Telling, note: str, by: Actor, at: datetime, token: UUID
) -> DisclosureRecord:
    """Write the row that stands in the place of `row`. Raises Refused."""
    person = Person.unscoped.select_for_update(of=("self",)).get(pk=row.person_id)
    check_can_correct(row)
    check_telling(telling, person, by, at)
    after = _row(telling, person, by, at)
    after.corrects, after.correction_note, after.meeting_id = row, note, row.meeting_id
    return _write(after, token, by)


@once(DisclosureRecord)
def void(*, row: DisclosureRecord, note: str, by: Actor, at: datetime, token: UUID) -> DisclosureRecord:
    """Say that what stands in `row` never happened. Raises Refused."""
    Person.unscoped.select_for_update(of=("self",)).get(pk=row.person_id)
    check_can_correct(row)
    after = DisclosureRecord.unscoped.get(pk=row.pk)
    after.pk = after.id = None
    after.uid = DisclosureRecord._meta.get_field("uid").get_default()
    after.corrects, after.correction_note, after.is_void = row, note, True
    after.recorded_at, after.recorded_by_id, after.approver_id = at, by.user_id, None
    return _write(after, token, by)


def _row(telling: Telling, person: Person, by: Actor, at: datetime) -> DisclosureRecord:
    ours = f"{by.organization_name} {by.user_name}"
    gave = telling.direction == Direction.PROVIDED
    same = ("direction", "means", "occurred_at", "items", "spoken_to", "consent", "proviso_checked", "conditions")
    return DisclosureRecord(
        person=person,
        provided_by=ours if gave else telling.other,
        recipient_name=telling.other if gave else ours,
        recipient=telling.organization if gave else None,
        provider=None if gave else telling.organization,
        categories=sorted(set(telling.categories)),
        basis=telling.basis,
        basis_reason=telling.reason,
        approver=telling.approver,
        approved_by=telling.approver.name if telling.approver else "",
        approved_at=telling.occurred_at if telling.approver else None,
        recorded_at=at,
        recorded_by_id=by.user_id,
        meeting=telling.meeting,
        **{name: getattr(telling, name) for name in same},
    )


def _write(row: DisclosureRecord, token: UUID, by: Actor) -> DisclosureRecord:
    row.submission_token = token
    row.save(force_insert=True)
    detail = {"means": row.means, "direction": row.direction, "basis": row.basis, "corrects": row.corrects_id}
    record(EventType.DISCLOSURE_RECORDED, by=by, people=[row.person_id], detail=detail)
    return row
