"""People: looking for them and correcting what is known of them."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from akishima_support.japanese.partial_dates import PartialDate
from akishima_support.japanese.search_key import normalize_phone, search_key
from akishima_support.japanese.wareki import WarekiError, parse_partial
from cases.actions.household_marks import refresh_of
from cases.actions.people import with_estimate_day
from cases.models import Case, Consultation, Person
from cases.rules.versions import check_fresh

FOUND_AT_MOST = 10
_CASES_AT_MOST = 50
_SHORTEST_PHONE = 4


@dataclass(frozen=True)
class Found:
    """What a search found. `threads` are the newest consultations of anonymous threads."""

    text: str
    people: list[Person]
    threads: list[Consultation]
    birth: PartialDate | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not self.people and not self.threads


@transaction.atomic
def search(*, text: str, by: Actor) -> Found:
    """People whom the actor may see, and anonymous threads, by name, reading, nickname, telephone or birth.

    The beginning of a name is looked up in the index; only when nothing begins so, the middle is searched.
    The search is written to the audit with the numbers of the people found, never with the words typed.
    """
    key, birth = search_key(text), _birth(text)
    people = _people(_beginning(key, text, birth)) or (_people(Q(search_key__contains=key)) if key else [])
    found = Found(text, people, _threads(key), birth)
    record(EventType.PERSON_SEARCHED, by=by, people=[each.pk for each in found.people])
    return found


def _birth(text: str) -> PartialDate | None:
    try:
        return parse_partial(text, latest=timezone.localdate())
    except WarekiError:
        return None


def _beginning(key: str, text: str, birth: PartialDate | None) -> Q | None:
    terms = []
    if key:
        terms.append(Q(search_key__startswith=key) | Q(kana_key__startswith=key))
    phone = normalize_phone(text)
    if len(phone) >= _SHORTEST_PHONE:
        terms.append(Q(phone_key__startswith=phone))
    if birth:
        terms.append(Q(born_on__range=(birth.earliest, birth.latest)))
    condition = Q(pk__in=[])
    for term in terms:
        condition |= term
    return condition


def _people(condition: Q) -> list[Person]:
    return list(Person.objects.filter(condition).order_by("kana_key", "id")[:FOUND_AT_MOST])


def _threads(key: str) -> list[Consultation]:
    if not key:
        return []
    rows = Consultation.objects.filter(person=None, search_key__startswith=key).newest_first()
    newest: dict[int, Consultation] = {}
    for row in rows.prefetch_related("topics")[: FOUND_AT_MOST * 5]:
        newest.setdefault(row.follows_id or row.pk, row)
    return list(newest.values())[:FOUND_AT_MOST]


@transaction.atomic
def change(*, person: Person, version: int, fields: dict, by: Actor, at: datetime) -> Person:
    """Correct what is known of a person. Raises Stale when somebody else saved meanwhile.

    The name on the person's cases follows, so that the list stays right without a join; so does the 8050 mark of the
    household, which the year of birth decides.
    """
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
    condition = Q(case_no=unicodedata.normalize("NFKC", text).strip().upper())
    people = _people(_beginning(search_key(text), text, _birth(text)))
    condition |= Q(person_id__in=[each.pk for each in people])
    found = list(Case.objects.filter(condition).select_related("lead_worker").newest_first()[:_CASES_AT_MOST])
    numbers = [*(each.pk for each in people), *(each.person_id for each in found)]
    record(EventType.PERSON_SEARCHED, by=by, people=numbers)
    return found
