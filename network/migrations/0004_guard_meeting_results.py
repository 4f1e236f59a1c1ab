"""The database guards what a meeting left behind: fixed minutes, and what was said of its decisions."""

from django.db import migrations

from akishima_support.audit.append_only import make_append_only
from akishima_support.audit.refusing import changed, refusing

TABLE = "network_meetingminutes"
MINUTES = (
    "meeting_id uid number text decisions next_time readers open_to_guests replaces_id replace_reason content "
    "recorded_at recorded_by_id fixed_at fixed_by_id version"
)
FIXED = "OLD.fixed_at IS NOT NULL"
REPLACES_NOTHING = f"""
NEW.replaces_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM {TABLE} m
    WHERE m.id = NEW.replaces_id AND m.meeting_id = NEW.meeting_id AND m.number = NEW.number - 1
    AND m.fixed_at IS NOT NULL)
"""


class Migration(migrations.Migration):
    dependencies = [("network", "0003_guard_entries_of_bodies")]

    operations = [
        refusing(f"{TABLE}_frozen", f"UPDATE ON {TABLE}", f"{FIXED} AND ({changed(MINUTES)})", "minutes are fixed"),
        refusing(f"{TABLE}_kept", f"DELETE ON {TABLE}", FIXED, "minutes are fixed"),
        refusing(f"{TABLE}_replace", f"INSERT ON {TABLE}", REPLACES_NOTHING, "what a correction replaces is fixed"),
        make_append_only("network_actionstep"),
    ]
