"""The way of a referral as data: MOVES, TURN, EVENT_FOR. Pages, permissions, tests and docs/states.md read it."""

from dataclasses import dataclass
from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.audit.event_types import EventType
from cases.codes.referral import Act


class State(models.TextChoices):
    """CL-19 連携の状態. Overdue and stale are derived, never stored."""

    DRAFT = "draft", _("下書き")
    AWAITING_APPROVAL = "awaiting_approval", _("承認待ち")
    SENT = "sent", _("送付済")
    RECEIVED = "received", _("受領")
    INFO_REQUESTED = "info_requested", _("照会中")
    ACCEPTED = "accepted", _("対応可(受入)")
    IN_PROGRESS = "in_progress", _("対応中")
    REPORTED = "reported", _("報告あり")
    DECLINED = "declined", _("対応困難")
    COMPLETED = "completed", _("完了")
    WITHDRAWN = "withdrawn", _("取下げ")
    REROUTED = "rerouted", _("別機関へ再調整")


class Side(StrEnum):
    """Who may make a move, and whose turn it is."""

    SENDER = "sender"
    RECEIVER = "receiver"
    APPROVER = "approver"
    NOBODY = "nobody"


class Move(models.TextChoices):
    """What can be done with a referral."""

    SUBMIT = "submit", _("承認を求める")
    SEND_BACK = "send_back", _("承認せずに戻す")
    APPROVE = "approve", _("承認して送る")
    SEND = "send", _("送る")
    GIVE = "give", _("案内する")
    RECEIVE = "receive", _("受領する")
    ASK = "ask", _("質問する")
    ANSWER = "answer", _("質問に答える")
    ACCEPT = "accept", _("受け入れる")
    DECLINE = "decline", _("対応困難と答える")
    REPORT = "report", _("経過を報告する")
    VISIT = "visit", _("訪問を報告する")
    MEET = "meet", _("最初に会えたことを伝える")
    CONFIRM_MEETING = "confirm_meeting", _("最初に会えたことを確かめる")
    REPLY = "reply", _("照会に答える")
    ALERT = "alert", _("緊急を報告する")
    FINISH = "finish", _("終了を報告する")
    CONFIRM = "confirm", _("終了の報告を確かめる")
    QUERY = "query", _("報告について尋ねる")
    COMPLETE = "complete", _("完了にする")
    WITHDRAW = "withdraw", _("取り下げる")
    RECALL = "recall", _("開かれる前に取り戻す")
    AMEND = "amend", _("訂正版を送る")
    READ_AMENDMENT = "read_amendment", _("訂正版を読む")
    REROUTE = "reroute", _("別の機関へ再調整する")
    EXTEND = "extend", _("回答期限を延ばす")
    REPLAN = "replan", _("日程を変える")
    REOPEN = "reopen", _("再開する")
    STRIKE_OUT = "strike_out", _("誤って送ったものとして取り消す")
    STRIKE_OWN = "strike_own", _("送る側の誤入力を取り消す")
    STRIKE_THEIRS = "strike_theirs", _("受ける側の誤入力を取り消す")


@dataclass(frozen=True, slots=True)
class MoveRule:
    """From which states, to which state, by which side, with which acts.

    `sender_only` steps are never shown to the receiver. Without a target the referral stays where it is.
    """

    sources: frozenset[State]
    target: State | None
    side: Side
    acts: frozenset[Act]
    sender_only: bool = False

    def target_from(self, state: State) -> State:
        """The state after the move."""
        return self.target or state


_S = State
AWAITING_ANSWER = frozenset({_S.SENT, _S.RECEIVED, _S.INFO_REQUESTED})
WORKED_ON = frozenset({_S.ACCEPTED, _S.IN_PROGRESS})
OPEN_AT_RECEIVER = AWAITING_ANSWER | WORKED_ON | {_S.REPORTED}
# The receiver has read it, and can see that something is wrong.
OPENED = OPEN_AT_RECEIVER - {_S.SENT}


ONCE_SENT = OPEN_AT_RECEIVER | {_S.DECLINED, _S.COMPLETED, _S.WITHDRAWN, _S.REROUTED}
SENT_ACTS = frozenset(Act) - {Act.INFORMATION}
# What a body takes on or not; an inquiry is answered instead, so that no answer tells whether somebody is known.
TAKEN_ON = SENT_ACTS - {Act.INQUIRY}
WITH_A_MEETING = frozenset({Act.LINKAGE, Act.HANDOVER})


def _rule(sources, target, side, acts=SENT_ACTS, sender_only=False) -> MoveRule:
    return MoveRule(frozenset(sources), target, side, frozenset(acts), sender_only)


MOVES: dict[Move, MoveRule] = {
    Move.SUBMIT: _rule({_S.DRAFT}, _S.AWAITING_APPROVAL, Side.SENDER, sender_only=True),
    Move.SEND_BACK: _rule({_S.AWAITING_APPROVAL}, _S.DRAFT, Side.APPROVER, sender_only=True),
    Move.APPROVE: _rule({_S.AWAITING_APPROVAL}, _S.SENT, Side.APPROVER),
    Move.SEND: _rule({_S.DRAFT}, _S.SENT, Side.SENDER),
    Move.GIVE: _rule({_S.DRAFT}, _S.COMPLETED, Side.SENDER, {Act.INFORMATION}, sender_only=True),
    Move.RECEIVE: _rule({_S.SENT}, _S.RECEIVED, Side.RECEIVER),
    Move.ASK: _rule({_S.RECEIVED}, _S.INFO_REQUESTED, Side.RECEIVER),
    Move.ANSWER: _rule({_S.INFO_REQUESTED}, _S.RECEIVED, Side.SENDER),
    Move.ACCEPT: _rule({_S.RECEIVED}, _S.ACCEPTED, Side.RECEIVER, TAKEN_ON),
    Move.DECLINE: _rule(
        {_S.RECEIVED, _S.INFO_REQUESTED, _S.ACCEPTED, _S.IN_PROGRESS}, _S.DECLINED, Side.RECEIVER, TAKEN_ON
    ),
    Move.REPORT: _rule(WORKED_ON, _S.IN_PROGRESS, Side.RECEIVER, TAKEN_ON),
    Move.VISIT: _rule(WORKED_ON, _S.IN_PROGRESS, Side.RECEIVER, {Act.OUTREACH_REQUEST}),
    Move.MEET: _rule(WORKED_ON | {_S.REPORTED}, None, Side.RECEIVER, {Act.LINKAGE}),
    Move.CONFIRM_MEETING: _rule(WORKED_ON | {_S.REPORTED}, None, Side.SENDER, {Act.LINKAGE}),
    Move.REPLY: _rule({_S.RECEIVED, _S.INFO_REQUESTED, _S.IN_PROGRESS}, _S.REPORTED, Side.RECEIVER, {Act.INQUIRY}),
    Move.ALERT: _rule(OPENED, None, Side.RECEIVER, TAKEN_ON),
    Move.FINISH: _rule(WORKED_ON, _S.REPORTED, Side.RECEIVER, TAKEN_ON),
    Move.CONFIRM: _rule({_S.REPORTED}, None, Side.SENDER, TAKEN_ON),
    Move.QUERY: _rule({_S.REPORTED}, _S.IN_PROGRESS, Side.SENDER),
    Move.COMPLETE: _rule({_S.REPORTED, _S.DECLINED, _S.SENT, _S.RECEIVED}, _S.COMPLETED, Side.SENDER),
    Move.WITHDRAW: _rule({_S.DRAFT, _S.AWAITING_APPROVAL, *OPEN_AT_RECEIVER}, _S.WITHDRAWN, Side.SENDER),
    Move.RECALL: _rule({_S.SENT}, _S.WITHDRAWN, Side.SENDER, sender_only=True),
    Move.AMEND: _rule(OPEN_AT_RECEIVER, None, Side.SENDER),
    Move.READ_AMENDMENT: _rule(OPEN_AT_RECEIVER - {_S.SENT}, None, Side.RECEIVER),
    Move.REROUTE: _rule({_S.DECLINED}, _S.REROUTED, Side.SENDER, TAKEN_ON, sender_only=True),
    Move.EXTEND: _rule(AWAITING_ANSWER, None, Side.SENDER),
    Move.REPLAN: _rule(OPEN_AT_RECEIVER, None, Side.SENDER, WITH_A_MEETING),
    Move.REOPEN: _rule({_S.COMPLETED, _S.DECLINED, _S.WITHDRAWN}, _S.RECEIVED, Side.SENDER),
    Move.STRIKE_OUT: _rule(ONCE_SENT - {_S.WITHDRAWN}, _S.WITHDRAWN, Side.SENDER),
    Move.STRIKE_OWN: _rule(ONCE_SENT, None, Side.SENDER),
    Move.STRIKE_THEIRS: _rule(ONCE_SENT, None, Side.RECEIVER),
}

TURN: dict[State, Side] = {
    _S.DRAFT: Side.SENDER,
    _S.AWAITING_APPROVAL: Side.APPROVER,
    _S.SENT: Side.RECEIVER,
    _S.RECEIVED: Side.RECEIVER,
    _S.INFO_REQUESTED: Side.SENDER,
    _S.ACCEPTED: Side.RECEIVER,
    _S.IN_PROGRESS: Side.RECEIVER,
    _S.REPORTED: Side.SENDER,
    _S.DECLINED: Side.SENDER,
    _S.COMPLETED: Side.NOBODY,
    _S.WITHDRAWN: Side.NOBODY,
    _S.REROUTED: Side.NOBODY,
}

EVENT_FOR: dict[Move, EventType] = {
    Move.SUBMIT: EventType.REFERRAL_SUBMITTED,
    Move.SEND_BACK: EventType.REFERRAL_RETURNED,
    Move.APPROVE: EventType.REFERRAL_APPROVED,
    Move.SEND: EventType.REFERRAL_SENT,
    Move.GIVE: EventType.INFORMATION_GIVEN,
    Move.RECEIVE: EventType.REFERRAL_RECEIVED,
    Move.ASK: EventType.REFERRAL_ASKED,
    Move.ANSWER: EventType.REFERRAL_ANSWERED,
    Move.ACCEPT: EventType.REFERRAL_ACCEPTED,
    Move.DECLINE: EventType.REFERRAL_DECLINED,
    Move.REPORT: EventType.REFERRAL_REPORTED,
    Move.VISIT: EventType.REFERRAL_VISITED,
    Move.MEET: EventType.REFERRAL_MET,
    Move.CONFIRM_MEETING: EventType.REFERRAL_MEETING_CONFIRMED,
    Move.REPLY: EventType.REFERRAL_REPLIED,
    Move.ALERT: EventType.REFERRAL_ALERTED,
    Move.FINISH: EventType.REFERRAL_FINISHED,
    Move.CONFIRM: EventType.REFERRAL_CONFIRMED,
    Move.QUERY: EventType.REFERRAL_QUERIED,
    Move.COMPLETE: EventType.REFERRAL_COMPLETED,
    Move.WITHDRAW: EventType.REFERRAL_WITHDRAWN,
    Move.RECALL: EventType.REFERRAL_RECALLED,
    Move.AMEND: EventType.REFERRAL_AMENDED,
    Move.READ_AMENDMENT: EventType.REFERRAL_AMENDMENT_READ,
    Move.REROUTE: EventType.REFERRAL_REROUTED,
    Move.EXTEND: EventType.REFERRAL_EXTENDED,
    Move.REPLAN: EventType.REFERRAL_REPLANNED,
    Move.REOPEN: EventType.REFERRAL_REOPENED,
    Move.STRIKE_OUT: EventType.REFERRAL_STRUCK_OUT,
    Move.STRIKE_OWN: EventType.REFERRAL_STEP_STRUCK,
    Move.STRIKE_THEIRS: EventType.REFERRAL_REPORT_STRUCK,
}

NOT_YET_SENT = frozenset({_S.DRAFT, _S.AWAITING_APPROVAL})
ENDED = frozenset(state for state, side in TURN.items() if side is Side.NOBODY)


# What can still be done with what has ended: mistakes are found late.
AFTERWARDS = frozenset({Move.REOPEN, Move.STRIKE_OUT, Move.STRIKE_OWN, Move.STRIKE_THEIRS})
# What an entry by mistake has moved is moved back; for all else its words are struck alone. A refusal is not moved
# back by whoever refused: the sender may have gone on, which must not show (S9), and reopens it itself.
MOVED_BACK = frozenset({
    Move.ASK, Move.ANSWER, Move.ACCEPT, Move.REPORT, Move.VISIT, Move.REPLY, Move.FINISH, Move.QUERY, Move.COMPLETE,
})  # fmt: skip
STRIKABLE = MOVED_BACK | {Move.DECLINE, Move.EXTEND, Move.WITHDRAW}


def moves_from(state: State, side: Side) -> list[Move]:
    """The moves that a side can make from a state, in the order of the table."""
    return [move for move, rule in MOVES.items() if state in rule.sources and rule.side == side]


def states_of_turn(side: Side) -> set[State]:
    """The states in which it is the side's turn."""
    return {state for state, turn in TURN.items() if turn is side}
