"""One activity or training with the times that it took place, in numbers and without names."""

from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.urls import reverse

from network.models import Occasion
from network.rules.small_numbers import is_small, shown_number
from network.rules.year_report.composing import composed_for
from tests.factories import ActivityFactory, OccasionFactory, TrainingFactory
from tests.queries import asks

# Session, account; the activity with its bodies, its leaflets, its times, what it prompted.
QUERIES = 6
KINDS = [("activity", ActivityFactory), ("training", TrainingFactory)]


@pytest.mark.parametrize(("kind", "factory"), KINDS)
def test_a_time_is_noted_once_and_corrected(browse, cast, kind, factory):
    row, client, token = factory(), browse(cast.aida), uuid4()
    typed = {"held_on": "令和8年6月12日", "place": "架空の会場", "participants": "12", "copies": "30"}
    for _twice in range(2):
        client.post(reverse(f"network:{kind}_occasion_new", args=[row.uid]), typed | {"submission_token": token})
    occasion = Occasion.unscoped.get()

    page = client.post(
        reverse("network:occasion_edit", args=[occasion.uid]), typed | {"participants": "13", "version": 1}, follow=True
    )
    stale = client.post(reverse("network:occasion_edit", args=[occasion.uid]), typed | {"version": 1})

    shown = page.content.decode()
    assert [text in shown for text in ("令和8年6月12日(金)", "架空の会場", ">13<", ">30<")] == [True] * 4
    assert stale.status_code == 409
    assert Occasion.unscoped.get().participants == 13


@pytest.mark.parametrize("wrong", [{"held_on": ""}, {"participants": "-1"}, {"copies": "9" * 30}, {"note": "あ" * 400}])
def test_what_is_wrong_stays_on_the_page(browse, cast, wrong):
    typed = {"held_on": "R8.6.1", "submission_token": uuid4()} | wrong

    page = browse(cast.aida).post(reverse("network:activity_occasion_new", args=[ActivityFactory().uid]), typed)

    assert set(page.context["form"].errors) == set(wrong)
    assert not Occasion.unscoped.exists()


def test_a_few_who_came_are_told_to_the_window_alone(browse, cast):
    """The attendance of a peer group (S8): three people in a small town."""
    activity = ActivityFactory(name="架空の集まり", kind="gathering", organization=cast.kokokara)
    OccasionFactory(activity=activity, participants=3)
    address = reverse("network:activity_detail", args=[activity.uid])

    shown = {name: browse(getattr(cast, name)).get(address).content.decode() for name in ("aida", "chiba", "fujii")}

    assert {name for name, page in shown.items() if ">3<" in page} == {"aida"}
    assert {name for name, page in shown.items() if "5未満" in page} == {"chiba", "fujii"}
    [line] = [line for line in composed_for(2026)["family_group"] if line.key.startswith("occasions")]
    assert (line.for_window, "参加は延べ3人" in line.text) == (True, True)


def test_nobody_at_all_is_no_small_number():
    assert [is_small(number) for number in (None, 0, 1, 4, 5)] == [False, False, True, True, False]
    assert [shown_number(number, whole=False) for number in (None, 0, 5)] == ["", "0", "5"]


def test_a_time_is_of_one_thing(cast):
    with pytest.raises(IntegrityError):
        OccasionFactory(training=TrainingFactory())


@pytest.mark.parametrize("rows", [1, 20])
def test_it_costs_the_same_with_one_and_twenty_times(browse, cast, rows):
    activity = ActivityFactory(organization=cast.shakyo)
    for _each in range(rows):
        OccasionFactory(activity=activity)
    client = browse(cast.aida)
    client.get("/network/organizations/")  # the first page of a session also notes when it was used

    with asks(QUERIES):
        client.get(reverse("network:activity_detail", args=[activity.uid]))
