"""Cells of an .xlsx file. Formulas give the value that was saved with them; nothing is calculated."""

import re
import warnings
import zipfile
from datetime import date, datetime, time
from io import BytesIO

from django.utils.translation import gettext as _

from akishima_support.spreadsheets.reading import MAX_COLUMNS, MAX_ROWS, Sheet, tidy_rows
from akishima_support.uploads import FileKind, UploadRefused
from akishima_support.uploads.office import check_office

MAX_UNPACKED = 20 * 1024 * 1024
MAX_MERGED = 5_000
MERGED = re.compile(
    rb"""<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})["']"""
)


def read_workbook(data: bytes) -> list[Sheet]:
    """The visible sheets. Raises UploadRefused with the reason."""
    check_office(data, FileKind.XLSX, _("表の値だけを新しいブックに貼り付け、xlsx で保存し直してください。"))
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _check_parts(package)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # openpyxl warns of what Excel added and we do not read
                book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
                shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
                return [_sheet(sheet, package) for sheet in shown]
    except UploadRefused:
        raise
    except Exception as error:  # whatever a broken file makes a parser say
        raise UploadRefused(_("Excelのブックとして開けません。Excelで開き、保存し直してください。")) from error


def _check_parts(package: zipfile.ZipFile) -> None:
    """Nothing that unpacks to too much, and no XML that defines words of its own."""
    if sum(entry.file_size for entry in package.infolist() if entry.filename.endswith(".xml")) > MAX_UNPACKED:
        raise UploadRefused(_("中身が大きすぎます。要らない行やシートを消してください。"))
    for name in package.namelist():
        if name.endswith(".xml") and (b"<!DOCTYPE" in (text := package.read(name)) or b"\x00" in text):
            raise UploadRefused(_("Excelのブックとして開けません。Excelで開き、保存し直してください。"))


def _sheet(sheet, package: zipfile.ZipFile) -> Sheet:
    # The size that a sheet claims of itself is often wrong, so it is forgotten.
    sheet.reset_dimensions()
    rows = {}
    for number, cells in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS + 1, values_only=True), start=1):
        if any(cell is not None for cell in cells):
            rows[number] = [as_text(cell) for cell in cells]
        if len(rows) > MAX_ROWS:
            break
    _spread(rows, package.read(sheet._worksheet_path))
    return Sheet(sheet.title, tidy_rows(sorted(rows.items())))


def _spread(rows: dict[int, list[str]], xml: bytes) -> None:
    """A cell that is merged over several rows stands for each of them, in its first column."""
    for letters, first, last in MERGED.findall(xml)[:MAX_MERGED]:
        column, top = _column(letters.decode()), rows.get(int(first))
        if top is None or column >= len(top) or not top[column]:
            continue
        for number in range(int(first) + 1, min(int(last), int(first) + MAX_ROWS) + 1):
            if number in rows and column < len(rows[number]):
                rows[number][column] = top[column]


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def as_text(value) -> str:
    """What a person reads in the cell: 42.0 as 42, a date as 2024-11-27, yes and no as TRUE and FALSE."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.15g}"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return str(value).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
