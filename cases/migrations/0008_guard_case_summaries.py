"""The database guards that nobody reads an anonymized sheet before a second person did, and that its words then stand."""

from django.db import migrations

from akishima_support.audit.refusing import changed, refusing

WORDS = "meeting_id label age_band household course tried question is_public handling copies"
READ = "('passed', 'shown', 'closed')"
UNREAD = (
    "NOT EXISTS (SELECT 1 FROM cases_casesummaryorigin o WHERE o.summary_id = NEW.id AND o.read_at IS NOT NULL)"
)


class Migration(migrations.Migration):
    dependencies = [("cases", "0007_guard_corrections")]

    operations = [
        refusing(
            "case_summary_begins_as_draft",
            "INSERT ON network_casesummary",
            "NEW.status <> 'draft'",
            "a sheet begins as a draft",
        ),
        refusing(
            "case_summary_read_by_another",
            "UPDATE ON network_casesummary",
            f"NEW.status IN ('passed', 'shown') AND OLD.status <> NEW.status AND {UNREAD}",
            "nobody else has read this sheet",
        ),
        refusing(
            "case_summary_words_stand",
            "UPDATE ON network_casesummary",
            f"OLD.status IN {READ} AND NEW.status IN {READ} AND ({changed(WORDS)})",
            "the words of this sheet were read by another",
        ),
        refusing(
            "case_summary_closed_for_good",
            "UPDATE ON network_casesummary",
            "OLD.status IN ('closed', 'dropped') AND NEW.status <> OLD.status",
            "this sheet is closed",
        ),
        refusing(
            "case_summary_keeps_its_case",
            "UPDATE ON cases_casesummaryorigin",
            changed("case_id summary_id written_by_id"),
            "a sheet keeps its case and its writer",
        ),
    ]
