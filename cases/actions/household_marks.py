"""Deriving the mark of an 8050 household anew, inside the transaction of whatever may change it."""

from collections import defaultdict
from datetime import date

from django.db.models import Q
from django.utils import timezone

from cases.codes.case import CaseStatus
from cases.models import Case, FamilyTie, HouseholdMember, NumberSetting, Person, RestrictedReader
from cases.models.number_setting import STARTS, SettingCode
from cases.rules.family import Family, ties_between
from cases.rules.household_8050 import Thresholds, is_marked, reasons


def thresholds() -> Thresholds:
    """The ages in force."""
    chosen = dict(NumberSetting.unscoped.values_list("code", "value"))
    numbers = {code: chosen.get(code, start.value) for code, start in STARTS.items()}
    return Thresholds(numbers[SettingCode.PARENT_AGE_8050], numbers[SettingCode.CHILD_AGE_8050])


def lock_cases_around(*people: int) -> None:
    """Lock the cases of these people (by number) and of all who live or lived with them, before any of the people.

    Whoever writes both a person and cases takes consultations first, then cases, then people, each in the order of
    their numbers: two who wait for one another would both wait for ever.
    """
    own = HouseholdMember.unscoped.filter(person__in=people)
    together = HouseholdMember.unscoped.filter(household__members__in=own).values_list("person_id")
    rows = Case.unscoped.filter(Q(person__in=people) | Q(person__in=together)).select_for_update(of=("self",))
    list(rows.order_by("pk").values_list("pk", flat=True))


def refresh_of(person: Person) -> None:
    """Derive the marks of the household that the person belongs to now, and hush what earlier ones may not tell."""
    own = list(HouseholdMember.unscoped.filter(person=person).order_by("household_id"))
    if not any(member.is_current for member in own):
        _write(Case.unscoped.filter(person=person).open(), {})
    for household in dict.fromkeys(member.household_id for member in own):
        refresh_household(household, thresholds(), timezone.localdate())


def refresh_household(household: int, ages: Thresholds, day: date) -> int:
    """Derive the marks of all open cases of the household; gives how many changed.

    A restricted parent counts only for a case whose readers all may know of that parent: the mark on another case
    would tell everybody else that such a parent lives there. A closed case keeps the mark that it ended with, unless
    it might tell of somebody like that.
    """
    everybody = list(HouseholdMember.unscoped.filter(household=household).select_related("person"))
    members = [member for member in everybody if member.is_current]
    numbers = [member.person_id for member in members]
    rows = FamilyTie.unscoped.filter(Q(person__in=numbers), Q(other__in=numbers))
    family = Family(tuple(ties_between(members, rows)))
    readers = _readers(everybody)
    why = {}
    for subject in members:
        known = [member for member in members if _may_tell(member, subject, readers)]
        why[subject.person_id] = reasons(subject, known, family, ages, day)
    changed = _write(Case.unscoped.filter(person__in=numbers).open(), why)
    hushed = {one.person_id for one in everybody if not all(_may_tell(each, one, readers) for each in everybody)}
    if hushed:
        changed += _write(Case.unscoped.filter(person__in=hushed, status=CaseStatus.CLOSED), {})
    return changed


def _readers(members: list[HouseholdMember]) -> dict[int, set[int]]:
    named = defaultdict(set)
    restricted = [member.person_id for member in members if member.person.restricted]
    for row in RestrictedReader.objects.filter(person__in=restricted):
        named[row.person_id].add(row.user_id)
    return named


def _may_tell(member: HouseholdMember, subject: HouseholdMember, readers: dict[int, set[int]]) -> bool:
    if not member.person.restricted:
        return True
    return subject.person.restricted and readers[subject.person_id] <= readers[member.person_id]


def _write(cases, why: dict[int, list]) -> int:
    changed = 0
    for case in cases.select_for_update(of=("self",)).order_by("pk"):
        found = why.get(case.person_id, [])
        marked = is_marked(case.household_8050_set, found)
        if (case.household_8050_why, case.household_8050) != (found, marked):
            Case.unscoped.filter(pk=case.pk).update(household_8050_why=found, household_8050=marked)
            changed += 1
    return changed
