"""Bars across, one or two to a row, with their numbers beside them: the picture of a table of figures."""

from dataclasses import dataclass

from cases.drawing.shapes import Box, Words
from cases.drawing.text import lines_of

WIDTH = 480.0
LABELS = 176.0
LETTER = 13.0
BAR = 16.0
GAP = 10.0
NUMBER = 52.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `kind` is first (filled) or second (outlined). A number that is hidden has no length."""

    box: Box
    kind: str
    number: Words


@dataclass(frozen=True)
class Bars:
    """The drawing."""

    width: float
    height: float
    labels: list[Words]
    bars: list[Bar]


def draw(rows: list[tuple[str, list[float | None]]], hidden: str) -> Bars:
    """`rows` are labels with one or two numbers each; None is written as `hidden`."""
    most = max((number or 0 for _label, numbers in rows for number in numbers), default=0) or 1
    room = WIDTH - LABELS - NUMBER
    labels, bars, top = [], [], GAP
    for label, numbers in rows:
        height = BAR * len(numbers)
        written = "".join(lines_of(label, (LABELS - 8) / LETTER, 1))
        labels.append(Words(written, LABELS - 8, top + height / 2 + 4.5))
        for place, number in enumerate(numbers):
            box = Box(LABELS, top + BAR * place + 1.5, round(room * (number or 0) / most, 1), BAR - 3)
            text = hidden if number is None else f"{number:g}"
            bars.append(Bar(box, ("first", "second")[place], Words(text, box.right + 6, box.y + BAR - 6)))
        top += height + GAP
    return Bars(WIDTH, top, labels, bars)
