"""Find in an instant which events name a person (SQLite): a table beside the log, kept by a trigger, only growing."""

from django.db import migrations

TABLE = """
CREATE TABLE audit_event_person (
    person_number integer NOT NULL,
    event_id integer NOT NULL,
    PRIMARY KEY (person_number, event_id)
) WITHOUT ROWID
"""
FILL = """
INSERT INTO audit_event_person SELECT DISTINCT p.value, e.id FROM audit_auditevent e, json_each(e.person_numbers) p
"""
GROW = """
CREATE TRIGGER audit_event_person_grows AFTER INSERT ON audit_auditevent WHEN NEW.person_numbers <> '[]'
BEGIN INSERT OR IGNORE INTO audit_event_person SELECT value, NEW.id FROM json_each(NEW.person_numbers); END
"""
KEEP = """
CREATE TRIGGER audit_event_person_{name} BEFORE {event} ON audit_event_person
BEGIN SELECT RAISE(ABORT, 'audit_event_person is append-only'); END
"""


def add(apps, schema_editor):
    if schema_editor.connection.vendor != "sqlite":
        return
    keep = [KEEP.format(name=f"no_{event.lower()}", event=event) for event in ("UPDATE", "DELETE")]
    for statement in (TABLE, FILL, GROW, *keep):
        schema_editor.execute(statement, params=None)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER audit_event_person_grows")
        schema_editor.execute("DROP TABLE audit_event_person")


class Migration(migrations.Migration):
    dependencies = [("audit", "0005_choices_from_code")]

    operations = [migrations.RunPython(add, drop)]
