"""A step chart: what was observed on which day, held until the next observation."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from cases.drawing.shapes import Line, Words

WIDTH = 680.0
LABELS = 150.0
ROW = 26.0
TOP = 14.0
RIGHT = 24.0
BELOW = 30.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One observation; `row` is None where nothing is known of that day: the line has a gap there."""

    day: date
    row: int | None


@dataclass(frozen=True)
class Steps:
    """The drawing."""

    width: float
    height: float
    rows: list[Words]
    grid: list[Line]
    lines: list[Line]
    dots: list[tuple[float, float]]
    days: list[Words]


def draw(labels: list[str], marks: list[Mark], written: dict[date, str]) -> Steps:
    """`marks` are sorted by day; `written` says how the first and the last day are written."""
    ys = [TOP + ROW * (number + 0.5) for number in range(len(labels))]
    height = TOP + ROW * len(labels) + BELOW
    places = _places(marks)
    rows = [Words(label, LABELS - 8, y + 4.5) for label, y in zip(labels, ys, strict=True)]
    grid = [Line(((LABELS, y), (WIDTH - RIGHT, y)), "grid") for y in ys]
    dots = [(x, ys[mark.row]) for x, mark in zip(places, marks, strict=True) if mark.row is not None]
    days = [Words(written[marks[0].day], places[0], height - 10)] if marks else []
    if marks and marks[-1].day != marks[0].day:
        days.append(Words(written[marks[-1].day], places[-1], height - 10))
    return Steps(WIDTH, height, rows, grid, _lines(places, marks, ys), dots, days)


def _places(marks: list[Mark]) -> list[float]:
    """Across in proportion to time; a single day stands at the left."""
    if not marks:
        return []
    left, right = LABELS + 50, WIDTH - RIGHT - 50
    first, days = marks[0].day, (marks[-1].day - marks[0].day).days
    return [round(left + (right - left) * (mark.day - first).days / days, 2) if days else left for mark in marks]


def _lines(places: list[float], marks: list[Mark], ys: list[float]) -> list[Line]:
    lines = []
    pairs = list(zip(places, marks, strict=True))
    for (x, mark), (next_x, following) in pairwise(pairs):
        if mark.row is None:
            continue
        points = [(x, ys[mark.row]), (next_x, ys[mark.row])]
        if following.row is not None:
            points.append((next_x, ys[following.row]))
        lines.append(Line(tuple(points), "step"))
    return lines
