"""再開: `cases:referral_reopen`. What its form does with odd input stands in test_referral_moves.py."""

from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError, transaction

from cases.models import Referral, ReferralStep
from cases.states import Move, State
from tests.cases.referral_pages import WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, in_state

WORDS = {"reason": "asked_again", "text": "もう一度お願いします"}


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.mark.parametrize("method", ["get", "post"])
def test_only_the_sender_has_the_page(cast, method):
    assert_only(cast, "referral_reopen", in_state(cast, State.DECLINED), WINDOW, method)


def test_from_the_page_the_body_is_asked_anew(cast, browse):
    referral = in_state(cast, State.COMPLETED)
    form = text_of(browse(cast.aida).get(url("referral_reopen", referral)))

    answer = browse(cast.aida).post(url("referral_reopen", referral), WORDS, follow=True)

    assert "<textarea" in form
    assert "再開しました" in text_of(answer)
    assert WORDS["text"] in text_of(browse(cast.eguchi).get(url("referral_detail", referral)))
    assert Referral.unscoped.get(pk=referral.pk).state == State.RECEIVED


def test_the_database_lets_one_closing_be_reopened_once(cast, browse):
    referral = in_state(cast, State.COMPLETED)
    browse(cast.aida).post(url("referral_reopen", referral), WORDS)
    step = ReferralStep.unscoped.get(move=Move.REOPEN)

    step.pk, step.uid = None, uuid4()
    with pytest.raises(IntegrityError), transaction.atomic():
        step.save(force_insert=True)
    step.round += 1
    step.save(force_insert=True)
