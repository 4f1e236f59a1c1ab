"""Leading a referral of any act, in any direction, up to a state."""

from dataclasses import dataclass
from datetime import timedelta

from akishima_support.access import acting_as
from cases.actions import referral_answer, referral_follow
from cases.actions.referral_step import Visit, Words
from cases.codes.case import RecordResult
from cases.codes.referral import Act, DeclineReason, InquiryReply, ReportKind, Way
from cases.models import Referral
from cases.states import State
from tests.cases.stage import NOW, sent
from tests.cast import Cast, Member
from tests.factories.cases import PersonFactory

TODAY = NOW.date()
LATER = NOW + timedelta(hours=1)


@dataclass(frozen=True)
class Sides:
    """Who sends and who receives, and whoever has nothing to do with it."""

    sender: Member
    receiver: Member
    strangers: tuple[Member, ...]


def sides_of(cast: Cast, way: Way) -> Sides:
    """The two members of a direction."""
    sender = cast.aida if way == Way.WINDOW_TO_PARTNER else cast.chiba
    receiver = cast.aida if way == Way.PARTNER_TO_WINDOW else cast.eguchi
    members = (cast.aida, cast.chiba, cast.eguchi, cast.doi, cast.ikawa, cast.fujii, cast.goto)
    ours = {sender.actor.organization_id, receiver.actor.organization_id}
    return Sides(sender, receiver, tuple(each for each in members if each.actor.organization_id not in ours))


def sent_so(cast: Cast, act: Act, way: Way = Way.WINDOW_TO_PARTNER, **fields) -> Referral:
    """A referral of the act that waits in the receiver's inbox, about somebody whom the sender keeps."""
    sides = sides_of(cast, way)
    if way != Way.WINDOW_TO_PARTNER:
        fields |= {
            "person": PersonFactory(keeper=cast.hokatsu_west, name="架空 洋子", kana="かくう ようこ"),
            "case": None,
        }
    return sent(cast, act=act, by=sides.sender, to=sides.receiver.affiliation.organization, **fields)


def by(member: Member, action, referral: Referral, **words) -> Referral:
    """Let somebody do something with it."""
    with acting_as(member.actor):
        return action(referral=referral, by=member.actor, at=NOW, **words)


def declined(member: Member, referral: Referral) -> Referral:
    """A refusal."""
    return by(member, referral_answer.decline, referral, reason=DeclineReason.CAPACITY, suggested="", text="")


def reported(member: Member, referral: Referral, kind: ReportKind = ReportKind.FINAL) -> Referral:
    """A report."""
    return by(member, referral_answer.report, referral, words=Words(text="会えました。", report_kind=kind))


def visited(member: Member, referral: Referral, result=RecordResult.MET, on=TODAY, **words) -> Referral:
    """One visit."""
    words = {"text": ""} | words
    return by(member, referral_answer.visit, referral, visit=Visit(on, "架空 保健師", result), **words)


def met(member: Member, referral: Referral) -> Referral:
    """The receiver's word that they met."""
    return by(member, referral_answer.meet, referral, met_on=TODAY, text="")


def confirmed(member: Member, referral: Referral) -> Referral:
    """The sender's word that they met."""
    return by(member, referral_follow.confirm_meeting, referral, met_on=TODAY, text="")


def replied(member: Member, referral: Referral, text: str = "", reply=InquiryReply.COME) -> Referral:
    """The answer to an inquiry."""
    return by(member, referral_answer.reply, referral, reply=reply, text=text)


def completed(member: Member, referral: Referral) -> Referral:
    """The end."""
    return by(member, referral_follow.complete, referral, outcome_changes=["met"], text="ありがとうございました")


def lead_to(cast: Cast, act: Act, way: Way, state: State) -> Referral:
    """A sent referral of the act in the state."""
    sides, referral = sides_of(cast, way), sent_so(cast, act, way)
    if state == State.SENT:
        return referral
    if state == State.WITHDRAWN:
        return by(sides.sender, referral_follow.withdraw, referral, text="都合により")
    referral = by(sides.receiver, referral_answer.receive, referral)
    ways = {
        State.RECEIVED: lambda: referral,
        State.INFO_REQUESTED: lambda: by(sides.receiver, referral_answer.ask, referral, text="ご希望は?"),
        State.DECLINED: lambda: declined(sides.receiver, referral),
    }
    if state in ways:
        return ways[state]()
    return _answered(sides, referral, state) if act == Act.INQUIRY else _taken_on(sides, referral, state)


def _taken_on(sides: Sides, referral: Referral, state: State) -> Referral:
    referral = by(sides.receiver, referral_answer.accept, referral)
    if state == State.ACCEPTED:
        return referral
    if state == State.IN_PROGRESS:
        return reported(sides.receiver, referral, ReportKind.PROGRESS)
    if referral.act == Act.LINKAGE and state == State.COMPLETED:
        met(sides.receiver, referral)
        confirmed(sides.sender, referral)
    referral = reported(sides.receiver, referral)
    return referral if state == State.REPORTED else completed(sides.sender, referral)


def _answered(sides: Sides, referral: Referral, state: State) -> Referral:
    referral = replied(sides.receiver, referral)
    if state == State.IN_PROGRESS:
        return by(sides.sender, referral_follow.query, referral, text="もう少し詳しく")
    return referral if state == State.REPORTED else completed(sides.sender, referral)
