"""The meeting took place, or did not."""

import time_machine
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.activity_codes import AttendanceRole, InvitationAnswer, MeetingStatus
from network.models import Meeting, MeetingAttendance
from tests.factories import MeetingBodyFactory, OrganizationFactory
from tests.network.bad_input import LONG, NUL
from tests.network.meeting_stage import AFTER, BEFORE, called, invited
from tests.queries import asks


def page_of(name, meeting):
    return reverse(f"network:meeting_{name}", args=[meeting.uid])


def today(browse, member):
    return browse(member).get(reverse("today")).content.decode()


@time_machine.travel(AFTER)
def test_who_was_there_is_written_down_and_can_be_corrected(browse, cast):
    meeting = called()
    west, shakyo = invited(cast, meeting, cast.hokatsu_west), invited(cast, meeting, cast.shakyo)
    client, hold = browse(cast.aida), page_of("hold", meeting)
    came = {f"attended_{west.pk}": "on", f"name_{west.pk}": "架空 一子", f"title_{west.pk}": "主任"}
    ignored = {f"name_{shakyo.pk}": "架空 二郎"}
    extra = {"extra": cast.kokokara.pk, "extra_role": AttendanceRole.GUEST}

    waiting = today(browse, cast.aida)
    client.post(hold, came | ignored | extra | {"version": 1})
    held = Meeting.unscoped.get()
    first = {row.organization: (row.attended, row.delegate_name) for row in MeetingAttendance.unscoped.all()}
    stale = client.post(hold, {"version": 1})
    client.post(hold, {f"attended_{shakyo.pk}": "on", "version": 2})

    assert (hold in waiting, hold in today(browse, cast.aida), hold in today(browse, cast.chiba)) == (
        True,
        False,
        False,
    )
    assert held.status == MeetingStatus.HELD
    assert first == {cast.hokatsu_west: (True, "架空 一子"), cast.shakyo: (False, ""), cast.kokokara: (True, "")}
    assert stale.status_code == 409
    assert MeetingAttendance.unscoped.get(organization=cast.shakyo).attended
    assert AuditEvent.unscoped.filter(type=EventType.MEETING_HELD).count() == 2


@time_machine.travel(AFTER)
def test_a_body_that_was_invited_meanwhile_is_not_put_down_as_absent(browse, cast):
    meeting, client = called(), browse(cast.aida)
    invite = {"extra": cast.shakyo.pk, "extra_role": AttendanceRole.ATTENDEE}
    client.post(page_of("invite", meeting), invite)

    page = client.post(page_of("hold", meeting), {"version": 1})

    assert page.status_code == 409
    assert MeetingAttendance.unscoped.get().attended is None


@time_machine.travel(AFTER)
def test_a_held_meeting_is_not_moved_into_the_future(browse, cast):
    meeting = called(status=MeetingStatus.HELD)
    typed = {"name": meeting.name, "kind": meeting.kind, "version": 1}

    pages = [
        browse(cast.aida).post(page_of("edit", meeting), typed | {"held_on": day}) for day in ("R9.1.1", "R8.11.26")
    ]

    assert [page.status_code for page in pages] == [200, 302]
    assert "これからの日にすることはできません" in pages[0].content.decode()


@time_machine.travel(AFTER)
def test_what_is_wrong_stays_on_the_page_and_nothing_is_written(browse, cast):
    meeting = called()
    seat = invited(cast, meeting, cast.hokatsu_west)
    for typed in ({f"name_{seat.pk}": LONG}, {f"title_{seat.pk}": NUL}, {"extra": "x"}, {"extra_role": "x"}):
        page = browse(cast.aida).post(page_of("hold", meeting), {"version": 1} | typed)
        assert (page.status_code, set(page.context["form"].errors)) == (200, set(typed)), typed
        assert "入力内容を確認してください" in page.content.decode()

    assert MeetingAttendance.unscoped.get().attended is None


def test_nothing_is_held_before_its_day_nor_once_it_was_canceled(browse, cast):
    with time_machine.travel(BEFORE):
        assert browse(cast.aida).post(page_of("hold", called()), {"version": 1}).status_code == 404
    with time_machine.travel(AFTER):
        canceled = called(status=MeetingStatus.CANCELED)
        assert browse(cast.aida).post(page_of("hold", canceled), {"version": 1}).status_code == 404


def test_a_canceled_meeting_tells_who_was_invited_why(browse, cast):
    meeting = called()
    invited(cast, meeting, cast.hokatsu_west)
    no = {"answer": InvitationAnswer.NO, "answered_at": meeting.held_on, "answered_by": cast.aida.user}
    with time_machine.travel(BEFORE):
        invited(cast, meeting, cast.kurashigoto, **no | {"answered_at": "2026-11-01T00:00:00Z"})
        cancel = page_of("cancel", meeting)
        empty = browse(cast.aida).post(cancel, {"version": 1})
        browse(cast.aida).post(cancel, {"version": 1, "reason": "架空の台風のため"})

        detail = page_of("detail", meeting)
        assert set(empty.context["form"].errors) == {"reason"}
        assert "架空の台風のため" in browse(cast.chiba).get(detail).content.decode()
        assert [detail in today(browse, member) for member in (cast.chiba, cast.doi)] == [True, False]
        assert browse(cast.aida).post(cancel, {"version": 2, "reason": "架空"}).status_code == 404
    with time_machine.travel(AFTER):
        assert detail not in today(browse, cast.chiba)


@time_machine.travel(BEFORE)
def test_a_meeting_canceled_by_mistake_takes_place_again_and_everybody_invited_reads_why_and_is_asked(browse, cast):
    meeting, client = called(), browse(cast.aida)
    yes = {"answer": InvitationAnswer.YES, "answered_at": "2026-11-01T00:00:00Z", "answered_by": cast.aida.user}
    invited(cast, meeting, cast.hokatsu_west, **yes)
    restore, answer, detail = (page_of(name, meeting) for name in ("restore", "answer", "detail"))
    assert client.post(restore, {"version": 1, "reason": "架空"}).status_code == 404
    client.post(page_of("cancel", meeting), {"version": 1, "reason": "架空の台風のため"})

    wrong = [client.post(restore, {"version": 2, "reason": text}) for text in ("", LONG, NUL)]
    stale = client.post(restore, {"version": 1, "reason": "架空"})
    client.post(restore, {"version": 2, "reason": "別の会議と取り違えていた。"})

    assert [set(page.context["form"].errors) for page in wrong] == [{"reason"}] * 3
    assert stale.status_code == 409
    back = Meeting.unscoped.get()
    assert (back.status, back.cancel_reason) == (MeetingStatus.PLANNED, "")
    assert answer in today(browse, cast.chiba)
    page = browse(cast.chiba).get(detail).content.decode()
    assert [text for text in ("中止が取り消され、この会議は開催されます", "取り違えていた") if text not in page] == []
    assert AuditEvent.unscoped.get(type=EventType.MEETING_RESTORED).detail == {"meeting": meeting.pk, "asked_again": 1}
    client.post(page_of("cancel", meeting), {"version": 3, "reason": "架空"})
    assert Meeting.unscoped.get().restore_reason == ""


@time_machine.travel(BEFORE)
def test_its_number_is_not_taken_back_from_the_meeting_that_has_it_now(browse, cast):
    body = MeetingBodyFactory()
    canceled = called(body=body, status=MeetingStatus.CANCELED)
    other = called(body=body)

    page = browse(cast.aida).post(page_of("restore", canceled), {"version": 1, "reason": "架空"})
    assert "同じ回の会議がすでにあります" in page.content.decode()
    Meeting.unscoped.filter(pk=other.pk).update(number=3)
    assert browse(cast.aida).post(page_of("restore", canceled), {"version": 1, "reason": "架空"}).status_code == 302


@time_machine.travel(BEFORE)
def test_another_day_asks_everybody_anew_but_the_secretariat(browse, cast):
    meeting = called()
    yes = {"answer": InvitationAnswer.YES, "answered_at": "2026-11-01T00:00:00Z", "answered_by": cast.aida.user}
    invited(cast, meeting, cast.window, role=AttendanceRole.SECRETARIAT, **yes)
    invited(cast, meeting, cast.shakyo, **yes)
    typed = {"name": meeting.name, "kind": meeting.kind, "place": "架空会館", "version": 1}

    browse(cast.aida).post(page_of("edit", meeting), typed | {"held_on": "R8.11.27", "place": "架空センター"})
    same_day = MeetingAttendance.unscoped.get(organization=cast.shakyo).answer
    browse(cast.aida).post(page_of("edit", meeting), typed | {"held_on": "R8.12.4", "version": 2})

    answers = {row.organization: row.answer for row in MeetingAttendance.unscoped.all()}
    assert same_day == InvitationAnswer.YES
    assert answers == {cast.window: InvitationAnswer.YES, cast.shakyo: InvitationAnswer.PENDING}


@time_machine.travel(AFTER)
def test_the_page_costs_the_same_with_one_and_twenty_rows(browse, cast):
    client, costs = browse(cast.aida), []
    client.get("/network/organizations/")  # the first page of a session also notes when it was used
    for rows in (1, 20):
        meeting = called(number=rows)
        for _each in range(rows):
            invited(cast, meeting, OrganizationFactory())
        costs.append(meeting)

    for meeting in costs:
        with asks(6):  # session, account; the meeting, its bodies, the choice of one more and its names
            client.get(page_of("hold", meeting))
