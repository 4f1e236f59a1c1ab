"""The database guards the yearly report: a version stays as it was signed."""

from django.db import migrations

from akishima_support.audit.refusing import changed, refusing

WHY = "this report is signed"
SIGNED = "OLD.signed_at IS NOT NULL"
WORDS = changed("fiscal_year number content sha256 begun_at begun_by_id signed_at signed_by_id")
OF_SIGNED = "EXISTS (SELECT 1 FROM network_yearreport r WHERE r.id = {row}.report_id AND r.signed_at IS NOT NULL)"


class Migration(migrations.Migration):
    dependencies = [("network", "0001_directory_and_accounts")]

    operations = [
        refusing("network_yearreport_frozen", "UPDATE ON network_yearreport", f"{SIGNED} AND ({WORDS})", WHY),
        refusing("network_yearreport_kept", "DELETE ON network_yearreport", SIGNED, WHY),
        *(
            refusing(
                f"network_yearreportsection_{name}",
                f"{event} ON network_yearreportsection",
                OF_SIGNED.format(row=row),
                WHY,
            )
            for name, event, row in (("frozen", "UPDATE", "OLD"), ("kept", "DELETE", "OLD"), ("complete", "INSERT", "NEW"))
        ),
    ]
