"""Rows of one referral as the actions would have written them: consent, packet, steps, ledger and audit."""

import json
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle

from django.utils import timezone

from akishima_support.audit import EventType
from akishima_support.japanese.business_days import add_business_days
from cases.actions.ledger import CONSENT
from cases.acts import days_to_answer
from cases.codes.case import OutcomeChange
from cases.codes.consent import Category, ConsentMethod, ConsentStatus, Means
from cases.codes.consultation import Urgency
from cases.codes.referral import Act, DeclineReason, ReportKind
from cases.load.cases import CaseRows, MadeCase
from cases.load.dice import Dice
from cases.load.notes import Notes
from cases.load.numbers import referral_no
from cases.load.surroundings import Partner, Surroundings
from cases.load.tables import Table
from cases.models import BasisDecision, Consent, DisclosureRecord, Packet, Referral, ReferralStep
from cases.models.packet import PACKET_LIFETIME
from cases.rules.packet_content import fingerprint, items_line
from cases.states import ENDED, MOVES, Move, Side, State

_WAY_TO_ACCEPTANCE = (Move.SEND, Move.RECEIVE, Move.ACCEPT)
# The moves that lead to each state.
WAYS: dict[State, tuple[Move, ...]] = {
    State.DRAFT: (),
    State.AWAITING_APPROVAL: (Move.SUBMIT,),
    State.SENT: (Move.SEND,),
    State.RECEIVED: (Move.SEND, Move.RECEIVE),
    State.INFO_REQUESTED: (Move.SEND, Move.RECEIVE, Move.ASK),
    State.ACCEPTED: _WAY_TO_ACCEPTANCE,
    State.IN_PROGRESS: (*_WAY_TO_ACCEPTANCE, Move.REPORT),
    State.REPORTED: (*_WAY_TO_ACCEPTANCE, Move.FINISH),
    State.DECLINED: (Move.SEND, Move.RECEIVE, Move.DECLINE),
    State.COMPLETED: (*_WAY_TO_ACCEPTANCE, Move.FINISH, Move.COMPLETE),
    State.WITHDRAWN: (Move.SEND, Move.WITHDRAW),
    State.REROUTED: (Move.SEND, Move.RECEIVE, Move.DECLINE, Move.REROUTE),
}
# What the columns of a referral say about a move.
STAMPS = {
    Move.SEND: "sent",
    Move.RECEIVE: "received",
    Move.ACCEPT: "accepted",
    Move.MEET: "met",
    Move.CONFIRM_MEETING: "confirmed",
    Move.DECLINE: "declined",
    Move.COMPLETE: "completed",
    Move.WITHDRAW: "withdrawn",
}
SAID_WITH = {Move.ASK, Move.REPORT, Move.FINISH, Move.DECLINE, Move.COMPLETE, Move.WITHDRAW}
REPORT_KINDS = {Move.REPORT: ReportKind.PROGRESS, Move.FINISH: ReportKind.FINAL}

LIVE_STATES = [state for state in State if state not in ENDED]
CLOSED_STATES = [State.COMPLETED] * 7 + [State.DECLINED, State.WITHDRAWN, State.REROUTED]
# つなぎ is done when both sides have said that the first meeting took place.
MEETING = (Move.MEET, Move.CONFIRM_MEETING)
ACTS_SENT = (Act.INTRODUCTION, Act.LINKAGE, Act.OUTREACH_REQUEST)
PREPARED = {"items": ["name"], "texts": {}}
OUTCOME = json.dumps([str(OutcomeChange.FAMILY_EASED)])
CATEGORIES = json.dumps([str(Category.BASIC)])


@dataclass(frozen=True, slots=True)
class Leg:
    """One referral on its way: of which case, to whom, which moves and when each was made."""

    id: int
    referral_no: str
    made: MadeCase
    partner: Partner
    act: Act
    urgency: Urgency
    request: str
    moves: list[tuple[Move, datetime]]

    def mover(self, move: Move, window_id: int) -> tuple[int, int]:
        """Who made the move and for which organization."""
        if MOVES[move].side == Side.RECEIVER:
            return self.partner.user_id, self.partner.organization_id
        return self.made.worker[0], window_id


class ReferralRows:
    """Makes the rows of referrals, one at a time, in every state."""

    def __init__(self, dice: Dice, around: Surroundings, cases: CaseRows):
        self.dice, self.around, self.cases, self.notes = dice, around, cases, Notes(dice)
        self.live_states, self.closed_states = cycle(LIVE_STATES), cycle(CLOSED_STATES)
        self.consents, self.referrals, self.decisions = Table(Consent), Table(Referral), Table(BasisDecision)
        self.packets, self.steps, self.ledger = Table(Packet), Table(ReferralStep), Table(DisclosureRecord)
        self.tables = [self.consents, self.referrals, self.decisions, self.packets, self.steps, self.ledger]

    def add(self, made: MadeCase) -> None:
        """One referral of the case; a re-routed one has a second leg that went well."""
        state = next(self.closed_states if made.is_closed else self.live_states)
        if state != State.REROUTED:
            self._leg(made, state)
            return
        middle = made.opened + (made.last - made.opened) / 2
        first, partner = self._leg(made, state, until=middle)
        self._leg(made, State.COMPLETED, since=middle, rerouted_from_id=first, not_to=partner)

    def _leg(self, made, state, *, since=None, until=None, rerouted_from_id=None, not_to=None) -> tuple[int, Partner]:
        partners = self.around.public_partners if state == State.AWAITING_APPROVAL else self.around.partners
        partner = self.dice.pick([each for each in partners if each != not_to])
        since, until = since or made.opened, until or made.last
        number = self.referrals.last_id + 1
        act = self.dice.pick(ACTS_SENT)
        leg = Leg(
            id=number,
            referral_no=referral_no(number),
            made=made,
            partner=partner,
            act=act,
            urgency=self.dice.pick((Urgency.U4, Urgency.U3)),
            request=self.notes.draw(),
            moves=_spread(_way(state, act), since, until),
        )
        content = self._content(leg)
        if state == State.AWAITING_APPROVAL:
            prepared = self._decision(leg, content)
        else:
            prepared = PREPARED | {"consent": self._consent(leg, since)}
        self._referral(leg, state, since, prepared, rerouted_from_id)
        if Move.SEND in WAYS[state]:
            self._told(leg, content, prepared["consent"])
        self._steps(leg)
        return leg.id, partner

    def _content(self, leg: Leg) -> dict:
        items = [{"key": "name", "label": "お名前", "value": leg.made.person_name}]
        return {
            "act": leg.act,
            "act_label": str(leg.act.label),
            "urgency": leg.urgency,
            "urgency_label": str(leg.urgency.label),
            "from": self.around.window_name,
            "to": leg.partner.name,
            "request": leg.request,
            "terms": [],
            "sections": [{"category": Category.BASIC, "title": str(Category.BASIC.label), "items": items}],
        }

    def _consent(self, leg: Leg, at: datetime) -> int:
        return self.consents.add(
            uid=self.dice.uid(),
            person_id=leg.made.person_id,
            recipient_id=leg.partner.organization_id,
            status=ConsentStatus.GIVEN,
            categories=CATEGORIES,
            method=ConsentMethod.WRITTEN,
            given_on=timezone.localdate(at),
            recorded_at=at,
            recorded_by_id=leg.made.worker[0],
        )

    def _decision(self, leg: Leg, content: dict) -> dict:
        reason, tried = self.notes.draw(), self.notes.draw()
        worker, _organization = leg.mover(Move.SUBMIT, self.around.window_id)
        self.decisions.add(
            uid=self.dice.uid(),
            referral_id=leg.id,
            person_id=leg.made.person_id,
            legal_basis_id=self.around.public_basis_id,
            reason=reason,
            tried=tried,
            proviso_checked=True,
            requested_at=leg.moves[0][1],
            requested_by_id=worker,
        )
        chosen = {"code": "public_body", "reason": reason, "tried": tried, "review_on": None}
        return PREPARED | {"decision": chosen, "sha256": fingerprint(content)}

    def _referral(self, leg: Leg, state: State, created: datetime, prepared: dict, rerouted_from_id) -> None:
        self.referrals.add(
            uid=self.dice.uid(),
            referral_no=leg.referral_no,
            act=leg.act,
            from_organization_id=self.around.window_id,
            to_organization_id=leg.partner.organization_id,
            state=state,
            person_id=leg.made.person_id,
            case_id=leg.made.id,
            urgency=leg.urgency,
            request=leg.request,
            prepared=json.dumps(prepared, ensure_ascii=False),
            rerouted_from_id=rerouted_from_id,
            created_at=created,
            created_by_id=leg.made.worker[0],
            waiting_since=leg.moves[-1][1] if leg.moves else created,
            version=1 + len(leg.moves),
            **self._stamps(leg),
        )

    def _stamps(self, leg: Leg) -> dict:
        stamps = {}
        for move, at in leg.moves:
            if move in STAMPS:
                user_id, _organization = leg.mover(move, self.around.window_id)
                stamps |= {f"{STAMPS[move]}_at": at, f"{STAMPS[move]}_by_id": user_id}
            if MOVES[move].side == Side.RECEIVER:
                stamps["heard_at"] = at
            if move == Move.SEND:
                days = days_to_answer(leg.act, leg.urgency)
                stamps["respond_by"] = add_business_days(timezone.localdate(at), days)
            elif move == Move.DECLINE:
                stamps["decline_reason"] = self.dice.pick((DeclineReason.NEEDS_OTHER, DeclineReason.CAPACITY))
            elif move == Move.COMPLETE:
                stamps["outcome_changes"] = OUTCOME
        return stamps

    def _told(self, leg: Leg, content: dict, consent_id: int) -> None:
        moments = dict(leg.moves)
        sent_at, opened_at = moments[Move.SEND], moments.get(Move.RECEIVE)
        packet_id = self.packets.add(
            uid=self.dice.uid(),
            referral_id=leg.id,
            person_id=leg.made.person_id,
            content=json.dumps(content, ensure_ascii=False),
            sha256=fingerprint(content),
            is_personal=True,
            consent_id=consent_id,
            sent_at=sent_at,
            sent_by_id=leg.made.worker[0],
            expires_at=sent_at + PACKET_LIFETIME,
            first_opened_at=opened_at,
            first_opened_by_id=leg.partner.user_id if opened_at else None,
        )
        self.ledger.add(
            uid=self.dice.uid(),
            occurred_at=sent_at,
            person_id=leg.made.person_id,
            referral_id=leg.id,
            packet_id=packet_id,
            provided_by=f"{self.around.window_name} {leg.made.worker[1]}",
            recipient_id=leg.partner.organization_id,
            recipient_name=leg.partner.name,
            means=Means.SYSTEM,
            categories=CATEGORIES,
            items=items_line(content),
            basis=CONSENT,
            consent_id=consent_id,
        )
        self.cases.log(EventType.REFERRAL_SENT, leg.made.worker, sent_at, leg.made.person_id, leg.referral_no)

    def _steps(self, leg: Leg) -> None:
        state = State.DRAFT
        for move, at in leg.moves:
            state = MOVES[move].target_from(state)
            user_id, organization_id = leg.mover(move, self.around.window_id)
            self.steps.add(
                uid=self.dice.uid(),
                referral_id=leg.id,
                person_id=leg.made.person_id,
                move=move,
                state_after=state,
                at=at,
                by_id=user_id,
                organization_id=organization_id,
                sender_only=MOVES[move].sender_only,
                text=self.notes.draw() if move in SAID_WITH else "",
                report_kind=REPORT_KINDS.get(move, ""),
                outcome_changes=OUTCOME if move == Move.COMPLETE else "[]",
            )


def _way(state: State, act: Act) -> tuple[Move, ...]:
    """The moves up to a state, with the meeting before the end of つなぎ."""
    way = WAYS[state]
    return (*way[:-1], *MEETING, way[-1]) if (state, act) == (State.COMPLETED, Act.LINKAGE) else way


def _spread(moves: tuple[Move, ...], since: datetime, until: datetime) -> list[tuple[Move, datetime]]:
    """Each move with its moment, evenly between two moments."""
    step = (until - since) / (len(moves) + 1)
    return [(move, since + number * step) for number, move in enumerate(moves, start=1)]
