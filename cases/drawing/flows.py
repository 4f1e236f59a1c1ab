"""Who refers to whom: one body in the middle, the others on both sides, an arrow for each direction."""

from dataclasses import dataclass
from math import hypot

from cases.drawing.shapes import Box, Line, Point, Words
from cases.drawing.text import lines_of

WIDTH = 784.0
BOX_WIDTH = 252.0
BOX_HEIGHT = 76.0
ROW = 92.0
MARGIN = 10.0
LETTER = 14.0
LEADING = 17.0
RADIUS = 62.0
APART = 7.0  # how far the two arrows of a body lie from each other, halved
HEAD = 10.0


@dataclass(frozen=True, slots=True)
class Party:
    """One body: its name, further lines of words, and whether something went to it and came from it."""

    name: str
    lines: tuple[str, ...]
    to_it: bool
    from_it: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line with its head. `kind`: out goes to the body, in comes from it."""

    line: Line
    head: Line
    kind: str


@dataclass(frozen=True, slots=True)
class PartyBox:
    """A party in its place."""

    box: Box
    labels: tuple[Words, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True)
class Flows:
    """The drawing; whose flows they are stands in a circle around `x`, `y`."""

    width: float
    height: float
    x: float
    y: float
    labels: tuple[Words, ...]
    parties: list[PartyBox]
    radius: float = RADIUS


def draw(name: str, parties: list[Party]) -> Flows:
    """Half of them on the left, half on the right: no arrow crosses another."""
    rows = max(2, (len(parties) + 1) // 2)
    height = 2 * MARGIN + rows * ROW
    x, y = WIDTH / 2, height / 2
    boxes = [_party(party, number, len(parties), (x, y)) for number, party in enumerate(parties)]
    return Flows(WIDTH, height, x, y, _labels(lines_of(name, (2 * RADIUS - 22) / LETTER, 3), x, y), boxes)


def _party(party: Party, number: int, count: int, middle: Point) -> PartyBox:
    on_left = number % 2 == 0
    in_column = (count + 1) // 2 if on_left else count // 2
    top = middle[1] - in_column * ROW / 2 + (number // 2) * ROW + (ROW - BOX_HEIGHT) / 2
    box = Box(MARGIN if on_left else WIDTH - MARGIN - BOX_WIDTH, top, BOX_WIDTH, BOX_HEIGHT)
    room = (BOX_WIDTH - 12) / LETTER
    words = [*lines_of(party.name, room, 2), *(line for each in party.lines for line in lines_of(each, room, 1))]
    end = (box.right if on_left else box.x, top + BOX_HEIGHT / 2)
    start = _edge(middle, end)
    arrows = []
    for goes, kind, shift in ((party.to_it, "out", -APART), (party.from_it, "in", APART)):
        if goes:
            arrows.append(_arrow((start[0], start[1] + shift), (end[0], end[1] + shift), kind))
    return PartyBox(box, _labels(words, box.x + BOX_WIDTH / 2, top + BOX_HEIGHT / 2), tuple(arrows))


def _arrow(middle: Point, body: Point, kind: str) -> Arrow:
    """`out` has its head at the body, `in` at the middle."""
    tail, tip = (middle, body) if kind == "out" else (body, middle)
    length = hypot(tip[0] - tail[0], tip[1] - tail[1]) or 1
    across, down = (tip[0] - tail[0]) / length, (tip[1] - tail[1]) / length
    base = (tip[0] - HEAD * across, tip[1] - HEAD * down)
    wings = [(base[0] - side * HEAD / 2 * down, base[1] + side * HEAD / 2 * across) for side in (1, -1)]
    head = Line(tuple(_rounded(point) for point in (wings[0], tip, wings[1])), kind)
    return Arrow(Line((_rounded(tail), _rounded(tip)), kind), head, kind)


def _edge(middle: Point, end: Point) -> Point:
    """Where the straight line from the middle of the circle leaves it."""
    across, down = end[0] - middle[0], end[1] - middle[1]
    share = RADIUS / hypot(across, down)
    return middle[0] + across * share, middle[1] + down * share


def _rounded(point: Point) -> Point:
    return round(point[0], 2), round(point[1], 2)


def _labels(lines: list[str], x: float, y: float) -> tuple[Words, ...]:
    first = y - LEADING * (len(lines) - 1) / 2 + LETTER * 0.36
    return tuple(Words(text, x, round(first + LEADING * number, 2)) for number, text in enumerate(lines))
