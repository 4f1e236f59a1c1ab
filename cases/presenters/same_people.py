"""Records that are said to be about one person stand side by side and name each other."""

from collections import defaultdict

from django.utils.translation import gettext as _

from akishima_support.japanese.punctuation import listed
from cases.codes.likely import PairKind
from cases.models import Person, PersonPair
from cases.rules.pairs import are_paired


def same_people(people: list[Person]) -> dict[int, list[tuple[Person, str]]]:
    """For each person those whose record is, or may be, about the same one, with the answer."""
    found: dict[int, list[tuple[Person, str]]] = defaultdict(list)
    numbers = {person.pk for person in people}
    # Asked without the people first: pairs are rare, and the statement with the read rule of both is long to compose.
    if not numbers or not are_paired(numbers):
        return found
    pairs = PersonPair.objects.standing().of(numbers).filter(kind__in=(PairKind.SAME, PairKind.MAYBE))
    for pair in pairs.select_related("person", "other").order_by("id"):
        for number in numbers & {pair.person_id, pair.other_id}:
            found[number].append((pair.the_other(number), pair.kind))
    return found


def side_by_side(people: list[Person], same: dict[int, list[tuple[Person, str]]]) -> list[Person]:
    """The people in their order, except that records about the same one follow each other."""
    waiting = {person.pk: person for person in people}
    ordered: list[Person] = []
    for person in people:
        next_ones = [person.pk]
        while next_ones:
            found = waiting.pop(next_ones.pop(0), None)
            if found is not None:
                ordered.append(found)
                next_ones += [other.pk for other, _kind in same[found.pk]]
    return ordered


def same_labels(people: list[tuple[Person, str]]) -> str:
    """Those who are, or may be, the same person, as one line; empty where there are none."""
    names = {kind: listed(person.label for person, each in people if each == kind) for kind in PairKind}
    texts = [
        _("同じ方：%(names)s") % {"names": names[PairKind.SAME]} if names[PairKind.SAME] else "",
        _("同じ方かもしれない：%(names)s") % {"names": names[PairKind.MAYBE]} if names[PairKind.MAYBE] else "",
    ]
    return " ".join(filter(None, texts))
