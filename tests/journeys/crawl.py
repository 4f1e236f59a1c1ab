"""Everything that somebody can come to: from the first page and the lists along every link."""

import re
from html import unescape
from urllib.parse import urldefrag, urljoin

from tests.journeys.visitor import Visitor

LINK = re.compile(r'href="([^"]+)"')
NEW_EACH_TIME = re.compile(
    r'name="(csrfmiddlewaretoken|submission_token)" value="[^"]*"'
    r"|印刷 [^　<]*|>[^<>]*作成<"  # when a sheet was printed or made
)
LIMIT = 300
NOTHING = "(?!)"
# One organization after the other: the directory is the same for all and knows nobody's case.
SINGLE_ORGANIZATIONS = "/network/organizations/.+"
# One word of a list of codes after the other: hundreds of pages, about nobody.
SINGLE_CODES = "/cases/codes/[^/]+/.+"
# The directory, and the pages on which a body is chosen from all.
NAME_EVERY_BODY = "/network/|/(referrals|planned-handovers|consents)/new/|/decline/"
NO_SUCH_PAGE = 404  # the administrator and the auditor have no list of referrals
# Lists show what waits; what has ended stands behind a choice, not behind a link.
STARTS = [
    "/",
    *(f"/cases/referrals/?box={box}&show={show}" for box in ("received", "sent") for show in ("theirs", "over")),
]


def crawl(visitor: Visitor, leave_out: str = NOTHING) -> dict[str, str]:
    """The HTML of every page that links lead to, by address; each answers 200. `leave_out` is a pattern."""
    passed_by = re.compile(rf"/static/|^tel:|{SINGLE_CODES}|{leave_out}")
    lists = [start for start in STARTS if visitor.status_of(start) != NO_SUCH_PAGE]
    waiting, pages = [urljoin(visitor.page.url, start) for start in lists], {}
    while waiting:
        assert len(pages) < LIMIT
        address = waiting.pop()
        if address in pages or passed_by.search(address):
            continue
        answer = visitor.page.request.get(address)
        assert answer.status == 200, f"{address} answers {answer.status}"
        pages[address] = text = unescape(answer.text())
        waiting += [urldefrag(urljoin(address, link)).url for link in LINK.findall(text)]
    return pages


def as_read(visitor: Visitor) -> dict[str, str]:
    """What is on every page that links lead to, without what is new each time: two of these can be compared."""
    return {address: NEW_EACH_TIME.sub("", text) for address, text in crawl(visitor).items()}


def telling(pages: dict[str, str], *words: str) -> list[tuple[str, str]]:
    """Which of the words stand on which of the pages."""
    return [(address, word) for address, text in pages.items() for word in words if word in text]
