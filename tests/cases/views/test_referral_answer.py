"""質問への答え: `cases:referral_answer`."""

from cases.models import Referral
from cases.states import State
from tests.cases.referral_pages import WINDOW, assert_only, text_of, url
from tests.cases.stage import in_state


def test_only_its_side_has_the_page(cast):
    referral = in_state(cast, State.INFO_REQUESTED)

    assert_only(cast, "referral_answer", referral, WINDOW)
    assert_only(cast, "referral_answer", referral, WINDOW, method="post")


def test_the_answer_reaches_the_receiver(cast, browse):
    referral = in_state(cast, State.INFO_REQUESTED)

    browse(cast.aida).post(url("referral_answer", referral), {"text": "会いに行きます"})

    assert Referral.unscoped.get(pk=referral.pk).state == State.RECEIVED
    assert "会いに行きます" in text_of(browse(cast.eguchi).get(url("referral_detail", referral)))


def test_the_answer_to_a_nameless_inquiry_names_nobody_either(cast, browse):
    referral = in_state(cast, State.INFO_REQUESTED)
    Referral.unscoped.filter(pk=referral.pk).update(prepared={})

    page = text_of(browse(cast.aida).post(url("referral_answer", referral), {"text": "架空洋子さんです"}))

    assert "お名前や連絡先が入っています" in page
    assert "架空洋子さんです" in page
    assert Referral.unscoped.get(pk=referral.pk).state == State.INFO_REQUESTED
