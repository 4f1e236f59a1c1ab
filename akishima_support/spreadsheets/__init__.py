"""Tables that come in and go out as .xlsx and CSV, whatever they are about."""

from akishima_support.spreadsheets.guard import guarded, unguarded
from akishima_support.spreadsheets.reading import MAX_BYTES, Sheet, read_tables
from akishima_support.spreadsheets.writing import Encoding, Lost, Table, csv_of, lost_characters, workbook_of

__all__ = [
    "MAX_BYTES",
    "Encoding",
    "Lost",
    "Sheet",
    "Table",
    "csv_of",
    "guarded",
    "lost_characters",
    "read_tables",
    "unguarded",
    "workbook_of",
]
