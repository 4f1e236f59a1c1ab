"""Households: who lives with the person of a case, and who is who to whom."""

import uuid

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.household_marks import lock_cases_around, refresh_household, refresh_of, thresholds
from cases.actions.once import once
from cases.actions.people import make_person
from cases.actions.person_pairs import note_as_new
from cases.codes.household import HouseholdRelation, MemberEnd, TieKind
from cases.codes.person import Gender
from cases.models import Case, FamilyTie, Household, HouseholdMember, Person, RestrictedReader
from cases.rules.cases import check_is_open
from cases.rules.family import tie_of
from cases.rules.households import check_can_join, check_is_current
from cases.rules.likely import Asked
from cases.rules.versions import check_fresh

_GENDERS = {HouseholdRelation.MOTHER: Gender.FEMALE, HouseholdRelation.FATHER: Gender.MALE}


@once(HouseholdMember)
def add_member(
    *, case: Case, about: Person | dict, fields: dict, by: Actor, token: uuid.UUID, as_new: str = ""
) -> HouseholdMember:
    """Add somebody to the household of the case's person, which is made where there is none.

    `about` is somebody who is recorded already, or the fields of a new person; `as_new` is why that is nobody known.
    The same submission a second time gives the same row. Raises Refused for a closed case and for somebody who
    belongs to another household; one of which the actor sees nobody else is left instead. Around a restricted person
    new members are restricted to the same staff: a hit for the husband would tell of the wife (domain S11).
    """
    check_is_open(case)
    lock_cases_around(case.person_id, *([] if isinstance(about, dict) else [about.pk]))
    subject = Person.objects.select_for_update(of=("self",)).get(pk=case.person_id)
    household = _household_of(subject)
    if isinstance(about, dict):
        about = _new_person(about, fields["relation"], subject, by)
        if as_new:
            note_as_new(person=about, caller=Asked(), reason=as_new, by=by, at=timezone.now())
    check_can_join(about, household)
    _leave(about)
    made = HouseholdMember.unscoped.create(
        household=household, person=about, relation_to=subject, submission_token=token, **fields
    )
    _changed(case, made, ["member"], by)
    return made


@transaction.atomic
def change_member(*, case: Case, member: HouseholdMember, version: int, fields: dict, by: Actor) -> HouseholdMember:
    """Correct what is known of a member. Raises Stale and Refused.

    `relation` is to the person of the case. Where the row says what the member is to somebody else of the household,
    that stays, and the new relation becomes a tie of its own.
    """
    check_is_open(case)
    locked = _locked(member, version)
    fields = dict(fields)
    relation = fields.pop("relation", None)
    changed = [name for name, value in fields.items() if getattr(locked, name) != value]
    for name in changed:
        setattr(locked, name, fields[name])
    if relation and locked.person_id != case.person_id:
        _relate(locked, relation, case.person_id)
        changed.append("relation")
    return _save(locked, case, changed, by)


@transaction.atomic
def end_member(
    *, case: Case, member: HouseholdMember, version: int, reason: str, when: str, by: Actor
) -> HouseholdMember:
    """Somebody no longer belongs to the household; the row stays. `when` is a partial ISO date or empty."""
    check_is_open(case)
    locked = _locked(member, version)
    check_is_current(locked)
    locked.end_reason, locked.ended_when, locked.is_key_person = reason, when, False
    return _save(locked, case, ["end_reason"], by)


@transaction.atomic
def set_tie(*, case: Case, person: Person, other: Person, kind: str, by: Actor) -> FamilyTie:
    """Record what `person` is to `other`; what stood between the two before is replaced."""
    check_is_open(case)
    lock_cases_around(case.person_id)
    Person.unscoped.select_for_update(of=("self",)).filter(pk=case.person_id).first()
    tie = _tie(person.pk, other.pk, kind)
    refresh_of(case.person)
    _record(case, [person.pk, other.pk], ["tie"], by)
    return tie


def _new_person(fields: dict, relation: str, subject: Person, by: Actor) -> Person:
    told = {"gender": _GENDERS[relation]} if relation in _GENDERS and not fields.get("gender") else {}
    person = make_person(fields=fields | told | {"restricted": subject.restricted}, by=by, on=timezone.localdate())
    readers = RestrictedReader.objects.filter(person=subject).values_list("user_id", flat=True)
    RestrictedReader.objects.bulk_create(RestrictedReader(person=person, user_id=each) for each in readers)
    return person


def _household_of(subject: Person) -> Household:
    own = HouseholdMember.unscoped.current().filter(person=subject).select_related("household").first()
    if own is not None:
        return own.household
    household = Household.objects.create()
    HouseholdMember.unscoped.create(household=household, person=subject, relation=HouseholdRelation.SUBJECT)
    return household


def _leave(person: Person) -> None:
    """End what `check_can_join` let pass. The named staff of whoever stays there see that somebody left."""
    for left in HouseholdMember.unscoped.current().filter(person=person):
        left.end_reason, left.is_key_person = MemberEnd.OTHER, False
        left.version += 1
        left.save()
        refresh_household(left.household_id, thresholds(), timezone.localdate())


def _relate(member: HouseholdMember, relation: str, to: int) -> None:
    """The relation beside the member where that is about the same person; else a tie."""
    tie = tie_of(relation, member.person_id, to)
    if member.relation_to_id == to:
        member.relation = relation
        _ties(member.person_id, to).delete()
    else:
        _tie(tie.person, tie.other, tie.kind)


def _tie(person: int, other: int, kind: str) -> FamilyTie:
    _ties(person, other).delete()
    return FamilyTie.unscoped.create(person_id=person, other_id=other, kind=TieKind(kind))


def _ties(person: int, other: int):
    return FamilyTie.unscoped.filter(Q(person=person, other=other) | Q(person=other, other=person))


def _locked(member: HouseholdMember, version: int) -> HouseholdMember:
    locked = HouseholdMember.objects.select_for_update(of=("self",)).get(pk=member.pk)
    check_fresh(locked, version)
    return locked


def _save(member: HouseholdMember, case: Case, changed: list[str], by: Actor) -> HouseholdMember:
    member.version += 1
    member.save()
    _changed(case, member, changed, by)
    return member


def _changed(case: Case, member: HouseholdMember, fields: list[str], by: Actor) -> None:
    refresh_household(member.household_id, thresholds(), timezone.localdate())
    if not member.is_current:
        refresh_of(member.person)
    _record(case, [member.person_id], fields, by)


def _record(case: Case, people: list[int], fields: list[str], by: Actor) -> None:
    people = [case.person_id, *people]
    record(EventType.HOUSEHOLD_CHANGED, by=by, people=people, case=case.case_no, detail={"fields": fields})
