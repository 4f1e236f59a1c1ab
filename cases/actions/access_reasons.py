"""Saying why one opens a case outside one's own caseload."""

import uuid
from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Refused
from akishima_support.audit import EventType, record
from cases.actions.once import once
from cases.codes.access import ReasonCode
from cases.models import AccessReason, Case
from cases.models.number_setting import SettingCode, value_of


@once(AccessReason)
@transaction.atomic
def give(*, case: Case, code: str, text: str, by: Actor, at: datetime, token: uuid.UUID | None = None) -> AccessReason:
    """Note the reason; it holds for the person's pages for the rest of the day, or as many hours as the city set.

    Raises Refused for another reason without words.
    """
    if code == ReasonCode.OTHER and not text.strip():
        raise Refused(_("理由を書いてください。"))
    reason = AccessReason.unscoped.create(
        case=case,
        person_id=case.person_id,
        code=code,
        text=text,
        given_at=at,
        given_by_id=by.user_id,
        valid_until=valid_until(at),
        submission_token=token,
    )
    record(EventType.ACCESS_REASON_GIVEN, by=by, people=[case.person_id], case=case.case_no, reason=reason.in_words)
    return reason


def words_of(stored: str) -> str:
    """A reason as the gate finds it, in words: the code, a tab, the text."""
    code, _tab, text = stored.partition("\t")
    return AccessReason(code=code, text=text).in_words if code else ""


def valid_until(at: datetime) -> datetime:
    """Until the end of the day, or for the hours of the setting."""
    hours = value_of(SettingCode.REASON_HOURS)
    if hours:
        return at + timedelta(hours=hours)
    return timezone.make_aware(datetime.combine(timezone.localdate(at) + timedelta(days=1), time()))
