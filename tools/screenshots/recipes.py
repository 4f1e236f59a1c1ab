"""Who looks at which page, and at which object; one line for every name of the URLconf."""

from django.urls import reverse

from cases.models import DisclosurePage, DisclosureRequest, Hold
from network.models import (
    AgendaItem,
    ChangeRequest,
    ContactPoint,
    Meeting,
    MeetingAttendance,
    MeetingBody,
    NamedContact,
    Notice,
    Organization,
    ServiceOffering,
)
from tools.screenshots import finding, lists, telling
from tools.screenshots.recipe import Recipe, Shot, search_for, send_empty
from tools.screenshots.recipes_acts import ACTS
from tools.screenshots.recipes_meeting_results import MEETING_RESULTS
from tools.screenshots.recipes_network import KEPT, REPORTS
from tools.screenshots.recipes_sheets import SHEETS
from tools.screenshots.recipes_work import WORK
from tools.screenshots.urls import all_names


def type_somebody_known(page) -> None:
    """Type the reading and the age of somebody known, and wait for the hints."""
    page.locator("[name=person_kana]").fill("かくう ようこ")
    page.wait_for_timeout(1500)


def save_somebody_known(page) -> None:
    """Save a call about somebody new who looks like somebody known."""
    page.locator("[name=person_name]").fill("架空 洋子")
    page.locator("[name=said]").fill("息子さんのことで、という架空の相談です。")
    page.locator("[name=relation]").select_option("mother")
    page.locator("button[name=do][value=save]").first.click()


def look_at_merge(page) -> None:
    """Write the reason and look at how the merged record would be."""
    page.locator("[name=note]").fill("ご本人に電話で確かめた（架空）")
    page.locator("button[name=do][value=look]").click()


def own(model):
    """The first row about the body that 千葉 acts for."""
    return finding.of_directory(model, organization__record_key="hokatsu_west")


# Names without a page of their own: a button of another page sends there, or what comes is a file.
BUTTONS = {
    "set_language",
    "account_set_password",
    "cases:assessment_fix",
    "cases:attachment_download",
    "cases:case_filter_drop",
    "cases:code_active",
    "cases:code_move",
    "cases:draft_discard",
    "cases:draft_save",
    "cases:evaluation_fix",
    "cases:export_decide",
    "cases:statistics_file",
    "cases:support_plan_fix",
    "account_logout",
    "cases:consultation_close_info",
    "cases:consent_scan",
    "cases:packet_file",
    "cases:step_scan",
    "cases:person_hints",
    "cases:disclosure_gather",
    "cases:disposal_decide",
    "cases:disclosure_submit",
    "cases:retention_count",
    "cases:phrase_retire",
    "cases:referral_take",
    "cases:referral_alert_seen",
    "cases:referral_read_strike",
    "cases:case_worker_end",
    "cases:emergency_end",
    "network:agenda_move",
    "network:agenda_remove",
    "network:alias_confirm",
    "network:calendar_address_end",
    "network:calendar_feed",
    "network:meeting_minutes_drop",
    "network:meeting_paper_download",
    "network:meeting_seat_remove",
    "network:import_confirm",
    "network:import_drop",
    "network:import_template",
    "network:organization_confirm",
    "network:organization_reopen",
    "network:year_report_publish",
}

_TODAY = [Recipe("today", who, variant=who) for who in ("baba", "chiba", "doi", "fujii", "goto", "sakai")]

ACCOUNTS = [
    Recipe("account_login", None),
    Recipe("account_login", None, variant="mistakes", then=send_empty),
    Recipe("account_reset_password", None),
    Recipe("account_reset_password_done", None),
    Recipe("account_reset_password_from_key", None, finding.password_key),
    Recipe("account_reset_password_from_key", None, lambda: {"uidb36": "1", "key": "used"}, variant="used"),
    Recipe("account_reset_password_from_key_done", None),
    Recipe("account_change_password", "aida"),
    Recipe("affiliation_choose", "ikawa"),
    Recipe("access_log", "goto"),
    Recipe("network:account_list", "fujii"),
    Recipe("network:affiliation_new", "fujii", finding.account()),
    Recipe("network:password_link_new", "fujii", finding.account()),
    Recipe("network:account_end", "fujii", finding.account()),
    Recipe("network:affiliation_end", "fujii", finding.affiliation()),
    Recipe("network:invitation_new", "fujii"),
    Recipe("network:invitation_accept", None, finding.invitation_token),
    Recipe("network:invitation_accept", None, lambda: {"token": "used"}, variant="used", answers=(404,)),
    Recipe("network:invitation_detail", "fujii", finding.invitation),
    Recipe("network:invitation_revoke", "fujii", finding.invitation),
]

_planned = finding.of_directory(Meeting, status="planned")
DIRECTORY = [
    Recipe("network:organization_list", "aida"),
    Recipe("network:organization_new", "fujii"),
    Recipe("network:organization_new", "fujii", variant="mistakes", then=send_empty),
    Recipe("network:directory_export", "fujii"),
    Recipe("network:directory_print", "chiba", is_sheet=True),
    Recipe("network:directory_print", "aida", variant="public", query="only=public", is_sheet=True),
    Recipe("network:import_new", "fujii"),
    Recipe("network:import_new", "fujii", variant="mistakes", then=send_empty),
    Recipe("network:import_detail", "fujii", lists.read),
    Recipe("network:import_detail", "fujii", lists.confirmed, variant="confirmed"),
    Recipe("network:organization_detail", "aida", finding.organization("kokokara")),
    Recipe("network:organization_detail", "fujii", finding.organization("kurashigoto"), variant="administrator"),
    Recipe("network:organization_edit", "fujii", finding.organization("kurashigoto")),
    Recipe("network:organization_close", "fujii", finding.organization("riyusu")),
    Recipe("network:organization_close", "fujii", finding.organization("hokatsu_west"), variant="accounts"),
    Recipe("network:organization_close", "fujii", finding.of_directory(Organization, is_demo=True), variant="left"),
    Recipe("network:alias_merge", "fujii", finding.organization("basuteru")),
    Recipe("network:alias_new", "fujii", finding.organization("basuteru")),
    Recipe("network:service_new", "fujii", finding.organization("kurashigoto")),
    Recipe("network:service_edit", "fujii", finding.of_directory(ServiceOffering)),
    Recipe("network:service_end", "fujii", finding.of_directory(ServiceOffering)),
    Recipe("network:contact_new", "fujii", finding.organization("kurashigoto")),
    Recipe("network:contact_edit", "fujii", finding.of_directory(ContactPoint)),
    Recipe("network:organization_detail", "chiba", finding.organization("hokatsu_west"), variant="own"),
    Recipe("network:service_edit", "chiba", own(ServiceOffering), variant="own"),
    Recipe("network:contact_end", "chiba", own(ContactPoint)),
    Recipe("network:capacity_edit", "chiba", finding.organization("hokatsu_west")),
    Recipe("network:capacity_edit", "aida", finding.organization("kokokara"), variant="heard"),
    Recipe("network:confirmation_new", "chiba", finding.organization("hokatsu_west")),
    Recipe("network:confirmation_new", "fujii", finding.organization("kokokara"), variant="administrator"),
    Recipe("network:confirmation_list", "fujii"),
    Recipe("network:change_request_new", "chiba", finding.organization("hokatsu_west")),
    Recipe("network:change_request_detail", "fujii", own(ChangeRequest)),
    Recipe("network:notice_list", "aida"),
    Recipe("network:notice_new", "chiba", finding.organization("hokatsu_west")),
    Recipe("network:notice_edit", "chiba", own(Notice)),
    Recipe("network:named_contact_list", "aida"),
    Recipe("network:named_contact_new", "chiba", finding.organization("hokatsu_west")),
    Recipe("network:named_contact_edit", "fujii", finding.of_directory(NamedContact)),
    Recipe("network:platform", "aida"),
    Recipe("network:platform", "fujii", variant="administrator"),
    Recipe("network:seat_fill", "fujii", finding.seat(is_empty=True)),
    Recipe("network:seat_end", "fujii", finding.seat(is_empty=False)),
    Recipe("network:seat_edit", "fujii", finding.seat(is_empty=False)),
    Recipe("network:seat_new", "fujii"),
    Recipe("cases:body_work", "aida", finding.of_directory(Organization, valid_until__isnull=False)),
    Recipe("network:meeting_body_list", "aida"),
    Recipe("network:meeting_list", "aida"),
    Recipe("network:meeting_plan", "aida"),
    Recipe("network:meeting_body_new", "aida"),
    Recipe("network:meeting_body_edit", "aida", finding.of_directory(MeetingBody)),
    Recipe("network:meeting_new", "aida"),
    Recipe("network:meeting_new", "aida", variant="mistakes", then=send_empty),
    Recipe("network:meeting_detail", "aida", finding.of_directory(Meeting)),
    Recipe("network:meeting_edit", "aida", finding.of_directory(Meeting)),
    Recipe("network:meeting_detail", "aida", _planned, variant="planned"),
    Recipe("network:meeting_detail", "chiba", _planned, variant="invited"),
    Recipe("network:meeting_invite", "aida", _planned),
    Recipe("network:meeting_answer", "chiba", _planned),
    Recipe("network:meeting_seat_edit", "aida", finding.of_directory(MeetingAttendance, meeting__status="planned")),
    Recipe("network:meeting_hold", "aida", finding.of_directory(Meeting, status="held")),
    Recipe("network:meeting_cancel", "aida", _planned),
    Recipe("network:meeting_restore", "aida", finding.of_directory(Meeting, status="canceled")),
    Recipe("network:meeting_agenda_sheet", "aida", _planned),
    Recipe("network:meeting_attendance_sheet", "aida", _planned),
    Recipe("network:calendar_address", "chiba"),
    Recipe("network:agenda_new", "aida", _planned),
    Recipe("network:agenda_edit", "aida", finding.of_directory(AgendaItem)),
    Recipe("network:activity_list", "aida"),
    Recipe("network:proposal_list", "aida"),
    *KEPT,
    *REPORTS,
]

CONSULTATIONS = [
    Recipe("cases:consultation_list", "aida"),
    Recipe("cases:consultation_new", "aida"),
    Recipe("cases:consultation_new", "aida", variant="mistakes", then=send_empty),
    Recipe("cases:consultation_new", "aida", finding.if_anybody_is_known, variant="hints", then=type_somebody_known),
    Recipe("cases:consultation_new", "aida", finding.if_anybody_is_known, variant="as_new", then=save_somebody_known),
    Recipe("cases:pair_list", "aida"),
    Recipe("cases:person_merge", "baba", finding.double),
    Recipe("cases:person_merge", "baba", finding.double, variant="look", then=look_at_merge),
    Recipe("cases:person_unmerge", "baba", finding.merge),
    Recipe("cases:thread_link", "aida", finding.consultation(person=None, consulter_name="ソラさん")),
    Recipe("cases:thread_unlink", "aida", finding.thread_link),
    Recipe("cases:pair_settle", "aida", finding.pair),
    Recipe("cases:consultation_detail", "aida", finding.consultation(consulter_name="架空 由美")),
    Recipe("cases:consultation_prompt", "aida", finding.consultation(consulter_name="架空 由美")),
    Recipe("cases:consultation_detail", "aida", finding.consultation(consulter_name="ソラさん"), variant="anonymous"),
    Recipe("cases:consultation_edit", "aida", finding.consultation(consulter_name="架空 由美")),
    Recipe("cases:consultation_add_to_case", "aida", finding.consultation(consulter_name="架空 由美")),
    Recipe("cases:consultation_give_information", "aida", finding.consultation(consulter_name="架空 由美")),
    Recipe("cases:consultation_open_case", "aida", finding.consultation(consulter_name="架空 由美")),
    Recipe("cases:phrase_list", "aida"),
    Recipe("cases:phrase_list", "baba", variant="manager"),
    Recipe("cases:phrase_new", "baba"),
    Recipe("cases:phrase_edit", "baba", finding.office_phrase),
    Recipe("cases:intake_sheet_blank", "aida", is_sheet=True),
    Recipe("cases:intake_sheet", "aida", finding.consultation(consulter_name="架空 京子"), is_sheet=True),
]

CASES = [
    Recipe("cases:case_list", "aida"),
    Recipe("cases:case_list", "aida", finding.if_anybody_is_known, variant="searched", then=search_for("架空")),
    Recipe("cases:case_detail", "aida", finding.case()),
    Recipe("cases:case_detail", "aida", finding.case("架空 一夫"), variant="8050"),
    Recipe("cases:case_detail", "aida", finding.case("架空 夫妻のご長男"), variant="closed"),
    Recipe("cases:case_detail", "aida", finding.case("架空 奈々"), variant="secret"),
    Recipe("cases:case_changes", "aida", finding.case("架空 一夫")),
    Recipe("cases:observation_new", "aida", finding.observation("going-out", "架空 一夫", new=True)),
    Recipe("cases:observation_correct", "aida", finding.observation("going-out", "架空 一夫")),
    Recipe("cases:case_check_set", "aida", finding.case()),
    Recipe("cases:case_close", "aida", finding.case()),
    Recipe("cases:case_lead_set", "aida", finding.case()),
    Recipe("cases:case_record_new", "aida", finding.case()),
    Recipe("cases:case_reopen", "baba", finding.case("架空 夫妻のご長男")),
    Recipe("cases:emergency_new", "murata"),
    Recipe("cases:emergency_new", "murata", variant="mistakes", then=send_empty),
    Recipe("cases:emergency_review", "baba", finding.emergency),
    Recipe("cases:emergency_list", "baba"),
    Recipe("cases:case_detail", "murata", finding.case("架空 さくら"), variant="emergency"),
    Recipe("cases:case_reason", "murata", finding.case()),
    Recipe("cases:case_viewers", "aida", finding.case()),
    Recipe("cases:case_workers", "aida", finding.case()),
    Recipe("cases:case_restrict", "aida", finding.case()),
    Recipe("cases:case_timeline", "aida", finding.case("架空 誠")),
    Recipe("cases:case_timeline", "aida", finding.case("架空 誠"), variant="narrowed", query="kind=risk&since=R8.1.1"),
    Recipe("cases:case_timeline_sheet", "aida", finding.case("架空 誠"), is_sheet=True),
    Recipe("cases:household_detail", "aida", finding.case("架空 誠")),
    Recipe("cases:household_sheet", "aida", finding.case("架空 誠"), is_sheet=True),
    Recipe("cases:family_tie_set", "aida", finding.case("架空 誠")),
    Recipe("cases:case_8050_set", "aida", finding.case("架空 一夫")),
    Recipe("cases:household_member_edit", "aida", finding.member("架空 ハナ")),
    Recipe("cases:household_member_end", "aida", finding.member("架空 ハナ")),
    Recipe("cases:setting_list", "fujii"),
    Recipe("cases:setting_edit", "fujii", lambda: {"code": "parent_age_8050"}),
    Recipe("cases:answer_days_list", "fujii"),
    Recipe("cases:answer_days_edit", "fujii", lambda: {"act": "linkage"}),
    Recipe("cases:code_lists", "fujii"),
    Recipe("cases:code_list", "fujii", lambda: {"name": "topic"}),
    Recipe("cases:code_new", "fujii", lambda: {"name": "topic"}),
    Recipe("cases:code_edit", "fujii", lambda: {"name": "topic", "code": "ibasho"}),
    Recipe("cases:household_member_new", "aida", finding.case()),
    Recipe("cases:person_edit", "aida", finding.person()),
    Recipe("cases:person_ledger", "aida", finding.person(), is_sheet=True),
    Recipe("cases:consent_list", "aida", finding.person()),
    Recipe("cases:consent_new", "aida", finding.person()),
    Recipe("cases:consent_new", "aida", finding.person(), variant="mistakes", then=send_empty),
    Recipe("cases:consent_sheet", "aida", finding.consent(), is_sheet=True),
    Recipe("cases:consent_sheet_blank", "aida", finding.person(), is_sheet=True),
    Recipe("cases:consent_withdraw", "aida", finding.consent()),
    Recipe("cases:consent_scan_new", "aida", finding.consent()),
    Recipe("cases:consent_scan_remove", "aida", telling.consent_scan),
    Recipe("cases:telling_new", "aida", finding.person()),
    Recipe("cases:telling_new", "aida", finding.person(), variant="mistakes", then=send_empty),
    Recipe("cases:telling_correct", "aida", telling.telling),
]

_asked = finding.of_directory(DisclosureRequest, person__isnull=False)
_unlinked = finding.of_directory(DisclosureRequest, person__isnull=True)

KEEPING = [
    Recipe("cases:keeping", "baba"),
    Recipe("cases:retention_rule_list", "fujii"),
    Recipe("cases:retention_rule_edit", "fujii", lambda: {"kind": "case"}),
    Recipe("cases:person_holds", "baba", finding.person("架空 一夫")),
    Recipe("cases:hold_lift", "baba", finding.of_directory(Hold)),
    Recipe("cases:file_register", "fujii", is_sheet=True),
    Recipe("cases:disposal_list", "baba"),
    Recipe("cases:disposal_detail", "baba", finding.proposed_disposal),
    Recipe("cases:disposal_execute", "baba", finding.proposed_disposal),
    Recipe("cases:disposal_notice", "baba", finding.certified_disposal, is_sheet=True),
    Recipe("cases:disclosure_list", "aida"),
    Recipe("cases:disclosure_new", "aida"),
    Recipe("cases:disclosure_new", "aida", variant="mistakes", then=send_empty),
    Recipe("cases:person_disclosure_new", "aida", finding.person()),
    Recipe("cases:disclosure_detail", "aida", _asked),
    Recipe("cases:disclosure_detail", "baba", _unlinked, variant="unlinked"),
    Recipe("cases:disclosure_link", "aida", _unlinked),
    Recipe("cases:disclosure_extend", "aida", _unlinked),
    Recipe("cases:disclosure_page", "aida", finding.of_directory(DisclosurePage, title__startswith="相談")),
    Recipe("cases:disclosure_review", "baba", _asked),
    Recipe("cases:disclosure_decide", "baba", _asked),
    Recipe("cases:disclosure_hand_over", "aida", _asked),
    Recipe("cases:disclosure_withdraw", "aida", _unlinked),
    Recipe("cases:disclosure_sheet", "aida", _asked, is_sheet=True),
    Recipe("cases:disclosure_notice", "aida", finding.decided_request, is_sheet=True),
]

_new_at_doi = finding.referral(state="sent", to_organization__record_key="kurashigoto", person__isnull=False)
_opened_at_doi = finding.referral(state="received", to_organization__record_key="kurashigoto")
_reported = finding.referral(state="reported", from_organization__is_window=True)
_alerted = finding.referral(state="accepted", to_organization__record_key="hokatsu_west")
_accepted = finding.referral(state="accepted", to_organization__record_key="kurashigoto")
_draft = finding.referral(state="draft")
_at_nurse = finding.referral(state="in_progress", to_organization__record_key="hoken_center")

REFERRALS = [
    Recipe("cases:referral_list", "aida"),
    Recipe("cases:referral_list", "doi", variant="partner"),
    Recipe("cases:referral_detail", "aida", _at_nurse),
    Recipe("cases:referral_prompt", "aida", _at_nurse),
    Recipe("cases:referral_detail", "doi", _accepted, variant="partner"),
    Recipe("cases:referral_detail", "doi", _new_at_doi, variant="unopened"),
    Recipe("cases:referral_detail", "baba", finding.referral(state="awaiting_approval"), variant="approval"),
    Recipe("cases:referral_new", "aida", query="nobody=on"),
    Recipe("cases:referral_new", "murata", variant="act", query="case={case}"),
    Recipe("cases:referral_new", "murata", variant="body", query="case={case}&act=introduction"),
    Recipe("cases:referral_person", "chiba"),
    Recipe("cases:referral_sections", "murata", _draft),
    Recipe("cases:referral_basis", "murata", _draft),
    Recipe("cases:referral_basis_other", "murata", _draft),
    Recipe("cases:referral_preview", "murata", _draft),
    Recipe("cases:referral_approve", "baba", finding.referral(state="awaiting_approval")),
    Recipe("cases:referral_send_back", "baba", finding.referral(state="awaiting_approval")),
    Recipe("cases:referral_reroute", "aida", finding.referral(state="declined")),
    Recipe("cases:referral_receive", "doi", _new_at_doi),
    Recipe("cases:referral_ask", "doi", _opened_at_doi),
    Recipe("cases:referral_accept", "doi", _opened_at_doi),
    Recipe("cases:referral_decline", "doi", _accepted),
    Recipe("cases:referral_report", "doi", _accepted),
    Recipe("cases:referral_progress", "doi", _accepted),
    Recipe("cases:referral_finish", "chiba", _alerted),
    Recipe("cases:referral_finish", "chiba", _alerted, variant="mistakes", then=send_empty),
    Recipe("cases:referral_alert", "doi", _accepted),
    Recipe("cases:referral_detail", "aida", _alerted, variant="alert"),
    Recipe("cases:referral_detail", "aida", _reported, variant="reported"),
    Recipe("cases:referral_confirm", "aida", _reported),
    Recipe("cases:referral_rate", "doi", _reported),
    Recipe("cases:rating_list", "baba"),
    Recipe("cases:reply_sheet", "aida", _reported, variant="outcomes", is_sheet=True),
    Recipe("cases:referral_hand_over", "hoshi", _at_nurse),
    Recipe("cases:referral_on_behalf", "aida", _accepted),
    Recipe("cases:rating_on_behalf", "aida", _accepted),
    Recipe("cases:step_confirm", "doi", finding.entered_step),
    Recipe("cases:step_scan_remove", "aida", finding.step_scan),
    Recipe("cases:referral_take_in", "aida", finding.referral(state="received", to_organization__is_window=True)),
    Recipe("cases:referral_sheet", "aida", _at_nurse, is_sheet=True),
    Recipe("cases:fax_cover", "aida", _at_nurse, is_sheet=True),
    Recipe("cases:reply_sheet", "aida", _at_nurse, is_sheet=True),
    Recipe("cases:legal_basis_list", "fujii"),
    Recipe("cases:office_words", "fujii"),
    Recipe("cases:basis_decision_list", "baba"),
    Recipe("cases:basis_decision", "baba", telling.decision),
    Recipe("cases:cut_notice_tell", "aida", telling.cut_notice),
    Recipe("cases:cut_notice_list", "baba"),
    Recipe("cases:own_person_list", "sakai"),
    Recipe("cases:own_ledger", "chiba"),
    Recipe("cases:own_ledger", "doi", variant="received", query="received=1"),
    Recipe("cases:planned_handover_list", "sakai"),
    Recipe("cases:planned_handover_new", "sakai"),
    Recipe("cases:planned_handover_begin", "sakai", finding.planned_handover),
    Recipe("cases:planned_handover_edit", "sakai", finding.planned_handover),
    Recipe("cases:planned_handover_drop", "sakai", finding.planned_handover),
    Recipe("cases:ledger_list", "baba"),
    Recipe("cases:ledger_list", "goto", variant="auditor"),
    Recipe("cases:legal_basis_edit", "fujii", lambda: {"code": "support_meeting_art9"}),
    Recipe("cases:referral_answer", "aida", finding.referral(state="info_requested")),
    Recipe("cases:referral_query", "aida", _reported),
    Recipe("cases:referral_complete", "aida", _reported),
    Recipe("cases:referral_withdraw", "aida", _at_nurse),
    Recipe("cases:referral_amend", "aida", finding.referral(state="accepted", from_organization__is_window=True)),
    Recipe("cases:referral_amend_drop", "aida", finding.amending),
    Recipe("cases:referral_read_amendment", "eguchi", finding.amended_unread),
    Recipe("cases:referral_detail", "aida", finding.amended_unread, variant="amended"),
    Recipe("cases:referral_detail", "eguchi", finding.amended_unread, variant="unread"),
    Recipe("cases:referral_sheet", "aida", finding.amended_unread, variant="amended"),
    Recipe("cases:referral_preview", "aida", finding.amending, variant="amending"),
    Recipe("cases:referral_reopen", "aida", finding.referral(state="completed", received_at__isnull=False)),
    Recipe("cases:referral_strike_out", "aida", finding.referral(state="accepted", from_organization__is_window=True)),
    Recipe("cases:referral_incident", "baba", finding.incident),
    Recipe("cases:referral_detail", "baba", finding.incident, variant="incident"),
    Recipe("cases:step_strike", "eguchi", finding.step_of_eguchi),
    Recipe("cases:referral_recall", "aida", finding.referral(state="sent")),
    Recipe("cases:referral_extend", "baba", finding.referral(state="info_requested")),
]

RECIPES = [
    Recipe("today", "aida"),
    *_TODAY,
    *ACCOUNTS,
    *DIRECTORY,
    *CONSULTATIONS,
    *CASES,
    *WORK,
    *MEETING_RESULTS,
    *SHEETS,
    *KEEPING,
    *REFERRALS,
    *ACTS,
]


def mistakes() -> list[str]:
    """Names of the URLconf that nobody takes a picture of, and recipes for what is not there."""
    names, known = set(all_names()), {recipe.url_name for recipe in RECIPES} | BUTTONS
    missing = [f"{name} has no recipe in tools/screenshots/recipes.py" for name in names - known]
    return sorted([*missing, *(f"{name} has a recipe but is no page" for name in known - names)])


def people() -> list[str]:
    """Everybody who looks at a page."""
    return sorted({recipe.who for recipe in RECIPES if recipe.who})


def shots(only: list[str]) -> list[Shot]:
    """The pictures that this house can give; a page about an object that it has not is left out."""
    wanted = [recipe for recipe in RECIPES if not only or picture_name(recipe) in only]
    found = [shot for recipe in wanted if (shot := _shot(recipe)) is not None]
    return found if only else [*found, Shot("404", "aida", "/no-such-page/", answers=(404,))]


def picture_name(recipe: Recipe) -> str:
    """The name of the file: `cases_case_detail-closed`."""
    return recipe.url_name.replace(":", "_") + (f"-{recipe.variant}" if recipe.variant else "")


def _shot(recipe: Recipe) -> Shot | None:
    arguments = recipe.find()
    if arguments is None:
        return None
    path = reverse(recipe.url_name, kwargs=arguments)
    if recipe.query:
        case = finding.case("架空 隆")()
        if case is None and "{case}" in recipe.query:
            return None
        path += "?" + recipe.query.format(**{"case": case["uid"]} if case else {})
    return Shot(picture_name(recipe), recipe.who, path, recipe.then, recipe.is_sheet, recipe.answers)
