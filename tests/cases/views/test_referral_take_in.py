"""窓口で受け入れる: `cases:referral_take_in`."""

import pytest
import time_machine

from cases.models import Case, Consultation, Referral
from cases.states import State
from tests.cases.referral_pages import EVERYBODY, WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, received, yoko
from tests.factories.cases import CaseFactory, PersonFactory

NEW = {"relation": "support_center", "next_check_on": "R8.12.1"}


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def referral(cast):
    hana = PersonFactory(keeper=cast.hokatsu_west, name="架空 ハナ", address="昭島市のどこか")
    return received(cast, receiver=cast.aida, by=cast.chiba, to=cast.window, person=hana, case=None)


def state_of(referral):
    return Referral.unscoped.get(pk=referral.pk).state


def test_only_the_window_has_the_page(cast, referral):
    assert EVERYBODY > WINDOW
    assert_only(cast, "referral_take_in", referral, WINDOW)


def test_it_is_offered_in_place_of_a_plain_yes(cast, browse, referral):
    page = text_of(browse(cast.aida).get(url("referral_detail", referral)))

    assert url("referral_take_in", referral) in page
    assert url("referral_accept", referral) not in page


def test_it_becomes_a_consultation_and_a_case_of_what_was_told(cast, browse, referral):
    browse(cast.aida).post(url("referral_take_in", referral), NEW)

    case = Case.unscoped.get()
    assert state_of(referral) == State.ACCEPTED
    assert (case.person.name, case.person.address, case.person.keeper) == ("架空 ハナ", "", cast.window)
    assert Consultation.unscoped.get().case == case
    assert case.case_no in text_of(browse(cast.aida).get(url("referral_detail", referral)))
    assert case.case_no not in text_of(browse(cast.chiba).get(url("referral_detail", referral)))


@pytest.mark.parametrize(("ticked", "marked"), [({"household_8050": "on"}, True), ({}, False)])
def test_an_8050_household_is_marked_at_once(cast, browse, referral, ticked, marked):
    browse(cast.aida).post(url("referral_take_in", referral), NEW | ticked)

    assert Case.unscoped.get().household_8050 is marked


def test_the_case_can_be_about_somebody_whom_nobody_has_met(cast, browse, referral):
    boxes = NEW | {"about_name": "架空 一夫", "about_age": "54"}

    browse(cast.aida).post(url("referral_take_in", referral), boxes)

    assert Case.unscoped.get().person.name == "架空 一夫"
    assert "架空 一夫" not in text_of(browse(cast.chiba).get(url("referral_detail", referral)))


def test_it_can_go_into_a_case_that_is_open(cast, browse, referral):
    case = CaseFactory(person=yoko(cast))

    browse(cast.aida).post(url("referral_take_in", referral), {"relation": "mother", "case_no": case.case_no})

    assert Case.unscoped.get() == case
    assert Referral.unscoped.get(pk=referral.pk).case == case


def test_bad_input_is_named_at_its_box(cast, browse, referral):
    aida = browse(cast.aida)
    hidden = CaseFactory(person=yoko(cast, restricted=True))
    table = [
        ({}, "next_check_on"),
        ({"next_check_on": "あした"}, "next_check_on"),
        ({"case_no": "R8-999"}, "case_no"),
        ({"case_no": hidden.case_no}, "case_no"),
        ({"case_no": "\x00"}, "case_no"),
        ({"next_check_on": "R8.12.1", "about_age": "131"}, "about_age"),
        ({"next_check_on": "R8.12.1", "about_name": "長" * 5000}, "about_name"),
        ({"next_check_on": "R8.12.1", "relation": "x"}, "relation"),
    ]

    for boxes, box in table:
        response = aida.post(url("referral_take_in", referral), {"relation": "mother"} | boxes)
        assert box in response.context["form"].errors, boxes
    assert state_of(referral) == State.RECEIVED


def test_pressed_twice_it_is_taken_in_once(cast, browse, referral):
    aida = browse(cast.aida)
    aida.post(url("referral_take_in", referral), NEW)

    page = text_of(aida.post(url("referral_take_in", referral), NEW))

    assert "いまの状態は「対応可(受入)」です" in page
    assert Case.unscoped.count() == 1
