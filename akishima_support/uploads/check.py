"""One door for every file: name and content agree, it is not too large, and nothing in it acts by itself."""

from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from akishima_support.uploads.kinds import IMAGES, FileKind, begins_as, kind_by_name
from akishima_support.uploads.names import clean_name
from akishima_support.uploads.office import check_office
from akishima_support.uploads.refusal import UploadRefused

MAX_BYTES = 10 * 1024 * 1024


@dataclass(frozen=True)
class Accepted:
    """A file that may be kept: its name as given, what it is, and the bytes to keep."""

    name: str
    kind: FileKind
    data: bytes


def check_upload(file: UploadedFile) -> Accepted:
    """The file as it will be kept. Raises UploadRefused with the reason."""
    name = clean_name(file.name or "")
    kind = kind_by_name(name)
    if kind is None:
        raise UploadRefused(_("添付できるのは、PDF、JPEG、PNG、Word（docx）、Excel（xlsx）のファイルです。"))
    if file.size > MAX_BYTES:
        raise UploadRefused(_("ファイルが大きすぎます（10MBまで）。分けるか、小さくしてから添付してください。"))
    data = file.read()
    if not data:
        raise UploadRefused(_("ファイルが空です。"))
    if not begins_as(kind, data):
        message = _("ファイルの中身が、名前の終わり（.%(extension)s）と合っていません。")
        raise UploadRefused(message % {"extension": name.rpartition(".")[2]})
    return Accepted(name, kind, _content(data, kind))


def _content(data: bytes, kind: FileKind) -> bytes:
    if kind in IMAGES:
        # Here and not above: most workers never need a library for pictures.
        from akishima_support.uploads.images import redraw

        return redraw(data, kind)
    if kind == FileKind.PDF:
        _check_pdf(data)
    else:
        check_office(data, kind)
    return data


def _check_pdf(data: bytes) -> None:
    if b"%%EOF" not in data[-2048:]:
        raise UploadRefused(_("PDFとして開けません。ファイルが壊れていないか確かめてください。"))
