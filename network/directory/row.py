"""One row of the directory data."""

from dataclasses import dataclass, field
from datetime import date

SOURCE_NOTE = "令和6年11月27日 情報交換記録"
AS_OF = date(2024, 11, 27)


@dataclass(frozen=True)
class Row:
    """`key` names the row for ever, `facts` are the statements of the record, `values` the columns.

    A column that points to another row holds that row's key.
    """

    key: str
    facts: str
    values: dict = field(default_factory=dict)


def row(key: str, facts: str, **values) -> Row:
    """A row, with the source and date of the record unless it names others."""
    return Row(key, facts, {"source_note": SOURCE_NOTE, "as_of": AS_OF, **values})
