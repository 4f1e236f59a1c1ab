"""Mistakes are struck through and told; what had ended can go on, on what has a valid basis now."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from akishima_support.audit.refusing import refusing
from akishima_support.audit.remaking import remaking

OF_ANOTHER = """
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

    dependencies = [
        ('cases', '0018_amendments'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        *remaking(
            migrations.RemoveConstraint(
                model_name='referralstep',
                name='one_acceptance',
            ),
            migrations.AddField(
                model_name='referral',
                name='incident_closed_at',
                field=models.DateTimeField(blank=True, null=True, verbose_name='誤送付の対応を終えた日時'),
            ),
            migrations.AddField(
                model_name='referral',
                name='incident_closed_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='referral',
                name='incident_note',
                field=models.TextField(blank=True, verbose_name='誤送付への対応'),
            ),
            migrations.AddField(
                model_name='referral',
                name='misdelivery',
                field=models.CharField(blank=True, choices=[('mistake', '誤って送った（同じものを二度送ったなど）'), ('wrong_person', '別の方の情報を送った'), ('wrong_body', '宛先の機関を誤った')], max_length=20, verbose_name='誤送付の種類'),
            ),
            migrations.AddField(
                model_name='referral',
                name='receiver_untold_since',
                field=models.DateTimeField(blank=True, null=True, verbose_name='受ける側に知らせる取消しの日時'),
            ),
            migrations.AddField(
                model_name='referral',
                name='round',
                field=models.PositiveSmallIntegerField(default=1, editable=False, verbose_name='何度目か'),
            ),
            migrations.AddField(
                model_name='referral',
                name='sender_untold_since',
                field=models.DateTimeField(blank=True, null=True, verbose_name='送る側に知らせる取消しの日時'),
            ),
            migrations.AddField(
                model_name='referralstep',
                name='decline_reason',
                field=models.CharField(blank=True, choices=[('out_of_scope', '対象外(制度)'), ('age', '年齢要件'), ('area', '担当区域外'), ('capacity', '受入余力なし'), ('needs_other', '他機関が適当'), ('no_consent', '本人同意が確認できない'), ('no_contact', '本人と連絡がとれない'), ('already_involved', '既に関与あり'), ('person_declined', '本人が希望しない'), ('cost', '費用負担'), ('other', 'その他')], max_length=20, verbose_name='対応困難の理由'),
            ),
            migrations.AddField(
                model_name='referralstep',
                name='hides_words',
                field=models.BooleanField(default=False, verbose_name='相手に見せない'),
            ),
            migrations.AddField(
                model_name='referralstep',
                name='reopen_reason',
                field=models.CharField(blank=True, choices=[('asked_again', 'ご本人・ご家族からあらためて相談があった'), ('not_done', 'まだ続きがあった'), ('now_possible', '事情が変わり、対応できるようになった'), ('mistake', '終え方の入力が誤っていた')], max_length=20, verbose_name='再開の理由'),
            ),
            migrations.AddField(
                model_name='referralstep',
                name='round',
                field=models.PositiveSmallIntegerField(default=1, editable=False),
            ),
            migrations.AddField(
                model_name='referralstep',
                name='strikes',
                field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='struck_by', to='cases.referralstep'),
            ),
            migrations.AddField(
                model_name='referralstep',
                name='struck_reason',
                field=models.CharField(blank=True, choices=[('wrong_referral', '別の連携に書くものだった'), ('wrong_person', '別の方のことだった'), ('wrong_button', '押し間違い・選び間違い'), ('wrong_fact', '事実と違っていた'), ('twice', '二度入力した')], max_length=20, verbose_name='取り消した理由'),
            ),
            migrations.AlterField(
                model_name='disclosurerecord',
                name='correction',
                field=models.CharField(blank=True, choices=[('amended', '訂正版の送付'), ('reopened', '再開'), ('misdelivered', '誤送付'), ('recalled', '取り戻し・未開封')], max_length=20, verbose_name='訂正の種類'),
            ),
            migrations.AlterField(
                model_name='referralstep',
                name='move',
                field=models.CharField(choices=[('submit', '承認を求める'), ('send_back', '承認せずに戻す'), ('approve', '承認して送る'), ('send', '送る'), ('give', '案内する'), ('receive', '受領する'), ('ask', '質問する'), ('answer', '質問に答える'), ('accept', '受け入れる'), ('decline', '対応困難と答える'), ('report', '経過を報告する'), ('visit', '訪問を報告する'), ('meet', '最初に会えたことを伝える'), ('confirm_meeting', '最初に会えたことを確かめる'), ('reply', '照会に答える'), ('alert', '緊急を報告する'), ('finish', '終了を報告する'), ('confirm', '終了の報告を確かめる'), ('query', '報告について尋ねる'), ('complete', '完了にする'), ('withdraw', '取り下げる'), ('recall', '開かれる前に取り戻す'), ('amend', '訂正版を送る'), ('read_amendment', '訂正版を読む'), ('reroute', '別の機関へ再調整する'), ('extend', '回答期限を延ばす'), ('replan', '日程を変える'), ('reopen', '再開する'), ('strike_out', '誤って送ったものとして取り消す'), ('strike_own', '送る側の誤入力を取り消す'), ('strike_theirs', '受ける側の誤入力を取り消す')], max_length=20, verbose_name='したこと'),
            ),
            migrations.AddIndex(
                model_name='referral',
                index=models.Index(condition=models.Q(('incident_closed_at', None), ('is_recalled', False), ('misdelivery__in', ('wrong_person', 'wrong_body'))), fields=['from_organization', 'id'], name='referral_incident_open'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('incident_closed_at__isnull', True), ('incident_closed_by__isnull', True)), models.Q(('incident_closed_at__isnull', False), ('incident_closed_by__isnull', False)), _connector='OR'), name='referral_incident_closed_at_by'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('misdelivery', ''), models.Q(('sent_at__isnull', False), ('state', 'withdrawn')), _connector='OR'), name='referral_misdelivered_is_cut'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('incident_closed_at', None), models.Q(('misdelivery__in', ('wrong_person', 'wrong_body')), models.Q(('incident_note', ''), _negated=True)), _connector='OR'), name='referral_incident_closed_with_words'),
            ),
            migrations.AddConstraint(
                model_name='referralstep',
                constraint=models.UniqueConstraint(condition=models.Q(('move', 'accept')), fields=('referral', 'round'), name='one_acceptance'),
            ),
            migrations.AddConstraint(
                model_name='referralstep',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('hides_words', False), ('strikes', None), ('struck_reason', ''), models.Q(('move__in', ['strike_own', 'strike_theirs']), _negated=True)), models.Q(('move__in', ['strike_own', 'strike_theirs']), ('strikes__isnull', False), models.Q(('struck_reason', ''), _negated=True)), _connector='OR'), name='strike_says_what_and_why'),
            ),
            migrations.AddConstraint(
                model_name='referralstep',
                constraint=models.CheckConstraint(condition=models.Q(('move', 'reopen'), ('reopen_reason', ''), _connector='XOR'), name='reopened_with_reason'),
            ),
        ),
        refusing(
            "cases_referralstep_strikes",
            "INSERT ON cases_referralstep",
            OF_ANOTHER,
            "an entry is struck by whoever made it",
        ),
        refusing(
            "cases_packet_longer",
            "UPDATE ON cases_packet",
            LONGER_WITHOUT_BASIS,
            "nobody reads on without a valid basis",
        ),
    ]
