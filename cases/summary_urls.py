"""Addresses of cases in meetings, by name and as anonymized sheets. `sheets/` names a sheet, which leads to nobody."""

from django.urls import path

from cases.views.case_meeting_telling import case_meeting_telling
from cases.views.case_summary_close import case_summary_close
from cases.views.case_summary_detail import case_summary_detail
from cases.views.case_summary_edit import case_summary_edit
from cases.views.case_summary_identified import case_summary_identified
from cases.views.case_summary_incident import case_summary_incident
from cases.views.case_summary_list import case_summary_list
from cases.views.case_summary_new import case_summary_new
from cases.views.case_summary_read import case_summary_read
from cases.views.case_summary_sheet import case_summary_sheet
from cases.views.case_summary_show import case_summary_show
from cases.views.case_summary_submit import case_summary_submit
from cases.views.meeting_telling import meeting_telling

summary_patterns = [
    path("cases/<uuid:uid>/meeting-telling/", case_meeting_telling, name="case_meeting_telling"),
    path("meetings/<uuid:uid>/telling/", meeting_telling, name="meeting_telling"),
    path("cases/<uuid:uid>/summaries/", case_summary_list, name="case_summary_list"),
    path("cases/<uuid:uid>/summaries/new/", case_summary_new, name="case_summary_new"),
    path("case-summaries/<uuid:uid>/", case_summary_detail, name="case_summary_detail"),
    path("case-summaries/<uuid:uid>/edit/", case_summary_edit, name="case_summary_edit"),
    path("case-summaries/<uuid:uid>/submit/", case_summary_submit, name="case_summary_submit"),
    path("case-summaries/<uuid:uid>/read/", case_summary_read, name="case_summary_read"),
    path("case-summaries/<uuid:uid>/show/", case_summary_show, name="case_summary_show"),
    path("case-summaries/<uuid:uid>/close/", case_summary_close, name="case_summary_close"),
    path("case-summaries/<uuid:uid>/sheet/", case_summary_sheet, name="case_summary_sheet"),
    path("case-summaries/<uuid:uid>/incident/", case_summary_incident, name="case_summary_incident"),
    path("sheets/<uuid:uid>/identified/", case_summary_identified, name="case_summary_identified"),
]
