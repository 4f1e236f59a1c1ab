"""The search index of generated rows, made inside the database: what the models write when they are saved."""

from collections.abc import Iterator

from django.db import connection

from cases.models.searchable import text_key

# As `name_grams` and `phone_gram` say: the first letter, each pair, the last four digits.
_GRAMS = """
WITH RECURSIVE place(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM place WHERE i < 60),
made AS (SELECT id, search_key, kana_key, phone_key FROM cases_person
         WHERE id > (SELECT COALESCE(MAX(row_id), 0) FROM cases_searchgram WHERE kind = 'p'))
INSERT INTO cases_searchgram (gram, kind, row_id)
SELECT DISTINCT gram, 'p', id FROM (
    SELECT substr(search_key, 1, 1) AS gram, id FROM made UNION ALL SELECT substr(kana_key, 1, 1), id FROM made
    UNION ALL SELECT substr(search_key, i, 2), id FROM made JOIN place ON i < length(search_key)
    UNION ALL SELECT substr(kana_key, i, 2), id FROM made JOIN place ON i < length(kana_key)
    UNION ALL SELECT substr(phone_key, length(phone_key) - 3), id FROM made WHERE length(phone_key) >= 4
) grams WHERE gram <> '' ORDER BY 1, 2, 3
"""
_NEW = "id > (SELECT COALESCE(MAX(row_id), 0) FROM cases_searchtext WHERE kind = '{}')"
_NEW_CONSULTATION, _NEW_RECORD = _NEW.format("u"), _NEW.format("r")
_TEXTS = (
    f"""
INSERT INTO cases_searchtext (kind, row_id, text_key)
SELECT 'u', c.id, said.key || '\n' || answered.key FROM cases_consultation c
JOIN note_keys said ON said.note = c.said JOIN note_keys answered ON answered.note = c.answered
WHERE c.{_NEW_CONSULTATION} ORDER BY c.id
""",  # noqa: S608 - our own tables
    f"""
INSERT INTO cases_searchtext (kind, row_id, text_key)
SELECT 'r', r.id, fact.key FROM cases_progressrecord r JOIN note_keys fact ON fact.note = r.fact
WHERE r.{_NEW_RECORD} ORDER BY r.id
""",  # noqa: S608 - our own tables
)
# The same words as in the migration that made it. To build it once takes a fraction of adding row after row.
_INDEX = "CREATE INDEX search_text_pairs ON cases_searchtext USING gin (cases_pairs(text_key))"


def fill_search(notes: list[str]) -> None:
    """Index every person, consultation and record that is newer than the index; their texts are all among `notes`."""
    with connection.cursor() as cursor:
        for statement in _statements():
            cursor.execute(statement)
        cursor.execute("CREATE TEMPORARY TABLE note_keys (note text PRIMARY KEY, key text)")
        cursor.executemany("INSERT INTO note_keys VALUES (%s, %s)", [(note, text_key(note)) for note in set(notes)])
        for statement in _TEXTS:
            cursor.execute(statement)
        cursor.execute("DROP TABLE note_keys")
        if connection.vendor == "postgresql":
            cursor.execute(_INDEX)
            cursor.execute("ANALYZE cases_searchgram, cases_searchtext")


def _statements() -> Iterator[str]:
    if connection.vendor == "postgresql":
        yield "SET LOCAL maintenance_work_mem = '512MB'"
        yield "SET LOCAL work_mem = '256MB'"
        yield "DROP INDEX search_text_pairs"
    yield _GRAMS
