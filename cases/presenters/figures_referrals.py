"""Figures about cooperation: what a body has sent and received, what came of it, and how soon it was answered."""

from collections import defaultdict
from collections.abc import Callable

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce, Least, TruncDate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.acts import reachable
from cases.codes.referral import Act
from cases.presenters.figure_table import ALL_BODIES, Codes, Figure, Numbers, Place, Whole, summed
from cases.presenters.figures_consultations import CONSULTATIONS
from cases.rules.answer_spread import OpenDays, spread_of
from cases.rules.counted import RECEIVED, SENT, Counted
from cases.states import AWAITING_ANSWER, WORKED_ON, State
from network.models import Organization

WAITING, WORKING, DONE, DECLINED, WITHDRAWN = "waiting", "working", "done", "declined", "withdrawn"
STATES = {
    WAITING: AWAITING_ANSWER,
    WORKING: WORKED_ON | {State.REPORTED},
    DONE: {State.COMPLETED},
    DECLINED: {State.DECLINED, State.REROUTED},
    WITHDRAWN: {State.WITHDRAWN},
}
BODY = gettext_lazy("機関")


def result_columns() -> Codes:
    """What came of a referral, as both sides may know it."""
    return [
        (WAITING, _("返事待ち")),
        (WORKING, _("対応中")),
        (DONE, _("完了")),
        (DECLINED, _("対応困難")),
        (WITHDRAWN, _("取下げ")),
    ]


def result() -> Case:
    """The result of a row. What was declined stays so, whatever the sender did afterwards (S9)."""
    declined = Q(state=State.COMPLETED, declined_at__isnull=False)
    states = [When(state__in=[str(each) for each in found], then=Value(key)) for key, found in STATES.items()]
    return Case(When(declined, then=Value(DECLINED)), *states, default=Value(WAITING))


def _never() -> frozenset[Place]:
    """Results that an act cannot have: nobody declines what needs no answer."""
    return frozenset(
        (str(act), key) for act in Act for key, states in STATES.items() if not states & set(reachable(act))
    )


def act_rows(box: str) -> Callable[[Counted, Numbers], Codes]:
    """The acts; nobody learns that 案内 led to it."""
    acts = [act for act in Act if box == SENT or act != Act.INFORMATION]
    return lambda _counted, _numbers: [(str(act), str(act.label)) for act in acts]


def other_side(box: str) -> str:
    """The path to the other body."""
    return "to_organization" if box == SENT else "from_organization"


def with_result(box: str, counted: Counted) -> QuerySet:
    """Referrals with their `result`, the other `body` and its `kind`."""
    side = other_side(box)
    return counted.referrals(box).annotate(result=result(), body=F(f"{side}__uid"), kind=F(f"{side}__kind"))


def flows(box: str, counted: Counted) -> list[tuple]:
    """Act, body, its kind, result, and how many: one statement for all tables of a box."""
    return counted.once(box, lambda: with_result(box, counted).counted("act", "body", "kind", "result"))


def _behind(box: str, **columns: str) -> Callable[[Counted, str, str], QuerySet]:
    """The rows of one number; `row` and `column` name the columns that its codes are of."""

    def rows(counted: Counted, row: str, column: str) -> QuerySet:
        asked = {columns["row"]: row} | ({columns["column"]: column} if "column" in columns else {})
        return with_result(box, counted).filter(**asked)

    return rows


def body_rows(_counted: Counted, numbers: Numbers) -> Codes:
    """The bodies that were counted, in the order of the directory."""
    found = {row for row, _column in numbers} - {ALL_BODIES}
    bodies = Organization.objects.filter(uid__in=found).in_order().values_list("uid", "name") if found else []
    return [(str(uid), name) for uid, name in bodies]


def give_and_take(counted: Counted) -> Numbers:
    """By the other body and box."""
    return {
        (body, box): number
        for box in (SENT, RECEIVED)
        for (body, _column), number in summed(flows(box, counted), 1).items()
    }


def box_columns() -> Codes:
    """Both directions."""
    return [(SENT, _("送った")), (RECEIVED, _("受けた"))]


def answered(box: str, counted: Counted) -> QuerySet:
    """Referrals that were accepted or declined, with the days of sending and answering."""
    answer = Least(Coalesce("accepted_at", "declined_at"), Coalesce("declined_at", "accepted_at"))
    rows = counted.referrals(box).filter(sent_at__isnull=False).exclude(accepted_at=None, declined_at=None)
    return rows.annotate(row=F(f"{other_side(box)}__uid"), sent_on=TruncDate("sent_at"), answered_on=TruncDate(answer))


def answer_days(box: str, counted: Counted) -> Numbers:
    """Number, middle and 90 % by body, and of all bodies together; counted by pairs of days."""
    opened = OpenDays(counted.period.first, max(counted.period.last, counted.today))
    took: dict[str, list[int]] = defaultdict(list)
    for body, sent, answer, number in answered(box, counted).counted_in_turn("row", "sent_on", "answered_on"):
        days = [opened.between(sent, answer)] * number
        took[str(body)] += days
        took[ALL_BODIES] += days
    numbers: Numbers = {}
    for key, days in took.items():
        spread = spread_of(days)
        numbers |= {(key, "number"): spread.number, (key, "middle"): spread.middle, (key, "most"): spread.most}
    return numbers


def _days_columns() -> Codes:
    return [("number", _("答えの数")), ("middle", _("まんなかの値")), ("most", _("90％の値"))]


def _days_rows(counted: Counted, numbers: Numbers) -> Codes:
    return [*body_rows(counted, numbers), (ALL_BODIES, _("すべての機関"))] if numbers else []


def _act_figure(box: str, **words) -> Figure:
    return Figure(
        key=f"{box}_acts",
        unit=CONSULTATIONS,
        heading=gettext_lazy("連携の種別"),
        rows=act_rows(box),
        columns=result_columns,
        count=lambda counted: summed(flows(box, counted), 0, 3),
        behind=_behind(box, row="act", column="result"),
        never=_never(),
        **words,
    )


def _body_figure(box: str, **words) -> Figure:
    return Figure(
        key=f"{box}_bodies",
        unit=CONSULTATIONS,
        heading=BODY,
        rows=body_rows,
        columns=result_columns,
        count=lambda counted: summed(flows(box, counted), 1, 3),
        behind=_behind(box, row="body", column="result"),
        leaves=False,
        **words,
    )


def _days_figure(box: str, **words) -> Figure:
    return Figure(
        key=f"{box}_days",
        unit=gettext_lazy("開庁日"),
        heading=BODY,
        rows=_days_rows,
        columns=_days_columns,
        count=lambda counted: answer_days(box, counted),
        whole=Whole.DAYS,
        **words,
    )


HOW_SENT = gettext_lazy(
    "期間に送ったもの（案内は案内した日）を、いまの状態で数えます。対応困難と答えられたものは、その後別の機関に送り直しても対応困難です。"
)
HOW_RECEIVED = gettext_lazy(
    "期間に送られてきたものを、いまの状態で数えます。開かれる前に取り戻されたものは入りません。"
)
NOT_OUT = gettext_lazy("外に出す版には載せません（機関ごとの数と引き算ができるため）。")
HOW_DAYS = gettext_lazy(
    "期間に送られたもののうち、受入か対応困難の答えがあったものの、送った日の翌日から答えた日までの開庁日の数です。90％の値は、"
    "十件のうち九件がそれ以内に答えられた日数です。確認・照会と情報提供・案内は入りません。外に出す版には、すべての機関を合わせた値だけを"
    "載せます。"
)
GIVE_AND_TAKE = Figure(
    key="bodies",
    title=gettext_lazy("機関ごとの送った数・受けた数"),
    how=gettext_lazy("期間に送ったもの（案内を含む）と、送られてきたものです。一つの連携を一件と数えます。"),
    unit=CONSULTATIONS,
    heading=BODY,
    rows=body_rows,
    columns=box_columns,
    count=give_and_take,
    behind=lambda counted, row, box: with_result(box, counted).filter(body=row),
    whole=Whole.COLUMNS,
)
SENT_ACTS = _act_figure(SENT, title=gettext_lazy("送った連携"), how=HOW_SENT)
RECEIVED_ACTS = _act_figure(RECEIVED, title=gettext_lazy("受けた連携"), how=HOW_RECEIVED)
SENT_BODIES = _body_figure(SENT, title=gettext_lazy("送った連携（機関ごと）"), how=NOT_OUT)
RECEIVED_BODIES = _body_figure(RECEIVED, title=gettext_lazy("受けた連携（機関ごと）"), how=NOT_OUT)
SENT_DAYS = _days_figure(SENT, title=gettext_lazy("答えまでの日数（送った連携）"), how=HOW_DAYS)
RECEIVED_DAYS = _days_figure(RECEIVED, title=gettext_lazy("答えまでの日数（受けた連携）"), how=HOW_DAYS)
FIGURES = [SENT_ACTS, RECEIVED_ACTS, GIVE_AND_TAKE, SENT_BODIES, RECEIVED_BODIES, SENT_DAYS]
