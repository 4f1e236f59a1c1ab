"""The five kinds of files that are accepted, known by their content."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FileKind(models.TextChoices):
    """A kind of file. The value is the extension that a download carries."""

    PDF = "pdf", _("PDF")
    JPEG = "jpg", _("写真（JPEG）")
    PNG = "png", _("画像（PNG）")
    DOCX = "docx", _("Word文書")
    XLSX = "xlsx", _("Excelブック")


MEDIA_TYPES = {
    FileKind.PDF: "application/pdf",
    FileKind.JPEG: "image/jpeg",
    FileKind.PNG: "image/png",
    FileKind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileKind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
EXTENSIONS = {
    "pdf": FileKind.PDF,
    "jpg": FileKind.JPEG,
    "jpeg": FileKind.JPEG,
    "png": FileKind.PNG,
    "docx": FileKind.DOCX,
    "xlsx": FileKind.XLSX,
}
IMAGES = (FileKind.JPEG, FileKind.PNG)


def kind_by_name(name: str) -> FileKind | None:
    """What the end of the name claims."""
    return EXTENSIONS.get(name.rpartition(".")[2].lower())


def begins_as(kind: FileKind, data: bytes) -> bool:
    """Whether the first bytes are those of the kind (docx and xlsx are both zip files)."""
    starts = {FileKind.PDF: b"%PDF-", FileKind.JPEG: b"\xff\xd8\xff", FileKind.PNG: b"\x89PNG\r\n\x1a\n"}
    return data.startswith(starts.get(kind, b"PK\x03\x04"))
