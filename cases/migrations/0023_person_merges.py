"""Two records that are about one person become one, and the database lets nothing more be written of the double."""

import akishima_support.japanese.words
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


# What a new row may not be about any more: a double that was merged. On PostgreSQL the row of the person is locked
# against the merge, so that nothing is written beside it while it moves.
TABLES = (
    "case", "consultation", "consent", "referral", "householdmember", "familytie", "riskflag", "hold", "counterenquiry",
)
REFUSAL = "this record was merged into another"
FROZEN = ("person_id", "double_id", "note", "image", "made_at", "made_by_id")
KEPT = "what was merged is never changed"


# A double goes to a record that stands, and has no doubles of its own.
CHAIN = """
NEW.merged_into_id = NEW.id
OR EXISTS (SELECT 1 FROM cases_person p WHERE p.id = NEW.merged_into_id AND p.merged_into_id IS NOT NULL)
OR EXISTS (SELECT 1 FROM cases_person p WHERE p.merged_into_id = NEW.id)
"""
NO_CHAIN = "a double is merged into a record that stands"


def _sqlite():
    merged = "EXISTS (SELECT 1 FROM cases_person p WHERE p.id = NEW.person_id AND p.merged_into_id IS NOT NULL)"
    moves = "NEW.person_id IS NOT OLD.person_id AND"
    for table in TABLES:
        yield (
            f"CREATE TRIGGER cases_{table}_single_new BEFORE INSERT ON cases_{table} WHEN {merged} "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )
        yield (
            f"CREATE TRIGGER cases_{table}_single BEFORE UPDATE OF person_id ON cases_{table} WHEN {moves} {merged} "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )
    changed = " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in FROZEN)
    yield (
        f"CREATE TRIGGER cases_personmerge_frozen BEFORE UPDATE ON cases_personmerge WHEN {changed} "
        f"BEGIN SELECT RAISE(ABORT, '{KEPT}'); END"
    )
    yield (
        "CREATE TRIGGER cases_person_no_chain BEFORE UPDATE OF merged_into_id ON cases_person "
        f"WHEN NEW.merged_into_id IS NOT NULL AND ({CHAIN}) BEGIN SELECT RAISE(ABORT, '{NO_CHAIN}'); END"
    )


def _refusing(name: str, condition: str, text: str) -> str:
    return f"""
    CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {condition} THEN
            RAISE EXCEPTION '{text}' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$
    """


def _postgresql():
    yield f"""
    CREATE FUNCTION cases_single() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE merged bigint;
    BEGIN
        SELECT merged_into_id INTO merged FROM cases_person WHERE id = NEW.person_id FOR KEY SHARE;
        IF merged IS NOT NULL THEN
            RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$
    """
    for table in TABLES:
        yield (
            f"CREATE TRIGGER cases_{table}_single_new BEFORE INSERT ON cases_{table} "
            "FOR EACH ROW WHEN (NEW.person_id IS NOT NULL) EXECUTE FUNCTION cases_single()"
        )
        yield (
            f"CREATE TRIGGER cases_{table}_single BEFORE UPDATE OF person_id ON cases_{table} "
            "FOR EACH ROW WHEN (NEW.person_id IS DISTINCT FROM OLD.person_id AND NEW.person_id IS NOT NULL) "
            "EXECUTE FUNCTION cases_single()"
        )
    yield _refusing("cases_personmerge_frozen", " OR ".join(f"NEW.{n} IS DISTINCT FROM OLD.{n}" for n in FROZEN), KEPT)
    yield (
        "CREATE TRIGGER cases_personmerge_frozen BEFORE UPDATE ON cases_personmerge "
        "FOR EACH ROW EXECUTE FUNCTION cases_personmerge_frozen()"
    )
    yield _refusing("cases_person_no_chain", CHAIN, NO_CHAIN)
    yield (
        "CREATE TRIGGER cases_person_no_chain BEFORE UPDATE OF merged_into_id ON cases_person "
        "FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION cases_person_no_chain()"
    )


def guard(apps, schema_editor):
    for statement in _sqlite() if schema_editor.connection.vendor == "sqlite" else _postgresql():
        schema_editor.execute(statement, params=None)


def unguard(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for table in TABLES:
            schema_editor.execute(f"DROP TRIGGER cases_{table}_single_new")
            schema_editor.execute(f"DROP TRIGGER cases_{table}_single")
        schema_editor.execute("DROP TRIGGER cases_personmerge_frozen")
        schema_editor.execute("DROP TRIGGER cases_person_no_chain")
    else:
        for name in ("cases_single", "cases_personmerge_frozen", "cases_person_no_chain"):
            schema_editor.execute(f"DROP FUNCTION {name}() CASCADE")


class Migration(migrations.Migration):

    dependencies = [
        ('cases', "0022_thread_links"),
        ('network', '0005_affiliation_uids'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='PersonMerge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('note', models.CharField(max_length=300, verbose_name='二重の登録と分かったわけ')),
                ('image', models.JSONField(editable=False, verbose_name='まとめる前')),
                ('made_at', models.DateTimeField(verbose_name='まとめた日時')),
                ('undone_at', models.DateTimeField(blank=True, null=True, verbose_name='元に戻した日時')),
                ('undone_note', models.CharField(blank=True, max_length=300, verbose_name='元に戻した理由')),
            ],
            options={
                'verbose_name': '記録のまとめ',
                'verbose_name_plural': '記録のまとめ',
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
        migrations.AddField(
            model_name='person',
            name='merged_into',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='doubles', to='cases.person', verbose_name='まとめた先'),
        ),
        migrations.AddField(
            model_name='personmerge',
            name='double',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.person', verbose_name='まとめた記録'),
        ),
        migrations.AddField(
            model_name='personmerge',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='まとめた人'),
        ),
        migrations.AddField(
            model_name='personmerge',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='merges', to='cases.person', verbose_name='残した記録'),
        ),
        migrations.AddField(
            model_name='personmerge',
            name='undone_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='personmerge',
            constraint=models.CheckConstraint(condition=models.Q(('person', models.F('double')), _negated=True), name='merge_of_two'),
        ),
        migrations.AddConstraint(
            model_name='personmerge',
            constraint=models.CheckConstraint(condition=models.Q(('note', ''), _negated=True), name='merge_with_reason'),
        ),
        migrations.AddConstraint(
            model_name='personmerge',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('undone_at__isnull', True), ('undone_by__isnull', True)), models.Q(('undone_at__isnull', False), ('undone_by__isnull', False)), _connector='OR'), name='merge_undone_at_by'),
        ),
        migrations.AddConstraint(
            model_name='personmerge',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('undone_at', None), ('undone_note', '')), models.Q(('undone_at__isnull', False), models.Q(('undone_note', ''), _negated=True)), _connector='OR'), name='merge_undone_with_reason'),
        ),
        migrations.AddConstraint(
            model_name='personmerge',
            constraint=models.UniqueConstraint(condition=models.Q(('undone_at', None)), fields=('double',), name='one_standing_merge_of_a_double'),
        ),
        migrations.RunPython(guard, unguard),
    ]
