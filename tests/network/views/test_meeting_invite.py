"""Bodies are invited."""

from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.activity_codes import AttendanceRole, InvitationAnswer, MeetingStatus
from network.codes import MembershipStatus
from network.models import MeetingAttendance
from tests.factories import PlatformFactory, PlatformMembershipFactory
from tests.network.bad_input import GARBAGE_IDS, NUL
from tests.network.meeting_stage import called, invited


def address(meeting):
    return reverse("network:meeting_invite", args=[meeting.uid])


def seats(cast):
    """A platform with two members, an adviser and an empty seat."""
    platform = PlatformFactory()
    PlatformMembershipFactory(platform=platform, seat_no=9, organization=None, status=MembershipStatus.UNCONFIRMED)
    bodies = [(1, cast.shakyo, "member"), (2, cast.hokatsu_west, "member"), (None, cast.hello_work, "adviser")]
    return [
        PlatformMembershipFactory(platform=platform, seat_no=number, organization=body, status=status)
        for number, body, status in bodies
    ]


def test_all_members_are_ticked_and_are_invited_at_once_with_a_guest(browse, cast):
    meeting, (shakyo, west, adviser) = called(), seats(cast)
    client = browse(cast.aida)

    form = client.get(address(meeting)).context["form"]
    offered = str(form["beside"])
    chosen = {"members": [shakyo.pk, west.pk], "beside": [adviser.pk]}
    guest = {"extra": cast.kokokara.pk, "extra_role": AttendanceRole.LIVED_EXPERIENCE_GUEST}
    page = client.post(address(meeting), chosen | guest, follow=True).content.decode()

    assert form["members"].value() == [shakyo.pk, west.pk]
    assert "立川のハローワーク (助言)" in offered
    rows = MeetingAttendance.unscoped.in_order()
    assert [(row.organization, row.role, row.is_guest, row.answer) for row in rows] == [
        (cast.shakyo, AttendanceRole.ATTENDEE, False, InvitationAnswer.PENDING),
        (cast.hokatsu_west, AttendanceRole.ATTENDEE, False, InvitationAnswer.PENDING),
        (cast.hello_work, AttendanceRole.ADVISER, False, InvitationAnswer.PENDING),
        (cast.kokokara, AttendanceRole.LIVED_EXPERIENCE_GUEST, True, InvitationAnswer.PENDING),
    ]
    assert "経験のある方(ゲスト)" in page
    assert "出席 0、欠席 0、回答待ち 4" in page
    assert AuditEvent.unscoped.get(type=EventType.MEETING_INVITED).detail["organizations"] == [
        row.organization_id for row in rows
    ]


def test_whoever_calls_it_is_its_secretariat_and_nobody_is_invited_twice(browse, cast):
    meeting, places = called(), seats(cast)
    invited(cast, meeting, cast.shakyo)
    client = browse(cast.aida)

    form = client.get(address(meeting)).context["form"]
    client.post(address(meeting), {"extra": cast.window.pk})
    again = client.post(address(meeting), {"members": [places[0].pk]})

    assert form["members"].value() == [places[1].pk]
    window = MeetingAttendance.unscoped.get(organization=cast.window)
    assert (window.role, window.answer) == (AttendanceRole.SECRETARIAT, InvitationAnswer.YES)
    assert set(again.context["form"].errors) == {"members"}


def test_what_is_wrong_stays_on_the_page(browse, cast):
    meeting, _places = called(), seats(cast)
    client = browse(cast.aida)

    assert set(client.post(address(meeting), {}).context["form"].errors) == {"__all__"}
    for garbage in [*GARBAGE_IDS, NUL]:
        for field in ("members", "beside", "extra"):
            page = client.post(address(meeting), {field: garbage})
            assert set(page.context["form"].errors) == {field}, (field, garbage)
    assert set(
        client.post(address(meeting), {"extra": cast.kokokara.pk, "extra_role": "x"}).context["form"].errors
    ) == {"extra_role"}


def test_nobody_is_invited_to_what_was_held_or_canceled(browse, cast):
    for status in (MeetingStatus.HELD, MeetingStatus.CANCELED):
        meeting = called(status=status)
        assert browse(cast.aida).post(address(meeting), {"extra": cast.kokokara.pk}).status_code == 404
