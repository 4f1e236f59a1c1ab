"""Addresses of consultations, cases and referrals."""

from django.urls import path

from cases.code_urls import code_patterns
from cases.keeping_urls import keeping_patterns
from cases.phrase_urls import phrase_patterns
from cases.plan_urls import plan_patterns
from cases.record_urls import record_patterns
from cases.referral_urls import referral_patterns
from cases.summary_urls import summary_patterns
from cases.views.answer_days_edit import answer_days_edit
from cases.views.answer_days_list import answer_days_list
from cases.views.board import board
from cases.views.body_work import body_work
from cases.views.case_8050_set import case_8050_set
from cases.views.case_changes import case_changes
from cases.views.case_check_set import case_check_set
from cases.views.case_close import case_close
from cases.views.case_counter import case_counter
from cases.views.case_detail import case_detail
from cases.views.case_export import case_export
from cases.views.case_filter import case_filter
from cases.views.case_filter_drop import case_filter_drop
from cases.views.case_lead_set import case_lead_set
from cases.views.case_list import case_list
from cases.views.case_reason import case_reason
from cases.views.case_reassign import case_reassign
from cases.views.case_record_new import case_record_new
from cases.views.case_reopen import case_reopen
from cases.views.case_restrict import case_restrict
from cases.views.case_risk_flags import case_risk_flags
from cases.views.case_viewers import case_viewers
from cases.views.case_worker_end import case_worker_end
from cases.views.case_workers import case_workers
from cases.views.consent_list import consent_list
from cases.views.consent_new import consent_new
from cases.views.consent_scan import consent_scan
from cases.views.consent_scan_new import consent_scan_new
from cases.views.consent_scan_remove import consent_scan_remove
from cases.views.consent_sheet import consent_sheet
from cases.views.consent_sheet_blank import consent_sheet_blank
from cases.views.consent_withdraw import consent_withdraw
from cases.views.consultation_add_to_case import consultation_add_to_case
from cases.views.consultation_close_info import consultation_close_info
from cases.views.consultation_detail import consultation_detail
from cases.views.consultation_edit import consultation_edit
from cases.views.consultation_give_information import consultation_give_information
from cases.views.consultation_list import consultation_list
from cases.views.consultation_new import consultation_new
from cases.views.consultation_open_case import consultation_open_case
from cases.views.consultation_prompt import consultation_prompt
from cases.views.consultation_risk_flags import consultation_risk_flags
from cases.views.counter import counter
from cases.views.counter_list import counter_list
from cases.views.draft_discard import draft_discard
from cases.views.draft_list import draft_list
from cases.views.draft_save import draft_save
from cases.views.duty_contact_edit import duty_contact_edit
from cases.views.duty_contact_list import duty_contact_list
from cases.views.emergency_end import emergency_end
from cases.views.emergency_list import emergency_list
from cases.views.emergency_new import emergency_new
from cases.views.emergency_review import emergency_review
from cases.views.export_decide import export_decide
from cases.views.export_detail import export_detail
from cases.views.family_tie_set import family_tie_set
from cases.views.household_detail import household_detail
from cases.views.household_member_edit import household_member_edit
from cases.views.household_member_end import household_member_end
from cases.views.household_member_new import household_member_new
from cases.views.household_sheet import household_sheet
from cases.views.intake_sheet import intake_sheet
from cases.views.intake_sheet_blank import intake_sheet_blank
from cases.views.lead_change_list import lead_change_list
from cases.views.ledger_list import ledger_list
from cases.views.network_drawing import network_drawing
from cases.views.observation_correct import observation_correct
from cases.views.observation_new import observation_new
from cases.views.office_words import office_words
from cases.views.own_figures import own_figures
from cases.views.pair_list import pair_list
from cases.views.pair_settle import pair_settle
from cases.views.person_edit import person_edit
from cases.views.person_hints import person_hints
from cases.views.person_ledger import person_ledger
from cases.views.person_merge import person_merge
from cases.views.person_unmerge import person_unmerge
from cases.views.risk_flag_duty import risk_flag_duty
from cases.views.risk_flag_end import risk_flag_end
from cases.views.search import search
from cases.views.setting_edit import setting_edit
from cases.views.setting_list import setting_list
from cases.views.statistics import statistics
from cases.views.statistics_file import statistics_file
from cases.views.statistics_leaving import statistics_leaving
from cases.views.statistics_rows import statistics_rows
from cases.views.telling_correct import telling_correct
from cases.views.telling_new import telling_new
from cases.views.thread_link import thread_link
from cases.views.thread_unlink import thread_unlink

app_name = "cases"

urlpatterns = [
    path("cases/", case_list, name="case_list"),
    path("board/", board, name="board"),
    path("figures/", own_figures, name="own_figures"),
    path("flows/", network_drawing, name="network_drawing"),
    path("statistics/", statistics, name="statistics"),
    path("statistics/file/", statistics_file, name="statistics_file"),
    path("statistics/leaving/", statistics_leaving, name="statistics_leaving"),
    path("statistics/rows/", statistics_rows, name="statistics_rows"),
    path("bodies/<uuid:uid>/work/", body_work, name="body_work"),
    path("cases/export/", case_export, name="case_export"),
    path("cases/filter/", case_filter, name="case_filter"),
    path("cases/filters/<uuid:uid>/drop/", case_filter_drop, name="case_filter_drop"),
    path("cases/reassign/", case_reassign, name="case_reassign"),
    path("cases/<uuid:uid>/", case_detail, name="case_detail"),
    path("cases/<uuid:uid>/changes/", case_changes, name="case_changes"),
    path("cases/<uuid:uid>/changes/<slug:kind>/new/", observation_new, name="observation_new"),
    path(
        "cases/<uuid:uid>/changes/<slug:kind>/<uuid:observation>/correct/",
        observation_correct,
        name="observation_correct",
    ),
    path("cases/<uuid:uid>/check/", case_check_set, name="case_check_set"),
    path("cases/<uuid:uid>/counter/", case_counter, name="case_counter"),
    path("cases/<uuid:uid>/risk-flags/", case_risk_flags, name="case_risk_flags"),
    path("cases/<uuid:uid>/close/", case_close, name="case_close"),
    path("cases/<uuid:uid>/8050/", case_8050_set, name="case_8050_set"),
    path("cases/<uuid:uid>/household/", household_detail, name="household_detail"),
    path("cases/<uuid:uid>/household/<uuid:member>/edit/", household_member_edit, name="household_member_edit"),
    path("cases/<uuid:uid>/household/<uuid:member>/end/", household_member_end, name="household_member_end"),
    path("cases/<uuid:uid>/household/sheet/", household_sheet, name="household_sheet"),
    path("cases/<uuid:uid>/household/ties/", family_tie_set, name="family_tie_set"),
    path("cases/<uuid:uid>/household/new/", household_member_new, name="household_member_new"),
    path("cases/<uuid:uid>/lead/", case_lead_set, name="case_lead_set"),
    path("cases/<uuid:uid>/reason/", case_reason, name="case_reason"),
    path("cases/<uuid:uid>/records/new/", case_record_new, name="case_record_new"),
    path("cases/<uuid:uid>/reopen/", case_reopen, name="case_reopen"),
    path("cases/<uuid:uid>/restrict/", case_restrict, name="case_restrict"),
    *code_patterns,
    path("cases/<uuid:uid>/viewers/", case_viewers, name="case_viewers"),
    path("cases/<uuid:uid>/workers/", case_workers, name="case_workers"),
    path("workers/<uuid:uid>/end/", case_worker_end, name="case_worker_end"),
    path("consents/<uuid:uid>/scans/new/", consent_scan_new, name="consent_scan_new"),
    path("consent-scans/<uuid:uid>/", consent_scan, name="consent_scan"),
    path("consent-scans/<uuid:uid>/remove/", consent_scan_remove, name="consent_scan_remove"),
    path("consents/<uuid:uid>/sheet/", consent_sheet, name="consent_sheet"),
    path("consents/<uuid:uid>/withdraw/", consent_withdraw, name="consent_withdraw"),
    path("consultations/", consultation_list, name="consultation_list"),
    path("consultations/blank-sheet/", intake_sheet_blank, name="intake_sheet_blank"),
    path("consultations/new/", consultation_new, name="consultation_new"),
    path("consultations/<uuid:uid>/", consultation_detail, name="consultation_detail"),
    path("consultations/<uuid:uid>/add-to-case/", consultation_add_to_case, name="consultation_add_to_case"),
    path("consultations/<uuid:uid>/close-info/", consultation_close_info, name="consultation_close_info"),
    path("consultations/<uuid:uid>/edit/", consultation_edit, name="consultation_edit"),
    path(
        "consultations/<uuid:uid>/give-information/",
        consultation_give_information,
        name="consultation_give_information",
    ),
    path("consultations/<uuid:uid>/prompt/", consultation_prompt, name="consultation_prompt"),
    path("consultations/<uuid:uid>/open-case/", consultation_open_case, name="consultation_open_case"),
    path("consultations/<uuid:uid>/link/", thread_link, name="thread_link"),
    path("thread-links/<uuid:uid>/undo/", thread_unlink, name="thread_unlink"),
    path("consultations/<uuid:uid>/sheet/", intake_sheet, name="intake_sheet"),
    path("emergencies/", emergency_list, name="emergency_list"),
    path("emergencies/new/", emergency_new, name="emergency_new"),
    path("emergencies/<uuid:uid>/end/", emergency_end, name="emergency_end"),
    path("emergencies/<uuid:uid>/review/", emergency_review, name="emergency_review"),
    path("exports/<uuid:uid>/", export_detail, name="export_detail"),
    path("exports/<uuid:uid>/decide/", export_decide, name="export_decide"),
    path("lead-changes/", lead_change_list, name="lead_change_list"),
    path("consultations/<uuid:uid>/risk-flags/", consultation_risk_flags, name="consultation_risk_flags"),
    path("counter/", counter, name="counter"),
    path("counter/enquiries/", counter_list, name="counter_list"),
    path("drafts/", draft_list, name="draft_list"),
    path("drafts/save/", draft_save, name="draft_save"),
    path("drafts/<uuid:uid>/discard/", draft_discard, name="draft_discard"),
    path("duty-contacts/", duty_contact_list, name="duty_contact_list"),
    path("duty-contacts/<slug:kind>/", duty_contact_edit, name="duty_contact_edit"),
    path("risk-flags/<uuid:uid>/duty/", risk_flag_duty, name="risk_flag_duty"),
    path("risk-flags/<uuid:uid>/end/", risk_flag_end, name="risk_flag_end"),
    path("persons/hints/", person_hints, name="person_hints"),
    path("persons/<uuid:uid>/consent-sheet/", consent_sheet_blank, name="consent_sheet_blank"),
    path("persons/<uuid:uid>/consents/", consent_list, name="consent_list"),
    path("persons/<uuid:uid>/consents/new/", consent_new, name="consent_new"),
    path("persons/<uuid:uid>/edit/", person_edit, name="person_edit"),
    path("persons/<uuid:uid>/ledger/", person_ledger, name="person_ledger"),
    path("persons/<uuid:uid>/ledger/new/", telling_new, name="telling_new"),
    path("tellings/<uuid:uid>/correct/", telling_correct, name="telling_correct"),
    path("ledger/", ledger_list, name="ledger_list"),
    path("persons/<uuid:uid>/same/<uuid:other>/", pair_settle, name="pair_settle"),
    path("persons/<uuid:uid>/merge/<uuid:double>/", person_merge, name="person_merge"),
    path("merges/<uuid:uid>/undo/", person_unmerge, name="person_unmerge"),
    path("same-people/", pair_list, name="pair_list"),
    *keeping_patterns,
    *phrase_patterns,
    *plan_patterns,
    path("search/", search, name="search"),
    *record_patterns,
    *summary_patterns,
    path("answer-days/", answer_days_list, name="answer_days_list"),
    path("answer-days/<slug:act>/", answer_days_edit, name="answer_days_edit"),
    path("office-words/", office_words, name="office_words"),
    path("settings/", setting_list, name="setting_list"),
    path("settings/<slug:code>/", setting_edit, name="setting_edit"),
    *referral_patterns,
]
