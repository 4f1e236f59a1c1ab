"""Everything that the two sides of a referral can do, of every act and in every direction, and what always holds."""

import contextlib
from datetime import date, timedelta

import time_machine
from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from akishima_support.access import Refused, acting_as
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from cases.actions import (
    amendments,
    referral_answer,
    referral_follow,
    referral_prepare,
    referral_send,
    reopening,
    strikes,
)
from cases.actions.basis_decisions import approve_afterwards, refuse_afterwards
from cases.actions.consents_cut import withdraw as withdraw_consent
from cases.actions.referral_give import Explained, give_information
from cases.actions.referral_step import OnBehalf, Visit, Words
from cases.actions.referral_take_in import TakeIn, take_in
from cases.acts import ACTS
from cases.codes.case import RecordResult
from cases.codes.consent import BasisCode, Category, Means
from cases.codes.referral import (
    Act,
    DeclineReason,
    InquiryReply,
    Misdelivery,
    ProgressAnswer,
    ReopenReason,
    ReportKind,
    Way,
)
from cases.models import BasisDecision, Case, Consent, DisclosureRecord, LegalBasis, Packet, Referral, ReferralStep
from cases.models.number_setting import SettingCode, value_of
from cases.rules.leads import has_moved
from cases.rules.moves import may_stand_in, possible_moves
from cases.rules.packet_content import categories_of, fingerprint
from cases.states import AFTERWARDS, ENDED, Move, State
from tests.cases.act_stage import sides_of
from tests.cases.referral_pages import url
from tests.cases.stage import NOW, consent_of, drafted, founded, yoko
from tests.cast import make_cast
from tests.conftest import signed_in
from tests.factories.cases import CaseFactory

ACTORS = ("aida", "murata", "baba", "eguchi", "doi", "chiba", "fujii")
# Mostly whoever may do it, now and then somebody who may not.
SENDER = st.one_of(st.just("sender"), st.just("sender"), st.sampled_from(ACTORS))
RECEIVER = st.one_of(st.just("receiver"), st.just("receiver"), st.sampled_from(ACTORS))
CATEGORIES = st.sets(st.sampled_from([str(each) for each in Category]))


RECEIVER_MOVES = {
    "receive": (referral_answer.receive, {}),
    "take": (referral_answer.take, {}),
    "ask": (referral_answer.ask, {"text": "ご希望は?"}),
    "accept": (referral_answer.accept, {}),
    "decline": (referral_answer.decline, {"reason": DeclineReason.CAPACITY, "suggested": "", "text": ""}),
    "report": (referral_answer.report, {"words": Words(text="会えました", report_kind=ReportKind.PROGRESS)}),
    "progress": (referral_answer.tell_progress, {"answer": ProgressAnswer.MEETING, "seen_on": None, "text": ""}),
    "visit": (referral_answer.visit, {"visit": Visit(NOW.date(), "架空 保健師", RecordResult.NOT_MET), "text": ""}),
    "meet": (referral_answer.meet, {"met_on": NOW.date(), "text": ""}),
    "reply": (referral_answer.reply, {"reply": InquiryReply.COME, "text": ""}),
    "read_amendment": (amendments.read, {}),
    "finish": (referral_answer.report, {"words": Words(text="終わります", report_kind=ReportKind.FINAL)}),
}
SENDER_MOVES = {
    "answer": (referral_follow.answer, {"text": "はい"}),
    "query": (referral_follow.query, {"text": "その後は?"}),
    "withdraw": (referral_follow.withdraw, {"text": "都合により"}),
    "recall": (referral_follow.recall, {"text": "宛先が違ったため"}),
    "complete": (referral_follow.complete, {"outcome_changes": ["met"], "text": "よかった"}),
    "amend": (amendments.begin, {"note": "書き間違えたため"}),
    "drop_amendment": (amendments.drop, {}),
    "strike_out": (strikes.strike_out, {"kind": Misdelivery.WRONG_BODY, "text": "取り違えた"}),
    "reopen": (reopening.reopen, {"reason": ReopenReason.NOT_DONE, "text": "続きをお願いします"}),
    "extend": (referral_follow.extend, {"text": "お休みのため"}),
    "confirm_meeting": (referral_follow.confirm_meeting, {"met_on": NOW.date(), "text": ""}),
    "replan": (referral_follow.replan, {"meeting_on": None, "text": "体調のため"}),
    "reroute": (referral_follow.reroute, {"act": Act.INTRODUCTION}),
}


OTHER_MOVES = {
    "send": (referral_send.send, {}),
    **{name: RECEIVER_MOVES[name] for name in ("receive", "accept", "decline", "finish")},
    **{name: SENDER_MOVES[name] for name in ("withdraw", "complete")},
}
AGREED = {"named_because": "同じお名前の方が二人いるため", "handover_note": "長く続いた。", "info_purpose": "safety"}
NOT_AGREED = {"named_because": "", "handover_note": "", "info_purpose": ""}


class ReferralMachine(RuleBasedStateMachine):
    """Everybody tries everything; what the rules let through must keep the promises."""

    @initialize(act=st.sampled_from([act for act in Act if act != Act.INFORMATION]), way=st.sampled_from(Way))
    def begin(self, act, way=Way.WINDOW_TO_PARTNER):
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.cast, self.way = make_cast(), way if way in ACTS[act].ways else Way.WINDOW_TO_PARTNER
        self.sides = sides_of(self.cast, self.way)
        self.subject = {"by": self.sides.sender} | self.kept_by_sender()
        self.recipient, self.person = self.sides.receiver.affiliation.organization, self.subject["person"]
        self.referral = drafted(self.cast, act=act, to=self.recipient, **self.subject)
        self.case, self.other, self.now = self.referral.case, None, NOW
        self.subject["case"], self.led_by_a_third = self.case, None

    def kept_by_sender(self) -> dict:
        """Whom it is about: the window has a case of hers, a partner a record of its own."""
        if self.way == Way.WINDOW_TO_PARTNER:
            return {"person": yoko(self.cast)}
        return {"person": yoko(self.cast, keeper=self.sides.sender.affiliation.organization), "case": None}

    def member(self, name):
        return getattr(self.sides, name) if name in ("sender", "receiver") else getattr(self.cast, name)

    def teardown(self):
        if hasattr(self, "atomic"):
            transaction.set_rollback(True)
            self.atomic.__exit__(None, None, None)

    def attempt(self, name, action, **arguments):
        """One try; the rule may say no, and then nothing has changed."""
        actor = self.member(name).actor
        before = self.current().version
        try:
            with acting_as(actor), time_machine.travel(self.now, tick=False), transaction.atomic():
                action(referral=self.current(), by=actor, **arguments)
        except Refused:
            assert self.current().version == before

    def current(self) -> Referral:
        return Referral.unscoped.get(pk=self.referral.pk)

    @rule(
        name=SENDER, items=st.sets(st.sampled_from(["name", "kana", "phone"])), texts=CATEGORIES, agreed=st.booleans()
    )
    def choose_content(self, name, items, texts, agreed):
        texts = dict.fromkeys(texts, "よく眠れないそうです。")
        self.attempt(
            name,
            referral_prepare.choose_content,
            request="お願いします",
            items=sorted(items),
            texts=texts,
            version=self.current().version,
            terms=AGREED if agreed else NOT_AGREED,
        )

    @rule(name=SENDER)
    def give_information(self, name):
        actor = self.member(name).actor
        words = {"to_organization": self.cast.kokokara, "explained": Explained(True, True), "at": self.now}
        with contextlib.suppress(Refused), acting_as(actor):
            give_information(by=actor, case=self.case, **words)

    @precondition(lambda self: self.other is None)
    @rule()
    def hand_over_to_another_body(self):
        self.other = founded(self.cast, act=Act.HANDOVER, to=self.cast.kurashigoto, **self.subject)

    @precondition(lambda self: self.other is not None)
    @rule(how=st.sampled_from(["send", "receive", "accept", "decline", "finish", "withdraw", "complete"]))
    def the_other_body(self, how):
        action, words = OTHER_MOVES[how]
        member = self.cast.doi if how in RECEIVER_MOVES else self.sides.sender
        other = Referral.unscoped.get(pk=self.other.pk)
        more = {"version": other.version} if how == "send" else {}
        with contextlib.suppress(Refused), acting_as(member.actor), transaction.atomic():
            action(referral=other, by=member.actor, at=self.now, **words, **more)

    @rule(more=CATEGORIES, days=st.integers(-3, 30), elsewhere=st.booleans(), name=SENDER)
    def consent_and_choose_it(self, more, days, elsewhere, name):
        recipient = self.cast.shakyo if elsewhere else self.recipient
        until = max(self.today() + timedelta(days=days), date(2026, 11, 2))
        consent = consent_of(self.person, recipient, sorted({"basic"} | more), valid_until=until)
        self.choose(consent, name)

    @precondition(lambda self: Consent.unscoped.exists())
    @rule(data=st.data(), name=SENDER)
    def choose_an_older_consent(self, data, name):
        self.choose(data.draw(st.sampled_from(list(Consent.unscoped.order_by("pk")))), name)

    def choose(self, consent, name):
        self.attempt(
            name, referral_prepare.choose_consent, consent=consent, at=self.now, version=self.current().version
        )

    @precondition(lambda self: Consent.unscoped.filter(status="given").exists())
    @rule(data=st.data())
    def withdraw_consent(self, data):
        consent = data.draw(st.sampled_from(list(Consent.unscoped.filter(status="given").order_by("pk"))))
        with acting_as(self.sides.sender.actor), transaction.atomic():
            withdraw_consent(consent=consent, note="", by=self.sides.sender.actor, at=self.now)

    @rule(name=SENDER, code=st.sampled_from(BasisCode), proviso=st.booleans())
    def choose_legal_basis(self, name, code, proviso):
        self.attempt(
            name,
            referral_prepare.choose_legal_basis,
            legal_basis=LegalBasis.unscoped.get(code=code),
            reason="安否",
            tried="手紙",
            proviso_checked=proviso,
            review_on=date(2099, 4, 1),
            version=self.current().version,
        )

    @rule(name=SENDER, how=st.sampled_from([referral_send.send, referral_send.send, referral_send.submit]))
    def send(self, name, how):
        self.attempt(name, how, at=self.now, version=self.current().version)

    @precondition(lambda self: self.current().state == State.AWAITING_APPROVAL)
    @rule(name=st.one_of(st.just("baba"), st.sampled_from(ACTORS)), approved=st.booleans())
    def decide(self, name, approved):
        how, more = (referral_send.approve, {}) if approved else (referral_send.send_back, {"note": "同意を先に"})
        self.attempt(name, how, at=self.now, version=self.current().version, **more)

    @precondition(lambda self: BasisDecision.unscoped.filter(approve_by__isnull=False).exists())
    @rule(data=st.data(), name=st.one_of(st.just("baba"), st.sampled_from(ACTORS)), approved=st.booleans())
    def answer_afterwards(self, data, name, approved):
        rows = BasisDecision.unscoped.filter(approve_by__isnull=False).order_by("pk")
        decision, actor = data.draw(st.sampled_from(list(rows))), self.member(name).actor
        how, more = (approve_afterwards, {}) if approved else (refuse_afterwards, {"note": "危険がなかった"})
        with contextlib.suppress(Refused), acting_as(actor):
            how(decision=decision, by=actor, at=self.now, **more)

    @precondition(lambda self: self.current().state not in (State.DRAFT, State.AWAITING_APPROVAL))
    @rule(name=RECEIVER, behalf=st.booleans(), move=st.sampled_from(sorted(RECEIVER_MOVES)))
    def receiver_moves(self, name, behalf, move):
        action, words = RECEIVER_MOVES[move]
        more = {} if move in ("take", "progress", "read_amendment") else {"on_behalf": self.on_behalf(behalf)}
        self.attempt(name, action, at=self.now, **words, **more)

    @rule(name=SENDER, move=st.sampled_from(sorted(SENDER_MOVES)), days=st.integers(-3, 30))
    def sender_moves(self, name, move, days):
        action, words = SENDER_MOVES[move]
        more = {"to_organization": self.cast.kurashigoto} if move == "reroute" else {}
        more |= {"until": self.today() + timedelta(days=days)} if move == "extend" else {}
        more |= {"overlap_until": self.today() + timedelta(days=days)} if move == "replan" else {}
        self.attempt(name, action, at=self.now, **words, **more)

    @precondition(lambda self: self.current().amending_at is not None)
    @rule(name=SENDER, how=st.sampled_from([amendments.send, amendments.send, amendments.submit]))
    def send_amendment(self, name, how):
        self.attempt(name, how, at=self.now, version=self.current().version)

    @precondition(lambda self: self.current().state == State.DRAFT)
    @rule()
    def tell_in_an_emergency(self):
        """At once, by whoever sees the danger; another answers afterwards."""
        self.choose_legal_basis(name="sender", code=BasisCode.EMERGENCY, proviso=True)
        self.send(name="sender", how=referral_send.send)

    @precondition(lambda self: self.way == Way.PARTNER_TO_WINDOW)
    @rule()
    def take_into_a_case(self):
        self.attempt("receiver", take_in, choice=TakeIn(next_check_on=date(2099, 4, 1)), at=self.now)

    @precondition(lambda self: self.way == Way.PARTNER_TO_WINDOW)
    @rule()
    def take_into_a_case_that_a_third_body_leads(self):
        third = {"lead_organization": self.cast.kurashigoto}
        self.led_by_a_third = self.led_by_a_third or CaseFactory(person=yoko(self.cast), **third)
        self.attempt("receiver", take_in, choice=TakeIn(case=self.led_by_a_third), at=self.now)

    @rule(name=st.one_of(SENDER, RECEIVER))
    def look(self, name):
        """Whoever is shown the page is in the log, and whoever may not see it finds nothing."""
        member, shown = self.member(name), {"type": EventType.PAGE_READ, "case_no": self.referral.referral_no}
        with time_machine.travel(self.now, tick=False):
            client, before = signed_in(member), AuditEvent.unscoped.filter(**shown, user_id=member.user.pk).count()
            status = client.get(url("referral_detail", self.referral)).status_code
        after = AuditEvent.unscoped.filter(**shown, user_id=member.user.pk).count()

        assert status == (200 if self.sees(member) else 404)
        assert (after > before) == (status == 200)

    def sees(self, member) -> bool:
        with acting_as(member.actor), time_machine.travel(self.now, tick=False):
            return Referral.objects.filter(pk=self.referral.pk).exists()

    @rule(days=st.integers(1, 10))
    def days_pass(self, days):
        self.now += timedelta(days=days)

    def on_behalf(self, wanted: bool) -> OnBehalf | None:
        return OnBehalf(means=Means.PHONE, received_at=self.now, spoken_to="架空 江口") if wanted else None

    def today(self) -> date:
        return self.now.date()

    @invariant()
    def no_packet_without_a_basis(self):
        for packet in Packet.unscoped.filter(referral=self.referral):
            categories = categories_of(packet.content)
            assert packet.is_personal == bool(categories)
            assert packet.sha256 == fingerprint(packet.content)
            if not packet.is_personal:
                continue
            if packet.consent_id:
                assert packet.consent.person_id == self.person.pk
                assert packet.consent.recipient_id == self.recipient.pk
                assert categories <= set(packet.consent.categories)
                assert packet.consent.valid_until >= packet.sent_at.date()
            else:
                assert packet.decision.proviso_checked
                basis = packet.decision.legal_basis
                assert not basis.needs_approval or packet.decision.approved_by_id or packet.decision.approve_by
                assert basis.approved_afterwards == (packet.decision.approve_by is not None)
                assert packet.decision.approved_by_id != packet.decision.requested_by_id
            rows = DisclosureRecord.unscoped.filter(packet=packet).exclude(corrects__packet=packet)
            assert rows.exclude(correction="reopened").count() == 1

    @invariant()
    def the_receiver_reads_only_while_the_consent_holds(self):
        referral = self.current()
        with acting_as(self.sides.receiver.actor), time_machine.travel(self.now, tick=False):
            readable = list(Packet.objects.filter(referral=referral).select_related("consent", "decision"))
        for packet in readable:
            assert referral.state != State.WITHDRAWN
            assert packet.consent is None or packet.consent.withdrawn_at is None
            assert packet.consent is None or packet.consent.valid_until >= self.today()
            assert packet.decision is None or packet.decision.returned_at is None
        with acting_as(self.cast.doi.actor):
            assert not Packet.objects.filter(referral=referral).exists()

    @invariant()
    def an_emergency_is_told_first_and_answered_by_another_within_its_time(self):
        for packet in Packet.unscoped.filter(decision__approve_by__isnull=False).select_related("decision"):
            decision = packet.decision
            assert decision.legal_basis.code == BasisCode.EMERGENCY
            assert decision.approve_by == packet.sent_at + timedelta(hours=value_of(SettingCode.APPROVAL_HOURS))
            answers = [
                (at, by)
                for at, by in (
                    (decision.approved_at, decision.approved_by_id),
                    (decision.returned_at, decision.returned_by_id),
                )
                if at
            ]
            assert len(answers) <= 1
            assert all(at >= packet.sent_at and by != decision.requested_by_id for at, by in answers)
            assert DisclosureRecord.unscoped.filter(packet=packet, corrects__packet=packet).exists() or not answers

    @invariant()
    def what_was_recalled_was_never_open(self):
        referral = self.current()
        with acting_as(self.sides.receiver.actor):
            seen = Referral.objects.filter(pk=referral.pk).exists()

        assert not (referral.is_recalled and (seen or referral.received_at))

    @invariant()
    def it_is_accepted_at_most_once(self):
        accepted = ReferralStep.unscoped.filter(referral=self.referral, move=Move.ACCEPT, struck_by=None)
        assert accepted.filter(round=self.current().round).count() <= 1

    @invariant()
    def nobody_has_two_leads(self):
        moved = [each for each in Referral.unscoped.filter(act=Act.HANDOVER) if has_moved(each)]
        if self.case is None:  # a partner's own record, of which the window has no case before it takes it in
            assert len(moved) <= 1
            return
        lead = Case.unscoped.get(pk=self.case.pk).lead_organization_id

        assert len(moved) <= 1
        assert lead == (moved[0].to_organization_id if moved else self.cast.window.pk)

    @invariant()
    def nobody_loses_a_lead_unasked(self):
        for case in Case.unscoped.filter(pk=self.led_by_a_third.pk) if self.led_by_a_third else []:
            assert case.lead_organization_id == self.cast.kurashigoto.pk

    @invariant()
    def a_linkage_is_done_when_both_say_so(self):
        for each in Referral.unscoped.filter(act=Act.LINKAGE, state=State.COMPLETED, declined_at=None):
            assert each.met_at
            assert each.confirmed_at

    @invariant()
    def no_name_crosses_with_information_or_an_anonymous_inquiry(self):
        assert not Packet.unscoped.filter(referral__act=Act.INFORMATION).exists()
        assert not Referral.unscoped.filter(act=Act.INFORMATION, sent_at__isnull=False).exists()
        for packet in Packet.unscoped.filter(referral__act=Act.INQUIRY):
            assert packet.is_personal == bool(packet.referral.named_because and packet.content["sections"])
            assert packet.is_personal or self.person.name not in str(packet.content)

    @invariant()
    def somebody_can_always_go_on(self):
        referral = self.current()
        moves = [move for name in ACTORS for move in self.moves_of(name, referral)]

        assert bool(set(moves) - AFTERWARDS) == (referral.state not in ENDED)

    def moves_of(self, name, referral) -> list[Move]:
        actor = self.member(name).actor
        behalf = possible_moves(referral, actor, on_behalf=True) if may_stand_in(actor, referral) else []
        return possible_moves(referral, actor) + behalf
