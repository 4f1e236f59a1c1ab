"""Word and Excel files are zip files; what is inside is looked at without unpacking it to disk or parsing it."""

import re
import zipfile
from io import BytesIO

from django.utils.translation import gettext as _

from akishima_support.uploads.kinds import FileKind
from akishima_support.uploads.refusal import UploadRefused

MAX_ENTRIES = 2000
MAX_UNPACKED = 100 * 1024 * 1024
MAX_RELATIONS = 2 * 1024 * 1024
MAIN_PART = {FileKind.DOCX: "word/document.xml", FileKind.XLSX: "xl/workbook.xml"}
TYPES = "[Content_Types].xml"
RELATIONSHIP = re.compile(rb"<[\w:]*Relationship\b[^>]*>")
EXTERNAL = re.compile(rb"""TargetMode\s*=\s*["']External["']""", re.IGNORECASE)
LINK = re.compile(rb"""Type\s*=\s*["'][^"']*/hyperlink["']""")  # an address to press; nothing is loaded by itself


def check_office(data: bytes, kind: FileKind, advice: str = "") -> None:
    """Raise UploadRefused unless it is a plain document: no macros, nothing loaded from elsewhere, no bomb.

    `advice` is what somebody can do instead; without it: to attach a PDF.
    """
    advice = advice or _("PDFにしてから添付してください。")
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _check_sizes(package, advice)
            _check_parts(package, kind, advice)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise UploadRefused(_("文書として開けません。壊れているか、パスワードが付いています。")) from error


def _check_sizes(package: zipfile.ZipFile, advice: str) -> None:
    entries = package.infolist()
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise UploadRefused(_("中身が大きすぎる文書です。%(advice)s") % {"advice": advice})


def _check_parts(package: zipfile.ZipFile, kind: FileKind, advice: str) -> None:
    names = set(package.namelist())
    if TYPES not in names or MAIN_PART[kind] not in names:
        message = _("ファイルの中身が、名前の終わり（.%(extension)s）と合っていません。")
        raise UploadRefused(message % {"extension": kind})
    types = _read(package, TYPES, advice)
    if b"macroEnabled" in types or any("vbaproject" in name.lower() for name in names):
        raise UploadRefused(_("マクロの入った文書は受け取れません。%(advice)s") % {"advice": advice})
    for name in names:
        if name.endswith(".rels"):
            _check_relations(_read(package, name, advice), advice)


def _check_relations(text: bytes, advice: str) -> None:
    for found in RELATIONSHIP.findall(text):
        if EXTERNAL.search(found) and not LINK.search(found):
            raise UploadRefused(_("外部のファイルを読み込む文書は受け取れません。%(advice)s") % {"advice": advice})


def _read(package: zipfile.ZipFile, name: str, advice: str) -> bytes:
    with package.open(name) as part:
        text = part.read(MAX_RELATIONS + 1)
    if len(text) > MAX_RELATIONS:
        raise UploadRefused(_("中身が大きすぎる文書です。%(advice)s") % {"advice": advice})
    return text
