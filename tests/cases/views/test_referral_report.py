"""報告: `cases:referral_report`."""

from uuid import uuid4

import pytest

from cases.models import Referral, ReferralStep
from cases.states import Move, State
from tests.cases.referral_pages import RECEIVER, assert_only, text_of, url
from tests.cases.stage import in_state


def boxes(**typed):
    return {"submission_token": str(uuid4())} | typed


def test_only_its_side_has_the_page(cast):
    referral = in_state(cast, State.ACCEPTED)

    assert_only(cast, "referral_report", referral, RECEIVER)
    assert_only(cast, "referral_report", referral, RECEIVER, method="post")


def test_an_ordinary_report_changes_nobody_s_turn(cast, browse):
    referral = in_state(cast, State.ACCEPTED)

    browse(cast.eguchi).post(url("referral_report", referral), boxes(report_kind="progress", text="会いに行きます"))

    assert Referral.unscoped.get(pk=referral.pk).state == State.IN_PROGRESS
    assert "会いに行きます" in text_of(browse(cast.aida).get(url("referral_detail", referral)))


def test_the_first_report_begins_as_the_first_and_later_ones_as_progress(cast, browse):
    referral, client = in_state(cast, State.ACCEPTED), browse(cast.eguchi)

    first = client.get(url("referral_report", referral)).context["form"]["report_kind"].value()
    client.post(url("referral_report", referral), boxes(report_kind="first", text="電話しました"))
    then = client.get(url("referral_report", referral)).context["form"]["report_kind"].value()

    assert (first, then) == ("first", "progress")


@pytest.mark.parametrize(
    ("kind", "box", "value"),
    [
        ("first", "seen_on", "2026-11-04"),
        ("first", "outcome_changes", ["met"]),
        ("info_only", "first_contact_on", "2026-11-04"),
        ("info_only", "outcome_changes", ["met"]),
    ],
)
def test_a_box_that_the_kind_does_not_have_is_named(cast, browse, kind, box, value):
    referral = in_state(cast, State.ACCEPTED)
    address = url("referral_report", referral)

    page = browse(cast.eguchi).post(address, boxes(report_kind=kind, text="文", **{box: value}))

    assert page.context["form"][box].errors
    assert browse(cast.eguchi).post(address, boxes(report_kind=kind, text="文")).status_code == 302


@pytest.mark.parametrize("kind", ["final", "urgent", "garbage", "", "\x00"])
def test_kinds_with_a_page_of_their_own_are_refused_here(cast, browse, kind):
    referral = in_state(cast, State.ACCEPTED)

    page = browse(cast.eguchi).post(url("referral_report", referral), boxes(report_kind=kind, text="文"))

    assert page.context["form"]["report_kind"].errors


def test_sent_twice_it_is_one_report(cast, browse):
    referral, client, sent = in_state(cast, State.ACCEPTED), browse(cast.eguchi), boxes(report_kind="first", text="文")

    for _time in range(2):
        assert client.post(url("referral_report", referral), sent).status_code == 302
    client.post(url("referral_report", referral), boxes(report_kind="first", text="文"))

    assert ReferralStep.unscoped.filter(referral=referral, move=Move.REPORT).count() == 2
