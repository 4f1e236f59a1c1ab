"""The database guards what bodies say of themselves: confirmations, requests and former names are kept as they were."""

from django.db import migrations

from akishima_support.audit.append_only import make_append_only
from akishima_support.audit.refusing import changed, refusing

SERVICE_OF_ANOTHER = """
NEW.service_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM network_serviceoffering s WHERE s.id = NEW.service_id AND s.organization_id = NEW.organization_id)
"""
CONTACT_OF_ANOTHER = """
NEW.contact_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM network_contactpoint c WHERE c.id = NEW.contact_id AND c.organization_id = NEW.organization_id)
"""
REWRITTEN = "OLD.decided_at IS NOT NULL OR " + changed(
    "organization_id service_id before after words proposed_at proposed_by_id"
)


class Migration(migrations.Migration):
    dependencies = [("network", "0002_guard_year_reports")]

    operations = [
        make_append_only("network_confirmation"),
        make_append_only("network_formername"),
        refusing("confirmation_service", "INSERT ON network_confirmation", SERVICE_OF_ANOTHER, "a service of this body"),
        refusing("confirmation_contact", "INSERT ON network_confirmation", CONTACT_OF_ANOTHER, "a contact of this body"),
        refusing("changerequest_service", "INSERT ON network_changerequest", SERVICE_OF_ANOTHER, "a service of this body"),
        refusing("changerequest_fixed", "UPDATE ON network_changerequest", REWRITTEN, "a request is answered, not rewritten"),
        refusing("changerequest_kept", "DELETE ON network_changerequest", "1 = 1", "a request is kept"),
    ]
