"""How a row becomes an entry of the timeline, for the page and for paper alike."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from akishima_support.japanese.formats import format_date, format_datetime
from akishima_support.japanese.punctuation import bracketed, dotted, listed
from cases.codes.code_list import CodeList
from cases.models import Consent, Consultation, ProgressRecord, ReferralStep
from cases.models.code_words import code_word
from cases.presenters.consents import consent_texts
from cases.rules.informants import CONFIDENTIAL
from cases.rules.step_words import standing_words, tells_of_acquaintance
from cases.states import EVENT_FOR, Move


class Column(StrEnum):
    """Where a text stands on paper (the ministry's form 【3】)."""

    CONTENT = "content"
    OPINION = "opinion"
    NEXT = "next"


Text = tuple[str, str, Column]


@dataclass(frozen=True)
class Entry:
    """One entry. `texts` are (label, text as typed, column); `link` is (url name, uid) of the page of the entry.

    `record` is there where passages about third parties may have to be masked; `is_tip` where all that was told, and
    by whom, stays from the household; `is_window_only` where the words are for the window alone.
    """

    moment: datetime
    at: str
    title: str
    by: str = ""
    texts: list[Text] = field(default_factory=list)
    link: tuple | None = None
    strong: bool = False
    counterpart: str = ""
    way: str = ""
    record: ProgressRecord | None = None
    is_tip: bool = False
    is_window_only: bool = False


def texts(*rows: tuple[str, str] | Text) -> list[Text]:
    """Those that say something; without a column they are content."""
    return [(row[0], row[1], row[2] if len(row) > 2 else Column.CONTENT) for row in rows if row[1]]


def consultation(row: Consultation) -> Entry:
    """A contact that reached the window."""
    topic = f"◎{code_word(CodeList.TOPIC, row.primary_topic)}" if row.primary_topic else ""
    relation = row.get_relation_display()
    who = row.consulter_name + bracketed(relation) if row.consulter_name else relation
    said = texts(
        ("", topic),
        (_("相談の内容"), row.said),
        (_("お答えしたこと"), row.answered),
        (_("次にすること"), row.next_step, Column.NEXT),
    )
    channel = row.get_channel_display()
    return Entry(
        row.received_at,
        format_datetime(row.received_at),
        _("相談 %(channel)s・%(who)s") % {"channel": channel, "who": who},
        row.received_by.name,
        said,
        ("cases:consultation_detail", row.uid),
        counterpart=who,
        way=_("相談 %(channel)s") % {"channel": channel},
        is_tip=row.relation in CONFIDENTIAL,
    )


def record(row: ProgressRecord) -> Entry:
    """A progress record."""
    parts = [row.get_method_display(), row.get_counterpart_display(), row.get_result_display(), *_remarks(row)]
    said = _("話されたこと（%(who)s）") % {"who": row.informant} if row.informant else _("話されたこと")
    told = texts(
        (_("一緒に対応した機関・担当"), row.joint_with),
        (_("置いてきた物"), left_text(row)),
        (_("事実"), row.fact),
        (said, row.statement),
        (_("所見・方針"), row.opinion, Column.OPINION),
        (_("次回の予定"), next_text(row), Column.NEXT),
    )
    return Entry(
        row.occurred_at,
        format_datetime(row.occurred_at),
        dotted(parts),
        row.recorded_by.name,
        told,
        ("cases:record_detail", row.uid),
        counterpart=parts[1],
        way=dotted([parts[0], *parts[2:]]),
        record=row,
    )


def left_text(row: ProgressRecord) -> str:
    """What was left where, and how many (F53)."""
    count = ""
    if row.left_count:
        count = ngettext("%(count)s部", "%(count)s部", row.left_count) % {"count": row.left_count}
    leaflet = row.leaflet.name if row.leaflet else ""
    where = _("（%(where)s）") % {"where": row.left_where} if row.left_where else ""
    what = listed(filter(None, [leaflet, row.left_what]))
    return " ".join(filter(None, [what, count])) + where


def next_text(row: ProgressRecord) -> str:
    """When, and what."""
    return "　".join(filter(None, [format_date(row.next_on) if row.next_on else "", row.next_step]))


def _remarks(row: ProgressRecord) -> list[str]:
    minutes = [_("%(minutes)s分") % {"minutes": row.minutes}] if row.minutes else []
    third_party = [_("第三者の情報を含む")] if row.third_party else []
    return [*minutes, *third_party, *([_("訂正あり")] if row.corrected_at else [])]


def step(row: ReferralStep) -> Entry:
    """A step of a referral."""
    referral, to, act = row.referral, row.referral.to_organization.name, row.referral.get_act_display()
    move = EVENT_FOR[Move(row.move)].label
    means = row.get_received_via_display() if row.on_behalf else ""
    return Entry(
        row.at,
        format_datetime(row.at),
        _("連携（%(act)s・%(to)s）：%(move)s") % {"act": act, "to": to, "move": move},
        f"{row.organization.name} {row.by.name}",
        texts(
            *(("", words) for words in standing_words(row)),
            (_("代行入力"), " ".join(filter(None, [means, row.spoken_to]))),
        ),
        ("cases:referral_detail", referral.uid),
        strong=True,
        counterpart=to,
        way=_("連携（%(act)s）：%(move)s") % {"act": act, "move": move},
        is_window_only=tells_of_acquaintance(row),
    )


def consent(row: Consent) -> Entry:
    """What somebody said may be told to whom."""
    status = row.get_status_display()
    return Entry(
        row.recorded_at,
        format_datetime(row.recorded_at),
        _("同意（%(to)s）：%(status)s") % {"to": row.recipient.name, "status": status},
        row.recorded_by.name,
        texts(*consent_texts(row)),
        counterpart=row.get_subject_display(),
        way=_("同意（%(to)s）：%(status)s") % {"to": row.recipient.name, "status": status},
    )
