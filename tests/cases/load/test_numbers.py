from datetime import date
from math import gcd

import pytest

from cases.load.numbers import CODES, STRIDE, Series, referral_no
from cases.models.number_series import next_number

DAY = date(2026, 11, 4)


def test_no_two_referrals_have_the_same_number():
    numbers = {referral_no(number) for number in range(1, 20_001)}

    assert len(numbers) == 20_000
    assert gcd(STRIDE, CODES) == 1


@pytest.mark.django_db
def test_numbers_follow_on_from_those_given_out_and_the_application_follows_on_from_them():
    assert next_number("case", 2026) == "R8-0001"
    series = Series("case")

    drawn = [series.draw(DAY), series.draw(DAY), series.draw(date(2026, 3, 31))]
    series.write()

    assert drawn == ["R8-0002", "R8-0003", "R7-0001"]
    assert next_number("case", 2026) == "R8-0004"
    assert next_number("case", 2025) == "R7-0002"
