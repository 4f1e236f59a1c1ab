"""Whether two records are about one person: what was answered, and the reason."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.codes.likely import PairKind
from cases.models import Person, PersonPair
from cases.rules.likely import Asked, Likely, LikelyPerson, asked_of, find_likely, is_strong

PAIR = 2


@transaction.atomic
def hints(*, asked: Asked, by: Actor) -> Likely:
    """Whom the actor may already know, by what was typed so far; written to the audit without the words."""
    if asked.is_empty:
        return Likely()
    found = find_likely(asked)
    record(EventType.PERSON_SEARCHED, by=by, people=found.loaded)
    return found


def look_before_saving(*, asked: Asked, by: Actor) -> list[LikelyPerson]:
    """Those whom a new record would probably be a second one of.

    Nobody asked anything, so it is written to the audit only where somebody is shown.
    """
    found = find_likely(asked)
    strong = [each for each in found.people if is_strong(each, asked)]
    if strong:
        record(EventType.PERSON_SEARCHED, by=by, people=found.loaded)
    return strong


def note_as_new(*, person: Person, caller: Asked, reason: str, by: Actor, at: datetime) -> None:
    """Keep that somebody was registered beside people who look like them, for the review. Inside a transaction.

    `caller` is what the page knew besides the person: the telephone and the name of who called.
    """
    asked = replace(asked_of(person), caller=caller.caller, phone=caller.phone)
    for each in find_likely(asked).people:
        if each.person.pk != person.pk and is_strong(each, asked):
            _keep(person, each.person, PairKind.UNCHECKED, reason, by, at)


@transaction.atomic
def settle(*, person: Person, other: Person, kind: PairKind, note: str, by: Actor, at: datetime) -> PersonPair:
    """Write down what is known of two records now; the answer before it is kept as ended."""
    numbers = sorted((person.pk, other.pk))
    rows = Person.objects.select_for_update(of=("self",)).filter(pk__in=numbers)
    locked = list(rows.order_by("pk"))
    if len(locked) != PAIR:
        raise Refused(_("同じ方かどうかを記録する、ちがうお二人の記録が見つかりません。"))
    PersonPair.unscoped.standing().filter(person=locked[0], other=locked[1]).update(ended_at=at, ended_by=by.user_id)
    return _keep(locked[0], locked[1], kind, note, by, at)


def _keep(person: Person, other: Person, kind: PairKind, note: str, by: Actor, at: datetime) -> PersonPair:
    first, second = sorted((person, other), key=lambda each: each.pk)
    pair = PersonPair.unscoped.create(
        person=first, other=second, kind=kind, note=note[:300], made_at=at, made_by_id=by.user_id
    )
    record(EventType.PAIR_SETTLED, by=by, people=[first.pk, second.pk], detail={"kind": kind.value})
    return pair
