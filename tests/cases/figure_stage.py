"""A small house of which every number can be counted by hand, and how to read a table."""

from datetime import UTC, date, datetime

from cases.models import Referral
from cases.presenters.figure_table import table_of
from cases.presenters.statistics import FIGURES
from cases.rules.counted import Counted
from cases.rules.periods import Period
from tests.cases.window_stage import kazuo, logged
from tests.factories.cases import ConsultationTopicFactory, IntakeDetailFactory

TODAY = date(2026, 11, 4)
YEAR = Period(2025)  # 令和7年度, which is over


def at(month: int, day: int = 10, year: int = 2025) -> datetime:
    """Ten o'clock in the morning, in Japan."""
    return datetime(year, month, day, 1, 0, tzinfo=UTC)


def numbers(key: str, actor=None, period: Period = YEAR) -> dict:
    """What a table counts, without its zeros; single columns by their row alone."""
    table = table_of(FIGURES[key], Counted(period, actor, TODAY))
    return {row if not column else (row, column): number for (row, column), number in table.numbers.items() if number}


def calls(cast, count: int, person=None, month: int = 5, **fields) -> list:
    """So many consultations on different days, about one person or about nobody known."""
    return [logged(cast, person=person, received_at=at(month, 1 + number), **fields) for number in range(count)]


def house(cast):
    """Three people and an unknown voice: six consultations of 令和7年度, and one of the year before."""
    ichiro = kazuo(cast, name="架空 一郎", gender="male", born_on=date(1985, 6, 1), born_precision="day")
    futaba = kazuo(cast, name="架空 双葉", gender="female", estimated_age=24, estimated_on=date(2025, 4, 1))
    mitsuo = kazuo(cast, name="架空 三男")
    logged(cast, person=ichiro, received_at=at(2), channel="phone")  # 令和6年度
    first, second = calls(cast, 2, ichiro, month=4, relation="mother")
    third = calls(cast, 1, futaba, month=7, relation="self", channel="mail")[0]
    calls(cast, 1, mitsuo, month=12, channel="counter")
    voice = calls(cast, 1, month=1, relation="anonymous")[0]
    voice.received_at = at(1, year=2026)
    voice.save()
    logged(cast, received_at=at(3, 31, 2026), relation="anonymous", follows=voice)
    for call, topics in ((first, ["hikikomori_futoko", "family"]), (third, ["family"])):
        for topic in topics:
            ConsultationTopicFactory(consultation=call, topic=topic)
    IntakeDetailFactory(consultation=first, discovery_route="website", withdrawal_band="1_2y", triggers=["bullying"])
    IntakeDetailFactory(consultation=second, discovery_route="survey", triggers=["bullying", "illness"])
    IntakeDetailFactory(
        consultation=third, discovery_route="survey", withdrawal_started=date(2023, 4, 1), withdrawal_precision="month"
    )
    return ichiro, futaba, mitsuo


def moved_to_year(referral: Referral, **fields) -> Referral:
    """The referral as if it had been sent in 令和7年度."""
    values = {"created_at": at(6, 2), "sent_at": at(6, 2) if referral.sent_at else None} | fields
    Referral.unscoped.filter(pk=referral.pk).update(**values)
    return referral
