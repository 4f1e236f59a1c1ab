"""The calendar of one person."""

import re

import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.activity_codes import InvitationAnswer, MeetingStatus
from network.models import CalendarAddress
from network.tokens import token_hash
from network.views.calendar_feed import LIMIT
from tests.factories import AgendaItemFactory, MeetingFactory
from tests.network.bad_input import NUL
from tests.network.meeting_stage import called, invited

PAGE = "/network/calendar/"


def address_of(client):
    """Make an address and read it off the page, where it stands once."""
    page = client.post(PAGE, follow=True).content.decode()
    [link] = re.findall(r"http://testserver(/network/calendar/[^<\s]+\.ics)", page)
    assert link not in client.get(PAGE).content.decode()
    return link


def test_only_who_holds_the_address_reads_and_only_title_place_and_time(browse, cast):
    meeting = called(note="架空の備考", purpose="架空の内容")
    AgendaItemFactory(meeting=meeting, title="架空の議題", text="架空の説明")
    invited(cast, meeting, cast.hokatsu_west, delegate_name="架空 一子")
    invited(cast, called(name="架空の個別", kind="individual_case"), cast.hokatsu_west)
    MeetingFactory(name="架空のほかの会議")
    link = address_of(browse(cast.chiba))

    answer = Client().get(link)
    text = answer.content.decode().replace("\r\n ", "")

    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert (answer["X-Robots-Tag"], answer["Cache-Control"]) == ("noindex, nofollow", "no-store")
    assert re.findall(r"SUMMARY:(.*)\r", text) == ["第2回 架空の定例会", "会議"]
    assert f"UID:meeting-{meeting.uid}" in text
    for secret in ("備考", "内容", "議題", "説明", "一子", "個別", "ほかの会議", "DESCRIPTION", "ATTENDEE"):
        assert secret not in text
    assert Client().post(link).status_code == 405


def test_a_new_address_ends_the_old_one_and_the_database_keeps_neither(browse, cast):
    client = browse(cast.chiba)
    old = address_of(client)
    new = address_of(client)

    assert [Client().get(link).status_code for link in (old, new)] == [404, 200]
    kept = CalendarAddress.unscoped.get()
    assert kept.token_hash == token_hash(new.split("/")[-2])
    assert kept.token_hash not in new
    assert new.split("/")[-2] not in str(AuditEvent.unscoped.values_list("detail", flat=True))
    client.post(reverse("network:calendar_address_end"))
    client.post(reverse("network:calendar_address_end"))
    assert Client().get(new).status_code == 404
    assert AuditEvent.unscoped.filter(type=EventType.CALENDAR_ADDRESS_ENDED).count() == 1


def test_who_has_left_reads_nothing_and_garbage_gets_the_same_answer(browse, cast):
    invited(cast, called(), cast.hokatsu_west)
    link = address_of(browse(cast.chiba))
    with time_machine.travel("2026-11-20"):
        cast.chiba.affiliation.valid_until = timezone.localdate()
        cast.chiba.affiliation.valid_from = "2020-04-01"
        cast.chiba.affiliation.save()
        assert Client().get(link).status_code == 200
    with time_machine.travel("2026-11-22"):
        left = Client().get(link)

    garbage = Client().get(reverse("network:calendar_feed", args=["x"]))
    assert (left.status_code, left.content) == (garbage.status_code, garbage.content) == (404, b"")
    assert Client().get(f"/network/calendar/{NUL}/meetings.ics").status_code == 404


def test_a_body_that_declined_has_it_not_a_canceled_one_says_so_and_the_secretariat_has_all(browse, cast):
    no = {"answer": InvitationAnswer.NO, "answered_at": timezone.now(), "answered_by": cast.chiba.user}
    invited(cast, called(name="架空の欠席"), cast.hokatsu_west, **no)
    invited(cast, called(name="架空の中止", status=MeetingStatus.CANCELED), cast.hokatsu_west, **no)
    links = {name: address_of(browse(getattr(cast, name))) for name in ("chiba", "aida", "goto")}

    texts = {name: Client().get(link).content.decode() for name, link in links.items()}

    assert "架空の欠席" not in texts["chiba"]
    assert "STATUS:CANCELLED" in texts["chiba"]
    assert texts["aida"].count("BEGIN:VEVENT") == 2
    assert texts["goto"].count("BEGIN:VEVENT") == 0


def test_an_address_that_is_asked_too_often_waits(browse, cast):
    link = address_of(browse(cast.chiba))
    cache.clear()

    answers = [Client().get(link).status_code for _each in range(LIMIT + 1)]

    assert (answers[:-1], answers[-1]) == ([200] * LIMIT, 429)
