"""How long it has lasted, from when it began (CL-06)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.codes.intake import WithdrawalBand, band_since

DAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("start", "band"),
    [
        (date(2026, 8, 28), "lt3m"),
        (date(2026, 8, 27), "3_6m"),
        (date(2025, 11, 28), "6_12m"),
        (date(2025, 11, 27), "1_2y"),
        (date(2021, 11, 27), "5_7y"),
        (date(1996, 11, 28), "25_30y"),
        (date(1996, 11, 27), "ge30y"),
    ],
)
def test_the_band_changes_on_the_day(start, band):
    assert band_since(start, DAY) == band


@given(st.dates(max_value=DAY), st.dates(max_value=DAY))
def test_what_began_earlier_is_never_in_a_shorter_band(one, other):
    bands = list(WithdrawalBand)
    earlier, later = sorted([one, other])

    assert bands.index(band_since(earlier, DAY)) >= bands.index(band_since(later, DAY))
