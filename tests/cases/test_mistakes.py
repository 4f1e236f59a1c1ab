"""誤入力: entries struck through, referrals that should never have been sent, and what had ended and goes on."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.access import Refused, acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import consents_cut, referral_answer, referral_follow, reopening, strikes
from cases.actions.referral_step import Words
from cases.codes.consent import LedgerCorrection
from cases.codes.referral import Act, DeclineReason, Misdelivery, ReopenReason, ReportKind, StruckReason
from cases.models import Case, Consent, DisclosureRecord, Packet, Referral, ReferralStep
from cases.states import Move, State
from tests.cases.referral_pages import text_of, url
from tests.cases.stage import NOW, in_state, received, sent
from tests.factories.cases import PersonFactory

LATER = NOW + timedelta(hours=1)
WRONG = "別の方についての記録"


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(LATER, tick=False):
        yield


def now(referral):
    return Referral.unscoped.get(pk=referral.pk)


def step_of(referral, move):
    return ReferralStep.unscoped.filter(referral=referral, move=move).last()


def strike(member, referral, move, **words):
    said = {"reason": StruckReason.WRONG_BUTTON, "text": "", "hides_words": False} | words
    with acting_as(member.actor):
        return strikes.strike(step=step_of(referral, move), by=member.actor, at=LATER, **said)


def strike_out(cast, referral, kind=Misdelivery.WRONG_BODY):
    with acting_as(cast.aida.actor):
        return strikes.strike_out(referral=referral, kind=kind, text="取り違えた", by=cast.aida.actor, at=LATER)


def reopen(member, referral, at=LATER, reason=ReopenReason.ASKED_AGAIN):
    with acting_as(member.actor):
        return reopening.reopen(referral=referral, reason=reason, text="お願いします", by=member.actor, at=at)


def reported(cast, text=WRONG):
    referral = in_state(cast, State.ACCEPTED)
    with acting_as(cast.eguchi.actor):
        words = Words(text=text, report_kind=ReportKind.PROGRESS)
        return referral_answer.report(referral=referral, words=words, by=cast.eguchi.actor, at=NOW)


def page_of(browse, member, referral, name="referral_detail"):
    return text_of(browse(member).get(url(name, referral)))


# --- entries -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "who", "move", "before"),
    [
        (State.INFO_REQUESTED, "eguchi", Move.ASK, State.RECEIVED),
        (State.ACCEPTED, "eguchi", Move.ACCEPT, State.RECEIVED),
        (State.IN_PROGRESS, "eguchi", Move.REPORT, State.ACCEPTED),
        (State.REPORTED, "eguchi", Move.FINISH, State.ACCEPTED),
        (State.COMPLETED, "aida", Move.COMPLETE, State.REPORTED),
    ],
)
def test_what_an_entry_by_mistake_moved_is_moved_back(cast, state, who, move, before):
    referral = in_state(cast, state)

    strike(getattr(cast, who), referral, move)

    after = now(referral)
    assert (after.state, after.waiting_since) == (before, LATER)
    assert (after.accepted_at is None) == (before == State.RECEIVED)
    assert after.completed_at is None
    assert ReferralStep.unscoped.filter(strikes=step_of(referral, move)).count() == 1


def test_after_an_acceptance_by_mistake_it_can_be_accepted_for_good(cast):
    referral = in_state(cast, State.ACCEPTED)
    strike(cast.eguchi, referral, Move.ACCEPT)

    with acting_as(cast.eguchi.actor):
        referral_answer.accept(referral=referral, by=cast.eguchi.actor, at=LATER)

    assert now(referral).state == State.ACCEPTED


def test_a_completion_by_mistake_lets_the_receiver_read_on(cast):
    referral = in_state(cast, State.COMPLETED)
    Packet.unscoped.update(expires_at=NOW)

    strike(cast.aida, referral, Move.COMPLETE)

    with acting_as(cast.eguchi.actor):
        assert Packet.objects.filter(referral=referral).exists()


def test_what_others_have_gone_on_from_stays_where_it_is(cast):
    referral = reported(cast)

    strike(cast.eguchi, referral, Move.ACCEPT)

    assert now(referral).state == State.IN_PROGRESS


def test_who_declined_moves_nothing_back_and_the_sender_is_the_one_to_reopen(cast):
    referral = in_state(cast, State.DECLINED)

    strike(cast.eguchi, referral, Move.DECLINE)

    assert now(referral).state == State.DECLINED


def test_nor_does_it_come_back_by_striking_what_it_had_answered_before(cast):
    referral = in_state(cast, State.ACCEPTED)
    with acting_as(cast.eguchi.actor):
        said = {"reason": DeclineReason.NEEDS_OTHER, "suggested": "", "text": ""}
        referral_answer.decline(referral=referral, by=cast.eguchi.actor, at=NOW, **said)

    for move in (Move.DECLINE, Move.ACCEPT):
        strike(cast.eguchi, referral, move)

    assert now(referral).state == State.DECLINED


def test_both_sides_read_what_was_struck_why_when_and_by_whom(cast, browse):
    referral = reported(cast, "三回会えました")
    strike(cast.eguchi, referral, Move.REPORT, reason=StruckReason.WRONG_FACT, text="二回でした")

    for member in (cast.aida, cast.eguchi):
        page = page_of(browse, member, referral)
        assert '<del class="as-typed">三回会えました</del>' in page
        assert all(word in page for word in ("事実と違っていた", "二回でした", "架空 江口 が取り消しました"))


def test_words_about_somebody_else_are_hidden_from_the_other_side_alone(cast, browse):
    referral = reported(cast)
    before = page_of(browse, cast.aida, referral)

    strike(cast.eguchi, referral, Move.REPORT, reason=StruckReason.WRONG_PERSON, hides_words=True)

    assert WRONG in before
    assert WRONG not in page_of(browse, cast.aida, referral)
    assert "別の方のことだった" in page_of(browse, cast.aida, referral)
    assert WRONG in page_of(browse, cast.eguchi, referral)


def test_hidden_words_are_found_by_nobody_who_may_not_read_them(cast, browse):
    referral = reported(cast)
    timeline = reverse("cases:case_timeline", args=[referral.case.uid])
    none = "当てはまる経過はありません"
    assert none not in text_of(browse(cast.aida).post(timeline, {"word": WRONG}))

    strike(cast.eguchi, referral, Move.REPORT, reason=StruckReason.WRONG_PERSON, hides_words=True)

    assert none in text_of(browse(cast.aida).post(timeline, {"word": WRONG}))


def test_who_declined_does_not_read_its_own_words_again_where_they_are_struck(cast, browse):
    referral = in_state(cast, State.DECLINED)
    said = step_of(referral, Move.DECLINE).text

    page = text_of(browse(cast.eguchi).get(reverse("cases:step_strike", args=[step_of(referral, Move.DECLINE).uid])))

    assert said
    assert said not in page


def test_who_had_seen_it_is_told_and_says_that_it_was_seen(cast, browse):
    referral = reported(cast)
    page_of(browse, cast.aida, referral)

    with time_machine.travel(LATER + timedelta(minutes=1), tick=False):
        strike(cast.eguchi, referral, Move.REPORT)
        told = page_of(browse, cast.aida, referral)
        today = text_of(browse(cast.aida).get(reverse("today")))
        browse(cast.aida).post(url("referral_read_strike", referral))

    assert "相手が、誤入力を取り消しました" in told
    assert "取り消された誤入力を確かめる" in today
    assert now(referral).sender_untold_since is None
    assert AuditEvent.unscoped.filter(type="referral_strike_read", case_no=referral.referral_no).count() == 1


def test_who_had_not_seen_it_is_not_troubled(cast):
    referral = reported(cast)

    strike(cast.eguchi, referral, Move.REPORT)

    assert now(referral).sender_untold_since is None


@pytest.mark.parametrize("who", ["aida", "doi", "chiba"])
def test_nobody_strikes_what_another_body_has_written(cast, who):
    referral = reported(cast)

    with pytest.raises(Refused, match="自分の機関"):
        strike(getattr(cast, who), referral, Move.REPORT)


def test_an_entry_is_struck_once(cast):
    referral = reported(cast)
    strike(cast.eguchi, referral, Move.REPORT)

    with pytest.raises(Refused, match="もう取り消されています"):
        strike(cast.eguchi, referral, Move.REPORT)


def test_the_database_takes_a_strike_only_of_an_entry_of_the_same_body_and_referral(cast):
    referral, other = reported(cast), reported(cast)
    fields = {"move": "strike_theirs", "struck_reason": "twice", "state_after": "in_progress", "at": LATER}
    fields |= {"referral": referral, "by": cast.eguchi.user, "organization": cast.hello_work}

    for wrong in (step_of(other, Move.REPORT), step_of(referral, Move.SEND)):
        with pytest.raises(IntegrityError, match="struck by whoever made it"), transaction.atomic():
            ReferralStep.unscoped.create(strikes=wrong, **fields)
    with pytest.raises(IntegrityError, match="strike_says_what_and_why"), transaction.atomic():
        ReferralStep.unscoped.create(**fields)
    ReferralStep.unscoped.create(strikes=step_of(referral, Move.REPORT), **fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        ReferralStep.unscoped.create(strikes=step_of(referral, Move.REPORT), **fields)


# --- whole referrals ---------------------------------------------------------------------------------------------


def test_the_wrong_body_reads_nothing_more_and_is_told_what_to_do(cast, browse):
    referral = received(cast)
    before = page_of(browse, cast.eguchi, referral)

    strike_out(cast, referral)

    after = page_of(browse, cast.eguchi, referral)
    assert "架空 洋子" in before
    assert not any(word in after for word in ("架空 洋子", "お話を聞いてください", "取り違えた"))
    assert "この連携は、誤って送られたものです" in after
    assert "宛先の機関を誤った" in after
    with acting_as(cast.eguchi.actor):
        assert not Packet.objects.exists()


def test_it_is_an_incident_for_the_manager_until_it_is_dealt_with(cast, browse):
    referral = received(cast)
    strike_out(cast, referral)
    today = {member: text_of(browse(member).get(reverse("today"))) for member in (cast.aida, cast.baba)}

    browse(cast.baba).post(url("referral_incident", referral), {"text": "電話で伝え、破棄を確かめた"})

    assert "誤送付に対応する" in today[cast.baba]
    assert "誤送付に対応する" not in today[cast.aida]
    assert "誤送付に対応する" not in text_of(browse(cast.baba).get(reverse("today")))
    assert now(referral).incident_closed_by == cast.baba.user
    assert "電話で伝え、破棄を確かめた" in page_of(browse, cast.aida, referral)
    assert "電話で伝え、破棄を確かめた" not in page_of(browse, cast.eguchi, referral)


def test_only_whoever_decides_closes_an_incident(cast, browse):
    referral = received(cast)
    strike_out(cast, referral)

    answer = browse(cast.aida).post(url("referral_incident", referral), {"text": "済み"})

    assert "承認者です" in text_of(answer)
    assert now(referral).incident_closed_at is None


def test_a_partner_deals_with_its_own(cast, browse):
    own = PersonFactory(keeper=cast.hokatsu_west)
    referral = sent(cast, by=cast.chiba, to=cast.window, person=own, case=None)
    with acting_as(cast.aida.actor):
        referral_answer.receive(referral=referral, by=cast.aida.actor, at=NOW)
    with acting_as(cast.chiba.actor):
        words = {"kind": Misdelivery.WRONG_PERSON, "text": "取り違えた"}
        strikes.strike_out(referral=referral, by=cast.chiba.actor, at=LATER, **words)

    assert "誤送付に対応する" in text_of(browse(cast.chiba).get(reverse("today")))
    assert "誤送付に対応する" not in text_of(browse(cast.baba).get(reverse("today")))


def test_the_ledger_says_that_it_was_misdelivered(cast, browse):
    referral = received(cast)

    strike_out(cast, referral)

    told, wrong = DisclosureRecord.unscoped.order_by("id")
    page = text_of(browse(cast.aida).get(reverse("cases:person_ledger", args=[referral.person.uid])))
    assert (wrong.corrects, wrong.correction, wrong.is_void) == (told, LedgerCorrection.MISDELIVERED, False)
    assert all(word in page for word in ("誤送付", "宛先の機関を誤った。相手の閲覧を止めた。"))


def test_before_it_is_opened_it_is_taken_back_and_no_incident(cast, browse):
    referral = strike_out(cast, sent(cast))

    assert referral.is_recalled
    assert browse(cast.eguchi).get(url("referral_detail", referral)).status_code == 404
    assert "誤送付に対応する" not in text_of(browse(cast.baba).get(reverse("today")))
    assert DisclosureRecord.unscoped.last().correction == LedgerCorrection.RECALLED


def test_what_was_sent_twice_is_cut_without_an_incident(cast, browse):
    referral = strike_out(cast, received(cast), Misdelivery.MISTAKE)

    assert referral.state == State.WITHDRAWN
    assert "誤送付に対応する" not in text_of(browse(cast.baba).get(reverse("today")))


def test_the_database_keeps_nothing_misdelivered_readable(cast):
    referral = strike_out(cast, received(cast))
    rows = Referral.unscoped.filter(pk=referral.pk)

    with pytest.raises(IntegrityError, match="referral_misdelivered_is_cut"), transaction.atomic():
        rows.update(state=State.RECEIVED)
    assert rows.update(misdelivery="", state=State.RECEIVED) == 1


# --- what had ended ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", [State.COMPLETED, State.DECLINED])
def test_what_had_ended_goes_on_and_is_answered_anew(cast, browse, state):
    referral = in_state(cast, state)

    reopen(cast.aida, referral)

    after = now(referral)
    assert (after.state, after.waiting_since, after.round) == (State.RECEIVED, LATER, 2)
    assert (after.completed_at, after.declined_at, after.accepted_at) == (None, None, None)
    assert after.respond_by is not None
    page = page_of(browse, cast.eguchi, referral)
    assert all(word in page for word in ("架空 洋子", "ご本人・ご家族からあらためて相談があった", "受け入れる"))
    with acting_as(cast.eguchi.actor):
        assert referral_answer.accept(referral=referral, by=cast.eguchi.actor, at=LATER).state == State.ACCEPTED


def test_what_was_withdrawn_after_receipt_goes_on(cast):
    referral = received(cast)
    with acting_as(cast.aida.actor):
        referral_follow.withdraw(referral=referral, text="都合により", by=cast.aida.actor, at=NOW)

    assert reopen(cast.aida, referral).state == State.RECEIVED


def test_why_it_was_declined_is_read_on(cast, browse):
    referral = in_state(cast, State.DECLINED)

    reopen(cast.aida, referral)

    assert "他機関が適当" in page_of(browse, cast.aida, referral)


def test_that_it_can_be_read_again_stands_in_the_ledger(cast):
    referral = in_state(cast, State.DECLINED)

    reopen(cast.aida, referral)

    told, again = DisclosureRecord.unscoped.order_by("id")
    assert (again.correction, again.corrects, again.packet) == (LedgerCorrection.REOPENED, None, told.packet)


def test_without_a_basis_that_holds_now_nothing_goes_on(cast):
    referral = in_state(cast, State.DECLINED)
    with acting_as(cast.aida.actor):
        consents_cut.withdraw(consent=Consent.unscoped.get(), note="", by=cast.aida.actor, at=NOW)

    with pytest.raises(Refused, match="いまは有効ではありません"):
        reopen(cast.aida, referral)


def test_the_database_lets_nobody_read_on_without_a_basis(cast):
    received(cast)
    packets = Packet.unscoped.all()
    assert packets.update(expires_at=LATER + timedelta(days=300)) == 1
    Consent.unscoped.update(status="withdrawn", withdrawn_at=NOW, withdrawn_by=cast.aida.user)

    with pytest.raises(IntegrityError, match="without a valid basis"), transaction.atomic():
        packets.update(expires_at=LATER + timedelta(days=400))
    assert packets.update(expires_at=NOW) == 1


def test_the_receiver_cannot_reopen(cast):
    referral = in_state(cast, State.DECLINED)

    with pytest.raises(Refused):
        reopen(cast.eguchi, referral)


def test_long_afterwards_a_new_one_is_begun(cast):
    referral = in_state(cast, State.COMPLETED)

    with pytest.raises(Refused, match="180日"):
        reopen(cast.aida, referral, at=NOW + timedelta(days=181))


def test_of_a_closed_case_nothing_is_reopened(cast):
    referral = in_state(cast, State.COMPLETED)
    words = {"status": "closed", "closed_at": NOW, "closed_by": cast.aida.user, "closure_reason": "goal"}
    words |= {"retention_until": date(2031, 3, 31), "retention_version": "1"}
    Case.unscoped.filter(pk=referral.case_id).update(next_check_on=None, **words)

    with pytest.raises(Refused, match="先にケースを再開"):
        reopen(cast.aida, referral)


@pytest.mark.parametrize("end", [strike_out, lambda cast, referral: strike_out(cast, referral, Misdelivery.MISTAKE)])
def test_what_should_never_have_been_sent_is_not_reopened(cast, end):
    referral = end(cast, received(cast))

    with pytest.raises(Refused, match="再開できません"):
        reopen(cast.aida, referral)


def test_what_was_rerouted_goes_on_elsewhere(cast):
    with pytest.raises(Refused):
        reopen(cast.aida, in_state(cast, State.REROUTED))


def test_while_the_same_is_open_with_the_body_nothing_is_reopened(cast):
    referral = in_state(cast, State.COMPLETED)
    received(cast, person=referral.person, case=referral.case, act=Act(referral.act))

    with pytest.raises(Refused, match="まだあります"):
        reopen(cast.aida, referral)
