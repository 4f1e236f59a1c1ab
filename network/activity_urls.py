"""Addresses of activities, of what the city considers, and of the yearly report."""

from django.urls import path

from network.views.activity_list import activity_list
from network.views.proposal_list import proposal_list
from network.views.year_report import year_report
from network.views.year_report_list import year_report_list
from network.views.year_report_new import year_report_new
from network.views.year_report_publish import year_report_publish
from network.views.year_report_section import year_report_section
from network.views.year_report_sheet import year_report_sheet
from network.views.year_report_sign import year_report_sign

activity_patterns = [
    path("activities/", activity_list, name="activity_list"),
    path("proposals/", proposal_list, name="proposal_list"),
    path("year-reports/", year_report_list, name="year_report_list"),
    path("year-reports/new/", year_report_new, name="year_report_new"),
    path("year-reports/<uuid:uid>/", year_report, name="year_report"),
    path("year-reports/<uuid:uid>/sheet/", year_report_sheet, name="year_report_sheet"),
    path("year-reports/<uuid:uid>/sign/", year_report_sign, name="year_report_sign"),
    path("year-reports/<uuid:uid>/publish/", year_report_publish, name="year_report_publish"),
    path("year-reports/<uuid:uid>/headings/<str:heading>/", year_report_section, name="year_report_section"),
]
