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
