"""今日: a first meeting that one side has still to confirm, and days that two bodies have agreed on."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from akishima_support.access import acting_as
from cases.actions import consents_cut, referral_follow
from cases.codes.referral import Act, Way
from cases.models import Packet
from cases.states import State
from tests.cases.act_stage import TODAY, by, confirmed, declined, lead_to, met
from tests.cases.referral_pages import text_of, url
from tests.cases.stage import NOW

TITLE = "連携：会う日と確かめること"
LATER = NOW + timedelta(hours=1)


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(LATER, tick=False):
        yield


def today_of(browse, member):
    page = text_of(browse(member).get(reverse("today")))
    return page.split(TITLE)[1].split("</section>")[0] if TITLE in page else ""


def linkage(cast, way=Way.WINDOW_TO_PARTNER):
    return lead_to(cast, Act.LINKAGE, way, State.ACCEPTED)


def handover(cast, *, meeting=None, overlap=200):
    referral = lead_to(cast, Act.HANDOVER, Way.WINDOW_TO_PARTNER, State.ACCEPTED)
    days = {"meeting_on": meeting and TODAY + timedelta(days=meeting), "overlap_until": TODAY + timedelta(days=overlap)}
    return by(cast.aida, referral_follow.replan, referral, text="", **days)


def test_what_the_receiver_has_said_waits_for_the_sender_alone(cast, browse):
    referral = linkage(cast)
    assert today_of(browse, cast.aida) == today_of(browse, cast.eguchi) == ""

    met(cast.eguchi, referral)

    mine = today_of(browse, cast.aida)
    assert url("referral_confirm_meeting", referral) in mine
    assert '令和8年11月4日(水)<span class="nowrap">（今日）</span>' in mine
    assert today_of(browse, cast.eguchi) == ""
    confirmed(cast.aida, referral)
    assert today_of(browse, cast.aida) == ""


def test_what_the_sender_has_said_waits_for_the_receiver_and_names_nobody(cast, browse):
    referral = linkage(cast)

    confirmed(cast.aida, referral)

    mine = today_of(browse, cast.eguchi)
    assert url("referral_meet", referral) in mine
    assert "洋子" not in mine


def test_a_meeting_of_the_next_week_stands_on_both_sides(cast, browse):
    handover(cast, meeting=7)

    for member in (cast.aida, cast.eguchi):
        assert "会う予定の日" in today_of(browse, member)


@pytest.mark.parametrize(("days", "is_told"), [(7, True), (8, False)])
def test_the_end_of_the_time_together_stands_there_a_week_before(cast, browse, days, is_told):
    handover(cast, overlap=days)

    for member in (cast.aida, cast.eguchi):
        assert ("重なりの期間の終わり" in today_of(browse, member)) == is_told


def test_it_is_nobody_elses(cast, browse):
    met(cast.eguchi, linkage(cast))

    for stranger in (cast.murata, cast.chiba, cast.doi):
        assert today_of(browse, stranger) == ""
    assert today_of(browse, cast.baba)  # whoever decides sees all


def test_a_receiver_that_may_read_no_more_is_told_no_days(cast, browse):
    handover(cast, meeting=3)
    consent = Packet.unscoped.get().consent
    with acting_as(cast.aida.actor):
        consents_cut.withdraw(consent=consent, note="", by=cast.aida.actor, at=NOW)

    assert today_of(browse, cast.eguchi) == ""
    assert today_of(browse, cast.aida)


def test_what_has_ended_waits_no_more(cast, browse):
    referral = linkage(cast)
    met(cast.eguchi, referral)

    declined(cast.eguchi, referral)

    assert today_of(browse, cast.aida) == ""
