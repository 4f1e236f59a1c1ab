"""A genogram: generations in rows, everybody in a column of their own, one line per couple, family or tie.

Lines leave parents at the side, run down in the lane between two columns, across in the space below the row, and
reach children from above in the child's own column. So no line ever crosses a symbol or a name.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from cases.drawing.figures import Figure, Link, Union, between, told_once, unions_of
from cases.drawing.generations import generations, in_order
from cases.drawing.shapes import Box, Line, Point, Words
from cases.drawing.text import lines_of

COLUMN = 100.0
HALF = 22.0  # half of a symbol
LANE = 47.0  # from the middle of a column to its lane
LETTER = 14.0
LEADING = 17.0
LABEL_WIDTH = 86.0
NAME_LINES = 5
CAPTION_LINES = 3
BUS = 12.0  # between two lines across in one space
AIR = 18.0  # between a row and the first line across
MARGIN = 12.0


@dataclass(frozen=True, slots=True)
class Symbol:
    """A figure in its place; `x`, `y` is the middle of its shape."""

    figure: Figure
    x: float
    y: float
    labels: tuple[Words, ...]

    @property
    def box(self) -> Box:
        """The room that the shape and its labels take."""
        bottom = max((words.y + LEADING / 4 for words in self.labels), default=self.y + HALF)
        return Box(self.x - LABEL_WIDTH / 2, self.y - HALF, LABEL_WIDTH, bottom - self.y + HALF)

    @property
    def shape(self) -> Box:
        """The room of the shape alone."""
        return Box(self.x - HALF, self.y - HALF, 2 * HALF, 2 * HALF)

    @property
    def inner(self) -> Box:
        """The second border of the person."""
        return Box(self.x - HALF + 5, self.y - HALF + 5, 2 * HALF - 10, 2 * HALF - 10)

    @property
    def age(self) -> Words:
        """The age, inside the shape."""
        return Words(self.figure.age, self.x, self.y + LETTER * 0.36)

    @property
    def cross(self) -> list[Line]:
        """Two strokes through the shape of somebody who has died."""
        if not self.figure.is_deceased:
            return []
        half = HALF / 2 if self.figure.shape == "diamond" else HALF * 0.7
        x, y = self.x, self.y
        strokes = [((x - half, y + turn * half), (x + half, y - turn * half)) for turn in (1, -1)]
        return [Line(stroke, "family") for stroke in strokes]

    @property
    def diamond(self) -> str:
        """The corners of the diamond, as the SVG attribute `points`."""
        return self._corners(HALF)

    @property
    def inner_diamond(self) -> str:
        """The same, a little smaller: the second border of the person."""
        return self._corners(HALF - 5)

    def _corners(self, half: float) -> str:
        x, y = self.x, self.y
        return f"{x:g},{y - half:g} {x + half:g},{y:g} {x:g},{y + half:g} {x - half:g},{y:g}"


@dataclass(frozen=True)
class Genogram:
    """The drawing. `home` is the frame around those living together, where there are at least two."""

    width: float
    height: float
    symbols: list[Symbol]
    lines: list[Line] = field(default_factory=list)
    home: Box | None = None


def draw(figures: list[Figure], links: list[Link]) -> Genogram:
    """Lay out the figures; every one appears once, whatever the links say."""
    links = told_once(between(figures, links))
    unions = unions_of(figures, links)
    row = generations(figures, links)
    columns = {key: place for place, key in enumerate(in_order(figures, unions, row))}
    gaps = _gaps(unions, row)
    tops = _tops(figures, row, gaps)
    symbols = {figure.key: _symbol(figure, columns[figure.key], tops[row[figure.key]]) for figure in figures}
    lines = _lines(gaps, row, tops, symbols)
    width = 2 * MARGIN + COLUMN * max(1, len(figures))
    return Genogram(width, tops[-1], [symbols[figure.key] for figure in figures], lines, _home(symbols.values()))


def _gaps(unions: list[Union], row: dict[int, int]) -> dict[int, list[Union]]:
    """Below which row each union has its line across; -1 is above the first."""
    gaps: dict[int, list[Union]] = defaultdict(list)
    for union in unions:
        if union.above:
            gaps[max(row[key] for key in union.above)].append(union)
        else:
            gaps[min(row[key] for key in union.below) - 1].append(union)
    return gaps


def _tops(figures: list[Figure], row: dict[int, int], gaps: dict[int, list[Union]]) -> list[float]:
    """Where each row begins; the last number is the height of the drawing."""
    rows = max(row.values(), default=0) + 1
    tops = [MARGIN + _room(gaps[-1])]
    for number in range(rows):
        labels = max(len(_labels(figure)) for figure in figures if row[figure.key] == number) if figures else 0
        tops.append(tops[-1] + 2 * HALF + labels * LEADING + AIR + _room(gaps[number]))
    return tops


def _room(unions: list[Union]) -> float:
    return BUS * len(unions) + AIR if unions else MARGIN


def _labels(figure: Figure) -> list[str]:
    return [*lines_of(figure.name, LABEL_WIDTH / LETTER, NAME_LINES), *_captions(figure)]


def _captions(figure: Figure) -> list[str]:
    return [line for text in figure.captions for line in lines_of(text, LABEL_WIDTH / LETTER, CAPTION_LINES)]


def _symbol(figure: Figure, column: int, top: float) -> Symbol:
    x, y = MARGIN + COLUMN * (column + 0.5), top + HALF
    labels = [Words(text, x, y + HALF + LEADING * (n + 1)) for n, text in enumerate(_labels(figure))]
    return Symbol(figure, x, y, tuple(labels))


def _lines(gaps, row: dict[int, int], tops: list[float], symbols: dict[int, Symbol]) -> list[Line]:
    lines: list[Line] = []
    for gap, unions in gaps.items():
        for number, union in enumerate(unions):
            bus = tops[gap + 1] - AIR - BUS * (len(unions) - 1 - number)
            lines.extend(_union(union, bus, gap, row, symbols))
    return lines


def _union(union: Union, bus: float, gap: int, row: dict[int, int], symbols: dict[int, Symbol]) -> list[Line]:
    """The line across and a line to each of those it joins."""
    keys = list(dict.fromkeys([*union.above, *union.below]))
    middle = sum(symbols[key].x for key in keys) / len(keys)
    ways = [_way(symbols[key], bus, middle, from_above=key in union.below and row[key] > gap) for key in keys]
    ends = [way[-1][0] for way in ways]
    lines = [Line(tuple(way), union.kind) for way in ways]
    lines.append(Line(((min(ends), bus), (max(ends), bus)), union.kind))
    if union.kind == "former":
        lines.extend(_slashes(ends[: len(union.above)], bus))
    return lines


def _way(symbol: Symbol, bus: float, middle: float, *, from_above: bool) -> list[Point]:
    """From the edge of the symbol to the line across."""
    if from_above:
        return [(symbol.x, symbol.y - HALF), (symbol.x, bus)]
    side = 1 if middle >= symbol.x else -1
    lane = symbol.x + side * LANE
    return [(symbol.x + side * HALF, symbol.y), (lane, symbol.y), (lane, bus)]


def _slashes(ends: list[float], bus: float) -> list[Line]:
    """Two strokes through the line of a couple that is no longer one."""
    middle = (min(ends) + max(ends)) / 2
    return [Line(((middle + by - 3, bus + 5), (middle + by + 3, bus - 5)), "family") for by in (-3, 3)]


def _home(symbols) -> Box | None:
    boxes = [symbol.box for symbol in symbols if symbol.figure.is_home]
    if len(boxes) < 2:
        return None
    air = (COLUMN - LABEL_WIDTH) / 2  # half way to the next column
    left, top = min(box.x for box in boxes) - air, min(box.y for box in boxes) - 7
    right, bottom = max(box.right for box in boxes) + air, max(box.bottom for box in boxes) + 5
    return Box(left, top, right - left, bottom - top)
