"""回答期限を延ばす: `cases:referral_extend`."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from cases.models import Referral
from cases.states import State
from tests.cases.referral_pages import BAD_TEXTS, WINDOW, assert_only, text_of, url
from tests.cases.stage import in_state, sent
from tests.factories.cases import PersonFactory

LATE = datetime(2026, 11, 19, 1, 0, tzinfo=UTC)
WORDS = {"until": "令和8年11月30日", "text": "担当の方がお休みのため"}


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(LATE, tick=False):
        yield


def respond_by(referral):
    return Referral.unscoped.get(pk=referral.pk).respond_by


def test_only_the_sender_has_the_page(cast):
    assert_only(cast, "referral_extend", sent(cast), WINDOW)


def test_before_opening_the_receiver_reads_the_date_alone(cast, browse):
    referral = sent(cast)

    browse(cast.baba).post(url("referral_extend", referral), WORDS)

    page = text_of(browse(cast.eguchi).get(url("referral_detail", referral)))
    assert "令和8年11月30日" in page
    assert "担当の方がお休みのため" not in page


def test_the_manager_extends_and_both_sides_read_why(cast, browse):
    referral = in_state(cast, State.RECEIVED)

    browse(cast.baba).post(url("referral_extend", referral), WORDS)

    assert respond_by(referral) == date(2026, 11, 30)
    for member in (cast.aida, cast.eguchi):
        page = text_of(browse(member).get(url("referral_detail", referral)))
        assert "担当の方がお休みのため" in page
        assert "令和8年11月30日" in page
        assert "期限超過" not in page


def test_staff_of_the_window_read_who_decides(cast, browse):
    referral = sent(cast)

    answer = browse(cast.aida).post(url("referral_extend", referral), WORDS)

    assert "承認者が決めます" in text_of(answer)
    assert "担当の方がお休みのため" in text_of(answer)
    assert respond_by(referral) == date(2026, 11, 18)
    page = text_of(browse(cast.aida).get(url("referral_detail", referral)))
    assert "承認者が決めます" in page
    assert f"/network/organizations/{cast.hello_work.uid}/" in page
    assert url("referral_extend", referral) not in page


def test_a_partner_decides_for_itself(cast, browse):
    own = PersonFactory(keeper=cast.hokatsu_west)
    referral = sent(cast, by=cast.chiba, to=cast.kurashigoto, person=own, case=None)

    browse(cast.chiba).post(url("referral_extend", referral), WORDS)

    assert respond_by(referral) == date(2026, 11, 30)


@pytest.mark.parametrize("day", ["", "2026-11-18", "2026-11-01", "令和99年1月1日", "2027-12-01", "\x00"])
def test_a_day_that_cannot_be_is_refused_and_kept(cast, browse, day):
    referral = sent(cast)

    answer = browse(cast.baba).post(url("referral_extend", referral), WORDS | {"until": day})

    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert answer.context["form"]["until"].value() == day
    assert respond_by(referral) == date(2026, 11, 18)


@pytest.mark.parametrize("text", ["", *BAD_TEXTS])
def test_a_reason_is_needed(cast, browse, text):
    referral = sent(cast)

    answer = browse(cast.baba).post(url("referral_extend", referral), WORDS | {"text": text})

    assert answer.context["form"]["text"].errors
    assert respond_by(referral) == date(2026, 11, 18)


@pytest.mark.parametrize("state", [State.DRAFT, State.ACCEPTED, State.DECLINED, State.WITHDRAWN])
def test_only_what_waits_for_an_answer_can_be_extended(cast, browse, state):
    referral = in_state(cast, state)

    page = text_of(browse(cast.baba).get(url("referral_extend", referral)))

    assert "この操作はできません" in page
    assert "<textarea" not in page
