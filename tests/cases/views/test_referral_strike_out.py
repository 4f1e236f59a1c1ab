"""誤って送った連携の取消し: `cases:referral_strike_out`. What its form does with odd input: test_referral_moves.py."""

import pytest

from cases.models import Referral
from tests.cases.referral_pages import WINDOW, assert_only, text_of, url
from tests.cases.stage import received, sent

WORDS = {"kind": "wrong_body", "text": "取り違えた"}


@pytest.mark.parametrize("method", ["get", "post"])
def test_only_the_sender_has_the_page(cast, method):
    assert_only(cast, "referral_strike_out", received(cast), WINDOW, method)


@pytest.mark.parametrize("is_opened", [True, False])
def test_what_was_opened_while_the_page_stood_open_is_an_incident(cast, browse, is_opened):
    referral, client = sent(cast), browse(cast.aida)
    client.get(url("referral_strike_out", referral))
    if is_opened:
        browse(cast.eguchi).post(url("referral_receive", referral))

    answer = client.post(url("referral_strike_out", referral), WORDS, follow=True)

    assert "取り消しました" in text_of(answer)
    assert Referral.unscoped.get(pk=referral.pk).is_recalled is not is_opened
    assert ("相手の閲覧は止まっています" in text_of(answer)) is is_opened
