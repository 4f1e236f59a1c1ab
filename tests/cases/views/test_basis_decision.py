"""同意によらない提供の判断: in an emergency at once and approved afterwards; looked at again on its day."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.access import Refused, acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import basis_decisions, referral_send
from cases.models import BasisDecision, DisclosureRecord, LegalBasis, NumberSetting, Packet
from tests.bad_input import CHOICES, DATES, TEXTS
from tests.cases.emergency_stage import REASON, prepared, told
from tests.cases.referral_pages import EVERYBODY, text_of, url
from tests.cases.stage import NOW, awaiting_approval
from tests.factories.cases import BasisDecisionFactory, PacketFactory


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def page_of(decision) -> str:
    return reverse("cases:basis_decision", args=[decision.uid])


def answer(client, decision, word, **boxes):
    return client.post(page_of(decision), {"answer": word} | boxes)


def reads(browse, cast, decision) -> bool:
    return "架空 洋子" in text_of(browse(cast.eguchi).get(url("referral_detail", decision.referral)))


def long_since_approved(cast):
    """馬場 approved it in October; today is the day on which it should be looked at again."""
    referral = awaiting_approval(cast)
    decision = BasisDecision.unscoped.select_related("referral").get()
    with acting_as(cast.baba.actor):
        referral_send.approve(referral=referral, by=cast.baba.actor, at=NOW, version=referral.version)
    BasisDecision.unscoped.update(review_on=date(2026, 11, 4))
    return decision


def test_only_approvers_have_the_page(cast, browse):
    decision = told(cast)

    for who in sorted(EVERYBODY):
        assert browse(getattr(cast, who)).get(page_of(decision)).status_code == (200 if who == "baba" else 404), who


def test_in_an_emergency_it_is_sent_at_once_and_says_until_when_it_is_approved(cast, browse):
    referral = prepared(cast)

    page = text_of(browse(cast.aida).get(url("referral_preview", referral)))
    assert "24時間のうちに" in page
    decision = told(cast)

    assert decision.approve_by == NOW + timedelta(hours=24)
    assert reads(browse, cast, decision)
    assert DisclosureRecord.unscoped.get(referral=decision.referral).approved_at is None


def test_the_city_chooses_the_hours(cast):
    NumberSetting.unscoped.create(code="approval_hours", value=3)

    assert told(cast).approve_by == NOW + timedelta(hours=3)


def test_an_ordinary_basis_still_waits_for_its_approval(cast):
    referral = awaiting_approval(cast)

    assert not Packet.unscoped.filter(referral=referral).exists()
    assert BasisDecision.unscoped.get().approve_by is None


def test_another_approves_and_the_ledger_gets_a_new_row(cast, browse):
    decision = told(cast)

    assert answer(browse(cast.baba), decision, "approve").status_code == 302

    decision.refresh_from_db()
    first, second = DisclosureRecord.unscoped.order_by("id")
    assert decision.approved_by == cast.baba.user
    assert (first.approved_by, second.approved_by, second.corrects) == ("", "架空 馬場", first)
    assert reads(browse, cast, decision)


def test_a_refusal_cuts_the_receiver_at_its_next_request_and_is_recorded(cast, browse):
    decision = told(cast)
    assert reads(browse, cast, decision)

    assert answer(browse(cast.baba), decision, "refuse", note="危険はなかった").status_code == 302

    decision.refresh_from_db()
    assert (decision.returned_by, decision.return_note) == (cast.baba.user, "危険はなかった")
    assert not reads(browse, cast, decision)
    row = DisclosureRecord.unscoped.latest("id")
    assert "相手の閲覧を止めた" in row.conditions
    assert AuditEvent.unscoped.filter(type="basis_answered_afterwards", detail__approved=False).count() == 1


@pytest.mark.parametrize("word", ["approve", "refuse"])
def test_nobody_answers_for_what_they_sent_themselves(cast, browse, word):
    decision = told(cast, by=cast.baba)

    page = text_of(answer(browse(cast.baba), decision, word, note="x"))

    assert "自分で求めたものを" in page
    decision.refresh_from_db()
    assert (decision.approved_at, decision.returned_at) == (None, None)


def test_it_is_answered_once(cast, browse):
    decision = told(cast)
    answer(browse(cast.baba), decision, "approve")

    with pytest.raises(Refused, match="すでに判断されています"):
        basis_decisions.refuse_afterwards(decision=decision, note="x", by=cast.baba.actor, at=NOW)


def test_what_was_never_told_in_an_emergency_is_not_approved_here(cast):
    awaiting_approval(cast)

    with pytest.raises(Refused, match="事後の承認を待つものではありません"):
        basis_decisions.approve_afterwards(decision=BasisDecision.unscoped.get(), by=cast.baba.actor, at=NOW)


def test_too_late_is_shown_and_can_still_be_answered(cast, browse):
    decision = told(cast)

    with time_machine.travel(NOW + timedelta(hours=25), tick=False):
        assert "事後の承認の期限を過ぎています" in text_of(browse(cast.baba).get(page_of(decision)))
        assert "緊急の提供：事後の承認を待つもの" in text_of(browse(cast.baba).get("/"))
        assert answer(browse(cast.baba), decision, "approve").status_code == 302
    assert "事後の承認の期限を過ぎています" not in text_of(browse(cast.baba).get("/"))


def test_it_waits_on_the_manager_s_first_page_alone(cast, browse):
    decision = told(cast)

    assert page_of(decision) in text_of(browse(cast.baba).get("/"))
    for other in (cast.aida, cast.eguchi, cast.fujii, cast.goto):
        assert page_of(decision) not in text_of(browse(other).get("/"))
    answer(browse(cast.baba), decision, "approve")
    assert page_of(decision) not in text_of(browse(cast.baba).get("/"))


def test_the_page_shows_what_was_told_and_why(cast, browse):
    page = text_of(browse(cast.baba).get(page_of(told(cast))))

    for words in ("架空 洋子", REASON, "電話に出ない", "お話を聞いてください", cast.hello_work.name):
        assert words in page


def test_on_its_day_somebody_looks_again_and_goes_on(cast, browse):
    decision = long_since_approved(cast)
    BasisDecision.unscoped.update(requested_by=cast.aida.user)
    assert page_of(decision) in text_of(browse(cast.baba).get("/"))

    assert answer(browse(cast.baba), decision, "go_on", review_on="R9.4.1").status_code == 302

    decision.refresh_from_db()
    assert (decision.review_on, decision.reviewed_by) == (date(2027, 4, 1), cast.baba.user)
    assert reads_after_receipt(browse, cast, decision)
    assert page_of(decision) not in text_of(browse(cast.baba).get("/"))


def test_or_stops_and_the_receiver_reads_no_more(cast, browse):
    decision = long_since_approved(cast)
    assert reads_after_receipt(browse, cast, decision)

    answer(browse(cast.baba), decision, "stop", note="ご本人と会えるようになった")

    assert not reads(browse, cast, decision)
    assert "もう終わっています" in text_of(browse(cast.baba).get(page_of(decision)))


def reads_after_receipt(browse, cast, decision) -> bool:
    browse(cast.eguchi).post(url("referral_receive", decision.referral))
    return reads(browse, cast, decision)


def test_nobody_looks_again_at_their_own(cast):
    decision = long_since_approved(cast)
    BasisDecision.unscoped.update(requested_by=cast.baba.user, approved_by=cast.aida.user)

    with pytest.raises(Refused, match="自分で求めたもの"):
        basis_decisions.go_on(decision=decision, review_on=date(2027, 4, 1), by=cast.baba.actor, at=NOW)


def test_a_refusal_has_its_reason(cast, browse):
    assert set(answer(browse(cast.baba), told(cast), "refuse").context["form"].errors) == {"note"}


def test_going_on_has_its_next_day_and_stopping_its_reason(cast, browse):
    decision = long_since_approved(cast)

    going_on = answer(browse(cast.baba), decision, "go_on", review_on="R8.11.4").context["form"]
    stop = answer(browse(cast.baba), decision, "stop").context["form"]

    assert [set(form.errors) for form in (going_on, stop)] == [{"review_on"}, {"note"}]


def test_no_input_breaks_the_form(cast, browse):
    decision, client = told(cast), browse(cast.baba)

    for value in [*TEXTS.values(), *DATES.values(), *CHOICES.values()]:
        boxes = {"answer": value, "review_on": value, "note": value}
        assert client.post(page_of(decision), boxes).status_code == 200


class TestTheDatabase:
    """Says the same when no rule is asked."""

    def test_the_approver_is_another(self, cast):
        told(cast)

        for column in ("approved", "returned"):
            with pytest.raises(IntegrityError), transaction.atomic():
                BasisDecision.unscoped.update(**{f"{column}_at": NOW, f"{column}_by": cast.aida.user})
        BasisDecision.unscoped.update(approved_at=NOW, approved_by=cast.baba.user)

    def test_the_one_who_looks_again_is_another(self, cast):
        told(cast)

        with pytest.raises(IntegrityError), transaction.atomic():
            BasisDecision.unscoped.update(reviewed_at=NOW, reviewed_by=cast.aida.user)
        BasisDecision.unscoped.update(reviewed_at=NOW, reviewed_by=cast.baba.user)

    @pytest.mark.parametrize(
        ("change", "is_sent"),
        [
            ({"approve_by": NOW}, True),
            ({"approve_by": None}, False),
            ({"approve_by": NOW, "proviso_checked": False}, False),
            ({"approve_by": NOW, "stopped_at": NOW}, False),
        ],
    )
    def test_a_packet_in_an_emergency_waits_for_its_answer(self, cast, change, is_sent):
        referral = prepared(cast)
        if "stopped_at" in change:
            change = change | {"stopped_by": cast.baba.user}
        basis = LegalBasis.unscoped.get(code="emergency")
        decision = BasisDecisionFactory(referral=referral, legal_basis=basis, **change)

        assert is_taken(referral, decision) == is_sent

    @pytest.mark.parametrize(("sectors", "is_sent"), [(["other_public"], True), (["private"], False)])
    def test_the_body_is_of_a_kind_that_the_basis_names(self, cast, sectors, is_sent):
        referral = prepared(cast)
        basis = LegalBasis.unscoped.get(code="emergency")
        LegalBasis.unscoped.filter(pk=basis.pk).update(sectors=sectors)
        decision = BasisDecisionFactory(referral=referral, legal_basis=basis, approve_by=NOW)

        assert is_taken(referral, decision) == is_sent

    def test_a_basis_in_use_is_for_somebody(self, cast):
        with pytest.raises(IntegrityError), transaction.atomic():
            LegalBasis.unscoped.filter(code="emergency").update(sectors=[])
        LegalBasis.unscoped.filter(code="emergency").update(sectors=[], is_enabled=False)

    def test_only_what_needs_approval_gets_it_afterwards(self, cast):
        with pytest.raises(IntegrityError), transaction.atomic():
            LegalBasis.unscoped.filter(code="by_law").update(approved_afterwards=True)
        LegalBasis.unscoped.filter(code="clear_benefit").update(approved_afterwards=True)


def is_taken(referral, decision) -> bool:
    """Whether the database takes a packet on the decision."""
    try:
        with transaction.atomic():
            PacketFactory(referral=referral, is_personal=True, decision=decision)
    except IntegrityError:
        return False
    return True
