"""Hands that never leave the keyboard; what they press beside the text itself is counted."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator

from tests.journeys.visitor import Visitor

ALT = 1  # of the bits of `modifiers`


class Keyboard:
    """Counts keys. Text arrives as from a Japanese input method, and is not counted."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.page = visitor.page
        self.presses = 0
        self.typed = 0  # characters of the text itself
        self.waits: list[float] = []  # seconds until each page was there

    def press(self, key: str, times: int = 1) -> None:
        """Press a key, or several together such as Control+Enter."""
        for _each in range(times):
            self.page.keyboard.press(key)
        self.presses += times * len(key.split("+"))

    def press_with_alt(self, key: str) -> None:
        """Press Alt and a key, two keys."""
        self.page.keyboard.press(f"Alt+{key}")
        self.presses += 2

    def press_to_leave(self, key: str) -> None:
        """Press a key that leads to another page."""
        with self._waiting():
            self.press(key)
        self.visitor.arrive()

    def press_access_key(self, letter: str) -> None:
        """Press Alt and a letter, two keys. Playwright's own Alt sends no character, and access keys wait for one."""
        key = {"modifiers": ALT, "key": letter, "text": letter, "unmodifiedText": letter}
        with self._waiting():
            self.page.context.new_cdp_session(self.page).send("Input.dispatchKeyEvent", {"type": "char", **key})
        self.presses += 2
        self.visitor.arrive()

    def type(self, text: str, presses: int = 0) -> None:
        """Type into whatever has the focus; what is typed only to find something counts."""
        self.page.keyboard.insert_text(text)
        self.presses += presses
        self.typed += 0 if presses else len(text)

    @contextmanager
    def _waiting(self) -> Iterator[None]:
        """Until the next page is there."""
        start = time.monotonic()
        with self.page.expect_navigation():
            yield
        self.waits.append(time.monotonic() - start)

    def move_to(self, element: Locator, limit: int = 40) -> None:
        """Press Tab until the element has the focus."""
        for _each in range(limit):
            if element.evaluate("(each) => each === document.activeElement"):
                return
            self.press("Tab")
        raise AssertionError(f"{element} was not reached by {limit} times Tab")
