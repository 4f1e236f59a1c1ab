"""Everything that somebody can come to: from the first page along every link."""

import re
from html import unescape
from urllib.parse import urldefrag, urljoin, urlsplit

from tests.journeys.visitor import Visitor

LINK = re.compile(r'href="([^"]+)"')
LIMIT = 300


def crawl(visitor: Visitor) -> dict[str, str]:
    """The HTML of every page that links lead to, by address; each answers 200."""
    start = visitor.page.url
    waiting, pages = [urljoin(start, "/")], {}
    while waiting:
        address = waiting.pop()
        if address in pages or urlsplit(address).path.startswith("/static/"):
            continue
        answer = visitor.page.request.get(address)
        assert answer.status == 200, f"{address} answers {answer.status}"
        pages[address] = text = unescape(answer.text())
        waiting += [urldefrag(urljoin(address, link)).url for link in LINK.findall(text)]
    assert len(pages) < LIMIT
    return pages


def telling(pages: dict[str, str], *words: str) -> list[tuple[str, str]]:
    """Which of the words stand on which of the pages."""
    return [(address, word) for address, text in pages.items() for word in words if word in text]
