"""The database guards what was told: no packet without a valid basis, and nothing told is changed afterwards.

It says with the rules who may be told: no body without statutory secrecy on another basis than consent, none on
consent without its pledge, and none of a kind that the basis does not name. Only certified disposal erases.
"""

from django.db import migrations

from akishima_support.audit.append_only import make_append_only
from akishima_support.audit.refusing import changed, refusing

FROZEN = "referral_id person_id seq content sha256 is_personal consent_id decision_id sent_at amends_id amend_note"
UNBOUND = "('family_group', 'peer_group', 'private_support')"
DAY = {"sqlite": "date(NEW.sent_at, '+9 hours')", "postgresql": "(NEW.sent_at AT TIME ZONE 'Asia/Tokyo')::date"}
SECTOR = {
    "sqlite": "EXISTS (SELECT 1 FROM json_each(b.sectors) s WHERE s.value = o.sector)",
    "postgresql": "b.sectors @> to_jsonb(o.sector)",
}
BASIS_HOLDS = f"""
(NEW.consent_id IS NULL OR EXISTS (
    SELECT 1 FROM cases_consent c JOIN cases_referral r ON r.id = NEW.referral_id
    JOIN network_organization o ON o.id = r.to_organization_id
    WHERE c.id = NEW.consent_id AND c.status IN ('given', 'partial') AND c.withdrawn_at IS NULL
    AND c.person_id = NEW.person_id AND c.recipient_id = r.to_organization_id
    AND (c.valid_until IS NULL OR c.valid_until >= {{day}})
    AND (o.kind NOT IN {UNBOUND} OR o.pledge_recorded_on IS NOT NULL)))
AND (NEW.decision_id IS NULL OR EXISTS (
    SELECT 1 FROM cases_basisdecision d JOIN cases_legalbasis b ON b.id = d.legal_basis_id
    JOIN cases_referral r ON r.id = NEW.referral_id JOIN network_organization o ON o.id = r.to_organization_id
    WHERE d.id = NEW.decision_id AND d.referral_id = NEW.referral_id AND b.is_enabled
    AND d.returned_at IS NULL AND d.stopped_at IS NULL AND d.proviso_checked
    AND (d.approved_at IS NOT NULL OR NOT b.needs_approval OR (b.approved_afterwards AND d.approve_by IS NOT NULL))
    AND o.kind NOT IN {UNBOUND} AND {{sector}}))
"""

# As old as the known part of the birth date allows; one day is left to the rule, which counts in the law's way.
OF_AGE = {
    "sqlite": """date(CASE p.born_precision WHEN 'year' THEN strftime('%Y-01-01', p.born_on)
        WHEN 'month' THEN strftime('%Y-%m-01', p.born_on) ELSE date(p.born_on) END, '+18 years')
        <= date(NEW.given_on, '-1 day')""",
    "postgresql": """(CASE p.born_precision WHEN 'year' THEN date_trunc('year', p.born_on)::date
        WHEN 'month' THEN date_trunc('month', p.born_on)::date ELSE p.born_on END + interval '18 years')::date
        <= NEW.given_on - 1""",
}
BY_PARENTS_OF_AN_ADULT = """
NEW.subject = 'legal_representative' AND NEW.status IN ('given', 'partial') AND NOT EXISTS (
    SELECT 1 FROM cases_person p WHERE p.id = NEW.person_id AND p.born_on IS NOT NULL AND NOT ({of_age}))
"""

CORRECTS_ANOTHER = """
NEW.corrects_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM cases_disclosurerecord d WHERE d.id = NEW.corrects_id AND d.person_id = NEW.person_id)
"""

OF_PERSON = "EXISTS (SELECT 1 FROM cases_disposalcertificate d WHERE d.person_number = OLD.person_id)"
OF_REFERRAL = """EXISTS (
    SELECT 1 FROM cases_referral r
    LEFT JOIN cases_case c ON c.id = r.case_id
    LEFT JOIN cases_consultation u ON u.id = r.consultation_id
    JOIN cases_disposalcertificate d ON d.person_number IN (r.person_id, c.person_id)
        OR d.consultation_number = COALESCE(u.follows_id, u.id)
    WHERE r.id = OLD.referral_id)"""

# A certificate is for an approved batch, and never for somebody whose records are still needed.
GROUNDS = """
EXISTS (SELECT 1 FROM cases_disposalbatch b WHERE b.id = NEW.batch_id AND b.approved_at IS NOT NULL
        AND b.approved_by_id = NEW.approved_by_id AND b.proposed_by_id = NEW.requested_by_id)
AND NOT EXISTS (SELECT 1 FROM cases_case c WHERE c.person_id = NEW.person_number AND c.status <> 'closed')
AND NOT EXISTS (SELECT 1 FROM cases_hold h WHERE h.person_id = NEW.person_number AND h.lifted_at IS NULL)
AND NOT EXISTS (SELECT 1 FROM cases_disclosurerequest q WHERE q.person_id = NEW.person_number
                AND q.handed_over_at IS NULL AND q.withdrawn_at IS NULL)
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_records")]

    operations = [
        refusing(
            "cases_packet_basis",
            "INSERT ON cases_packet",
            f"NOT ({BASIS_HOLDS})",
            "no packet without a valid basis",
            day=DAY,
            sector=SECTOR,
        ),
        refusing("cases_packet_frozen", "UPDATE ON cases_packet", changed(FROZEN), "a packet is never changed"),
        refusing("cases_packet_kept", "DELETE ON cases_packet", f"NOT ({OF_REFERRAL})", "a packet is never removed"),
        refusing(
            "cases_consent_of_minor",
            "INSERT ON cases_consent",
            BY_PARENTS_OF_AN_ADULT,
            "nobody consents for somebody of age",
            of_age=OF_AGE,
        ),
        refusing(
            "cases_disclosurerecord_corrects",
            "INSERT ON cases_disclosurerecord",
            CORRECTS_ANOTHER,
            "a correction is about the same person",
        ),
        make_append_only("cases_disclosurerecord", erasing=OF_PERSON),
        make_append_only("cases_disclosurecopy", erasing=OF_PERSON),
        make_append_only("cases_referralstep", erasing=OF_REFERRAL),
        make_append_only("cases_packetfile", erasing=OF_REFERRAL),
        make_append_only("cases_outcomeanswer", erasing=OF_REFERRAL),
        make_append_only("cases_stepconfirmation", erasing=OF_REFERRAL),
        make_append_only("cases_disposalcertificate"),
        refusing(
            "cases_disposalcertificate_grounds",
            "INSERT ON cases_disposalcertificate",
            f"NOT ({GROUNDS})",
            "no certificate of disposal without grounds",
        ),
    ]
