"""ACTS: what each of the seven acts of cooperation does (domain §3.9, from the record's own verbs).

Pages, rules, clocks and the documentation read this one table.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from cases.codes.consultation import Urgency
from cases.codes.referral import Act, Way
from cases.states import MOVES, Move, State


class Data(StrEnum):
    """Whether personal data moves with an act."""

    NEVER = "never"
    IF_AGREED = "if_agreed"
    ALWAYS = "always"


class Lead(StrEnum):
    """Who leads once the act is done."""

    UNCHANGED = "unchanged"
    RECEIVER = "receiver"


@dataclass(frozen=True, slots=True)
class ActRule:
    """One act.

    `respond_days` are business days until an answer is due; None where no answer is due. `terms` are what is agreed
    with this act alone (columns of Referral, and the note of a hand-over in its packet). `sender` and `receiver` say
    what each side has to do. `request` is what its main text is called.
    """

    data: Data
    respond_days: int | None
    lead_after: Lead
    meaning: str
    source: str
    sender: str
    receiver: str = ""
    terms: tuple[str, ...] = ()
    ways: tuple[Way, ...] = tuple(Way)
    request: str = _("お願いしたいこと")

    @property
    def answer_due(self) -> bool:
        """Whether the receiver owes an answer."""
        return self.respond_days is not None


ACTS: dict[Act, ActRule] = {
    Act.INFORMATION: ActRule(
        Data.NEVER,
        None,
        Lead.UNCHANGED,
        _("行き先をお知らせする。個人の情報は渡さず、ご本人・ご家族が自分で連絡する。"),
        "F26, F84",
        sender=_("有料であること、民生委員が参加することなど、先に伝えることを説明する。チラシを渡したら印を付ける。"),
    ),
    Act.INTRODUCTION: ActRule(
        Data.IF_AGREED,
        10,
        Lead.UNCHANGED,
        _("相談先として紹介する。お名前などは同意があるときだけ渡す。主担当は変わらない。"),
        "F67–F69, F72, F76",
        sender=_("最初にどちらから連絡するかを決めて伝える。主担当は変わらず、その後も支え続ける。"),
        receiver=_("受け入れるかどうかを答え、つながったかどうかを報告する。"),
        terms=("asked_outcomes", "first_contact"),
    ),
    Act.LINKAGE: ActRule(
        Data.ALWAYS,
        10,
        Lead.UNCHANGED,
        _("最初の接点ができるまで双方で支える。必要最小限の情報を渡す。"),
        "F56, F73",
        sender=_("最初に会えるまで一緒に支え、会えたことをこちらでも確かめる。双方が確かめるまで完了にはならない。"),
        receiver=_("最初に会えたら、その日を伝える。送った機関も確かめると、つながったことになる。"),
        terms=("asked_outcomes", "first_contact", "meeting_on"),
    ),
    Act.HANDOVER: ActRule(
        Data.ALWAYS,
        10,
        Lead.RECEIVER,
        _("主担当を引き継ぐ。受け入れられたときに主担当が移る。"),
        "F65",
        sender=_("引継書を渡し、重なりの期間が終わるまで一緒に支える。合同面談の日が変わったら、日程を変える。"),
        receiver=_("受け入れると主担当になる。重なりの期間は、前の主担当と一緒に支える。"),
        terms=("asked_outcomes", "meeting_on", "overlap_until", "handover_note"),
    ),
    Act.OUTREACH_REQUEST: ActRule(
        Data.ALWAYS,
        10,
        Lead.UNCHANGED,
        _("訪問などの働きかけを依頼する。住所などを渡す。"),
        "F55",
        sender=_("お住まいの地区を担当する機関に依頼する。主担当は変わらない。"),
        receiver=_("訪問したら、会えなかったときも、一回ずつ報告する。"),
        terms=("asked_outcomes", "area"),
    ),
    Act.INQUIRY: ActRule(
        Data.IF_AGREED,
        5,
        Lead.UNCHANGED,
        _("お名前を出さずに確認する。関係機関からの照会は、相談窓口に送る。"),
        "F71",
        sender=_("まずお名前を出さずに尋ねる。お名前を出すときは、その理由と根拠が要る。"),
        receiver=_("どなたかを知っているかどうかは答えず、次にできることを答える。"),
        terms=("named_because",),
        ways=(Way.WINDOW_TO_PARTNER, Way.PARTNER_TO_WINDOW),
        request=_("お尋ねしたいこと"),
    ),
    Act.INFO_PROVISION: ActRule(
        Data.IF_AGREED,
        None,
        Lead.UNCHANGED,
        _("情報を伝える。返事は求めない。"),
        "F70, F72",
        sender=_("何のために伝えるかを示す。相手が受領したら完了にできる。"),
        receiver=_("受領すると読める。返事は要らない。"),
        terms=("info_purpose",),
        request=_("お伝えしたいこと"),
    ),
}

# Pressing matters are answered sooner, whatever the act says (domain CL-15): business days.
URGENT_DAYS: dict[Urgency, int] = {Urgency.U1: 0, Urgency.U2: 3}


def days_to_answer(act: Act, urgency: Urgency) -> int | None:
    """Business days until the answer is due, or None where none is due."""
    usual = ACTS[act].respond_days
    if usual is None:
        return None
    return min(usual, URGENT_DAYS.get(urgency, usual))


def sources_of(move: Move, act: Act) -> frozenset[State]:
    """The states from which the move can be made with the act; empty where the act has no such move.

    Where an answer is owed nothing is completed before it, and no date moves where none was set.
    """
    rule = MOVES[move]
    if act not in rule.acts or (move == Move.EXTEND and not ACTS[act].answer_due):
        return frozenset()
    return (
        rule.sources - {State.SENT, State.RECEIVED} if move == Move.COMPLETE and ACTS[act].answer_due else rule.sources
    )


def reachable(act: Act) -> list[State]:
    """The states that a referral of the act can be in, in the order of the table."""
    found = {State.DRAFT}
    while True:
        further = {MOVES[move].target_from(state) for move in Move for state in sources_of(move, act) & found} - found
        if not further:
            return [state for state in State if state in found]
        found |= further
