"""訂正版を読む: `cases:referral_read_amendment`."""

from tests.cases.referral_pages import RECEIVER, assert_only, text_of, url
from tests.cases.stage import received


def test_only_the_receiver_has_the_page(cast):
    referral = received(cast)

    assert_only(cast, "referral_read_amendment", referral, RECEIVER)
    assert_only(cast, "referral_read_amendment", referral, RECEIVER, method="post")


def test_where_there_is_none_it_says_so(cast, browse):
    answer = browse(cast.eguchi).post(url("referral_read_amendment", received(cast)))

    assert "読んでいない訂正版はありません" in text_of(answer)
