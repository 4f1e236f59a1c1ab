"""What others told or what is about others is masked before the person reads the record (domain §0.12)."""

import re

from django.utils.translation import gettext as _

from cases.models import ProgressRecord

MASK = "■■■■"
TEXTS = ("fact", "statement", "opinion", "next_step")


def passages(text: str) -> list[str]:
    """The marked passages, one a line, the longest first, so that none is cut by a shorter one."""
    return sorted({line.strip() for line in text.splitlines() if line.strip()}, key=len, reverse=True)


def unknown_passages(marked: str, texts: list[str]) -> list[str]:
    """Marked passages that stand in none of the texts: masking them would mask nothing."""
    return [each for each in passages(marked) if not any(each in text for text in texts)]


def masked(text: str, record: ProgressRecord) -> str:
    """The text without what is about third parties; nothing of it where no passage was marked."""
    if not text or not record.third_party:
        return text
    marked = passages(record.third_party_passages)
    if not marked:
        return _("（第三者の情報を含むため、載せていません）")
    for each in marked:
        text = text.replace(each, MASK)
    return text


def marked(text: str, record: ProgressRecord) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is about third parties; all of it where no passage was marked."""
    if not text or not record.third_party:
        return [(text, False)] if text else []
    known = passages(record.third_party_passages)
    if not known:
        return [(text, True)]
    pieces = re.split(f"({'|'.join(map(re.escape, known))})", text)
    return [(piece, place % 2 == 1) for place, piece in enumerate(pieces) if piece]
