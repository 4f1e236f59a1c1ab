"""Addresses of assessments, plans and evaluations."""

from django.urls import path

from cases.views.assessment_detail import assessment_detail
from cases.views.assessment_edit import assessment_edit
from cases.views.assessment_fix import assessment_fix
from cases.views.assessment_new import assessment_new
from cases.views.assessment_sheet import assessment_sheet
from cases.views.assessment_sheet_blank import assessment_sheet_blank
from cases.views.evaluation_detail import evaluation_detail
from cases.views.evaluation_edit import evaluation_edit
from cases.views.evaluation_fix import evaluation_fix
from cases.views.evaluation_new import evaluation_new
from cases.views.evaluation_sheet import evaluation_sheet
from cases.views.evaluation_sheet_blank import evaluation_sheet_blank
from cases.views.support_plan_agreement import support_plan_agreement
from cases.views.support_plan_detail import support_plan_detail
from cases.views.support_plan_edit import support_plan_edit
from cases.views.support_plan_fix import support_plan_fix
from cases.views.support_plan_list import support_plan_list
from cases.views.support_plan_monitor import support_plan_monitor
from cases.views.support_plan_new import support_plan_new
from cases.views.support_plan_sheet import support_plan_sheet
from cases.views.support_plan_sheet_blank import support_plan_sheet_blank

plan_patterns = [
    path("assessments/<uuid:uid>/", assessment_detail, name="assessment_detail"),
    path("assessments/<uuid:uid>/edit/", assessment_edit, name="assessment_edit"),
    path("assessments/<uuid:uid>/fix/", assessment_fix, name="assessment_fix"),
    path("assessments/<uuid:uid>/sheet/", assessment_sheet, name="assessment_sheet"),
    path("assessments/blank/", assessment_sheet_blank, name="assessment_sheet_blank"),
    path("cases/<uuid:uid>/assessments/new/", assessment_new, name="assessment_new"),
    path("cases/<uuid:uid>/plans/", support_plan_list, name="support_plan_list"),
    path("cases/<uuid:uid>/plans/new/", support_plan_new, name="support_plan_new"),
    path("evaluations/<uuid:uid>/", evaluation_detail, name="evaluation_detail"),
    path("evaluations/<uuid:uid>/edit/", evaluation_edit, name="evaluation_edit"),
    path("evaluations/<uuid:uid>/fix/", evaluation_fix, name="evaluation_fix"),
    path("evaluations/<uuid:uid>/sheet/", evaluation_sheet, name="evaluation_sheet"),
    path("evaluations/blank/", evaluation_sheet_blank, name="evaluation_sheet_blank"),
    path("plans/<uuid:uid>/", support_plan_detail, name="support_plan_detail"),
    path("plans/<uuid:uid>/agreement/", support_plan_agreement, name="support_plan_agreement"),
    path("plans/<uuid:uid>/edit/", support_plan_edit, name="support_plan_edit"),
    path("plans/<uuid:uid>/evaluation/new/", evaluation_new, name="evaluation_new"),
    path("plans/<uuid:uid>/fix/", support_plan_fix, name="support_plan_fix"),
    path("plans/<uuid:uid>/monitoring/", support_plan_monitor, name="support_plan_monitor"),
    path("plans/<uuid:uid>/sheet/", support_plan_sheet, name="support_plan_sheet"),
    path("plans/blank/", support_plan_sheet_blank, name="support_plan_sheet_blank"),
]
