"""The yearly report: drafts, and versions that the database keeps as they were signed."""

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

from akishima_support.audit.refusing import changed, refusing

SIGNED = "OLD.signed_at IS NOT NULL"
OF_SIGNED = "EXISTS (SELECT 1 FROM network_yearreport r WHERE r.id = {row}.report_id AND r.signed_at IS NOT NULL)"


class Migration(migrations.Migration):

    dependencies = [
        ('network', '0002_meetings_called'),
    ]

    operations = [
        migrations.CreateModel(
            name='YearReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('fiscal_year', models.PositiveSmallIntegerField(verbose_name='年度(西暦)')),
                ('number', models.PositiveSmallIntegerField(verbose_name='版')),
                ('begun_at', models.DateTimeField(verbose_name='作成日時')),
                ('content', models.JSONField(default=list, editable=False)),
                ('sha256', models.CharField(blank=True, editable=False, max_length=64)),
                ('signed_at', models.DateTimeField(blank=True, null=True, verbose_name='署名日時')),
                ('published_at', models.DateTimeField(blank=True, null=True, verbose_name='公開日時')),
                ('begun_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('published_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('signed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': '取組状況の報告',
                'verbose_name_plural': '取組状況の報告',
            },
        ),
        migrations.CreateModel(
            name='YearReportSection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('heading', models.CharField(choices=[('exchange', '情報交換の実施'), ('window', 'ひきこもり支援の中心部門'), ('city', '昭島市の動き'), ('family_group', '家族会との連携状況'), ('peer_group', '当事者会との連携状況'), ('private_support', '民間支援団体との連携状況'), ('commissioners', '民生委員・児童委員との連携'), ('school', '学校との連携状況'), ('jusou', '重層的支援体制整備事業・地域福祉計画'), ('self_reliance', '生活困窮者自立相談支援機関での対応'), ('health', '保健所・保健センターでの対応'), ('children', '児童青少年部門・児童福祉部門での対応'), ('community_support', '地域包括支援センターでの対応'), ('shakyo', '社会福祉協議会での対応'), ('proposals', 'ひきこもりサポートネットからの情報提供・事例紹介・提案等')], max_length=20, verbose_name='見出し')),
                ('text', models.TextField(blank=True, verbose_name='事務局の文')),
                ('left_out', models.JSONField(blank=True, default=list, verbose_name='載せない文')),
                ('written_at', models.DateTimeField(blank=True, null=True)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sections', to='network.yearreport')),
                ('written_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': '取組状況の報告の見出し',
                'verbose_name_plural': '取組状況の報告の見出し',
            },
        ),
        migrations.AddConstraint(
            model_name='yearreport',
            constraint=models.UniqueConstraint(fields=('fiscal_year', 'number'), name='year_report_version_once'),
        ),
        migrations.AddConstraint(
            model_name='yearreport',
            constraint=models.UniqueConstraint(condition=models.Q(('signed_at', None)), fields=('fiscal_year',), name='year_report_one_draft_a_year'),
        ),
        migrations.AddConstraint(
            model_name='yearreport',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('sha256', ''), ('signed_at__isnull', True), ('signed_by__isnull', True)), models.Q(('signed_at__isnull', False), ('signed_by__isnull', False), models.Q(('sha256', ''), _negated=True)), _connector='OR'), name='year_report_signed_whole'),
        ),
        migrations.AddConstraint(
            model_name='yearreport',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('published_at__isnull', True), ('published_by__isnull', True)), models.Q(('published_at__isnull', False), ('published_by__isnull', False), ('signed_at__isnull', False)), _connector='OR'), name='year_report_published_when_signed'),
        ),
        migrations.AddConstraint(
            model_name='yearreportsection',
            constraint=models.UniqueConstraint(fields=('report', 'heading'), name='year_report_heading_once'),
        ),
        migrations.AddConstraint(
            model_name='yearreportsection',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('written_at__isnull', True), ('written_by__isnull', True)), models.Q(('written_at__isnull', False), ('written_by__isnull', False)), _connector='OR'), name='year_report_section_written_by'),
        ),
        refusing(
            "network_yearreport_frozen",
            "UPDATE ON network_yearreport",
            f"{SIGNED} AND ({changed('fiscal_year number content sha256 begun_at begun_by_id signed_at signed_by_id')})",
            "this report is signed",
        ),
        refusing("network_yearreport_kept", "DELETE ON network_yearreport", SIGNED, "this report is signed"),
        *(
            refusing(
                f"network_yearreportsection_{name}",
                f"{event} ON network_yearreportsection",
                OF_SIGNED.format(row=row),
                "this report is signed",
            )
            for name, event, row in (("frozen", "UPDATE", "OLD"), ("kept", "DELETE", "OLD"), ("complete", "INSERT", "NEW"))
        ),
    ]
