"""When a packet ends, all that was said about it ends too: its receiver keeps the dates alone."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from akishima_support.access import acting_as
from cases.actions import consents_cut, referral_answer, referral_follow, referral_send
from cases.actions.referral_step import OnBehalf, Words
from cases.codes.consent import Means
from cases.codes.referral import DeclineReason, ReportKind
from cases.models import BasisDecision, Consent, LegalBasis, Packet, ReferralStep
from tests.cases.referral_pages import text_of, url
from tests.cases.stage import NOW, awaiting_approval, received
from tests.factories.cases import PacketFactory, ReferralStepFactory

LATER = NOW + timedelta(hours=1)
REFUSAL = "洋子さんは来たくないそうです"
WORDS = ("洋子さんは何時ならよいですか", "お昼すぎなら", "二回お会いできました")


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(LATER, tick=False):
        yield


def talked_about(cast, referral):
    """A question, its answer and a report, each with words about the person."""
    eguchi, aida = cast.eguchi.actor, cast.aida.actor
    question, answer, report = WORDS
    with acting_as(eguchi):
        referral_answer.ask(referral=referral, text=question, by=eguchi, at=NOW)
    with acting_as(aida):
        referral_follow.answer(referral=referral, text=answer, by=aida, at=NOW)
    with acting_as(eguchi):
        referral_answer.accept(referral=referral, by=eguchi, at=NOW)
        words = Words(text=report, report_kind=ReportKind.PROGRESS)
        referral_answer.report(referral=referral, words=words, by=eguchi, at=NOW)
    return referral


def approved(cast):
    """Sent on another basis than consent, and opened."""
    referral = awaiting_approval(cast)
    with acting_as(cast.baba.actor):
        referral = referral_send.approve(referral=referral, by=cast.baba.actor, at=NOW, version=referral.version)
    with acting_as(cast.eguchi.actor):
        return referral_answer.receive(referral=referral, by=cast.eguchi.actor, at=NOW)


def consent_of(referral):
    return Packet.unscoped.get(referral=referral).consent


def withdraw_consent(cast, referral):
    with acting_as(cast.aida.actor):
        consents_cut.withdraw(consent=consent_of(referral), note="", by=cast.aida.actor, at=LATER)


def let_consent_run_out(cast, referral):
    Consent.unscoped.filter(pk=consent_of(referral).pk).update(valid_until=datetime(2026, 11, 3, tzinfo=UTC))


def withdraw_referral(cast, referral):
    with acting_as(cast.aida.actor):
        referral_follow.withdraw(referral=referral, text="書類を返してください", by=cast.aida.actor, at=LATER)


def switch_basis_off(cast, referral):
    LegalBasis.unscoped.filter(pk=BasisDecision.unscoped.get(referral=referral).legal_basis_id).update(is_enabled=False)


def decline_after_all(cast, referral, by=None, **more):
    actor = (by or cast.eguchi).actor
    said = {"reason": DeclineReason.PERSON_DECLINED, "suggested": "", "text": REFUSAL}
    with acting_as(actor):
        referral_answer.decline(referral=referral, by=actor, at=LATER, **said, **more)


def decline_by_telephone(cast, referral):
    """The window enters it."""
    told = OnBehalf(means=Means.PHONE, received_at=LATER, spoken_to="架空 江口")
    decline_after_all(cast, referral, by=cast.aida, on_behalf=told)


def let_its_time_run_out(cast, referral):
    Packet.unscoped.filter(referral=referral).update(expires_at=LATER)


def complete_long_ago(cast, referral):
    """As many days ago as the city lets a receiver read on."""
    complete(cast, referral, LATER - timedelta(days=30))


def complete(cast, referral, at):
    with acting_as(cast.eguchi.actor):
        words = Words(text="終えました", report_kind=ReportKind.FINAL)
        referral_answer.report(referral=referral, words=words, by=cast.eguchi.actor, at=at)
    with acting_as(cast.aida.actor):
        referral_follow.complete(
            referral=referral, outcome_changes=["isolation"], text="落ち着いた", by=cast.aida.actor, at=at
        )


ENDS = {
    "the consent is withdrawn": (received, withdraw_consent),
    "the consent runs out": (received, let_consent_run_out),
    "the referral is withdrawn": (received, withdraw_referral),
    "the basis is switched off": (approved, switch_basis_off),
    "its time is over": (received, let_its_time_run_out),
    "the body declines": (received, decline_after_all),
    "the body declines by telephone": (received, decline_by_telephone),
    "it was completed long ago": (received, complete_long_ago),
}
# With these the referral itself has ended; after the others it goes on, and whoever is at work on it reports.
OVER = {
    "the referral is withdrawn",
    "the body declines",
    "the body declines by telephone",
    "it was completed long ago",
}


def seen(browse, member, referral):
    return text_of(browse(member).get(url("referral_detail", referral)))


@pytest.mark.parametrize("end", ENDS)
def test_what_was_said_ends_with_the_packet(cast, browse, end):
    begin, finish = ENDS[end]
    referral = talked_about(cast, begin(cast))
    before = seen(browse, cast.eguchi, referral)

    finish(cast, referral)

    after = seen(browse, cast.eguchi, referral)
    assert all(word in before for word in (*WORDS, "架空 洋子"))
    assert not any(word in after for word in (*WORDS, REFUSAL, "架空 洋子", "お話を聞いてください"))
    assert "受け入れた日時" in after
    assert referral.referral_no in after
    assert all(word in seen(browse, cast.aida, referral) for word in WORDS)


@pytest.mark.parametrize("end", ENDS)
def test_nothing_of_it_leaves_the_database_for_the_receiver(cast, end):
    begin, finish = ENDS[end]
    referral = talked_about(cast, begin(cast))

    finish(cast, referral)

    with acting_as(cast.eguchi.actor):
        assert not Packet.objects.exists()
        assert not any(word in step.text for step in ReferralStep.objects.all() for word in WORDS)
    with acting_as(cast.aida.actor):
        assert {step.text for step in ReferralStep.objects.all()} >= set(WORDS)


@pytest.mark.parametrize(("days", "reads"), [(29, True), (30, False)])
def test_a_completed_referral_is_read_for_the_days_that_the_city_has_set(cast, days, reads):
    referral = talked_about(cast, received(cast))

    complete(cast, referral, LATER - timedelta(days=days))

    with acting_as(cast.eguchi.actor):
        assert Packet.objects.exists() == reads


def test_completing_lets_nobody_read_longer_than_before(cast):
    referral = talked_about(cast, received(cast))
    Packet.unscoped.update(expires_at=LATER + timedelta(days=1))

    complete(cast, referral, LATER)

    assert Packet.unscoped.get().expires_at == LATER + timedelta(days=1)


def test_whoever_declined_keeps_its_decision_without_the_words(cast, browse):
    referral = received(cast)

    decline_after_all(cast, referral)

    page = seen(browse, cast.eguchi, referral)
    assert "本人が希望しない" in page
    assert REFUSAL not in page
    assert REFUSAL in seen(browse, cast.aida, referral)


def test_why_it_was_withdrawn_is_told_to_the_receiver(cast, browse):
    referral = received(cast)

    withdraw_referral(cast, referral)

    assert "書類を返してください" in seen(browse, cast.eguchi, referral)


def test_without_anything_personal_it_is_read_until_its_time_is_over(cast):
    packet = PacketFactory(
        referral__from_organization=cast.window, referral__to_organization=cast.hello_work, expires_at=LATER
    )
    ReferralStepFactory(referral=packet.referral, text="一般的なこと")

    with acting_as(cast.eguchi.actor):
        with time_machine.travel(NOW, tick=False):
            assert ReferralStep.objects.filter(text="一般的なこと").exists()
            assert Packet.objects.exists()
        assert not ReferralStep.objects.exists()
        assert not Packet.objects.exists()
