"""A real browser for the journeys, and the rule that nothing it does leaves this machine."""

import os
from urllib.parse import urlsplit

import pytest

from tools import browser

LOCAL = {"localhost", "127.0.0.1", None}  # None: data:, blob: and about: have no host


@pytest.fixture(autouse=True, scope="session")
def database_beside_event_loop():
    """Playwright's event loop runs in the tests' thread, where Django would refuse the database."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


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
    """No page asks another host for anything."""
    asked = []
    context.on("request", lambda request: asked.append(request.url))

    yield

    assert outside(asked) == []


def outside(urls):
    """Those of the addresses that are on another machine."""
    return [url for url in urls if urlsplit(url).hostname not in LOCAL]
