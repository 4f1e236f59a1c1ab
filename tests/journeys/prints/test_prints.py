"""Every sheet on A4, compared page by page with a picture that somebody has looked at.

`make references` prints all sheets as PDF into var/prints, to be looked at, and takes a new picture of each page that
differs from its reference; what is committed has been reviewed.
"""

import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from PIL import Image, ImageChops

from tests.cases.stage import consent_of, yoko
from tests.journeys.prints import pictures
from tests.journeys.prints.forms import FORMS, furnish
from tests.journeys.prints.review import Review

REFERENCES = Path(__file__).parent / "references"
WRITES = os.environ.get("REFERENCES") == "write"


@pytest.fixture
def review():
    """What is to be looked at afterwards is in var/prints, which begins empty."""
    seen = Path(settings.BASE_DIR) / "var" / "prints"
    shutil.rmtree(seen, ignore_errors=True)
    seen.mkdir(parents=True)
    return Review(REFERENCES, seen, writes=WRITES)


def test_every_sheet_prints_as_it_was_reviewed(cast, printer, review):
    house, members = furnish(cast), cast.members()

    pdfs = {form.name: printer(members[form.who], form.path(house)) for form in FORMS}

    assert review.faults(pdfs, {form.name: form.most for form in FORMS}) == []
    assert pictures.without_glyph(pdfs.values()) == set()


# What is done to a consent before it is printed.
CHANGES = {
    "one letter": "document.querySelector('.table--keyed td').textContent = '立州のハローワーク'",
    "a box not ticked": "document.querySelector('.sheet__choice').firstChild.data = '□ ①基本情報'",
    "a row gone": "document.querySelector('.table--keyed tr:last-child').remove()",
    "a section gone": "document.querySelector('.sheet__signature').remove()",
}


def test_what_somebody_would_see_is_seen_and_a_hair_s_breadth_is_not(cast, printer):
    path = reverse("cases:consent_sheet", args=[consent_of(yoko(cast), cast.hello_work).uid])
    [plain] = pictures.pages(pdf := printer(cast.aida, path))
    [large] = pictures.pages(pdf, dpi=8 * pictures.DPI)

    changed = {name: pictures.pages(printer(cast.aida, path, change))[0] for name, change in CHANGES.items()}
    moved = ImageChops.offset(large, 2, 2).reduce(8)  # by a quarter of a dot

    assert [name for name, page in changed.items() if pictures.differing(page, plain) <= pictures.DOTS] == []
    assert pictures.differing(moved, large.reduce(8)) <= pictures.DOTS
    assert pictures.differing(pictures.pages(printer(cast.aida, path))[0], plain) == 0


def test_a_page_that_is_new_or_gone_or_other_is_named_and_shown(tmp_path):
    white, black = Image.new("L", (60, 80), "white"), Image.new("L", (60, 80), "black")
    for name, picture in (("same-1", white), ("other-1", black), ("gone-1", white)):
        pictures.save(picture, tmp_path / f"{name}.png")
    (seen := tmp_path / "seen").mkdir()

    faults = Review(tmp_path, seen).compare({"same-1": white, "other-1": white, "new-1": white})

    assert [fault.split()[0] for fault in faults] == ["gone-1", "other-1", "new-1"]
    assert {path.name for path in seen.iterdir()} == {"other-1.png", "new-1.png"}
