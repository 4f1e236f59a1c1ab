"""連携の画面: `cases:referral_detail`."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from akishima_support.access import acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import consents_cut, referral_answer, referral_follow, referral_prepare, referral_send
from cases.codes.consent import Category
from cases.codes.referral import Act, DeclineReason
from cases.models import Consent, Referral
from cases.states import State
from tests.cases.referral_pages import RECEIVER, WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, awaiting_approval, in_state, received, sent
from tests.factories.cases import ConsentFactory, PersonFactory, ReferralStepFactory
from tests.queries import asks

CANNOT_READ = "渡された情報はいまは読めません"


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def seen(browse, member, referral):
    return text_of(browse(member).get(url("referral_detail", referral)))


def test_the_two_sides_have_the_page_and_nobody_else(cast):
    assert_only(cast, "referral_detail", received(cast), WINDOW | RECEIVER)


def test_a_draft_is_the_sender_s_alone(cast):
    assert_only(cast, "referral_detail", in_state(cast, State.DRAFT), WINDOW)


def test_an_edited_number_in_the_address_leads_nowhere(cast, browse):
    own, foreign = received(cast), sent(cast, to=cast.kurashigoto)

    assert browse(cast.eguchi).get(url("referral_detail", own)).status_code == 200
    assert browse(cast.eguchi).get(url("referral_detail", foreign)).status_code == 404


def test_before_receipt_the_receiver_reads_neither_person_nor_request(cast, browse):
    referral = sent(cast)

    page = seen(browse, cast.eguchi, referral)

    assert referral.referral_no in page
    assert "受領すると" in page
    for hidden in ("架空 洋子", "お話を聞いてください", str(referral.case.case_no)):
        assert hidden not in page


def test_after_receipt_the_receiver_reads_the_packet_and_no_more(cast, browse):
    referral = received(cast)

    page = seen(browse, cast.eguchi, referral)

    assert "架空 洋子" in page
    assert "お話を聞いてください" in page
    assert referral.case.case_no not in page
    assert "042-000-0000" not in page


def test_the_window_sees_the_case(cast, browse):
    referral = received(cast)

    assert referral.case.case_no in seen(browse, cast.aida, referral)


def test_a_withdrawn_consent_cuts_the_reading_at_the_next_request(cast, browse):
    referral = received(cast)
    assert "架空 洋子" in seen(browse, cast.eguchi, referral)
    with acting_as(cast.aida.actor):
        consents_cut.withdraw(consent=Consent.unscoped.get(), note="", by=cast.aida.actor, at=NOW)

    page = seen(browse, cast.eguchi, referral)

    assert CANNOT_READ in page
    assert "架空 洋子" not in page
    assert "架空 洋子" in seen(browse, cast.aida, referral)


def test_an_expired_consent_cuts_the_reading(cast, browse):
    referral = received(cast)
    Consent.unscoped.update(valid_until=date(2026, 11, 30))

    with time_machine.travel(datetime(2026, 11, 29, 3, 0, tzinfo=UTC), tick=False):
        assert "架空 洋子" in seen(browse, cast.eguchi, referral)
    with time_machine.travel(datetime(2026, 12, 1, 3, 0, tzinfo=UTC), tick=False):
        assert CANNOT_READ in seen(browse, cast.eguchi, referral)


def test_what_is_withdrawn_after_it_was_opened_can_be_read_no_more(cast, browse):
    referral = received(cast)
    with acting_as(cast.aida.actor):
        referral_follow.withdraw(referral=referral, text="都合により", by=cast.aida.actor, at=NOW)

    page = seen(browse, cast.eguchi, referral)

    assert "取下げ" in page
    assert CANNOT_READ in page
    assert "架空 洋子" not in page


def test_the_one_who_declined_learns_nothing_of_the_rerouting(cast, browse):
    referral = in_state(cast, State.REROUTED)
    leg = Referral.unscoped.get(rerouted_from=referral)

    with time_machine.travel(datetime(2026, 12, 1, 3, 0, tzinfo=UTC), tick=False):
        page = seen(browse, cast.eguchi, referral)

    assert "対応困難" in page
    for hidden in ("別機関へ", "再調整", leg.to_organization.name, leg.referral_no, "のものは", "の番です"):
        assert hidden not in page


def test_the_one_who_declined_does_not_read_how_it_was_closed(cast, browse):
    referral = in_state(cast, State.DECLINED)
    with acting_as(cast.aida.actor):
        referral_follow.complete(
            referral=referral, outcome_changes=["none"], text="保健師につないだ", by=cast.aida.actor, at=NOW
        )

    assert "保健師につないだ" not in seen(browse, cast.eguchi, referral)
    assert "保健師につないだ" in seen(browse, cast.aida, referral)


def test_each_leg_s_body_sees_only_its_own_leg(cast, browse):
    first = in_state(cast, State.REROUTED)
    leg = Referral.unscoped.get(rerouted_from=first)
    ConsentFactory(person=leg.person, recipient=cast.kurashigoto, categories=[Category.BASIC])
    _send_and_receive(cast, leg)

    page = seen(browse, cast.doi, leg)

    assert "架空 洋子" in page
    for hidden in ("ハローワーク", "まだ早い", first.referral_no, "再調整"):
        assert hidden not in page
    assert browse(cast.doi).get(url("referral_detail", first)).status_code == 404


def test_the_window_reads_the_whole_way_as_one_timeline(cast, browse):
    first = in_state(cast, State.REROUTED)
    leg = Referral.unscoped.get(rerouted_from=first)

    for referral in (first, leg):
        page = seen(browse, cast.aida, referral)
        assert "再調整の道のり" in page
        assert "まだ早い" in page
        assert cast.kurashigoto.name in page
        assert cast.hello_work.name in page


@pytest.mark.parametrize(("reason", "told"), [("already_involved", False), ("age", True)])
def test_that_somebody_is_known_already_is_told_to_no_partner(cast, browse, reason, told):
    person = PersonFactory(keeper=cast.kurashigoto, name="架空 洋子")
    referral = received(cast, by=cast.doi, person=person, case=None, act=Act.INTRODUCTION)
    with acting_as(cast.eguchi.actor):
        referral_answer.decline(
            referral=referral,
            reason=DeclineReason(reason),
            suggested="",
            text="以前から来ている",
            by=cast.eguchi.actor,
            at=NOW,
        )

    page = seen(browse, cast.doi, referral)

    assert "対応困難" in page
    assert (str(DeclineReason(reason).label) in page) == told
    assert ("以前から来ている" in page) == told


def test_the_window_is_told(cast, browse):
    referral = received(cast)
    with acting_as(cast.eguchi.actor):
        referral_answer.decline(
            referral=referral,
            reason=DeclineReason.ALREADY_INVOLVED,
            suggested="",
            text="",
            by=cast.eguchi.actor,
            at=NOW,
        )

    assert "既に関与あり" in seen(browse, cast.aida, referral)


def test_that_it_was_approved_shows_to_the_sender_only(cast, browse):
    referral = awaiting_approval(cast)
    with acting_as(cast.baba.actor):
        referral_send.approve(referral=referral, by=cast.baba.actor, at=NOW, version=referral.version)

    assert "提供を承認した" in seen(browse, cast.aida, referral)
    assert "承認" not in seen(browse, cast.eguchi, referral)


def test_looking_is_recorded_with_the_number_of_the_referral(cast, browse):
    referral = received(cast)

    seen(browse, cast.eguchi, referral)

    row = AuditEvent.unscoped.filter(type="page_read").order_by("-id").first()
    assert row.case_no == referral.referral_no
    assert row.person_numbers == [referral.person_id]


@pytest.mark.parametrize("state", State)
def test_the_page_opens_in_every_state(cast, browse, state):
    referral = in_state(cast, state)

    assert referral.referral_no in seen(browse, cast.aida, referral)


@pytest.mark.parametrize("count", [1, 20])
@pytest.mark.parametrize(("who", "queries"), [("eguchi", 9), ("aida", 15)])
def test_the_page_costs_the_same_with_many_steps(cast, browse, count, who, queries):
    referral = received(cast)
    ReferralStepFactory.create_batch(count, referral=referral, person=referral.person)
    client = browse(getattr(cast, who))
    client.get(url("referral_detail", referral))

    # session, account, referral, packets, steps, notices, clocks, the read row;
    # for the receiver also its rating, for the sender caseload, legs, person, case, what prompted it
    with asks(queries):
        client.get(url("referral_detail", referral))


def _send_and_receive(cast, leg):
    with acting_as(cast.aida.actor):
        consent = Consent.unscoped.get(recipient=cast.kurashigoto)
        leg = referral_prepare.choose_consent(
            referral=leg, consent=consent, by=cast.aida.actor, at=NOW, version=Referral.unscoped.get(pk=leg.pk).version
        )
        referral_send.send(referral=leg, by=cast.aida.actor, at=NOW, version=leg.version)
    with acting_as(cast.doi.actor):
        referral_answer.receive(referral=leg, by=cast.doi.actor, at=NOW)
