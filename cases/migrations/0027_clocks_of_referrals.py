"""When a body was last heard of, what it says on being asked how it goes, a moved date, and what the clocks told."""

import akishima_support.japanese.words
import django.db.models.deletion
from django.db import migrations, models

from akishima_support.audit.remaking import remaking

# The last word of whoever works on it now: what it said itself, or what was entered for it.
HEARD = """
UPDATE cases_referral SET heard_at = (
    SELECT MAX(s.at) FROM cases_referralstep s WHERE s.referral_id = cases_referral.id
    AND s.move IN ('receive', 'ask', 'accept', 'report', 'finish')
) WHERE state NOT IN ('draft', 'awaiting_approval', 'sent')
"""


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0026_answer_days'),
    ]

    operations = [
        *remaking(
        migrations.AddField(
            model_name='referral',
            name='heard_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='受けた機関の最後の返事の日時'),
        ),
        migrations.AddField(
            model_name='referralstep',
            name='progress',
            field=models.CharField(blank=True, choices=[('meeting', '続けて会えている'), ('watching', '会えていないが、様子を見ている'), ('no_contact', '連絡がつかない'), ('waiting', '予約・順番を待っている'), ('ended', '終わった')], max_length=20, verbose_name='その後の様子'),
        ),
        migrations.AddField(
            model_name='referralstep',
            name='respond_by',
            field=models.DateField(null=True, verbose_name='新しい回答期限'),
        ),
        migrations.AddField(
            model_name='referralstep',
            name='seen_on',
            field=models.DateField(null=True, verbose_name='最後に会えた日'),
        ),
        migrations.AlterField(
            model_name='referralstep',
            name='move',
            field=models.CharField(choices=[('submit', '承認を求める'), ('send_back', '承認せずに戻す'), ('approve', '承認して送る'), ('send', '送る'), ('give', '案内する'), ('receive', '受領する'), ('ask', '質問する'), ('answer', '質問に答える'), ('accept', '受け入れる'), ('decline', '対応困難と答える'), ('report', '経過を報告する'), ('finish', '終了を報告する'), ('query', '報告について尋ねる'), ('complete', '完了にする'), ('withdraw', '取り下げる'), ('reroute', '別の機関へ再調整する'), ('extend', '回答期限を延ばす')], max_length=20, verbose_name='したこと'),
        ),
        ),
        migrations.AlterField(
            model_name='numbersetting',
            name='code',
            field=models.CharField(choices=[('parent_age_8050', '8050世帯：親の年齢（この歳から）'), ('child_age_8050', '8050世帯：お子さんの年齢（この歳から）'), ('disclosure_days', '開示請求：決定の期限（受付から何日）'), ('disclosure_extension', '開示請求：延長できる日数（一度だけ）'), ('remind_days', '連携：回答期限の何開庁日前から知らせるか'), ('progress_days', '連携：受け入れた機関から何日報告がなければ様子を尋ねるか'), ('reason_hours', '担当外のケース：閲覧の理由が続く時間（0はその日の終わりまで）'), ('emergency_minutes', '緊急閲覧：開いている時間（分）')], max_length=30, unique=True, verbose_name='設定'),
        ),
        migrations.CreateModel(
            name='ReferralNotice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('reminder', '回答期限が近いことのお知らせ'), ('due', '回答期限の日のお知らせ'), ('overdue', '回答期限を過ぎたお知らせ'), ('silent', 'その後の様子のお尋ね')], max_length=10, verbose_name='お知らせの種類')),
                ('for_day', models.DateField(verbose_name='対象の日')),
                ('at', models.DateTimeField(verbose_name='お知らせした日時')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.person')),
                ('referral', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='cases.referral')),
            ],
            options={
                'verbose_name': '連携のお知らせ',
                'verbose_name_plural': '連携のお知らせ',
                'constraints': [models.UniqueConstraint(fields=('referral', 'kind', 'for_day'), name='notice_once')],
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
        migrations.RunSQL(HEARD, migrations.RunSQL.noop),
    ]
