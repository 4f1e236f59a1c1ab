"""What whoever sends should look at once more in texts that cross. It warns and stops nobody."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from akishima_support.japanese.phones import phone_numbers
from cases.acts import ACTS
from cases.models import Person, Referral
from cases.models.office_words import office_words_now
from cases.rules.named_in_text import caller_names, family_names, named_in
from cases.rules.packet_content import BASIC_ITEMS
from cases.rules.sealed_address import is_sealed


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at: in which box, and what."""

    where: str
    what: str


def doubts_about(referral: Referral, content: dict) -> list[Doubt]:
    """Telephone numbers, names of others, and words of the office, box by box; and what a document may tell."""
    own = Person.objects.filter(pk=referral.person_id).first()
    family = family_names(own)
    callers = {key: name for key, name in caller_names(own).items() if key not in family}
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


def _of_family(text: str, names: dict[str, str]) -> list[str]:
    return [_("ご家族のお名前のようです：%(name)s") % {"name": word} for word in named_in(text, names)]


def _of_callers(text: str, names: dict[str, str]) -> list[str]:
    return [_("相談に来られた方のお名前のようです：%(name)s") % {"name": word} for word in named_in(text, names)]


def _of_office(text: str, words: list[str]) -> list[str]:
    return [_("事務の言葉です：%(word)s") % {"word": word} for word in words if word and word in text]
