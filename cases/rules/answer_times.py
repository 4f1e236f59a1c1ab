"""How soon a body has answered us: the middle of all answers of a year, in business days."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from django.utils import timezone
from django.utils.translation import ngettext

from akishima_support.japanese.business_days import business_days_between

DAYS_BACK = 365


@dataclass(frozen=True, slots=True)
class AnswerTime:
    """Business days until the answer, and of how many referrals."""

    days: float
    number: int

    @property
    def text(self) -> str:
        """The figure with how much it rests on."""
        days = round(self.days)
        words = {"days": days, "number": self.number}
        text = ngettext(
            "この1年の回答まで、まんなかの値で%(days)s開庁日（%(number)s件）",
            "この1年の回答まで、まんなかの値で%(days)s開庁日（%(number)s件）",
            days,
        )
        return text % words


def answer_times(rows: list[tuple[int, datetime, datetime | None, datetime | None]]) -> dict[int, AnswerTime]:
    """By body. A row is body, sent, accepted, declined; the earlier of the two is the answer."""
    days = defaultdict(list)
    for body, sent, *answers in rows:
        answered = [moment for moment in answers if moment is not None]
        if answered:
            days[body].append(business_days_between(timezone.localdate(sent), timezone.localdate(min(answered))))
    return {body: AnswerTime(median(each), len(each)) for body, each in days.items()}
