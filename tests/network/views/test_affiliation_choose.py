"""Choosing the affiliation acted for."""

from urllib.parse import urlencode

import pytest
from django.test import Client

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.actors import SESSION_KEY, affiliations_of

PAGE = "/accounts/affiliation/"


@pytest.fixture
def ikawa(cast):
    """A client of somebody with two affiliations, none chosen yet."""
    client = Client()
    client.force_login(cast.ikawa.user)
    return client


def test_a_stranger_is_sent_to_the_door(client, db):
    response = client.get(PAGE)

    assert response["Location"] == "/accounts/login/?next=%2Faccounts%2Faffiliation%2F"


def test_somebody_with_two_has_to_choose_first(ikawa, cast):
    assert ikawa.get("/")["Location"] == PAGE

    page = ikawa.get(PAGE).content.decode()

    assert "昭島市社会福祉協議会 (関係機関担当者)" in page
    assert "民生・児童委員協議会 (関係機関担当者)" in page


def test_the_chosen_one_is_acted_for_and_shown(ikawa, cast):
    old_number = ikawa.session.session_key

    response = ikawa.post(PAGE, {"affiliation": cast.ikawa.affiliation.pk})

    assert response["Location"] == "/"
    today = ikawa.get("/").content.decode()
    assert "民生・児童委員協議会" in today
    assert "社会福祉協議会" not in today
    assert "所属を切り替える" in today
    assert ikawa.session.session_key != old_number
    event = AuditEvent.unscoped.get()
    assert (event.type, event.organization_name) == (EventType.AFFILIATION_CHOSEN, "民生・児童委員協議会")


def test_the_wanted_page_comes_after_choosing(ikawa, cast):
    door = ikawa.get("/access-log/")["Location"]

    assert ikawa.post(door, {"affiliation": cast.ikawa.affiliation.pk})["Location"] == "/access-log/"


@pytest.mark.parametrize(
    "wanted", ["https://example.com/", "//example.com/", "example", "cases:case_list", "./x", "\x00"]
)
def test_choosing_never_leads_elsewhere(ikawa, cast, wanted):
    response = ikawa.post(f"{PAGE}?{urlencode({'next': wanted})}", {"affiliation": cast.ikawa.affiliation.pk})

    assert response["Location"] == "/"


@pytest.mark.parametrize("number", ["", "x", "0", "9" * 30, "\x00", "-1"])
def test_a_garbage_number_is_an_error_at_the_field(ikawa, cast, number):
    response = ikawa.post(PAGE, {"affiliation": number})

    assert response.status_code == 200
    assert response.context["form"].errors["affiliation"]
    assert SESSION_KEY not in ikawa.session


def test_somebody_else_s_affiliation_cannot_be_chosen(ikawa, cast):
    response = ikawa.post(PAGE, {"affiliation": cast.aida.affiliation.pk})

    assert response.context["form"].errors["affiliation"] == ["いま有効な、ご自分の所属から選んでください。"]
    assert SESSION_KEY not in ikawa.session


def test_an_affiliation_of_the_other_entrance_is_not_offered(cast, settings):
    settings.AKISHIMA_SIDE = "staff"

    assert affiliations_of(cast.ikawa.user) == []
    assert len(affiliations_of(cast.aida.user)) == 1


def test_somebody_with_one_sees_no_link_to_switch(browse, cast):
    assert "所属を切り替える" not in browse(cast.chiba).get("/").content.decode()


def test_somebody_whose_affiliations_have_ended_learns_whom_to_ask(browse, cast):
    page = browse(cast.hase).get(PAGE).content.decode()

    assert "いま有効な所属がありません" in page
    assert "福祉総務課" in page
