"""Narrowing the list of cases: the same conditions for the screen, its number and the export."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, ExpressionWrapper, F, IntegerField, OuterRef, Q, QuerySet, Value
from django.db.models.functions import ExtractYear

from akishima_support.japanese.months import months_before
from cases.codes.case_filter import AGE_BANDS, HIGH, NOBODY, AgeBand, WaitingOn
from cases.codes.consultation import URGENT
from cases.models import Case, ConsultationTopic, Referral
from cases.states import Side, states_of_turn


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Conditions; an empty one narrows nothing.

    `lead` is the uid of a worker, or NOBODY; `quiet` a number of months without any activity.
    """

    lead: str = ""
    status: str = ""
    urgency: str = ""
    topic: str = ""
    age: str = ""
    waiting: str = ""
    overdue: bool = False
    quiet: int | None = None

    def narrow(self, rows: QuerySet, organization_id: int, day: date) -> QuerySet:
        """The rows that meet all conditions, seen from an organization on a day."""
        conditions = Q()
        if self.lead:
            conditions &= Q(lead_worker=None) if self.lead == NOBODY else Q(lead_worker__uid=self.lead)
        if self.status:
            conditions &= Q(status=self.status)
        if self.urgency:
            conditions &= Q(urgency__in=URGENT) if self.urgency == HIGH else Q(urgency=self.urgency)
        if self.overdue:
            conditions &= Q(next_check_on__lt=day)
        if self.quiet:
            conditions &= Q(last_activity_on__lt=months_before(day, self.quiet))
        if self.topic:
            conditions &= Exists(ConsultationTopic.objects.filter(consultation__case=OuterRef("pk"), topic=self.topic))
        if self.waiting:
            conditions &= waiting_on(self.waiting, organization_id)
        rows = rows.filter(conditions)
        return of_age(rows, self.age, day) if self.age else rows


def waiting_on(whom: str, organization_id: int) -> Q:
    """Cases with a live referral in which it is our turn, the other body's or the approver's; or with none."""
    live = Referral.objects.filter(case=OuterRef("pk")).live()
    ours = Q(from_organization_id=organization_id, state__in=states_of_turn(Side.SENDER)) | Q(
        to_organization_id=organization_id, state__in=states_of_turn(Side.RECEIVER)
    )
    approver = Q(state__in=states_of_turn(Side.APPROVER))
    if whom == WaitingOn.NOBODY:
        return ~Q(Exists(live))
    chosen = {WaitingOn.US: ours, WaitingOn.APPROVER: approver, WaitingOn.OTHERS: ~ours & ~approver}[WaitingOn(whom)]
    return Q(Exists(live.filter(chosen)))


def of_age(rows: QuerySet[Case], band: str, day: date) -> QuerySet[Case]:
    """Cases whose person is of the age band on the day: by the date of birth, else by the estimate carried on."""
    if band == AgeBand.UNKNOWN:
        return rows.filter(person__born_on=None, person__estimated_age=None)
    least, most = AGE_BANDS[AgeBand(band)]
    born = Q(person__born_on__gt=years_before(day, most + 1), person__born_on__lte=years_before(day, least))
    years = Value(day.year) - ExtractYear("person__estimated_on")
    now = ExpressionWrapper(F("person__estimated_age") + years, output_field=IntegerField())
    estimated = Q(person__born_on=None, likely_age__gte=least, likely_age__lte=most)
    return rows.alias(likely_age=now).filter(born | estimated)


def years_before(day: date, years: int) -> date:
    """The same day so many years ago; 29 February becomes the 28th (年齢計算ニ関スル法律 counts the day before)."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
