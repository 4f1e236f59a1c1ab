"""What whoever sends should look at once more in texts that cross. It warns and stops nobody."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from akishima_support.japanese.phones import phone_numbers
from akishima_support.japanese.search_key import search_key
from cases.acts import ACTS
from cases.models import Consultation, FamilyTie, Person, Referral
from cases.models.office_words import office_words_now
from cases.rules.packet_content import BASIC_ITEMS
from cases.rules.sealed_address import is_sealed

SHORTEST = 2  # a single letter stands in many words


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at: in which box, and what."""

    where: str
    what: str


def doubts_about(referral: Referral, content: dict) -> list[Doubt]:
    """Telephone numbers, names of others, and words of the office, box by box; and what a document may tell."""
    own = Person.objects.filter(pk=referral.person_id).first()
    family = _family(own)
    callers = {key: name for key, name in _callers(own).items() if key not in family}
    words = office_words_now().text.splitlines()
    found = [
        Doubt(label, what)
        for label, text in _texts(content)
        for what in [*_phones(text), *_of_family(text, family), *_of_callers(text, callers), *_of_office(text, words)]
    ]
    return [*found, *_documents(own, content)]


def _texts(content: dict) -> list[tuple[str, str]]:
    """Every text that somebody wrote; the items of ① are meant to be what they are."""
    written = [(f"{title} {item['label']}", item["value"]) for title, item in _items(content)]
    return [(str(ACTS[content["act"]].request), content["request"]), *written]


def _items(content: dict) -> list[tuple[str, dict]]:
    items = [(section["title"], item) for section in content["sections"] for item in section["items"]]
    return [(title, item) for title, item in items if item["key"] not in BASIC_ITEMS]


def _documents(own: Person | None, content: dict) -> list[Doubt]:
    """Nobody looks into a document for them."""
    if own is None or not is_sealed(own):
        return []
    where = [f"{title} {item['value']}" for title, item in _items(content) if "file" in item]
    return [Doubt(each, _("知られたくない相手のある方です。書類に住所がないか、お確かめください。")) for each in where]


def _phones(text: str) -> list[str]:
    return [_("電話番号のようです：%(number)s") % {"number": number} for number in phone_numbers(text)]


def _family(own: Person | None) -> dict[str, str]:
    """Names of others in the household and the family, as far as whoever writes sees them: key → name."""
    if own is None:
        return {}
    ties = FamilyTie.objects.filter(Q(person=own) | Q(other=own))
    relatives = {number for tie in ties for number in (tie.person_id, tie.other_id)}
    together = Q(memberships__household__members__person=own, memberships__end_reason="")
    others = Person.objects.filter(together | Q(pk__in=relatives)).exclude(pk=own.pk).distinct()
    return _keyed([word for other in others for word in reversed(_words(other))], own)


def _callers(own: Person | None) -> dict[str, str]:
    """Names of those who came to us about the person, as far as whoever writes sees them: key → name."""
    if own is None:
        return {}
    calls = Consultation.objects.filter(person=own).exclude(consulter_name="")
    return _keyed([call.consulter_name for call in calls], own)


def _keyed(words: list[str], own: Person) -> dict[str, str]:
    known = {search_key(word) for word in _words(own)}
    found = {search_key(word): word for word in words}
    return {key: word for key, word in found.items() if len(key) >= SHORTEST and key not in known}


def _words(person: Person) -> list[str]:
    """The name, the given name alone, the reading and the nickname."""
    given = [part for name in (person.name, person.kana) for part in name.split()[1:]]
    return [word for word in [person.name, person.kana, person.nickname, *given] if word]


def _named(text: str, names: dict[str, str]) -> list[str]:
    """The names in the text, of one within another the longer."""
    key = search_key(text)
    found = [word for name, word in names.items() if name in key]
    return [word for word in found if not any(word != other and word in other for other in found)]


def _of_family(text: str, names: dict[str, str]) -> list[str]:
    return [_("ご家族のお名前のようです：%(name)s") % {"name": word} for word in _named(text, names)]


def _of_callers(text: str, names: dict[str, str]) -> list[str]:
    return [_("相談に来られた方のお名前のようです：%(name)s") % {"name": word} for word in _named(text, names)]


def _of_office(text: str, words: list[str]) -> list[str]:
    return [_("事務の言葉です：%(word)s") % {"word": word} for word in words if word and word in text]
