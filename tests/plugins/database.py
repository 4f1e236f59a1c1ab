"""Chooses the database of a test run: SQLite, or a PostgreSQL that is started here and stopped at the end.

Loaded with -p and not from conftest.py: pytest-django reads the settings, and with them DATABASE_URL, before any
conftest. From a conftest the whole suite would quietly run on SQLite.
"""

import os
import signal
import tempfile
from pathlib import Path

import pytest

from tests.plugins.proving import LONG
from tools.postgres import PostgresError, Server

ENGINES = ("sqlite", "postgresql")
TESTS = Path(__file__).parents[1]


def pytest_addoption(parser):
    parser.addoption(
        "--database",
        choices=ENGINES,
        default=os.environ.get("TEST_DATABASE", "sqlite"),
        help="the database that the tests run on (also: TEST_DATABASE)",
    )


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config):
    engine = early_config.known_args_namespace.database
    if engine not in ENGINES:  # argparse does not check a default
        raise pytest.UsageError(f"TEST_DATABASE is {engine!r}; it must be one of: {', '.join(ENGINES)}")
    os.environ["ENVIRONMENT"] = "trial"  # whatever a developer's .env says
    if engine == "postgresql":
        start_postgresql(early_config)
    else:
        use_sqlite(early_config)
    return (yield)


def use_sqlite(config):
    """A file of its own per run: several threads on one in-memory database block one another."""
    folder = tempfile.TemporaryDirectory(prefix="test-database-", ignore_cleanup_errors=True)
    config.add_cleanup(folder.cleanup)
    os.environ["DATABASE_URL"] = f"sqlite:///{folder.name}/db.sqlite3"
    os.environ["TEST_DATABASE_NAME"] = f"{folder.name}/test.sqlite3"


def start_postgresql(config):
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a run that is ended stops its server too
    server = Server()
    try:
        server.__enter__()
    except PostgresError as error:
        raise pytest.UsageError(str(error)) from error
    config.add_cleanup(server.stop)
    os.environ["DATABASE_URL"] = server.url
    os.environ.pop("TEST_DATABASE_NAME", None)


def pytest_configure(config):
    """Give SQLite's test database its file; Django would keep it in memory. And let rows come the other way round where
    nobody asks for an order: what a page lists in the order of whatever index was read is noticed. Nothing of it
    need survive a power cut.
    """
    config.addinivalue_line("markers", "both_databases: a journey that `make test` makes on PostgreSQL too")
    config.addinivalue_line("markers", "every_page: a walk over every page; on PostgreSQL `make prove` makes it")
    from django.conf import settings

    name = os.environ.get("TEST_DATABASE_NAME")
    if name:
        database = settings.DATABASES["default"]
        database.setdefault("TEST", {})["NAME"] = name
        database["OPTIONS"]["init_command"] += "PRAGMA reverse_unordered_selects=ON; PRAGMA synchronous=OFF;"


def pytest_collection_modifyitems(config, items):
    """What is the same on every database runs once, with SQLite: what asks for no database, what a journey shows of
    the browser, and walks over every page of everybody. `make prove` takes every journey and every walk on both.
    """
    if config.getoption("database") == "sqlite":
        return
    once = {item for item in items if not uses_database(item) or (runs_once(item) and not LONG)}
    config.hook.pytest_deselected(items=[item for item in items if item in once])
    items[:] = [item for item in items if item not in once]


def runs_once(item) -> bool:
    """Whether it need not be made on both databases each time: a walk, or a journey that does not say so."""
    return item.get_closest_marker("every_page") is not None or is_of_browser(item)


def is_of_browser(item) -> bool:
    """Whether it is a journey of which the database is no part."""
    return TESTS / "journeys" in item.path.parents and item.get_closest_marker("both_databases") is None


def uses_database(item) -> bool:
    """Whether the test asks for a database, itself or through what it is given."""
    return bool({"db", "transactional_db"} & set(item.fixturenames)) or item.get_closest_marker("django_db") is not None


def pytest_report_header(config):
    return f"database: {config.getoption('database')}"
