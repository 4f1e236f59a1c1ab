"""What was taken back before anybody opened it; the ledger says so in a row of its own."""

from django.db import migrations, models

from akishima_support.audit.remaking import remaking


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0008_how_long_a_receiver_reads_on'),
    ]

    operations = [
        *remaking(
            migrations.AddField(
                model_name='disclosurerecord',
                name='correction',
                field=models.CharField(blank=True, choices=[('recalled', '取り戻し・未開封')], max_length=20, verbose_name='訂正の種類'),
            ),
            migrations.AddField(
                model_name='referral',
                name='is_recalled',
                field=models.BooleanField(default=False, verbose_name='開かれる前に取り戻した'),
            ),
            migrations.AlterField(
                model_name='referralstep',
                name='move',
                field=models.CharField(choices=[('submit', '承認を求める'), ('send_back', '承認せずに戻す'), ('approve', '承認して送る'), ('send', '送る'), ('give', '案内する'), ('receive', '受領する'), ('ask', '質問する'), ('answer', '質問に答える'), ('accept', '受け入れる'), ('decline', '対応困難と答える'), ('report', '経過を報告する'), ('finish', '終了を報告する'), ('query', '報告について尋ねる'), ('complete', '完了にする'), ('withdraw', '取り下げる'), ('recall', '開かれる前に取り戻す'), ('reroute', '別の機関へ再調整する'), ('extend', '回答期限を延ばす')], max_length=20, verbose_name='したこと'),
            ),
            migrations.AddConstraint(
                model_name='disclosurerecord',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('correction', 'recalled'), _negated=True), models.Q(('is_void', True), ('packet__isnull', False)), _connector='OR'), name='disclosure_recalled_was_never_read'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('is_recalled', False), models.Q(('received_at', None), ('sent_at__isnull', False), ('state', 'withdrawn')), _connector='OR'), name='referral_opened_or_recalled'),
            ),
        ),
    ]
