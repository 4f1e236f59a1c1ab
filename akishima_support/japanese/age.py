"""Age under the law (年齢計算ニ関スル法律, 民法143条): it rises at the end of the day before the birthday.

So the birthday is the first whole day at the new age, and who is born on 1 April reaches it on 31 March and
belongs to the earlier school year. Without a 29 February, the age rises at the end of 28 February.
"""

from calendar import isleap
from datetime import date, timedelta

from .fiscal_years import fiscal_year, fiscal_year_end

# The last age of each band of the reports, youngest band first; the code of the band says both ends.
_LAST_AGES = (14, 17, 19, 24, 29, 34, 39, 44, 49, 54, 59, 64)


def birthday_at(birth: date, age: int) -> date:
    """The first whole day at this age; 1 March for 29 February where the year has none."""
    year = birth.year + age
    if (birth.month, birth.day) == (2, 29) and not isleap(year):
        return date(year, 3, 1)
    return birth.replace(year=year)


def reached_on(birth: date, age: int) -> date:
    """The day at whose end the age is reached: the day before the birthday."""
    return birthday_at(birth, age) - timedelta(days=1)


def age_on(birth: date, day: date) -> int:
    """Whole years on that day, 0 before birth (a wrong date must not break a page)."""
    years = day.year - birth.year
    return max(0, years if (day.month, day.day) >= (birth.month, birth.day) else years - 1)


def turns_18_on(birth: date) -> date:
    """The first whole day at 18."""
    return birthday_at(birth, 18)


def turns_18_fiscal_year_end(birth: date) -> date:
    """The 31 March after 18 is reached: the end of the school year (学校教育法17条 counts the same way)."""
    return fiscal_year_end(fiscal_year(reached_on(birth, 18)))


def age_band(age: int | None) -> str:
    """The code of the band for reports: le14, 15_17, 18_19, 20_24 … 60_64, ge65; unknown where there is no age."""
    if age is None:
        return "unknown"
    first = 0
    for last in _LAST_AGES:
        if age <= last:
            return f"{first}_{last}" if first else f"le{last}"
        first = last + 1
    return f"ge{first}"
