"""Somebody at a browser of their own: signs in, goes to pages, fills boxes by their labels, presses buttons."""

import re

from playwright.sync_api import Locator, Page

from tests.cast import Member
from tests.journeys.accessibility import Checker

TICKS = "input[type=checkbox], input[type=radio]"
BOXES = "textarea, input:not([type=checkbox], [type=radio], [type=hidden])"
PASSWORD = "ことばを四つつなげた合言葉2026"  # of every account that a factory makes


class Visitor:
    """Every page that the visitor comes to is looked at by the checker."""

    def __init__(self, page: Page, checker: Checker | None) -> None:
        self.page = page
        self.checker = checker

    def sign_in(self, member: Member) -> "Visitor":
        """Through the sign-in page, as everybody does."""
        self.go("/")
        self.fill("アカウント名", member.user.username)
        self.fill("パスワード", PASSWORD)
        return self.press("サインイン")

    def go(self, path: str) -> "Visitor":
        """To an address."""
        self.page.goto(path)
        return self.arrive()

    def follow(self, name: str) -> "Visitor":
        """Click a link, by its words."""
        return self.leave_by(self.page.get_by_role("link", name=name, exact=True).first)

    def press(self, name: str) -> "Visitor":
        """Press a button of the page, by its words."""
        return self.leave_by(self.page.get_by_role("button", name=name, exact=True).first)

    def fill(self, label: str, text: str) -> "Visitor":
        """Type into the box with this label."""
        self._labelled(label, BOXES).fill(text)
        return self

    def choose(self, label: str, option: str) -> "Visitor":
        """Choose from a list, by the words of the option; other names behind that of a body need not be said."""
        box = self._labelled(label, "select")
        others = (words for words in box.locator("option").all_text_contents() if words.startswith(f"{option}（別名："))
        box.select_option(label=next(others, option))
        return self

    def tick(self, *labels: str) -> "Visitor":
        """Tick a box or choose one of several, by words that its label begins with."""
        for label in labels:
            self._labelled(label, TICKS).check()
        return self

    def unfold(self, legend: str) -> "Visitor":
        """Open a folded group."""
        self.page.locator("summary", has_text=legend).click()
        return self

    @property
    def text(self) -> str:
        """What the page says."""
        return self.page.locator("main").inner_text()

    def status_of(self, path: str) -> int:
        """How the server answers this visitor at an address, without going there."""
        return self.page.request.get(path).status

    def arrive(self) -> "Visitor":
        """Look at the page; asked why they open a case of another's caseload, press the first reason and go on."""
        if self.checker:
            self.checker.check(self.page)
        if "/reason/?next=" in self.page.url:
            return self.press("1 担当の代わりに電話を受けた")
        return self

    def leave_by(self, element: Locator) -> "Visitor":
        """Click what leads to another page."""
        with self.page.expect_navigation():
            element.click()
        return self.arrive()

    def _labelled(self, label: str, kind: str):
        labelled = self.page.locator("main").get_by_label(re.compile(f"^\\s*{re.escape(label)}"))
        return labelled.and_(self.page.locator(kind)).filter(visible=True).first
