"""The database guards what was fixed or said at a time: it is never changed afterwards.

What belongs to a case is only removed when the case has ended (disposal), what was said for looking into it only when
disposal of its person is certified.
"""

from django.db import migrations

from akishima_support.audit.refusing import changed, refusing

OPEN = "EXISTS (SELECT 1 FROM cases_case c WHERE c.id = OLD.case_id AND c.status <> 'closed')"
NOT_DISPOSED = "NOT EXISTS (SELECT 1 FROM cases_disposalcertificate d WHERE d.person_number = OLD.person_id)"

SHEETS = {
    "cases_assessment": (
        "number assessed_on discovery_route route_note urgent_support urgent_note complaint family_complaint "
        "living_situation family_note community_note housing_type housing_note medical_status health_note handbooks "
        "livelihood income_note benefits_note debt_note activity work_note education wishes_note factors factors_note "
        "summary direction screening screened_on screening_note recorded_at fixed_at"
    ),
    "cases_supportplan": (
        "number previous_id assessment_id made_on issues long_term_goal plan_goal services services_note starts_on "
        "ends_on evaluate_on recorded_at fixed_at"
    ),
    "cases_evaluation": (
        "plan_id evaluated_on changes changes_note remaining wishes opinion outlook follow_up recorded_at fixed_at"
    ),
}
# Rows of a sheet: the sheet's table and key, and what they say.
PARTS = {
    "cases_plangoal": ("cases_supportplan", "plan_id", "position doer organization_id doer_note what until how_often"),
    "cases_goalevaluation": ("cases_evaluation", "evaluation_id", "goal_id result note"),
}
# What is said of other things of a case at a time. Whose record it is may change, where two of one person become one.
SAID_OF_CASE = {
    "cases_recordrevision": "record_id number content reason replaced_at replaced_by_id",
    "cases_caseevent": "case_id kind at by_id detail text who about",
}
REASON = "case_id code text given_at given_by_id valid_until"
EMERGENCY_BEGUN = "case_id code why started_at started_by_id expires_at review_by"
EMERGENCY_CHANGED = f"""
{changed(EMERGENCY_BEGUN)} OR (OLD.ended_at IS NOT NULL AND ({changed("ended_at ended_by_id")}))
OR (OLD.reviewed_at IS NOT NULL
    AND ({changed("reviewed_at reviewed_by_id reviewed_in_time verdict review_note")}))
"""
MARKED = "EXISTS (SELECT 1 FROM cases_disclosurerequest r WHERE r.id = {row}.request_id AND r.approved_at IS NOT NULL)"


def sheet(table, columns):
    """An assessment, plan or evaluation, from when it is fixed."""
    fixed, text = "OLD.fixed_at IS NOT NULL", f"{table} is fixed"
    yield refusing(f"{table}_frozen", f"UPDATE ON {table}", f"{fixed} AND ({changed(columns)})", text)
    yield refusing(f"{table}_kept", f"DELETE ON {table}", f"{fixed} AND {OPEN}", text)


def part(table, sheet_table, key, columns):
    """A row of a sheet, from when the sheet is fixed: nor is one added."""
    of_old, of_new = (
        f"EXISTS (SELECT 1 FROM {sheet_table} s WHERE s.id = {row}.{key} AND s.fixed_at IS NOT NULL)"
        for row in ("OLD", "NEW")
    )
    text = f"{table} is fixed"
    yield refusing(f"{table}_frozen", f"UPDATE ON {table}", f"{of_old} AND ({changed(f'{columns} {key}')})", text)
    yield refusing(f"{table}_kept", f"DELETE ON {table}", f"{of_old} AND {OPEN}", text)
    yield refusing(f"{table}_complete", f"INSERT ON {table}", of_new, text)


def said(table, difference, needed):
    """What is never changed, and only removed when it is needed no more."""
    yield refusing(f"{table}_frozen", f"UPDATE ON {table}", difference, f"{table} is never changed")
    yield refusing(f"{table}_kept", f"DELETE ON {table}", needed, f"{table} is never removed")


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_guard_what_was_told")]

    operations = [
        *(step for table, columns in SHEETS.items() for step in sheet(table, columns)),
        *(step for table, of_sheet in PARTS.items() for step in part(table, *of_sheet)),
        *(step for table, columns in SAID_OF_CASE.items() for step in said(table, changed(columns), OPEN)),
        *said("cases_accessreason", changed(REASON), NOT_DISPOSED),
        *said("cases_emergencyaccess", EMERGENCY_CHANGED, NOT_DISPOSED),
        *(
            refusing(
                f"cases_disclosurepage_{name}",
                f"{event} ON cases_disclosurepage",
                MARKED.format(row=row),
                "the marking of this page is approved",
            )
            for name, event, row in (("frozen", "UPDATE", "OLD"), ("complete", "INSERT", "NEW"))
        ),
    ]
