"""Words in a drawing: how wide they are and where they break."""

import unicodedata

_WIDE = {"W", "F", "A"}


def width_of(text: str) -> float:
    """The width in letters of full width; a letter of half width counts 0.6."""
    return sum(1.0 if unicodedata.east_asian_width(char) in _WIDE else 0.6 for char in text)


def lines_of(text: str, width: float, most: int) -> list[str]:
    """The text in at most `most` lines of `width` full letters; what has no room becomes …, the table has it all."""
    lines: list[str] = []
    rest = drawable(text)
    while rest and len(lines) < most:
        line = _fitting(rest, width)
        lines.append(line.strip())
        rest = rest[len(line) :].strip()
    if rest and lines:
        lines[-1] = _fitting(lines[-1], width - 1) + "…"
    return lines


def drawable(text: str) -> str:
    """Without control characters and marks that turn the direction of writing: a drawing has no room for them."""
    shown = "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text)
    return " ".join("".join(char for char in shown if unicodedata.category(char) not in ("Cf", "Cs")).split())


def _fitting(text: str, width: float) -> str:
    """The longest beginning that fits; at a space where there is one. At least one letter."""
    end = 1
    while end < len(text) and width_of(text[: end + 1]) <= width:
        end += 1
    space = text.rfind(" ", 1, end + 1)
    return text[:space] if end < len(text) and space > 0 else text[:end]
