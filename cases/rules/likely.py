"""Whom we may already know, by what has been typed so far (domain S6, §5.4): telephone, name, reading, nickname, birth.

The number of statements does not depend on how much is found. Whoever is not visible to the actor is left out inside
the statements that look, before anything is counted or limited, so nothing tells that somebody was left out.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import NamedTuple

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Value
from django.utils import timezone

from akishima_support.access.composed import ComposedOnce
from akishima_support.japanese.age import age_on
from akishima_support.japanese.grams import PHONE_TAIL, pairs
from akishima_support.japanese.partial_dates import PartialDate
from akishima_support.japanese.search_key import normalize_phone, search_key
from cases.codes.likely import OF_NAME, OF_PHONE, WEIGHT, Why
from cases.models import Consultation, HouseholdMember, Person, SearchGram
from cases.models.search_index import GramKind
from cases.rules.birth import likely_age
from cases.rules.gram_counts import rarest

AT_MOST = 5
PER_WAY = 10
SHORTEST_PHONE = 7  # without its area code; fewer digits are a number half typed
NEAR_YEARS, FAR_YEARS = 2, 10
STRONG = 45
_COMPARED = 12  # pairs of a long name that are compared for rarity
PERSON_COLUMNS = (
    "uid name kana nickname born_on born_precision estimated_age estimated_on restricted search_key kana_key "
    "phone_key mobile_key"
)
CALL_COLUMNS = "uid reception_no received_at channel person follows consulter_name search_key phone_key said"


class Way(NamedTuple):
    """One way to find somebody: in the grams of which kind, and what the whole of the key must fit."""

    kind: GramKind
    check: Callable[[str], Q]


PHONES = ("phone", "own_phone", "own_mobile")  # who calls, and the person's at home and mobile
WAYS = {
    "name": Way(GramKind.PERSON, lambda key: Q(search_key__startswith=key)),
    "kana": Way(GramKind.PERSON, lambda key: Q(kana_key__startswith=key)),
    "nickname": Way(GramKind.PERSON, lambda key: Q(search_key__endswith=key)),
    "caller": Way(GramKind.PERSON, lambda key: Q(search_key__startswith=key) | Q(search_key__endswith=key)),
    "call_name": Way(GramKind.CONSULTATION, lambda key: Q(search_key=key, person=None)),
    "call_nickname": Way(GramKind.CONSULTATION, lambda key: Q(search_key=key, person=None)),
    **{
        each: Way(GramKind.PERSON, lambda key: Q(phone_key__endswith=key) | Q(mobile_key__endswith=key))
        for each in PHONES
    },
    **{f"call_{each}": Way(GramKind.CONSULTATION, lambda key: Q(phone_key__endswith=key)) for each in PHONES},
}
BY_WHOLE_KEY = {"call_name", "call_nickname"}  # with an index of their own: nothing is walked through
# Which box is looked for in which ways; telephones apart.
_BOXES = {each: each for each in ("name", "kana", "nickname", "caller")}
_BOXES |= {"call_name": "caller", "call_nickname": "nickname"}
_PARTS = ("gram", "key")


@dataclass(frozen=True)
class Asked:
    """What was typed of the person and of who calls."""

    name: str = ""
    kana: str = ""
    nickname: str = ""
    caller: str = ""
    phone: str = ""
    own_phone: str = ""
    own_mobile: str = ""
    born: PartialDate | None = None
    age: int | None = None

    @cached_property
    def keys(self) -> dict[str, str]:
        """The search keys that are long enough to look for."""
        texts = {name: search_key(getattr(self, name)) for name in ("name", "kana", "nickname", "caller")}
        return {name: key for name, key in texts.items() if len(key) > 1}

    @cached_property
    def digits(self) -> dict[str, str]:
        """The telephone numbers that are long enough."""
        found = {name: normalize_phone(getattr(self, name)) for name in PHONES}
        return {name: digits for name, digits in found.items() if len(digits) >= SHORTEST_PHONE}

    @cached_property
    def born_day(self) -> date | None:
        """The day of birth, where it is known to the day."""
        return self.born.earliest if self.born and self.born.precision == "day" else None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing yet to look for."""
        return not (self.keys or self.digits or self.born_day)


@dataclass(frozen=True)
class LikelyPerson:
    """Somebody known, and what of them is like what was typed, the weightiest first."""

    person: Person
    reasons: tuple[Why, ...]

    @property
    def weight(self) -> int:
        """How likely it is that they are meant."""
        return sum(WEIGHT[each] for each in self.reasons)


@dataclass(frozen=True)
class LikelyThread:
    """The newest call of an anonymous thread."""

    call: Consultation
    reasons: tuple[Why, ...]


@dataclass
class Likely:
    """What was found. `loaded` are the numbers of all people that were looked at, for the audit."""

    people: list[LikelyPerson] = field(default_factory=list)
    threads: list[LikelyThread] = field(default_factory=list)
    loaded: set[int] = field(default_factory=set)


def find_likely(asked: Asked) -> Likely:
    """The people and anonymous threads that are most like what was typed, best first, a handful of each."""
    if asked.is_empty:
        return Likely()
    ways = _ways(asked)
    calls = _calls(set().union(*(found for way, found in ways.items() if way.startswith("call_"))))
    by_phone = {call.person_id for call in calls if call.person_id and _is_phone(call.phone_key, asked.digits)}
    phone = ways["phone"] | ways["own_phone"] | ways["own_mobile"]
    house = _house(phone, ways["caller"])
    numbers = phone | ways["name"] | ways["kana"] | ways["nickname"] | ways["caller"] | by_phone | set(house)
    people = _people(numbers, asked.born_day)
    today = timezone.localdate()
    found = [LikelyPerson(each, _reasons(each, asked, by_phone, house, today)) for each in people]
    found = sorted((each for each in found if each.weight > 0), key=lambda each: (-each.weight, each.person.pk))
    threads = _threads(calls, asked)
    loaded = numbers | {each.pk for each in people} | {call.person_id for call in calls if call.person_id}
    return Likely(found[:AT_MOST], threads[:AT_MOST], loaded)


def is_strong(found: LikelyPerson, asked: Asked) -> bool:
    """Whether a new record about what was typed would probably be a second one about the same person.

    A telephone alone says so only where one side has no name: a family shares its number.
    """
    reasons = set(found.reasons)
    if Why.FAR in reasons and Why.NAME not in reasons:
        return False
    if reasons & OF_NAME or {Why.BORN, Why.KANA_START} <= reasons or {Why.BORN, Why.NAME_START} <= reasons:
        return found.weight >= STRONG or Why.NAME in reasons
    is_nameless = not (found.person.name or found.person.kana) or not (asked.name or asked.kana)
    return is_nameless and bool(reasons & OF_PHONE)


def asked_of(person: Person) -> Asked:
    """What is known of a person, as if it had been typed."""
    born = PartialDate.from_date(person.born_on) if person.born_on and person.born_precision == "day" else None
    age = likely_age(person, timezone.localdate())
    return Asked(
        person.name, person.kana, person.nickname, own_phone=person.phone, own_mobile=person.mobile, born=born, age=age
    )


def asked_of_caller(call: Consultation) -> Asked:
    """What a consultation about nobody yet says of whom it is about: who called, and from where."""
    return Asked(caller=call.consulter_name, phone=call.consulter_phone)


def _ways(asked: Asked) -> dict[str, set[int]]:
    """The numbers of rows found in each way, in one statement after one that counts."""
    found: dict[str, set[int]] = defaultdict(set)
    wanted = _wanted(asked)
    if wanted:
        values = {f"{part}_{way}": text for way, *texts in wanted for part, text in zip(_PARTS, texts, strict=True)}
        for row in _newest_in(tuple(way for way, _gram, _key in wanted)).rows(**values):
            found[row.way].add(row.row_id)
    return found


def _wanted(asked: Asked) -> list[tuple[str, str, str]]:
    """The ways to look in with what was typed: (way, the rarest gram, the whole key)."""
    typed = {way: asked.keys[box] for way, box in _BOXES.items() if box in asked.keys}
    grams = {way: [(WAYS[way].kind, pair) for pair in pairs(key)[:_COMPARED]] for way, key in typed.items()}
    found = {way: grams[way][0] for way in typed.keys() & BY_WHOLE_KEY}
    found |= rarest({way: each for way, each in grams.items() if way not in BY_WHOLE_KEY})
    wanted = [(way, found[way][1], key) for way, key in typed.items() if found[way]]
    for name, digits in asked.digits.items():
        wanted += [(way, digits[-PHONE_TAIL:], digits) for way in (name, f"call_{name}")]
    return wanted


@cache
def _newest_in(ways: tuple[str, ...]) -> ComposedOnce:
    """The newest rows of the grams that fit and that the actor may see, with the `way` in which each was found."""

    def make(**values: str) -> QuerySet:
        first, *others = (_branch(way, *(values[f"{part}_{way}"] for part in _PARTS)) for way in ways)
        return first.union(*others)

    return ComposedOnce(make)


def _branch(way: str, gram: str, key: str) -> QuerySet:
    kind, check = WAYS[way]
    rows = (Person if kind == GramKind.PERSON else Consultation).objects
    if way in BY_WHOLE_KEY:
        walk = rows.filter(check(key)).order_by("-pk").values_list("pk")[:PER_WAY]
    else:
        seen = Exists(rows.filter(check(key), pk=OuterRef("row_id")))
        walk = SearchGram.objects.filter(seen, gram=gram, kind=kind).order_by("-row_id").values("row_id")[:PER_WAY]
    found = SearchGram.objects.filter(gram=gram, kind=kind, row_id__in=walk)
    return found.annotate(way=Value(way, output_field=CharField()))


def _calls(numbers: set[int]) -> list[Consultation]:
    if not numbers:
        return []
    rows = Consultation.objects.filter(pk__in=numbers).only(*CALL_COLUMNS.split()).prefetch_related("topics")
    return list(rows.newest_first())


def _house(by_phone: set[int], by_caller: set[int]) -> dict[int, set[Why]]:
    """Those who live with somebody found by the telephone or by the name of the caller."""
    if not by_phone | by_caller:
        return {}
    living = {"household__members__person__in": by_phone | by_caller, "household__members__end_reason": ""}
    members = HouseholdMember.objects.current().filter(**living).only("household", "person")[: PER_WAY * 5]
    homes: dict[int, set[int]] = defaultdict(set)
    for member in members:
        homes[member.household_id].add(member.person_id)
    found: dict[int, set[Why]] = defaultdict(set)
    for people in homes.values():
        for why, known in ((Why.HOUSE_PHONE, by_phone), (Why.HOUSE_CALLER, by_caller)):
            for number in people - known if people & known else ():
                found[number].add(why)
    return found


def _people(numbers: set[int], born: date | None) -> list[Person]:
    if not numbers and born is None:
        return []
    condition = Q(pk__in=numbers)
    if born:
        condition |= Q(born_on=born, born_precision="day")
    return list(Person.objects.filter(condition).only(*PERSON_COLUMNS.split(), "keeper")[: PER_WAY * 8])


def _is_phone(known: str, digits: dict[str, str]) -> bool:
    return known.endswith(tuple(digits.values()))


def _reasons(person: Person, asked: Asked, by_phone: set[int], house: dict, today: date) -> tuple[Why, ...]:
    keys, nickname, name = asked.keys, search_key(person.nickname), search_key(person.name)
    fits = {
        Why.PHONE: _is_phone(person.phone_key, asked.digits) or _is_phone(person.mobile_key, asked.digits),
        Why.CALLER_PHONE: person.pk in by_phone,
        Why.NAME: "name" in keys and name == keys["name"],
        Why.KANA: "kana" in keys and person.kana_key == keys["kana"],
        Why.NICKNAME: "nickname" in keys and nickname == keys["nickname"],
        Why.CALLER: "caller" in keys and keys["caller"] in (name, nickname),
        Why.NAME_START: "name" in keys and name != keys["name"] and name.startswith(keys["name"]),
        Why.KANA_START: "kana" in keys and person.kana_key != keys["kana"] and person.kana_key.startswith(keys["kana"]),
        Why.BORN: bool(asked.born_day) and person.born_on == asked.born_day and person.born_precision == "day",
    }
    found = {why for why, fit in fits.items() if fit} | house.get(person.pk, set())
    gap = _years_between(person, asked, today)
    if found and gap is not None and Why.BORN not in found:
        found |= {Why.NEAR} if gap <= NEAR_YEARS else {Why.FAR} if gap > FAR_YEARS else set()
    return tuple(sorted(found, key=lambda why: -WEIGHT[why]))


def _years_between(person: Person, asked: Asked, today: date) -> int | None:
    """How many years the ages differ; None where one of them is not known."""
    known = likely_age(person, today)
    age = age_on(asked.born.earliest, today) if asked.born else asked.age
    return None if known is None or age is None else abs(known - age)


def _threads(calls: list[Consultation], asked: Asked) -> list[LikelyThread]:
    """The newest call of each thread without a person."""
    newest: dict[int, LikelyThread] = {}
    names = {asked.keys.get("caller"), asked.keys.get("nickname")} - {None}
    for call in calls:
        if call.person_id is None:
            fits = {Why.PHONE: _is_phone(call.phone_key, asked.digits), Why.NICKNAME: call.search_key in names}
            reasons = tuple(why for why, fit in fits.items() if fit)
            newest.setdefault(call.follows_id or call.pk, LikelyThread(call, reasons))
    return list(newest.values())
