"""Bars and arrows: what is shown has its place, what is hidden has no length."""

from hypothesis import given
from hypothesis import strategies as st

from cases.drawing import bars, flows

NUMBERS = st.one_of(st.none(), st.integers(0, 10_000))


@given(st.lists(st.tuples(st.text(min_size=1, max_size=40), st.lists(NUMBERS, min_size=1, max_size=2)), max_size=12))
def test_every_bar_stands_in_the_drawing_beside_its_number(rows):
    drawn = bars.draw(rows, "－")

    assert len(drawn.bars) == sum(len(numbers) for _label, numbers in rows)
    assert all(bar.box.right <= drawn.width and bar.box.bottom <= drawn.height for bar in drawn.bars)
    hidden = [bar for bar in drawn.bars if bar.number.text == "－"]
    assert all(bar.box.width == 0 for bar in hidden)


def test_the_longest_bar_is_that_of_the_greatest_number():
    first, second = bars.draw([("電話", [10]), ("メール", [5])], "－").bars

    assert (first.box.width, first.number.text, second.number.text) == (2 * second.box.width, "10", "5")


@given(
    st.lists(
        st.builds(
            flows.Party,
            st.text(max_size=30),
            st.just(("家族会", "送った 3　受けた －")),
            st.booleans(),
            st.booleans(),
        ),
        max_size=15,
    )
)
def test_bodies_do_not_overlap_and_an_arrow_stands_where_something_goes(parties):
    drawn = flows.draw("福祉総務課", parties)
    boxes = [party.box for party in drawn.parties]

    assert not any(one.overlaps(other) for number, one in enumerate(boxes) for other in boxes[:number])
    assert [len(party.arrows) for party in drawn.parties] == [each.to_it + each.from_it for each in parties]
    assert all(box.y >= 0 and box.bottom <= drawn.height for box in boxes)
