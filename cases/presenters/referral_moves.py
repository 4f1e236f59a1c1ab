"""What whoever acts can press on the page of a referral."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor
from cases.codes.referral import Act
from cases.models import Referral
from cases.rules.clocks import can_reroute
from cases.rules.moves import may_stand_in, possible_moves
from cases.states import Move

# Move → (page, word on the button, kind). Two moves of one page are one button.
PAGES = {
    Move.SEND: ("cases:referral_sections", _("下書きを続ける"), "primary"),
    Move.SUBMIT: ("cases:referral_sections", _("下書きを続ける"), "primary"),
    Move.APPROVE: ("cases:referral_approve", _("承認する・戻す"), "primary"),
    Move.RECEIVE: ("cases:referral_receive", _("受領する"), "primary"),
    Move.ASK: ("cases:referral_ask", _("質問する"), ""),
    Move.ANSWER: ("cases:referral_answer", _("質問に答える"), "primary"),
    Move.ACCEPT: ("cases:referral_accept", _("受け入れる"), "primary"),
    Move.DECLINE: ("cases:referral_decline", _("対応困難と答える"), ""),
    Move.REPLY: ("cases:referral_reply", _("照会に答える"), "primary"),
    Move.VISIT: ("cases:referral_visit", _("訪問を報告する"), "primary"),
    Move.MEET: ("cases:referral_meet", _("最初に会えたことを伝える"), "primary"),
    Move.CONFIRM_MEETING: ("cases:referral_confirm_meeting", _("最初に会えたことを確かめる"), "primary"),
    Move.REPORT: ("cases:referral_report", _("経過を報告する"), "primary"),
    Move.FINISH: ("cases:referral_finish", _("終了を報告する"), ""),
    Move.ALERT: ("cases:referral_alert", _("緊急を報告する"), "danger"),
    Move.CONFIRM: ("cases:referral_confirm", _("報告を確かめる"), "primary"),
    Move.QUERY: ("cases:referral_query", _("報告について尋ねる"), ""),
    Move.COMPLETE: ("cases:referral_complete", _("完了にする"), "primary"),
    Move.REROUTE: ("cases:referral_reroute", _("別の機関へ再調整する"), "primary"),
    Move.EXTEND: ("cases:referral_extend", _("回答期限を延ばす"), ""),
    Move.REPLAN: ("cases:referral_replan", _("日程を変える"), ""),
    Move.READ_AMENDMENT: ("cases:referral_read_amendment", _("訂正版を読む"), "primary"),
    Move.AMEND: ("cases:referral_amend", _("訂正する"), ""),
    Move.REOPEN: ("cases:referral_reopen", _("再開する"), ""),
    Move.RECALL: ("cases:referral_recall", _("開かれる前に取り戻す"), "danger"),
    Move.WITHDRAW: ("cases:referral_withdraw", _("取り下げる"), "danger"),
}

TAKE_IN = ("cases:referral_take_in", _("受け入れて相談・ケースにする"), "primary")
PROGRESS = ("cases:referral_progress", _("その後の様子を答える"), "")
NEEDS_READING = {Move.ASK, Move.ACCEPT}
ACCEPTED_WITHOUT_A_CASE = {Act.INFO_PROVISION}


@dataclass(frozen=True, slots=True)
class Button:
    """A link to the page of one move."""

    url: str
    label: str
    kind: str


def buttons_for(referral: Referral, actor: Actor, *, reads: bool = True) -> list[Button]:
    """The pages of the moves that the actor can make now, and who `reads` nothing can neither ask nor take it on."""
    moves = [move for move in possible_moves(referral, actor) if reads or move not in NEEDS_READING]
    if Move.REROUTE not in moves and can_reroute(referral, actor, timezone.localdate()):
        moves.append(Move.REROUTE)
    if Move.RECALL in moves:
        moves.remove(Move.WITHDRAW)
    pages = dict.fromkeys(page for move, page in PAGES.items() if move in moves)
    if Move.REPORT in moves:
        pages = {**pages, PROGRESS: None}
    if Move.ACCEPT in moves and actor.is_window:
        pages = _at_the_window(referral, pages)
    return [button for page in pages for button in _button(*page, referral)] + _on_behalf(referral, actor)


def _at_the_window(referral: Referral, pages: dict) -> dict:
    """The window takes a partner's referral into a case; mere information it can also just accept."""
    accept = PAGES[Move.ACCEPT]
    kept = {page: None for page in pages if page != accept or referral.act in ACCEPTED_WITHOUT_A_CASE}
    return {TAKE_IN: None} | kept


def _button(name: str, label, kind: str, referral: Referral) -> list[Button]:
    try:
        return [Button(reverse(name, args=[referral.uid]), str(label), kind)]
    except NoReverseMatch:  # the other entrance does not mount it
        return []


def _on_behalf(referral: Referral, actor: Actor) -> list[Button]:
    if not (may_stand_in(actor, referral) and possible_moves(referral, actor, on_behalf=True)):
        return []
    return _button("cases:referral_on_behalf", _("機関の返事を代行入力する"), "", referral)
