"""Final reports answer what was asked for and are confirmed or asked about; urgent reports are read."""

import akishima_support.japanese.words
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from akishima_support.audit.append_only import make_append_only
from akishima_support.audit.remaking import remaking

# That disposal of the person is certified.
OF_REFERRAL = """EXISTS (
    SELECT 1 FROM cases_referral r
    LEFT JOIN cases_case c ON c.id = r.case_id
    LEFT JOIN cases_consultation u ON u.id = r.consultation_id
    JOIN cases_disposalcertificate d ON d.person_number IN (r.person_id, c.person_id)
        OR d.consultation_number = COALESCE(u.follows_id, u.id)
    WHERE r.id = OLD.referral_id)"""


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0015_asked_outcomes'),
        ('network', '0002_for_whom'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        *remaking(
            migrations.CreateModel(
                name='OutcomeAnswer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('outcome', models.CharField(max_length=30, verbose_name='お願いした成果')),
                    ('result', models.CharField(choices=[('yes', '達成'), ('partly', '一部'), ('no', 'できなかった'), ('unknown', '不明')], max_length=10, verbose_name='成果への答え')),
                    ('note', models.CharField(blank=True, max_length=300, verbose_name='補足')),
                ],
                options={
                    'verbose_name': 'お願いした成果への答え',
                    'verbose_name_plural': 'お願いした成果への答え',
                },
                bases=(akishima_support.japanese.words.CodesInWords, models.Model),
            ),
            migrations.AddField(
                model_name='referral',
                name='alert_seen_at',
                field=models.DateTimeField(blank=True, null=True, verbose_name='緊急の報告を読んだ日時'),
            ),
            migrations.AddField(
                model_name='referral',
                name='alert_seen_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='referral',
                name='alerted_at',
                field=models.DateTimeField(blank=True, null=True, verbose_name='緊急の報告の日時'),
            ),
            migrations.AddField(
                model_name='referral',
                name='alerted_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='referral',
                name='asked_back_at',
                field=models.DateTimeField(blank=True, null=True, verbose_name='終了の報告について尋ねた日時'),
            ),
            migrations.AddField(
                model_name='referral',
                name='asked_back_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='referral',
                name='checked_at',
                field=models.DateTimeField(blank=True, null=True, verbose_name='終了の報告を確かめた日時'),
            ),
            migrations.AddField(
                model_name='referral',
                name='checked_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='referralstep',
                name='submission_token',
                field=models.UUIDField(editable=False, null=True, unique=True),
            ),
            migrations.AlterField(
                model_name='referralstep',
                name='move',
                field=models.CharField(choices=[('submit', '承認を求める'), ('send_back', '承認せずに戻す'), ('approve', '承認して送る'), ('send', '送る'), ('give', '案内する'), ('receive', '受領する'), ('ask', '質問する'), ('answer', '質問に答える'), ('accept', '受け入れる'), ('decline', '対応困難と答える'), ('report', '経過を報告する'), ('visit', '訪問を報告する'), ('meet', '最初に会えたことを伝える'), ('confirm_meeting', '最初に会えたことを確かめる'), ('reply', '照会に答える'), ('alert', '緊急を報告する'), ('finish', '終了を報告する'), ('confirm', '終了の報告を確かめる'), ('query', '報告について尋ねる'), ('complete', '完了にする'), ('withdraw', '取り下げる'), ('recall', '開かれる前に取り戻す'), ('reroute', '別の機関へ再調整する'), ('extend', '回答期限を延ばす'), ('replan', '日程を変える')], max_length=20, verbose_name='したこと'),
            ),
            migrations.AddIndex(
                model_name='referral',
                index=models.Index(condition=models.Q(('alert_seen_at', None), ('alerted_at__isnull', False)), fields=['from_organization', 'alerted_at', 'id'], name='referral_alerts'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('alerted_at__isnull', True), ('alerted_by__isnull', True)), models.Q(('alerted_at__isnull', False), ('alerted_by__isnull', False)), _connector='OR'), name='referral_alerted_at_by'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('alert_seen_at__isnull', True), ('alert_seen_by__isnull', True)), models.Q(('alert_seen_at__isnull', False), ('alert_seen_by__isnull', False)), _connector='OR'), name='referral_alert_seen_at_by'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('checked_at__isnull', True), ('checked_by__isnull', True)), models.Q(('checked_at__isnull', False), ('checked_by__isnull', False)), _connector='OR'), name='referral_checked_at_by'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('asked_back_at__isnull', True), ('asked_back_by__isnull', True)), models.Q(('asked_back_at__isnull', False), ('asked_back_by__isnull', False)), _connector='OR'), name='referral_asked_back_at_by'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('alert_seen_at', None), models.Q(('alert_seen_at__gte', models.F('alerted_at')), ('alerted_at__isnull', False)), _connector='OR'), name='referral_alert_seen_after_it'),
            ),
            migrations.AddField(
                model_name='outcomeanswer',
                name='person',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.person'),
            ),
            migrations.AddField(
                model_name='outcomeanswer',
                name='referral',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.referral'),
            ),
            migrations.AddField(
                model_name='outcomeanswer',
                name='step',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='cases.referralstep'),
            ),
            migrations.AddConstraint(
                model_name='outcomeanswer',
                constraint=models.UniqueConstraint(fields=('step', 'outcome'), name='each_outcome_answered_once'),
            ),
            migrations.AddConstraint(
                model_name='outcomeanswer',
                constraint=models.CheckConstraint(condition=models.Q(('result', 'yes'), models.Q(('note', ''), _negated=True), _connector='OR'), name='what_was_not_achieved_has_words'),
            ),
        ),
        make_append_only("cases_outcomeanswer", erasing=OF_REFERRAL),
    ]
