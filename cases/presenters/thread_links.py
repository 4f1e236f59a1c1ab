"""What pages say of consultations that were joined to a person, and of undoing it."""

from dataclasses import dataclass

from django.db.models import Q
from django.forms import BaseForm
from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_datetime
from akishima_support.japanese.punctuation import dotted
from cases.actions.persons import Found
from cases.codes.consultation import ConsultationOutcome
from cases.models import Case, Consultation, Person, ThreadLink
from cases.presenters.consultation_new import chosen_person
from cases.presenters.found import people_found, topics_text
from cases.presenters.hints import hints_shown
from cases.rules.likely import Asked, Likely, find_likely

PEOPLE = ("person", "case", "made_by", "undone_by")


@dataclass(frozen=True)
class LinkShown:
    """One joining as a line, and whether it can be undone from here."""

    link: ThreadLink
    text: str
    undone: str


def links_of(consultation: Consultation) -> list[LinkShown]:
    """Every joining of the consultation, the newest first."""
    rows = ThreadLink.objects.filter(thread_id=consultation.follows_id or consultation.pk)
    found = rows.select_related(*PEOPLE).order_by("-pk")[:50]
    return [_shown(link) for link in found if consultation.pk in link.consultation_numbers]


def link_page(consultation: Consultation, form: BaseForm, search: BaseForm, found: Found | None) -> dict:
    """The context of the page: the calls that come along, whom the page suggests, and who was chosen."""
    person = chosen_person(form)
    hints = Likely() if person or found else _hints(consultation)
    return {
        "consultation": consultation,
        "calls": [(call, topics_text(call)) for call in _calls(consultation)],
        "form": form,
        "search": search,
        "found": found,
        "people": people_found(found) if found else [],
        "chosen_person": person,
        "hints": hints_shown(hints)["hints"],
    }


def unlink_page(link: ThreadLink) -> dict:
    """The context of the page: each consultation with what it is now and what it will be again."""
    rows = Consultation.objects.filter(pk__in=link.consultation_numbers).select_related("person", "case")
    found = {row.pk: row for row in rows}
    states = [state for state in link.before["consultations"] if state["id"] in found]
    people = {row.pk: row for row in Person.objects.filter(pk__in={state["person"] for state in states} - {None})}
    cases = {row.pk: row for row in Case.objects.filter(pk__in={state["case"] for state in states} - {None})}
    lines = []
    for state in states:
        row = found[state["id"]]
        then = _whose(people.get(state["person"]), cases.get(state["case"]), state["outcome"])
        lines.append((row, _whose(row.person, row.case, row.outcome), then))
    return {"link": link, "lines": lines, "shown": _shown(link)}


def _hints(consultation: Consultation) -> Likely:
    return find_likely(Asked(caller=consultation.consulter_name, phone=consultation.consulter_phone))


def _calls(consultation: Consultation) -> list[Consultation]:
    root = consultation.follows_id or consultation.pk
    rows = Consultation.objects.filter(Q(pk=root) | Q(follows_id=root), person=None)
    return list(rows.prefetch_related("topics").newest_first())


def _shown(link: ThreadLink) -> LinkShown:
    where = f"{link.person.label} {link.case.case_no}" if link.case else link.person.label
    told = {"at": format_datetime(link.made_at), "by": link.made_by.name, "where": where}
    undone = ""
    if link.undone_at:
        told_then = {"at": format_datetime(link.undone_at), "by": link.undone_by.name, "why": link.undone_note}
        undone = _("%(at)s %(by)s が外しました：%(why)s") % told_then
    return LinkShown(link, _("%(at)s %(by)s が「%(where)s」につなぎました。") % told, undone)


def _whose(person: Person | None, case: Case | None, outcome: str) -> str:
    name = person.label if person else _("ご本人の記録なし")
    number = case.case_no if case else _("ケースなし")
    return dotted([name, number, ConsultationOutcome(outcome).label])
