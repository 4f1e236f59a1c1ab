"""For whom something is, in words. What nobody has said is left out."""

from collections.abc import Iterable

from akishima_support.japanese.punctuation import listed
from network.codes import ForGender
from network.models import CatchmentArea
from network.models.eligibility import Eligibility


def ages(each: Eligibility) -> str:
    """The ages, and how they are counted."""
    return joined(each.get_ages_display(), each.age_rule_note)


def for_whom(each: Eligibility, areas: Iterable[CatchmentArea]) -> str:
    """All conditions in one line."""
    gender = "" if each.for_gender in ("", ForGender.ANYONE) else each.get_for_gender_display()
    return joined(each.get_audience_display(), ages(each), gender, listed(map(str, areas)), each.get_ways_display())


def joined(*parts: str) -> str:
    """What is not empty, with strokes between."""
    return " / ".join(str(part) for part in parts if part)
