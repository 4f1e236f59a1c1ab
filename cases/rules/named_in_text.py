"""Names of people in a text that will leave the window."""

from django.db.models import Q

from akishima_support.japanese.search_key import search_key
from cases.models import Consultation, FamilyTie, Person

SHORTEST = 2  # a single letter stands in many words


def family_names(own: Person | None) -> dict[str, str]:
    """Names of others in the household and the family, as far as whoever writes sees them: key → name."""
    if own is None:
        return {}
    ties = FamilyTie.objects.filter(Q(person=own) | Q(other=own))
    relatives = {number for tie in ties for number in (tie.person_id, tie.other_id)}
    together = Q(memberships__household__members__person=own, memberships__end_reason="")
    others = Person.objects.filter(together | Q(pk__in=relatives)).exclude(pk=own.pk).distinct()
    return _keyed([word for other in others for word in reversed(words_of(other))], own)


def caller_names(own: Person | None) -> dict[str, str]:
    """Names of those who came to us about the person, as far as whoever writes sees them: key → name."""
    if own is None:
        return {}
    calls = Consultation.objects.filter(person=own).exclude(consulter_name="")
    return _keyed([call.consulter_name for call in calls], own)


def named_in(text: str, names: dict[str, str]) -> list[str]:
    """The names in the text, of one within another the longer."""
    key = search_key(text)
    found = [word for name, word in names.items() if name in key]
    return [word for word in found if not any(word != other and word in other for other in found)]


def words_of(person: Person) -> list[str]:
    """The name, the given name alone, the reading and the nickname."""
    given = [part for name in (person.name, person.kana) for part in name.split()[1:]]
    return [word for word in [person.name, person.kana, person.nickname, *given] if word]


def keyed(words: list[str]) -> dict[str, str]:
    """Words by their search keys, without those that stand in many others."""
    found = {search_key(word): word for word in words}
    return {key: word for key, word in found.items() if len(key) >= SHORTEST}


def _keyed(words: list[str], own: Person) -> dict[str, str]:
    known = {search_key(word) for word in words_of(own)}
    return {key: word for key, word in keyed(words).items() if key not in known}
