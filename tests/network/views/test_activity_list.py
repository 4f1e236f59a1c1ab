"""啓発活動."""

import pytest

from tests.factories import ActivityFactory, MaterialPlacementFactory, PlanGoalFactory, TrainingFactory
from tests.network.bad_input import EVERYBODY
from tests.queries import asks

PAGE = "/network/activities/"
# Session, account; activities, trainings, materials, placements, goals.
QUERIES = 7


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_who_signs_in_reads_it(browse, cast, name):
    ActivityFactory(name="架空の活動")
    TrainingFactory(name="架空の研修")
    PlanGoalFactory(text="架空の目標")

    page = browse(getattr(cast, name)).get(PAGE).content.decode()

    for text in ["架空の活動", "架空の研修", "架空の目標"]:
        assert text in page


@pytest.mark.parametrize(("stock", "text"), [(None, "残部は数えていません"), (0, "残り0部"), (30, "残り30部")])
def test_not_counted_is_not_none_left(browse, cast, stock, text):
    MaterialPlacementFactory(stock=stock)

    assert text in browse(cast.aida).get(PAGE).content.decode()


def test_places_come_in_the_order_of_their_names(browse, cast):
    last = MaterialPlacementFactory(place="ろ 架空の棚")
    MaterialPlacementFactory(material=last.material, place="い 架空の棚")

    page = browse(cast.aida).get(PAGE).content.decode()

    assert page.index("い 架空の棚") < page.index("ろ 架空の棚")


@pytest.mark.parametrize(("name", "is_told"), [("aida", True), ("fujii", True), ("chiba", False), ("ikawa", False)])
def test_how_many_are_left_is_told_to_the_city_alone(browse, cast, name, is_told):
    """It goes down when somebody is told of the group (案内), and no group learns of that."""
    MaterialPlacementFactory(place="架空の棚", stock=30)

    page = browse(getattr(cast, name)).get(PAGE).content.decode()

    assert "架空の棚" in page
    assert ("残り30部" in page, "残部" in page) == (is_told, is_told)


def test_nothing_yet_says_so(browse, cast):
    assert "活動はまだ登録されていません" in browse(cast.aida).get(PAGE).content.decode()


@pytest.mark.parametrize("rows", [1, 20])
def test_it_costs_the_same_with_one_and_twenty_rows(browse, cast, rows):
    for _each in range(rows):
        ActivityFactory(organization=cast.shakyo)
        TrainingFactory(host=cast.shakyo)
        MaterialPlacementFactory()
    client = browse(cast.aida)
    client.get("/network/organizations/")  # the first page of a session also notes when it was used

    with asks(QUERIES):
        client.get(PAGE)
