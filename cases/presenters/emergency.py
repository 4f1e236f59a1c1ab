"""緊急閲覧 on the pages: what was read, what waits for a review, and how often it was used."""

from dataclasses import asdict

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from akishima_support.access import Actor
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from akishima_support.japanese.formats import format_datetime, format_month
from cases.models import EmergencyAccess
from cases.models.number_setting import SettingCode, value_of
from cases.presenters.today_items import AT_MOST, Item, Section
from cases.rules.emergencies import is_late

READS_AT_MOST = 200
# What is read in an emergency, in words; a page without a word is named as in the log.
PAGES = {
    "cases:case_detail": gettext_lazy("ケース"),
    "cases:case_timeline": gettext_lazy("これまでの経過を絞り込む"),
    "cases:case_timeline_sheet": gettext_lazy("支援経過一覧"),
    "cases:case_changes": gettext_lazy("様子の移り変わり"),
    "cases:household_detail": gettext_lazy("ご家族・関わり"),
    "cases:record_detail": gettext_lazy("支援経過"),
    "cases:consultation_detail": gettext_lazy("相談"),
    "cases:intake_sheet": gettext_lazy("相談受付・申込票"),
    "cases:consent_list": gettext_lazy("同意の一覧"),
    "cases:person_ledger": gettext_lazy("情報提供記録"),
    "cases:assessment_detail": gettext_lazy("アセスメント"),
    "cases:support_plan_detail": gettext_lazy("プラン"),
    "cases:evaluation_detail": gettext_lazy("評価"),
    "cases:referral_detail": gettext_lazy("連携"),
}


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


def _reads(emergency: EmergencyAccess, end) -> list[tuple[str, str]]:
    """When which pages were opened with it, by the log."""
    rows = AuditEvent.unscoped.filter(
        user_id=emergency.started_by_id,
        type=EventType.PAGE_READ,
        reason__contains=emergency.why[:300],
        at__range=(emergency.started_at, end),
    )
    return [
        (format_datetime(row.at), str(PAGES.get(row.url_name, row.url_name)))
        for row in rows.newest_first()[:READS_AT_MOST]
    ]


def counts_page(actor: Actor) -> dict:
    """The numbers; and for those who see them the uses that nobody has reviewed."""
    waiting = (
        EmergencyAccess.objects.waiting().select_related("case", "started_by")[:AT_MOST] if actor.is_window else []
    )
    failed = AuditEvent.unscoped.filter(type=EventType.EMERGENCY_FAILED).count()
    months = [asdict(row) | {"month_text": format_month(row.month)} for row in EmergencyAccess.unscoped.months()]
    return {"months": months, "waiting": list(waiting), "failed": failed}


def emergencies_open(actor: Actor):
    """Uses that wait for a review and that the actor sees: the named staff, managers, and whoever read."""
    return EmergencyAccess.objects.waiting()


def emergencies_waiting(actor: Actor) -> list[Section]:
    """On 今日, from the moment at which somebody begins to read until somebody else has looked into it."""
    rows = emergencies_open(actor).select_related("case", "started_by")[:AT_MOST]
    items = [_item(row, actor) for row in rows]
    return [Section(_("緊急閲覧：確認がまだのもの"), "", items)] if items else []


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
