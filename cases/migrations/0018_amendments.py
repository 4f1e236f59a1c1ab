"""What was sent can be corrected by a further packet, which says what it corrects and why."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from akishima_support.audit.refusing import changed, refusing
from akishima_support.audit.remaking import remaking

CORRECTS_ANOTHER = """
NEW.amends_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM cases_packet p
    WHERE p.id = NEW.amends_id AND p.referral_id = NEW.referral_id AND p.seq = NEW.seq - 1)
"""


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0017_referral_ratings'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        *remaking(
            migrations.AddField(
                model_name='packet',
                name='amend_note',
                field=models.CharField(blank=True, max_length=300, verbose_name='訂正の理由'),
            ),
            migrations.AddField(
                model_name='packet',
                name='amends',
                field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='amended_by', to='cases.packet'),
            ),
            migrations.AddField(
                model_name='referral',
                name='amending',
                field=models.JSONField(default=dict, editable=False),
            ),
            migrations.AddField(
                model_name='referral',
                name='amending_at',
                field=models.DateTimeField(blank=True, null=True, verbose_name='訂正を書き始めた日時'),
            ),
            migrations.AddField(
                model_name='referral',
                name='amending_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='referral',
                name='amendment_asked_at',
                field=models.DateTimeField(blank=True, null=True, verbose_name='訂正の承認を求めた日時'),
            ),
            migrations.AddField(
                model_name='referral',
                name='amendment_asked_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='referral',
                name='amendment_unread_since',
                field=models.DateTimeField(blank=True, null=True, verbose_name='読まれていない訂正版の送付日時'),
            ),
            migrations.AlterField(
                model_name='disclosurerecord',
                name='correction',
                field=models.CharField(blank=True, choices=[('amended', '訂正版の送付'), ('recalled', '取り戻し・未開封')], max_length=20, verbose_name='訂正の種類'),
            ),
            migrations.AlterField(
                model_name='referralstep',
                name='move',
                field=models.CharField(choices=[('submit', '承認を求める'), ('send_back', '承認せずに戻す'), ('approve', '承認して送る'), ('send', '送る'), ('give', '案内する'), ('receive', '受領する'), ('ask', '質問する'), ('answer', '質問に答える'), ('accept', '受け入れる'), ('decline', '対応困難と答える'), ('report', '経過を報告する'), ('visit', '訪問を報告する'), ('meet', '最初に会えたことを伝える'), ('confirm_meeting', '最初に会えたことを確かめる'), ('reply', '照会に答える'), ('alert', '緊急を報告する'), ('finish', '終了を報告する'), ('confirm', '終了の報告を確かめる'), ('query', '報告について尋ねる'), ('complete', '完了にする'), ('withdraw', '取り下げる'), ('recall', '開かれる前に取り戻す'), ('amend', '訂正版を送る'), ('read_amendment', '訂正版を読む'), ('reroute', '別の機関へ再調整する'), ('extend', '回答期限を延ばす'), ('replan', '日程を変える')], max_length=20, verbose_name='したこと'),
            ),
            migrations.AddConstraint(
                model_name='packet',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('amend_note', ''), ('amends', None), ('seq', 1)), models.Q(('amends__isnull', False), ('seq__gt', 1), models.Q(('amend_note', ''), _negated=True)), _connector='OR'), name='further_packet_amends_with_reason'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('amending_at__isnull', True), ('amending_by__isnull', True)), models.Q(('amending_at__isnull', False), ('amending_by__isnull', False)), _connector='OR'), name='referral_amending_at_by'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('amendment_asked_at__isnull', True), ('amendment_asked_by__isnull', True)), models.Q(('amendment_asked_at__isnull', False), ('amendment_asked_by__isnull', False)), _connector='OR'), name='referral_amendment_asked_at_by'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('amending_at', None), ('amendment_unread_since', None)), ('state__in', ['sent', 'received', 'info_requested', 'accepted', 'in_progress', 'reported']), _connector='OR'), name='referral_amended_while_open'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('amendment_asked_at', None), ('amending_at__isnull', False), _connector='OR'), name='referral_amendment_begun_before_asked'),
            ),
        ),
        refusing(
            "cases_packet_amends", "INSERT ON cases_packet", CORRECTS_ANOTHER, "a packet corrects the one before it"
        ),
        refusing(
            "cases_packet_amends_frozen",
            "UPDATE ON cases_packet",
            changed("amends_id amend_note"),
            "a packet is never changed",
        ),
    ]
