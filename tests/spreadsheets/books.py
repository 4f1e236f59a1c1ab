"""Workbooks as people make them, and as somebody makes them to do harm."""

import zipfile
from collections.abc import Callable
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from akishima_support.spreadsheets import Sheet, read_tables


def book_of(rows: list[list], *, merged: str = "", title: str = "一覧", change: Callable = lambda book: None) -> bytes:
    """A workbook of one sheet."""
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    if merged:
        book.active.merge_cells(merged)
    change(book)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def read(name: str, data: bytes) -> list[Sheet]:
    """As the page reads it."""
    return read_tables(SimpleUploadedFile(name, data))


def with_part(book: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one of its parts changed."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(book)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            text = old.read(entry)
            new.writestr(entry, change(text) if entry == name else text)
    return out.getvalue()
