"""Figures about what reached the window, and what it did."""

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import ExtractMonth
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.codes.case import RecordMethod
from cases.codes.code_list import CodeList
from cases.codes.consultation import Channel, Relation
from cases.models import Consultation, ConsultationTopic
from cases.models.code_words import words
from cases.presenters.figure_table import Codes, Figure, Numbers, Whole, fixed, summed, tally
from cases.rules.counted import Counted
from cases.rules.periods import MONTHS, QUARTERS, part_label

CONSULTATIONS, PEOPLE = gettext_lazy("件"), gettext_lazy("人")
NEW, AGAIN, NAMED, UNNAMED = "new", "again", "named", "unnamed"


def first_ever() -> Q:
    """The condition that a consultation is the first of its person, or of its anonymous thread."""
    before = Q(received_at__lt=OuterRef("received_at")) | Q(received_at=OuterRef("received_at"), pk__lt=OuterRef("pk"))
    earlier = Consultation.unscoped.filter(before, person=OuterRef("person"))
    return Q(person=None, follows=None) | (Q(person__isnull=False) & ~Exists(earlier))


def code_rows(code_list: str) -> callable:
    """Rows of a list that the administrator edits: what is in use, and what is retired and was counted."""

    def rows(_counted: Counted, numbers: Numbers) -> Codes:
        found = words(code_list)
        used = {row for row, _column in numbers}
        known = [(code, word.text) for code, word in found.items() if word.is_active or code in used]
        return known + [(code, code) for code in sorted(used - found.keys() - {""})]

    return rows


def _overall(counted: Counted) -> Numbers:
    return {
        ("consultations", ""): sum(group[-1] for group in _groups(counted)),
        ("people", ""): counted.number_of_people,
    }


def _overall_rows(_counted: Counted, _numbers: Numbers) -> Codes:
    return [("consultations", _("相談の延べ件数（件）")), ("people", _("ご本人の実人数（人）"))]


def _groups(counted: Counted) -> list[tuple]:
    """Month, channel, relation, new or again, named or not, and how many: one statement for most of these tables."""
    rows = _new_and_again(counted).annotate(month=ExtractMonth("received_at"))
    return counted.once("consultations", lambda: rows.counted("month", "channel", "relation", "row", "column"))


def _months(counted: Counted) -> Numbers:
    return {(f"m{int(month):02}", ""): number for (month, _c), number in summed(_groups(counted), 0).items()}


def _in_month(counted: Counted, month: str, _column: str) -> QuerySet:
    return counted.consultations().filter(received_at__month=int(month[1:]))


def _month_rows(counted: Counted, _numbers: Numbers) -> Codes:
    return [(month, part_label(month)) for month in counted.period.months]


def _quarters(counted: Counted) -> Numbers:
    found = _months(counted)
    months = {quarter: MONTHS[3 * number : 3 * number + 3] for number, quarter in enumerate(QUARTERS)}
    return {(quarter, ""): sum(found.get((month, ""), 0) for month in those) for quarter, those in months.items()}


def _quarter_rows(_counted: Counted, _numbers: Numbers) -> Codes:
    return [(quarter, part_label(quarter)) for quarter in QUARTERS]


def _new_and_again(counted: Counted) -> QuerySet:
    new = Case(When(first_ever(), then=Value(NEW)), default=Value(AGAIN))
    named = Case(When(person=None, then=Value(UNNAMED)), default=Value(NAMED))
    return counted.consultations().annotate(row=new, column=named)


def _topics(counted: Counted) -> QuerySet:
    return ConsultationTopic.objects.filter(consultation__in=counted.consultations()).annotate(row=F("topic"))


def _with_topic(counted: Counted, topic: str, _column: str) -> QuerySet:
    return counted.consultations().filter(topics__topic=topic)


def _methods(counted: Counted) -> QuerySet:
    return counted.records().annotate(row=F("method"))


FIGURES = [
    Figure(
        key="overall",
        title=gettext_lazy("相談の延べ件数と実人数"),
        how=gettext_lazy(
            "延べ件数は、期間に受け付けた相談の数です（同じ方の二度目も、名前のない相談も一件）。実人数は、その相談が誰のことか分かって"
            "いる方を一度だけ数えます。"
        ),
        unit=gettext_lazy("数"),
        heading=gettext_lazy("数えたもの"),
        rows=_overall_rows,
        count=_overall,
        whole=Whole.ALONE,
    ),
    Figure(
        key="quarters",
        title=gettext_lazy("四半期ごとの相談"),
        how=gettext_lazy("受付日時で分けた延べ件数です。"),
        unit=CONSULTATIONS,
        heading=gettext_lazy("四半期"),
        rows=_quarter_rows,
        count=_quarters,
    ),
    Figure(
        key="months",
        title=gettext_lazy("月ごとの相談"),
        how=gettext_lazy("受付日時で分けた延べ件数です。四半期と引き算ができるので、外に出す版には載せません。"),
        unit=CONSULTATIONS,
        heading=gettext_lazy("月"),
        rows=_month_rows,
        count=_months,
        behind=_in_month,
        leaves=False,
    ),
    Figure(
        key="new",
        title=gettext_lazy("新規と継続（延べ件数）"),
        how=gettext_lazy(
            "その方の（名前のない相談では、同じ方と思われる一連の）最初の相談を新規、あとのものを継続と数えます。前の年度の相談も見ます。"
            "実人数の新規と引き算ができるので、外に出す版には載せません。"
        ),
        unit=CONSULTATIONS,
        heading=gettext_lazy("新規・継続"),
        rows=lambda _counted, _numbers: [(NEW, _("新規")), (AGAIN, _("継続"))],
        columns=lambda: [(NAMED, _("ご本人が分かっている")), (UNNAMED, _("名前のない相談"))],
        count=lambda counted: summed(_groups(counted), 3, 4),
        behind=lambda counted, row, column: _new_and_again(counted).filter(row=row, column=column),
        leaves=False,
    ),
    Figure(
        key="channel",
        title=gettext_lazy("相談方法"),
        how=gettext_lazy("延べ件数を、相談を受けた方法で分けます。"),
        unit=CONSULTATIONS,
        heading=gettext_lazy("相談方法"),
        rows=fixed(Channel),
        count=lambda counted: summed(_groups(counted), 1),
        behind=lambda counted, row, _column: counted.consultations().filter(channel=row),
    ),
    Figure(
        key="relation",
        title=gettext_lazy("来談者と本人との関係"),
        how=gettext_lazy("延べ件数を、相談に来られた方の続柄・立場で分けます。"),
        unit=CONSULTATIONS,
        heading=gettext_lazy("関係"),
        rows=fixed(Relation),
        count=lambda counted: summed(_groups(counted), 2),
        behind=lambda counted, row, _column: counted.consultations().filter(relation=row),
    ),
    Figure(
        key="topic",
        title=gettext_lazy("相談内容"),
        how=gettext_lazy("一つの相談に内容がいくつもあれば、それぞれに数えます。足しても延べ件数にはなりません。"),
        unit=CONSULTATIONS,
        heading=gettext_lazy("相談内容"),
        rows=code_rows(CodeList.TOPIC),
        count=lambda counted: tally(_topics(counted)),
        behind=_with_topic,
        whole=Whole.SEVERAL,
    ),
    Figure(
        key="method",
        title=gettext_lazy("支援経過の記録"),
        how=gettext_lazy("ケースの支援経過に書いた記録の数を、対応方法で分けます。相談の受付は入りません。"),
        unit=CONSULTATIONS,
        heading=gettext_lazy("対応方法"),
        rows=fixed(RecordMethod),
        count=lambda counted: tally(_methods(counted)),
        behind=lambda counted, row, _column: counted.records().filter(method=row),
    ),
]
