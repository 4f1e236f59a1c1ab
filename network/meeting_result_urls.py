"""Addresses of what comes out of meetings: minutes, papers, group work, decisions."""

from django.urls import path

from network.views.action_detail import action_detail
from network.views.action_done import action_done
from network.views.action_drop import action_drop
from network.views.action_edit import action_edit
from network.views.action_list import action_list
from network.views.action_new import action_new
from network.views.action_reopen import action_reopen
from network.views.meeting_group_work_edit import meeting_group_work_edit
from network.views.meeting_group_work_new import meeting_group_work_new
from network.views.meeting_minutes_correct import meeting_minutes_correct
from network.views.meeting_minutes_detail import meeting_minutes_detail
from network.views.meeting_minutes_drop import meeting_minutes_drop
from network.views.meeting_minutes_edit import meeting_minutes_edit
from network.views.meeting_minutes_fix import meeting_minutes_fix
from network.views.meeting_minutes_new import meeting_minutes_new
from network.views.meeting_minutes_sheet import meeting_minutes_sheet
from network.views.meeting_paper_count import meeting_paper_count
from network.views.meeting_paper_detail import meeting_paper_detail
from network.views.meeting_paper_download import meeting_paper_download
from network.views.meeting_paper_edit import meeting_paper_edit
from network.views.meeting_paper_new import meeting_paper_new
from network.views.meeting_paper_remove import meeting_paper_remove

meeting_result_patterns = [
    path("meetings/<uuid:uid>/minutes/new/", meeting_minutes_new, name="meeting_minutes_new"),
    path("minutes/<uuid:uid>/", meeting_minutes_detail, name="meeting_minutes_detail"),
    path("minutes/<uuid:uid>/edit/", meeting_minutes_edit, name="meeting_minutes_edit"),
    path("minutes/<uuid:uid>/fix/", meeting_minutes_fix, name="meeting_minutes_fix"),
    path("minutes/<uuid:uid>/correct/", meeting_minutes_correct, name="meeting_minutes_correct"),
    path("minutes/<uuid:uid>/drop/", meeting_minutes_drop, name="meeting_minutes_drop"),
    path("minutes/<uuid:uid>/sheet/", meeting_minutes_sheet, name="meeting_minutes_sheet"),
    path("meetings/<uuid:uid>/papers/new/", meeting_paper_new, name="meeting_paper_new"),
    path("papers/<uuid:uid>/", meeting_paper_detail, name="meeting_paper_detail"),
    path("papers/<uuid:uid>/edit/", meeting_paper_edit, name="meeting_paper_edit"),
    path("papers/<uuid:uid>/count/", meeting_paper_count, name="meeting_paper_count"),
    path("papers/<uuid:uid>/remove/", meeting_paper_remove, name="meeting_paper_remove"),
    path("papers/<uuid:uid>/download/", meeting_paper_download, name="meeting_paper_download"),
    path("meetings/<uuid:uid>/group-work/new/", meeting_group_work_new, name="meeting_group_work_new"),
    path("group-work/<uuid:uid>/edit/", meeting_group_work_edit, name="meeting_group_work_edit"),
    path("actions/", action_list, name="action_list"),
    path("meetings/<uuid:uid>/actions/new/", action_new, name="action_new"),
    path("actions/<uuid:uid>/", action_detail, name="action_detail"),
    path("actions/<uuid:uid>/edit/", action_edit, name="action_edit"),
    path("actions/<uuid:uid>/done/", action_done, name="action_done"),
    path("actions/<uuid:uid>/reopen/", action_reopen, name="action_reopen"),
    path("actions/<uuid:uid>/drop/", action_drop, name="action_drop"),
]
