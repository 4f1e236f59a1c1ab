"""Running numbers per fiscal year: R8-0001."""

from django.db import connection, models
from django.utils.translation import gettext_lazy as _


class NumberSeries(models.Model):
    """The last number given out in a series (`consultation`, `case`) of one fiscal year."""

    kind = models.CharField(_("種類"), max_length=20)
    fiscal_year = models.PositiveSmallIntegerField(_("年度"))
    last = models.PositiveIntegerField(_("最後の番号"), default=0)

    class Meta:
        verbose_name = _("番号")
        verbose_name_plural = _("番号")
        constraints = [models.UniqueConstraint(fields=["kind", "fiscal_year"], name="one_series_per_year")]

    def __str__(self):
        return f"{self.kind} {self.fiscal_year}"


_NEXT = """
INSERT INTO cases_numberseries (kind, fiscal_year, last) VALUES (%s, %s, 1)
ON CONFLICT (kind, fiscal_year) DO UPDATE SET last = cases_numberseries.last + 1 RETURNING last
"""


def next_number(kind: str, fiscal_year: int) -> str:
    """The next number of a series, such as `R8-0001` for fiscal year 2026. One statement, so two never get the same."""
    with connection.cursor() as cursor:
        cursor.execute(_NEXT, [kind, fiscal_year])
        (last,) = cursor.fetchone()
    return f"R{fiscal_year - 2018}-{last:04d}"
