"""緊急閲覧 on the pages: what was read, what waits for a review, and how often it was used."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from akishima_support.japanese.formats import format_datetime
from cases.models import EmergencyAccess
from cases.models.number_setting import SettingCode, value_of
from cases.presenters.today_items import AT_MOST, Item, Section
from cases.rules.emergencies import is_late

READS_AT_MOST = 200


def minutes_open() -> int:
    """How long the pages stay open."""
    return value_of(SettingCode.EMERGENCY_MINUTES)


def review_page(emergency: EmergencyAccess, actor: Actor) -> dict:
    """Who read when, why and which pages; nothing of the person."""
    is_own = emergency.started_by_id == actor.user_id
    end = emergency.ended_at or emergency.expires_at
    return {
        "emergency": emergency,
        "is_own": is_own,
        "may_review": not is_own and emergency.reviewed_at is None,
        "is_late": is_late(emergency, timezone.localdate()),
        "facts": [
            (_("ケース番号"), emergency.case.case_no),
            (_("閲覧した人"), emergency.started_by.name),
            (_("始めた日時"), format_datetime(emergency.started_at)),
            (_("終えた日時") if emergency.ended_at else _("いつまで"), format_datetime(end)),
            (_("緊急に閲覧する理由"), emergency.get_code_display()),
            (_("理由の説明"), emergency.why),
        ],
        "reads": _reads(emergency, end),
    }


def _reads(emergency: EmergencyAccess, end) -> list[AuditEvent]:
    """The pages that were opened with it, by the log."""
    rows = AuditEvent.unscoped.filter(
        user_id=emergency.started_by_id,
        type=EventType.PAGE_READ,
        reason__contains=emergency.why[:300],
        at__range=(emergency.started_at, end),
    )
    return list(rows.newest_first()[:READS_AT_MOST])


def counts_page(actor: Actor) -> dict:
    """The numbers; and for those who see them the uses that nobody has reviewed."""
    waiting = (
        EmergencyAccess.objects.waiting().select_related("case", "started_by")[:AT_MOST] if actor.is_window else []
    )
    failed = AuditEvent.unscoped.filter(type=EventType.EMERGENCY_FAILED).count()
    return {"months": EmergencyAccess.unscoped.months(), "waiting": list(waiting), "failed": failed}


def emergencies_open(actor: Actor):
    """Uses that wait for a review and that the actor sees: the named staff, managers, and whoever read."""
    return EmergencyAccess.objects.waiting()


def emergencies_waiting(actor: Actor) -> list[Section]:
    """On 今日, from the moment at which somebody begins to read until somebody else has looked into it."""
    rows = emergencies_open(actor).select_related("case", "started_by")[:AT_MOST]
    items = [_item(row, actor) for row in rows]
    return [Section(_("緊急閲覧: 確認がまだのもの"), "", items)] if items else []


def _item(row: EmergencyAccess, actor: Actor) -> Item:
    is_own = row.started_by_id == actor.user_id
    return Item(
        url=reverse("cases:emergency_review", args=[row.uid]),
        title=_("ほかの人の確認を待つ") if is_own else _("必要な閲覧だったか確かめる"),
        detail=row.case.case_no,
        about=row.started_by.name,
        state=str(row.get_code_display()),
        since=timezone.localdate(row.started_at),
        due=row.review_by,
        is_late=is_late(row, timezone.localdate()),
    )
