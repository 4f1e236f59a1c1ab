"""Workbooks opened by another program than the one that wrote them."""

from pathlib import Path

from akishima_support.spreadsheets import Table
from tools.office import sheets_of


def assert_office_shows(workbook: bytes, tables: list[Table], folder: Path) -> None:
    """LibreOffice opens it and shows every sheet with its headings and rows as they are in the tables.

    Mark the test with `prove` and `office`: it runs in `make prove` alone. `folder` is its own (`tmp_path`).
    """
    path, shown = folder / "book.xlsx", folder / "shown"
    path.write_bytes(workbook)
    shown.mkdir()

    sheets = sheets_of(path, shown)

    assert list(sheets) == sorted(table.title for table in tables)
    for table in tables:
        expected = [[str(cell) for cell in row] for row in (table.headings, *table.rows)]
        assert sheets[table.title] == expected, table.title
