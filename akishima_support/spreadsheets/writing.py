"""Tables as files: .xlsx with one sheet per table, CSV with one table."""

import csv
from dataclasses import dataclass
from io import BytesIO, StringIO

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.spreadsheets.guard import guarded

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
GETA = "〓"  # what a printer sets where a character is missing
LONGEST_CELL = 32_767  # characters; Excel's own limit
LONGEST_TITLE = 31


class Encoding(models.TextChoices):
    """How the characters of a CSV file are written."""

    UTF_8 = "utf-8-sig", _("UTF-8（BOM付き。新しいExcel、多くのシステム）")
    CP932 = "cp932", _("CP932（Shift_JIS。古いシステム）")


@dataclass(frozen=True)
class Table:
    """One table. `widths` are in characters, one per column; numbers stay numbers, everything else is a text."""

    title: str
    headings: list[str]
    rows: list[list]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Lost:
    """Characters of one cell that an encoding does not have. `row` counts the rows of the file, its headings as 1."""

    row: int
    heading: str
    text: str
    characters: str


def csv_of(table: Table, encoding: str = Encoding.UTF_8) -> bytes:
    """The table for Excel: every cell in quotes, CRLF; what the encoding lacks becomes 〓 (ask `lost_characters`)."""
    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([guarded(str(cell)) for cell in row] for row in (table.headings, *table.rows))
    text = out.getvalue()
    return text.translate(dict.fromkeys(map(ord, _missing(text, encoding)), GETA)).encode(encoding)


def lost_characters(table: Table, encoding: str) -> list[Lost]:
    """Every cell that cannot be written whole."""
    found = []
    for number, row in enumerate((table.headings, *table.rows), start=1):
        for heading, cell in zip(table.headings, row, strict=True):
            missing = _missing(str(cell), encoding)
            if missing:
                found.append(Lost(number, heading, str(cell), missing))
    return found


def _missing(text: str, encoding: str) -> str:
    """The characters that the encoding does not have, each once, in the order of the text."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(each for each in dict.fromkeys(text) if not _fits(each, encoding))
    return ""


def _fits(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def workbook_of(tables: list[Table], *, stamp: str = "") -> bytes:
    """A workbook. `stamp` is printed on every page. No cell is ever a formula."""
    # Here and not above: ten megabytes that a worker needs only once somebody takes a list out.
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for table in tables:
        _fill(book.create_sheet(table.title[:LONGEST_TITLE]), table, stamp)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet, table: Table, stamp: str) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for number, row in enumerate((table.headings, *table.rows), start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            _put(cell, value)
            if number == 1:
                cell.font = Font(bold=True)
    for column, width in enumerate(table.widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
    if stamp:
        sheet.oddHeader.center.text = sheet.oddFooter.center.text = stamp.replace("&", "&&")


def _put(cell, value) -> None:
    if isinstance(value, int | float):
        cell.value = value
        return
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    text = ILLEGAL_CHARACTERS_RE.sub("", str(value))[:LONGEST_CELL]
    if not text:
        return
    cell.value = text
    # openpyxl takes a text that begins with = for a formula, and Excel one for a number; both are told that it is none.
    cell.data_type, cell.number_format = "s", "@"
    cell.quotePrefix = guarded(text) != text
