"""An ecomap: the person in the middle, those involved on both sides, one straight line to each."""

from dataclasses import dataclass
from math import hypot

from cases.drawing.shapes import Box, Line, Words
from cases.drawing.text import lines_of

WIDTH = 680.0
BOX_WIDTH = 220.0
LETTER = 14.0
LEADING = 18.0
ROW = 92.0
BOX_HEIGHT = 80.0
RADIUS = 56.0
MARGIN = 10.0


@dataclass(frozen=True, slots=True)
class Party:
    """One body involved. `kind` is how the line is drawn: active, waiting, given, ended, none."""

    name: str
    state: str
    kind: str


@dataclass(frozen=True, slots=True)
class PartyBox:
    """A party in its place."""

    party: Party
    box: Box
    labels: tuple[Words, ...]
    line: Line


@dataclass(frozen=True)
class Ecomap:
    """The drawing; the person stands in a circle around `x`, `y`."""

    width: float
    height: float
    x: float
    y: float
    labels: tuple[Words, ...]
    parties: list[PartyBox]
    radius: float = RADIUS
    inner_radius: float = RADIUS - 5


def draw(name: str, parties: list[Party]) -> Ecomap:
    """Half of them on the left, half on the right: a line to one never crosses another."""
    rows = max(2, (len(parties) + 1) // 2)
    height = 2 * MARGIN + rows * ROW
    x, y = WIDTH / 2, height / 2
    boxes = [_party(party, number, len(parties), (x, y)) for number, party in enumerate(parties)]
    return Ecomap(WIDTH, height, x, y, _labels(lines_of(name, (2 * RADIUS - 22) / LETTER, 3), x, y), boxes)


def _party(party: Party, number: int, count: int, middle: tuple[float, float]) -> PartyBox:
    on_left = number % 2 == 0
    in_column = (count + 1) // 2 if on_left else count // 2
    top = middle[1] - in_column * ROW / 2 + (number // 2) * ROW + (ROW - BOX_HEIGHT) / 2
    box = Box(MARGIN if on_left else WIDTH - MARGIN - BOX_WIDTH, top, BOX_WIDTH, BOX_HEIGHT)
    room = (BOX_WIDTH - 12) / LETTER
    words = [*lines_of(party.name, room, 2), *lines_of(party.state, room, 2)]
    labels = _labels(words, box.x + BOX_WIDTH / 2, top + BOX_HEIGHT / 2)
    end = (box.right if on_left else box.x, top + BOX_HEIGHT / 2)
    return PartyBox(party, box, labels, Line((_edge(middle, end), end), party.kind))


def _edge(middle: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """Where the straight line from the middle of the circle leaves it."""
    across, down = end[0] - middle[0], end[1] - middle[1]
    share = RADIUS / hypot(across, down)
    return round(middle[0] + across * share, 2), round(middle[1] + down * share, 2)


def _labels(lines: list[str], x: float, y: float) -> tuple[Words, ...]:
    first = y - LEADING * (len(lines) - 1) / 2 + LETTER * 0.36
    return tuple(Words(text, x, round(first + LEADING * number, 2)) for number, text in enumerate(lines))
