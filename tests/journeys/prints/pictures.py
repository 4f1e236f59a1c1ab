"""Pages of a PDF as pictures, and whether two pictures show the same.

A reference is small (72 dots per inch, sixteen grays). Two browsers of different age place a letter a fraction of a
dot apart and smooth its edge differently. So both pictures are blurred by two dots, about a quarter of a letter: an
edge that moved by less hardly changes, and ink that is at another place, or is missing, still does. `DARKER` is how
much darker or lighter a blurred dot may be (of 255); `DOTS` is how many dots of a page may be more than that. A whole
page moved by a quarter of a dot has none, 川 in place of 州 has 40, □ in place of ■ 160, and a line that is missing
thousands.
"""

from collections.abc import Iterable
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter, ImageFont
from pylopdf_fonts_jp import sans_path

DPI = 72
GRAYS = 16
BLUR = 2
DARKER = 16
DOTS = 20


def pages(pdf: bytes, dpi: int = DPI) -> list[Image.Image]:
    """One gray picture per page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in document]


def without_glyph(pdfs: Iterable[bytes]) -> set[str]:
    """Letters that our font has not: the browser takes them from whatever the machine has."""
    font = ImageFont.truetype(sans_path())
    nothing = font.getmask("\U0010ffff")
    return {letter for letter in letters(pdfs) if bytes(font.getmask(letter)) == bytes(nothing)}


def letters(pdfs: Iterable[bytes]) -> set[str]:
    """Every letter on any of the pages."""
    found: set[str] = set()
    for pdf in pdfs:
        with pypdfium2.PdfDocument(pdf) as document:
            for page in document:
                found.update(page.get_textpage().get_text_range())
    return {letter for letter in found if letter.isprintable()}


def save(picture: Image.Image, path: Path) -> None:
    """As small as a picture of a page can be without loss of what is compared."""
    step = 255 // (GRAYS - 1)
    few = picture.point(lambda gray: round(gray / step) * step)
    few.quantize(GRAYS, dither=Image.Dither.NONE).save(path, optimize=True)


def differing(printed: Image.Image, reference: Image.Image) -> int:
    """How many dots of the page show something else."""
    if printed.size != reference.size:
        return printed.width * printed.height
    return sum(difference(printed, reference).histogram()[DARKER + 1 :])


def difference(printed: Image.Image, reference: Image.Image) -> Image.Image:
    """By how much each blurred dot is darker or lighter."""
    blur = ImageFilter.GaussianBlur(BLUR)
    return ImageChops.difference(printed.convert("L").filter(blur), reference.convert("L").filter(blur))


def beside(printed: Image.Image, reference: Image.Image) -> Image.Image:
    """The printed page, the reference, and black where they differ."""
    size = max(printed.width, reference.width), max(printed.height, reference.height)
    three = Image.new("L", (3 * size[0], size[1]), "white")
    marks = difference(on_paper(printed, size), on_paper(reference, size)).point(lambda by: 0 if by > DARKER else 255)
    for place, picture in enumerate((printed, reference, marks)):
        three.paste(picture, (place * size[0], 0))
    return three


def on_paper(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture in the corner of a white page."""
    paper = Image.new("L", size, "white")
    paper.paste(picture)
    return paper
