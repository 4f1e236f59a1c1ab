"""記録のある方: a partner's own people, of whom nobody else learns by it."""

from datetime import date

import pytest
from django.urls import reverse

from tests.cases.referral_pages import text_of
from tests.factories.cases import PersonFactory, PlannedHandoverFactory
from tests.queries import asks

PAGE = reverse("cases:own_person_list")


def test_each_body_finds_its_own_people_only(cast, browse):
    PersonFactory(keeper=cast.hokatsu_west, name="架空 ハナ")
    PersonFactory(keeper=cast.kurashigoto, name="架空 洋子")
    PersonFactory(keeper=cast.window, name="架空 一夫")

    page = text_of(browse(cast.chiba).get(PAGE))

    assert "架空 ハナ" in page
    assert "架空 洋子" not in page
    assert "架空 一夫" not in page


def test_who_acts_for_two_bodies_sees_the_people_of_the_one_acted_for(cast, browse):
    PersonFactory(keeper=cast.commissioners, name="架空 民")
    PersonFactory(keeper=cast.shakyo, name="架空 社")
    acting, other = ("架空 民", "架空 社") if cast.ikawa.organization == cast.commissioners else ("架空 社", "架空 民")

    page = text_of(browse(cast.ikawa).get(PAGE))

    assert acting in page
    assert other not in page


@pytest.mark.parametrize(
    ("born", "precision", "offered"),
    [
        (None, "", False),
        (date(2015, 1, 1), "year", False),
        (date(2015, 5, 1), "day", True),
        (date(1980, 5, 1), "day", False),
    ],
)
def test_a_hand_over_at_18_is_offered_while_it_can_be_waited_for(cast, browse, born, precision, offered):
    person = PersonFactory(keeper=cast.hokatsu_west, born_on=born, born_precision=precision)

    page = text_of(browse(cast.chiba).get(PAGE))

    assert (f"{reverse('cases:planned_handover_new')}?person={person.uid}" in page) == offered
    assert f"{reverse('cases:referral_new')}?person={person.uid}" in page


def test_who_is_planned_already_is_not_planned_again(cast, browse):
    person = PlannedHandoverFactory(person__keeper=cast.hokatsu_west).person

    page = text_of(browse(cast.chiba).get(PAGE))

    assert f"{reverse('cases:planned_handover_new')}?person={person.uid}" not in page
    assert "引継ぎの予定" in page.split("<table", 1)[1]


def test_an_empty_record_says_so(cast, browse):
    assert "まだ記録のある方はいません" in text_of(browse(cast.chiba).get(PAGE))


@pytest.mark.parametrize("after", ["x", "\x00", "00000000-0000-4000-8000-000000000000"])
def test_garbage_in_the_address_is_the_first_page(cast, browse, after):
    PersonFactory(keeper=cast.hokatsu_west, name="架空 ハナ")

    assert "架空 ハナ" in text_of(browse(cast.chiba).get(PAGE, {"after": after}))


def test_the_list_goes_on_behind_fifty(cast, browse):
    PersonFactory.create_batch(52, keeper=cast.hokatsu_west)
    first = browse(cast.chiba).get(PAGE)

    second = browse(cast.chiba).get(f"{PAGE}{first.context['next_url']}")

    shown = [row["person"].pk for page in (first, second) for row in page.context["rows"]]
    assert len(shown) == len(set(shown)) == 52


@pytest.mark.parametrize("number", [1, 20])
def test_the_list_costs_the_same_with_many(cast, browse, number):
    PersonFactory.create_batch(number, keeper=cast.hokatsu_west)
    client = browse(cast.chiba)
    client.get(PAGE)

    # session, account, people, the read row
    with asks(4):
        client.get(PAGE)
