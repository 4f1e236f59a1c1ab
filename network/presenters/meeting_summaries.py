"""The anonymized sheets on the page of a meeting: those that the reader may open, and no trace of others."""

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date
from network.models import CaseSummary, Meeting


class MeetingSummaries:
    """Label, address and last day of each; for the window with how far it is."""

    def __init__(self, meeting: Meeting, actor):
        day = timezone.localdate()
        rows = CaseSummary.objects.filter(meeting=meeting).in_order()
        self.sheets = [{"sheet": row, "said": _said(row, day, actor.is_window)} for row in rows]


def _said(row: CaseSummary, day, is_window: bool) -> str:
    if is_window and not row.is_open_on(day):
        return str(row.get_status_display())
    return _("%(day)sまで読めます") % {"day": format_date(row.closes_on)}
