"""For whom a body or a service is."""

from django.db import migrations, models

from akishima_support.audit.remaking import remaking


class Migration(migrations.Migration):

    dependencies = [
        ('network', '0001_directory_and_accounts'),
    ]

    operations = remaking(
        migrations.AddField(
            model_name='organization',
            name='audience',
            field=models.CharField(blank=True, choices=[('person', 'ご本人'), ('family', 'ご家族'), ('both', 'ご本人とご家族')], max_length=10, verbose_name='利用できるのは'),
        ),
        migrations.AddField(
            model_name='organization',
            name='for_gender',
            field=models.CharField(blank=True, choices=[('anyone', 'どなたでも'), ('women', '女性'), ('men', '男性')], max_length=10, verbose_name='対象の性別'),
        ),
        migrations.AddField(
            model_name='organization',
            name='ways',
            field=models.JSONField(blank=True, default=list, verbose_name='利用の方法'),
        ),
        migrations.AddField(
            model_name='serviceoffering',
            name='age_max',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='年齢(上限)'),
        ),
        migrations.AddField(
            model_name='serviceoffering',
            name='age_min',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='年齢(下限)'),
        ),
        migrations.AddField(
            model_name='serviceoffering',
            name='age_rule_note',
            field=models.CharField(blank=True, max_length=200, verbose_name='年齢の数え方'),
        ),
        migrations.AddField(
            model_name='serviceoffering',
            name='audience',
            field=models.CharField(blank=True, choices=[('person', 'ご本人'), ('family', 'ご家族'), ('both', 'ご本人とご家族')], max_length=10, verbose_name='利用できるのは'),
        ),
        migrations.AddField(
            model_name='serviceoffering',
            name='catchments',
            field=models.ManyToManyField(blank=True, related_name='services', to='network.catchmentarea', verbose_name='対象の地区'),
        ),
        migrations.AddField(
            model_name='serviceoffering',
            name='for_gender',
            field=models.CharField(blank=True, choices=[('anyone', 'どなたでも'), ('women', '女性'), ('men', '男性')], max_length=10, verbose_name='対象の性別'),
        ),
        migrations.AddField(
            model_name='serviceoffering',
            name='ways',
            field=models.JSONField(blank=True, default=list, verbose_name='利用の方法'),
        ),
        migrations.AlterField(
            model_name='serviceoffering',
            name='target_note',
            field=models.CharField(blank=True, max_length=200, verbose_name='利用できる方・条件'),
        ),
        migrations.AddConstraint(
            model_name='serviceoffering',
            constraint=models.CheckConstraint(condition=models.Q(('age_min', None), ('age_max', None), ('age_max__gte', models.F('age_min')), _connector='OR'), name='service_ages'),
        ),
    )
