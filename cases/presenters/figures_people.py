"""Figures about the people whom consultations are about, each counted once."""

from django.db.models import (
    Case,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, ExtractYear
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from akishima_support.japanese.months import months_before
from cases.codes.case_filter import AGE_BANDS, AgeBand
from cases.codes.code_list import CodeList
from cases.codes.intake import BAND_ENDS, WithdrawalBand
from cases.codes.person import Gender
from cases.models import Consultation
from cases.presenters.figure_table import NOT_FILLED, Codes, Figure, Numbers, Whole, fixed, summed, tally
from cases.presenters.figures_consultations import AGAIN, NEW, PEOPLE, code_rows
from cases.rules.case_filter import years_before
from cases.rules.counted import Counted

OTHER, UNKNOWN = "other", "unknown"
MORE, SAME, LESS = "more", "same", "less"
ROUTE = ~Q(discovery_route="")
DURATION = Q(withdrawal_started__isnull=False) | ~Q(withdrawal_band="")
TRIGGERS = ~Q(triggers=[])


def _people(counted: Counted) -> QuerySet:
    """The people, each with `again`, `age` and `sex`. The age is that of the list of cases (`of_age`)."""
    day = counted.day
    before = Consultation.unscoped.filter(person=OuterRef("pk"), received_at__lt=counted.begins_at)
    years = Value(day.year) - ExtractYear("estimated_on")
    likely = ExpressionWrapper(F("estimated_age") + years, output_field=IntegerField())
    bands = []
    for band, (least, most) in AGE_BANDS.items():
        born = Q(born_on__gt=years_before(day, most + 1), born_on__lte=years_before(day, least))
        bands.append(When(born | Q(born_on=None, likely__gte=least, likely__lte=most), then=Value(str(band))))
    sex = Case(
        When(gender__in=[Gender.FEMALE, Gender.MALE], then=F("gender")),
        When(gender__in=[Gender.OTHER, Gender.DECLINED], then=Value(OTHER)),
        default=Value(UNKNOWN),
    )
    return (
        counted.people()
        .annotate(likely=likely, again=Case(When(Exists(before), then=Value(AGAIN)), default=Value(NEW)))
        .annotate(age=Case(*bands, default=Value(str(AgeBand.UNKNOWN))), sex=sex)
    )


def _groups(counted: Counted) -> list[tuple]:
    """New or again, age, sex, and how many: one statement for both tables, and for who is in no intake form."""
    return counted.once("people", lambda: _people(counted).counted("again", "age", "sex"))


def _gender_columns() -> Codes:
    known = [(str(each), str(each.label)) for each in (Gender.FEMALE, Gender.MALE)]
    return [*known, (OTHER, _("その他・回答しない")), (UNKNOWN, _("不明"))]


def _durations(counted: Counted) -> QuerySet:
    """The band on the day, from the beginning where it is known, else as it was heard."""
    day = counted.day
    ends = [
        When(withdrawal_started__gt=months_before(day, end), then=Value(str(band))) for band, end in BAND_ENDS.items()
    ]
    since = Case(*ends, default=Value(str(WithdrawalBand.GE30Y)))
    return counted.intakes(DURATION).annotate(
        row=Case(When(withdrawal_started__isnull=False, then=since), default=F("withdrawal_band"))
    )


def _routes(counted: Counted) -> QuerySet:
    return counted.intakes(ROUTE).annotate(row=F("discovery_route"))


def _triggers(counted: Counted) -> Numbers:
    """Each trigger of a form counts; the forms come by their whole list, of which there are not many."""
    numbers: Numbers = {}
    rows = counted.intakes(TRIGGERS).order_by().values_list("triggers").annotate(Count("pk"))
    for codes, number in rows:
        for code in codes:
            numbers[code, ""] = numbers.get((code, ""), 0) + number
    return numbers


def _with_trigger(counted: Counted, code: str, _column: str) -> QuerySet:
    rows = counted.intakes(TRIGGERS).annotate(as_text=Cast("triggers", TextField()))
    return _consultations_of(rows.filter(as_text__contains=f'"{code}"'), counted)


def _with_rest(rows: QuerySet, counted: Counted) -> Numbers:
    """The numbers, and of how many of these people nothing was written down."""
    numbers = tally(rows)
    people = sum(group[-1] for group in _groups(counted))
    return numbers | {(NOT_FILLED, ""): people - sum(numbers.values())}


def _and_rest(rows):
    """Rows of a table, and the one for those of whom nothing was written down."""
    return lambda counted, numbers: [*rows(counted, numbers), (NOT_FILLED, _("受付票に記載なし"))]


def _consultations_of(intakes: QuerySet, counted: Counted) -> QuerySet:
    return counted.consultations().filter(pk__in=intakes.values("consultation_id"))


def _consultations_about(people: QuerySet, counted: Counted) -> QuerySet:
    return counted.consultations().filter(person__in=people)


def _going_out(counted: Counted) -> QuerySet:
    """A lower number of a level is farther out."""
    moved = Case(
        When(level__lt=F("before"), then=Value(MORE)),
        When(level__gt=F("before"), then=Value(LESS)),
        default=Value(SAME),
    )
    return counted.observations().annotate(row=moved)


def _going_out_rows(_counted: Counted, _numbers: Numbers) -> Codes:
    return [(MORE, _("外出が増えた")), (SAME, _("変わらない")), (LESS, _("外出が減った"))]


FIGURES = [
    Figure(
        key="new_people",
        title=gettext_lazy("新規と継続（実人数）"),
        how=gettext_lazy(
            "期間より前に相談がなかった方を新規、あった方を継続と数えます。ご本人が分かっている相談だけです。"
        ),
        unit=PEOPLE,
        heading=gettext_lazy("新規・継続"),
        rows=lambda _counted, _numbers: [(NEW, _("新規")), (AGAIN, _("継続"))],
        count=lambda counted: summed(_groups(counted), 0),
        behind=lambda counted, row, _column: _consultations_about(_people(counted).filter(again=row), counted),
    ),
    Figure(
        key="age",
        title=gettext_lazy("年齢と性別"),
        how=gettext_lazy(
            "実人数を、期間の末日（まだ終わっていなければきょう）の年齢で分けます。生年月日がなければ、聞いたおよその年齢によります。"
        ),
        unit=PEOPLE,
        heading=gettext_lazy("年齢"),
        rows=fixed(AgeBand),
        columns=_gender_columns,
        count=lambda counted: summed(_groups(counted), 1, 2),
        behind=lambda counted, row, column: _consultations_about(_people(counted).filter(age=row, sex=column), counted),
    ),
    Figure(
        key="duration",
        title=gettext_lazy("ひきこもりの期間"),
        how=gettext_lazy(
            "期間の中で最後に書かれた受付票によります。始まりの時期が分かれば期間の末日までの長さ、なければ聞いた区分です。"
        ),
        unit=PEOPLE,
        heading=gettext_lazy("期間"),
        rows=_and_rest(fixed(WithdrawalBand)),
        count=lambda counted: _with_rest(_durations(counted), counted),
        behind=lambda counted, row, _column: _consultations_of(_durations(counted).filter(row=row), counted),
    ),
    Figure(
        key="trigger",
        title=gettext_lazy("きっかけ"),
        how=gettext_lazy(
            "期間の中で最後に書かれた受付票によります。一人にいくつもあれば、それぞれに数えます。足しても実人数にはなりません。"
        ),
        unit=PEOPLE,
        heading=gettext_lazy("きっかけ"),
        rows=code_rows(CodeList.TRIGGER),
        count=_triggers,
        behind=_with_trigger,
        whole=Whole.SEVERAL,
    ),
    Figure(
        key="route",
        title=gettext_lazy("把握経路"),
        how=gettext_lazy("期間の中で最後に書かれた受付票によります。"),
        unit=PEOPLE,
        heading=gettext_lazy("把握経路"),
        rows=_and_rest(code_rows(CodeList.DISCOVERY_ROUTE)),
        count=lambda counted: _with_rest(_routes(counted), counted),
        behind=lambda counted, row, _column: _consultations_of(_routes(counted).filter(row=row), counted),
    ),
    Figure(
        key="going_out",
        title=gettext_lazy("外出の程度の変化"),
        how=gettext_lazy(
            "ケースごとに、期間の最後の観察を、期間より前の最後の観察（なければ期間の最初の観察）と比べます。一度しか観察のないケースと、"
            "程度が不明の観察は入りません。増えたかどうかは、就労したかどうかではありません。"
        ),
        unit=gettext_lazy("ケース"),
        heading=gettext_lazy("変化"),
        rows=_going_out_rows,
        count=lambda counted: tally(_going_out(counted)),
        behind=lambda counted, row, _column: _going_out(counted).filter(row=row),
    ),
]
