"""Keeping what is typed until it is saved. Drafts are no record: keeping one is not written to the audit."""

import json
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Q
from django.http import QueryDict
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from akishima_support.access import Refused
from cases.models import Draft, Person
from cases.rules.draft_keys import FIELD, DraftKey, is_uid
from cases.rules.subjects import Subject, person_number, subjects_of
from network.models import Affiliation

LARGEST = 200_000  # characters of one draft
MOST = 100  # drafts of one owner
KEPT_DAYS = 30
_LEFT_OUT = {"csrfmiddlewaretoken", FIELD, "do", "choose"}

# By hand, because every form that is saved asks it, and composing it costs more than it does.
_FINISH = """
DELETE FROM cases_draft WHERE owner_id = %s AND form_name = %s AND path = %s
AND (token = %s OR (token = %s AND version = %s))
"""


@transaction.atomic
def keep(*, key: DraftKey, values: MultiValueDict, at: datetime) -> str | None:
    """Keep what stands in the form and give its token; None when the owner may no longer write.

    Raises Refused when it is too much.
    A draft that was put into the form is carried on, unless another tab has gone on writing it: then both stay.
    """
    if not _still_there(key, timezone.localdate(at)):
        return None
    payload = {name: _clean(each) for name, each in values.lists() if name not in _LEFT_OUT}
    if len(json.dumps(payload, ensure_ascii=False)) > LARGEST:
        raise Refused(_("入力が長すぎるため、下書きを残せません。"))
    fields = {"payload": payload, "saved_at": at, "person_id": _person(key.path, payload)}
    changed = fields | {"token": key.token, "affiliation_id": key.affiliation_id, "version": F("version") + 1}
    of_this_tab = Draft.unscoped.filter(**key.place, token=key.token)
    if not (of_this_tab.update(**changed) or Draft.unscoped.filter(_put_back(key), **key.place).update(**changed)):
        if Draft.unscoped.filter(owner_id=key.user_id).count() >= MOST:
            raise Refused(_("下書きが多すぎるため、これ以上残せません。今日の画面から、要らないものを捨ててください。"))
        made = {name: changed[name] for name in ("token", "affiliation_id")}
        Draft.unscoped.create(**key.place, **fields, **made)
    return key.token


def finish(*, key: DraftKey) -> None:
    """Remove the drafts of a form that was saved. Call it in the transaction of the saving."""
    with connection.cursor() as cursor:
        cursor.execute(_FINISH, [*key.place.values(), _number(key.token), _number(key.after), key.after_version])


@transaction.atomic
def discard(*, draft: Draft) -> None:
    """Throw a draft away, because its owner says so."""
    Draft.objects.filter(pk=draft.pk).delete()


@transaction.atomic
def expire(*, at: datetime) -> int:
    """Remove the drafts that nobody has touched for KEPT_DAYS; how many there were."""
    return Draft.unscoped.filter(saved_at__lt=at - timedelta(days=KEPT_DAYS)).delete()[0]


def follow(people: set[int]) -> None:
    """After two records became one, or two again: each draft is about whoever its page is about now.

    Its page stays the one on which it was begun: whoever wrote it saw that record.
    """
    for draft in Draft.unscoped.filter(person__in=people):
        Draft.unscoped.filter(pk=draft.pk).update(person=_person(draft.path, draft.payload))


def _number(token: str):
    """A token as this database keeps it, or None where it is none."""
    return Draft._meta.get_field("token").get_db_prep_value(UUID(token), connection) if is_uid(token) else None


def _put_back(key: DraftKey) -> Q:
    return Q(token=key.after if is_uid(key.after) else None, version=key.after_version)


def _still_there(key: DraftKey, day) -> bool:
    return Affiliation.objects.valid_on(day).filter(pk=key.affiliation_id, user_id=key.user_id).exists()


def _clean(texts: list[str]) -> list[str]:
    """PostgreSQL cannot store NUL; the form will say that it was there."""
    return [text.replace("\x00", "\ufffd") for text in texts]


def _person(path: str, payload: dict) -> int | None:
    """Whom the page is about, by its address or by the person chosen on it. Loads no row, so it is no reading.

    Of a record that was merged, the person of the one that stays.
    """
    chosen = next(iter(payload.get("person", [])), "")
    number = person_number(Subject(Person, UUID(chosen))) if is_uid(chosen) else _subject_of(path)
    kept = Person.unscoped.filter(doubles__in=[number]) if number is not None else Person.unscoped.none()
    return kept.values_list("pk", flat=True).first() or number


def _subject_of(path: str) -> int | None:
    try:
        subjects = subjects_of(resolve(path), QueryDict())
    except Resolver404:
        return None
    return person_number(subjects[0]) if subjects else None
