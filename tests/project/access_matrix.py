"""The access matrix: for every URL name who may GET and who may POST. Everybody else is told that nothing is there.

A page that is not in this table fails the build. `arguments` name an object of the stage in `test_access_matrix.py`.
"""

from dataclasses import dataclass, field

EVERYBODY = frozenset({"aida", "baba", "murata", "chiba", "doi", "eguchi", "fujii", "goto", "ikawa"})
WINDOW = frozenset({"aida", "baba", "murata"})
MANAGER = frozenset({"baba"})
SITTING = frozenset({"chiba", "doi"})  # whose bodies sit in the meeting of the anonymized sheets
GUEST = frozenset({"eguchi"})  # whose body is a guest of it
PARTNERS = frozenset({"chiba", "doi", "eguchi", "ikawa"})
RECEIVER = frozenset({"eguchi"})
BOTH_SIDES = WINDOW | RECEIVER
ADMINISTRATOR = frozenset({"fujii"})
KEEPERS = frozenset({"fujii", "chiba"})  # of the entry of 西部地域包括支援センター
AUDITOR = frozenset({"goto"})
SENDERS = WINDOW | PARTNERS
SENDING_PARTNER = frozenset({"chiba"})
OWNER = frozenset({"aida"})  # whose saved filter and request it is
NOBODY = frozenset()  # a page that only takes POST
NAMED = frozenset({"aida"})  # the named staff of the restricted case
IN_EMERGENCY = frozenset({"murata"})  # who reads a restricted case in an emergency
SHEET_PAGES = ("detail", "edit", "submit", "read", "show", "close")
EMERGENCY_READS = {
    "case_detail": "case",
    "case_changes": "case",
    "household_detail": "case",
    "support_plan_list": "case",
    "record_detail": "record",
    "person_ledger": "person",
    "consultation_detail": "consultation",
}
EMERGENCY_CLOSED = {
    "case_record_new": "case",
    "case_restrict": "case",
    "person_edit": "person",
    "record_correct": "record",
    "consultation_edit": "consultation",
}
# The moves of each side; who stands on the other side does not find them.
RECEIVER_PAGES = (
    "receive", "take", "hand_over", "ask", "accept", "decline", "report", "progress", "visit", "meet", "reply",
    "finish", "alert", "rate",
    "read_amendment",
)  # fmt: skip
RECORD_PAGES = {
    "record_detail": "record",
    "record_correct": "record",
    "attachment_new": "record",
    "attachment_download": "attachment",
    "attachment_remove": "attachment",
}
DISCLOSURE_PAGES = ("detail", "extend", "hand_over", "link", "sheet", "withdraw")
CODE_LIST = {"name": "code_list"}
CODE = CODE_LIST | {"code": "code"}
PLAN_SHEETS = ("assessment", "support_plan", "evaluation")
PLAN_BEGINNINGS = ("support_plan_list", "assessment_new", "support_plan_new")
PLAN_FOLLOWING = ("evaluation_new", "support_plan_agreement", "support_plan_monitor")
SENDER_PAGES = (
    "answer", "query", "complete", "recall", "withdraw", "reroute", "extend", "confirm_meeting", "replan",
    "confirm", "alert_seen",
    "amend", "amend_drop", "reopen", "strike_out", "incident",
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One page. `reached` are those whose GET is answered, `sent` those whose POST is taken."""

    name: str
    reached: frozenset[str]
    sent: frozenset[str] | None = None
    arguments: dict[str, str] = field(default_factory=dict)

    @property
    def posted(self) -> frozenset[str]:
        """Who may POST: by default whoever may GET."""
        return self.reached if self.sent is None else self.sent


def _uid(thing: str) -> dict[str, str]:
    return {"uid": thing}


MATRIX = [
    Row("today", EVERYBODY),
    Row("access_log", AUDITOR),
    Row("account_change_password", EVERYBODY),
    # --- directory -------------------------------------------------------------------------------------------
    Row("network:organization_list", EVERYBODY),
    Row("network:organization_new", ADMINISTRATOR),
    Row("network:organization_detail", EVERYBODY, arguments=_uid("organization")),
    Row("network:organization_edit", ADMINISTRATOR, arguments=_uid("organization")),
    Row("network:organization_confirm", ADMINISTRATOR, arguments=_uid("organization")),
    Row("network:organization_close", ADMINISTRATOR, arguments=_uid("organization")),
    Row("network:organization_reopen", NOBODY, ADMINISTRATOR, arguments=_uid("ending_body")),
    Row("network:alias_new", ADMINISTRATOR, arguments=_uid("organization")),
    Row("network:alias_confirm", ADMINISTRATOR, arguments=_uid("alias")),
    Row("network:alias_merge", ADMINISTRATOR, arguments=_uid("organization")),
    Row("network:service_new", ADMINISTRATOR, arguments=_uid("organization")),
    Row("network:service_edit", ADMINISTRATOR, arguments=_uid("service")),
    Row("network:service_end", ADMINISTRATOR, arguments=_uid("service")),
    Row("network:contact_new", ADMINISTRATOR, arguments=_uid("organization")),
    Row("network:contact_edit", ADMINISTRATOR, arguments=_uid("contact")),
    *(
        Row(f"network:{name}", KEEPERS, arguments=_uid(f"own_{thing}"))
        for name, thing in [
            ("service_new", "organization"),
            ("service_edit", "service"),
            ("service_end", "service"),
            ("contact_new", "organization"),
            ("contact_edit", "contact"),
            ("contact_end", "contact"),
            ("confirmation_new", "organization"),
            ("notice_new", "organization"),
            ("notice_edit", "notice"),
            ("named_contact_new", "organization"),
            ("named_contact_edit", "named_contact"),
        ]
    ),
    Row("network:capacity_edit", KEEPERS | WINDOW, arguments=_uid("own_organization")),
    Row("network:change_request_new", KEEPERS - ADMINISTRATOR, arguments=_uid("own_organization")),
    Row("network:change_request_detail", KEEPERS, ADMINISTRATOR, arguments=_uid("own_request")),
    Row("network:confirmation_list", ADMINISTRATOR),
    Row("network:notice_list", EVERYBODY),
    Row("network:named_contact_list", EVERYBODY),
    Row("network:directory_export", WINDOW | ADMINISTRATOR),
    Row("network:directory_print", EVERYBODY),
    Row("network:import_new", ADMINISTRATOR),
    Row("network:import_template", ADMINISTRATOR),
    Row("network:import_detail", ADMINISTRATOR, arguments=_uid("directory_import")),
    Row("network:import_confirm", NOBODY, ADMINISTRATOR, arguments=_uid("directory_import")),
    Row("network:import_drop", NOBODY, ADMINISTRATOR, arguments=_uid("directory_import")),
    Row("network:platform", EVERYBODY),
    Row("network:seat_fill", ADMINISTRATOR, arguments=_uid("empty_seat")),
    Row("network:seat_end", ADMINISTRATOR, arguments=_uid("seat")),
    Row("network:seat_edit", ADMINISTRATOR, arguments=_uid("seat")),
    Row("network:seat_new", ADMINISTRATOR),
    Row("cases:body_work", SENDERS, arguments=_uid("ending_body")),
    Row("network:meeting_body_list", EVERYBODY),
    Row("network:meeting_list", EVERYBODY),
    Row("network:meeting_new", WINDOW),
    Row("network:meeting_detail", EVERYBODY, arguments=_uid("meeting")),
    Row("network:meeting_detail", WINDOW | SENDING_PARTNER, arguments=_uid("closed_meeting")),
    Row("network:calendar_address", EVERYBODY),
    Row("network:calendar_address_end", NOBODY, EVERYBODY),
    Row("network:meeting_agenda_sheet", EVERYBODY, arguments=_uid("meeting")),
    Row("network:meeting_attendance_sheet", EVERYBODY, arguments=_uid("meeting")),
    Row("network:meeting_plan", WINDOW),
    *[
        Row(f"network:{page}", WINDOW, arguments=_uid("meeting"))
        for page in ("meeting_edit", "meeting_invite", "meeting_hold", "meeting_cancel", "agenda_new")
    ],
    Row("network:meeting_restore", WINDOW, arguments=_uid("canceled_meeting")),
    Row("network:meeting_answer", SENDING_PARTNER, arguments=_uid("meeting")),
    Row("network:meeting_seat_edit", WINDOW, arguments=_uid("meeting_seat")),
    Row("network:meeting_seat_remove", NOBODY, WINDOW, arguments=_uid("meeting_seat")),
    Row("network:agenda_edit", WINDOW, arguments=_uid("agenda_item")),
    Row("network:agenda_move", NOBODY, WINDOW, arguments=_uid("agenda_item")),
    Row("network:agenda_remove", NOBODY, WINDOW, arguments=_uid("agenda_item")),
    Row("network:meeting_body_new", WINDOW),
    Row("network:meeting_body_edit", WINDOW, arguments=_uid("meeting_body")),
    Row("network:meeting_minutes_new", WINDOW, arguments=_uid("meeting")),
    *[
        Row(f"network:meeting_minutes_{page}", readers, arguments=_uid(minutes))
        for page in ("detail", "sheet")
        for minutes, readers in (("minutes", WINDOW | SENDING_PARTNER), ("draft_minutes", WINDOW))
    ],
    Row("network:meeting_minutes_edit", WINDOW, arguments=_uid("draft_minutes")),
    Row("network:meeting_minutes_fix", WINDOW, arguments=_uid("draft_minutes")),
    Row("network:meeting_minutes_drop", NOBODY, WINDOW, _uid("draft_minutes")),
    Row("network:meeting_minutes_correct", WINDOW, arguments=_uid("minutes")),
    Row("network:meeting_paper_new", WINDOW, arguments=_uid("meeting")),
    Row("network:meeting_paper_detail", WINDOW | SENDING_PARTNER, arguments=_uid("paper")),
    Row("network:meeting_paper_download", WINDOW | SENDING_PARTNER, arguments=_uid("paper")),
    Row("network:meeting_paper_detail", WINDOW | SENDING_PARTNER, arguments=_uid("collected_paper")),
    Row("network:meeting_paper_download", WINDOW, arguments=_uid("collected_paper")),
    Row("network:meeting_paper_count", WINDOW, arguments=_uid("collected_paper")),
    Row("network:meeting_paper_edit", WINDOW, arguments=_uid("paper")),
    Row("network:meeting_paper_remove", WINDOW, arguments=_uid("paper")),
    Row("network:meeting_group_work_new", WINDOW, arguments=_uid("meeting")),
    Row("network:meeting_group_work_edit", WINDOW, arguments=_uid("group_work")),
    Row("network:action_list", SENDERS),
    Row("network:action_new", WINDOW, arguments=_uid("meeting")),
    Row("network:action_detail", BOTH_SIDES, arguments=_uid("action")),
    Row("network:action_done", BOTH_SIDES, arguments=_uid("action")),
    Row("network:action_reopen", BOTH_SIDES, arguments=_uid("done_action")),
    Row("network:action_edit", WINDOW, arguments=_uid("action")),
    Row("network:action_drop", WINDOW, arguments=_uid("action")),
    Row("network:activity_list", EVERYBODY),
    Row("network:case_summary_detail", WINDOW | SITTING, arguments=_uid("shown_sheet")),
    Row("network:case_summary_detail", WINDOW | SITTING | GUEST, arguments=_uid("public_sheet")),
    Row("network:case_summary_detail", WINDOW, arguments=_uid("passed_sheet")),
    Row("network:case_summary_detail", NOBODY, arguments=_uid("unread_sheet")),
    Row("network:proposal_list", WINDOW | ADMINISTRATOR),
    Row("network:activity_detail", EVERYBODY, arguments=_uid("activity")),
    Row("network:training_detail", EVERYBODY, arguments=_uid("training")),
    Row("network:proposal_detail", WINDOW | ADMINISTRATOR, arguments=_uid("proposal")),
    Row("network:proposal_follow", WINDOW, arguments=_uid("proposal")),
    Row("network:activity_occasion_new", WINDOW, arguments=_uid("activity")),
    Row("network:training_occasion_new", WINDOW, arguments=_uid("training")),
    Row("network:occasion_edit", WINDOW, arguments=_uid("occasion")),
    Row("network:placement_new", WINDOW, arguments=_uid("material")),
    Row("network:placement_edit", WINDOW, arguments=_uid("placement")),
    *[
        row
        for kind in ("activity", "training", "material", "proposal", "survey", "initiative", "plan_goal")
        for row in (
            Row(f"network:{kind}_new", WINDOW),
            Row(f"network:{kind}_edit", WINDOW, arguments=_uid(kind)),
        )
    ],
    Row("network:identification_list", WINDOW | PARTNERS),
    Row("network:identification_new", WINDOW | PARTNERS),
    Row("network:identification_edit", WINDOW | SENDING_PARTNER, arguments=_uid("identification")),
    # --- the yearly report -----------------------------------------------------------------------------------
    Row("network:year_report_list", EVERYBODY),
    Row("network:year_report_new", WINDOW),
    Row("network:year_report", WINDOW, arguments=_uid("report_draft")),
    Row("network:year_report", WINDOW, arguments=_uid("report_signed")),
    Row("network:year_report", EVERYBODY, arguments=_uid("report_published")),
    Row("network:year_report_sheet", WINDOW, arguments=_uid("report_draft")),
    Row("network:year_report_sheet", EVERYBODY, arguments=_uid("report_published")),
    Row("network:year_report_section", WINDOW, arguments=_uid("report_draft") | {"heading": "heading"}),
    Row("network:year_report_section", NOBODY, arguments=_uid("report_published") | {"heading": "heading"}),
    Row("network:year_report_sign", MANAGER, arguments=_uid("report_draft")),
    Row("network:year_report_sign", NOBODY, arguments=_uid("report_signed")),
    Row("network:year_report_publish", NOBODY, WINDOW, arguments=_uid("report_signed")),
    # --- accounts --------------------------------------------------------------------------------------------
    Row("network:account_list", ADMINISTRATOR),
    Row("network:account_end", ADMINISTRATOR, arguments=_uid("account")),
    Row("network:password_link_new", ADMINISTRATOR, arguments=_uid("account")),
    Row("network:affiliation_new", ADMINISTRATOR, arguments=_uid("account")),
    Row("network:affiliation_end", ADMINISTRATOR, arguments=_uid("affiliation")),
    Row("network:invitation_new", ADMINISTRATOR),
    Row("network:invitation_detail", ADMINISTRATOR, arguments=_uid("invitation")),
    Row("network:invitation_revoke", ADMINISTRATOR, arguments=_uid("invitation")),
    # --- consultations ---------------------------------------------------------------------------------------
    Row("cases:consultation_prompt", WINDOW, arguments=_uid("consultation")),
    Row("cases:consultation_prompt", NAMED, arguments=_uid("restricted_consultation")),
    Row("cases:referral_prompt", WINDOW, arguments=_uid("referral")),
    Row("cases:referral_prompt", WINDOW | SENDING_PARTNER, arguments=_uid("partner_referral")),
    Row("cases:referral_prompt", NAMED, arguments=_uid("restricted_referral")),
    Row("cases:board", MANAGER),
    Row("cases:statistics", WINDOW),
    Row("cases:statistics_leaving", WINDOW),
    Row("cases:statistics_file", WINDOW),
    # Without a table, a row and a column there is nothing to open; test_statistics_rows.py says who opens what.
    Row("cases:statistics_rows", NOBODY),
    Row("cases:network_drawing", EVERYBODY),
    Row("cases:own_figures", PARTNERS),
    Row("cases:rating_list", MANAGER),
    Row("cases:case_filter", WINDOW),
    Row("cases:case_filter_drop", NOBODY, OWNER, arguments=_uid("saved_filter")),
    Row("cases:case_export", WINDOW),
    Row("cases:export_detail", OWNER | MANAGER, arguments=_uid("export")),
    Row("cases:export_decide", NOBODY, MANAGER, arguments=_uid("export")),
    Row("cases:case_reassign", MANAGER),
    Row("cases:lead_change_list", WINDOW),
    Row("cases:consultation_list", WINDOW),
    Row("cases:consultation_new", WINDOW),
    Row("cases:search", WINDOW),
    Row("cases:person_hints", NOBODY, WINDOW),
    Row("cases:pair_list", WINDOW),
    Row("cases:person_merge", MANAGER, arguments=_uid("person") | {"double": "other_person"}),
    Row("cases:person_merge", NOBODY, arguments=_uid("person") | {"double": "restricted_person"}),
    Row("cases:person_unmerge", MANAGER, arguments=_uid("merge")),
    Row("cases:person_unmerge", NOBODY, arguments=_uid("restricted_merge")),
    Row("cases:pair_settle", WINDOW, arguments=_uid("person") | {"other": "other_person"}),
    Row("cases:pair_settle", NAMED, arguments=_uid("person") | {"other": "restricted_person"}),
    Row("cases:consultation_detail", WINDOW, arguments=_uid("consultation")),
    Row("cases:counter", WINDOW),
    Row("cases:counter_list", WINDOW),
    Row("cases:case_counter", WINDOW, arguments=_uid("case")),
    Row("cases:case_counter", NAMED, arguments=_uid("restricted_case")),
    Row("cases:case_risk_flags", WINDOW, arguments=_uid("case")),
    Row("cases:case_risk_flags", NAMED, arguments=_uid("restricted_case")),
    Row("cases:consultation_risk_flags", WINDOW, arguments=_uid("consultation")),
    Row("cases:consultation_risk_flags", NAMED, arguments=_uid("restricted_consultation")),
    Row("cases:risk_flag_duty", WINDOW, arguments=_uid("risk_flag")),
    Row("cases:risk_flag_duty", NAMED, arguments=_uid("restricted_risk_flag")),
    Row("cases:risk_flag_end", WINDOW, arguments=_uid("risk_flag")),
    Row("cases:phrase_list", WINDOW),
    Row("cases:phrase_new", WINDOW),
    Row("cases:phrase_edit", OWNER, arguments=_uid("phrase")),
    Row("cases:phrase_edit", MANAGER, arguments=_uid("office_phrase")),
    Row("cases:phrase_retire", NOBODY, OWNER, arguments=_uid("phrase")),
    Row("cases:phrase_retire", NOBODY, MANAGER, arguments=_uid("office_phrase")),
    Row("cases:duty_contact_list", ADMINISTRATOR),
    Row("cases:duty_contact_edit", ADMINISTRATOR, arguments={"kind": "duty_kind"}),
    Row("cases:draft_list", EVERYBODY),
    Row("cases:draft_save", frozenset(), EVERYBODY),
    Row("cases:draft_discard", frozenset(), NAMED, arguments=_uid("draft_of_aida")),
    Row("cases:consultation_edit", WINDOW, arguments=_uid("consultation")),
    Row("cases:consultation_close_info", WINDOW, arguments=_uid("consultation")),
    Row("cases:thread_link", WINDOW, arguments=_uid("consultation")),
    Row("cases:thread_unlink", WINDOW, arguments=_uid("thread_link")),
    Row("cases:thread_unlink", NAMED, arguments=_uid("restricted_thread_link")),
    Row("cases:consultation_open_case", WINDOW, arguments=_uid("consultation")),
    Row("cases:consultation_add_to_case", WINDOW, arguments=_uid("consultation")),
    Row("cases:consultation_give_information", WINDOW, arguments=_uid("consultation")),
    Row("cases:intake_sheet_blank", WINDOW),
    Row("cases:intake_sheet", WINDOW, arguments=_uid("consultation")),
    # --- cases and people ------------------------------------------------------------------------------------
    Row("cases:case_list", WINDOW),
    *[
        Row(f"cases:case_{page}", WINDOW, arguments=_uid("case"))
        for page in ("detail", "changes", "record_new", "check_set", "lead_set", "close", "reopen", "restrict")
    ],
    Row("cases:case_reason", WINDOW, arguments=_uid("case")),
    Row("cases:case_reason", NAMED, arguments=_uid("restricted_case")),
    Row("cases:case_viewers", OWNER | MANAGER, arguments=_uid("case")),
    Row("cases:case_viewers", NAMED, arguments=_uid("restricted_case")),
    Row("cases:case_workers", WINDOW, arguments=_uid("case")),
    Row("cases:case_workers", NAMED, arguments=_uid("restricted_case")),
    Row("cases:case_worker_end", NOBODY, WINDOW, arguments=_uid("case_worker")),
    Row("cases:case_worker_end", NOBODY, NAMED, arguments=_uid("restricted_case_worker")),
    Row("cases:observation_new", WINDOW, arguments=_uid("case") | {"kind": "kind"}),
    Row("cases:observation_correct", WINDOW, arguments=_uid("case") | {"kind": "kind", "observation": "observation"}),
    *[
        Row(f"cases:{page}", WINDOW, arguments=_uid("case"))
        for page in ("household_detail", "household_sheet", "family_tie_set", "case_8050_set")
    ],
    *[
        Row(f"cases:household_member_{page}", WINDOW, arguments=_uid("case") | {"member": "member"})
        for page in ("edit", "end")
    ],
    Row("cases:household_detail", NAMED, arguments=_uid("restricted_case")),
    Row("cases:household_member_edit", NAMED, arguments=_uid("restricted_case") | {"member": "restricted_member"}),
    Row("cases:household_member_new", WINDOW, arguments=_uid("case")),
    *[
        Row(f"cases:{page}", readers, arguments=_uid(case))
        for page in ("case_timeline", "case_timeline_sheet")
        for case, readers in (("case", WINDOW), ("restricted_case", NAMED))
    ],
    Row("cases:private_note_edit", WINDOW, arguments=_uid("case")),
    Row("cases:private_note_edit", NAMED, arguments=_uid("restricted_case")),
    *[
        Row(f"cases:{page}", readers, arguments=_uid(f"{kind}{thing}"))
        for page, thing in RECORD_PAGES.items()
        for kind, readers in (("", WINDOW), ("restricted_", NAMED))
    ],
    # --- anonymized case sheets ------------------------------------------------------------------------------
    Row("cases:meeting_telling", WINDOW, arguments=_uid("meeting")),
    Row("cases:case_meeting_telling", WINDOW, arguments=_uid("case")),
    Row("cases:case_meeting_telling", NAMED, arguments=_uid("restricted_case")),
    Row("cases:case_summary_list", WINDOW, arguments=_uid("case")),
    Row("cases:case_summary_list", NAMED, arguments=_uid("restricted_case")),
    Row("cases:case_summary_new", WINDOW, arguments=_uid("case")),
    Row("cases:case_summary_new", NAMED, arguments=_uid("restricted_case")),
    *[
        Row(f"cases:case_summary_{page}", readers, arguments=_uid(f"{kind}sheet_origin"))
        for page in SHEET_PAGES
        for kind, readers in (("", WINDOW), ("restricted_", NAMED))
    ],
    Row("cases:case_summary_sheet", WINDOW, arguments=_uid("paper_origin")),
    Row("cases:case_summary_incident", MANAGER, arguments=_uid("sheet_origin")),
    Row("cases:case_summary_incident", NOBODY, arguments=_uid("restricted_sheet_origin")),
    Row("cases:case_summary_identified", WINDOW | SITTING, arguments=_uid("shown_sheet")),
    Row("cases:case_summary_identified", WINDOW | SITTING | GUEST, arguments=_uid("public_sheet")),
    Row("cases:case_summary_identified", NOBODY, arguments=_uid("passed_sheet")),
    # --- assessment, plan, evaluation ------------------------------------------------------------------------
    *[Row(f"cases:{page}", WINDOW, arguments=_uid("case")) for page in PLAN_BEGINNINGS],
    *[Row(f"cases:{sheet}_sheet_blank", WINDOW) for sheet in PLAN_SHEETS],
    *[
        Row(f"cases:{sheet}_{page}", WINDOW, arguments=_uid(sheet))
        for sheet in PLAN_SHEETS
        for page in ("detail", "edit", "sheet")
    ],
    *[Row(f"cases:{sheet}_detail", NAMED, arguments=_uid(f"restricted_{sheet}")) for sheet in PLAN_SHEETS],
    *[Row(f"cases:{sheet}_fix", frozenset(), WINDOW, _uid(sheet)) for sheet in PLAN_SHEETS],
    *[Row(f"cases:{page}", WINDOW, arguments=_uid("support_plan")) for page in PLAN_FOLLOWING],
    Row("cases:person_edit", WINDOW, arguments=_uid("person")),
    Row("cases:person_ledger", WINDOW, arguments=_uid("person")),
    Row("cases:telling_new", WINDOW, arguments=_uid("person")),
    Row("cases:consent_scan_new", WINDOW, arguments=_uid("consent")),
    Row("cases:consent_scan", WINDOW, arguments=_uid("consent_scan")),
    Row("cases:consent_scan_remove", WINDOW, arguments=_uid("consent_scan")),
    *[
        Row(f"cases:{page}", readers, arguments=_uid(person))
        for page in ("consent_new", "consent_list", "consent_sheet_blank")
        for person, readers in (("person", WINDOW), ("partner_person", SENDING_PARTNER), ("restricted_person", NAMED))
    ],
    Row("cases:consent_sheet", WINDOW, arguments=_uid("consent")),
    Row("cases:consent_withdraw", WINDOW, arguments=_uid("consent")),
    # --- keeping, and the person's right to see --------------------------------------------------------------
    Row("cases:keeping", MANAGER),
    Row("cases:retention_count", NOBODY, MANAGER),
    Row("cases:retention_rule_list", ADMINISTRATOR),
    Row("cases:retention_rule_edit", ADMINISTRATOR, arguments={"kind": "record_kind"}),
    Row("cases:person_holds", MANAGER, arguments=_uid("person")),
    Row("cases:person_holds", NOBODY, arguments=_uid("restricted_person")),
    Row("cases:hold_lift", MANAGER, arguments=_uid("hold")),
    Row("cases:hold_lift", NOBODY, arguments=_uid("restricted_hold")),
    Row("cases:file_register", WINDOW | ADMINISTRATOR),
    Row("cases:disposal_list", MANAGER),
    Row("cases:disposal_decide", NOBODY, MANAGER, arguments=_uid("disposal")),
    *[Row(f"cases:disposal_{page}", MANAGER, arguments=_uid("disposal")) for page in ("detail", "execute", "notice")],
    Row("cases:disclosure_list", WINDOW),
    Row("cases:disclosure_new", WINDOW),
    *[
        row
        for kind, readers, manager in (("", WINDOW, MANAGER), ("restricted_", NAMED, NOBODY))
        for row in (
            Row("cases:person_disclosure_new", readers, arguments=_uid(f"{kind}person")),
            *[
                Row(f"cases:disclosure_{page}", readers, arguments=_uid(f"{kind}disclosure"))
                for page in DISCLOSURE_PAGES
            ],
            Row("cases:disclosure_gather", NOBODY, readers, arguments=_uid(f"{kind}disclosure")),
            Row("cases:disclosure_submit", NOBODY, readers, arguments=_uid(f"{kind}disclosure")),
            Row("cases:disclosure_page", readers, arguments=_uid(f"{kind}disclosure_page")),
            Row("cases:disclosure_notice", readers, arguments=_uid(f"{kind}decided")),
            Row("cases:disclosure_review", manager, arguments=_uid(f"{kind}disclosure")),
            Row("cases:disclosure_decide", manager, arguments=_uid(f"{kind}disclosure")),
        )
    ],
    # --- what is restricted to named staff -------------------------------------------------------------------
    Row("cases:case_detail", NAMED, arguments=_uid("restricted_case")),
    Row("cases:case_changes", NAMED, arguments=_uid("restricted_case")),
    Row("cases:case_record_new", NAMED, arguments=_uid("restricted_case")),
    Row("cases:person_ledger", NAMED, arguments=_uid("restricted_person")),
    Row("cases:telling_new", NAMED, arguments=_uid("restricted_person")),
    Row("cases:consultation_detail", NAMED, arguments=_uid("restricted_consultation")),
    Row("cases:referral_detail", NAMED | RECEIVER, arguments=_uid("restricted_referral")),
    Row("cases:emergency_new", WINDOW),
    Row("cases:emergency_list", MANAGER | AUDITOR),
    Row("cases:emergency_review", WINDOW, arguments=_uid("emergency")),  # murata reads, aida is named, baba reviews
    Row("cases:emergency_end", NOBODY, IN_EMERGENCY, arguments=_uid("emergency")),
    *[
        Row(f"cases:{page}", NAMED | IN_EMERGENCY, NAMED, arguments=_uid(f"emergency_{thing}"))
        for page, thing in EMERGENCY_READS.items()
    ],
    *[Row(f"cases:{page}", NAMED, arguments=_uid(f"emergency_{thing}")) for page, thing in EMERGENCY_CLOSED.items()],
    # --- referrals -------------------------------------------------------------------------------------------
    Row("cases:referral_list", SENDERS),
    Row("cases:referral_new", SENDERS),
    Row("cases:referral_person", PARTNERS),
    *[
        Row(f"cases:referral_{page}", readers, arguments=_uid(referral))
        for page in ("sections", "basis", "preview")
        for referral, readers in (("draft", WINDOW), ("partner_draft", SENDING_PARTNER))
    ],
    Row("cases:referral_basis_other", WINDOW, arguments=_uid("draft")),
    Row("cases:referral_approve", MANAGER, arguments=_uid("awaiting")),
    Row("cases:referral_send_back", MANAGER, arguments=_uid("awaiting")),
    *[
        Row(f"cases:{page}", readers, arguments=_uid(referral))
        for page in ("referral_detail", "fax_cover", "reply_sheet")
        for referral, readers in (("referral", BOTH_SIDES), ("partner_referral", SENDING_PARTNER | WINDOW))
    ],
    Row("cases:referral_sheet", BOTH_SIDES, arguments=_uid("referral")),
    Row("cases:step_confirm", RECEIVER, arguments=_uid("entered_step")),
    Row("cases:step_scan", BOTH_SIDES, arguments=_uid("step_scan")),
    Row("cases:step_scan_remove", WINDOW, arguments=_uid("step_scan")),
    Row("cases:packet_file", BOTH_SIDES, arguments=_uid("packet_file")),
    Row("cases:referral_sheet", SENDING_PARTNER, arguments=_uid("partner_referral")),  # not yet received
    *[
        Row(f"cases:referral_{page}", readers, arguments=_uid(referral))
        for page in RECEIVER_PAGES
        for referral, readers in (("referral", RECEIVER), ("partner_referral", WINDOW))
    ],
    *[
        Row(f"cases:referral_{page}", readers, arguments=_uid(referral))
        for page in SENDER_PAGES
        for referral, readers in (("referral", WINDOW), ("partner_referral", SENDING_PARTNER))
    ],
    Row("cases:referral_read_strike", NOBODY, BOTH_SIDES, _uid("referral")),
    Row("cases:referral_read_strike", NOBODY, WINDOW | SENDING_PARTNER, _uid("partner_referral")),
    Row("cases:step_strike", WINDOW, arguments=_uid("step")),
    Row("cases:referral_on_behalf", WINDOW, arguments=_uid("referral")),
    Row("cases:rating_on_behalf", WINDOW, arguments=_uid("referral")),
    Row("cases:referral_take_in", WINDOW, arguments=_uid("partner_referral")),
    Row("cases:setting_list", ADMINISTRATOR),
    Row("cases:office_words", ADMINISTRATOR),
    Row("cases:setting_edit", ADMINISTRATOR, arguments={"code": "setting_code"}),
    Row("cases:answer_days_list", ADMINISTRATOR),
    Row("cases:answer_days_edit", ADMINISTRATOR, arguments={"act": "act"}),
    Row("cases:code_lists", ADMINISTRATOR),
    Row("cases:code_list", ADMINISTRATOR, arguments=CODE_LIST),
    Row("cases:code_new", ADMINISTRATOR, arguments=CODE_LIST),
    Row("cases:code_edit", ADMINISTRATOR, arguments=CODE),
    Row("cases:code_move", NOBODY, ADMINISTRATOR, arguments=CODE),
    Row("cases:code_active", NOBODY, ADMINISTRATOR, arguments=CODE),
    Row("cases:basis_decision_list", MANAGER),
    Row("cases:basis_decision", MANAGER, arguments=_uid("decision")),
    Row("cases:own_person_list", PARTNERS),
    Row("cases:own_ledger", PARTNERS),
    Row("cases:planned_handover_list", PARTNERS),
    Row("cases:planned_handover_new", PARTNERS),
    *[
        Row(f"cases:planned_handover_{page}", SENDING_PARTNER, arguments=_uid("planned_handover"))
        for page in ("begin", "drop", "edit")
    ],
    Row("cases:cut_notice_list", SENDERS),
    Row("cases:cut_notice_tell", WINDOW, arguments=_uid("cut_notice")),
    Row("cases:ledger_list", MANAGER | AUDITOR),
    Row("cases:telling_correct", WINDOW, arguments=_uid("telling")),
    Row("cases:legal_basis_list", ADMINISTRATOR),
    Row("cases:legal_basis_edit", ADMINISTRATOR, arguments={"code": "basis_code"}),
]

# Open to strangers too; what they do is tested where they live.
PUBLIC = {
    "set_language",
    "account_login",
    "account_logout",
    "account_reset_password",
    "account_set_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "network:invitation_accept",
    "network:calendar_feed",
}
# Open to whoever is signed in, even without an affiliation in force.
SIGNED_IN = {"affiliation_choose"}
