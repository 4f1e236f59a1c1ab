"""The database refuses what would belie an act.

案内 tells nothing; a hand-over has its note; an inquiry goes to or from the window, and names somebody only for a reason;
a service that was chosen is one of the body.
"""

from django.db import migrations

from akishima_support.audit.refusing import refusing

NOTE = {
    "sqlite": "instr(NEW.content, 'handover_note') > 0",
    "postgresql": "position('handover_note' in NEW.content::text) > 0",
}
NOT_OF_THE_ACT = """
EXISTS (SELECT 1 FROM cases_referral r WHERE r.id = NEW.referral_id AND (
    r.act = 'information' OR (r.act = 'handover' AND NEW.seq = 1 AND NOT ({has_note}))
    OR (r.act = 'inquiry' AND NEW.is_personal AND r.named_because = '')
    OR (r.act = 'info_provision' AND NEW.is_personal AND r.info_purpose = 'general')))
"""
BETWEEN_PARTNERS = """
NEW.act = 'inquiry' AND NOT EXISTS (
    SELECT 1 FROM network_organization o
    WHERE o.id IN (NEW.from_organization_id, NEW.to_organization_id) AND o.is_window)
"""
OF_ANOTHER_BODY = """
NEW.service_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM network_serviceoffering s
    WHERE s.id = NEW.service_id AND s.organization_id = NEW.to_organization_id)
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0005_search_index")]

    operations = [
        refusing(
            "cases_packet_of_act", "INSERT ON cases_packet", NOT_OF_THE_ACT, "no packet against its act", has_note=NOTE
        ),
        refusing(
            "cases_referral_inquiry", "INSERT ON cases_referral", BETWEEN_PARTNERS, "an inquiry goes to the window"
        ),
        refusing(
            "cases_referral_service", "INSERT ON cases_referral", OF_ANOTHER_BODY, "a service of the body it goes to"
        ),
    ]
