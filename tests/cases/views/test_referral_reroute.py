"""別の機関へ再調整: `cases:referral_reroute`."""

import uuid

from cases.models import Referral
from cases.states import State
from tests.cases.referral_pages import WINDOW, assert_only, text_of, url
from tests.cases.stage import in_state


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
