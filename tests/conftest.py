"""What every test may ask for, and the guards that hold in every test."""

import time
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib import auth
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client, override_settings
from django.utils.crypto import get_random_string

from akishima_support.access import acting_as
from akishima_support.access.session_store import SessionStore
from akishima_support.access.sessions import SEEN_AT, SIGNED_IN_AT
from cases.actions.codes import starting_rows
from cases.models import code_words
from cases.rules.gram_counts import forget_counts
from network.actors import SESSION_KEY as ACTS_FOR
from tests.asked_why import SaysWhy
from tests.cast import Cast, Member, make_cast
from tests.emptying import emptying_allowed
from tests.guards import NoOutsideConnections, UndefinedVariables

JOURNEYS = Path(__file__).parent / "journeys"


def pytest_collection_modifyitems(items):
    """Journeys last: the browser's event loop, once it runs, runs until the end of the session."""
    items.sort(key=lambda item: JOURNEYS in item.path.parents)


STARTING_LISTS = code_words.book_of(starting_rows()).lists


@pytest.fixture(autouse=True, scope="session")
def no_outside_connections():
    """No test reaches another machine."""
    with NoOutsideConnections():
        yield


@pytest.fixture(autouse=True, scope="session")
def undefined_variables_fail():
    """A template of ours never prints a variable that nobody gave it."""
    with UndefinedVariables():
        yield


@pytest.fixture(autouse=True, scope="session")
def emptying():
    """Tests that commit are cleaned up after, although the audit and the ledger only grow."""
    with emptying_allowed():
        yield


@pytest.fixture(autouse=True, scope="session")
def strict_settings(tmp_path_factory):
    """Tests raise where the service answers 503, hash cheaply and need no collected static files.

    For the whole session, because the journeys' server reads them once, when it starts.
    """
    static = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    with override_settings(
        RAISE_UNLOGGED_READS=True,
        WHITENOISE_AUTOREFRESH=True,
        ATTACHMENTS_DIR=tmp_path_factory.mktemp("attachments"),
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        STORAGES=settings.STORAGES | static,
    ):
        yield


@pytest.fixture(autouse=True)
def empty_cache():
    """Limits per address start anew with each test."""
    cache.clear()


@pytest.fixture(autouse=True)
def nothing_counted_yet():
    """What an earlier test had in its search index is not remembered."""
    forget_counts()


@pytest.fixture(autouse=True)
def code_lists_at_first():
    """The lists of codes are known as every database starts with them; what a test changes ends with it."""
    code_words.keep(code_words.Book(STARTING_LISTS))
    yield
    code_words.keep(None)


@pytest.fixture
def cast(db) -> Cast:
    """The organizations and people of `tests/cast.py`."""
    return make_cast()


@pytest.fixture
def browse():
    """`browse(cast.aida)` is a client signed in as that member."""
    return signed_in


@pytest.fixture
def as_member():
    """`with as_member(cast.aida): …` acts as that member without a browser."""
    return lambda member: acting_as(member.actor)


def signed_in(member: Member | None, *, says_why: bool = True) -> Client:
    """A client with the member's session; None is a stranger. Asked why they open a case of another's caseload, they
    press the first button and go on, unless `says_why` is false.
    """
    client = (SaysWhy if says_why else Client)()
    if member is not None:
        client.cookies[settings.SESSION_COOKIE_NAME] = begin_session(member)
    return client


def begin_session(member: Member) -> str:
    """The key of a session as signing in begins it, in one statement: a sixth of what Django's `force_login` costs."""
    now = int(time.time())
    content = {
        auth.SESSION_KEY: str(member.user.pk),
        auth.BACKEND_SESSION_KEY: settings.AUTHENTICATION_BACKENDS[0],
        auth.HASH_SESSION_KEY: member.user.get_session_auth_hash(),
        ACTS_FOR: member.affiliation.pk,
        SIGNED_IN_AT: now,
        SEEN_AT: now,
    }
    store = SessionStore(get_random_string(32))
    begun = Session(store.session_key, store.encode(content), store.get_expiry_date())
    Session.objects.bulk_create([begun])
    return begun.session_key
