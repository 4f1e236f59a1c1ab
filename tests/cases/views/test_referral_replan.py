"""日程を変える: `cases:referral_replan`."""

from datetime import date

import pytest
import time_machine

from cases.codes.referral import Act, Way
from cases.models import Referral
from cases.states import State
from tests.cases.act_stage import lead_to
from tests.cases.referral_pages import WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def accepted(cast, act=Act.HANDOVER):
    return lead_to(cast, act, Way.WINDOW_TO_PARTNER, State.ACCEPTED)


def test_only_its_side_has_the_page(cast):
    referral = accepted(cast)

    assert_only(cast, "referral_replan", referral, WINDOW)
    assert_only(cast, "referral_replan", referral, WINDOW, method="post")


def test_both_sides_read_the_new_days_and_why(cast, browse):
    referral = accepted(cast)
    days = {"meeting_on": "R8.11.20", "overlap_until": "R9.2.1", "text": "ご本人の希望で"}

    browse(cast.aida).post(url("referral_replan", referral), days)

    for member in (cast.aida, cast.eguchi):
        page = text_of(browse(member).get(url("referral_detail", referral)))
        assert all(word in page for word in ("令和8年11月20日(金)", "令和9年2月1日(月)", "ご本人の希望で"))


def test_before_the_receiver_has_opened_it_new_days_and_words_are_the_senders(cast, browse):
    referral = lead_to(cast, Act.HANDOVER, Way.WINDOW_TO_PARTNER, State.SENT)
    words = ("令和8年11月20日(金)", "令和9年2月1日(月)", "洋子さんの希望で")

    browse(cast.aida).post(
        url("referral_replan", referral), {"meeting_on": "R8.11.20", "overlap_until": "R9.2.1", "text": words[2]}
    )

    mine, theirs = (text_of(browse(each).get(url("referral_detail", referral))) for each in (cast.aida, cast.eguchi))
    assert all(word in mine for word in words)
    assert not any(word in theirs for word in words)
    browse(cast.eguchi).post(url("referral_receive", referral))
    assert all(word in text_of(browse(cast.eguchi).get(url("referral_detail", referral))) for word in words)


def test_the_days_so_far_stand_in_the_boxes(cast, browse):
    assert "令和9年3月31日" in text_of(browse(cast.aida).get(url("referral_replan", accepted(cast))))


@pytest.mark.parametrize(
    "boxes",
    [
        {"overlap_until": ""},
        {"overlap_until": "R8.11.3"},
        {"meeting_on": "R8.11.3"},
        {"meeting_on": "R9.3.1"},
        {"text": ""},
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_lost(cast, browse, boxes):
    referral = accepted(cast)
    days = {"meeting_on": "R8.11.20", "overlap_until": "R9.2.1", "text": "ご本人の希望で"}

    page = text_of(browse(cast.aida).post(url("referral_replan", referral), days | boxes))

    assert "error-summary" in page
    assert "ご本人の希望で" in page or "text" in boxes
    assert Referral.unscoped.get(pk=referral.pk).overlap_until == date(2027, 3, 31)


def test_the_first_meeting_of_a_linkage_has_no_time_together(cast, browse):
    referral = accepted(cast, Act.LINKAGE)

    page = text_of(browse(cast.aida).get(url("referral_replan", referral)))
    browse(cast.aida).post(url("referral_replan", referral), {"meeting_on": "R8.11.20", "text": "体調のため"})

    assert "重なりの期間の終わり" not in page.split("<form")[-1]
    assert Referral.unscoped.get(pk=referral.pk).meeting_on == date(2026, 11, 20)


def test_an_act_without_days_says_so(cast, browse):
    referral = accepted(cast, Act.INTRODUCTION)

    assert browse(cast.aida).get(url("referral_replan", referral)).status_code == 200
    page = text_of(browse(cast.aida).post(url("referral_replan", referral), {"text": "体調のため"}))
    assert "この種別ではできない操作です。" in page
