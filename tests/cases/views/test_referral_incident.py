"""誤送付への対応: `cases:referral_incident`."""

import pytest

from akishima_support.access import acting_as
from cases.actions import strikes
from cases.codes.referral import Misdelivery
from cases.models import Referral
from tests.cases.referral_pages import BAD_TEXTS, ODD_TEXT, WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, received


def incident(cast, kind=Misdelivery.WRONG_BODY):
    with acting_as(cast.aida.actor):
        words = {"kind": kind, "text": "取り違えた"}
        return strikes.strike_out(referral=received(cast), by=cast.aida.actor, at=NOW, **words)


def note_of(referral):
    return Referral.unscoped.get(pk=referral.pk).incident_note


@pytest.mark.parametrize("method", ["get", "post"])
def test_only_the_sender_has_the_page(cast, method):
    assert_only(cast, "referral_incident", incident(cast), WINDOW, method)


def test_bad_text_is_named_at_its_box_and_nothing_is_saved(cast, browse):
    referral = incident(cast)

    for text in ["", *BAD_TEXTS]:
        form = browse(cast.baba).post(url("referral_incident", referral), {"text": text}).context["form"]

        assert form["text"].errors
        assert form["text"].value() == text
    assert Referral.unscoped.get(pk=referral.pk).incident_closed_at is None


def test_odd_text_is_kept_as_typed(cast, browse):
    referral = incident(cast)

    answer = browse(cast.baba).post(url("referral_incident", referral), {"text": ODD_TEXT})

    assert answer.status_code == 302
    assert note_of(referral) == ODD_TEXT.replace("\r\n", "\n")


def test_pressed_twice_the_second_says_why_and_keeps_the_words(cast, browse):
    referral, client = incident(cast), browse(cast.baba)
    client.post(url("referral_incident", referral), {"text": "はじめの文"})

    again = text_of(client.post(url("referral_incident", referral), {"text": "あとの文"}))

    assert "もう記録されています" in again
    assert "あとの文" in again
    assert note_of(referral) == "はじめの文"


def test_the_form_is_there_while_something_is_to_be_dealt_with(cast, browse):
    page = url("referral_incident", incident(cast))

    assert "<textarea" in text_of(browse(cast.baba).get(page))
    browse(cast.baba).post(page, {"text": "済み"})
    after = text_of(browse(cast.baba).get(page))
    assert "もう記録されています" in after
    assert "<textarea" not in after


def test_what_was_sent_twice_is_no_incident(cast, browse):
    page = text_of(browse(cast.baba).get(url("referral_incident", incident(cast, Misdelivery.MISTAKE))))

    assert "誤送付の事故ではありません" in page
    assert "<textarea" not in page
