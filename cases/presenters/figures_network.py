"""Figures about what the network does: meetings, activities, trainings, and what bodies came to know of."""

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from akishima_support.japanese.fiscal_years import fiscal_year_end, fiscal_year_start
from cases.presenters.figure_table import Figure, Numbers, Whole, fixed, tally
from cases.presenters.figures_referrals import body_rows
from cases.rules.counted import Counted
from network.activity_codes import ActivityKind, HeldStatus, MeetingKind, MeetingStatus, TrainingKind
from network.models import Activity, IdentificationReport, Meeting, Training

# These sit about one person: how often they did is kept like a number of people.
ABOUT_SOMEBODY = (MeetingKind.INDIVIDUAL_CASE, MeetingKind.STATUTORY_SUPPORT, MeetingKind.JUSOU_SUPPORT)
OF_THE_NETWORK = tuple(kind for kind in MeetingKind if kind not in ABOUT_SOMEBODY)
HELD, GOES_ON = "held", "ongoing"
TIMES = gettext_lazy("回")
KIND = gettext_lazy("種類")


def _held(counted: Counted) -> dict:
    return {"held_on__gte": counted.period.first, "held_on__lte": counted.period.last}


def _meetings(counted: Counted) -> QuerySet:
    return Meeting.unscoped.filter(status=MeetingStatus.HELD, **_held(counted)).annotate(row=F("kind"))


def _meetings_of(kinds: tuple):
    return lambda counted: tally(_meetings(counted).filter(kind__in=kinds))


def _activities(counted: Counted) -> Numbers:
    """Those on a day of the period, and those that go on without one; two statements."""
    held = Activity.unscoped.filter(**_held(counted)).exclude(status__in=[HeldStatus.PLANNED, HeldStatus.CANCELED])
    going = Activity.unscoped.filter(status=HeldStatus.ONGOING, held_on=None)
    return {
        (row, column): number
        for column, rows in ((HELD, held), (GOES_ON, going))
        for (row, _column), number in tally(rows.annotate(row=F("kind"))).items()
    }


def _trainings(counted: Counted) -> Numbers:
    rows = Training.unscoped.filter(**_held(counted)).exclude(status__in=[HeldStatus.PLANNED, HeldStatus.CANCELED])
    return tally(rows.annotate(row=F("kind")))


def reports(counted: Counted) -> QuerySet:
    """Reports of the fiscal year, or of a time that touches it."""
    year = counted.period.year
    touches = Q(period_from__lte=fiscal_year_end(year), period_until__gte=fiscal_year_start(year))
    return IdentificationReport.unscoped.filter(Q(fiscal_year=year) | (Q(fiscal_year=None) & touches))


def _identified(counted: Counted) -> Numbers:
    """The last number that each body gave; words alone are no number."""
    rows = reports(counted).exclude(count=None).order_by("id").values_list("organization__uid", "count")
    return {(str(body), ""): number for body, number in rows}


FIGURES = [
    Figure(
        key="meetings",
        title=gettext_lazy("会議"),
        how=gettext_lazy(
            "期間に開いた会議の数です。予定のものと中止したものは入りません。個別の方についての会議は別に数えます。"
        ),
        unit=TIMES,
        heading=KIND,
        rows=fixed(OF_THE_NETWORK),
        count=_meetings_of(OF_THE_NETWORK),
        whole=Whole.WORK,
    ),
    Figure(
        key="case_meetings",
        title=gettext_lazy("個別の方についての会議"),
        how=gettext_lazy("期間に開いた会議の数です。人のことなので、外に出す版では小さい数を隠します。"),
        unit=TIMES,
        heading=KIND,
        rows=fixed(ABOUT_SOMEBODY),
        count=_meetings_of(ABOUT_SOMEBODY),
        whole=Whole.ALONE,
    ),
    Figure(
        key="activities",
        title=gettext_lazy("啓発活動"),
        how=gettext_lazy("期間の中に実施日がある活動と、実施日がなく続けている活動の数です。"),
        unit=gettext_lazy("件"),
        heading=KIND,
        rows=fixed(ActivityKind),
        columns=lambda: [(HELD, _("実施した")), (GOES_ON, _("続けている"))],
        count=_activities,
        whole=Whole.WORK,
    ),
    Figure(
        key="trainings",
        title=gettext_lazy("研修・勉強会"),
        how=gettext_lazy("実施日が期間の中にある研修・勉強会の数です。"),
        unit=TIMES,
        heading=KIND,
        rows=fixed(TrainingKind),
        count=_trainings,
        whole=Whole.WORK,
    ),
    Figure(
        key="identified",
        title=gettext_lazy("機関が把握した件数"),
        how=gettext_lazy(
            "その年度について機関が報告した数です（最後の報告）。「数件」のような言葉だけの報告は入りません。機関の間で同じ方が重なることが"
            "あるので、足しません。四半期・月に分けた数はありません。"
        ),
        unit=gettext_lazy("件"),
        heading=gettext_lazy("機関"),
        rows=body_rows,
        count=_identified,
        whole=Whole.ALONE,
    ),
]
