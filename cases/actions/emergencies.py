"""緊急閲覧 (break-glass): beginning, ending, reviewing. A try that meets nothing is written down too."""

import uuid
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from akishima_support.access import Actor
from akishima_support.audit import EventType, Outcome, record
from akishima_support.japanese.business_days import add_business_days
from cases.actions.once import once
from cases.codes.access import EmergencyCode
from cases.models import EmergencyAccess
from cases.models.number_setting import SettingCode, value_of
from cases.rules.emergencies import REVIEW_DAYS, case_meant, check_can_review


@once(EmergencyAccess)
def start(
    *, meant: dict, code: str, why: str, by: Actor, at: datetime, token: uuid.UUID | None = None
) -> EmergencyAccess | None:
    """Open the case that is meant (`case_no`, or `name` and `born_on`) for reading; None where there is none.

    Whoever calls has asked for the password. Neither number nor name goes into the log of a try that met nothing.
    """
    case = case_meant(**meant, actor=by)
    if case is None:
        record(EventType.EMERGENCY_FAILED, by=by, outcome=Outcome.FAILED, reason=_words(code, why))
        return None
    begun = at.replace(microsecond=0)
    emergency = EmergencyAccess.unscoped.create(
        case=case,
        person_id=case.person_id,
        code=code,
        why=why,
        started_at=begun,
        started_by_id=by.user_id,
        expires_at=begun + timedelta(minutes=value_of(SettingCode.EMERGENCY_MINUTES)),
        review_by=add_business_days(timezone.localdate(at), REVIEW_DAYS),
        submission_token=token,
    )
    detail = {"until": emergency.expires_at.isoformat()}
    _record(EventType.EMERGENCY_STARTED, emergency, by, reason=emergency.in_words, detail=detail)
    return emergency


@transaction.atomic
def end(*, emergency: EmergencyAccess, by: Actor, at: datetime) -> EmergencyAccess:
    """Close the pages again; a second time changes nothing."""
    locked = _locked(emergency)
    if locked.ended_at is None:
        _end(locked, by, at)
        locked.save()
    return locked


@transaction.atomic
def review(*, emergency: EmergencyAccess, verdict: str, note: str, by: Actor, at: datetime) -> EmergencyAccess:
    """Say whether it was needed, as somebody else; what still stands ends. Raises Refused."""
    locked = _locked(emergency)
    check_can_review(locked, by)
    if locked.ended_at is None:
        _end(locked, by, at)
    locked.reviewed_at, locked.reviewed_by_id = at, by.user_id
    locked.verdict, locked.review_note = verdict, note
    locked.reviewed_in_time = timezone.localdate(at) <= locked.review_by
    locked.save()
    _record(EventType.EMERGENCY_REVIEWED, locked, by, detail={"code": verdict}, reason=note)
    return locked


def _end(emergency: EmergencyAccess, by: Actor, at: datetime) -> None:
    emergency.ended_at, emergency.ended_by_id = at, by.user_id
    _record(EventType.EMERGENCY_ENDED, emergency, by)


def _locked(emergency: EmergencyAccess) -> EmergencyAccess:
    rows = EmergencyAccess.unscoped.select_for_update(of=("self",)).select_related("case")
    return rows.get(pk=emergency.pk)


def _words(code: str, why: str) -> str:
    return EmergencyAccess(code=EmergencyCode(code), why=why).in_words


def _record(type: EventType, emergency: EmergencyAccess, by: Actor, *, reason: str = "", detail: dict | None = None):
    people, case = [emergency.person_id], emergency.case.case_no
    record(type, by=by, people=people, case=case, reason=reason, detail=detail)
