"""The paper on which an answer for a body came, and what the body says of the answer, which nothing changes."""

import akishima_support.japanese.words
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

from akishima_support.audit.append_only import make_append_only

OF_REFERRAL = """EXISTS (
    SELECT 1 FROM cases_referral r
    LEFT JOIN cases_case c ON c.id = r.case_id
    LEFT JOIN cases_consultation u ON u.id = r.consultation_id
    JOIN cases_disposalcertificate d ON d.person_number IN (r.person_id, c.person_id)
        OR d.consultation_number = COALESCE(u.follows_id, u.id)
    WHERE r.id = OLD.referral_id)"""


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0011_packet_files'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='StepConfirmation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('agrees', models.BooleanField(verbose_name='入力のとおり')),
                ('text', models.TextField(blank=True, verbose_name='違うところ')),
                ('at', models.DateTimeField(verbose_name='確かめた日時')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='確かめた人')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.person')),
                ('referral', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.referral')),
                ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='confirmation', to='cases.referralstep')),
            ],
            options={
                'verbose_name': '代行入力の確認',
                'verbose_name_plural': '代行入力の確認',
                'constraints': [models.CheckConstraint(condition=models.Q(('agrees', True), models.Q(('text', ''), _negated=True), _connector='OR'), name='objection_has_words')],
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
        migrations.CreateModel(
            name='StepScan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='ファイル名')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='何の書類か')),
                ('kind', models.CharField(choices=[('pdf', 'PDF'), ('jpg', '写真（JPEG）'), ('png', '画像（PNG）'), ('docx', 'Word文書'), ('xlsx', 'Excelブック')], max_length=10, verbose_name='種類')),
                ('size', models.PositiveIntegerField(verbose_name='大きさ')),
                ('sha256', models.CharField(max_length=64)),
                ('stored_name', models.CharField(blank=True, editable=False, max_length=100)),
                ('added_at', models.DateTimeField(verbose_name='添付した日時')),
                ('removed_at', models.DateTimeField(blank=True, null=True, verbose_name='取り消した日時')),
                ('removal_reason', models.CharField(blank=True, max_length=200, verbose_name='取り消す理由')),
                ('submission_token', models.UUIDField(editable=False, null=True, unique=True)),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='添付した人')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.person')),
                ('referral', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.referral')),
                ('removed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scans', to='cases.referralstep')),
            ],
            options={
                'verbose_name': '代行入力した返事の写し',
                'verbose_name_plural': '代行入力した返事の写し',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('removed_at__isnull', True), ('removed_by__isnull', True)), models.Q(('removed_at__isnull', False), ('removed_by__isnull', False)), _connector='OR'), name='step_scan_removed_at_by'), models.CheckConstraint(condition=models.Q(models.Q(('removed_at', None), models.Q(('stored_name', ''), _negated=True)), models.Q(('removed_at__isnull', False), ('stored_name', '')), _connector='OR'), name='step_scan_kept_or_removed')],
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
        make_append_only("cases_stepconfirmation", erasing=OF_REFERRAL),
    ]
