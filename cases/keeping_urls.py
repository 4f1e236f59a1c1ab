"""Addresses of 保存と廃棄, and of requests for disclosure."""

from django.urls import path

from cases.views.disclosure_decide import disclosure_decide
from cases.views.disclosure_detail import disclosure_detail
from cases.views.disclosure_extend import disclosure_extend
from cases.views.disclosure_gather import disclosure_gather
from cases.views.disclosure_hand_over import disclosure_hand_over
from cases.views.disclosure_link import disclosure_link
from cases.views.disclosure_list import disclosure_list
from cases.views.disclosure_new import disclosure_new
from cases.views.disclosure_notice import disclosure_notice
from cases.views.disclosure_page import disclosure_page
from cases.views.disclosure_review import disclosure_review
from cases.views.disclosure_sheet import disclosure_sheet
from cases.views.disclosure_submit import disclosure_submit
from cases.views.disclosure_withdraw import disclosure_withdraw
from cases.views.disposal_decide import disposal_decide
from cases.views.disposal_detail import disposal_detail
from cases.views.disposal_execute import disposal_execute
from cases.views.disposal_list import disposal_list
from cases.views.disposal_notice import disposal_notice
from cases.views.file_register import file_register
from cases.views.hold_lift import hold_lift
from cases.views.keeping import keeping
from cases.views.person_disclosure_new import person_disclosure_new
from cases.views.person_holds import person_holds
from cases.views.retention_count import retention_count
from cases.views.retention_rule_edit import retention_rule_edit
from cases.views.retention_rule_list import retention_rule_list

keeping_patterns = [
    path("disclosures/", disclosure_list, name="disclosure_list"),
    path("disclosures/new/", disclosure_new, name="disclosure_new"),
    path("disclosures/<uuid:uid>/", disclosure_detail, name="disclosure_detail"),
    path("disclosures/<uuid:uid>/decide/", disclosure_decide, name="disclosure_decide"),
    path("disclosures/<uuid:uid>/extend/", disclosure_extend, name="disclosure_extend"),
    path("disclosures/<uuid:uid>/gather/", disclosure_gather, name="disclosure_gather"),
    path("disclosures/<uuid:uid>/hand-over/", disclosure_hand_over, name="disclosure_hand_over"),
    path("disclosures/<uuid:uid>/link/", disclosure_link, name="disclosure_link"),
    path("disclosures/<uuid:uid>/notice/", disclosure_notice, name="disclosure_notice"),
    path("disclosures/<uuid:uid>/review/", disclosure_review, name="disclosure_review"),
    path("disclosures/<uuid:uid>/sheet/", disclosure_sheet, name="disclosure_sheet"),
    path("disclosures/<uuid:uid>/submit/", disclosure_submit, name="disclosure_submit"),
    path("disclosures/<uuid:uid>/withdraw/", disclosure_withdraw, name="disclosure_withdraw"),
    path("disclosure-pages/<uuid:uid>/", disclosure_page, name="disclosure_page"),
    path("disposals/", disposal_list, name="disposal_list"),
    path("disposals/<uuid:uid>/", disposal_detail, name="disposal_detail"),
    path("disposals/<uuid:uid>/decide/", disposal_decide, name="disposal_decide"),
    path("disposals/<uuid:uid>/execute/", disposal_execute, name="disposal_execute"),
    path("disposals/<uuid:uid>/notice/", disposal_notice, name="disposal_notice"),
    path("file-register/", file_register, name="file_register"),
    path("holds/<uuid:uid>/lift/", hold_lift, name="hold_lift"),
    path("keeping/", keeping, name="keeping"),
    path("keeping/count/", retention_count, name="retention_count"),
    path("persons/<uuid:uid>/disclosures/new/", person_disclosure_new, name="person_disclosure_new"),
    path("persons/<uuid:uid>/holds/", person_holds, name="person_holds"),
    path("retention-rules/", retention_rule_list, name="retention_rule_list"),
    path("retention-rules/<slug:kind>/", retention_rule_edit, name="retention_rule_edit"),
]
