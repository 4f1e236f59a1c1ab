"""Who looked, among a million events: how long the page of the auditor takes. The figure is printed, not judged."""

import json
from datetime import UTC, datetime, timedelta
from time import perf_counter

import pytest
from django.db import connection

from tests.plugins.proving import LONG

ROWS = 1_000_000 if LONG else 2_000
PEOPLE = ROWS // 10
START = datetime(2026, 4, 1, tzinfo=UTC)
SECOND = timedelta(seconds=15)  # a million of them are half a year
BATCH = 10_000
COLUMNS = (
    "at, type, user_id, user_name, organization_name, role, person_numbers, case_no, url_name, reason, outcome, detail"
)


def values(number: int) -> tuple:
    """Every twentieth event shows a list of fifty people, the others show one."""
    first = number * 7919 % PEOPLE + 1
    people = range(first, first + 50) if number % 20 == 0 else [first]
    at = connection.ops.adapt_datetimefield_value(START + number * SECOND)
    user = number % 40
    words = ("page_read", user, f"架空 職員{user}", "福祉総務課", "window_staff", json.dumps(list(people)))
    return (at, *words, "", "cases:case_detail", "", "shown", "{}")


def fill() -> None:
    """As many rows as the proof wants, through the triggers of the table."""
    marks = ", ".join(["%s"] * 12)
    with connection.cursor() as cursor:
        for begin in range(0, ROWS, BATCH):
            rows = [values(number) for number in range(begin, min(begin + BATCH, ROWS))]
            cursor.executemany(f"INSERT INTO audit_auditevent ({COLUMNS}) VALUES ({marks})", rows)  # noqa: S608
        cursor.execute("ANALYZE")


@pytest.mark.prove
def test_who_saw_which_of_these_people_between_two_moments(cast, browse, record_property):
    fill()
    client, took = browse(cast.goto), []
    day = START + ROWS * SECOND / 2
    asked = {
        "person": " ".join(str(PEOPLE // 10 * part + 1) for part in range(1, 6)),
        "since": f"{day - timedelta(days=30):%Y-%m-%d}", "since_at": "09:00",
        "until": f"{day:%Y-%m-%d}", "until_at": "17:15",
    }  # fmt: skip

    for _each in range(5):
        begin = perf_counter()
        page = client.get("/access-log/", asked).context["page"]
        took.append(perf_counter() - begin)

    assert page.viewers
    assert all(set(row.event.person_numbers) & set(map(int, asked["person"].split())) for row in page.rows)
    shown = ", ".join(f"{seconds * 1000:.0f} ms" for seconds in sorted(took))
    record_property("figure", f"{ROWS:,} events, five people, 30 days: {shown}")
