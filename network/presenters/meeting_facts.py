"""What is said of a meeting itself."""

from django.utils.translation import gettext as _

from akishima_support.japanese.fiscal_years import fiscal_year_label
from akishima_support.japanese.formats import format_date
from akishima_support.japanese.punctuation import spanned
from network.models import Meeting
from network.presenters.meeting_list import STATUS_KINDS


class MeetingFacts:
    """When, where, what for."""

    def __init__(self, meeting: Meeting):
        self.meeting = meeting
        self.status_kind = STATUS_KINDS[meeting.status]

    @property
    def rows(self) -> list[tuple]:
        """Those that say nothing are left out."""
        meeting = self.meeting
        rows = [
            (_("年度"), fiscal_year_label(meeting.fiscal_year)),
            (_("開催日"), format_date(meeting.held_on)),
            (_("時間"), hours(meeting)),
            (_("場所"), meeting.place),
            (_("会議体"), meeting.body.name if meeting.body else ""),
            (_("種別"), meeting.get_kind_display()),
            (_("内容"), meeting.purpose),
            (_("備考"), meeting.note),
            (_("中止の理由"), meeting.cancel_reason),
            (_("中止を取り消した理由"), meeting.restore_reason),
            (_("出典"), meeting.source_note),
        ]
        return [(label, value) for label, value in rows if value]


def sheet_rows(meeting: Meeting) -> list[tuple]:
    """日時 and 場所, as they stand at the head of a sheet."""
    day = f"{format_date(meeting.held_on)} {hours(meeting)}".strip()
    return [(_("日時"), day), (_("場所"), meeting.place)]


def hours(meeting: Meeting) -> str:
    """10:00～12:00, as far as it is known."""
    start = f"{meeting.starts_at:%H:%M}" if meeting.starts_at else ""
    finish = f"{meeting.ends_at:%H:%M}" if meeting.ends_at else ""
    return spanned(start, finish) if start or finish else ""
