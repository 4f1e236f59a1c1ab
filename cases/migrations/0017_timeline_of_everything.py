"""Events of a case, from now on and as far as rows tell of earlier ones; letters left, and the day of the next contact.

The database guards the events: only the mark of a corrected observation changes, only an ended case loses them.
"""

from datetime import datetime, time

import akishima_support.japanese.words
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

OPEN = "EXISTS (SELECT 1 FROM cases_case c WHERE c.id = OLD.case_id AND c.status <> 'closed')"
COLUMNS = ("case_id", "kind", "at", "by_id", "detail", "text", "who", "about")
CHANGED, REMOVED = "an event is never changed", "an event of an open case is never removed"


def changed(different):
    return " OR ".join(f"NEW.{name} {different} OLD.{name}" for name in COLUMNS)


SQLITE = [
    f"CREATE TRIGGER cases_caseevent_frozen BEFORE UPDATE ON cases_caseevent WHEN {changed('IS NOT')} "
    f"BEGIN SELECT RAISE(ABORT, '{CHANGED}'); END",
    f"CREATE TRIGGER cases_caseevent_kept BEFORE DELETE ON cases_caseevent WHEN {OPEN} "
    f"BEGIN SELECT RAISE(ABORT, '{REMOVED}'); END",
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION cases_caseevent_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE' THEN
            IF {changed("IS DISTINCT FROM")} THEN
                RAISE EXCEPTION '{CHANGED}' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END IF;
        IF {OPEN} THEN
            RAISE EXCEPTION '{REMOVED}' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN OLD;
    END $$
    """,
    "CREATE TRIGGER cases_caseevent_guard BEFORE UPDATE OR DELETE ON cases_caseevent "
    "FOR EACH ROW EXECUTE FUNCTION cases_caseevent_guard()",
]
UNDO = {
    "sqlite": ["DROP TRIGGER cases_caseevent_frozen", "DROP TRIGGER cases_caseevent_kept"],
    "postgresql": ["DROP FUNCTION cases_caseevent_guard() CASCADE"],
}


def guard(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement, params=None)


def unguard(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def fill(apps, schema_editor):
    """What rows tell of the past. Where only the audit knows (restriction, next checks), the timeline begins now."""
    events = apps.get_model("cases", "CaseEvent").objects
    batch = []
    for each in earlier_events(lambda name: apps.get_model("cases", name).objects.iterator()):
        batch.append(events.model(**each))
        if len(batch) == 1000:
            events.bulk_create(batch)
            batch = []
    events.bulk_create(batch)


def earlier_events(rows):
    for kind, name, field in (
        ("going_out", "GoingOutObservation", "level"),
        ("contact_stage", "ContactStageObservation", "stage"),
        ("outcome", "OutcomeObservation", "change"),
    ):
        for row in rows(name):
            yield observation(kind, row, getattr(row, field))
    for row in rows("LeadChange"):
        yield from lead_change(row)
    for row in rows("RiskFlag"):
        yield from flag(row)
    for row in rows("RecordRevision"):
        yield event("record_corrected", row, row.replaced_at, row.replaced_by_id, row.reason, row.record.uid)
    for row in rows("Attachment"):
        yield event("attachment_added", row, row.added_at, row.added_by_id, row.name, row.record.uid)
        if row.removed_at:
            text = f"{row.name}　{row.removal_reason}"
            yield event("attachment_removed", row, row.removed_at, row.removed_by_id, text, row.record.uid)
    for kind, name in (("assessment", "Assessment"), ("plan", "SupportPlan"), ("evaluation", "Evaluation")):
        for row in rows(name):
            if row.fixed_at:
                number = row.plan.number if kind == "evaluation" else row.number
                yield event(f"{kind}_fixed", row, row.fixed_at, row.fixed_by_id, "", row.uid, number=number)
    for row in rows("Case"):
        if row.closed_at:
            detail = {"code": row.closure_reason, "changes": row.outcome_changes}
            of_case = {"case_id": row.pk, "person_id": row.person_id, "by_id": row.closed_by_id}
            yield of_case | {"kind": "closed", "at": row.closed_at, "text": row.closure_note, "detail": detail}


def event(kind, row, at, by, text, about, **detail):
    of_case = {"case_id": row.case_id, "person_id": row.person_id, "kind": kind, "at": at, "by_id": by}
    return of_case | {"text": text, "about": about, "detail": detail}


def observation(kind, row, code):
    at = row.recorded_at
    if timezone.localdate(at) != row.observed_on:
        at = timezone.make_aware(datetime.combine(row.observed_on, time()))
    made = event(kind, row, at, row.recorded_by_id, row.note, row.uid, code=code)
    return made | {"who": row.informant, "is_corrected": row.is_corrected}


def lead_change(row):
    detail = {
        "from": row.from_worker.name if row.from_worker else "",
        "to": row.to_worker.name,
        "on": row.effective_on.isoformat(),
    }
    if row.accepted_at != row.proposed_at:
        yield event("lead_proposed", row, row.proposed_at, row.proposed_by_id, row.note, row.uid, **detail)
    if row.accepted_at:
        yield event("lead_changed", row, row.accepted_at, row.accepted_by_id, "", row.uid, **detail)
    if row.declined_at:
        yield event("lead_declined", row, row.declined_at, row.declined_by_id, row.decline_note, row.uid, **detail)


def flag(row):
    case = row.case or (row.consultation.case if row.consultation else None)
    if case is None:
        return
    row.case_id, row.person_id = case.pk, case.person_id
    code = {"code": row.kind}
    yield event("flag_raised", row, row.raised_at, row.raised_by_id, row.note, row.uid, **code)
    if row.answered_at:
        answer = code | {"answer": row.duty_answer}
        told = event("duty_answered", row, row.answered_at, row.answered_by_id, row.duty_note, row.uid, **answer)
        yield told | {"who": row.told_to[:100]}
    if row.ended_at:
        yield event("flag_ended", row, row.ended_at, row.ended_by_id, row.end_note, row.uid, **code)


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0015_phrases'),
        ('network', '0005_affiliation_uids'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CaseEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('going_out', '外出の程度'), ('contact_stage', 'ご本人との接触'), ('outcome', '見られた変化'), ('assessment_fixed', 'アセスメントを確定'), ('plan_fixed', 'プランを確定'), ('plan_agreement', 'プランへのご本人の同意'), ('plan_monitored', 'プランのモニタリング'), ('evaluation_fixed', '評価を確定'), ('flag_raised', '危険の旗を立てた'), ('duty_answered', '通告・通報の記録'), ('flag_ended', '危険の旗を下ろした'), ('lead_proposed', '主担当者の交代を依頼'), ('lead_changed', '主担当者の交代'), ('lead_declined', '主担当者の交代の取りやめ'), ('opened', 'ケースを開始'), ('next_check', '次の確認日を決定'), ('restricted', '閲覧を制限'), ('unrestricted', '閲覧の制限を解除'), ('closed', 'ケースを終了'), ('reopened', 'ケースを再開'), ('exported', 'ケース一覧の書き出しに含めた'), ('record_corrected', '支援経過を訂正'), ('attachment_added', '書類を添付'), ('attachment_removed', '添付書類を取り消し')], max_length=20, verbose_name='できごと')),
                ('at', models.DateTimeField(verbose_name='日時')),
                ('detail', models.JSONField(default=dict)),
                ('text', models.TextField(blank=True, verbose_name='内容')),
                ('who', models.CharField(blank=True, max_length=100, verbose_name='話した方')),
                ('about', models.UUIDField(blank=True, null=True)),
                ('is_corrected', models.BooleanField(default=False, verbose_name='訂正済')),
            ],
            options={
                'verbose_name': 'ケースのできごと',
                'verbose_name_plural': 'ケースのできごと',
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
        migrations.AddField(
            model_name='progressrecord',
            name='leaflet',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='network.material', verbose_name='チラシ'),
        ),
        migrations.AddField(
            model_name='progressrecord',
            name='left_count',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='部数'),
        ),
        migrations.AddField(
            model_name='progressrecord',
            name='left_what',
            field=models.CharField(blank=True, max_length=200, verbose_name='置いてきた物'),
        ),
        migrations.AddField(
            model_name='progressrecord',
            name='left_where',
            field=models.CharField(blank=True, max_length=200, verbose_name='置いた場所'),
        ),
        migrations.AddField(
            model_name='progressrecord',
            name='next_on',
            field=models.DateField(blank=True, null=True, verbose_name='次回の日'),
        ),
        migrations.AddConstraint(
            model_name='progressrecord',
            constraint=models.CheckConstraint(condition=models.Q(('left_count', None), models.Q(('left_count__gt', 0), models.Q(models.Q(('left_what', ''), _negated=True), ('leaflet__isnull', False), _connector='OR')), _connector='OR'), name='record_counts_what_was_left'),
        ),
        migrations.AddField(
            model_name='caseevent',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='記録者'),
        ),
        migrations.AddField(
            model_name='caseevent',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='cases.case'),
        ),
        migrations.AddField(
            model_name='caseevent',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.person'),
        ),
        migrations.AddIndex(
            model_name='caseevent',
            index=models.Index(fields=['case', '-at', '-id'], name='event_of_case'),
        ),
        migrations.RunPython(guard, unguard),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
