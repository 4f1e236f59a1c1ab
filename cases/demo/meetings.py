"""The regular meeting of the platform: one that took place, one to which bodies are invited; and a canceled one."""

from datetime import date, time

from django.utils import timezone

from cases.demo.stage import Stage
from network.actions import agenda, meeting_seats, meetings
from network.actions.meeting_seats import Answer
from network.actions.meetings import Presence
from network.activity_codes import AgendaKind, AttendanceRole, InvitationAnswer, MeetingKind
from network.models import AgendaItem, Meeting, MeetingAttendance, MeetingBody

MEMBERS = ("shakyo", "hokatsu_north", "hokatsu_west", "minji_kyo", "hello_work", "kurashigoto")
DELEGATES = {
    "shakyo": ("架空 一郎", "係長"),
    "hokatsu_north": ("架空 木村", "主任"),
    "hokatsu_west": ("架空 千葉", "主任"),
    "minji_kyo": ("架空 井川", "委員"),
}
AGENDA = (
    (AgendaKind.STATUS_REPORT, "ひきこもり支援の現状", ""),
    (AgendaKind.ANONYMOUS_CASE, "匿名の事例1件", "事例の中身は当日の資料で。"),
    (AgendaKind.GROUP_WORK, "グループワーク", "「家から出にくい方に、最初に何を届けるか」"),
    (AgendaKind.EXCHANGE, "情報交換", ""),
)


def play(stage: Stage) -> None:
    """The first was two months ago; the second comes in three weeks."""
    first = _called(stage, timezone.localdate(stage.days.ago(60)), 1)
    _invite(stage, first, guest=False)
    first.refresh_from_db()
    stage.act("aida", meetings.hold, meeting=first, version=first.version, present=_present(stage, first), added=[])
    second = _called(stage, stage.days.ahead(15), 2)
    _invite(stage, second, guest=True)
    _answer(stage, second, "kurashigoto", "doi", Answer(InvitationAnswer.YES, "架空 土井", "相談員"))
    _answer(stage, second, "hello_work", "eguchi", Answer(InvitationAnswer.NO))
    _answer(stage, second, "shakyo", "aida", Answer(InvitationAnswer.YES, *DELEGATES["shakyo"]))
    _canceled(stage, stage.days.ahead(30))


def _called(stage: Stage, day: date, number: int) -> Meeting:
    body = MeetingBody.unscoped.get(record_key="chosei_kaigi")
    meeting = Meeting(
        body=body,
        name=body.name,
        kind=body.kind,
        number=number,
        held_on=day,
        starts_at=time(14),
        ends_at=time(16),
        place="架空会館 会議室1",
        purpose="ひきこもり支援の現状の共有、事例の検討、グループワーク",
        note="架空の見本です。",
    )
    stage.act("aida", meetings.call, meeting=meeting)
    for kind, title, text in AGENDA:
        stage.act("aida", agenda.add, item=AgendaItem(meeting=meeting, kind=kind, title=title, text=text))
    return meeting


def _canceled(stage: Stage, day: date) -> None:
    meeting = Meeting(
        name="取組の情報交換会（架空）", kind=MeetingKind.EXTERNAL_EXCHANGE, held_on=day, note="架空の見本です。"
    )
    stage.act("aida", meetings.call, meeting=meeting)
    reason = "会場が使えなくなったため（架空）"
    stage.act("aida", meetings.cancel, meeting=meeting, version=meeting.version, reason=reason)


def _invite(stage: Stage, meeting: Meeting, *, guest: bool) -> None:
    bodies = [(stage.bodies[key], AttendanceRole.ATTENDEE) for key in ("fukushi_somu", *MEMBERS)]
    if guest:
        bodies.append((stage.bodies["kokokara"], AttendanceRole.LIVED_EXPERIENCE_GUEST))
    stage.act("aida", meeting_seats.invite, meeting=meeting, bodies=bodies, at=stage.days.ago(20))


def _present(stage: Stage, meeting: Meeting) -> list[Presence]:
    named = {stage.bodies[key].pk: delegate for key, delegate in DELEGATES.items()}
    away = stage.bodies["hello_work"].pk
    seats = MeetingAttendance.unscoped.filter(meeting=meeting).in_order()
    return [Presence(seat, seat.organization_id != away, *named.get(seat.organization_id, ())) for seat in seats]


def _answer(stage: Stage, meeting: Meeting, body: str, who: str, said: Answer) -> None:
    rows = MeetingAttendance.unscoped.select_related("meeting")
    seat = rows.get(meeting=meeting, organization=stage.bodies[body])
    stage.act(who, meeting_seats.answer, seat=seat, said=said, version=seat.version, at=stage.days.ago(2))
