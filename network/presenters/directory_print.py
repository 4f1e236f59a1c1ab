"""連携先一覧 on paper."""

from dataclasses import dataclass
from itertools import groupby

from akishima_support.japanese.punctuation import listed
from network.models import ContactPoint, Organization, ServiceOffering
from network.presenters.directory_files import by_body
from network.presenters.eligibility import joined
from network.presenters.public_directory import not_mobile
from network.rules.import_words import USUAL_PURPOSE

PUBLIC = "public"


@dataclass(frozen=True)
class Way:
    """One way to reach a body."""

    purpose: str
    phone: str
    hours: str
    note: str


@dataclass(frozen=True)
class Line:
    """One body: what for, how to reach it, and what to mind before that."""

    body: Organization
    what_for: str
    ways: list[Way]
    opening: list[str]
    how: list[str]


def print_page(day, *, only_public: bool) -> dict:
    """The context: the bodies by kind, in the order of the directory.

    For visitors only those that the city has confirmed, with a public number.
    """
    bodies = Organization.objects.valid_on(day).in_order()
    contacts = by_body(ContactPoint.objects.current().order_by("id"))
    services = by_body(ServiceOffering.objects.valid_on(day).in_order())
    lines = [
        _line(body, contacts.get(body.pk, []), services.get(body.pk, []), only_public=only_public) for body in bodies
    ]
    if only_public:
        lines = [line for line in lines if line.ways and line.body.is_verified]
    groups = [(str(kind), list(of_kind)) for kind, of_kind in groupby(lines, lambda line: line.body.get_kind_display())]
    return {"groups": groups, "only_public": only_public}


def _line(body: Organization, contacts: list, services: list, *, only_public: bool) -> Line:
    ways = _ways(contacts, only_public)
    opening = [joined(each.get_open_days_display(), "" if only_public else each.open_note) for each in services]
    how = [] if only_public else [each.how_professional for each in services] + [each.note for each in ways]
    what_for = _what_for(body, services, only_public)
    return Line(body, what_for, ways, _each_once(opening), _each_once(how))


def _each_once(words: list[str]) -> list[str]:
    return [word for word in dict.fromkeys(words) if word]


def _what_for(body: Organization, services: list[ServiceOffering], only_public: bool) -> str:
    offered = listed(dict.fromkeys(str(each.get_code_display()) for each in services))
    return offered if only_public or offered else body.description


def _ways(contacts: list[ContactPoint], only_public: bool) -> list[Way]:
    ways = []
    for each in contacts:
        purpose = "" if each.purpose == USUAL_PURPOSE else each.purpose
        if not only_public:
            ways.append(Way(purpose, each.phone, each.hours, each.note))
        elif each.is_public and not_mobile(each.phone):
            ways.append(Way(purpose, each.phone, each.hours, ""))
    return ways
