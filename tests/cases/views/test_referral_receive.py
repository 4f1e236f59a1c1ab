"""受領: `cases:referral_receive`."""

from cases.models import Packet, Referral
from cases.states import State
from tests.cases.referral_pages import RECEIVER, assert_only, text_of, url
from tests.cases.stage import in_state, sent


def test_only_the_receiver_has_the_page(cast):
    referral = sent(cast)

    assert_only(cast, "referral_receive", referral, RECEIVER)
    assert_only(cast, "referral_receive", referral, RECEIVER, method="post")


def test_receiving_opens_the_packet(cast, browse):
    referral = sent(cast)
    eguchi = browse(cast.eguchi)

    assert "架空 洋子" not in text_of(eguchi.get(url("referral_detail", referral)))
    eguchi.post(url("referral_receive", referral))

    assert "架空 洋子" in text_of(eguchi.get(url("referral_detail", referral)))
    assert Packet.unscoped.get(referral=referral).first_opened_by_id == cast.eguchi.user.pk


def test_a_second_receipt_says_that_it_was_received(cast, browse):
    referral = sent(cast)
    eguchi = browse(cast.eguchi)
    eguchi.post(url("referral_receive", referral))

    page = text_of(eguchi.post(url("referral_receive", referral)))

    assert "いまの状態は「受領」です" in page
    assert Referral.unscoped.get(pk=referral.pk).version == referral.version + 1


def test_what_was_withdrawn_before_it_was_opened_is_gone(cast, browse):
    referral = in_state(cast, State.WITHDRAWN)

    assert browse(cast.eguchi).get(url("referral_detail", referral)).status_code == 404
    assert browse(cast.eguchi).post(url("referral_receive", referral)).status_code == 404
    assert browse(cast.aida).get(url("referral_detail", referral)).status_code == 200
