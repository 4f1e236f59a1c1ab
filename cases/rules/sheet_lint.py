"""What must not stand in an anonymized sheet (refused), and what two people should look at once more (hints)."""

import re
import unicodedata
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from akishima_support.japanese.phones import phone_numbers
from akishima_support.japanese.search_key import search_key
from cases.models import Case, Person, Referral
from cases.rules.named_in_text import caller_names, family_names, keyed, named_in, words_of
from cases.rules.sheet_patterns import AGE, BETWEEN_PLACES, CITY, DATE, FINE_PLACE, FINE_TIME, TWO_KANA, called
from network.codes import CatchmentKind
from network.models import CatchmentArea, Organization, OrganizationAlias

TEXTS = ("household", "course", "tried", "question")
SHORTEST_BODY = 3  # shorter names stand in other words


@dataclass(frozen=True, slots=True)
class Known:
    """What the record of one case knows, each by its search key: names, places, and bodies that are involved."""

    people: dict[str, str]
    places: dict[str, str]
    bodies: dict[str, str]
    numbers: list[str]


def known_of(case: Case) -> Known:
    """Gather it once per sheet, as far as whoever writes sees it."""
    own = case.person
    people = keyed([*words_of(own), *_surnames(own)]) | family_names(own) | caller_names(own)
    return Known(people, keyed(_places(own)), keyed(_bodies(case)), [case.case_no])


def refusals(text: str, known: Known) -> list[str]:
    """Why the text cannot stand, in sentences; empty for a text that gives away nothing that a program can see."""
    plain = unicodedata.normalize("NFKC", text)
    found = [
        *((_("電話番号のようです：%(word)s"), word) for word in phone_numbers(text)),
        *((_("お名前のようです：%(word)s"), word) for word in _people_in(text, known)),
        *((_("地名のようです：%(word)s"), word) for word in named_in(text, known.places)),
        *((_("関わっている機関の名前のようです：%(word)s"), word) for word in named_in(text, known.bodies)),
        *((_("日付のようです：%(word)s（「約2年前」のように書きます）"), word) for word in _all(DATE, plain)),
        *((_("年齢のようです：%(word)s（年代で書きます）"), word) for word in _all(AGE, plain)),
        *((_("ケース番号です：%(word)s"), word) for word in known.numbers if word in plain),
    ]
    return [sentence % {"word": word} for sentence, word in found]


def hints(text: str, known: Known) -> list[str]:
    """What may be harmless, and should be looked at."""
    plain = unicodedata.normalize("NFKC", text)
    bodies = named_in(text, {key: word for key, word in _all_bodies().items() if key not in known.bodies})
    named = set(named_in(text, known.people)) - set(_people_in(text, known))
    found = [
        *((_("お名前ではないか：%(word)s"), word) for word in sorted(named)),
        *((_("時期が細かくないか：%(word)s"), word) for word in _all(FINE_TIME, plain)),
        *((_("場所が分からないか：%(word)s"), word) for word in _all(FINE_PLACE, plain)),
        *((_("機関の名前ではないか：%(word)s"), word) for word in bodies),
    ]
    return [sentence % {"word": word} for sentence, word in found]


def _people_in(text: str, known: Known) -> list[str]:
    """Names in the text. Two kana stand in many words; they count as a name with 「さん」 or the like behind them."""
    key = search_key(text)
    sure = {name: word for name, word in known.people.items() if not TWO_KANA.fullmatch(name)}
    with_title = [word for name, word in known.people.items() if name not in sure and called(name).search(key)]
    return [*named_in(text, sure), *with_title]


def _all(pattern: re.Pattern, text: str) -> list[str]:
    return list(dict.fromkeys(match.group().strip() for match in pattern.finditer(text)))


def _surnames(person: Person) -> list[str]:
    return [name.split()[0] for name in (person.name, person.kana) if len(name.split()) > 1]


def _places(own: Person) -> list[str]:
    """The city, its areas, and the town of the address."""
    areas = CatchmentArea.objects.exclude(kind=CatchmentKind.WIDER).exclude(kind=CatchmentKind.PHN_DISTRICT)
    towns = [part for part in BETWEEN_PLACES.split(unicodedata.normalize("NFKC", own.address)) if part]
    return [settings.MUNICIPALITY_NAME.removesuffix(CITY), *(area.name for area in areas), *towns]


def _bodies(case: Case) -> list[str]:
    numbers = {row.to_organization_id for row in Referral.objects.filter(case=case)}
    numbers |= {row.from_organization_id for row in Referral.objects.filter(case=case)} | {case.lead_organization_id}
    names = Organization.objects.filter(pk__in=numbers).values_list("name", flat=True)
    aliases = OrganizationAlias.objects.filter(organization__in=numbers).values_list("name", flat=True)
    return [*names, *aliases]


def _all_bodies() -> dict[str, str]:
    names = [
        *Organization.objects.values_list("name", flat=True),
        *OrganizationAlias.objects.values_list("name", flat=True),
    ]
    return {key: word for key, word in keyed(names).items() if len(key) >= SHORTEST_BODY}
