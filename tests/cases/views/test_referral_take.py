"""担当になる: `cases:referral_take`."""

from cases.models import Referral
from cases.states import State
from tests.cases.referral_pages import RECEIVER, assert_only, text_of, url
from tests.cases.stage import in_state, received


def test_only_the_receiver_can(cast):
    referral = received(cast)

    assert_only(cast, "referral_take", referral, RECEIVER, method="post")


def test_whoever_takes_it_on_is_named(cast, browse):
    referral = received(cast)

    browse(cast.eguchi).post(url("referral_take", referral))

    assert Referral.unscoped.get(pk=referral.pk).taken_by_id == cast.eguchi.user.pk
    assert "受けた側の担当：架空 江口" in text_of(browse(cast.aida).get(url("referral_detail", referral)))


def test_opening_the_address_takes_nothing(cast, browse):
    referral = received(cast)

    assert browse(cast.eguchi).get(url("referral_take", referral)).status_code == 405
    assert Referral.unscoped.get(pk=referral.pk).taken_by_id is None


def test_after_a_refusal_nobody_can_take_it(cast, browse):
    referral = in_state(cast, State.DECLINED)

    assert browse(cast.eguchi).post(url("referral_take", referral)).status_code == 404
    assert Referral.unscoped.get(pk=referral.pk).taken_by_id is None
    assert "担当になる</button>" not in text_of(browse(cast.eguchi).get(url("referral_detail", referral)))
