"""Who may make which move with a referral now: the table of `states.py` read for one actor."""

from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, Refused
from akishima_support.japanese.formats import format_datetime
from cases.acts import sources_of
from cases.codes.consent import Means
from cases.codes.referral import Act
from cases.models import Referral
from cases.states import ENDED, MOVES, NOT_YET_SENT, Move, Side, State


def sides_of(actor: Actor, referral: Referral) -> set[Side]:
    """The sides that the actor stands on."""
    sides = set()
    if actor.organization_id == referral.from_organization_id:
        if actor.can(Capability.REFERRAL_SEND):
            sides.add(Side.SENDER)
        if actor.can(Capability.REFERRAL_APPROVE):
            sides.add(Side.APPROVER)
    elif actor.organization_id == referral.to_organization_id and actor.can(Capability.REFERRAL_ANSWER):
        sides.add(Side.RECEIVER)
    return sides


def may_stand_in(actor: Actor, referral: Referral) -> bool:
    """Whether the window may enter the receiver's answer on its behalf: for its own referrals to a partner."""
    return actor.can(Capability.REFERRAL_ON_BEHALF) and actor.organization_id == referral.from_organization_id


def check_can_take(referral: Referral, actor: Actor) -> None:
    """Raise Refused unless the actor may become the one at the receiving organization who looks after it.

    Not after a refusal: what the sender does then must not show (S9).
    """
    is_live = referral.state not in ENDED | NOT_YET_SENT and referral.declined_at is None
    if not is_live or Side.RECEIVER not in sides_of(actor, referral):
        raise Refused(_("この連携の担当にはなれません。"))


def check_can_hand_over(referral: Referral, actor: Actor) -> None:
    """Raise Refused unless the actor may say who at the receiving organization looks after it."""
    check_can_take(referral, actor)
    if referral.taken_by_id is None:
        raise Refused(_("担当している人がいません。先に担当になってください。"))


def can_take(referral: Referral, actor: Actor) -> bool:
    """Whether `check_can_take` lets it pass and the actor does not look after it already."""
    try:
        check_can_take(referral, actor)
    except Refused:
        return False
    return referral.taken_by_id != actor.user_id


def can_hand_over(referral: Referral, actor: Actor) -> bool:
    """Whether `check_can_hand_over` lets it pass."""
    try:
        check_can_hand_over(referral, actor)
    except Refused:
        return False
    return True


def check_can_move(move: Move, referral: Referral, actor: Actor, *, on_behalf: bool = False) -> None:
    """Raise Refused when the move is not the actor's, or not possible in the present state."""
    rule = MOVES[move]
    sides = {Side.RECEIVER} if on_behalf and may_stand_in(actor, referral) else sides_of(actor, referral)
    if rule.side not in sides:
        raise Refused(_("この操作はできません。"))
    if referral.act not in rule.acts:
        raise Refused(_("この種別ではできない操作です。"))
    if move == Move.RECALL:
        check_unopened(referral)
    if referral.state not in rule.sources:
        raise Refused(
            _("いまの状態は「%(state)s」です。この操作はできません。") % {"state": _state_name(referral, actor)}
        )
    _check_act(move, referral)
    _check_meeting(move, referral)
    if move == Move.CONFIRM and referral.checked_at is not None:
        raise Refused(_("この報告は、もう確かめてあります。"))
    _check_amendment(move, referral, on_behalf=on_behalf)
    _check_reopening(move, referral)
    if move == Move.EXTEND and actor.is_window and not actor.can(Capability.REFERRAL_APPROVE):
        raise Refused(_("回答期限を延ばすかどうかは、承認者が決めます。"))


def check_unopened(referral: Referral) -> None:
    """Raise Refused when the receiver has opened it, or was given it by other means than here."""
    if referral.received_at is not None:
        raise Refused(
            _("%(name)sが%(at)sに開いたため、取り戻せません。できるのは取下げだけです。")
            % {"name": referral.to_organization.name, "at": format_datetime(referral.received_at)}
        )
    if means_of(referral) != Means.SYSTEM:
        raise Refused(_("紙やFAXなどで渡したものは、取り戻せません。できるのは取下げだけです。"))


def means_of(referral: Referral) -> Means:
    """By which means the receiver was given it."""
    return Means(referral.prepared.get("means", Means.SYSTEM))


def can_move(move: Move, referral: Referral, actor: Actor, *, on_behalf: bool = False) -> bool:
    """Whether `check_can_move` lets it pass."""
    try:
        check_can_move(move, referral, actor, on_behalf=on_behalf)
    except Refused:
        return False
    return True


def possible_moves(referral: Referral, actor: Actor, *, on_behalf: bool = False) -> list[Move]:
    """The moves that the actor can make now, in the order of the table; entries are struck one by one, on their own."""
    moves = [move for move in Move if move not in (Move.STRIKE_OWN, Move.STRIKE_THEIRS)]
    return [move for move in moves if can_move(move, referral, actor, on_behalf=on_behalf)]


def _check_amendment(move: Move, referral: Referral, *, on_behalf: bool) -> None:
    """Nobody takes on what was corrected meanwhile without having read the correction."""
    is_unread = referral.amendment_unread_since is not None
    if move == Move.READ_AMENDMENT and not is_unread:
        raise Refused(_("読んでいない訂正版はありません。"))
    if move in (Move.ACCEPT, Move.REPLY) and is_unread and not on_behalf:
        raise Refused(_("訂正版が届いています。先に読んでください。"))


def _check_reopening(move: Move, referral: Referral) -> None:
    """What never arrived, or should never have been sent, is not reopened; a lead that has moved stays where it is."""
    if move != Move.REOPEN:
        return
    if referral.misdelivery or referral.received_at is None:
        raise Refused(_("開かれずに、または誤って送って終わった連携は、再開できません。新しい連携を始めてください。"))
    if referral.act == Act.HANDOVER and referral.state == State.COMPLETED:
        raise Refused(_("引継ぎを終えた連携は、再開できません。新しい連携を始めてください。"))


def _check_act(move: Move, referral: Referral) -> None:
    if move == Move.EXTEND and referral.respond_by is None:
        raise Refused(_("この連携に回答期限はありません。"))
    if move == Move.COMPLETE and referral.state not in sources_of(move, Act(referral.act)):
        raise Refused(_("まだ回答がありません。"))


def _check_meeting(move: Move, referral: Referral) -> None:
    """つなぎ is done only when both sides have said that the first meeting took place; each says it once."""
    if (move == Move.MEET and referral.met_at) or (move == Move.CONFIRM_MEETING and referral.confirmed_at):
        raise Refused(_("最初に会えたことは、もう伝えてあります。"))
    is_done = referral.met_at is not None and referral.confirmed_at is not None
    if move == Move.COMPLETE and referral.act == Act.LINKAGE and referral.declined_at is None and not is_done:
        raise Refused(_("最初に会えたことを双方が確かめると、完了にできます。会えないまま終えるときは取り下げます。"))


def shown_state(referral: Referral, actor: Actor) -> State:
    """The state as the actor may know it: a receiver who declined never learns what became of it (S9)."""
    state = State(referral.state)
    is_receiver = actor.organization_id == referral.to_organization_id
    if is_receiver and referral.declined_at is not None and state in (State.REROUTED, State.COMPLETED):
        return State.DECLINED
    return state


def _state_name(referral: Referral, actor: Actor) -> str:
    return str(shown_state(referral, actor).label)
