"""A partner plans to hand somebody over at 18, begins to do so, or gives it up. Nothing crosses before sending."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.once import once
from cases.actions.partner_persons import partner_person
from cases.actions.referral_draft import Beginning, draft
from cases.codes.referral import Act
from cases.models import Person, PlannedHandover, Referral
from cases.rules.planned_handovers import check_birth, check_can_change, check_can_plan, check_is_coming
from cases.rules.versions import check_fresh
from cases.states import NOT_YET_SENT
from network.models import Organization


@once(PlannedHandover)
def plan(
    *, about: Person | dict, to_organization: Organization, note: str, by: Actor, at: datetime, token: UUID | None
) -> PlannedHandover:
    """Plan a hand-over of somebody whom the partner keeps; `about` are fields of Person for somebody new.

    Raises Refused without the whole birthday, when it is too late to wait, or when one is planned already.
    """
    day = timezone.localdate(at)
    if isinstance(about, dict):
        check_birth(about.get("born_on"), about.get("born_precision", ""), day)
        about = partner_person(fields=about, by=by, at=at, token=token)
    person = Person.unscoped.select_for_update(of=("self",)).get(pk=about.pk)
    check_can_plan(person, to_organization, by, day)
    PlannedHandover.unscoped.filter(person=person).sent_otherwise().note_sent()
    planned = PlannedHandover.unscoped.create(
        person=person,
        to_organization=to_organization,
        note=note,
        planned_at=at,
        planned_by_id=by.user_id,
        submission_token=token,
    )
    record(EventType.HANDOVER_PLANNED, by=by, people=[person.pk], detail={"organization": to_organization.pk})
    return planned


@transaction.atomic
def change(  # noqa: PLR0913 - the boxes of the page
    *,
    planned: PlannedHandover,
    born: tuple[date, str],
    to_organization: Organization,
    note: str,
    version: int,
    by: Actor,
    at: datetime,
) -> None:
    """Correct a plan and the birthday that it counts from; `born` is day and precision.

    Raises Stale when somebody changed it meanwhile, and Refused when it is over or could not be planned so.
    """
    current, day = _locked(planned), timezone.localdate(at)
    check_fresh(current, version)
    check_can_change(current, to_organization, by, day)
    check_birth(*born, day)
    _correct_birth(current.person_id, born, by)
    current.to_organization, current.note, current.version = to_organization, note, version + 1
    current.save(update_fields=["to_organization", "note", "version"])
    detail = {"organization": to_organization.pk}
    record(EventType.HANDOVER_PLAN_CHANGED, by=by, people=[current.person_id], detail=detail)


def _correct_birth(number: int, born: tuple[date, str], by: Actor) -> None:
    person = Person.unscoped.select_for_update(of=("self",)).get(pk=number)
    if (person.born_on, person.born_precision) == born:
        return
    person.born_on, person.born_precision = born
    person.version += 1
    person.save(update_fields=["born_on", "born_precision", "version"])
    record(EventType.PERSON_CHANGED, by=by, people=[number], detail={"fields": ["born_on", "born_precision"]})


@transaction.atomic
def begin(*, planned: PlannedHandover, despite_no: bool, by: Actor, at: datetime) -> Referral:
    """The draft of the hand-over; the one that was begun before, if it is still a draft.

    Raises Refused when it was given up or sent, or the body cannot be addressed any more.
    """
    current = _locked(planned)
    check_is_coming(current)
    if current.referral is not None and current.referral.state in NOT_YET_SENT:
        return current.referral
    beginning = Beginning(
        act=Act.HANDOVER,
        to_organization=current.to_organization,
        person=current.person,
        despite_no=despite_no,
    )
    current.referral = draft(beginning=beginning, by=by, at=at)
    current.save(update_fields=["referral"])
    return current.referral


@transaction.atomic
def drop(*, planned: PlannedHandover, reason: str, by: Actor, at: datetime) -> None:
    """Give the plan up, with a reason; a draft that was begun stays a draft. Raises Refused when it is over."""
    current = _locked(planned)
    check_is_coming(current)
    current.dropped_at, current.dropped_by_id, current.drop_reason = at, by.user_id, reason
    current.save(update_fields=["dropped_at", "dropped_by", "drop_reason"])
    detail = {"organization": current.to_organization_id}
    record(EventType.HANDOVER_PLAN_DROPPED, by=by, people=[current.person_id], detail=detail)


def _locked(planned: PlannedHandover) -> PlannedHandover:
    rows = PlannedHandover.unscoped.select_related("referral", "person", "to_organization")
    return rows.select_for_update(of=("self",)).get(pk=planned.pk)
