"""What pages say of two records that may be about one person."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import current_actor
from akishima_support.japanese.formats import format_short
from akishima_support.japanese.punctuation import dotted
from cases.codes.likely import LINKED, Why
from cases.models import Case, Person, PersonPair
from cases.presenters.found import born_text
from cases.rules.caseload import strangers_to
from cases.rules.likely import LikelyPerson, asked_of, find_likely, is_strong
from cases.rules.merged import all_numbers

PAGE = 50
PEOPLE = ("person", "other", "made_by")


@dataclass(frozen=True)
class Linked:
    """Somebody else's record beside a person's, with what was answered; without an answer it is only alike."""

    person: Person
    said: str
    note: str
    by: str


def pairs_to_review(before: str) -> dict:
    """The context of the list; `before` is the number below which it goes on."""
    rows = PersonPair.objects.standing().filter(kind__in=LINKED)
    if before.isascii() and before.isdigit() and len(before) < 19:
        rows = rows.filter(pk__lt=int(before))
    found = list(rows.select_related(*PEOPLE).order_by("-pk")[: PAGE + 1])
    return {"pairs": _with_words(found[:PAGE]), "older": found[PAGE - 1].pk if len(found) > PAGE else ""}


def _with_words(pairs: list[PersonPair]) -> list[tuple[PersonPair, str]]:
    """Each with why it was thought; of somebody for whom a reason would be asked no words stand in a list."""
    numbers = {number for pair in pairs for number in (pair.person_id, pair.other_id)}
    strangers = strangers_to(numbers, current_actor(), timezone.now())
    return [(pair, "" if {pair.person_id, pair.other_id} & strangers else pair.note) for pair in pairs]


def linked_people(person: Person) -> list[Linked]:
    """The records that were said to be, or maybe to be, about the same person."""
    return [_linked(pair, person) for pair in _pairs(person.pk).select_related(*PEOPLE).order_by("pk")[:PAGE]]


def is_paired(number: OuterRef) -> Exists:
    """Whether there are such records: a column for a page that names none of them."""
    return Exists(_pairs(number))


def _pairs(number) -> QuerySet:
    return PersonPair.objects.standing().filter(Q(person=number) | Q(other=number), kind__in=LINKED)


def alike(person: Person) -> list[Linked]:
    """Records that look like the person's and about which nobody has answered yet."""
    asked = asked_of(person)
    own = all_numbers(person)
    answered = set(own)
    for pair in PersonPair.unscoped.standing().of(own):  # also what was answered of records merged into this one
        answered |= {pair.person_id, pair.other_id}
    found = [each for each in find_likely(asked).people if each.person.pk not in answered and is_strong(each, asked)]
    return [Linked(each.person, _why(each), "", "") for each in found]


def pair_page(first: Person, second: Person) -> dict:
    """Both side by side: what is the same and what is not, their open cases, and the answers so far."""
    pairs = PersonPair.objects.filter(person__in=(first, second), other__in=(first, second))
    answers = list(pairs.select_related("made_by").order_by("-pk")[:20])
    cases = Case.objects.filter(person__in=(first, second)).newest_first()
    return {
        "first": first,
        "second": second,
        "rows": _rows(first, second),
        "cases": [[case for case in cases if case.person_id == each.pk] for each in (first, second)],
        "answers": answers,
    }


def _linked(pair: PersonPair, person: Person) -> Linked:
    by = f"{pair.made_by.name} {format_short(timezone.localdate(pair.made_at))}"
    return Linked(pair.the_other(person.pk), pair.get_kind_display(), pair.note, by)


def _why(found: LikelyPerson) -> str:
    return dotted(str(each.label) for each in found.reasons if each != Why.FAR)


def _rows(first: Person, second: Person) -> list[tuple[str, str, str]]:
    labels = {
        _("氏名"): "name",
        _("ふりがな"): "kana",
        _("通称"): "nickname",
        _("電話"): "phones",
        _("住所"): "address",
    }
    rows = [(label, getattr(first, name), getattr(second, name)) for label, name in labels.items()]
    rows.insert(3, (_("生年・年齢"), born_text(first), born_text(second)))
    rows.insert(4, (_("性別"), first.gender_text, second.gender_text))
    return rows
