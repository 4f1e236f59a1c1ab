"""How many times something was told: every act of telling is a row, and a correction of a row is none."""

import pytest

from cases.codes.consent import LedgerCorrection
from cases.models import DisclosureRecord
from cases.rules.tellings import count_of

AMENDED, RECALLED = LedgerCorrection.AMENDED, LedgerCorrection.RECALLED
MISDELIVERED, REOPENED = LedgerCorrection.MISDELIVERED, LedgerCorrection.REOPENED


def row(number, corrects=None, correction="", *, void=False):
    return DisclosureRecord(pk=number, corrects_id=corrects, correction=correction, is_void=void)


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        ([], 0),
        ([row(1)], 1),
        ([row(1), row(2, 1)], 1),  # by hand, or with the answer of another afterwards
        ([row(1), row(2, 1, void=True)], 0),
        ([row(1), row(2, 1, AMENDED)], 2),
        ([row(1), row(2, 1, AMENDED), row(3, 2, AMENDED)], 3),
        ([row(1), row(2, 1), row(3, 2, AMENDED)], 2),
        ([row(1), row(2, 1, AMENDED), row(3, 2, MISDELIVERED)], 2),
        ([row(1), row(2, None, REOPENED)], 2),
        ([row(1), row(2, 1, RECALLED, void=True)], 0),
        ([row(1), row(2, 1, AMENDED), row(3, 2, RECALLED, void=True)], 0),
    ],
)
def test_every_telling_counts_once(rows, number):
    assert count_of(rows) == number
    assert count_of(reversed(rows)) == number
