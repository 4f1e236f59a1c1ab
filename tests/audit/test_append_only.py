"""The log only grows."""

import pytest
from django.db import DatabaseError, connection

from akishima_support.access import system_actor
from akishima_support.audit import EventType, record
from akishima_support.audit.models import AuditEvent

STATEMENTS = [
    "UPDATE audit_auditevent SET reason = 'x'",
    "DELETE FROM audit_auditevent",
]
PER_ENGINE = {
    "sqlite": "INSERT OR REPLACE INTO audit_auditevent SELECT * FROM audit_auditevent",
    "postgresql": "TRUNCATE audit_auditevent",
}


@pytest.fixture
def row(db):
    record(EventType.SIGNED_IN, by=system_actor("test"))
    return AuditEvent.unscoped.get()


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_row_cannot_be_changed_or_removed(row, statement):
    with pytest.raises(DatabaseError, match="append-only"), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_engine_s_own_way_round_is_closed_too(row):
    with pytest.raises(DatabaseError, match="append-only"), connection.cursor() as cursor:
        cursor.execute(PER_ENGINE[connection.vendor])


def test_a_row_can_be_added(row):
    record(EventType.SIGNED_OUT, by=system_actor("test"))

    assert AuditEvent.unscoped.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["%00", "a%00b", "%ed%a0%80", "%f0%a0%ae%b7", "x" * 500])
def test_odd_texts_in_addresses_are_not_found_and_that_is_logged(cast, browse, text):
    pages = ["/network/invitations/accept/{}/", "/cases/codes/{}/", "/cases/settings/{}/", "/cases/duty-contacts/{}/"]

    answers = {page: browse(cast.fujii).get(page.format(text)).status_code for page in pages}

    assert set(answers.values()) <= {302, 404}
    assert browse(None).get(pages[0].format(text)).status_code in (302, 404)
