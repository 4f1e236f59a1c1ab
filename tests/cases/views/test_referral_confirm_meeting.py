"""最初に会えたことを確かめる: `cases:referral_confirm_meeting`."""

import time_machine

from cases.codes.referral import Act, Way
from cases.models import Referral
from cases.states import State
from tests.cases.act_stage import lead_to, met
from tests.cases.referral_pages import WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW


def reported(cast):
    return lead_to(cast, Act.LINKAGE, Way.WINDOW_TO_PARTNER, State.REPORTED)


def test_only_its_side_has_the_page(cast):
    assert_only(cast, "referral_confirm_meeting", reported(cast), WINDOW)
    assert_only(cast, "referral_confirm_meeting", reported(cast), WINDOW, method="post")


@time_machine.travel(NOW, tick=False)
def test_with_both_words_it_can_be_completed(cast, browse):
    referral, client = reported(cast), browse(cast.aida)
    met(cast.eguchi, referral)
    before = text_of(client.get(url("referral_complete", referral)))

    client.post(url("referral_confirm_meeting", referral), {"met_on": "R8.11.2", "text": ""})
    version = Referral.unscoped.get(pk=referral.pk).version
    client.post(url("referral_complete", referral), {"version": version, "outcome_changes": ["met"], "text": "会えた"})

    assert "双方が確かめると" in before
    assert Referral.unscoped.get(pk=referral.pk).state == State.COMPLETED


@time_machine.travel(NOW, tick=False)
def test_another_act_has_no_first_meeting_to_confirm(cast, browse):
    referral = lead_to(cast, Act.INTRODUCTION, Way.WINDOW_TO_PARTNER, State.ACCEPTED)

    page = text_of(browse(cast.aida).get(url("referral_confirm_meeting", referral)))

    assert "この種別ではできない操作です" in page
