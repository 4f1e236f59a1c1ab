"""窓口で受け入れる: `cases:referral_take_in`."""

import pytest
import time_machine

from akishima_support.access import Refused, acting_as
from cases.actions.referral_take_in import TakeIn, take_in
from cases.codes.referral import Act
from cases.models import Case, Consultation, Person, PersonPair, Referral
from cases.states import State
from tests.cases.referral_pages import EVERYBODY, WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, received, yoko
from tests.factories.cases import CaseFactory, PersonFactory

NEW = {"relation": "support_center", "next_check_on": "R8.12.1"}
ASKED = "もしかして、この方ではありませんか"


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


def told_of_another(cast, by):
    """A further referral to the window, about somebody whom that body knows."""
    person = PersonFactory(keeper=by.affiliation.organization)
    return received(cast, receiver=cast.aida, by=by, to=cast.window, person=person, case=None)


def test_a_second_body_that_tells_of_the_same_family_is_taken_in_too(cast, browse, referral):
    case, aida = CaseFactory(person=yoko(cast), lead_worker=cast.aida.user), browse(cast.aida)
    other = told_of_another(cast, cast.doi)
    boxes = {"relation": "mother", "case_no": case.case_no}

    for each in (referral, other):
        aida.post(url("referral_take_in", each), boxes)

    assert (state_of(referral), state_of(other)) == (State.ACCEPTED, State.ACCEPTED)


def test_a_second_referral_of_one_body_about_the_same_family_is_answered_in_words(cast, browse, referral):
    case, aida = CaseFactory(person=yoko(cast), lead_worker=cast.aida.user), browse(cast.aida)
    other = told_of_another(cast, cast.chiba)
    boxes = {"relation": "mother", "case_no": case.case_no}

    aida.post(url("referral_take_in", referral), boxes)
    answer = aida.post(url("referral_take_in", other), boxes)

    assert answer.status_code == 200
    assert f"連携 {referral.referral_no} がまだあります" in text_of(answer)
    assert (state_of(referral), state_of(other)) == (State.ACCEPTED, State.RECEIVED)


@pytest.mark.parametrize(
    ("act", "leads", "moved"),
    [
        (Act.HANDOVER, "kurashigoto", False),
        (Act.HANDOVER, "hokatsu_west", True),
        (Act.HANDOVER, "window", True),
        (Act.INTRODUCTION, "kurashigoto", True),
    ],
)
def test_a_hand_over_never_takes_the_lead_from_a_third_body_that_was_not_asked(cast, browse, act, leads, moved):
    person = PersonFactory(keeper=cast.hokatsu_west)
    told = received(cast, receiver=cast.aida, by=cast.chiba, to=cast.window, person=person, case=None, act=act)
    case = CaseFactory(person=yoko(cast), lead_organization=getattr(cast, leads))

    page = browse(cast.aida).post(url("referral_take_in", told), {"relation": "mother", "case_no": case.case_no})

    body = case.lead_organization
    case.refresh_from_db()
    assert (page.status_code, state_of(told)) == ((302, State.ACCEPTED) if moved else (200, State.RECEIVED))
    assert moved or f"このケースの主担当は{body.name}です" in text_of(page)
    assert case.lead_organization == (cast.window if act == Act.HANDOVER and moved else body)
    assert moved or not Consultation.unscoped.exists()


def test_a_case_that_was_closed_since_it_was_chosen_is_answered_in_words(cast, referral):
    end = {"closed_at": NOW, "closed_by": cast.aida.user, "closure_reason": "goal", "next_check_on": None}
    chosen = CaseFactory(person=yoko(cast), status="closed", **end)

    with acting_as(cast.aida.actor), pytest.raises(Refused, match="終了したケース"):
        take_in(referral=referral, choice=TakeIn(case=chosen), by=cast.aida.actor, at=NOW)


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


def known(cast, name="架空 ハナ", **fields):
    return PersonFactory(keeper=cast.window, name=name, **fields)


def test_somebody_known_is_asked_about_before_a_second_record_is_made(cast, browse, referral):
    hana = known(cast)

    page = text_of(browse(cast.aida).post(url("referral_take_in", referral), NEW))

    assert ASKED in page
    assert f"person:{hana.uid}" in page
    assert "R8.12.1" in page
    assert state_of(referral) == State.RECEIVED
    assert not Case.unscoped.exists()


def test_the_one_who_is_known_can_be_chosen_and_keeps_their_only_record(cast, browse, referral):
    hana = known(cast)
    aida = browse(cast.aida)

    shown = aida.post(url("referral_take_in", referral), NEW | {"choose": f"person:{hana.uid}"})
    aida.post(url("referral_take_in", referral), NEW | {"person": str(hana.uid)})

    assert "選んだ方" in text_of(shown)
    assert "R8.12.1" in text_of(shown)
    assert Case.unscoped.get().person == hana
    assert Person.unscoped.filter(keeper=cast.window, name="架空 ハナ").count() == 1


def test_an_open_case_of_theirs_is_filled_in_and_no_second_one_is_opened(cast, browse, referral):
    case = CaseFactory(person=known(cast))
    aida = browse(cast.aida)

    page = text_of(aida.post(url("referral_take_in", referral), NEW | {"choose": f"person:{case.person.uid}"}))
    refused = text_of(aida.post(url("referral_take_in", referral), NEW | {"person": str(case.person.uid)}))

    assert f'value="{case.case_no}"' in page
    assert "支援中のケース" in refused
    assert Case.unscoped.get() == case
    assert state_of(referral) == State.RECEIVED


def test_somebody_else_is_registered_with_the_reason_which_the_review_keeps(cast, browse, referral):
    hana = known(cast)
    boxes = NEW | {"as_new": "1", "as_new_reason": "生まれた年が違う", "do": "save"}

    unfinished = text_of(browse(cast.aida).post(url("referral_take_in", referral), boxes | {"as_new_reason": ""}))
    browse(cast.aida).post(url("referral_take_in", referral), boxes)

    assert "別の方として登録する理由を書いてください。" in unfinished
    pair = PersonPair.unscoped.get()
    assert {pair.person, pair.other} == {hana, Case.unscoped.get().person}
    assert pair.note == "生まれた年が違う"


def test_the_reason_stays_while_another_box_is_wrong(cast, browse, referral):
    known(cast)
    boxes = {"next_check_on": "あした", "as_new": "1", "as_new_reason": "生まれた年が違う"}

    page = text_of(browse(cast.aida).post(url("referral_take_in", referral), NEW | boxes))

    assert 'value="生まれた年が違う"' in page


def test_the_son_is_looked_for_where_the_case_is_about_him(cast, browse, referral):
    kazuo = known(cast, name="架空 一夫", estimated_age=55, estimated_on=NOW.date())
    boxes = NEW | {"about_name": "架空 一夫", "about_age": "54"}

    page = text_of(browse(cast.aida).post(url("referral_take_in", referral), boxes))

    assert f"person:{kazuo.uid}" in page


def test_nobody_is_asked_about_who_is_restricted_unlike_or_of_another_body(cast, browse, referral):
    known(cast, restricted=True)
    known(cast, name="架空 次郎")

    page = text_of(browse(cast.aida).post(url("referral_take_in", referral), NEW))

    assert ASKED not in page
    assert state_of(referral) == State.ACCEPTED


@pytest.mark.parametrize("chosen", ["person:x", "x", "person:45755f41-40c7-4987-a514-3ee2f93509c4", "\x00"])
def test_a_choice_that_is_nobody_breaks_nothing(cast, browse, referral, chosen):
    assert browse(cast.aida).post(url("referral_take_in", referral), NEW | {"choose": chosen}).status_code == 200
    answer = browse(cast.aida).post(url("referral_take_in", referral), NEW | {"person": chosen.removeprefix("person:")})

    assert "person" in answer.context["form"].errors
