"""The search index: grams of names, texts of notes; filled for what is there already."""

from django.conf import settings
from django.db import migrations, models

from cases.actions.search_rebuild import rebuild

# Byte by byte, as SQLite compares anyway: one order at every installation.
COLLATE = 'ALTER TABLE cases_searchgram ALTER COLUMN gram TYPE varchar(4) COLLATE "C"'
# Each pair of neighbouring letters as one number: half the time of an array of texts. Two pairs may share a number, so a
# search compares the text as well. The cost tells the planner never to work it out row by row where the index can tell.
PAIRS = """
CREATE FUNCTION cases_pairs(text) RETURNS int[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$
SELECT array_agg((ascii(a) & 32767) << 16 | (ascii(b) & 65535))
FROM unnest(string_to_array($1, NULL), (string_to_array($1, NULL))[2:]) AS letters(a, b) WHERE b IS NOT NULL
$$
"""
INDEX = "CREATE INDEX search_text_pairs ON cases_searchtext USING gin (cases_pairs(text_key))"


def add_index(apps, schema_editor):
    """PostgreSQL finds notes by an index over pairs of letters; SQLite reads the newest ones."""
    if schema_editor.connection.vendor == "postgresql":
        for statement in (COLLATE, PAIRS, INDEX):
            schema_editor.execute(statement, params=None)


def drop_function(apps, schema_editor):
    """The index goes with its table."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION cases_pairs(text) CASCADE")


def fill(apps, schema_editor):
    """What was written before there was a search index is found too."""
    for _count in rebuild(lambda name: apps.get_model("cases", name)):
        pass


class Migration(migrations.Migration):

    dependencies = [
        ("cases", "0009_keep_drafts"),
        ('network', '0005_affiliation_uids'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchGram',
            fields=[
                ('pk', models.CompositePrimaryKey('gram', 'kind', 'row_id', blank=True, editable=False, primary_key=True, serialize=False)),
                ('gram', models.CharField(max_length=4)),
                ('kind', models.CharField(choices=[('p', 'ご本人'), ('u', '相談')], max_length=1)),
                ('row_id', models.BigIntegerField()),
            ],
            options={
                'verbose_name': '検索の手がかり',
                'verbose_name_plural': '検索の手がかり',
            },
        ),
        migrations.CreateModel(
            name='SearchText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('u', '相談'), ('r', '支援経過')], max_length=1)),
                ('row_id', models.BigIntegerField()),
                ('text_key', models.TextField()),
            ],
            options={
                'verbose_name': '検索する文章',
                'verbose_name_plural': '検索する文章',
            },
        ),
        migrations.AddField(
            model_name='consultation',
            name='phone_key',
            field=models.CharField(default='', editable=False, max_length=50),
        ),
        migrations.AddIndex(
            model_name='consultation',
            index=models.Index(condition=models.Q(('person__isnull', True)), fields=['-received_at', '-id'], name='consultation_unnamed'),
        ),
        migrations.AddIndex(
            model_name='person',
            index=models.Index(fields=['born_on', 'id'], name='person_born'),
        ),
        migrations.AddConstraint(
            model_name='searchtext',
            constraint=models.UniqueConstraint(fields=('kind', 'row_id'), name='search_text_once'),
        ),
        migrations.RunPython(add_index, drop_function),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
