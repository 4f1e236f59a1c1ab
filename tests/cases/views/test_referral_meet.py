"""最初に会えたことを伝える: `cases:referral_meet`."""

import time_machine

from cases.codes.referral import Act, Way
from cases.models import Referral
from cases.states import State
from tests.cases.act_stage import lead_to
from tests.cases.referral_pages import RECEIVER, assert_only, text_of, url
from tests.cases.stage import NOW


def accepted(cast):
    return lead_to(cast, Act.LINKAGE, Way.WINDOW_TO_PARTNER, State.ACCEPTED)


def test_only_its_side_has_the_page(cast):
    assert_only(cast, "referral_meet", accepted(cast), RECEIVER)
    assert_only(cast, "referral_meet", accepted(cast), RECEIVER, method="post")


@time_machine.travel(NOW, tick=False)
def test_the_sender_reads_when_they_met_and_has_to_confirm(cast, browse):
    referral = accepted(cast)

    browse(cast.eguchi).post(url("referral_meet", referral), {"met_on": "R8.11.2", "text": "玄関で"})

    page = text_of(browse(cast.aida).get(url("referral_detail", referral)))
    assert "令和8年11月2日(月)" in page
    assert "最初に会えたことを確かめる" in page
    assert Referral.unscoped.get(pk=referral.pk).confirmed_at is None


@time_machine.travel(NOW, tick=False)
def test_a_day_to_come_is_refused_and_stays_in_the_box(cast, browse):
    referral = accepted(cast)

    page = text_of(browse(cast.eguchi).post(url("referral_meet", referral), {"met_on": "R8.11.9", "text": "玄関で"}))

    assert "R8.11.9" in page
    assert "玄関で" in page
    assert Referral.unscoped.get(pk=referral.pk).met_at is None


def test_pressed_twice_it_is_said_once(cast, browse):
    referral, client = accepted(cast), browse(cast.eguchi)
    words = {"met_on": "R8.11.2", "text": ""}
    client.post(url("referral_meet", referral), words)

    page = text_of(client.post(url("referral_meet", referral), words))

    assert "もう伝えてあります" in page
