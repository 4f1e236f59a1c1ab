"""The sender says which outcomes are asked for; nothing is completed without an outcome and a note."""

from django.db import migrations, models

from akishima_support.audit.remaking import remaking


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0014_leaflet_given'),
    ]

    operations = [
        *remaking(
            migrations.AddField(
                model_name='referral',
                name='asked_outcomes',
                field=models.JSONField(blank=True, default=list, verbose_name='お願いする成果'),
            ),
            migrations.AlterField(
                model_name='code',
                name='list',
                field=models.CharField(choices=[('topic', '相談内容'), ('discovery_route', '把握経路'), ('trigger', 'きっかけ'), ('living_situation', '住まい方'), ('housing_type', '住居'), ('work_status', '仕事の状況'), ('health_insurance', '健康保険'), ('pension', '年金'), ('livelihood', '生計の主体'), ('activity', 'いまの活動'), ('education', '最終学歴'), ('medical_status', '医療'), ('handbook', '障害者手帳等'), ('household_issue', '世帯の課題'), ('background_factor', '課題と背景要因'), ('screening_result', 'スクリーニング結果'), ('asked_outcome', '連携でお願いする成果')], max_length=30, verbose_name='コード表'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'completed'), _negated=True), ('act', 'information'), models.Q(('completed_at__isnull', False), models.Q(('outcome_changes', []), _negated=True)), _connector='OR'), name='referral_completed_with_outcome'),
            ),
            migrations.AddConstraint(
                model_name='referral',
                constraint=models.CheckConstraint(condition=models.Q(('asked_outcomes', []), ('act__in', ['handover', 'introduction', 'linkage', 'outreach_request']), _connector='OR'), name='referral_asked_outcomes_of_its_act'),
            ),
            migrations.AddConstraint(
                model_name='referralstep',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('move', 'complete'), _negated=True), models.Q(models.Q(('outcome_changes', []), _negated=True), models.Q(('text', ''), _negated=True)), _connector='OR'), name='completion_with_outcome_and_note'),
            ),
        ),
    ]
