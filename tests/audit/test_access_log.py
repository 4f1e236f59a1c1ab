"""The auditor reads the log."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from akishima_support.access import system_actor
from akishima_support.audit import EventType, record
from akishima_support.audit.models import AuditEvent
from tests.queries import asks

PAGE = "/access-log/"


def write(event_type=EventType.CASE_OPENED, by=None, **sides):
    record(event_type, by=by or system_actor("test"), **sides)


def shown(response):
    return [row.event for row in response.context["page"].rows]


@pytest.mark.parametrize("name", ["aida", "baba", "chiba", "fujii", "hase"])
def test_nobody_but_the_auditor_reads_it(browse, cast, name):
    assert browse(getattr(cast, name)).get(PAGE).status_code in (302, 404)


def test_it_tells_who_did_what_when_for_whom(browse, cast):
    write(by=cast.aida.actor, people=[7], case="R8-0001", reason="電話", detail={"fields": ["phone"]})

    page = browse(cast.goto).get(PAGE).content.decode()

    for text in ("架空 相田", "福祉総務課 窓口職員", "ケースを開きました。", ">7<", "R8-0001", "電話", "項目：phone"):
        assert text in page


def test_reading_the_log_is_in_the_log_with_the_filter(browse, cast):
    browse(cast.goto).get(PAGE, {"person": "7", "type": "case_opened"})

    event = AuditEvent.unscoped.get()
    assert (event.type, event.url_name, event.user_id) == (EventType.PAGE_READ, "access_log", cast.goto.user.pk)
    assert event.detail == {"filter": {"person": "7", "type": "case_opened"}}


def test_it_is_narrowed_down_by_person(browse, cast):
    write(people=[7, 70])
    write(people=[77])
    write(people=[])

    assert [event.person_numbers for event in shown(browse(cast.goto).get(PAGE, {"person": "7"}))] == [[7, 70]]


@pytest.mark.parametrize(
    "asked",
    [{"case": "R8-0002"}, {"user": "AIDA"}, {"type": "case_closed"}, {"case": "R8-0002", "type": "case_closed"}],
)
def test_it_is_narrowed_down_by_number_user_and_type(browse, cast, asked):
    write(case="R8-0001")
    write(EventType.CASE_CLOSED, case="R8-0002", by=cast.aida.actor)
    asked = {key: str(cast.aida.user.pk) if value == "AIDA" else value for key, value in asked.items()}

    assert [event.case_no for event in shown(browse(cast.goto).get(PAGE, asked))] == ["R8-0002"]


@pytest.mark.parametrize(
    ("asked", "cases"),
    [
        ({"since": "R8.11.2"}, ["third", "second"]),
        ({"until": "令和8年11月2日"}, ["second", "first"]),
        ({"since": "2026-11-02", "until": "2026-11-02"}, ["second"]),
    ],
)
def test_it_is_narrowed_down_by_days_in_japan(browse, cast, asked, cases):
    for moment, case in [
        ("2026-11-01 23:59 +0900", "first"),
        ("2026-11-02 00:00 +0900", "second"),
        ("2026-11-03 00:00 +0900", "third"),
    ]:
        with time_machine.travel(moment, tick=False):
            write(case=case)
    asked |= {"type": "case_opened"}

    assert [event.case_no for event in shown(browse(cast.goto).get(PAGE, asked))] == cases


def test_it_pages_by_key_and_keeps_the_filter(browse, cast):
    for _event in range(250):
        write()
    client = browse(cast.goto)
    seen, url = [], "?type=case_opened"

    while url:
        response = client.get(PAGE + url)
        seen += [event.pk for event in shown(response)]
        url = response.context["page"].older_url

    assert len(seen) == len(set(seen)) == 250
    assert seen == sorted(seen, reverse=True)


# session, account, affiliations of whoever asks; the events, and the row that tells of this reading.
QUERIES = 4


@pytest.mark.parametrize("rows", [1, 20])
def test_the_number_of_queries_does_not_grow(browse, cast, rows):
    for _event in range(rows):
        write(people=[1], case="R8-0001")
    client = browse(cast.goto)
    client.get(PAGE)

    with asks(QUERIES) as counted:
        client.get(PAGE, {"case": "R8-0001", "before": "999999"})

    assert not any("COUNT(" in query["sql"] for query in counted.captured_queries)


@pytest.mark.parametrize("rows", [1, 20])
def test_who_is_behind_the_events_about_people_costs_one_more(browse, cast, rows):
    for number in range(rows):
        write(people=[number + 1])
    client = browse(cast.goto)
    client.get(PAGE)

    with asks(QUERIES + 1):
        client.get(PAGE, {"person": " ".join(str(number + 1) for number in range(rows))})


def test_who_saw_which_of_these_people_between_two_moments(browse, cast):
    for moment, by, people in [
        ("2026-11-02 09:59 +0900", cast.aida, [7]),
        ("2026-11-02 10:00 +0900", cast.aida, [7, 8]),
        ("2026-11-02 10:30 +0900", cast.baba, [8]),
        ("2026-11-02 10:30 +0900", cast.baba, [9]),
        ("2026-11-02 11:01 +0900", cast.baba, [7]),
    ]:
        with time_machine.travel(moment, tick=False):
            write(by=by.actor, people=people)
    asked = {"person": "7、8", "since": "R8.11.2", "since_at": "10:00", "until": "R8.11.2", "until_at": "11:00"}

    response = browse(cast.goto).get(PAGE, asked)

    assert [event.person_numbers for event in shown(response)] == [[8], [7, 8]]
    viewers = response.context["page"].viewers
    assert {(each["user_name"], each["number"]) for each in viewers} == {("架空 相田", 1), ("架空 馬場", 1)}


def test_nobody_is_behind_what_nobody_saw(browse, cast):
    assert "だれも見ていません" in browse(cast.goto).get(PAGE, {"person": "7"}).content.decode()


def test_people_are_found_by_index(cast):
    write(people=[7])
    rows = AuditEvent.unscoped.about_people([7, 8]).newest_first()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_indexscan = off")

    plan = rows.explain()

    assert ("audit_person_numbers" if connection.vendor == "postgresql" else "SEARCH p USING PRIMARY KEY") in plan


@pytest.mark.parametrize(
    "change", ["UPDATE audit_event_person SET person_number = 9", "DELETE FROM audit_event_person"]
)
def test_what_leads_to_the_events_only_grows(db, change):
    if connection.vendor == "postgresql":
        return  # the index is the database's own there
    write(people=[7])

    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)
    assert AuditEvent.unscoped.about_people([7]).count() == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("person", "x"),
        ("person", "7 -1"),
        ("person", " ".join(str(number) for number in range(1, 60))),
        ("since_at", "25:00"),
        ("until_at", "あ"),
        ("person", "0"),
        ("person", "9" * 30),
        ("person", "\x00"),
        ("case", "あ" * 5000),
        ("case", "\x00"),
        ("user", "-1"),
        ("type", "dropped"),
        ("since", "令和99年1月1日"),
        ("until", "きのう"),
    ],
)
def test_bad_input_is_an_error_at_the_field(browse, cast, field, value):
    response = browse(cast.goto).get(PAGE, {field: value})

    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]


def test_a_period_that_runs_backward_is_an_error(browse, cast):
    response = browse(cast.goto).get(PAGE, {"since": "2026-11-02", "until": "2026-11-01"})

    assert response.context["form"].errors["until"]


@pytest.mark.parametrize("before", ["x", "-1", "9" * 30, "\x00", "²"])
def test_a_garbage_key_starts_at_the_newest(browse, cast, before):
    write()

    assert len(shown(browse(cast.goto).get(PAGE, {"before": before}))) == 1


def test_what_happened_just_now_stands_first(browse, cast):
    with time_machine.travel(timezone.now() - timedelta(days=1)):
        write(case="old")
    write(case="new")

    assert [event.case_no for event in shown(browse(cast.goto).get(PAGE))] == ["new", "old"]
