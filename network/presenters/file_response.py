"""A file that was just made, on its way to whoever asked for it."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from akishima_support.spreadsheets.writing import XLSX

TYPES = {"xlsx": XLSX, "csv": "text/csv", "json": "application/json"}


def file_response(content: bytes, name: str) -> HttpResponse:
    """The file, to be saved. Its kind is the end of its name."""
    headers = {"Content-Disposition": content_disposition_header(True, name)}
    return HttpResponse(content, content_type=TYPES[name.rpartition(".")[2]], headers=headers)
