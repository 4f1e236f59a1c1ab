"""The day and the time in Japan, wherever the server stands."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

TOKYO = ZoneInfo("Asia/Tokyo")


def today() -> date:
    """The date in Japan now."""
    return datetime.now(TOKYO).date()


def in_japan(moment: datetime) -> datetime:
    """The moment on Japanese clocks. A moment without a zone is taken as Japanese time already."""
    return moment if moment.tzinfo is None else moment.astimezone(TOKYO)
