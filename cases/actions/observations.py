"""What is observed over time: entering it, and correcting it by a new row."""

import uuid
from datetime import datetime

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.actions.case_events import mark_corrected, note_observation
from cases.actions.once import once
from cases.models import Case
from cases.models.observation import Observation
from cases.rules.cases import check_is_open


def add(*, case: Case, model: type[Observation], token: uuid.UUID, **how) -> Observation:
    """Enter what was observed (`fields`, `by`, `at`); the same submission a second time gives the same row.

    Raises Refused.
    """
    return once(model)(_add)(case=case, model=model, token=token, **how)


def correct(*, observation: Observation, token: uuid.UUID, **how) -> Observation:
    """Put a new row (`fields`, `by`, `at`) in the place of a wrong one, which stays and is marked.

    Raises Refused the second time.
    """
    return once(type(observation))(_correct)(observation=observation, token=token, **how)


def _add(
    *, case: Case, model: type[Observation], fields: dict, by: Actor, at: datetime, token: uuid.UUID
) -> Observation:
    made = _create(case, model, fields | {"submission_token": token}, by, at)
    note_observation(made, by)
    _record(EventType.OBSERVATION_ADDED, made, by)
    return made


def _correct(*, observation: Observation, fields: dict, by: Actor, at: datetime, token: uuid.UUID) -> Observation:
    wrong = type(observation).objects.select_for_update(of=("self",)).get(pk=observation.pk)
    if wrong.is_corrected:
        raise Refused(_("この記録は、もう訂正されています。新しい記録のほうを直してください。"))
    made = _create(wrong.case, type(wrong), fields | {"submission_token": token, "corrects": wrong}, by, at)
    wrong.is_corrected = True
    wrong.save(update_fields=["is_corrected"])
    mark_corrected(wrong)
    note_observation(made, by)
    _record(EventType.OBSERVATION_CORRECTED, made, by)
    return made


def _create(case: Case, model: type[Observation], fields: dict, by: Actor, at: datetime) -> Observation:
    locked = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    check_is_open(locked)
    if fields["observed_on"] > locked.last_activity_on:
        locked.last_activity_on = fields["observed_on"]
        locked.save(update_fields=["last_activity_on"])
    return model.unscoped.create(
        case=locked, person_id=locked.person_id, recorded_at=at, recorded_by_id=by.user_id, **fields
    )


def _record(type: EventType, made: Observation, by: Actor) -> None:
    detail = {made.value_field: made.value}
    record(type, by=by, people=[made.person_id], case=made.case.case_no, detail=detail)
