"""Numbers of cases and consultations that follow on from those given out, and numbers of referrals."""

from datetime import date

from akishima_support.japanese.fiscal_years import fiscal_year
from cases.models import NumberSeries
from cases.models.referral import ALPHABET

# Multiplying by a number that shares no factor with the count of codes reaches each code once: no two are the same.
CODES = len(ALPHABET) ** 6
STRIDE = 612_553_939


class Series:
    """Running numbers per fiscal year (`R8-0001`), kept in memory until `write`."""

    def __init__(self, kind: str):
        self.kind = kind
        rows = NumberSeries.objects.filter(kind=kind).order_by("fiscal_year")
        self.last = dict(rows.values_list("fiscal_year", "last"))

    def draw(self, day: date) -> str:
        """The next number of the day's fiscal year."""
        year = fiscal_year(day)
        self.last[year] = self.last.get(year, 0) + 1
        return f"R{year - 2018}-{self.last[year]:04d}"

    def write(self) -> None:
        """Let the next numbers of the application follow on from these."""
        NumberSeries.objects.bulk_create(
            [NumberSeries(kind=self.kind, fiscal_year=year, last=last) for year, last in self.last.items()],
            update_conflicts=True,
            unique_fields=["kind", "fiscal_year"],
            update_fields=["last"],
        )


def referral_no(number: int) -> str:
    """A public number such as `K-7H2QX9` for the referral with this row number."""
    code, letters = number * STRIDE % CODES, []
    for _each in range(6):
        code, letter = divmod(code, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "K-" + "".join(letters)
