"""Consultations: logging a contact, correcting the record, and what becomes of it."""

import uuid
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from akishima_support.japanese.fiscal_years import fiscal_year
from cases.actions.case_opening import open_for
from cases.actions.once import once
from cases.actions.people import NewPerson, make_person
from cases.actions.person_pairs import note_as_new
from cases.actions.thread_links import Joining, join, known_or_new
from cases.codes.consultation import ConsultationOutcome
from cases.models import Case, Consultation, IntakeDetail, Person
from cases.models.number_series import next_number
from cases.models.searchable import indexed_together
from cases.models.values_table import as_table, table_of
from cases.rules.consultations import check_can_add_to_case, check_can_close_with_information, check_can_open_case
from cases.rules.likely import Asked, asked_of_caller
from cases.rules.search_names import find_consulters, find_people
from cases.rules.search_words import read_words
from cases.rules.versions import check_fresh

FOUND_AT_MOST = 50
_ADD_TOPICS = """
INSERT INTO cases_consultationtopic (consultation_id, topic, is_primary)
SELECT %s, v.topic, v.is_primary FROM {topics}
"""
Topics = list[tuple[str, bool]]  # topic, whether it is the most pressing one (◎)


@once(Consultation)
def log(
    *, fields: dict, topics: Topics, about: Person | dict | None, by: Actor, token: uuid.UUID, as_new: str = ""
) -> Consultation:
    """Log one contact; the same submission a second time gives the same row.

    `about` is a known person, the fields of a new one, or None when nobody is named. `as_new` is the reason why the
    new one is not somebody known who looks alike. `fields` are fields of Consultation, and under `intake` those of
    IntakeDetail; where none of these is filled in, there is no row.
    """
    fields, intake = _apart(fields)
    day = timezone.localdate(fields["received_at"])
    with indexed_together():
        person = make_person(fields=about, by=by, on=day) if isinstance(about, dict) else about
        consultation = Consultation.unscoped.create(
            reception_no=next_number("consultation", fiscal_year(day)),
            received_by_id=by.user_id,
            person=person,
            submission_token=token,
            **fields,
        )
    _set_topics(consultation, topics)
    _set_intake(IntakeDetail(consultation=consultation), intake)
    if as_new and isinstance(about, dict):
        caller = Asked(caller=consultation.consulter_name, phone=consultation.consulter_phone)
        note_as_new(person=person, caller=caller, reason=as_new, by=by, at=timezone.now())
    _record(EventType.CONSULTATION_LOGGED, consultation, by)
    return consultation


@transaction.atomic
def change(*, consultation: Consultation, version: int, fields: dict, topics: Topics, by: Actor) -> Consultation:
    """Correct the record; `fields` as for `log`. Raises Stale when somebody else saved meanwhile."""
    fields, intake = _apart(fields)
    locked = _locked(consultation)
    check_fresh(locked, version)
    changed = sorted(name for name, value in fields.items() if getattr(locked, name) != value)
    for name in changed:
        setattr(locked, name, fields[name])
    if sorted(topics) != sorted(locked.topics.values_list("topic", "is_primary")):
        changed.append("topics")
        locked.topics.all().delete()
        _set_topics(locked, topics)
    before = IntakeDetail.unscoped.filter(consultation=locked).first()
    changed += _set_intake(before or IntakeDetail(consultation=locked), intake)
    _save(locked)
    _record(EventType.CONSULTATION_CHANGED, locked, by, fields=changed)
    return locked


@transaction.atomic
def close_with_information(*, consultation: Consultation, by: Actor) -> None:
    """情報提供で終了: the question was answered on the spot. Raises Refused when more was done already."""
    locked = _locked(consultation)
    check_can_close_with_information(locked)
    locked.outcome = ConsultationOutcome.INFO_ONLY
    _save(locked)
    _record(EventType.CONSULTATION_CHANGED, locked, by, fields=["outcome"])


@once(Case)
def open_case(
    *, consultation: Consultation, about: Person | NewPerson, fields: dict, by: Actor, at: datetime, token: uuid.UUID
) -> Case:
    """Open a case about the person of the consultation; where it has none, about somebody known or somebody new.

    Earlier calls of the same anonymous thread come along. `about` is only used for a consultation without a person.
    `fields` are fields of Case (next check, lead, urgency). Raises Refused when the person has an open case.
    """
    locked = _locked(consultation)
    # Two consultations of one person cannot both open a case.
    person = known_or_new(locked.person or about, caller=asked_of_caller(locked), by=by, at=at)
    check_can_open_case(locked, person)
    case = open_for(person=person, fields=fields, by=by, on=timezone.localdate(at), token=token)
    join(consultation=locked, to=Joining(person.pk, case), by=by, at=at)
    return case


@transaction.atomic
def add_to_case(*, consultation: Consultation, case: Case, by: Actor) -> None:
    """Make the consultation, with the earlier calls of its thread, part of a case. Raises Refused."""
    locked = _locked(consultation)
    locked_case = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    check_can_add_to_case(locked, locked_case)
    last = locked_case.last_activity_on
    now = max(last, timezone.localdate(locked.received_at))
    to = Joining(locked_case.person_id, locked_case, activity=(last, now))
    join(consultation=locked, to=to, by=by, at=timezone.now())
    if now > last:
        Case.unscoped.filter(pk=locked_case.pk).update(last_activity_on=now)


def _locked(consultation: Consultation) -> Consultation:
    return Consultation.objects.select_for_update(of=("self",)).get(pk=consultation.pk)


def _save(consultation: Consultation) -> None:
    consultation.version += 1
    consultation.save()


def _set_topics(consultation: Consultation, topics: Topics) -> None:
    """All of them with one statement, by hand because every call that is logged has topics."""
    if topics:
        statement = _ADD_TOPICS.format(topics=table_of(connection.vendor, topic="text", is_primary="boolean"))
        with connection.cursor() as cursor:
            cursor.execute(statement, [consultation.pk, as_table(("topic", "is_primary"), topics)])


def _apart(fields: dict) -> tuple[dict, dict]:
    return {name: value for name, value in fields.items() if name != "intake"}, fields.get("intake", {})


def _set_intake(detail: IntakeDetail, fields: dict) -> list[str]:
    """Write what differs; gives the names of the fields that do. Where nothing was filled in, there is no row."""
    changed = sorted(name for name, value in fields.items() if getattr(detail, name) != value)
    for name in changed:
        setattr(detail, name, fields[name])
    if changed:
        detail.save()
    return changed


def _record(type: EventType, consultation: Consultation, by: Actor, *, case: str = "", fields: list | None = None):
    detail = {"reception_no": consultation.reception_no} | ({"fields": fields} if fields else {})
    record(type, by=by, people=[consultation.person_id], case=case or consultation.log_no, detail=detail)


@transaction.atomic
def search(*, text: str, by: Actor) -> list[Consultation]:
    """Consultations by reception number, by name or telephone of the consulter, or by the person they are about."""
    words = read_words(text)
    callers, people = find_consulters(words, at_most=FOUND_AT_MOST), find_people(words, at_most=FOUND_AT_MOST)
    condition = Q(reception_no__in=words.numbers) | Q(pk__in=callers) | Q(person_id__in=people)
    rows = Consultation.objects.filter(condition).near_case().select_related("person", "case", "received_by")
    found = list(rows.prefetch_related("topics").newest_first()[:FOUND_AT_MOST])
    record(EventType.PERSON_SEARCHED, by=by, people=[each.person_id for each in found])
    return found
