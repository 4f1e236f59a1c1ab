"""Whose time is over: all cases closed and past their day, and every other consultation past its own rule."""

from datetime import date, datetime, time, timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_start
from cases.codes.case import CaseStatus
from cases.codes.keeping import CountedFrom, RecordKind
from cases.models import Case, Consultation, Person, RetentionRule
from cases.rules.retention import rule_now


def first_kept_day(rule: RetentionRule, day: date) -> date:
    """The earliest day of ending whose record is still kept on the day; what ended before is due."""
    if rule.counted_from == CountedFrom.NEXT_APRIL:
        return fiscal_year_start(fiscal_year(day) - rule.years)
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - rule.years, day=28 if leap else day.day) + timedelta(days=1)


def due_people(day: date):
    """People whom the actor may see, kept by the window, of whom nothing has to be kept any more."""
    old = _received_before(day)
    cases = Case.unscoped.filter(person=OuterRef("pk"))
    alone = Consultation.unscoped.filter(person=OuterRef("pk"), case=None)
    kept_cases = cases.exclude(status=CaseStatus.CLOSED, retention_until__lt=day)
    return Person.objects.filter(
        Exists(cases) | Exists(alone),
        ~Exists(kept_cases),
        ~Exists(alone.exclude(received_at__lt=old)),
        keeper__is_window=True,
    )


def due_threads(day: date):
    """First consultations of threads that name nobody and whose last one is past its time."""
    old = _received_before(day)
    later = Consultation.unscoped.filter(follows=OuterRef("pk")).filter(
        Q(received_at__gte=old) | Q(person__isnull=False) | Q(case__isnull=False)
    )
    return Consultation.objects.filter(person=None, case=None, follows=None, received_at__lt=old).exclude(Exists(later))


def _received_before(day: date) -> datetime:
    first = first_kept_day(rule_now(RecordKind.CONSULTATION), day)
    return timezone.make_aware(datetime.combine(first, time()))
