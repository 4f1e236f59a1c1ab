"""A form with a few rows below it, each a small form; all of it is right or none of it is taken."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

ROWS_WRONG = _("下の欄に、直すところがあります。")


class RowsMixin:
    """`rows` is a list of small forms. Stands before Form or ModelForm in the bases.

    A row's messages stand at its fields; the summary above says that there are some.
    """

    rows: list[forms.Form] = []

    def with_drafts(self, rows: Iterable[forms.Form]) -> list[forms.Form]:
        """The rows, which find what was typed and lost in the draft of the whole form."""
        found = list(rows)
        for row in found:
            row.draft = self.draft
        return found

    def full_clean(self) -> None:
        """Clean the rows too."""
        super().full_clean()
        wrong = [row for row in self.rows if not row.is_valid()] if self.is_bound else []
        if wrong:
            self.add_error(None, ROWS_WRONG)
