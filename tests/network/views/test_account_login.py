"""Signing in and out."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.actions.sign_in import LIMIT
from network.models import SignInAttempt

RIGHT = "ことばを四つつなげた合言葉2026"
DOOR = "/accounts/login/"


def sign_in(client, login, password=RIGHT, **extra):
    return client.post(DOOR, {"login": login, "password": password}, **extra)


def events():
    return list(AuditEvent.unscoped.order_by("id").values_list("type", flat=True))


@pytest.mark.parametrize("login", ["aida", "AIDA", "aida@example.jp", "Aida@Example.jp"])
def test_somebody_signs_in_by_account_name_or_mail_address(client, cast, login):
    cast.aida.user.email = "aida@example.jp"
    cast.aida.user.save()

    response = sign_in(client, login)

    assert response.status_code == 302
    assert response["Location"] == "/"
    assert client.get("/").status_code == 200
    assert events() == [EventType.SIGNED_IN]


@pytest.mark.parametrize(
    ("login", "password"),
    [("aida", "wrong"), ("nobody", RIGHT), ("nobody@example.jp", RIGHT), ("é﨑𠮷😀", RIGHT), ("x" * 254, RIGHT)],
)
def test_every_wrong_sign_in_has_the_same_answer(client, cast, login, password):
    response = sign_in(client, login, password)

    assert response.status_code == 200
    assert response.context["form"].non_field_errors() == [
        "アカウント名(またはメールアドレス)とパスワードの組み合わせが正しくありません。"
    ]
    assert events() == [EventType.SIGN_IN_FAILED]


def test_an_ended_account_is_answered_like_an_unknown_one(client, cast):
    cast.aida.user.is_active = False
    cast.aida.user.save()

    response = sign_in(client, "aida")

    assert "組み合わせが正しくありません" in response.content.decode()


@pytest.mark.parametrize("login", ["aida", "aida@example.jp", "nobody", "nobody@example.jp"])
def test_every_sign_in_computes_one_hash(client, cast, login, mocker_hashes):
    cast.aida.user.email = "aida@example.jp"
    cast.aida.user.save()

    sign_in(client, login, "wrong")

    assert len(mocker_hashes) == 1


@pytest.fixture
def mocker_hashes(settings, monkeypatch):
    from django.contrib.auth.hashers import MD5PasswordHasher

    seen, encode = [], MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *args: seen.append(1) or encode(*args))
    return seen


@pytest.mark.parametrize(
    ("login", "message"), [("", "入力してください"), ("a\x00b", "使えない文字"), ("あ" * 5000, "254文字以内")]
)
def test_a_strange_name_is_an_error_at_the_field(client, db, login, message):
    response = sign_in(client, login)

    assert response.status_code == 200
    assert message in "".join(response.context["form"].errors["login"])


def test_nothing_that_was_typed_is_stored(client, cast):
    sign_in(client, "PasswordInTheWrongBox", "x")

    event = AuditEvent.unscoped.get()
    assert event.detail == {"limited": False}
    assert event.user_id is None
    assert "PasswordInTheWrongBox" not in SignInAttempt.objects.get().account_key


def test_ten_failures_close_the_account_for_a_while_even_to_the_right_password(client, cast):
    for _attempt in range(LIMIT):
        sign_in(client, "aida", "wrong")

    assert "しばらく受け付けません" in sign_in(client, "aida").content.decode()


def test_the_mail_address_is_no_second_set_of_tries(client, cast):
    cast.aida.user.email = "aida@example.jp"
    cast.aida.user.save()
    for _attempt in range(LIMIT):
        sign_in(client, "aida", "wrong")

    assert "しばらく受け付けません" in sign_in(client, "aida@example.jp").content.decode()


def test_an_unknown_name_is_closed_with_the_same_answer(client, db):
    for _attempt in range(LIMIT):
        sign_in(client, "nobody", "wrong")

    assert "しばらく受け付けません" in sign_in(client, "nobody").content.decode()


def test_it_opens_again_by_itself_even_while_a_stranger_keeps_trying(client, cast):
    with time_machine.travel("2026-11-22 10:00 +0900", tick=False) as clock:
        for _attempt in range(LIMIT):
            sign_in(client, "aida", "wrong")
        clock.shift(timedelta(minutes=14))
        sign_in(client, "aida", "wrong")
        clock.shift(timedelta(minutes=2))

        assert sign_in(client, "aida").status_code == 302


def test_another_account_is_not_closed(client, cast):
    for _attempt in range(LIMIT):
        sign_in(client, "aida", "wrong")

    assert sign_in(client, "baba").status_code == 302


def test_the_whole_city_hall_behind_one_address_signs_in(client, cast):
    answers = []
    for number in range(201):
        answers.append(sign_in(client, ("aida", "baba", "fujii")[number % 3]).status_code)
        client.cookies.clear()

    assert answers == [302] * 201


def test_the_session_has_a_new_number_after_signing_in(client, cast):
    client.get("/accounts/login/")
    session = client.session
    session["before"] = True
    session.save()
    before = client.session.session_key

    sign_in(client, "aida")

    assert client.session.session_key != before


def test_the_page_that_was_wanted_comes_after_signing_in(client, cast):
    door = client.get("/access-log/")["Location"]

    response = client.post(door, {"login": "goto", "password": RIGHT, "next": "/access-log/"})

    assert response["Location"] == "/access-log/"


@pytest.mark.parametrize("target", ["https://example.com/", "//example.com", "javascript:alert(1)"])
def test_signing_in_never_leads_elsewhere(client, cast, target):
    response = client.post(DOOR, {"login": "aida", "password": RIGHT, "next": target})

    assert response["Location"] == "/"


def test_signing_out_needs_a_post(browse, cast):
    client = browse(cast.aida)

    asked = client.get(reverse("account_logout"))

    assert "サインアウトしますか" in asked.content.decode()
    assert client.get("/").status_code == 200


def test_signing_out_ends_the_session_and_clears_the_browser(browse, cast):
    client = browse(cast.aida)
    old_cookie = client.cookies["sessionid"].value

    response = client.post(reverse("account_logout"))

    assert response["Clear-Site-Data"] == '"cache", "storage"'
    client.cookies["sessionid"] = old_cookie
    assert client.get("/").status_code == 302
    assert events() == [EventType.SIGNED_OUT]
    assert AuditEvent.unscoped.get().user_id == cast.aida.user.pk


def test_there_is_no_sign_up(client, db):
    assert client.get("/accounts/signup/").status_code == 404
    assert "signup" not in client.get(DOOR).content.decode()
