"""A real browser for the journeys, and the rule that nothing it does leaves this machine."""

import os
from unittest import mock
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.db import connection
from django.test.testcases import QuietWSGIRequestHandler
from django.utils.cache import patch_cache_control

from tests.conftest import begin_session
from tests.journeys.accessibility import Checker, Seen
from tests.journeys.visitor import Visitor
from tools import browser

LOCAL = {"localhost", "127.0.0.1", None}  # None: data:, blob: and about: have no host


@pytest.fixture(autouse=True, scope="session")
def database_beside_event_loop():
    """Playwright's event loop runs in the tests' thread, where Django would refuse the database."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(autouse=True, scope="session")
def answers_at_once():
    """The server sends every piece of an answer when it has it; else each answer waits 40 ms for the browser's word."""
    QuietWSGIRequestHandler.disable_nagle_algorithm = True


@pytest.fixture(autouse=True, scope="session")
def files_for_good():
    """A browser asks once for a style sheet, as it does where files are served under names that say what is in them."""
    serve = StaticFilesHandler.serve

    def kept(handler, request):
        response = serve(handler, request)
        patch_cache_control(response, max_age=3600)
        return response

    with mock.patch.object(StaticFilesHandler, "serve", kept):
        yield


@pytest.fixture(scope="session")
def browser_path():
    try:
        return browser.ensure()
    except browser.BrowserMissing as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args, browser_path):
    return {**browser_type_launch_args, "executable_path": browser_path, "args": list(browser.LAUNCH_FLAGS)}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {
        **browser_context_args,
        "locale": "ja-JP",
        "timezone_id": "Asia/Tokyo",
        "viewport": {"width": 1280, "height": 800},
    }


@pytest.fixture(autouse=True)
def stays_on_this_machine(context):
    """No page asks another host for anything. The browser finds none, so that every attempt fails."""
    asked = []
    context.on("requestfailed", lambda request: asked.append(request.url))

    yield

    assert outside(asked) == []


@pytest.fixture
def watched(new_context):
    """`watched(…)` is a new browser context; whatever its pages complain about fails the test."""
    complaints = []

    def enter(**options):
        context = new_context(**options)
        context.set_default_timeout(15_000)
        listen(context, complaints)
        return context

    yield enter

    assert complaints == []


@pytest.fixture(scope="session")
def looked_at():
    """What axe has looked at in this run."""
    return Seen()


@pytest.fixture
def visit(watched, live_server, looked_at):
    """`visit(cast.aida)` has a browser of her own and has signed in; `visit()` is a stranger, before the door.

    Afterwards axe must have found nothing on any page that they came to, and no page may have complained. axe
    looks at what the browser shows, which is the same whatever the database: it looks in the run on SQLite alone.
    """
    checker = Checker(looked_at) if connection.vendor == "sqlite" else None

    def enter(member=None, **options):
        context = watched(base_url=live_server.url, **options)
        looks = checker if options.get("java_script_enabled", True) else None  # axe is a script
        if looks:
            looks.watch(context)
        visitor = Visitor(context.new_page(), looks)
        if member is None:
            return visitor
        if member.affiliation is None:
            return visitor.sign_in(member)
        session = {"name": settings.SESSION_COOKIE_NAME, "value": begin_session(member), "url": live_server.url}
        context.add_cookies([session])
        return visitor.go("/")

    yield enter

    assert checker is None or checker.findings == []


def listen(context, complaints):
    """Write down requests to other machines, errors of scripts, and what the browser refuses or warns of."""
    context.on("requestfailed", lambda request: complaints.extend(outside([request.url])))
    context.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    return complaints


def outside(urls):
    """Those of the addresses that are on another machine."""
    return [url for url in urls if urlsplit(url).hostname not in LOCAL]
