"""墨消し: what is masked is cut out of the text. Bars are of one length, so that they do not tell how much it was."""

from collections.abc import Iterable

BAR = "■■■■■■"


def pieces(text: str, passages: Iterable[str], *, whole: bool = False) -> list[tuple[str, bool]]:
    """The text as (part, is masked), in order; a masked part is still its own text. For the eyes of the office only."""
    if not text:
        return []
    if whole:
        return [(text, True)]
    found, end = [], 0
    for start, stop in _spans(text, passages):
        found += [(text[end:start], False), (text[start:stop], True)]
        end = stop
    return [(part, masked) for part, masked in [*found, (text[end:], False)] if part]


def redacted(text: str, passages: Iterable[str], *, whole: bool = False) -> list[str | None]:
    """The same without what is masked: parts that may be read, and None for each bar."""
    return [None if masked else part for part, masked in pieces(text, passages, whole=whole)]


def _spans(text: str, passages: Iterable[str]) -> list[tuple[int, int]]:
    """Where a passage stands, every time; places that overlap or touch are one."""
    spans = sorted(place for passage in set(passages) if passage for place in _places(text, passage))
    joined: list[tuple[int, int]] = []
    for start, stop in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return joined


def _places(text: str, passage: str) -> Iterable[tuple[int, int]]:
    start = text.find(passage)
    while start >= 0:
        yield start, start + len(passage)
        start = text.find(passage, start + 1)


def redacted_page(title: str, items: list[dict]) -> dict:
    """A page as it is handed over: nothing of what is masked is in it. `bars` counts the masked places."""
    lines = [
        {"label": item["label"], "parts": redacted(item["text"], item["passages"], whole=item["whole"])}
        for item in items
    ]
    return {"title": title, "lines": lines, "bars": sum(line["parts"].count(None) for line in lines)}
