"""開示請求: registering, linking, extending, deciding, handing over, taking back."""

import uuid
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from akishima_support.japanese.fiscal_years import fiscal_year
from cases.actions.disclosure_pages import drop_pages, make_copy
from cases.actions.ledger import record_to_person
from cases.actions.once import once
from cases.codes.disclosure import HandOver
from cases.models import DisclosureRequest, NumberSetting, Person
from cases.models.number_series import next_number
from cases.models.number_setting import STARTS, SettingCode
from cases.rules.caseload import check_may_open
from cases.rules.disclosure import check_can_decide, check_can_extend, check_can_hand_over, check_open, check_undecided
from cases.rules.versions import check_fresh


@once(DisclosureRequest)
def register(*, person: Person | None, fields: dict, by: Actor, at: datetime, token: uuid.UUID) -> DisclosureRequest:
    """Register a request; it is due as many days after the receipt as the city has set."""
    received = fields["received_on"]
    row = DisclosureRequest.unscoped.create(
        **fields,
        number=f"D-{next_number('disclosure', fiscal_year(received))}",
        person=person,
        due_on=received + timedelta(days=_days(SettingCode.DISCLOSURE_DAYS)),
        registered_at=at,
        registered_by_id=by.user_id,
        submission_token=token,
    )
    _record(EventType.DISCLOSURE_REQUESTED, row, by, {"kind": row.requester})
    return row


@transaction.atomic
def link(*, request: DisclosureRequest, version: int, person: Person, by: Actor, at: datetime) -> DisclosureRequest:
    """Say whose records it is about; pages of another person go. Raises Stale and Refused.

    Whoever registered a request reads all records that it is about: so a reason is asked for like before these.
    """
    locked = lock(request, version)
    check_undecided(locked)
    check_may_open(person, by, at)
    drop_pages(locked)
    locked.person = person
    locked.submitted_at = locked.submitted_by = locked.approved_at = locked.approved_by = None
    return save(locked, EventType.DISCLOSURE_LINKED, by)


@transaction.atomic
def extend(*, request: DisclosureRequest, version: int, reason: str, by: Actor, at: datetime) -> DisclosureRequest:
    """Put the day off, once, with the reason (83条2項). Raises Stale and Refused."""
    locked = lock(request, version)
    check_can_extend(locked)
    locked.due_on += timedelta(days=_days(SettingCode.DISCLOSURE_EXTENSION))
    locked.extended_at, locked.extended_by_id, locked.extension_reason = at, by.user_id, reason
    return save(locked, EventType.DISCLOSURE_EXTENDED, by)


@transaction.atomic
def decide(*, request: DisclosureRequest, version: int, fields: dict, by: Actor, at: datetime) -> DisclosureRequest:
    """Decide. `fields`: decision, decision_reason, harm_checked. Raises Stale and Refused."""
    locked = lock(request, version)
    check_can_decide(locked, fields["decision"], fields["harm_checked"], by, timezone.localdate(at))
    for name, value in fields.items():
        setattr(locked, name, value)
    locked.decided_at, locked.decided_by_id = at, by.user_id
    return save(locked, EventType.DISCLOSURE_DECIDED, by, {"code": locked.decision})


@transaction.atomic
def hand_over(
    *, request: DisclosureRequest, version: int, on: date, how: HandOver, by: Actor, at: datetime
) -> DisclosureRequest:
    """Note that the answer was given. What was disclosed is kept as a copy and is in the ledger. Raises Refused."""
    locked = lock(request, version)
    check_can_hand_over(locked)
    detail = {"code": locked.decision}
    if locked.discloses:
        copy = make_copy(request=locked, by=by, at=at)
        record_to_person(copy=copy, how=how, by=by, at=at)
        detail["sha256"] = copy.sha256
    locked.handed_over_on, locked.hand_over = on, how
    locked.handed_over_at, locked.handed_over_by_id = at, by.user_id
    return save(locked, EventType.DISCLOSURE_HANDED_OVER, by, detail)


@transaction.atomic
def withdraw(*, request: DisclosureRequest, version: int, note: str, by: Actor, at: datetime) -> DisclosureRequest:
    """Note that it was taken back. Raises Stale and Refused."""
    locked = lock(request, version)
    check_open(locked)
    locked.withdrawn_at, locked.withdrawn_by_id, locked.withdrawal_note = at, by.user_id, note
    return save(locked, EventType.DISCLOSURE_WITHDRAWN, by)


def lock(request: DisclosureRequest, version: int) -> DisclosureRequest:
    """The row as it is now, locked. Raises Stale."""
    locked = DisclosureRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
    check_fresh(locked, version)
    return locked


def save(request: DisclosureRequest, event: EventType, by: Actor, detail: dict | None = None) -> DisclosureRequest:
    """Store it with its audit row."""
    request.version += 1
    request.save()
    _record(event, request, by, detail)
    return request


def _record(event: EventType, request: DisclosureRequest, by: Actor, detail: dict | None = None) -> None:
    record(event, by=by, people=[request.person_id], case=request.number, detail=detail)


def _days(code: SettingCode) -> int:
    chosen = NumberSetting.unscoped.filter(code=code).first()
    return chosen.value if chosen else STARTS[code].value
