"""Files that people attach: what is accepted, and where the bytes lie."""

from akishima_support.uploads.check import MAX_BYTES, Accepted, UploadRefused, check_upload
from akishima_support.uploads.kinds import FileKind

__all__ = ["MAX_BYTES", "Accepted", "FileKind", "UploadRefused", "check_upload"]
