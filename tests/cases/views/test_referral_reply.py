"""照会に答える: `cases:referral_reply`."""

import pytest

from cases.codes.referral import Act, Way
from cases.models import Referral
from cases.states import State
from tests.cases.act_stage import lead_to
from tests.cases.referral_pages import BAD_TEXTS, RECEIVER, WINDOW, assert_only, text_of, url


def asked(cast, way=Way.PARTNER_TO_WINDOW):
    return lead_to(cast, Act.INQUIRY, way, State.RECEIVED)


@pytest.mark.parametrize(("way", "who"), [(Way.PARTNER_TO_WINDOW, WINDOW), (Way.WINDOW_TO_PARTNER, RECEIVER)])
def test_only_whoever_was_asked_has_the_page(cast, way, who):
    assert_only(cast, "referral_reply", asked(cast, way), who)
    assert_only(cast, "referral_reply", asked(cast, way), who, method="post")


def test_the_partner_reads_the_answer(cast, browse):
    referral = asked(cast)

    browse(cast.aida).post(url("referral_reply", referral), {"reply": "come", "text": "電話でも構いません。"})

    page = text_of(browse(cast.chiba).get(url("referral_detail", referral)))
    assert "ご本人・ご家族からご連絡ください" in page
    assert "電話でも構いません。" in page


@pytest.mark.parametrize("boxes", [{"reply": ""}, {"reply": "known"}, {"text": "ケースがあります"}])
def test_what_cannot_be_is_said_at_its_box_and_nothing_is_lost(cast, browse, boxes):
    referral = asked(cast)

    page = text_of(browse(cast.aida).post(url("referral_reply", referral), {"reply": "come", "text": "よく"} | boxes))

    assert "error-summary" in page
    assert boxes.get("text", "よく") in page
    assert Referral.unscoped.get(pk=referral.pk).state == State.RECEIVED


@pytest.mark.parametrize("text", BAD_TEXTS)
def test_odd_texts_are_no_error_of_ours(cast, browse, text):
    answer = browse(cast.aida).post(url("referral_reply", asked(cast)), {"reply": "come", "text": text})

    assert answer.status_code == 200


def test_an_inquiry_offers_neither_yes_nor_no(cast, browse):
    page = text_of(browse(cast.aida).get(url("referral_detail", asked(cast))))

    assert "照会に答える" in page
    assert "受け入れて相談・ケースにする" not in page
    assert "対応困難と答える" not in page
