"""Addresses of activities, of what the city considers, and of the yearly report."""

from django.urls import path

from network.views.activity_detail import activity_detail
from network.views.activity_edit import activity_edit
from network.views.activity_list import activity_list
from network.views.activity_new import activity_new
from network.views.activity_occasion_new import activity_occasion_new
from network.views.identification_edit import identification_edit
from network.views.identification_list import identification_list
from network.views.identification_new import identification_new
from network.views.initiative_edit import initiative_edit
from network.views.initiative_new import initiative_new
from network.views.material_edit import material_edit
from network.views.material_new import material_new
from network.views.occasion_edit import occasion_edit
from network.views.placement_edit import placement_edit
from network.views.placement_new import placement_new
from network.views.plan_goal_edit import plan_goal_edit
from network.views.plan_goal_new import plan_goal_new
from network.views.proposal_detail import proposal_detail
from network.views.proposal_edit import proposal_edit
from network.views.proposal_follow import proposal_follow
from network.views.proposal_list import proposal_list
from network.views.proposal_new import proposal_new
from network.views.survey_edit import survey_edit
from network.views.survey_new import survey_new
from network.views.training_detail import training_detail
from network.views.training_edit import training_edit
from network.views.training_new import training_new
from network.views.training_occasion_new import training_occasion_new
from network.views.year_report import year_report
from network.views.year_report_list import year_report_list
from network.views.year_report_new import year_report_new
from network.views.year_report_publish import year_report_publish
from network.views.year_report_section import year_report_section
from network.views.year_report_sheet import year_report_sheet
from network.views.year_report_sign import year_report_sign

activity_patterns = [
    path("activities/", activity_list, name="activity_list"),
    path("activities/new/", activity_new, name="activity_new"),
    path("activities/<uuid:uid>/", activity_detail, name="activity_detail"),
    path("activities/<uuid:uid>/edit/", activity_edit, name="activity_edit"),
    path("activities/<uuid:uid>/occasions/new/", activity_occasion_new, name="activity_occasion_new"),
    path("trainings/new/", training_new, name="training_new"),
    path("trainings/<uuid:uid>/", training_detail, name="training_detail"),
    path("trainings/<uuid:uid>/edit/", training_edit, name="training_edit"),
    path("trainings/<uuid:uid>/occasions/new/", training_occasion_new, name="training_occasion_new"),
    path("occasions/<uuid:uid>/edit/", occasion_edit, name="occasion_edit"),
    path("materials/new/", material_new, name="material_new"),
    path("materials/<uuid:uid>/edit/", material_edit, name="material_edit"),
    path("materials/<uuid:uid>/placements/new/", placement_new, name="placement_new"),
    path("placements/<uuid:uid>/edit/", placement_edit, name="placement_edit"),
    path("plan-goals/new/", plan_goal_new, name="plan_goal_new"),
    path("plan-goals/<uuid:uid>/edit/", plan_goal_edit, name="plan_goal_edit"),
    path("proposals/", proposal_list, name="proposal_list"),
    path("proposals/new/", proposal_new, name="proposal_new"),
    path("proposals/<uuid:uid>/", proposal_detail, name="proposal_detail"),
    path("proposals/<uuid:uid>/edit/", proposal_edit, name="proposal_edit"),
    path("proposals/<uuid:uid>/follow/", proposal_follow, name="proposal_follow"),
    path("surveys/new/", survey_new, name="survey_new"),
    path("surveys/<uuid:uid>/edit/", survey_edit, name="survey_edit"),
    path("initiatives/new/", initiative_new, name="initiative_new"),
    path("initiatives/<uuid:uid>/edit/", initiative_edit, name="initiative_edit"),
    path("identifications/", identification_list, name="identification_list"),
    path("identifications/new/", identification_new, name="identification_new"),
    path("identifications/<uuid:uid>/edit/", identification_edit, name="identification_edit"),
    path("year-reports/", year_report_list, name="year_report_list"),
    path("year-reports/new/", year_report_new, name="year_report_new"),
    path("year-reports/<uuid:uid>/", year_report, name="year_report"),
    path("year-reports/<uuid:uid>/sheet/", year_report_sheet, name="year_report_sheet"),
    path("year-reports/<uuid:uid>/sign/", year_report_sign, name="year_report_sign"),
    path("year-reports/<uuid:uid>/publish/", year_report_publish, name="year_report_publish"),
    path("year-reports/<uuid:uid>/headings/<str:heading>/", year_report_section, name="year_report_section"),
]
