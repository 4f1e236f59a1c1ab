"""回答期限: the administrator chooses the days. What was sent keeps its date."""

from django.db import transaction

from akishima_support.access import Actor
from akishima_support.audit import EventType, record
from cases.codes.referral import Act
from cases.models import AnswerDays
from cases.models.answer_days import start_of
from cases.rules.versions import check_fresh


@transaction.atomic
def change(*, act: Act, days: dict[str, int], version: int, by: Actor) -> AnswerDays:
    """Choose the days of an act, one per urgency. Raises Stale."""
    AnswerDays.unscoped.get_or_create(act=act, defaults=start_of(act))
    locked = AnswerDays.unscoped.select_for_update().get(act=act)
    check_fresh(locked, version)
    for urgency, number in days.items():
        setattr(locked, urgency, number)
    locked.version += 1
    locked.save()
    record(EventType.ANSWER_DAYS_CHANGED, by=by, detail={"act": act, "days": days})
    return locked
