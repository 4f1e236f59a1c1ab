"""Addresses of the meetings."""

from django.urls import path

from network.views.agenda_edit import agenda_edit
from network.views.agenda_move import agenda_move
from network.views.agenda_new import agenda_new
from network.views.agenda_remove import agenda_remove
from network.views.calendar_address import calendar_address
from network.views.calendar_address_end import calendar_address_end
from network.views.calendar_feed import calendar_feed
from network.views.meeting_agenda_sheet import meeting_agenda_sheet
from network.views.meeting_answer import meeting_answer
from network.views.meeting_attendance_sheet import meeting_attendance_sheet
from network.views.meeting_body_edit import meeting_body_edit
from network.views.meeting_body_list import meeting_body_list
from network.views.meeting_body_new import meeting_body_new
from network.views.meeting_cancel import meeting_cancel
from network.views.meeting_detail import meeting_detail
from network.views.meeting_edit import meeting_edit
from network.views.meeting_hold import meeting_hold
from network.views.meeting_invite import meeting_invite
from network.views.meeting_list import meeting_list
from network.views.meeting_new import meeting_new
from network.views.meeting_plan import meeting_plan
from network.views.meeting_restore import meeting_restore
from network.views.meeting_seat_edit import meeting_seat_edit
from network.views.meeting_seat_remove import meeting_seat_remove

meeting_patterns = [
    path("calendar/", calendar_address, name="calendar_address"),
    path("calendar/end/", calendar_address_end, name="calendar_address_end"),
    path("calendar/<str:token>/meetings.ics", calendar_feed, name="calendar_feed"),
    path("meetings/", meeting_list, name="meeting_list"),
    path("meetings/new/", meeting_new, name="meeting_new"),
    path("meetings/plan/", meeting_plan, name="meeting_plan"),
    path("meetings/<uuid:uid>/", meeting_detail, name="meeting_detail"),
    path("meetings/<uuid:uid>/agenda/sheet/", meeting_agenda_sheet, name="meeting_agenda_sheet"),
    path("meetings/<uuid:uid>/attendance/sheet/", meeting_attendance_sheet, name="meeting_attendance_sheet"),
    path("meetings/<uuid:uid>/edit/", meeting_edit, name="meeting_edit"),
    path("meetings/<uuid:uid>/agenda/new/", agenda_new, name="agenda_new"),
    path("meetings/<uuid:uid>/invite/", meeting_invite, name="meeting_invite"),
    path("meetings/<uuid:uid>/answer/", meeting_answer, name="meeting_answer"),
    path("meetings/<uuid:uid>/hold/", meeting_hold, name="meeting_hold"),
    path("meetings/<uuid:uid>/cancel/", meeting_cancel, name="meeting_cancel"),
    path("meetings/<uuid:uid>/restore/", meeting_restore, name="meeting_restore"),
    path("meeting-seats/<uuid:uid>/edit/", meeting_seat_edit, name="meeting_seat_edit"),
    path("meeting-seats/<uuid:uid>/remove/", meeting_seat_remove, name="meeting_seat_remove"),
    path("agenda/<uuid:uid>/edit/", agenda_edit, name="agenda_edit"),
    path("agenda/<uuid:uid>/move/", agenda_move, name="agenda_move"),
    path("agenda/<uuid:uid>/remove/", agenda_remove, name="agenda_remove"),
    path("meeting-bodies/", meeting_body_list, name="meeting_body_list"),
    path("meeting-bodies/new/", meeting_body_new, name="meeting_body_new"),
    path("meeting-bodies/<uuid:uid>/edit/", meeting_body_edit, name="meeting_body_edit"),
]
