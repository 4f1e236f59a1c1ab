"""No sheet is forgotten: what is rendered on the paper's own page stands in the list, and nothing else does."""

import inspect
import re

from tests.journeys.prints.forms import FORMS, full_name
from tests.project.walk import BASE, PACKAGES, templates, url_patterns

PAPER = '{% extends "ui/print_base.html" %}'
NAMED = re.compile(r'"([\w/]+\.html)"')


def on_paper() -> set[str]:
    """The templates of sheets."""
    return {
        path.relative_to(BASE / "templates").as_posix()
        for path in templates()
        if PAPER in path.read_text(encoding="utf-8")
    }


def pages() -> dict[str, set[str]]:
    """The templates that the views of ours name, by the names of their addresses."""
    views = {name: inspect.unwrap(pattern.callback) for name, pattern in url_patterns()}
    ours = {name: view for name, view in views.items() if view.__module__.split(".")[0] in PACKAGES}
    return {name: set(NAMED.findall(inspect.getsource(inspect.getmodule(view)))) for name, view in ours.items()}


def test_every_sheet_is_printed_and_compared():
    sheets = {name for name, named in pages().items() if named & on_paper()}

    assert {full_name(form.url_name) for form in FORMS} == sheets


def test_every_template_of_a_sheet_is_found_by_the_view_that_names_it():
    assert on_paper() <= set().union(*pages().values())


def test_pictures_have_names_of_their_own():
    names = [form.name for form in FORMS]

    assert len(set(names)) == len(names)
