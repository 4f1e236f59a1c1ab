"""情報提供記録の一覧: by body and by period, for the manager with names and for the auditor without."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from tests.bad_input import CHOICES, DATES
from tests.cases.referral_pages import EVERYBODY, text_of
from tests.cases.stage import yoko
from tests.cases.window_stage import restricted
from tests.factories.cases import DisclosureRecordFactory, PersonFactory
from tests.queries import asks

PAGE = reverse("cases:ledger_list")


def told(cast, **fields):
    values = {
        "person": yoko(cast),
        "recipient": cast.hello_work,
        "recipient_name": "立川のハローワーク",
        "items": "住所",
    }
    return DisclosureRecordFactory(**values | fields)


def test_managers_and_the_auditor_have_the_page(cast, browse):
    for who in sorted(EVERYBODY):
        expected = 200 if who in ("baba", "goto") else 404
        assert browse(getattr(cast, who)).get(PAGE).status_code == expected, who


def test_the_manager_sees_about_whom_and_what(cast, browse):
    told(cast)

    page = text_of(browse(cast.baba).get(PAGE))

    for words in ("架空 洋子", "住所", "立川のハローワーク"):
        assert words in page


def test_the_auditor_sees_numbers_and_bodies_alone(cast, browse):
    row = told(cast, spoken_to="架空 江口", basis_reason="架空の理由")

    page = text_of(browse(cast.goto).get(PAGE))

    assert str(row.person_id) in page
    assert "立川のハローワーク" in page
    for hidden in ("洋子", "住所", "架空 江口", "架空の理由"):
        assert hidden not in page


def test_it_narrows_by_body_way_and_period(cast, browse):
    told(cast, items="十月", occurred_at=datetime(2026, 10, 5, tzinfo=UTC))
    told(cast, items="十一月")
    told(cast, items="別の機関", recipient=cast.shakyo)
    told(cast, items="聞いたこと", recipient=None, provider=cast.hello_work, direction="received")
    client, body = browse(cast.baba), f"organization={cast.hello_work.uid}"

    def shown(query):
        page = text_of(client.get(f"{PAGE}?{query}"))
        return [word for word in ("十月", "十一月", "別の機関", "聞いたこと") if f">{word}<" in page]

    assert shown("") == ["十月", "十一月", "別の機関"]
    assert shown(body) == ["十月", "十一月"]
    assert shown(f"{body}&direction=received") == ["聞いたこと"]
    assert shown(f"{body}&since=R8.11.1&until=R8.11.30") == ["十一月"]


def test_nobody_finds_people_of_others_or_restricted_ones(cast, browse):
    told(cast, person=PersonFactory(keeper=cast.hokatsu_west), items="包括の方")
    told(cast, person=restricted(cast), items="限られた方")

    page = text_of(browse(cast.baba).get(PAGE))

    assert "包括の方" not in page
    assert "限られた方" not in page


@pytest.mark.parametrize("who", ["baba", "goto"])
def test_it_pages_by_key(cast, browse, who):
    person = yoko(cast)
    for _each in range(51):
        told(cast, person=person)

    first = browse(getattr(cast, who)).get(PAGE)
    second = browse(getattr(cast, who)).get(PAGE + first.context["next_url"])

    assert (len(first.context["rows"]), len(second.context["rows"])) == (50, 1)


@pytest.mark.parametrize(("who", "count"), [("baba", 1), ("baba", 20), ("goto", 1), ("goto", 20)])
def test_it_costs_the_same_with_many(cast, browse, who, count):
    for _each in range(count):
        told(cast)
    client = browse(getattr(cast, who))
    client.get(PAGE)

    with asks(6):
        client.get(PAGE)


def test_no_input_breaks_the_page(cast, browse):
    for value in [*DATES.values(), *CHOICES.values()]:
        query = {"since": value, "until": value, "organization": value, "direction": value, "after": value}
        assert browse(cast.baba).get(PAGE, query).status_code == 200
