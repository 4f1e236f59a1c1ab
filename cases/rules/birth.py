"""How old somebody is, as far as it is known."""

from datetime import date

from akishima_support.japanese.age import age_on
from akishima_support.japanese.partial_dates import PartialDate
from cases.codes.person import DatePrecision
from cases.models import Person

ADULT = 18  # 民法4条


def partial_birth(person: Person) -> PartialDate | None:
    """The date of birth with its precision, or None."""
    born = person.born_on
    if born is None:
        return None
    month = None if person.born_precision == DatePrecision.YEAR else born.month
    return PartialDate(born.year, month, born.day if person.born_precision == DatePrecision.DAY else None)


def is_surely_minor(person: Person, day: date) -> bool | None:
    """Whether the person is under 18 on the day, whatever the unknown part of the birth date is; None if unknown.

    Only a date of birth proves it: an estimated age does not.
    """
    born = partial_birth(person)
    return None if born is None else age_on(born.earliest, day) < ADULT


def likely_age(person: Person, day: date) -> int | None:
    """The age to show: from the date of birth, else the estimate carried on to the day."""
    if person.born_on is not None:
        return age_on(person.born_on, day)
    if person.estimated_age is None:
        return None
    return person.estimated_age + max(0, (day - person.estimated_on).days // 365)
