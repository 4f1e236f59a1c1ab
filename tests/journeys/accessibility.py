"""axe looks at every page that a journey comes to (WCAG 2.2 A and AA)."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = "(tags) => axe.run({runOnly: tags, resultTypes: ['violations']}).then((found) => found.violations)"
# What a page is made of; of a list the first row stands for all.
PARTS = """() => document.title.replace(/[0-9]+/g, '') + [
    ...document.querySelectorAll('body *:not(li + li, li + li *, tr + tr, tr + tr *)')
].map((each) => each.tagName + '.' + each.className + '.' + each.type)"""


class Checker:
    """Remembers what it has looked at: a page made of the same parts is not looked at twice."""

    def __init__(self, seen: set[str]) -> None:
        self.seen = seen
        self.findings: list[str] = []

    def check(self, page: Page) -> None:
        """Run axe on the page as it is now."""
        parts = page.evaluate(PARTS)
        if parts in self.seen:
            return
        self.seen.add(parts)
        page.evaluate(AXE_SCRIPT)
        self.findings += [_described(page, each) for each in page.evaluate(RUN, TAGS)]


def _described(page: Page, violation: dict) -> str:
    nodes = "; ".join(f"{node['target'][0]}: {node['failureSummary']}" for node in violation["nodes"][:3])
    return f"{page.title()}: {violation['id']} ({violation['help']}) at {nodes}"
