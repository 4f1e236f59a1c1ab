"""The demonstration's calendar: everything happened on business days before today."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from akishima_support.japanese.business_days import add_business_days


@dataclass(frozen=True, slots=True)
class Days:
    """Days counted from today, in business days."""

    today: date

    def ago(self, days: int, hour: int = 10, minute: int = 0) -> datetime:
        """The moment that many business days ago. At least 1, so that nothing lies in the future."""
        return timezone.make_aware(datetime.combine(add_business_days(self.today, -days), time(hour, minute)))

    def ahead(self, days: int) -> date:
        """The day that many business days from now."""
        return add_business_days(self.today, days)
