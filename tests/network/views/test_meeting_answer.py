"""A body answers its invitation."""

import pytest
import time_machine
from django.urls import reverse

from akishima_support.access import Refused
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.actions import meeting_seats
from network.activity_codes import AttendanceRole, InvitationAnswer, MeetingStatus
from network.models import Meeting, MeetingAttendance
from tests.factories import PlatformFactory, PlatformMembershipFactory
from tests.network.bad_input import LONG, NUL
from tests.network.meeting_stage import AFTER, BEFORE, called, invited

YES = {"answer": "yes", "delegate_name": "架空 一子", "delegate_title": "主任", "version": 1}


@pytest.fixture(autouse=True)
def before_the_day():
    with time_machine.travel(BEFORE):
        yield


@pytest.fixture
def seat(cast):
    return invited(cast, called(), cast.hokatsu_west)


def address(seat):
    return reverse("network:meeting_answer", args=[seat.meeting.uid])


def today(browse, member):
    return browse(member).get(reverse("today")).content.decode()


def test_it_waits_on_the_first_page_of_the_body_until_it_has_answered(browse, cast, seat):
    waiting = today(browse, cast.chiba)

    page = browse(cast.chiba).post(address(seat), YES, follow=True).content.decode()

    assert (address(seat) in waiting, address(seat) in today(browse, cast.chiba)) == (True, False)
    assert address(seat) not in today(browse, cast.doi)
    kept = MeetingAttendance.unscoped.get()
    assert (kept.answer, kept.delegate_name, kept.answered_by) == (
        InvitationAnswer.YES,
        "架空 一子",
        cast.chiba.user,
    )
    assert "主任 架空 一子" in page
    detail = AuditEvent.unscoped.get(type=EventType.MEETING_ANSWERED).detail
    assert (detail["answer"], detail["on_behalf"]) == ("yes", False)


def test_who_does_not_come_sends_nobody_and_can_say_otherwise(browse, cast, seat):
    client = browse(cast.chiba)

    client.post(address(seat), YES | {"answer": "no"})
    declined = MeetingAttendance.unscoped.get()
    client.post(address(seat), YES | {"version": 2})

    assert (declined.answer, declined.delegate_name) == (InvitationAnswer.NO, "")
    assert MeetingAttendance.unscoped.get().answer == InvitationAnswer.YES
    assert client.post(address(seat), YES).status_code == 409  # with a version of long ago


def test_the_delegate_of_the_platform_stands_there_already_but_no_guest_is_named(browse, cast, seat):
    place = {"platform": PlatformFactory(), "status": "member", "delegate_name": "架空 二郎", "delegate_title": "所長"}
    PlatformMembershipFactory(organization=cast.hokatsu_west, seat_no=1, **place)
    client = browse(cast.chiba)

    member = client.get(address(seat)).context["form"]
    MeetingAttendance.unscoped.update(role=AttendanceRole.LIVED_EXPERIENCE_GUEST)
    guest = client.get(address(seat)).context["form"]

    assert [form["delegate_name"].value() for form in (member, guest)] == ["架空 二郎", ""]
    assert "名簿には載りません" in str(guest)


def test_what_is_wrong_stays_on_the_page(browse, cast, seat):
    for typed in ({"answer": ""}, {"answer": "pending"}, {"delegate_name": LONG}, {"delegate_title": NUL}):
        page = browse(cast.chiba).post(address(seat), YES | typed)
        assert (page.status_code, set(page.context["form"].errors)) == (200, set(typed)), typed
    assert browse(cast.chiba).post(address(seat), YES | {"version": "x"}).status_code == 200
    assert MeetingAttendance.unscoped.get().answer == InvitationAnswer.PENDING


def test_the_secretariat_writes_down_what_it_heard_and_the_role(browse, cast, seat):
    edit = reverse("network:meeting_seat_edit", args=[seat.uid])
    client = browse(cast.aida)

    client.post(edit, YES | {"role": AttendanceRole.OBSERVER})
    kept = MeetingAttendance.unscoped.get()
    stale = client.post(edit, YES | {"role": AttendanceRole.ATTENDEE})
    client.post(edit, {"answer": "pending", "role": AttendanceRole.ATTENDEE, "version": 2})

    assert (kept.answer, kept.role, kept.is_guest, kept.answered_by) == ("yes", "observer", True, cast.aida.user)
    assert AuditEvent.unscoped.filter(type=EventType.MEETING_ANSWERED).first().detail["on_behalf"]
    assert stale.status_code == 409
    assert MeetingAttendance.unscoped.get().answered_at is None


def test_an_invitation_is_taken_back_only_while_nobody_has_answered(browse, cast, seat):
    remove = reverse("network:meeting_seat_remove", args=[seat.uid])
    answered = invited(cast, seat.meeting, cast.shakyo)
    browse(cast.aida).post(
        reverse("network:meeting_seat_edit", args=[answered.uid]), YES | {"role": AttendanceRole.ATTENDEE}
    )

    for each in (remove, reverse("network:meeting_seat_remove", args=[answered.uid])):
        browse(cast.aida).post(each)

    assert [row.organization for row in MeetingAttendance.unscoped.all()] == [cast.shakyo]


def test_who_is_not_invited_or_sees_no_more_to_answer_finds_no_page(browse, cast, seat):
    MeetingAttendance.unscoped.create(meeting=seat.meeting, organization=cast.kurashigoto)

    others = (cast.doi, cast.eguchi, cast.aida, cast.fujii)
    refused = {browse(member).post(address(seat), YES).status_code for member in others}
    Meeting.unscoped.update(status=MeetingStatus.HELD)

    assert refused == {404}
    assert browse(cast.chiba).post(address(seat), YES).status_code == 404
    with pytest.raises(Refused):
        meeting_seats.answer(
            seat=seat,
            said=meeting_seats.Answer(InvitationAnswer.YES),
            version=1,
            by=cast.chiba.actor,
            at=seat.invited_at,
        )


def test_after_its_day_nobody_is_asked_any_more(browse, cast, seat):
    with time_machine.travel(AFTER):
        assert address(seat) not in today(browse, cast.chiba)
