"""The meetings of the demonstration."""

from network.activity_codes import MeetingStatus
from network.models import Meeting, MeetingAttendance


def test_one_was_held_and_to_the_other_a_family_group_is_invited_as_guest(demo):
    held = demo.seen_by("chiba", Meeting, body__record_key="chosei_kaigi", status=MeetingStatus.HELD)
    planned = demo.seen_by("chiba", MeetingAttendance, meeting__status=MeetingStatus.PLANNED)

    assert [meeting.number for meeting in held] == [1]
    assert sorted(seat.answer for seat in planned) == ["no", *["pending"] * 4, *["yes"] * 3]
    assert [seat.organization.record_key for seat in planned if seat.is_guest] == ["kokokara"]
