"""iCalendar as RFC 5545 wants it."""

from datetime import UTC, date, datetime, time

from hypothesis import given
from hypothesis import strategies as some

from network.activity_codes import MeetingKind, MeetingStatus
from network.models import Meeting
from network.presenters.ical import calendar_text, escaped, folded

AT = datetime(2026, 11, 20, 1, 2, 3, tzinfo=UTC)


def written(**fields):
    """The event of one meeting, line by line."""
    usual = {"name": "架空の定例会", "kind": MeetingKind.REGULAR_COORDINATION, "held_on": date(2026, 11, 27)}
    text = calendar_text([Meeting(**usual | fields)], AT)
    assert text.endswith("END:VCALENDAR\r\n")
    return text.replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1].split("\r\n")


def test_title_place_and_time_stand_there_and_nothing_else():
    meeting = {
        "number": 2,
        "starts_at": time(10),
        "ends_at": time(12),
        "place": "架空会館",
        "note": "秘密",
        "version": 3,
    }

    lines = written(**meeting, purpose="秘密")

    assert [line for line in lines if not line.startswith("UID:")] == [
        "DTSTAMP:20261120T010203Z",
        "SEQUENCE:3",
        "DTSTART;TZID=Asia/Tokyo:20261127T100000",
        "DTEND;TZID=Asia/Tokyo:20261127T120000",
        "SUMMARY:第2回 架空の定例会",
        "LOCATION:架空会館",
        "STATUS:CONFIRMED",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_without_hours_it_takes_the_day_and_a_canceled_one_says_so():
    lines = written(status=MeetingStatus.CANCELED)

    assert {"DTSTART;VALUE=DATE:20261127", "STATUS:CANCELLED"} <= set(lines)


def test_a_closed_kind_is_only_a_meeting_without_a_place():
    lines = written(kind=MeetingKind.INDIVIDUAL_CASE, name="架空 洋子さんの会議", place="架空町1-2-3")

    assert "SUMMARY:会議" in lines
    assert not any("架空" in line for line in lines)


@given(some.text(alphabet=some.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_no_line_is_longer_than_75_octets_and_unfolded_it_is_what_it_was(text):
    lines = folded(text).removesuffix("\r\n").split("\r\n")

    assert max(len(line.encode()) for line in lines) <= 75
    assert "".join([lines[0], *(line.removeprefix(" ") for line in lines[1:])]) == text


@given(some.text(alphabet="\\;,\nabあ", max_size=30))
def test_what_is_escaped_stays_on_one_line_and_can_be_read_back(text):
    kept = escaped(text)

    read = ""
    marks = iter(kept)
    for character in marks:
        if character != "\\":
            assert character not in ";,\n"
            read += character
        else:
            following = next(marks)
            read += "\n" if following == "n" else following
    assert read == text
