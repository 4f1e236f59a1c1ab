"""Whether a household is one of an ageing parent and a grown-up child who live together (8050, CL-13)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cases.codes.household import MarkSetting
from cases.models import HouseholdMember
from cases.rules.birth import likely_age
from cases.rules.family import Family, gender_of


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which ages on, in years."""

    parent: int
    child: int


def reasons(
    subject: HouseholdMember, members: Iterable[HouseholdMember], family: Family, ages: Thresholds, day: date
) -> list[list]:
    """The parents for whom it is so, as [relation, age] pairs; empty where it is not an 8050 household."""
    own = likely_age(subject.person, day)
    if own is None or own < ages.child or not _at_home(subject):
        return []
    parents = family.parents(subject.person_id)
    found = []
    for member in members:
        age = likely_age(member.person, day)
        if member.person_id in parents and _at_home(member) and age is not None and age >= ages.parent:
            found.append([str(family.relation(member.person_id, subject.person_id, gender_of(member))), age])
    return found


def _at_home(member: HouseholdMember) -> bool:
    return member.is_current and member.living_together


def is_marked(setting: str, why: list) -> bool:
    """Whether the mark is shown: as set by hand, else as derived."""
    return setting == MarkSetting.YES or (setting == MarkSetting.DERIVED and bool(why))
