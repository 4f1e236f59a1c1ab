"""Whom we may already know: as little of them as is needed to say yes or no, and why they were found."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.japanese.punctuation import dotted
from cases.models import Case, Consultation, Person
from cases.presenters.found import topics_text
from cases.presenters.same_people import same_labels, same_people
from cases.rules.birth import likely_age
from cases.rules.likely import Likely, LikelyPerson

CASE_COLUMNS = "case_no person lead_worker__name"


@dataclass(frozen=True)
class PersonHint:
    """One person: what to call them, how old, who leads their open case, and why they are shown."""

    person: Person
    age: str
    case: str
    reasons: str
    same: str


@dataclass(frozen=True)
class ThreadHint:
    """One anonymous thread by its newest call."""

    call: Consultation
    topics: str
    reasons: str


def hints_shown(found: Likely) -> dict:
    """The context of `person_hints.html`."""
    threads = [ThreadHint(each.call, topics_text(each.call), _reasons(each.reasons)) for each in found.threads]
    return {"hints": people_hinted(found.people), "thread_hints": threads}


def people_hinted(found: list[LikelyPerson]) -> list[PersonHint]:
    """The people with their open cases and the records known to be about the same person."""
    people = [each.person for each in found]
    cases, same = _open_cases(people), same_people(people)
    return [
        PersonHint(
            each.person, age_band(each.person), cases.get(each.person.pk, ""), _reasons(each.reasons),
            same_labels(same[each.person.pk]),
        )
        for each in found
    ]  # fmt: skip


def age_band(person: Person) -> str:
    """50代: enough to tell a son from his father."""
    age = likely_age(person, timezone.localdate())
    if age is None:
        return ""
    return _("%(age)s代") % {"age": age // 10 * 10} if age > 9 else _("10歳未満")


def _open_cases(people: list[Person]) -> dict[int, str]:
    if not people:
        return {}
    rows = Case.objects.filter(person__in=[person.pk for person in people]).open()
    rows = rows.select_related("lead_worker").only(*CASE_COLUMNS.split())
    return {case.person_id: _case(case) for case in rows}


def _case(case: Case) -> str:
    lead = case.lead_worker.name if case.lead_worker else _("主担当なし")
    return _("支援中 %(case_no)s（%(lead)s）") % {"case_no": case.case_no, "lead": lead}


def _reasons(reasons: tuple) -> str:
    return dotted(str(each.label) for each in reasons)
