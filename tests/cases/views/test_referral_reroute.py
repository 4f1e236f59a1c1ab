"""別の機関へ再調整: `cases:referral_reroute`."""

import uuid
from datetime import UTC, datetime

import time_machine

from cases.models import Referral
from cases.states import State
from tests.cases.referral_pages import WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, in_state

AFTER_ITS_DAY = datetime(2026, 11, 19, 1, 0, tzinfo=UTC)


def choose(client, referral, to):
    boxes = {"act": "introduction", "to_organization": to.uid, "submission_token": str(uuid.uuid4())}
    return client.post(url("referral_reroute", referral) + "?act=introduction", boxes)


def test_only_the_sender_has_the_page(cast):
    assert_only(cast, "referral_reroute", in_state(cast, State.DECLINED), WINDOW)


def test_a_new_leg_begins_with_the_words_and_without_the_basis(cast, browse):
    referral = in_state(cast, State.DECLINED)

    response = choose(browse(cast.aida), referral, cast.kurashigoto)

    leg = Referral.unscoped.get(rerouted_from=referral)
    assert response.url == url("referral_sections", leg)
    assert (leg.request, leg.prepared) == (referral.request, {"items": ["name"], "texts": {}})
    assert Referral.unscoped.get(pk=referral.pk).state == State.REROUTED


def test_a_second_leg_is_refused_with_the_present_state(cast, browse):
    referral = in_state(cast, State.DECLINED)
    choose(browse(cast.aida), referral, cast.kurashigoto)

    page = text_of(choose(browse(cast.aida), referral, cast.shakyo))

    assert "いまの状態は「別機関へ再調整」です" in page
    assert Referral.unscoped.filter(rerouted_from=referral).count() == 1


def test_information_is_no_leg(cast, browse):
    page = text_of(browse(cast.aida).get(url("referral_reroute", in_state(cast, State.DECLINED))))

    assert 'value="information"' not in page
    assert 'value="introduction"' in page


def test_before_a_refusal_there_is_nothing_to_reroute(cast, browse):
    page = text_of(browse(cast.aida).get(url("referral_reroute", in_state(cast, State.ACCEPTED))))

    assert "この操作はできません" in page


def test_what_is_late_is_withdrawn_and_goes_on_elsewhere(cast, browse):
    with time_machine.travel(AFTER_ITS_DAY, tick=False):
        referral = in_state(cast, State.RECEIVED)

        choose(browse(cast.baba), referral, cast.kurashigoto)

        leg = Referral.unscoped.get(rerouted_from=referral)
        assert Referral.unscoped.get(pk=referral.pk).state == State.WITHDRAWN
        assert "consent" not in leg.prepared
        theirs = text_of(browse(cast.eguchi).get(url("referral_detail", referral)))
        assert "取り下げました" in theirs
        assert "再調整" not in theirs
        assert "架空 洋子" not in theirs
        assert "くらししごと" not in theirs
        assert "くらししごと" in text_of(browse(cast.aida).get(url("referral_detail", referral)))


def test_before_its_day_or_by_staff_it_is_not(cast, browse):
    with time_machine.travel(AFTER_ITS_DAY, tick=False):
        referral = in_state(cast, State.RECEIVED)
        choose(browse(cast.aida), referral, cast.kurashigoto)
    with time_machine.travel(NOW, tick=False):
        choose(browse(cast.baba), referral, cast.kurashigoto)

    assert Referral.unscoped.get(pk=referral.pk).state == State.RECEIVED
    assert not Referral.unscoped.filter(rerouted_from=referral).exists()
