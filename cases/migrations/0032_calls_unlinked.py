"""That calls went from a case again is an event of the case."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0031_unused_search_indexes'),
    ]

    operations = [
        migrations.AlterField(
            model_name='caseevent',
            name='kind',
            field=models.CharField(choices=[('going_out', '外出の程度'), ('contact_stage', 'ご本人との接触'), ('outcome', '見られた変化'), ('assessment_fixed', 'アセスメントを確定'), ('plan_fixed', 'プランを確定'), ('plan_agreement', 'プランへのご本人の同意'), ('plan_monitored', 'プランのモニタリング'), ('evaluation_fixed', '評価を確定'), ('flag_raised', '危険の旗を立てた'), ('duty_answered', '通告・通報の記録'), ('flag_ended', '危険の旗を下ろした'), ('lead_proposed', '主担当者の交代を依頼'), ('lead_changed', '主担当者の交代'), ('lead_declined', '主担当者の交代の取りやめ'), ('opened', 'ケースを開始'), ('next_check', '次の確認日を決定'), ('restricted', '閲覧を制限'), ('unrestricted', '閲覧の制限を解除'), ('closed', 'ケースを終了'), ('reopened', 'ケースを再開'), ('calls_unlinked', '相談とのつながりを外した'), ('exported', 'ケース一覧の書き出しに含めた'), ('record_corrected', '支援経過を訂正'), ('attachment_added', '書類を添付'), ('attachment_removed', '添付書類を取り消し')], max_length=20, verbose_name='できごと'),
        ),
    ]
