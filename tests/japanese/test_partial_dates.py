from datetime import date

import pytest

from akishima_support.japanese.partial_dates import PartialDate


@pytest.mark.parametrize(
    ("iso", "precision", "earliest", "latest"),
    [
        ("2024", "year", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-11-27", "day", date(2024, 11, 27), date(2024, 11, 27)),
    ],
)
def test_a_partial_date_knows_its_first_and_last_day(iso, precision, earliest, latest):
    partial = PartialDate.from_iso(iso)

    assert (partial.precision, partial.earliest, partial.latest) == (precision, earliest, latest)
    assert str(partial) == iso


@pytest.mark.parametrize("text", ["", "24", "2024-13", "2024-02-30", "2024-1-1", "2024-11-27 ", "0000", "２０２４"])
def test_other_texts_are_refused(text):
    with pytest.raises(ValueError):
        PartialDate.from_iso(text)


def test_a_day_needs_its_month():
    with pytest.raises(ValueError):
        PartialDate(2024, None, 27)
