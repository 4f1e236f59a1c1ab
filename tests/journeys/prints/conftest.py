"""A browser that prints with one font, whatever the machine has."""

from pathlib import Path

import pytest
import time_machine
from pylopdf_fonts_jp import sans_path

from tests.conftest import signed_in
from tests.journeys.prints.life import NOW

# The pages ask for BIZ UDPGothic first, which every machine of an office has and hardly another. A machine without it
# takes the next best, and every line breaks elsewhere. So the sheets are given a font under this very name, from a
# package that is installed with the tests.
FONT = '@font-face { font-family: "BIZ UDPGothic"; src: url("/print-font.otf"); }\n'


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """What is printed is the same on both databases: it is looked at in the run on SQLite alone."""
    return True if config.getoption("database") != "sqlite" else None


@pytest.fixture
def printer(watched, live_server):
    """`printer(cast.aida, path)` is the PDF of a sheet, as she prints it; `change` is a script that runs before."""
    contexts = {}

    def print_(member, path: str, change: str = "") -> bytes:
        if member.user.username not in contexts:
            contexts[member.user.username] = enter(watched(base_url=live_server.url), member, live_server.url)
        page = contexts[member.user.username].new_page()
        answer = page.goto(path)
        assert answer.status == 200, path
        page.evaluate(f"{change}; document.fonts.ready")
        pdf = page.pdf(format="A4", prefer_css_page_size=True)
        page.close()
        return pdf

    with time_machine.travel(NOW, tick=False):
        yield print_


def enter(context, member, address: str):
    """Signed in without the pages for it, and with the font."""
    session = signed_in(member).cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": address}])
    context.route("**/css/base.css", give_font)
    context.route("**/print-font.otf", lambda route: route.fulfill(path=sans_path(), content_type="font/otf"))
    return context


def give_font(route) -> None:
    """The style sheet that chooses the font, with the font in it."""
    answer = route.fetch()
    route.fulfill(response=answer, body=FONT + answer.text())
