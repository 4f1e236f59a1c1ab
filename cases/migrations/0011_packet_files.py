"""Documents that cross are copies that nothing changes; and the words that are asked about before a text crosses."""

import akishima_support.japanese.words
import django.db.models.deletion
import uuid
from django.db import migrations, models

from akishima_support.audit.append_only import make_append_only

OF_REFERRAL = """EXISTS (
    SELECT 1 FROM cases_referral r
    LEFT JOIN cases_case c ON c.id = r.case_id
    LEFT JOIN cases_consultation u ON u.id = r.consultation_id
    JOIN cases_disposalcertificate d ON d.person_number IN (r.person_id, c.person_id)
        OR d.consultation_number = COALESCE(u.follows_id, u.id)
    WHERE r.id = OLD.referral_id)"""


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0010_seven_acts'),
    ]

    operations = [
        migrations.CreateModel(
            name='OfficeWords',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(max_length=4000, verbose_name='言葉（一行に一つ）')),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                'verbose_name': '渡す文で気をつける言葉',
                'verbose_name_plural': '渡す文で気をつける言葉',
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='office_words_once')],
            },
        ),
        migrations.CreateModel(
            name='PacketFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('number', models.PositiveSmallIntegerField(verbose_name='番号')),
                ('name', models.CharField(max_length=200, verbose_name='ファイル名')),
                ('kind', models.CharField(choices=[('pdf', 'PDF'), ('jpg', '写真（JPEG）'), ('png', '画像（PNG）'), ('docx', 'Word文書'), ('xlsx', 'Excelブック')], max_length=10, verbose_name='種類')),
                ('size', models.PositiveIntegerField(verbose_name='大きさ')),
                ('sha256', models.CharField(max_length=64)),
                ('stored_name', models.CharField(editable=False, max_length=100)),
                ('packet', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='cases.packet')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.person')),
                ('referral', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.referral')),
            ],
            options={
                'verbose_name': '渡した書類',
                'verbose_name_plural': '渡した書類',
                'constraints': [models.UniqueConstraint(fields=('packet', 'number'), name='packet_file_number_once'), models.CheckConstraint(condition=models.Q(('stored_name', ''), _negated=True), name='packet_file_is_kept')],
            },
            bases=(akishima_support.japanese.words.CodesInWords, models.Model),
        ),
        make_append_only("cases_packetfile", erasing=OF_REFERRAL),
    ]
