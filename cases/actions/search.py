"""Looking for people, consultations and texts. Every search is written to the audit, never with the words typed."""

from dataclasses import dataclass, field

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.access.composed import ComposedByNumbers
from akishima_support.audit import EventType, record
from cases.models import Case, Consultation, Person, ProgressRecord, Referral
from cases.rules.search_names import NEWEST, find_consulters, find_people
from cases.rules.search_texts import find_texts
from cases.rules.search_unnamed import Unnamed, find_unnamed
from cases.rules.search_words import Words

PAGE = 30  # rows of one kind: what somebody on the telephone looks through
CASE_COLUMNS = "uid case_no person status opened_on"
PERSON_COLUMNS = (
    "uid name kana nickname phone mobile address born_on born_precision estimated_age created_at restricted search_key "
    "kana_key phone_key mobile_key"
)
CALLS = ("person", "case")
PEOPLE = ComposedByNumbers(
    lambda numbers: Person.objects.filter(pk__in=numbers).only(*PERSON_COLUMNS.split()).order_by("-pk"), PAGE
)
CASES = ComposedByNumbers(
    lambda people: Case.objects.filter(person_id__in=people).only(*CASE_COLUMNS.split()).newest_first(), PAGE
)


@dataclass
class Found:
    """What one page of a search found. A `next` is the number that the following page begins below, or 0."""

    by_number: list[Case | Consultation | Referral] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    cases: dict[int, Case] = field(default_factory=dict)
    calls: list[Consultation] = field(default_factory=list)
    texts: list[Consultation | ProgressRecord] = field(default_factory=list)
    next_people: int = 0
    next_calls: int = 0
    next_texts: int = 0
    texts_left: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not (self.by_number or self.people or self.calls or self.texts)

    def person_numbers(self) -> set[int | None]:
        """Whom the page shows."""
        rows = [*self.by_number, *self.calls, *self.texts]
        return {person.pk for person in self.people} | {row.person_id for row in rows}


@transaction.atomic
def by_names(*, words: Words, by: Actor, part: str = "", after: int = NEWEST) -> Found:
    """People and callers by name, reading, nickname, telephone or birth, and whatever has the number typed.

    `part` (people or calls) with `after` asks for the following page of that part alone.
    """
    found = Found()
    if not part:
        found.by_number = _with_number(words)
    if part != "calls":
        numbers = find_people(words, after, PAGE + 1)
        found.people, found.next_people = _people(numbers[:PAGE]), _next(numbers)
        found.cases = newest_cases(found.people)
    if part != "people":
        numbers = find_consulters(words, after, PAGE + 1)
        found.calls, found.next_calls = _calls(numbers[:PAGE]), _next(numbers)
    return _recorded(found, by)


@transaction.atomic
def by_texts(*, words: Words, by: Actor, after: int = 0) -> Found:
    """Consultations and records by a word of their text, newest first."""
    texts = find_texts(words.key, after, PAGE)
    rows = {("u", row.pk): row for row in _calls([pk for kind, pk in texts.hits if kind == "u"])}
    numbers = [pk for kind, pk in texts.hits if kind == "r"]
    records = ProgressRecord.objects.filter(pk__in=numbers).select_related("case", "person") if numbers else []
    rows |= {("r", row.pk): row for row in records}
    hits = [rows[hit] for hit in texts.hits if hit in rows]
    left = bool(texts.next) and not texts.is_page_full
    return _recorded(Found(texts=hits, next_texts=texts.next, texts_left=left), by)


@transaction.atomic
def by_threads(*, wanted: Unnamed, words: Words, by: Actor) -> Found:
    """Consultations without a name of a person, by what the caller was called, the topic and the time."""
    numbers = find_unnamed(wanted, words, PAGE + 1)
    return _recorded(Found(calls=_calls(numbers[:PAGE]), next_calls=_next(numbers)), by)


def newest_cases(people: list[Person]) -> dict[int, Case]:
    """The newest case of each person that has one, as far as the actor may see it."""
    if not people:
        return {}
    newest: dict[int, Case] = {}
    for case in CASES.rows([person.pk for person in people]):
        newest.setdefault(case.person_id, case)
    return newest


def _with_number(words: Words) -> list[Case | Consultation | Referral]:
    found: list = []
    if words.numbers:
        found += Case.objects.filter(case_no__in=words.numbers).newest_first()
        found += Consultation.objects.filter(reception_no__in=words.numbers).select_related(*CALLS).newest_first()
    if words.referral_no:
        found += Referral.objects.filter(referral_no=words.referral_no).order_by("id")
    return found


def _people(numbers: list[int]) -> list[Person]:
    return PEOPLE.rows(numbers) if numbers else []


def _calls(numbers: list[int]) -> list[Consultation]:
    if not numbers:
        return []
    rows = Consultation.objects.filter(pk__in=numbers).select_related(*CALLS)
    return list(rows.prefetch_related("topics").order_by("-pk"))


def _next(numbers: list[int]) -> int:
    return numbers[PAGE - 1] if len(numbers) > PAGE else 0


def _recorded(found: Found, by: Actor) -> Found:
    record(EventType.PERSON_SEARCHED, by=by, people=found.person_numbers())
    return found
