"""The log only grows: the database refuses to change or remove a row."""

from django.db import migrations

from akishima_support.audit.append_only import make_append_only


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_audit_events")]

    operations = [make_append_only("audit_auditevent")]
