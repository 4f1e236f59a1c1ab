"""Emptying the database between tests that commit: the append-only triggers refuse it, so they rest meanwhile."""

from contextlib import contextmanager
from unittest import mock

from django.db import connection
from django.test import TransactionTestCase


@contextmanager
def emptying_allowed():
    """Inside this context every test that commits can be cleaned up after."""
    empty = TransactionTestCase._fixture_teardown

    def empty_without_triggers(case):
        with triggers_resting():
            empty(case)

    with mock.patch.object(TransactionTestCase, "_fixture_teardown", empty_without_triggers):
        yield


@contextmanager
def triggers_resting():
    """No trigger fires inside this context; afterwards all are as before."""
    resting = {"sqlite": dropped_on_sqlite, "postgresql": replica_on_postgresql}[connection.vendor]
    with resting():
        yield


@contextmanager
def dropped_on_sqlite():
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _sql in triggers:
            cursor.execute(f'DROP TRIGGER "{name}"')
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for _name, sql in triggers:
                cursor.execute(sql)


@contextmanager
def replica_on_postgresql():
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = DEFAULT")
