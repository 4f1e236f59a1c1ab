"""In an emergency it is told at once and approved afterwards; what is told without consent is looked at again.

The database says with the rules who may be told: no body without statutory secrecy on another basis than consent,
none on consent without its pledge, and none of a kind that the basis does not name.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from akishima_support.audit.resting_triggers import with_triggers_resting

UNBOUND = "('family_group', 'peer_group', 'private_support')"
FROZEN = ("referral_id", "person_id", "seq", "content", "sha256", "is_personal", "consent_id", "decision_id", "sent_at")
BEFORE = """
(NEW.consent_id IS NULL OR EXISTS (
    SELECT 1 FROM cases_consent c JOIN cases_referral r ON r.id = NEW.referral_id
    WHERE c.id = NEW.consent_id AND c.status IN ('given', 'partial') AND c.withdrawn_at IS NULL
    AND c.person_id = NEW.person_id AND c.recipient_id = r.to_organization_id
    AND (c.valid_until IS NULL OR c.valid_until >= {day})))
AND (NEW.decision_id IS NULL OR EXISTS (
    SELECT 1 FROM cases_basisdecision d JOIN cases_legalbasis b ON b.id = d.legal_basis_id
    WHERE d.id = NEW.decision_id AND d.referral_id = NEW.referral_id AND b.is_enabled
    AND d.returned_at IS NULL AND (d.approved_at IS NOT NULL OR NOT b.needs_approval)))
"""
NOW = f"""
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
SQLITE_WORDS = {
    "day": "date(NEW.sent_at, '+9 hours')",
    "sector": "EXISTS (SELECT 1 FROM json_each(b.sectors) s WHERE s.value = o.sector)",
}
POSTGRESQL_WORDS = {
    "day": "(NEW.sent_at AT TIME ZONE 'Asia/Tokyo')::date",
    "sector": "b.sectors @> to_jsonb(o.sector)",
}


def sqlite(holds: str) -> list[str]:
    return [
        "DROP TRIGGER cases_packet_basis",
        f"CREATE TRIGGER cases_packet_basis BEFORE INSERT ON cases_packet WHEN NOT ({holds.format(**SQLITE_WORDS)}) "
        "BEGIN SELECT RAISE(ABORT, 'no packet without a valid basis'); END",
    ]


def postgresql(holds: str) -> list[str]:
    changed = " OR ".join(f"NEW.{name} IS DISTINCT FROM OLD.{name}" for name in FROZEN)
    return [
        f"""
        CREATE OR REPLACE FUNCTION cases_packet_guard() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'INSERT' THEN
                IF NOT ({holds.format(**POSTGRESQL_WORDS)}) THEN
                    RAISE EXCEPTION 'no packet without a valid basis' USING ERRCODE = 'integrity_constraint_violation';
                END IF;
                RETURN NEW;
            ELSIF TG_OP = 'UPDATE' THEN
                IF {changed} THEN
                    RAISE EXCEPTION 'a packet is never changed' USING ERRCODE = 'integrity_constraint_violation';
                END IF;
                RETURN NEW;
            END IF;
            RAISE EXCEPTION 'a packet is never removed' USING ERRCODE = 'integrity_constraint_violation';
        END $$
        """
    ]


def guard_with(holds: str):
    def run(apps, schema_editor):
        for statement in (sqlite if schema_editor.connection.vendor == "sqlite" else postgresql)(holds):
            schema_editor.execute(statement, params=None)

    return run


def set_the_list(apps, schema_editor):
    """What the starting list says of bases that are there already; no basis in use is without a kind of body."""
    rows = apps.get_model("cases", "LegalBasis").objects
    rows.filter(code="emergency").update(approved_afterwards=True, needs_approval=True)
    rows.filter(code="clear_benefit").update(needs_review=True)
    everybody = ["same_organ", "other_city_organ", "other_public", "contractor", "private", "unconfirmed"]
    rows.filter(is_enabled=True, sectors=[]).update(sectors=everybody)


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0028_suggested_body"),
        ("network", "0005_affiliation_uids"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        *with_triggers_resting(
            migrations.AddField(
                model_name="basisdecision",
                name="approve_by",
                field=models.DateTimeField(blank=True, null=True, verbose_name="事後の承認の期限"),
            ),
            migrations.AddField(
                model_name="basisdecision",
                name="reviewed_at",
                field=models.DateTimeField(blank=True, null=True, verbose_name="見直した日時"),
            ),
            migrations.AddField(
                model_name="basisdecision",
                name="reviewed_by",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            migrations.AddField(
                model_name="basisdecision",
                name="stop_note",
                field=models.CharField(blank=True, max_length=300, verbose_name="やめた理由"),
            ),
            migrations.AddField(
                model_name="basisdecision",
                name="stopped_at",
                field=models.DateTimeField(blank=True, null=True, verbose_name="やめた日時"),
            ),
            migrations.AddField(
                model_name="basisdecision",
                name="stopped_by",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                ),
            ),
            migrations.AddField(
                model_name="legalbasis",
                name="approved_afterwards",
                field=models.BooleanField(default=False, verbose_name="送った後に承認を受ける"),
            ),
            migrations.AddField(
                model_name="legalbasis",
                name="needs_review",
                field=models.BooleanField(default=False, verbose_name="見直す日が要る"),
            ),
            migrations.AlterField(
                model_name="numbersetting",
                name="code",
                field=models.CharField(
                    choices=[
                        ("parent_age_8050", "8050世帯：親の年齢（この歳から）"),
                        ("child_age_8050", "8050世帯：お子さんの年齢（この歳から）"),
                        ("disclosure_days", "開示請求：決定の期限（受付から何日）"),
                        ("disclosure_extension", "開示請求：延長できる日数（一度だけ）"),
                        ("remind_days", "連携：回答期限の何開庁日前から知らせるか"),
                        ("progress_days", "連携：受け入れた機関から何日報告がなければ様子を尋ねるか"),
                        ("reason_hours", "担当外のケース：閲覧の理由が続く時間（0はその日の終わりまで）"),
                        ("emergency_minutes", "緊急閲覧：開いている時間（分）"),
                        ("approval_hours", "緊急の提供：事後の承認までの時間"),
                    ],
                    max_length=30,
                    unique=True,
                    verbose_name="設定",
                ),
            ),
            migrations.RunPython(set_the_list, migrations.RunPython.noop),
            migrations.AddConstraint(
                model_name="basisdecision",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("reviewed_at__isnull", True), ("reviewed_by__isnull", True)),
                        models.Q(("reviewed_at__isnull", False), ("reviewed_by__isnull", False)),
                        _connector="OR",
                    ),
                    name="basis_reviewed_at_by",
                ),
            ),
            migrations.AddConstraint(
                model_name="basisdecision",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("stopped_at__isnull", True), ("stopped_by__isnull", True)),
                        models.Q(("stopped_at__isnull", False), ("stopped_by__isnull", False)),
                        _connector="OR",
                    ),
                    name="basis_stopped_at_by",
                ),
            ),
            migrations.AddConstraint(
                model_name="basisdecision",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("reviewed_by", None),
                        models.Q(("reviewed_by", models.F("requested_by")), _negated=True),
                        _connector="OR",
                    ),
                    name="basis_reviewed_by_another",
                ),
            ),
            migrations.AddConstraint(
                model_name="basisdecision",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("approve_by", None),
                        ("returned_by", None),
                        models.Q(("returned_by", models.F("requested_by")), _negated=True),
                        _connector="OR",
                    ),
                    name="basis_refused_by_another",
                ),
            ),
            migrations.AddConstraint(
                model_name="basisdecision",
                constraint=models.CheckConstraint(
                    condition=models.Q(("stopped_at", None), ("returned_at", None), _connector="OR"),
                    name="basis_ended_once",
                ),
            ),
            migrations.AddConstraint(
                model_name="legalbasis",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("is_enabled", False), models.Q(("sectors", []), _negated=True), _connector="OR"
                    ),
                    name="basis_enabled_for_some_sector",
                ),
            ),
            migrations.AddConstraint(
                model_name="legalbasis",
                constraint=models.CheckConstraint(
                    condition=models.Q(("approved_afterwards", False), ("needs_approval", True), _connector="OR"),
                    name="basis_approved_afterwards",
                ),
            ),
        ),
        migrations.RunPython(guard_with(NOW), guard_with(BEFORE)),
    ]
