"""What may be said of a meeting."""

from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from network.activity_codes import MeetingStatus
from network.models import Meeting

NUMBER_USED = _("この年度には、同じ会議体の同じ回の会議がすでにあります。")


def number_is_used(meeting: Meeting) -> bool:
    """Whether another meeting of its body in its fiscal year is 第n回 too. Canceled ones give their number back."""
    if meeting.body_id is None or meeting.number is None:
        return False
    others = Meeting.unscoped.in_fiscal_year(meeting.fiscal_year).exclude(pk=meeting.pk)
    return others.exclude(status=MeetingStatus.CANCELED).filter(body_id=meeting.body_id, number=meeting.number).exists()


def check_number(meeting: Meeting) -> None:
    """Raise Refused where the number is used."""
    if meeting.status != MeetingStatus.CANCELED and number_is_used(meeting):
        raise Refused(NUMBER_USED)
