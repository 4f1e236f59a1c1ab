"""How long somebody stays signed in."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session

from akishima_support.access.sessions import SEEN_AT, SIGNED_IN_AT

NINE = "2026-11-24 09:00 +0900"


@pytest.fixture
def clock():
    with time_machine.travel(NINE, tick=False) as clock:
        yield clock


def test_somebody_who_is_away_for_half_an_hour_has_to_sign_in_again(clock, browse, cast):
    client = browse(cast.aida)
    client.get("/")

    clock.shift(timedelta(minutes=31))

    assert client.get("/").status_code == 302


def test_somebody_who_works_stays_signed_in(clock, browse, cast):
    client = browse(cast.aida)
    answers = []

    for _quarter in range(8):
        clock.shift(timedelta(minutes=15))
        answers.append(client.get("/").status_code)

    assert answers == [200] * 8


def test_after_twelve_hours_even_somebody_who_works_has_to_sign_in_again(clock, browse, cast):
    client = browse(cast.aida)
    for _quarter in range(48):
        assert client.get("/").status_code == 200
        clock.shift(timedelta(minutes=15))

    assert client.get("/").status_code == 302
    assert Session.objects.count() == 0


def test_the_session_is_written_at_most_every_five_minutes(clock, browse, cast):
    client = browse(cast.aida)
    client.get("/")
    first = client.session[SEEN_AT]

    clock.shift(timedelta(minutes=4))
    client.get("/")
    assert client.session[SEEN_AT] == first

    clock.shift(timedelta(minutes=1))
    client.get("/")
    assert client.session[SEEN_AT] == first + 300


def test_the_start_is_never_pushed_on(clock, browse, cast):
    client = browse(cast.aida)
    client.get("/")
    first = client.session[SIGNED_IN_AT]

    clock.shift(timedelta(minutes=20))
    client.get("/")

    assert client.session[SIGNED_IN_AT] == first


def test_a_changed_password_ends_the_other_sessions(browse, cast):
    here, there = browse(cast.aida), browse(cast.aida)
    new = "川と鳥と風と雲と月と空と海と山と谷"

    response = here.post(
        "/accounts/password/change/",
        {"oldpassword": "ことばを四つつなげた合言葉2026", "password1": new, "password2": new},
    )

    assert response.status_code == 302
    assert here.get("/").status_code == 200
    assert there.get("/").status_code == 302


def test_an_ended_account_is_out_at_the_next_page(browse, cast):
    client = browse(cast.aida)
    cast.aida.user.is_active = False
    cast.aida.user.save()

    assert client.get("/").status_code == 302


def test_an_ended_affiliation_leads_to_the_page_that_says_so(browse, cast):
    client = browse(cast.chiba)
    cast.chiba.affiliation.valid_until = cast.chiba.affiliation.valid_from
    cast.chiba.affiliation.save()

    page = client.get("/", follow=True)

    assert page.redirect_chain[-1][0] == "/accounts/affiliation/"
    assert "いま有効な所属がありません" in page.content.decode()


def test_a_cookie_that_no_database_can_look_for_is_nobody_s(client, db):
    answer = client.get("/", headers={"cookie": r'sessionid="\000abcdefgh"'})

    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")
