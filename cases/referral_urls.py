"""Addresses of referrals and of the bases that they can rest on."""

from django.urls import path

from cases.views.basis_decision import basis_decision
from cases.views.basis_decision_list import basis_decision_list
from cases.views.cut_notice_list import cut_notice_list
from cases.views.cut_notice_tell import cut_notice_tell
from cases.views.fax_cover import fax_cover
from cases.views.legal_basis_edit import legal_basis_edit
from cases.views.legal_basis_list import legal_basis_list
from cases.views.own_ledger import own_ledger
from cases.views.own_person_list import own_person_list
from cases.views.packet_file import packet_file
from cases.views.planned_handover_begin import planned_handover_begin
from cases.views.planned_handover_drop import planned_handover_drop
from cases.views.planned_handover_edit import planned_handover_edit
from cases.views.planned_handover_list import planned_handover_list
from cases.views.planned_handover_new import planned_handover_new
from cases.views.rating_list import rating_list
from cases.views.rating_on_behalf import rating_on_behalf
from cases.views.referral_accept import referral_accept
from cases.views.referral_alert import referral_alert
from cases.views.referral_alert_seen import referral_alert_seen
from cases.views.referral_amend import referral_amend
from cases.views.referral_amend_drop import referral_amend_drop
from cases.views.referral_answer import referral_answer
from cases.views.referral_approve import referral_approve
from cases.views.referral_ask import referral_ask
from cases.views.referral_basis import referral_basis
from cases.views.referral_basis_other import referral_basis_other
from cases.views.referral_complete import referral_complete
from cases.views.referral_confirm import referral_confirm
from cases.views.referral_confirm_meeting import referral_confirm_meeting
from cases.views.referral_decline import referral_decline
from cases.views.referral_detail import referral_detail
from cases.views.referral_extend import referral_extend
from cases.views.referral_finish import referral_finish
from cases.views.referral_hand_over import referral_hand_over
from cases.views.referral_incident import referral_incident
from cases.views.referral_list import referral_list
from cases.views.referral_meet import referral_meet
from cases.views.referral_new import referral_new
from cases.views.referral_on_behalf import referral_on_behalf
from cases.views.referral_person import referral_person
from cases.views.referral_preview import referral_preview
from cases.views.referral_progress import referral_progress
from cases.views.referral_prompt import referral_prompt
from cases.views.referral_query import referral_query
from cases.views.referral_rate import referral_rate
from cases.views.referral_read_amendment import referral_read_amendment
from cases.views.referral_read_strike import referral_read_strike
from cases.views.referral_recall import referral_recall
from cases.views.referral_receive import referral_receive
from cases.views.referral_reopen import referral_reopen
from cases.views.referral_replan import referral_replan
from cases.views.referral_reply import referral_reply
from cases.views.referral_report import referral_report
from cases.views.referral_reroute import referral_reroute
from cases.views.referral_sections import referral_sections
from cases.views.referral_send_back import referral_send_back
from cases.views.referral_sheet import referral_sheet
from cases.views.referral_strike_out import referral_strike_out
from cases.views.referral_take import referral_take
from cases.views.referral_take_in import referral_take_in
from cases.views.referral_visit import referral_visit
from cases.views.referral_withdraw import referral_withdraw
from cases.views.reply_sheet import reply_sheet
from cases.views.step_confirm import step_confirm
from cases.views.step_scan import step_scan
from cases.views.step_scan_remove import step_scan_remove
from cases.views.step_strike import step_strike

referral_patterns = [
    path("basis-decisions/", basis_decision_list, name="basis_decision_list"),
    path("basis-decisions/<uuid:uid>/", basis_decision, name="basis_decision"),
    path("referrals/", referral_list, name="referral_list"),
    path("referrals/new/", referral_new, name="referral_new"),
    path("referrals/new/person/", referral_person, name="referral_person"),
    path("referrals/<uuid:uid>/", referral_detail, name="referral_detail"),
    path("referrals/<uuid:uid>/prompt/", referral_prompt, name="referral_prompt"),
    path("referrals/<uuid:uid>/sections/", referral_sections, name="referral_sections"),
    path("referrals/<uuid:uid>/basis/", referral_basis, name="referral_basis"),
    path("referrals/<uuid:uid>/basis/other/", referral_basis_other, name="referral_basis_other"),
    path("referrals/<uuid:uid>/preview/", referral_preview, name="referral_preview"),
    path("referrals/<uuid:uid>/approve/", referral_approve, name="referral_approve"),
    path("referrals/<uuid:uid>/send-back/", referral_send_back, name="referral_send_back"),
    path("referrals/<uuid:uid>/reroute/", referral_reroute, name="referral_reroute"),
    path("referrals/<uuid:uid>/on-behalf/", referral_on_behalf, name="referral_on_behalf"),
    path("referrals/<uuid:uid>/take-in/", referral_take_in, name="referral_take_in"),
    path("referrals/<uuid:uid>/sheet/", referral_sheet, name="referral_sheet"),
    path("referrals/<uuid:uid>/fax-cover/", fax_cover, name="fax_cover"),
    path("referrals/<uuid:uid>/reply-sheet/", reply_sheet, name="reply_sheet"),
    path("steps/<uuid:uid>/confirm/", step_confirm, name="step_confirm"),
    path("step-scans/<uuid:uid>/", step_scan, name="step_scan"),
    path("step-scans/<uuid:uid>/remove/", step_scan_remove, name="step_scan_remove"),
    path("packet-files/<uuid:uid>/", packet_file, name="packet_file"),
    path("own-people/", own_person_list, name="own_person_list"),
    path("own-ledger/", own_ledger, name="own_ledger"),
    path("planned-handovers/", planned_handover_list, name="planned_handover_list"),
    path("planned-handovers/new/", planned_handover_new, name="planned_handover_new"),
    path("planned-handovers/<uuid:uid>/begin/", planned_handover_begin, name="planned_handover_begin"),
    path("planned-handovers/<uuid:uid>/edit/", planned_handover_edit, name="planned_handover_edit"),
    path("planned-handovers/<uuid:uid>/drop/", planned_handover_drop, name="planned_handover_drop"),
    path("cut-notices/", cut_notice_list, name="cut_notice_list"),
    path("cut-notices/<uuid:uid>/", cut_notice_tell, name="cut_notice_tell"),
    path("legal-bases/", legal_basis_list, name="legal_basis_list"),
    path("legal-bases/<slug:code>/", legal_basis_edit, name="legal_basis_edit"),
    path("referrals/<uuid:uid>/receive/", referral_receive, name="referral_receive"),
    path("referrals/<uuid:uid>/rate/", referral_rate, name="referral_rate"),
    path("referrals/<uuid:uid>/rating-on-behalf/", rating_on_behalf, name="rating_on_behalf"),
    path("ratings/", rating_list, name="rating_list"),
    path("referrals/<uuid:uid>/take/", referral_take, name="referral_take"),
    path("referrals/<uuid:uid>/hand-over/", referral_hand_over, name="referral_hand_over"),
    path("referrals/<uuid:uid>/ask/", referral_ask, name="referral_ask"),
    path("referrals/<uuid:uid>/accept/", referral_accept, name="referral_accept"),
    path("referrals/<uuid:uid>/decline/", referral_decline, name="referral_decline"),
    path("referrals/<uuid:uid>/progress/", referral_progress, name="referral_progress"),
    path("referrals/<uuid:uid>/report/", referral_report, name="referral_report"),
    path("referrals/<uuid:uid>/finish/", referral_finish, name="referral_finish"),
    path("referrals/<uuid:uid>/alert/", referral_alert, name="referral_alert"),
    path("referrals/<uuid:uid>/alert/seen/", referral_alert_seen, name="referral_alert_seen"),
    path("referrals/<uuid:uid>/confirm/", referral_confirm, name="referral_confirm"),
    path("referrals/<uuid:uid>/answer/", referral_answer, name="referral_answer"),
    path("referrals/<uuid:uid>/query/", referral_query, name="referral_query"),
    path("referrals/<uuid:uid>/complete/", referral_complete, name="referral_complete"),
    path("referrals/<uuid:uid>/confirm-meeting/", referral_confirm_meeting, name="referral_confirm_meeting"),
    path("referrals/<uuid:uid>/meet/", referral_meet, name="referral_meet"),
    path("referrals/<uuid:uid>/replan/", referral_replan, name="referral_replan"),
    path("referrals/<uuid:uid>/reply/", referral_reply, name="referral_reply"),
    path("referrals/<uuid:uid>/visit/", referral_visit, name="referral_visit"),
    path("referrals/<uuid:uid>/extend/", referral_extend, name="referral_extend"),
    path("referrals/<uuid:uid>/amend/", referral_amend, name="referral_amend"),
    path("referrals/<uuid:uid>/amend/drop/", referral_amend_drop, name="referral_amend_drop"),
    path("referrals/<uuid:uid>/read-amendment/", referral_read_amendment, name="referral_read_amendment"),
    path("referrals/<uuid:uid>/reopen/", referral_reopen, name="referral_reopen"),
    path("referrals/<uuid:uid>/strike-out/", referral_strike_out, name="referral_strike_out"),
    path("referrals/<uuid:uid>/incident/", referral_incident, name="referral_incident"),
    path("referrals/<uuid:uid>/read-strike/", referral_read_strike, name="referral_read_strike"),
    path("steps/<uuid:uid>/strike/", step_strike, name="step_strike"),
    path("referrals/<uuid:uid>/recall/", referral_recall, name="referral_recall"),
    path("referrals/<uuid:uid>/withdraw/", referral_withdraw, name="referral_withdraw"),
]
