"""What may be attached: known by content, made harmless, with the name that people gave."""

from io import BytesIO

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from akishima_support.uploads import MAX_BYTES, FileKind, UploadRefused, check_upload, images, store
from akishima_support.uploads.names import clean_name, download_name
from tests.uploads import DOCX, PDF, TEMPLATE, XLSX, office, photo, photo_with_place, relation


def checked(name: str, data: bytes):
    return check_upload(SimpleUploadedFile(name, data))


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("手紙.pdf", PDF, FileKind.PDF),
        ("玄関.JPG", photo(), FileKind.JPEG),
        ("玄関.jpeg", photo(), FileKind.JPEG),
        ("間取り.png", photo("PNG"), FileKind.PNG),
        ("紹介状.docx", DOCX, FileKind.DOCX),
        ("家計.xlsx", XLSX, FileKind.XLSX),
    ],
)
def test_the_five_kinds_are_taken(name, data, kind):
    accepted = checked(name, data)

    assert (accepted.kind, accepted.name) == (kind, name)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("頁.html", b"<script>alert(1)</script>", "添付できるのは"),
        ("図.svg", b"<svg onload='x()'/>", "添付できるのは"),
        ("写真.heic", b"\x00\x00\x00\x18ftypheic", "添付できるのは"),
        ("名前だけ", PDF, "添付できるのは"),
        ("頁.pdf", b"<html></html>", "合っていません"),
        ("写真.pdf", photo(), "合っていません"),
        ("文書.docx", XLSX, "合っていません"),
        ("空.pdf", b"", "空です"),
        ("途中.pdf", b"%PDF-1.7 cut off", "PDFとして開けません"),
        ("途中.jpg", photo()[:60], "画像として開けません"),
        ("化けた.png", b"\x89PNG\r\n\x1a\n" + b"x" * 50, "画像として開けません"),
        ("化けた.docx", b"PK\x03\x04" + b"x" * 50, "文書として開けません"),
        ("マクロ.docx", office("word/document.xml", {"word/vbaProject.bin": b"x"}), "マクロ"),
        ("外.docx", office("word/document.xml", relation(TEMPLATE)), "外部のファイル"),
        ("爆弾.xlsx", office("xl/workbook.xml", {"a": b"0" * 101 * 1024 * 1024}), "中身が大きすぎる"),
        ("多い.xlsx", office("xl/workbook.xml", {f"p{n}": b"" for n in range(2001)}), "中身が大きすぎる"),
        ("大.pdf", PDF + b"0" * MAX_BYTES, "10MBまで"),
    ],
)
def test_everything_else_is_refused_with_the_reason(name, data, reason):
    with pytest.raises(UploadRefused, match=reason):
        checked(name, data)


def test_a_picture_with_too_many_pixels_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(images, "MAX_PIXELS", 1000)

    with pytest.raises(UploadRefused, match="画像が大きすぎます"):
        checked("大.png", photo("PNG"))


def test_a_photograph_loses_place_and_camera_and_stands_upright():
    before = photo_with_place()
    assert Image.open(BytesIO(before)).getexif()

    after = Image.open(BytesIO(checked("玄関.jpg", before).data))

    assert not after.getexif()
    assert after.size == (30, 40)


def test_what_hides_behind_a_picture_is_left_behind():
    accepted = checked("玄関.jpg", photo() + b"<script>alert(1)</script>")

    assert b"script" not in accepted.data


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("𠮷田﨑子.pdf", "𠮷田﨑子.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\x\\手紙.pdf", "手紙.pdf"),
        ("手紙\u202efdp.pdf", "手紙fdp.pdf"),
        ('a"b\r\nSet-Cookie: x.pdf', "abSet-Cookie x.pdf"),
        ("あ" * 300 + ".docx", "あ" * 115 + ".docx"),
        ("  .pdf", ".pdf"),
    ],
)
def test_names_keep_what_people_wrote(given, kept):
    assert clean_name(given) == kept


def test_a_download_carries_the_extension_of_its_content():
    assert download_name("玄関.JPEG", "jpg") == "玄関.jpg"
    assert download_name(".pdf", "pdf") == "file.pdf"


def test_bytes_lie_under_names_that_say_nothing_for_the_service_alone():
    name = store.put(PDF)

    path = settings.ATTACHMENTS_DIR / name
    assert store.get(name) == PDF
    assert path.stat().st_mode & 0o077 == 0
    assert len(path.name) == 40
    store.drop(name)
    store.drop(name)
    assert not path.exists()
