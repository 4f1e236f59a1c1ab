"""With --break-statements every action fails at each of its statements, in the tests that there are.

The first outermost calls of an action that go different ways are broken (`tests/breaking.py`). At the end every action
must have been broken, itself or within another one: a new action that no test leads to fails the run. Left out are
tests that commit (nothing is undone there: the races and the machine, which are proofs of their own), and the tests of
the breaking itself.
"""

import sys

import pytest


def pytest_addoption(parser):
    parser.addoption("--break-statements", action="store_true", help="let every statement of every action fail once")


def pytest_configure(config):
    config.addinivalue_line("markers", "unbroken: a test of how actions are broken")


def pytest_collection_modifyitems(config, items):
    if config.getoption("break_statements"):
        left_out = [item for item in items if stays_whole(item)]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def stays_whole(item) -> bool:
    """Whether no action is broken in this test."""
    database = item.get_closest_marker("django_db")
    commits = database is not None and database.kwargs.get("transaction", False)
    return commits or any(item.get_closest_marker(name) for name in ("prove", "unbroken"))


def pytest_collection_finish(session):
    """Put the actions that break in the place of the others, wherever one was imported."""
    if not session.config.getoption("break_statements"):
        return
    from tests.breaker import Breaker  # the models that it needs are not there before
    from tests.breaking import actions

    found = actions()
    session.config.breaker = breaker = Breaker(found)
    instead = {id(action): breaker.wrapped(name, action) for name, action in found.items()}
    for module in list(sys.modules.values()):
        for name, value in list(getattr(module, "__dict__", {}).items()):
            if id(value) in instead:
                setattr(module, name, instead[id(value)])


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session):
    breaker = getattr(session.config, "breaker", None)
    if breaker is not None and breaker.missing() and session.exitstatus == 0:
        session.exitstatus = 1


def pytest_terminal_summary(terminalreporter):
    breaker = getattr(terminalreporter.config, "breaker", None)
    if breaker is None:
        return
    ways = sum(len(each) for each in breaker.ways.values())
    terminalreporter.section("broken statements")
    terminalreporter.line(
        f"{len(breaker.broken)} actions, {ways} ways through them, {breaker.tries:,} statements failed"
    )
    for name in breaker.missing():
        terminalreporter.line(f"no test leads to {name}")
