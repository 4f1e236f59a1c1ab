"""What bodies keep themselves: confirmations, requests, notices, named people; and the names that they had."""

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

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

GUARDS = [
    make_append_only("network_confirmation"),
    make_append_only("network_formername"),
    refusing("confirmation_service", "INSERT ON network_confirmation", SERVICE_OF_ANOTHER, "a service of this body"),
    refusing("confirmation_contact", "INSERT ON network_confirmation", CONTACT_OF_ANOTHER, "a contact of this body"),
    refusing("changerequest_service", "INSERT ON network_changerequest", SERVICE_OF_ANOTHER, "a service of this body"),
    refusing("changerequest_fixed", "UPDATE ON network_changerequest", REWRITTEN, "a request is answered, not rewritten"),
    refusing("changerequest_kept", "DELETE ON network_changerequest", "1 = 1", "a request is kept"),
]


class Migration(migrations.Migration):

    dependencies = [
        ('network', '0003_year_report'),
    ]

    operations = [
        migrations.CreateModel(
            name='ChangeRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('before', models.JSONField(verbose_name='いまの内容')),
                ('after', models.JSONField(verbose_name='変えたい内容')),
                ('words', models.CharField(blank=True, max_length=300, verbose_name='市に伝えること')),
                ('status', models.CharField(choices=[('pending', '確認待ち'), ('approved', '承認'), ('declined', '見送り'), ('withdrawn', '取下げ')], default='pending', max_length=10, verbose_name='状態')),
                ('proposed_at', models.DateTimeField(verbose_name='申し出た日時')),
                ('decided_at', models.DateTimeField(blank=True, null=True, verbose_name='答えた日時')),
                ('decision_words', models.CharField(blank=True, max_length=300, verbose_name='答えの言葉')),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='答えた人')),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='change_requests', to='network.organization')),
                ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='申し出た人')),
                ('service', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='change_requests', to='network.serviceoffering')),
            ],
            options={
                'verbose_name': '変更の申し出',
                'verbose_name_plural': '変更の申し出',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', True), ('decided_by__isnull', True), ('status', 'pending')), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), models.Q(('status', 'pending'), _negated=True)), _connector='OR'), name='change_request_decided'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'declined'), _negated=True), models.Q(('decision_words', ''), _negated=True), _connector='OR'), name='change_request_declined_with_words'), models.UniqueConstraint(condition=models.Q(('service', None), ('status', 'pending')), fields=('organization',), name='change_request_of_body_once'), models.UniqueConstraint(condition=models.Q(('status', 'pending')), fields=('service',), name='change_request_of_service_once')],
            },
        ),
        migrations.CreateModel(
            name='Confirmation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('confirmed_at', models.DateTimeField(verbose_name='確認した日時')),
                ('confirmed_as', models.CharField(max_length=300, verbose_name='確認した機関・人')),
                ('said_by', models.CharField(blank=True, max_length=100, verbose_name='だれに確かめたか')),
                ('confirmed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='確認した人')),
                ('contact', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='confirmations', to='network.contactpoint')),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='confirmations', to='network.organization')),
                ('service', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='confirmations', to='network.serviceoffering')),
            ],
            options={
                'verbose_name': '名簿の確認',
                'verbose_name_plural': '名簿の確認',
                'indexes': [models.Index(fields=['organization', '-confirmed_at'], name='confirmation_newest')],
                'constraints': [models.CheckConstraint(condition=models.Q(('service', None), ('contact', None), _connector='OR'), name='confirmation_of_one_entry')],
            },
        ),
        migrations.CreateModel(
            name='FormerName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='前の名称')),
                ('replaced_at', models.DateTimeField(verbose_name='名称を改めた日時')),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='former_names', to='network.organization')),
            ],
            options={
                'verbose_name': '前の名称',
                'verbose_name_plural': '前の名称',
                'indexes': [models.Index(fields=['organization', 'replaced_at'], name='former_name_in_order')],
            },
        ),
        migrations.CreateModel(
            name='NamedContact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('profession', models.CharField(choices=[('public_health_nurse', '保健師'), ('nurse', '看護師'), ('social_worker', '社会福祉士'), ('psychiatric_sw', '精神保健福祉士'), ('psychologist', '心理士・心理の先生'), ('counselor', '相談員'), ('care_manager', 'ケアマネジャー'), ('school_sw', 'スクールソーシャルワーカー'), ('commissioner', '民生委員・児童委員'), ('other', 'その他')], max_length=20, verbose_name='職種')),
                ('name', models.CharField(max_length=100, verbose_name='氏名')),
                ('name_kana', models.CharField(blank=True, max_length=100, verbose_name='氏名(カナ)')),
                ('title', models.CharField(blank=True, max_length=100, verbose_name='担当・職名')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='電話')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='メール')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='備考')),
                ('agreed_on', models.DateField(verbose_name='載せることを本人に伝えた日')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='最後の日')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('search_key', models.CharField(editable=False, max_length=400)),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='named_contacts', to='network.organization', verbose_name='機関')),
            ],
            options={
                'verbose_name': '職種の連絡先',
                'verbose_name_plural': '職種の連絡先',
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('organization', 'profession', 'name'), name='named_contact_once')],
            },
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('title', models.CharField(max_length=100, verbose_name='題')),
                ('text', models.TextField(max_length=2000, verbose_name='内容')),
                ('url', models.URLField(blank=True, verbose_name='ホームページ')),
                ('shown_from', models.DateField(verbose_name='掲載の始まり')),
                ('shown_until', models.DateField(blank=True, null=True, verbose_name='掲載の終わり')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='network.organization', verbose_name='機関')),
            ],
            options={
                'verbose_name': 'お知らせ',
                'verbose_name_plural': 'お知らせ',
                'constraints': [models.CheckConstraint(condition=models.Q(('shown_until', None), ('shown_until__gte', models.F('shown_from')), _connector='OR'), name='directory_notice_period'), models.UniqueConstraint(fields=('organization', 'title', 'shown_from'), name='directory_notice_once')],
            },
        ),
        *GUARDS,
    ]
