"""質問: `cases:referral_ask`."""

from cases.models import Referral
from cases.states import State
from tests.cases.referral_pages import RECEIVER, assert_only, text_of, url
from tests.cases.stage import in_state


def test_only_its_side_has_the_page(cast):
    referral = in_state(cast, State.RECEIVED)

    assert_only(cast, "referral_ask", referral, RECEIVER)
    assert_only(cast, "referral_ask", referral, RECEIVER, method="post")


def test_the_question_reaches_the_sender(cast, browse):
    referral = in_state(cast, State.RECEIVED)

    browse(cast.eguchi).post(url("referral_ask", referral), {"text": "会いに行きます"})

    assert Referral.unscoped.get(pk=referral.pk).state == State.INFO_REQUESTED
    assert "会いに行きます" in text_of(browse(cast.aida).get(url("referral_detail", referral)))
