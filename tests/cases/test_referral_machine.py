"""Whatever the two sides do, in whatever order: no packet without a valid basis, no two leads, no dead end, no read
without an event.
"""

from unittest import mock

import pytest
from django.db import DatabaseError
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from akishima_support.access import Refused, acting_as
from cases.actions import referral_send
from cases.codes.consent import BasisCode
from cases.codes.referral import Act, Way
from cases.models import Packet, Referral
from tests.cases.referral_machine import ReferralMachine
from tests.cases.stage import NOW

pytestmark = pytest.mark.unbroken  # its actions were taken up before they could be replaced


@pytest.mark.prove
def test_no_order_of_events_breaks_the_promises(db):
    # Shrinking a failure would replay it hundreds of times against the database.
    without_shrinking = settings(phases=[Phase.explicit, Phase.reuse, Phase.generate])
    run_state_machine_as_test(ReferralMachine, settings=without_shrinking)


def test_without_the_consent_rule_the_promise_is_broken(db):
    machine = ReferralMachine()
    machine.begin(act=Act.INTRODUCTION)
    blind = (
        mock.patch("cases.actions.referral_prepare.check_consent"),
        mock.patch("cases.actions.referral_send.check_consent"),
    )

    with blind[0], blind[1]:
        machine.consent_and_choose_it(more=set(), days=5, elsewhere=True, name="aida")
        with pytest.raises(DatabaseError, match="valid basis"):
            machine.send(name="aida", how=referral_send.send)
    machine.teardown()


def test_without_the_rule_about_leads_the_promise_is_broken(db):
    machine = ReferralMachine()
    machine.begin(act=Act.HANDOVER)
    machine.consent_and_choose_it(more={"history"}, days=5, elsewhere=False, name="aida")
    machine.send(name="aida", how=referral_send.send)
    machine.hand_over_to_another_body()

    blind = mock.patch("cases.rules.only_one._check_no_second_lead")
    other, actor = Referral.unscoped.get(pk=machine.other.pk), machine.cast.aida.actor

    with blind, acting_as(actor), pytest.raises((Refused, DatabaseError)):  # the database refuses in its own words
        referral_send.send(referral=other, by=actor, at=NOW, version=other.version)
    machine.teardown()


def test_without_giving_the_lead_back_the_promise_is_broken(db):
    machine = ReferralMachine()
    machine.begin(act=Act.HANDOVER)
    machine.consent_and_choose_it(more={"history"}, days=5, elsewhere=False, name="aida")
    machine.send(name="aida", how=referral_send.send)
    for move in ("receive", "accept"):
        machine.receiver_moves(name="eguchi", behalf=False, move=move)

    with mock.patch("cases.actions.referral_answer.give_lead_back"):
        machine.receiver_moves(name="eguchi", behalf=False, move="decline")

    with pytest.raises(AssertionError):
        machine.nobody_has_two_leads()
    machine.teardown()


def test_without_asking_a_third_body_the_promise_is_broken(db):
    machine = ReferralMachine()
    machine.begin(act=Act.HANDOVER, way=Way.PARTNER_TO_WINDOW)
    machine.consent_and_choose_it(more={"history"}, days=5, elsewhere=False, name="sender")
    machine.send(name="sender", how=referral_send.send)
    machine.receiver_moves(name="receiver", behalf=False, move="receive")

    machine.take_into_a_case_that_a_third_body_leads()
    machine.nobody_loses_a_lead_unasked()
    with mock.patch("cases.actions.referral_take_in.check_lead_may_come"):
        machine.take_into_a_case_that_a_third_body_leads()

    with pytest.raises(AssertionError):
        machine.nobody_loses_a_lead_unasked()
    machine.teardown()


def test_without_the_log_of_reads_the_promise_is_broken(db):
    machine = ReferralMachine()
    machine.begin(act=Act.INTRODUCTION, way=Way.PARTNER_TO_PARTNER)

    unlogged = mock.patch("akishima_support.audit.middleware.write_read_row")
    with unlogged, pytest.raises(AssertionError):
        machine.look(name="sender")
    machine.teardown()


def test_without_the_time_for_an_approval_the_promise_is_broken(db):
    machine = ReferralMachine()
    machine.begin(act=Act.OUTREACH_REQUEST)

    with mock.patch("cases.actions.referral_send.value_of", return_value=1):
        machine.tell_in_an_emergency()

    assert Packet.unscoped.get().decision.legal_basis.code == BasisCode.EMERGENCY
    with pytest.raises(AssertionError):
        machine.an_emergency_is_told_first_and_answered_by_another_within_its_time()
    machine.teardown()
