"""Files that somebody hands in as a table: what is in their cells, as text, and nothing that acts."""

import csv
from dataclasses import dataclass
from io import StringIO

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from akishima_support.uploads import UploadRefused
from akishima_support.uploads.names import clean_name

MAX_BYTES = 5 * 1024 * 1024
MAX_ROWS = 3_000
MAX_COLUMNS = 100
MAX_CHARACTERS = 2_000_000  # of all cells: a workbook can name one long text a million times
ZIP, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
DELIMITERS = ",\t;"
SPACES = " \u3000\t\r\n\xa0"


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, and the rows that are not empty, each with its number in the sheet (from 1)."""

    name: str
    rows: list[tuple[int, list[str]]]


def read_tables(file: UploadedFile) -> list[Sheet]:
    """The sheets with something in them. Raises UploadRefused with the reason."""
    if file.size > MAX_BYTES:
        raise UploadRefused(_("ファイルが大きすぎます（5MBまで）。要らない行やシートを消してください。"))
    name, data = clean_name(file.name or ""), file.read()
    if not data.strip():
        raise UploadRefused(_("ファイルが空です。"))
    sheets = [sheet for sheet in _sheets(name.rpartition(".")[2].lower(), data) if sheet.rows]
    if not sheets:
        raise UploadRefused(_("ファイルに何も書かれていません。"))
    if sum(len(cell) for sheet in sheets for _number, row in sheet.rows for cell in row) > MAX_CHARACTERS:
        raise UploadRefused(_("文字が多すぎます。要らない列やシートを消してください。"))
    return sheets


def _sheets(extension: str, data: bytes) -> list[Sheet]:
    if data.startswith(OLD_EXCEL) or extension == "xls":
        raise UploadRefused(
            _("古い形式（xls）か、パスワードの付いたブックです。Excelで開き、xlsx で保存し直してください。")
        )
    if extension == "xlsx" and data.startswith(ZIP):
        # Here and not above: most workers never need a library for workbooks.
        from akishima_support.spreadsheets.workbooks import read_workbook

        return read_workbook(data)
    if extension in ("csv", "txt", "tsv") and not data.startswith(ZIP):
        return [Sheet("", tidy_rows(enumerate(read_csv(data), start=1)))]
    if extension in ("xlsx", "csv", "txt", "tsv"):
        message = _("ファイルの中身が、名前の終わり（.%(extension)s）と合っていません。")
        raise UploadRefused(message % {"extension": extension})
    raise UploadRefused(_("読み取れるのは、Excel（xlsx）とCSVのファイルです。"))


def tidy_rows(rows) -> list[tuple[int, list[str]]]:
    """Cells without spaces around them, rows without what is empty behind; empty rows left out.

    Raises UploadRefused for too many rows or columns.
    """
    tidy = []
    for number, cells in rows:
        kept = [cell.strip(SPACES) for cell in cells]
        while kept and not kept[-1]:
            kept.pop()
        if kept:
            tidy.append((number, kept))
        if len(tidy) > MAX_ROWS or len(kept) > MAX_COLUMNS:
            message = _("行か列が多すぎます（%(rows)s行、%(columns)s列まで）。ファイルを分けてください。")
            raise UploadRefused(message % {"rows": f"{MAX_ROWS:,}", "columns": MAX_COLUMNS})
    return tidy


def read_csv(data: bytes) -> list[list[str]]:
    """The rows of a CSV file, between commas, tabs or semicolons. Raises UploadRefused."""
    text = decode(data)
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error as error:
        raise UploadRefused(_('CSVとして読み取れません。引用符（"）の閉じ忘れがないか確かめてください。')) from error


def decode(data: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16 with its mark (Excel's Unicode text), else CP932. Raises UploadRefused."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ["utf-16"] if marked else ["utf-8-sig", "cp932"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UploadRefused(_("文字コードが分かりません。UTF-8かShift_JIS（CP932）で保存し直してください。"))


def _delimiter(text: str) -> str:
    beginning = "\n".join(text.splitlines()[:20])
    return max(DELIMITERS, key=beginning.count)
