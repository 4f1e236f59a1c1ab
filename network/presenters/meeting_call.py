"""What a new meeting of a body begins with."""

from django.db.models import Max
from django.utils import timezone

from akishima_support.japanese.fiscal_years import fiscal_year
from network.activity_codes import MeetingStatus
from network.models import Meeting, MeetingBody

LONGEST_KEY = 9


def filled_in(body: str) -> dict:
    """Initial values for the body with this number: its name and kind, the next number of the year, the last place."""
    found = _body(body)
    if found is None:
        return {}
    last = Meeting.objects.filter(body=found).newest_first().first()
    return {
        "body": found.pk,
        "number": _next_number(found),
        "name": found.name,
        "kind": found.kind,
        "place": last.place if last else "",
        "starts_at": last.starts_at if last else None,
        "ends_at": last.ends_at if last else None,
    }


def _body(number: str) -> MeetingBody | None:
    if not (number.isascii() and number.isdecimal() and len(number) <= LONGEST_KEY):
        return None
    return MeetingBody.objects.filter(pk=int(number)).first()


def _next_number(body: MeetingBody) -> int:
    rows = Meeting.objects.in_fiscal_year(fiscal_year(timezone.localdate())).filter(body=body)
    last = rows.exclude(status=MeetingStatus.CANCELED).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1
