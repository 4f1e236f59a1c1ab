"""Each act has columns of its own, and the database refuses what would belie it.

案内 tells nothing; a hand-over has its note and one open at a time; an inquiry goes to or from the window, and names
somebody only for a reason; つなぎ is done when both sides say so.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from akishima_support.audit.refusing import refusing
from akishima_support.audit.remaking import remaking


NOTE = {
    "sqlite": "instr(NEW.content, 'handover_note') > 0",
    "postgresql": "position('handover_note' in NEW.content::text) > 0",
}
NOT_OF_THE_ACT = """
EXISTS (SELECT 1 FROM cases_referral r WHERE r.id = NEW.referral_id AND (
    r.act = 'information' OR (r.act = 'handover' AND NEW.seq = 1 AND NOT ({has_note}))
    OR (r.act = 'inquiry' AND NEW.is_personal AND r.named_because = '')
    OR (r.act = 'info_provision' AND NEW.is_personal AND r.info_purpose = 'general')))
"""
BETWEEN_PARTNERS = """
NEW.act = 'inquiry' AND NOT EXISTS (
    SELECT 1 FROM network_organization o
    WHERE o.id IN (NEW.from_organization_id, NEW.to_organization_id) AND o.is_window)
"""


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0009_recalled_unopened'),
        ('network', '0002_for_whom'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        *remaking(
            migrations.RemoveConstraint(
                model_name='referral',
                name='information_sends_nothing',
            ),
            migrations.AddField(
                model_name='referral',
                name='area',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='network.catchmentarea', verbose_name='地区'),
            ),
            migrations.AddField(
                model_name='referral',
                name='confirmed_at',
                field=models.DateTimeField(blank=True, null=True, verbose_name='最初に会えたと確かめた日時'),
            ),
            migrations.AddField(
                model_name='referral',
                name='confirmed_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='referral',
                name='first_contact',
                field=models.CharField(blank=True, choices=[('consulter', 'ご本人・ご家族から連絡する'), ('receiver', '受ける機関から連絡する'), ('together', '送る機関が同行・同席する')], max_length=10, verbose_name='最初の連絡'),
            ),
            migrations.AddField(
                model_name='referral',
                name='info_purpose',
                field=models.CharField(blank=True, choices=[('general', '一般的なお知らせ（どなたのことでもない）'), ('noticed', '気づいたことの共有'), ('for_support', '支援の参考に'), ('safety', '安全のため')], max_length=20, verbose_name='伝える目的'),
            ),
            migrations.AddField(
                model_name='referral',
                name='meeting_on',
                field=models.DateField(blank=True, null=True, verbose_name='会う予定の日'),
            ),
            migrations.AddField(
                model_name='referral',
                name='met_at',
                field=models.DateTimeField(blank=True, null=True, verbose_name='最初に会えたと伝えた日時'),
            ),
            migrations.AddField(
                model_name='referral',
                name='met_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
            ),
            migrations.AddField(
                model_name='referral',
                name='named_because',
                field=models.CharField(blank=True, max_length=300, verbose_name='お名前を出す理由'),
            ),
            migrations.AddField(
                model_name='referral',
                name='overlap_until',
                field=models.DateField(blank=True, null=True, verbose_name='重なりの期間の終わり'),
            ),
            migrations.AddField(
                model_name='referralstep',
                name='meeting_on',
                field=models.DateField(null=True, verbose_name='新しい会う予定の日'),
            ),
            migrations.AddField(
                model_name='referralstep',
                name='overlap_until',
                field=models.DateField(null=True, verbose_name='新しい重なりの期間の終わり'),
            ),
            migrations.AddField(
                model_name='referralstep',
                name='reply',
                field=models.CharField(blank=True, choices=[('general', '一般的なことをお答えします'), ('come', 'ご本人・ご家族からご連絡ください'), ('refer', 'ご本人の同意を得て、紹介・つなぎで送ってください'), ('go_on', 'そのまま支援を続け、心配なことがあればまたお尋ねください'), ('other_body', 'ほかの機関が適当です')], max_length=20, verbose_name='照会への答え'),
            ),
            migrations.AddField(
                model_name='referralstep',
                name='visit_on',
                field=models.DateField(null=True, verbose_name='訪問した日'),
            ),
            migrations.AddField(
                model_name='referralstep',
                name='visit_result',
                field=models.CharField(blank=True, choices=[('met', '会えた'), ('not_met', '会えず'), ('absent', '不在'), ('no_answer', '応答なし'), ('refused', '話したくないとのこと'), ('next_agreed', '次回を約束'), ('none', '特になし')], max_length=20, verbose_name='訪問の結果'),
            ),
            migrations.AddField(
                model_name='referralstep',
                name='visitors',
                field=models.CharField(blank=True, max_length=100, verbose_name='訪問した人'),
            ),
            migrations.AlterField(
                model_name='referralstep',
                name='move',
                field=models.CharField(choices=[('submit', '承認を求める'), ('send_back', '承認せずに戻す'), ('approve', '承認して送る'), ('send', '送る'), ('give', '案内する'), ('receive', '受領する'), ('ask', '質問する'), ('answer', '質問に答える'), ('accept', '受け入れる'), ('decline', '対応困難と答える'), ('report', '経過を報告する'), ('visit', '訪問を報告する'), ('meet', '最初に会えたことを伝える'), ('confirm_meeting', '最初に会えたことを確かめる'), ('reply', '照会に答える'), ('finish', '終了を報告する'), ('query', '報告について尋ねる'), ('complete', '完了にする'), ('withdraw', '取り下げる'), ('recall', '開かれる前に取り戻す'), ('reroute', '別の機関へ再調整する'), ('extend', '回答期限を延ばす'), ('replan', '日程を変える')], max_length=20, verbose_name='したこと'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('met_at__isnull', True), ('met_by__isnull', True)), models.Q(('met_at__isnull', False), ('met_by__isnull', False)), _connector='OR'), name='referral_met_at_by'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('confirmed_at__isnull', True), ('confirmed_by__isnull', True)), models.Q(('confirmed_at__isnull', False), ('confirmed_by__isnull', False)), _connector='OR'), name='referral_confirmed_at_by'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('act', 'information'), _negated=True), models.Q(('request', ''), ('sent_at', None)), _connector='OR'), name='information_sends_nothing'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('first_contact', ''), ('act__in', ['introduction', 'linkage']), _connector='OR'), name='referral_first_contact_of_its_act'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('meeting_on', None), ('act__in', ['linkage', 'handover']), _connector='OR'), name='referral_meeting_on_of_its_act'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('overlap_until', None), ('act__in', ['handover']), _connector='OR'), name='referral_overlap_until_of_its_act'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('area', None), ('act__in', ['outreach_request']), _connector='OR'), name='referral_area_of_its_act'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('info_purpose', ''), ('act__in', ['info_provision']), _connector='OR'), name='referral_info_purpose_of_its_act'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('named_because', ''), ('act__in', ['inquiry']), _connector='OR'), name='referral_named_because_of_its_act'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('met_at', None), ('act__in', ['linkage']), _connector='OR'), name='referral_met_at_of_its_act'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('confirmed_at', None), ('act__in', ['linkage']), _connector='OR'), name='referral_confirmed_at_of_its_act'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('act', 'handover'), _negated=True), ('sent_at', None), ('overlap_until__isnull', False), _connector='OR'), name='handover_says_how_long_both_are_there'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('act', 'linkage'), ('declined_at', None), ('state', 'completed'), _negated=True), models.Q(('confirmed_at__isnull', False), ('met_at__isnull', False)), _connector='OR'), name='linkage_done_when_both_say_so'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.UniqueConstraint(condition=models.Q(('act', 'handover'), ('state__in', ['sent', 'received', 'info_requested', 'accepted', 'in_progress', 'reported'])), fields=('person',), name='one_open_handover_of_person'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.UniqueConstraint(condition=models.Q(('act', 'handover'), ('state__in', ['sent', 'received', 'info_requested', 'accepted', 'in_progress', 'reported'])), fields=('case',), name='one_open_handover_of_case'),
            ),
            migrations.AddConstraint(
                model_name='referralstep',
                constraint=models.UniqueConstraint(condition=models.Q(('move__in', ['confirm_meeting', 'meet'])), fields=('referral', 'move'), name='each_says_it_once'),
            ),
            migrations.AddConstraint(
                model_name='referralstep',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('move', 'visit'), _negated=True), models.Q(('visit_on__isnull', False), models.Q(('visitors', ''), _negated=True), models.Q(('visit_result', ''), _negated=True)), _connector='OR'), name='visit_says_when_who_and_how'),
            ),
            migrations.AddConstraint(
                model_name='referralstep',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('move', 'reply'), _negated=True), models.Q(('reply', ''), _negated=True), _connector='OR'), name='reply_by_its_code'),
            ),
        ),
        refusing(
            "cases_packet_of_act", "INSERT ON cases_packet", NOT_OF_THE_ACT, "no packet against its act", has_note=NOTE
        ),
        refusing(
            "cases_referral_inquiry", "INSERT ON cases_referral", BETWEEN_PARTNERS, "an inquiry goes to the window"
        ),
    ]
