"""People: looking for them and correcting what is known of them."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.household_marks import lock_cases_around, refresh_of
from cases.actions.people import with_estimate_day
from cases.models import Case, Consultation, Person
from cases.rules.search_names import find_consulters, find_people
from cases.rules.search_words import Words, read_words
from cases.rules.versions import check_fresh

FOUND_AT_MOST = 10
_CASES_AT_MOST = 50


@dataclass(frozen=True)
class Found:
    """What a search found. `threads` are the newest consultations of anonymous threads."""

    words: Words
    people: list[Person]
    threads: list[Consultation]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not self.people and not self.threads


@transaction.atomic
def search(*, text: str, by: Actor) -> Found:
    """People whom the actor may see, and anonymous threads, by name, reading, nickname, telephone or birth.

    The search is written to the audit with the numbers of the people found, never with the words typed.
    """
    words = read_words(text)
    found = Found(words, people_of(find_people(words, at_most=FOUND_AT_MOST)), threads_of(words))
    record(EventType.PERSON_SEARCHED, by=by, people=[each.pk for each in found.people])
    return found


def people_of(numbers: list[int]) -> list[Person]:
    """The people with these numbers whom the actor may see, by their reading."""
    return list(Person.objects.filter(pk__in=numbers).order_by("kana_key", "id")) if numbers else []


def threads_of(words: Words) -> list[Consultation]:
    """The newest consultation of each anonymous thread whose caller gave this name or telephone."""
    numbers = find_consulters(words, at_most=FOUND_AT_MOST * 5)
    rows = Consultation.objects.filter(pk__in=numbers, person=None).newest_first() if numbers else []
    newest: dict[int, Consultation] = {}
    for row in rows.prefetch_related("topics") if numbers else []:
        newest.setdefault(row.follows_id or row.pk, row)
    return list(newest.values())[:FOUND_AT_MOST]


@transaction.atomic
def change(*, person: Person, version: int, fields: dict, by: Actor, at: datetime) -> Person:
    """Correct what is known of a person. Raises Stale when somebody else saved meanwhile.

    The name on the person's cases follows, so that the list stays right without a join; so does the 8050 mark of the
    household, which the year of birth decides.
    """
    lock_cases_around(person.pk)
    locked = Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    check_fresh(locked, version)
    fields = with_estimate_day(fields, timezone.localdate(at), before=locked)
    changed = sorted(name for name, value in fields.items() if getattr(locked, name) != value)
    for name in changed:
        setattr(locked, name, fields[name])
    locked.version += 1
    locked.save()
    Case.unscoped.filter(person=locked).update(person_label=locked.label[:100])
    refresh_of(locked)
    record(EventType.PERSON_CHANGED, by=by, people=[locked.pk], detail={"fields": changed})
    return locked


@transaction.atomic
def search_cases(*, text: str, by: Actor) -> list[Case]:
    """Cases by number, or by the name, reading, nickname or telephone of the person; written to the audit."""
    words = read_words(text)
    people = find_people(words, at_most=_CASES_AT_MOST)
    rows = Case.objects.filter(Q(case_no__in=words.numbers) | Q(person_id__in=people))
    found = list(rows.select_related("lead_worker").newest_first()[:_CASES_AT_MOST])
    record(EventType.PERSON_SEARCHED, by=by, people=[*people, *(each.person_id for each in found)])
    return found
