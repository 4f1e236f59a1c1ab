"""The genogram: whatever the family, nothing overlaps, everybody is there once and lines end at symbols."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cases.drawing.figures import Figure, Link
from cases.drawing.genogram import HALF, draw
from cases.drawing.shapes import Box

KINDS = ["parent", "grandparent", "spouse", "former_spouse", "sibling", "other"]


@st.composite
def families(draw_):
    """Up to twelve people tied to each other in any way, sensible or not."""
    count = draw_(st.integers(1, 12))
    names = st.text(max_size=40)
    figures = [
        Figure(
            key=key,
            name=draw_(names),
            shape=draw_(st.sampled_from(["square", "circle", "diamond"])),
            captions=("母",),
            is_person=key == 1,
            is_home=draw_(st.booleans()),
        )
        for key in range(1, count + 1)
    ]
    numbers = st.integers(1, count + 1)  # one of them is a stranger
    links = draw_(st.lists(st.builds(Link, numbers, numbers, st.sampled_from(KINDS)), max_size=20))
    return figures, links


def segments(drawing):
    return [pair for line in drawing.lines for pair in zip(line.points, line.points[1:], strict=False)]


def span(start, end) -> Box:
    """The room of a straight line, a hair wide."""
    (x1, y1), (x2, y2) = start, end
    return Box(min(x1, x2) - 0.1, min(y1, y2) - 0.1, abs(x1 - x2) + 0.2, abs(y1 - y2) + 0.2)


def inside(box: Box) -> Box:
    """The box without its edge, where lines may end."""
    return Box(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1)


@settings(max_examples=60, deadline=None)
@given(families())
def test_no_two_symbols_overlap_and_everybody_is_drawn_once(family):
    figures, links = family

    drawing = draw(figures, links)

    assert [symbol.figure.key for symbol in drawing.symbols] == [figure.key for figure in figures]
    boxes = [symbol.box for symbol in drawing.symbols]
    assert not [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :] if a.overlaps(b)]
    assert all(box.x >= 0 and box.y >= 0 and box.right <= drawing.width for box in boxes)
    assert all(box.bottom <= drawing.height for box in boxes)


@settings(max_examples=60, deadline=None)
@given(families())
def test_lines_end_at_symbols_or_lines_and_never_cross_a_symbol_or_a_name(family):
    drawing = draw(*family)
    edges = {
        point
        for symbol in drawing.symbols
        for point in [
            (symbol.x - HALF, symbol.y),
            (symbol.x + HALF, symbol.y),
            (symbol.x, symbol.y - HALF),
        ]
    }

    ways = [line for line in drawing.lines if len(line.points) == 3 or line.points[0][0] == line.points[-1][0]]

    assert all(line.points[0] in edges for line in ways)
    rooms = [inside(symbol.box) for symbol in drawing.symbols]
    shapes = [inside(symbol.shape) for symbol in drawing.symbols]
    for start, end in segments(drawing):
        line = span(start, end)
        assert not [shape for shape in shapes if line.overlaps(shape)]
        if start not in edges:
            assert not [room for room in rooms if line.overlaps(room)]


@settings(max_examples=60, deadline=None)
@given(families())
def test_nobody_else_stands_inside_the_frame_of_those_living_together(family):
    drawing = draw(*family)
    at_home = [symbol for symbol in drawing.symbols if symbol.figure.is_home]

    assert (drawing.home is None) == (len(at_home) < 2)
    for symbol in drawing.symbols if drawing.home else []:
        assert symbol.box.overlaps(drawing.home) == symbol.figure.is_home


def three_generations():
    figures = [
        Figure(1, "架空 誠", "square", "49", is_person=True, is_home=True),
        Figure(2, "架空 フミ", "circle", "82", is_home=True),
        Figure(3, "架空 翔", "square", "12", is_home=True),
        Figure(4, "架空 由美", "circle"),
        Figure(5, "架空 正夫", "square", is_deceased=True),
    ]
    links = [
        Link(2, 1, "parent"),
        Link(5, 1, "parent"),
        Link(1, 3, "parent"),
        Link(4, 3, "parent"),
        Link(1, 4, "former_spouse"),
        Link(2, 5, "spouse"),
    ]
    return draw(figures, links)


def test_generations_stand_in_rows():
    rows = {symbol.figure.key: symbol.y for symbol in three_generations().symbols}

    assert rows[2] == rows[5] < rows[1] == rows[4] < rows[3]


def test_a_child_stands_between_its_parents():
    place = {symbol.figure.key: symbol.x for symbol in three_generations().symbols}

    assert place[1] < place[3] < place[4]
    assert min(place[2], place[5]) < place[1] < max(place[2], place[5])


def test_a_couple_that_parted_is_crossed_out_and_the_dead_have_a_cross():
    drawing = three_generations()

    assert [line.kind for line in drawing.lines].count("former") == 4  # both sides, the child, the line across
    assert [bool(symbol.cross) for symbol in drawing.symbols] == [False, False, False, False, True]


def test_a_long_name_and_a_long_caption_stand_there_whole():
    name, captions = "下の階に住む従兄弟のまさるさん", ("その他", "主に話ができる方")

    [symbol] = draw([Figure(1, name, captions=captions)], []).symbols

    assert "".join(words.text for words in symbol.labels) == name + "".join(captions)
    assert not any("…" in words.text for words in symbol.labels)


def test_a_vague_tie_gives_way_to_nearer_ones_that_join_the_two():
    uncle, mother, niece, cousin = (Figure(key, f"架空 {key}") for key in range(1, 5))
    vague = [Link(3, 1, "other"), Link(4, 1, "other")]
    near = [Link(1, 2, "sibling"), Link(2, 3, "parent")]

    drawing = draw([uncle, mother, niece, cousin], [*vague, *near])

    rows = [symbol.y for symbol in drawing.symbols]
    assert rows[0] == rows[1] == rows[3] < rows[2]
    assert [line.kind for line in drawing.lines].count("other") == 3  # both sides of the cousin's, the line across


def test_twelve_of_one_household_are_drawn_without_overlap():
    figures = [Figure(key, f"架空 {'とても長いお名前の家族' * 3}{key}番", is_home=True) for key in range(1, 13)]
    links = [Link(1, key, "parent") for key in range(2, 13)]

    drawing = draw(figures, links)

    boxes = [symbol.box for symbol in drawing.symbols]
    assert not [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :] if a.overlaps(b)]
    assert {len(symbol.labels) for symbol in drawing.symbols} == {5}
    assert all(symbol.labels[-1].text.endswith("…") for symbol in drawing.symbols)
