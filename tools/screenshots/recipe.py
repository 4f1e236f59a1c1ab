"""What it takes to take a picture of a page."""

from collections.abc import Callable
from dataclasses import dataclass

from tools.screenshots import finding


@dataclass(frozen=True)
class Recipe:
    """`variant` tells several pictures of one page apart; `query` is what follows the address (its `{case}` is a uid);
    `then` does something before the picture is taken.
    """

    url_name: str
    who: str | None
    find: Callable[[], dict | None] = finding.nothing
    variant: str = ""
    query: str = ""
    then: Callable | None = None
    is_sheet: bool = False
    answers: tuple[int, ...] = (200,)


@dataclass(frozen=True)
class Shot:
    """A picture to take: its name, who looks, and where."""

    name: str
    who: str | None
    path: str
    then: Callable | None = None
    is_sheet: bool = False
    answers: tuple[int, ...] = (200,)


def send_empty(page) -> None:
    """Send the form as it is, so that the picture shows what it says about mistakes."""
    page.locator("main form button.button--primary").first.click()


def search_for(text: str) -> Callable:
    """Type into the search box of the page and send it."""

    def search(page):
        page.locator("main form input[type=text], main form input[type=search]").first.fill(text)
        page.locator("main form button").first.click()

    return search
