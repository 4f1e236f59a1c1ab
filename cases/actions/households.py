"""Households: who lives with the person of a case."""

import uuid

from django.db import transaction
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.once import made_before
from cases.actions.people import make_person
from cases.codes.person import HouseholdRelation
from cases.models import Case, Household, HouseholdMember, Person, RestrictedReader
from cases.rules.cases import check_is_open


@transaction.atomic
def add_member(*, case: Case, person_fields: dict, fields: dict, by: Actor, token: uuid.UUID) -> HouseholdMember:
    """Add somebody to the household of the case's person, which is made where there is none.

    The same submission a second time gives the same row. Raises Refused for a closed case. Around a restricted person
    the members are restricted to the same staff: a hit for the husband would tell of the wife (domain S11).
    """
    before = made_before(HouseholdMember, token)
    if before is not None:
        return before
    check_is_open(case)
    subject = Person.objects.select_for_update(of=("self",)).get(pk=case.person_id)
    member = make_person(fields=person_fields | {"restricted": subject.restricted}, by=by, on=timezone.localdate())
    readers = RestrictedReader.objects.filter(person=subject).values_list("user_id", flat=True)
    RestrictedReader.objects.bulk_create(RestrictedReader(person=member, user_id=each) for each in readers)
    made = HouseholdMember.unscoped.create(
        household=_household_of(subject), person=member, submission_token=token, **fields
    )
    people = [subject.pk, member.pk]
    record(EventType.PERSON_CHANGED, by=by, people=people, case=case.case_no, detail={"fields": ["household"]})
    return made


def _household_of(subject: Person) -> Household:
    own = HouseholdMember.unscoped.filter(person=subject).order_by("id").select_related("household").first()
    if own is not None:
        return own.household
    household = Household.objects.create()
    HouseholdMember.unscoped.create(household=household, person=subject, relation=HouseholdRelation.SUBJECT)
    return household
