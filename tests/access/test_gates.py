"""Closed unless declared; what is not yours does not exist; showing does not write."""

from contextlib import nullcontext

import pytest

from akishima_support.access import NoActor, current_actor, current_actor_or_none, gates, middleware
from akishima_support.access.readonly import WriteOnGet, read_only
from network.models import SignInAttempt
from tests.factories import SignInAttemptFactory

pytestmark = pytest.mark.urls("tests.access.urls")


def test_a_view_that_declares_nothing_is_refused(browse, cast):
    assert browse(cast.aida).get("/undeclared/").status_code == 403


def test_without_the_gate_it_would_be_open(browse, cast, monkeypatch):
    monkeypatch.setattr(middleware, "refuse_undeclared", lambda view: None)

    assert browse(cast.aida).get("/undeclared/").content == b"open"


@pytest.mark.parametrize(
    ("page", "name", "status"),
    [
        ("/case/", "aida", 200),
        ("/case/", "baba", 200),
        ("/case/", "chiba", 404),
        ("/case/", "fujii", 404),
        ("/case/", "goto", 404),
        ("/either/", "chiba", 200),
        ("/either/", "fujii", 404),
        ("/own/", "fujii", 200),
        ("/own/", "hase", 200),
    ],
)
def test_a_page_without_its_capability_does_not_exist(browse, cast, page, name, status):
    assert browse(getattr(cast, name)).get(page).status_code == status


@pytest.mark.parametrize("page", ["/case/", "/either/", "/own/"])
def test_a_stranger_is_sent_to_the_door(client, db, page):
    response = client.get(page + "?seite=1")

    assert response["Location"] == f"/accounts/login/?next={page.replace('/', '%2F')}%3Fseite%3D1"


def test_somebody_without_an_affiliation_in_force_is_sent_to_the_choice(browse, cast):
    assert browse(cast.hase).get("/case/")["Location"].startswith("/accounts/affiliation/")


def test_what_is_declared():
    assert gates.is_declared(gates.public(lambda request: None))
    assert gates.is_declared(gates.signed_in(lambda request: None))
    assert not gates.is_declared(lambda request: None)
    assert not gates.is_declared(gates.requires()(lambda request: None))


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_showing_does_not_write(client, db, method):
    with pytest.raises(WriteOnGet):
        getattr(client, method)("/write/")


def test_with_the_guard_off_it_would_write(client, db, monkeypatch):
    monkeypatch.setattr(middleware, "read_only", nullcontext)

    client.get("/write/")

    assert SignInAttempt.objects.count() == 1


def test_a_post_writes(client, db):
    assert client.post("/write/").status_code == 200


def test_reading_is_not_hindered(client, db):
    assert client.get("/count/").content == b"0"


@pytest.mark.parametrize(
    "change",
    [
        lambda: SignInAttemptFactory(),
        lambda: SignInAttempt.objects.update(account_key="x"),
        lambda: SignInAttempt.objects.all().delete(),
        lambda: SignInAttempt.objects.bulk_create([SignInAttemptFactory.build()]),
        lambda: SignInAttempt.objects.raw("WITH gone AS (SELECT 1) DELETE FROM network_signinattempt"),
    ],
)
def test_every_way_of_writing_is_refused(db, change):
    SignInAttemptFactory()

    with pytest.raises(WriteOnGet), read_only():
        list(change() or [])


def test_the_actor_is_gone_after_the_request(browse, cast, client):
    assert browse(cast.aida).get("/who/").content.decode() == "架空 相田"
    assert current_actor_or_none() is None
    assert client.get("/who/").content == b"nobody"
    with pytest.raises(NoActor):
        current_actor()


def test_the_actor_is_gone_even_after_a_failure(browse, cast):
    with pytest.raises(WriteOnGet):
        browse(cast.aida).get("/write/")

    assert current_actor_or_none() is None
