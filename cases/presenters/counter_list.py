"""Enquiries at the counter as rows."""

from cases.models import CounterEnquiry

SHOWN_AT_MOST = 100


def enquiries_shown() -> list[CounterEnquiry]:
    """The newest that whoever acts may see."""
    rows = CounterEnquiry.objects.select_related("noted_by", "case").newest_first()
    return list(rows[:SHOWN_AT_MOST])
