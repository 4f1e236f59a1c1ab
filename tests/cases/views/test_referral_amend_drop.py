"""書きかけの訂正を消す: `cases:referral_amend_drop`."""

from tests.cases.referral_pages import WINDOW, assert_only, text_of, url
from tests.cases.stage import received


def test_only_the_sender_has_the_page(cast):
    referral = received(cast)

    assert_only(cast, "referral_amend_drop", referral, WINDOW)
    assert_only(cast, "referral_amend_drop", referral, WINDOW, method="post")


def test_where_nothing_is_being_written_it_says_so(cast, browse):
    answer = browse(cast.aida).post(url("referral_amend_drop", received(cast)))

    assert "書きかけの訂正はありません" in text_of(answer)
