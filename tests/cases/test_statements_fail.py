"""Whatever statement of an action fails: everything is as before, never between.

`make prove` breaks every action in the tests that there are (`tests/plugins/breaking.py`). Here is how that is done.
"""

from inspect import unwrap

import pytest
import time_machine

from akishima_support.access import acting_as
from cases.actions import referral_answer, referral_prepare, referral_send
from cases.codes.consent import Category
from cases.models import Packet, Referral, ReferralStep
from cases.states import State
from tests.breaker import SEVERAL, Breaker
from tests.breaking import LONG, Between, actions, break_everywhere, everything, must_be_broken, places, statements_of
from tests.cases.stage import NOW, consent_of, drafted, sent
from tests.factories.cases import ProgressRecordFactory
from tests.factories.records import AttachmentFactory

pytestmark = pytest.mark.unbroken


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def receiving(cast):
    """What 江口 gives to the action that receives."""
    with acting_as(cast.eguchi.actor):
        yield {"referral": sent(cast), "by": cast.eguchi.actor, "at": NOW}


def test_a_packet_with_a_document_is_sent_whole_or_not_at_all(cast):
    draft, aida = drafted(cast), cast.aida.actor
    letter = AttachmentFactory(record=ProgressRecordFactory(case=draft.case))
    consent = consent_of(draft.person, draft.to_organization, [Category.BASIC, Category.HEALTH])
    with acting_as(aida):
        words = {"request": "お願い", "items": ["name"], "texts": {}, "picked": {f"file_{letter.uid}": "health"}}
        chosen = referral_prepare.choose_content(referral=draft, by=aida, version=draft.version, **words)
        ready = referral_prepare.choose_consent(
            referral=chosen, consent=consent, by=aida, at=NOW, version=chosen.version
        )
        sending = {"referral": ready, "by": aida, "at": NOW, "version": ready.version}
        before = everything()

        break_everywhere(referral_send.send, (), sending, places(statements_of(referral_send.send, (), sending)))

    assert everything() == before
    assert not Packet.unscoped.exists()


def test_what_is_tried_leaves_the_call_to_its_test(receiving):
    statements = statements_of(referral_answer.receive, (), receiving)

    break_everywhere(referral_answer.receive, (), receiving, places(statements))

    assert Referral.unscoped.get().state == State.SENT
    assert referral_answer.receive(**receiving).state == State.RECEIVED


def test_without_its_transaction_an_action_stops_between(receiving):
    action = unwrap(referral_answer.receive)

    with pytest.raises(Between, match="receive left something behind"):
        break_everywhere(action, (), receiving, places(statements_of(action, (), receiving)))


def test_an_action_that_goes_on_after_a_failure_is_found(receiving):
    def careless(**words):
        try:
            return referral_answer.receive(**words)
        except Exception:
            return ReferralStep.unscoped.count()

    with pytest.raises(Between, match="careless came to its end"):
        break_everywhere(careless, (), receiving, [0])


def test_of_a_long_action_what_is_repeated_fails_the_first_and_the_last_time():
    rows = [f"{verb} {number % 2}" for number in range(LONG // 2) for verb in ("SELECT", "INSERT")]

    assert places(rows) == list(range(LONG))
    assert places(["BEGINNING", *rows, "END"]) == [0, 1, 2, 3, 4, LONG - 3, LONG - 2, LONG - 1, LONG, LONG + 1]


def test_an_action_that_no_test_leads_to_is_missing():
    breaker = Breaker(actions())

    assert "cases.actions.referral_send.send" in breaker.missing()
    assert "cases.actions.referral_answer.report" in breaker.missing()  # and not its other name, alert
    assert "cases.actions.referral_answer.alert" not in breaker.must
    breaker.broken |= breaker.must
    assert breaker.missing() == []


def test_every_action_that_names_who_does_it_must_be_broken():
    assert must_be_broken(actions()["cases.actions.records.add"])  # its transaction is inside of `once`
    assert must_be_broken(actions()["cases.actions.retention.count_anew"])  # nobody does it
    assert not must_be_broken(actions()["cases.actions.disclosure_pages.content_of"])


def test_those_that_are_several_transactions_are_there():
    assert SEVERAL.keys() <= actions().keys()
