"""PostgreSQL finds notes by an index over pairs of letters; SQLite reads the newest ones."""

from django.db import migrations

from akishima_support.audit.vendor_sql import VendorSQL

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


class Migration(migrations.Migration):
    dependencies = [("cases", "0004_guard_people_and_codes")]

    # The index goes with the function; the order of comparing may stay.
    operations = [
        VendorSQL(
            {"postgresql": [COLLATE, PAIRS, INDEX]}, {"postgresql": ["DROP FUNCTION cases_pairs(text) CASCADE"]}
        )
    ]
