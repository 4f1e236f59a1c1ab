"""Pictures are drawn anew: place, camera and whatever else was packed into the file stay behind."""

from io import BytesIO

from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError

from akishima_support.uploads.kinds import FileKind
from akishima_support.uploads.refusal import UploadRefused

MAX_PIXELS = 50_000_000  # twice what a telephone takes; a small file can claim far more
FORMATS = {FileKind.JPEG: "JPEG", FileKind.PNG: "PNG"}


def redraw(data: bytes, kind: FileKind) -> bytes:
    """The picture alone, turned as it was meant to be seen. Raises UploadRefused."""
    try:
        with Image.open(BytesIO(data), formats=[FORMATS[kind]]) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise UploadRefused(_("画像が大きすぎます（5,000万画素まで）。小さくしてから添付してください。"))
            return _saved(ImageOps.exif_transpose(picture), kind)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UploadRefused(_("画像として開けません。ファイルが壊れていないか確かめてください。")) from error


def _saved(picture: Image.Image, kind: FileKind) -> bytes:
    mode = "RGB" if kind == FileKind.JPEG else "RGBA"
    plain = Image.new(mode, picture.size)
    plain.paste(picture.convert(mode))
    out = BytesIO()
    plain.save(out, FORMATS[kind], **({"quality": 88} if kind == FileKind.JPEG else {"optimize": False}))
    return out.getvalue()
