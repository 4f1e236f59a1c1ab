"""The log only grows. Which events name a person is found in an instant.

PostgreSQL looks into the numbers of each event by an index. SQLite has a table beside the log, kept by a trigger.
"""

from django.db import migrations

from akishima_support.audit.append_only import make_append_only
from akishima_support.audit.vendor_sql import VendorSQL

INDEX = "CREATE INDEX audit_person_numbers ON audit_auditevent USING gin (person_numbers jsonb_path_ops)"
TABLE = """
CREATE TABLE audit_event_person (
    person_number integer NOT NULL,
    event_id integer NOT NULL,
    PRIMARY KEY (person_number, event_id)
) WITHOUT ROWID
"""
GROW = """
CREATE TRIGGER audit_event_person_grows AFTER INSERT ON audit_auditevent WHEN NEW.person_numbers <> '[]'
BEGIN INSERT OR IGNORE INTO audit_event_person SELECT value, NEW.id FROM json_each(NEW.person_numbers); END
"""
KEEP = """
CREATE TRIGGER audit_event_person_no_{event} BEFORE {event} ON audit_event_person
BEGIN SELECT RAISE(ABORT, 'audit_event_person is append-only'); END
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_events")]

    operations = [
        make_append_only("audit_auditevent"),
        VendorSQL(
            {
                "sqlite": [TABLE, GROW, *(KEEP.format(event=event) for event in ("UPDATE", "DELETE"))],
                "postgresql": [INDEX],
            },
            {
                "sqlite": ["DROP TRIGGER audit_event_person_grows", "DROP TABLE audit_event_person"],
                "postgresql": ["DROP INDEX audit_person_numbers"],
            },
        ),
    ]
