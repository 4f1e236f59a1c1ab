"""定型文: keeping one's own, and the office's."""

import uuid

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.actions.once import once
from cases.models import Phrase
from cases.rules.phrases import check_can_keep_more
from cases.rules.versions import check_fresh


@once(Phrase)
def add(*, fields: dict, is_office: bool, by: Actor, token: uuid.UUID) -> Phrase:
    """Keep one more. Raises Refused beyond the most that somebody keeps, and for the office's from anybody else."""
    check_can_keep_more(is_office, by)
    owner = None if is_office else by.user_id
    phrase = Phrase.unscoped.create(owner_id=owner, submission_token=token, **fields)
    _record(phrase, by)
    return phrase


@transaction.atomic
def change(*, phrase: Phrase, version: int, fields: dict, by: Actor) -> Phrase:
    """Change it. Raises Stale, and DoesNotExist for whoever does not keep it."""
    locked = _locked(phrase, by)
    check_fresh(locked, version)
    for name, value in fields.items():
        setattr(locked, name, value)
    _save(locked, by)
    return locked


@transaction.atomic
def retire(*, phrase: Phrase, is_retired: bool, by: Actor) -> None:
    """Offer it no longer, or again. Twice is the same as once."""
    locked = _locked(phrase, by)
    if locked.is_retired != is_retired:
        locked.is_retired = is_retired
        _save(locked, by)


def _locked(phrase: Phrase, by: Actor) -> Phrase:
    return Phrase.objects.kept_by(by).select_for_update(of=("self",)).get(pk=phrase.pk)


def _save(phrase: Phrase, by: Actor) -> None:
    phrase.version += 1
    phrase.save()
    _record(phrase, by)


def _record(phrase: Phrase, by: Actor) -> None:
    whose = "office" if phrase.owner_id is None else "own"
    record(EventType.PHRASE_SAVED, by=by, detail={"phrase": phrase.pk, "whose": whose, "retired": phrase.is_retired})
