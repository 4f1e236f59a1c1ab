"""When an entry is old, and when the yearly confirmation is due."""

from datetime import UTC, date, datetime

import pytest

from network.rules.freshness import is_due, is_stale, round_start

APRIL_10 = datetime(2026, 4, 10, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("confirmed_at", "day", "stale"),
    [
        (None, date(2026, 4, 10), True),
        (APRIL_10, date(2027, 4, 10), False),
        (APRIL_10, date(2027, 4, 11), True),
        (datetime(2026, 4, 9, 15, 30, tzinfo=UTC), date(2027, 4, 10), False),  # 10 April in Japan
    ],
)
def test_an_entry_is_old_after_so_many_months(confirmed_at, day, stale):
    assert is_stale(confirmed_at, day, 12) is stale


@pytest.mark.parametrize(
    ("day", "month", "start"),
    [
        (date(2026, 4, 1), 4, date(2026, 4, 1)),
        (date(2026, 3, 31), 4, date(2025, 4, 1)),
        (date(2026, 1, 1), 1, date(2026, 1, 1)),
        (date(2026, 11, 30), 12, date(2025, 12, 1)),
    ],
)
def test_a_round_begins_on_the_first_of_its_month(day, month, start):
    assert round_start(day, month) == start


def test_a_confirmation_counts_for_its_own_round_alone():
    assert not is_due(APRIL_10, date(2027, 3, 31), 4)
    assert is_due(APRIL_10, date(2027, 4, 1), 4)
    assert is_due(None, date(2026, 4, 1), 4)
