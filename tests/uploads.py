"""Files that people hand in, and files that somebody made to do harm."""

import zipfile
from io import BytesIO

from PIL import Image

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
TYPES = "[Content_Types].xml"
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
TEMPLATE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"


def photo(format: str = "JPEG", size=(40, 30), **words) -> bytes:
    """A picture; with `exif` it tells where it was taken."""
    out = BytesIO()
    Image.new("RGB", size, "green").save(out, format, **words)
    return out.getvalue()


def photo_with_place() -> bytes:
    """A photograph as a telephone makes it: camera, place, and turned by its note."""
    exif = Image.Exif()
    exif[0x010F] = "架空カメラ"
    exif[0x0112] = 6  # turned by a quarter
    exif.get_ifd(0x8825)[1] = "N"
    return photo(exif=exif)


def office(main: str, parts: dict[str, bytes] | None = None) -> bytes:
    """A docx or xlsx with these further parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in ({TYPES: b"<Types/>", main: b"<x/>"} | (parts or {})).items():
            package.writestr(name, text)
    return out.getvalue()


def relation(type: str) -> dict[str, bytes]:
    """A part that points outside."""
    link = f'<Relationship Id="r1" Type="{type}" Target="https://x.example" TargetMode="External"/>'
    text = f"<Relationships>{link}</Relationships>"
    return {"word/_rels/document.xml.rels": text.encode()}


DOCX = office("word/document.xml", relation(LINK))
XLSX = office("xl/workbook.xml")
