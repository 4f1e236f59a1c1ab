"""Recipes for the pages of a working day: search, counter, flags, board, records, assessments, plans, evaluations."""

from cases.models import Assessment, Attachment, Evaluation, ExportRequest, ProgressRecord, RiskFlag, SupportPlan
from tools.screenshots import finding
from tools.screenshots.recipe import Recipe, search_for

_flag = finding.of_directory(RiskFlag)
_record = finding.of_directory(ProgressRecord, case__person_label="架空 誠")
_plan = finding.of_directory(SupportPlan)
_assessment = finding.of_directory(Assessment)
_evaluation = finding.of_directory(Evaluation)
_planned = finding.case_of(SupportPlan)

WORK = [
    Recipe("cases:board", "baba"),
    Recipe("cases:statistics", "aida"),
    Recipe("cases:statistics", "aida", variant="people", query="subject=people"),
    Recipe("cases:statistics", "aida", variant="referrals", query="subject=referrals"),
    Recipe("cases:statistics", "aida", variant="network", query="subject=network"),
    Recipe("cases:statistics_leaving", "baba", is_sheet=True),
    Recipe("cases:statistics_rows", "aida", query="table=channel&row=phone&column="),
    Recipe("cases:network_drawing", "aida"),
    Recipe("cases:network_drawing", "chiba", variant="partner"),
    Recipe("cases:network_drawing", "goto", variant="auditor", is_sheet=True),
    Recipe("cases:own_figures", "chiba"),
    Recipe("cases:search", "aida"),
    Recipe("cases:search", "aida", variant="found", then=search_for("架空")),
    Recipe("cases:search", "aida", variant="nowhere", then=search_for("鑢鱧")),
    Recipe("cases:counter", "aida"),
    Recipe("cases:counter_list", "baba"),
    Recipe("cases:draft_list", "aida"),
    Recipe("cases:case_counter", "aida", finding.case()),
    Recipe("cases:case_risk_flags", "aida", finding.case()),
    Recipe("cases:consultation_risk_flags", "aida", finding.consultation(consulter_name="架空 由美")),
    Recipe("cases:risk_flag_duty", "aida", _flag),
    Recipe("cases:risk_flag_end", "aida", _flag),
    Recipe("cases:duty_contact_list", "fujii"),
    Recipe("cases:duty_contact_edit", "fujii", lambda: {"kind": "child_abuse"}),
    Recipe("cases:case_filter", "aida"),
    Recipe("cases:case_export", "baba"),
    Recipe("cases:export_detail", "baba", finding.of_directory(ExportRequest)),
    Recipe("cases:case_reassign", "baba"),
    Recipe("cases:lead_change_list", "aida"),
    Recipe("cases:record_detail", "aida", _record),
    Recipe("cases:record_correct", "aida", _record),
    Recipe("cases:attachment_new", "aida", _record),
    Recipe("cases:attachment_remove", "aida", finding.of_directory(Attachment)),
    Recipe("cases:private_note_edit", "aida", finding.case()),
    Recipe("cases:support_plan_list", "aida", _planned),
    Recipe("cases:assessment_new", "aida", _planned),
    Recipe("cases:assessment_detail", "aida", _assessment),
    Recipe("cases:assessment_edit", "aida", _assessment),
    Recipe("cases:assessment_sheet", "aida", _assessment, is_sheet=True),
    Recipe("cases:assessment_sheet_blank", "aida", is_sheet=True),
    Recipe("cases:support_plan_new", "aida", _planned),
    Recipe("cases:support_plan_detail", "aida", _plan),
    Recipe("cases:support_plan_edit", "aida", _plan),
    Recipe("cases:support_plan_agreement", "aida", _plan),
    Recipe("cases:support_plan_monitor", "aida", _plan),
    Recipe("cases:support_plan_sheet", "aida", _plan, is_sheet=True),
    Recipe("cases:support_plan_sheet_blank", "aida", is_sheet=True),
    Recipe("cases:evaluation_new", "aida", _plan),
    Recipe("cases:evaluation_detail", "aida", _evaluation),
    Recipe("cases:evaluation_edit", "aida", _evaluation),
    Recipe("cases:evaluation_sheet", "aida", _evaluation, is_sheet=True),
    Recipe("cases:evaluation_sheet_blank", "aida", is_sheet=True),
]
