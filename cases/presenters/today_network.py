"""今日: meetings of the network. What a body is asked to answer, and what the secretariat has still to do."""

from datetime import date

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability, clock
from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_end, fiscal_year_start
from cases.presenters.today_items import AT_MOST, Item, Section
from network.activity_codes import InvitationAnswer, MeetingStatus
from network.models import Meeting, MeetingAttendance, MeetingBody
from network.rules.meeting_plan import LEAD, MONTHS, Pace, last_day_for, months_gone, pace_of


def invitations_open(actor: Actor):
    """Invitations to coming meetings that the body has not answered, and coming meetings that were canceled."""
    if not actor.can(Capability.MEETING_ANSWER):
        return MeetingAttendance.objects.none()
    waits = Q(meeting__status=MeetingStatus.PLANNED, answer=InvitationAnswer.PENDING)
    canceled = Q(meeting__status=MeetingStatus.CANCELED) & ~Q(answer=InvitationAnswer.NO)
    rows = MeetingAttendance.objects.invited_to(actor).filter(invited_at__isnull=False)
    return rows.filter(waits | canceled, meeting__held_on__gte=clock.today())


def invitations_waiting(actor: Actor) -> list[Section]:
    """The nearest first."""
    rows = invitations_open(actor).select_related("meeting").order_by("meeting__held_on", "id")[:AT_MOST]
    items = [_invitation(row) for row in rows]
    return [Section(_("会議：出欠の回答をお願いするもの・中止になったもの"), "", items)] if items else []


def _invitation(row: MeetingAttendance) -> Item:
    is_canceled = row.meeting.status == MeetingStatus.CANCELED
    page = "network:meeting_detail" if is_canceled else "network:meeting_answer"
    return Item(
        url=reverse(page, args=[row.meeting.uid]),
        title=_("中止を確かめる") if is_canceled else _("出欠を回答する"),
        detail=row.meeting.title,
        about=row.meeting.place,
        state=_("中止の取消し") if row.meeting.restore_reason else str(row.meeting.get_status_display()),
        since=timezone.localdate(row.invited_at),
        due=row.meeting.held_on,
        is_late=False,
    )


def seats_at_ending_bodies(actor: Actor):
    """Bodies on the list of a coming meeting that will have ended on its day."""
    rows = MeetingAttendance.objects.to_come(clock.today()).of_ending_bodies()
    return rows if actor.can(Capability.MEETING_KEEP) else rows.none()


def seats_to_move(actor: Actor) -> list[Section]:
    """The nearest first. Whoever keeps the meeting invites the successor, and takes the old one off the list."""
    rows = seats_at_ending_bodies(actor).select_related("meeting", "organization")
    items = [
        Item(
            url=reverse("network:meeting_detail", args=[row.meeting.uid]),
            title=_("終わる機関の招きを見直す"),
            detail=row.meeting.title,
            about=row.organization.name,
            state="",
            since=row.organization.valid_until,
            due=row.meeting.held_on,
            is_late=False,
        )
        for row in rows.order_by("meeting__held_on", "id")[:AT_MOST]
    ]
    return [Section(_("会議：終わる機関が招かれているもの"), "", items)] if items else []


def unrecorded(actor: Actor):
    """Meetings whose day has passed and of which nobody has said whether they took place."""
    rows = Meeting.objects.filter(status=MeetingStatus.PLANNED, held_on__lt=clock.today())
    return rows if actor.can(Capability.MEETING_KEEP) else rows.none()


def meetings_to_record(actor: Actor) -> list[Section]:
    """The oldest first."""
    rows = unrecorded(actor).order_by("held_on", "id")[:AT_MOST]
    items = [
        Item(
            url=reverse("network:meeting_hold", args=[row.uid]),
            title=_("開催と出席を記録する"),
            detail=row.title,
            about=row.place,
            state=str(row.get_status_display()),
            since=row.held_on,
            due=None,
            is_late=False,
        )
        for row in rows
    ]
    return [Section(_("会議：開催を記録するもの"), "", items)] if items else []


def plan_on(day: date) -> dict:
    """The days of the fiscal year, and for how many of its months meetings should be called: LEAD ahead of the day."""
    year = fiscal_year(day)
    months = min(months_gone(year, day) + LEAD, MONTHS)
    return {"first": fiscal_year_start(year), "last": fiscal_year_end(year), "months": months}


def bodies_to_call(actor: Actor, **plan):
    """Meeting bodies that the window calls and whose next meeting is late or should be called by now (`plan_on`)."""
    rows = MeetingBody.objects.behind_schedule(**plan)
    return rows if actor.can(Capability.MEETING_KEEP) else rows.none()


def meetings_to_call(actor: Actor) -> list[Section]:
    """In the order of the bodies."""
    rows = bodies_to_call(actor, **plan_on(timezone.localdate())).in_order()
    items = [_to_call(body) for body in rows[:AT_MOST]]
    return [Section(_("会議：招集の時期が来たもの"), "", items)] if items else []


def _to_call(body: MeetingBody) -> Item:
    day = timezone.localdate()
    year = fiscal_year(day)
    is_late = pace_of(body.times_per_year, body.called, months_gone(year, day)) == Pace.LATE
    return Item(
        url=f"{reverse('network:meeting_new')}?body={body.pk}",
        title=_("会議を招集する"),
        detail=body.name,
        about=_("第%(number)s回") % {"number": body.called + 1},
        state=_("遅れています") if is_late else _("そろそろ招集"),
        since=None,
        due=last_day_for(body.times_per_year, body.called + 1, year),
        is_late=is_late,
    )
