"""No log, no page."""

import pytest
from django.db import DatabaseError

from akishima_support.access import system_actor
from akishima_support.audit import EventType, Outcome, middleware, record
from akishima_support.audit.middleware import UnloggedRead
from akishima_support.audit.models import AuditEvent
from akishima_support.audit.reading import ValuesRefused, reading
from cases.models import Person
from tests.factories.cases import CaseFactory, PersonFactory

pytestmark = pytest.mark.urls("tests.audit.urls")


@pytest.fixture
def numbers(cast):
    """Three people whom the window keeps, and one of somebody else."""
    PersonFactory(keeper=cast.hokatsu_west)
    return [PersonFactory(keeper=cast.window).pk for _person in range(3)]


def event():
    return AuditEvent.unscoped.get()


@pytest.mark.parametrize("page_name", ["people", "rows"])
def test_a_page_writes_one_row_that_names_everybody_on_it(browse, cast, numbers, page_name):
    response = browse(cast.aida).get(f"/{page_name}/")

    assert response.status_code == 200
    assert event().person_numbers == numbers
    assert (event().type, event().outcome, event().url_name) == (EventType.PAGE_READ, Outcome.SHOWN, page_name)
    assert (event().user_id, event().organization_id) == (cast.aida.user.pk, cast.window.pk)


def test_the_row_says_about_which_case_and_why(browse, cast, numbers):
    browse(cast.aida).get("/people/")

    assert (event().case_no, event().reason) == ("R8-0001", "電話への返事")
    assert event().request_id is not None


@pytest.mark.parametrize("page_name", ["nobody", "counted"])
def test_a_page_without_people_writes_nothing(browse, cast, numbers, page_name):
    browse(cast.aida).get(f"/{page_name}/")

    assert not AuditEvent.unscoped.exists()


def test_a_redirect_shows_nobody(browse, cast, numbers):
    browse(cast.aida).get("/away/")

    assert not AuditEvent.unscoped.exists()


def test_a_refusal_writes_one_row(browse, cast):
    browse(cast.chiba).get("/missing/12/")

    assert (event().type, event().outcome, event().url_name) == (EventType.ACCESS_REFUSED, Outcome.REFUSED, "missing")
    assert event().detail == {"arguments": {"number": "12"}}


def test_a_stranger_s_refusal_writes_nothing(client, db):
    client.get("/missing/12/")

    assert not AuditEvent.unscoped.exists()


@pytest.mark.parametrize("page_name", ["values", "values_list", "without_number"])
def test_a_way_round_the_log_is_refused(browse, cast, numbers, page_name):
    CaseFactory(person_id=numbers[0])

    with pytest.raises(ValuesRefused):
        browse(cast.aida).get(f"/{page_name}/")


def test_people_loaded_and_not_logged_raise(browse, cast, numbers, monkeypatch):
    monkeypatch.setattr(middleware, "_record_read", lambda request, log: None)

    with pytest.raises(UnloggedRead, match="3 people"):
        browse(cast.aida).get("/people/")


def test_in_service_they_get_the_page_that_says_so(browse, cast, numbers, monkeypatch, settings):
    settings.RAISE_UNLOGGED_READS = False
    monkeypatch.setattr(middleware, "_record_read", lambda request, log: None)

    response = browse(cast.aida).get("/people/")

    assert response.status_code == 503
    assert "安全に記録を残せない" in response.content.decode()
    assert "架空" not in response.content.decode()


def fail(*args, **kwargs):
    raise DatabaseError("disk full")


def test_a_log_that_cannot_be_written_means_no_page(browse, cast, numbers, monkeypatch, settings):
    settings.RAISE_UNLOGGED_READS = False
    monkeypatch.setattr(AuditEvent, "save", fail)

    response = browse(cast.aida).get("/people/")

    assert response.status_code == 503
    assert "架空" not in response.content.decode()


def test_in_tests_a_log_that_cannot_be_written_raises(browse, cast, numbers, monkeypatch):
    monkeypatch.setattr(AuditEvent, "save", fail)

    with pytest.raises(DatabaseError, match="disk full"):
        browse(cast.aida).get("/people/")


def test_with_the_log_switched_off_the_page_would_come_unlogged(browse, cast, numbers, monkeypatch):
    monkeypatch.setattr(middleware, "write_read_row", lambda request, response, log: None)

    response = browse(cast.aida).get("/people/")

    assert response.status_code == 200
    assert not AuditEvent.unscoped.exists()


def test_an_action_that_names_somebody_is_row_enough(numbers):
    with reading() as log:
        list(Person.unscoped.filter(pk__in=numbers))
        assert log.unlogged == set(numbers)

        record(EventType.PERSON_CHANGED, by=system_actor("test"), people=numbers)

        assert log.unlogged == set()


def test_outside_a_request_nothing_is_noted(numbers):
    assert len(list(Person.unscoped.all())) == 4


def test_two_requests_do_not_share_their_notes(numbers):
    with reading() as first:
        Person.unscoped.get(pk=numbers[0])
    with reading() as second:
        Person.unscoped.get(pk=numbers[1])

    assert (first.seen, second.seen) == ({numbers[0]}, {numbers[1]})
    assert first.request_id != second.request_id
