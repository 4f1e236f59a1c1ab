"""今日: anonymized sheets that wait for a second reader, and those that gave somebody away until it is dealt with."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from cases.models import CaseSummaryOrigin
from cases.presenters.today_items import AT_MOST, Item, Section


def identified(actor: Actor):
    """Reports that nobody has dealt with, for whoever decides."""
    rows = CaseSummaryOrigin.objects.identified()
    return rows if actor.can(Capability.REFERRAL_APPROVE) else rows.none()


def sheets_identified(actor: Actor) -> list[Section]:
    """The oldest first; it is late from the first moment."""
    rows = identified(actor).select_related("summary__meeting").order_by("identified_at", "id")[:AT_MOST]
    page, title = "cases:case_summary_incident", _("特定に対応する")
    items = [_item(row, page, title, since=row.identified_at, is_late=True) for row in rows]
    return [Section(_("事故：匿名の事例から特定"), "", items)] if items else []


def to_be_read(actor: Actor):
    """Sheets of others that wait for a second reader, and one's own that came back."""
    waiting = Q(pk__in=CaseSummaryOrigin.objects.to_be_read().exclude(written_by=actor.user_id).values_list("pk"))
    back = Q(written_by=actor.user_id, returned_at__isnull=False, submitted_at=None, closed_at=None)
    return CaseSummaryOrigin.objects.filter(waiting | back)


def sheets_to_read(actor: Actor) -> list[Section]:
    """By number; none where nothing waits."""
    rows = to_be_read(actor).select_related("summary__meeting").order_by("id")[:AT_MOST]
    items = [_to_read(row, actor) for row in rows]
    return [Section(_("匿名事例シート：読み合わせ"), "", items)] if items else []


def _to_read(row: CaseSummaryOrigin, actor: Actor) -> Item:
    if row.written_by_id == actor.user_id:
        return _item(row, "cases:case_summary_detail", _("戻ってきたシートを直す"), since=row.returned_at)
    return _item(row, "cases:case_summary_read", _("シートを読み合わせる"), since=row.submitted_at)


def _item(row: CaseSummaryOrigin, page: str, title: str, *, since, is_late: bool = False) -> Item:
    return Item(
        url=reverse(page, args=[row.uid]),
        title=title,
        detail=row.summary.meeting.title,
        about=row.summary.label,
        state=str(row.summary.get_status_display()),
        since=timezone.localdate(since),
        due=row.summary.meeting.held_on,
        is_late=is_late,
    )
