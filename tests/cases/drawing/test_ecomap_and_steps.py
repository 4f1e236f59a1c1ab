"""The ecomap and the step chart, and words that have to fit."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cases.drawing import ecomap, steps
from cases.drawing.text import lines_of, width_of

PARTIES = st.builds(ecomap.Party, st.text(max_size=60), st.text(max_size=40), st.sampled_from(["active", "none"]))


@given(st.lists(PARTIES, max_size=20), st.text(max_size=30))
def test_no_two_parties_overlap_and_every_line_goes_from_the_person_to_its_party(parties, name):
    drawing = ecomap.draw(name, parties)
    boxes = [party.box for party in drawing.parties]

    assert [each.party for each in drawing.parties] == parties
    assert not [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :] if a.overlaps(b)]
    for each in drawing.parties:
        (x, y), end = each.line.points
        assert abs((x - drawing.x) ** 2 + (y - drawing.y) ** 2 - drawing.radius**2) < 2
        assert end[0] in (each.box.x, each.box.right)
        assert each.box.y < end[1] < each.box.bottom
    assert all(box.y >= 0 and box.bottom <= drawing.height for box in boxes)


@given(st.text(max_size=80), st.integers(2, 12), st.integers(1, 3))
def test_words_keep_to_their_room(text, width, most):
    lines = lines_of(text, width, most)

    assert len(lines) <= most
    assert all(width_of(line) <= width for line in lines)


def test_what_has_no_room_ends_in_an_ellipsis():
    assert lines_of("架空 寿限無寿限無五劫の擦り切れ", 6, 2) == ["架空", "寿限無寿限…"]
    assert lines_of("架空 誠", 6, 2) == ["架空 誠"]
    assert lines_of("\u202eソラ\u202c\x00さん", 6, 2) == ["ソラ さん"]


@given(st.lists(st.tuples(st.integers(0, 3000), st.one_of(st.none(), st.integers(0, 2))), max_size=15))
def test_every_known_day_has_a_dot_and_the_line_has_a_gap_where_nothing_is_known(seen):
    start = date(2020, 4, 1)
    marks = [steps.Mark(start + timedelta(days=day), row) for day, row in sorted(seen, key=lambda each: each[0])]

    drawing = steps.draw(["a", "b", "c"], marks, {mark.day: "x" for mark in marks})

    known = [mark for mark in marks if mark.row is not None]
    assert len(drawing.dots) == len(known)
    assert len(drawing.lines) == len([mark for mark in marks[:-1] if mark.row is not None])
    assert all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in drawing.dots)
