"""取下げ: `cases:referral_withdraw`."""

from cases.models import Referral
from cases.states import State
from tests.cases.referral_pages import WINDOW, assert_only, text_of, url
from tests.cases.stage import in_state


def test_only_its_side_has_the_page(cast):
    referral = in_state(cast, State.RECEIVED)

    assert_only(cast, "referral_withdraw", referral, WINDOW)
    assert_only(cast, "referral_withdraw", referral, WINDOW, method="post")


def test_the_reason_reaches_whoever_had_received_it(cast, browse):
    referral = in_state(cast, State.RECEIVED)

    browse(cast.aida).post(url("referral_withdraw", referral), {"text": "会いに行きます"})

    assert Referral.unscoped.get(pk=referral.pk).state == State.WITHDRAWN
    assert "会いに行きます" in text_of(browse(cast.eguchi).get(url("referral_detail", referral)))
