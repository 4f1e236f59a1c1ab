"""Why somebody was found."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_partial
from akishima_support.japanese.punctuation import bracketed, listed
from cases.actions.persons import Found
from cases.codes.person import DatePrecision
from cases.models import Consultation, Person
from cases.presenters.reasons import person_reasons
from cases.presenters.same_people import same_labels, same_people, side_by_side
from cases.rules.birth import likely_age, partial_birth


@dataclass(frozen=True)
class PersonFound:
    """One person and the reasons."""

    person: Person
    born: str
    reasons: str
    same: str


@dataclass(frozen=True)
class ThreadFound:
    """One anonymous thread, by its newest consultation."""

    consultation: Consultation
    topics: str


def people_found(found: Found) -> list[PersonFound]:
    """The people with what of them fits the words typed."""
    same = same_people(found.people)
    return [
        PersonFound(
            person,
            born_text(person),
            listed(person_reasons(person, found.words)),
            same_labels(same[person.pk]),
        )
        for person in side_by_side(found.people, same)
    ]


def threads_found(found: Found) -> list[ThreadFound]:
    """The threads with what they were about."""
    return [ThreadFound(each, topics_text(each)) for each in found.threads]


def born_text(person: Person) -> str:
    """昭和45年6月頃, or how old they seemed, or nothing."""
    born = partial_birth(person)
    if born is not None:
        return _("%(born)s生まれ") % {"born": format_partial(born)}
    if person.estimated_age is not None:
        return _("%(age)s歳くらい") % {"age": person.estimated_age}
    return ""


def age_text(person: Person, day: date) -> str:
    """How old they are on a day, 54歳 or 54歳くらい; nothing where it is not known."""
    age = likely_age(person, day)
    if age is None:
        return ""
    is_sure = person.born_precision == DatePrecision.DAY
    return (_("%(age)s歳") if is_sure else _("%(age)s歳くらい")) % {"age": age}


def born_on_paper(person: Person, day: date) -> str:
    """The same with the age on the day of the sheet: the forms ask for both."""
    age = age_text(person, day)
    born = born_text(person)
    return f"{born}{bracketed(age)}" if age and person.born_on else born


def topics_text(consultation: Consultation) -> str:
    """◎ the most pressing topic, then the others."""
    names = [(row.is_primary, row.get_topic_display()) for row in consultation.ordered_topics]
    return listed(f"◎{name}" if is_primary else name for is_primary, name in names)
