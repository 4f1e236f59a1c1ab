"""窓口での問い合わせ: whoever is asked about, the page is the same, and nothing is looked up."""

import re
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from cases.models import CounterEnquiry
from tests.cases.window_stage import case_of, kazuo, restricted
from tests.conftest import signed_in

NAMES = {"known": "架空 一夫", "unknown": "架空 どこにもいない", "restricted": "架空 さくら"}


@pytest.fixture
def people(cast):
    """Somebody known, and somebody whom only 相田 may see and who is kept from her husband."""
    case_of(cast, kazuo(cast))
    sakura = restricted(cast, name="架空 さくら", kana="かくう さくら", secrecy_from="夫")
    return case_of(cast, sakura)


def without_tokens(response) -> bytes:
    """The bytes of the page without what is drawn by lot for every page."""
    return re.sub(
        rb'(name="(?:csrfmiddlewaretoken|submission_token|draft_key)" value=")[^"]*', rb"\1", response.content
    )


def asked(client, **boxes):
    """The whole exchange: the bytes of the page, of the answer and of the page after it, and the statements."""
    url = reverse("cases:counter")
    with CaptureQueriesContext(connection) as captured:
        before = client.get(url)
        answer = client.post(url, {"submission_token": str(uuid4())} | boxes)
        after = client.get(answer["Location"])
    return [without_tokens(before), answer["Location"], without_tokens(after)], len(captured)


def test_known_unknown_and_restricted_people_look_the_same_byte_for_byte(cast, people):
    for member in (cast.aida, cast.murata):
        client = signed_in(member)
        with time_machine.travel("2026-11-24 12:00 +0900", tick=False):
            asked(client)
            answers = [asked(client, name=name) for name in [*NAMES.values(), ""]]

        assert answers[1:] == answers[:-1]


def test_a_wrong_input_looks_the_same_too(cast, people):
    client = signed_in(cast.murata)
    pages = set()
    for name in NAMES.values():
        response = client.post(reverse("cases:counter"), {"name": name, "submission_token": ""})
        pages.add(without_tokens(response).replace(name.encode(), b""))

    assert len(pages) == 1


def test_the_page_opened_from_a_case_is_the_page_itself(cast, people):
    client = signed_in(cast.aida)

    pages = {
        without_tokens(client.get(reverse("cases:counter"))),
        without_tokens(client.get(reverse("cases:case_counter", args=[people.uid]))),
    }

    assert len(pages) == 1


def test_nothing_of_any_person_is_read_or_looked_up(cast, people):
    client = signed_in(cast.murata)
    with CaptureQueriesContext(connection) as captured:
        client.post(reverse("cases:counter"), {"name": NAMES["restricted"], "submission_token": str(uuid4())})

    assert not [query["sql"] for query in captured if '"cases_person"' in query["sql"]]


def test_that_it_was_asked_is_in_the_audit_without_the_name(cast, people):
    signed_in(cast.murata).post(
        reverse("cases:counter"),
        {"name": NAMES["restricted"], "note": "夫と名乗る男性", "submission_token": str(uuid4())},
    )
    event = AuditEvent.unscoped.get(type=EventType.COUNTER_ENQUIRY_NOTED)

    assert event.user_id == cast.murata.user.pk
    assert event.person_numbers == []
    assert "さくら" not in str(vars(event))
    assert "夫" not in str(event.detail) + event.reason


def test_those_who_look_after_the_person_see_it_on_today_and_nobody_else_at_the_window(cast, people):
    signed_in(cast.murata).post(
        reverse("cases:counter"), {"name": "架空さくら", "note": "夫らしい", "submission_token": str(uuid4())}
    )

    def today(member):
        return "窓口で尋ねられた方" in signed_in(member).get("/").content.decode()

    assert today(cast.aida)
    assert not today(cast.murata)
    assert not today(cast.baba)
    assert "夫らしい" in signed_in(cast.aida).get(reverse("cases:counter_list")).content.decode()
    assert "夫らしい" in signed_in(cast.baba).get(reverse("cases:counter_list")).content.decode()
    assert "夫らしい" not in signed_in(cast.murata).get(reverse("cases:counter_list")).content.decode()


def test_an_enquiry_about_somebody_unknown_or_without_a_name_tells_the_staff_nothing(cast, people):
    for name in ("", NAMES["unknown"], NAMES["known"]):
        signed_in(cast.murata).post(reverse("cases:counter"), {"name": name, "submission_token": str(uuid4())})

    assert "窓口で尋ねられた方" not in signed_in(cast.aida).get("/").content.decode()
    assert CounterEnquiry.unscoped.count() == 3


def test_from_a_case_it_is_attached_and_a_manager_outside_the_named_does_not_see_it(cast, people):
    url = reverse("cases:case_counter", args=[people.uid])

    response = signed_in(cast.aida).post(url, {"note": "夫らしい", "submission_token": str(uuid4())})
    enquiry = CounterEnquiry.unscoped.get()

    assert response["Location"] == reverse("cases:counter")
    assert enquiry.case_id == people.pk
    assert "夫らしい" in signed_in(cast.aida).get(reverse("cases:counter_list")).content.decode()
    assert "夫らしい" not in signed_in(cast.baba).get(reverse("cases:counter_list")).content.decode()


def test_pressing_twice_notes_it_once(cast):
    token = {"submission_token": str(uuid4())}
    for _each in range(2):
        signed_in(cast.aida).post(reverse("cases:counter"), token)

    assert CounterEnquiry.unscoped.count() == 1
