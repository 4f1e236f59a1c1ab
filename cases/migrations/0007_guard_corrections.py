"""What was sent is corrected by a further packet, mistakes are struck through, and nobody reads on without a basis."""

from django.db import migrations

from akishima_support.audit.refusing import refusing

CORRECTS_ANOTHER = """
NEW.amends_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM cases_packet p
    WHERE p.id = NEW.amends_id AND p.referral_id = NEW.referral_id AND p.seq = NEW.seq - 1)
"""
STRIKES_ANOTHER = """
NEW.strikes_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM cases_referralstep s
    WHERE s.id = NEW.strikes_id AND s.referral_id = NEW.referral_id AND s.organization_id = NEW.organization_id
    AND s.strikes_id IS NULL)
"""
LONGER_WITHOUT_BASIS = """
NEW.expires_at > OLD.expires_at AND (
    EXISTS (SELECT 1 FROM cases_consent c WHERE c.id = NEW.consent_id AND c.status NOT IN ('given', 'partial'))
    OR EXISTS (
        SELECT 1 FROM cases_basisdecision d JOIN cases_legalbasis b ON b.id = d.legal_basis_id
        WHERE d.id = NEW.decision_id
        AND (d.returned_at IS NOT NULL OR d.stopped_at IS NOT NULL OR NOT b.is_enabled)))
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0006_guard_acts")]

    operations = [
        refusing(
            "cases_packet_amends", "INSERT ON cases_packet", CORRECTS_ANOTHER, "a packet corrects the one before it"
        ),
        refusing(
            "cases_referralstep_strikes",
            "INSERT ON cases_referralstep",
            STRIKES_ANOTHER,
            "an entry is struck by whoever made it",
        ),
        refusing(
            "cases_packet_longer",
            "UPDATE ON cases_packet",
            LONGER_WITHOUT_BASIS,
            "nobody reads on without a valid basis",
        ),
    ]
