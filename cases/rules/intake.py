"""What follows from the intake form."""

from datetime import date

from akishima_support.japanese.partial_dates import PartialDate
from cases.codes.intake import WithdrawalBand, band_since
from cases.codes.person import DatePrecision
from cases.models import Case, IntakeDetail

# What the intake form and the assessment sheet both ask.
SHARED = (
    "discovery_route",
    "living_situation",
    "housing_type",
    "medical_status",
    "handbooks",
    "livelihood",
    "activity",
    "education",
    "factors",
    "screening",
)


def partial_start(detail: IntakeDetail) -> PartialDate | None:
    """When it began, with its precision, or None."""
    start, precision = detail.withdrawal_started, detail.withdrawal_precision
    if start is None:
        return None
    month = None if precision == DatePrecision.YEAR else start.month
    return PartialDate(start.year, month, start.day if precision == DatePrecision.DAY else None)


def duration_text(detail: IntakeDetail, day: date) -> str:
    """How long it has lasted on the day: from the start, else as it was heard."""
    band = band_since(detail.withdrawal_started, day) if detail.withdrawal_started else detail.withdrawal_band
    return str(WithdrawalBand(band).label) if band else ""


def taken_over(case: Case) -> dict:
    """What a first assessment begins with: each answer from the newest consultation of the case that has one."""
    rows = IntakeDetail.objects.filter(consultation__case=case).order_by("-consultation__received_at", "-id")
    answers: dict = {}
    for detail in rows[:20]:
        answers |= {name: getattr(detail, name) for name in SHARED if name not in answers and getattr(detail, name)}
    return answers
