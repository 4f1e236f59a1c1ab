"""対応困難: `cases:referral_decline`."""

import re

import pytest
import time_machine

from cases.models import Referral
from cases.states import State
from network.codes import Capacity
from network.models import Organization
from tests.cases.referral_pages import RECEIVER, assert_only, text_of, url
from tests.cases.stage import NOW, in_state, received
from tests.factories.cases import PersonFactory


def test_only_its_side_has_the_page(cast):
    referral = in_state(cast, State.RECEIVED)

    assert_only(cast, "referral_decline", referral, RECEIVER)
    assert_only(cast, "referral_decline", referral, RECEIVER, method="post")


def test_a_no_reaches_the_sender(cast, browse):
    referral = in_state(cast, State.RECEIVED)

    browse(cast.eguchi).post(url("referral_decline", referral), {"reason": "age", "text": "会いに行きます"})

    assert Referral.unscoped.get(pk=referral.pk).state == State.DECLINED
    assert "会いに行きます" in text_of(browse(cast.aida).get(url("referral_detail", referral)))


def decline(client, referral, **boxes):
    return client.post(url("referral_decline", referral), {"reason": "capacity"} | boxes)


def test_full_changes_the_directory_with_one_press(cast, browse):
    referral = in_state(cast, State.RECEIVED)
    confirmed = Organization.unscoped.filter(pk=cast.hello_work.pk)

    with time_machine.travel(NOW, tick=False):
        decline(browse(cast.eguchi), referral, capacity="waiting")

    body = confirmed.get()
    assert (body.capacity, body.capacity_as_of, body.capacity_said_by) == (Capacity.WAITING, NOW.date(), "架空 江口")
    assert str(body.verified_on) == "2026-04-01"
    page = text_of(browse(cast.doi).get(f"/network/organizations/{body.uid}/"))
    assert "待機あり / 令和8年11月4日(水) / 架空 江口" in page


def test_without_it_the_directory_stays(cast, browse):
    decline(browse(cast.eguchi), in_state(cast, State.RECEIVED), capacity="")

    assert Organization.unscoped.get(pk=cast.hello_work.pk).capacity == Capacity.UNKNOWN


def test_another_body_of_the_directory_is_suggested(cast, browse):
    referral = in_state(cast, State.RECEIVED)

    decline(browse(cast.eguchi), referral, body=str(cast.kurashigoto.uid), suggested="架空の相談所")

    assert Referral.unscoped.get(pk=referral.pk).decline_suggested_body == cast.kurashigoto
    assert "昭島市くらししごとサポートセンター、架空の相談所" in text_of(
        browse(cast.aida).get(url("referral_detail", referral))
    )
    page = text_of(browse(cast.aida).get(url("referral_reroute", referral)))
    assert 'value="昭島市くらししごとサポートセンター"' in page
    assert re.search(r'value="introduction"[^>]*checked', page)


@pytest.mark.parametrize("box", ["body", "capacity"])
@pytest.mark.parametrize("value", ["nonsense", "\x00", "open"])
def test_what_is_not_offered_is_refused_at_its_box(cast, browse, box, value):
    referral = in_state(cast, State.RECEIVED)

    answer = decline(browse(cast.eguchi), referral, **{box: value})

    assert answer.context["form"][box].errors
    assert Referral.unscoped.get(pk=referral.pk).state == State.RECEIVED


def test_neither_side_is_suggested(cast, browse):
    page = text_of(browse(cast.eguchi).get(url("referral_decline", in_state(cast, State.RECEIVED))))

    assert str(cast.kurashigoto.uid) in page
    assert str(cast.window.uid) not in page
    assert str(cast.hello_work.uid) not in page


@pytest.mark.parametrize("reason", ["already_involved", "other"])
def test_a_partner_cannot_tell_that_the_body_knows_the_person(cast, browse, reason):
    """It reads the same as for その他 without a word, on the page and where it goes on."""
    person = PersonFactory(keeper=cast.kurashigoto)
    referral = received(cast, by=cast.doi, person=person, case=None)
    suggestions = {"body": str(cast.shakyo.uid), "suggested": "前の担当", "text": "前から"}
    boxes = {"reason": reason} | (suggestions if reason == "already_involved" else {})
    browse(cast.eguchi).post(url("referral_decline", referral), boxes)

    for name in ("referral_detail", "referral_reroute"):
        page = text_of(browse(cast.doi).get(url(name, referral)))
        assert "その他" in page
        assert "既に関与" not in page
        assert "前から" not in page
        assert "前の担当" not in page
        assert "適当と思う機関" not in page
