"""The head of every page about one referral: number, act, where it stands, whose turn it is, and by when."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from cases.codes.referral import NoticeKind
from cases.models import Person, Referral
from cases.rules.clocks import Clocks, is_late, notice_due
from cases.rules.moves import shown_state
from cases.rules.shown import is_our_turn, is_over, is_sender, shown_since
from cases.states import State

BADGES = {
    State.DRAFT: "neutral",
    State.AWAITING_APPROVAL: "waiting",
    State.SENT: "waiting",
    State.RECEIVED: "active",
    State.INFO_REQUESTED: "waiting",
    State.ACCEPTED: "success",
    State.IN_PROGRESS: "active",
    State.REPORTED: "info",
    State.DECLINED: "warning",
    State.COMPLETED: "closed",
    State.WITHDRAWN: "closed",
    State.REROUTED: "closed",
}


@dataclass(frozen=True, slots=True)
class Head:
    """One referral in a few words. It names nobody whom it is about."""

    uid: str
    number: str
    act: str
    urgency: str
    sender: str
    receiver: str
    other: str
    state: str
    kind: str
    turn: str
    is_ours: bool
    since: datetime
    respond_by: date | None
    is_late: bool
    mark: str


def head_of(referral: Referral, actor: Actor, clocks: Clocks | None = None) -> Head:
    """The head as the actor may see it; with the clocks of today it also says what is near or silent."""
    state = shown_state(referral, actor)
    sends = is_sender(referral, actor)
    return Head(
        uid=str(referral.uid),
        number=referral.referral_no,
        act=str(referral.get_act_display()),
        urgency=str(referral.get_urgency_display()),
        sender=referral.from_organization.name,
        receiver=referral.to_organization.name,
        other=(referral.to_organization if sends else referral.from_organization).name,
        state=_("取り戻し（未開封）") if referral.is_recalled else str(state.label),
        kind=BADGES[state],
        turn=_turn(referral, actor),
        is_ours=is_our_turn(referral, actor),
        since=shown_since(referral, actor),
        respond_by=referral.respond_by,
        is_late=is_late(referral, timezone.localdate()),
        mark=mark_of(referral, clocks) if clocks else "",
    )


def mark_of(referral: Referral, clocks: Clocks) -> str:
    """One word about a correction or the clocks; what is late has a badge of its own."""
    if referral.amendment_unread_since is not None:
        return _("訂正版が未読")
    words = {
        NoticeKind.REMINDER: _("期限間近"),
        NoticeKind.DUE: _("きょうが期限"),
        NoticeKind.SILENT: _("報告なし"),
    }
    return words.get(notice_due(referral, clocks), "")


def warned(referral: Referral, actor: Actor) -> Person | None:
    """Whose contact rules are shown to the sender before anything is called, written or printed."""
    if referral.person_id is None or not is_sender(referral, actor):
        return None
    return Person.objects.filter(pk=referral.person_id).first()


def _turn(referral: Referral, actor: Actor) -> str:
    if is_over(referral, actor):
        return _("終わりました")
    if referral.state == State.AWAITING_APPROVAL:
        return _("承認者の番です")
    if is_our_turn(referral, actor):
        return _("こちらの番です")
    other = referral.to_organization if is_sender(referral, actor) else referral.from_organization
    return _("%(name)sの番です") % {"name": other.name}
