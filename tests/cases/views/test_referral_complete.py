"""完了: `cases:referral_complete`."""

from cases.models import Referral
from cases.states import State
from tests.cases.referral_pages import WINDOW, assert_only, text_of, url
from tests.cases.stage import in_state


def test_only_its_side_has_the_page(cast):
    referral = in_state(cast, State.REPORTED)

    assert_only(cast, "referral_complete", referral, WINDOW)
    assert_only(cast, "referral_complete", referral, WINDOW, method="post")


def test_the_outcome_reaches_the_receiver(cast, browse):
    referral = in_state(cast, State.REPORTED)
    boxes = {"version": referral.version, "outcome_changes": ["met"]}

    browse(cast.aida).post(url("referral_complete", referral), boxes | {"text": "会いに行きます"})

    assert Referral.unscoped.get(pk=referral.pk).state == State.COMPLETED
    assert "会いに行きます" in text_of(browse(cast.eguchi).get(url("referral_detail", referral)))
