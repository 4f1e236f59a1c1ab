"""報告: `cases:referral_report`."""

from cases.models import Referral
from cases.states import State
from tests.cases.referral_pages import RECEIVER, assert_only, text_of, url
from tests.cases.stage import in_state


def test_only_its_side_has_the_page(cast):
    referral = in_state(cast, State.ACCEPTED)

    assert_only(cast, "referral_report", referral, RECEIVER)
    assert_only(cast, "referral_report", referral, RECEIVER, method="post")


def test_a_final_report_hands_the_turn_to_the_sender(cast, browse):
    referral = in_state(cast, State.ACCEPTED)

    browse(cast.eguchi).post(url("referral_report", referral), {"report_kind": "final", "text": "会いに行きます"})

    assert Referral.unscoped.get(pk=referral.pk).state == State.REPORTED
    assert "会いに行きます" in text_of(browse(cast.aida).get(url("referral_detail", referral)))
