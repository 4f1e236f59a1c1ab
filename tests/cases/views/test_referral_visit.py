"""訪問を報告する: `cases:referral_visit`."""

import pytest
import time_machine

from cases.codes.referral import Act, Way
from cases.models import ReferralStep
from cases.states import Move, State
from tests.cases.act_stage import lead_to
from tests.cases.referral_pages import BAD_TEXTS, ODD_TEXT, RECEIVER, assert_only, text_of, url
from tests.cases.stage import NOW

WHOLE = {"visit_on": "R8.11.2", "visitors": "架空 保健師", "visit_result": "not_met", "text": "手紙を置いてきた"}


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def accepted(cast, act=Act.OUTREACH_REQUEST):
    return lead_to(cast, act, Way.WINDOW_TO_PARTNER, State.ACCEPTED)


def visits():
    return ReferralStep.unscoped.filter(move=Move.VISIT)


def test_only_its_side_has_the_page(cast):
    referral = accepted(cast)

    assert_only(cast, "referral_visit", referral, RECEIVER)
    assert_only(cast, "referral_visit", referral, RECEIVER, method="post")


def test_each_visit_stands_in_the_table_of_both_sides(cast, browse):
    referral = accepted(cast)

    for day in ("R8.11.2", "R8.11.4"):
        browse(cast.eguchi).post(url("referral_visit", referral), WHOLE | {"visit_on": day})

    for member in (cast.eguchi, cast.aida):
        page = text_of(browse(member).get(url("referral_detail", referral)))
        assert "訪問（2回）" in page
        assert all(word in page for word in ("令和8年11月2日(月)", "会えず", "架空 保健師", "手紙を置いてきた"))


def test_whoever_reports_is_named_beforehand(cast, browse):
    assert f'value="{cast.eguchi.user.name}"' in text_of(browse(cast.eguchi).get(url("referral_visit", accepted(cast))))


@pytest.mark.parametrize(
    ("boxes", "message"),
    [
        ({"visit_on": ""}, "入力してください"),
        ({"visit_on": "R8.11.5"}, "R8.11.5"),
        ({"visit_on": "きのう"}, "きのう"),
        ({"visitors": ""}, "入力してください"),
        ({"visit_result": "none"}, "選択"),
        *[({"text": text}, "error") for text in BAD_TEXTS],
    ],
)
def test_what_cannot_be_is_said_at_its_box_and_nothing_is_lost(cast, browse, boxes, message):
    page = text_of(browse(cast.eguchi).post(url("referral_visit", accepted(cast)), WHOLE | boxes))

    assert "error-summary" in page
    assert message in page
    assert "架空 保健師" in page or "visitors" in boxes
    assert not visits().exists()


def test_odd_letters_are_kept(cast, browse):
    referral = accepted(cast)

    browse(cast.eguchi).post(url("referral_visit", referral), WHOLE | {"text": ODD_TEXT})

    assert "𠮷田と﨑山" in visits().get().text


def test_another_act_has_no_visits(cast, browse):
    referral = accepted(cast, Act.INTRODUCTION)

    assert "この種別ではできない操作です" in text_of(browse(cast.eguchi).get(url("referral_visit", referral)))
    browse(cast.eguchi).post(url("referral_visit", referral), WHOLE)
    assert not visits().exists()
