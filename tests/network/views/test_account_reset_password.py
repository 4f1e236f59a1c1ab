"""A password that was forgotten, and one that is changed."""

import re

import pytest
from django.core import mail

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent

PAGE = "/accounts/password/reset/"
CHANGE = "/accounts/password/change/"
OLD = "ことばを四つつなげた合言葉2026"
GOOD = "川と鳥と風と雲と月と空と海と山と谷"


@pytest.fixture
def mail_on(settings):
    settings.EMAIL_NOTIFICATIONS = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def aida(cast):
    cast.aida.user.email = "aida@example.jp"
    cast.aida.user.save()
    return cast.aida


def link_in_mail():
    return re.search(r"http://testserver(\S+)", mail.outbox[0].body)[1]


def test_without_mail_the_page_says_whom_to_ask(client, db):
    page = client.get(PAGE).content.decode()

    assert "管理者に連絡してください" in page
    assert "<input" not in page.partition("<main")[2]


def test_without_mail_nothing_can_be_sent(client, aida):
    client.post(PAGE, {"email": "aida@example.jp"})

    assert mail.outbox == []


def test_the_link_of_the_mail_sets_a_new_password(client, aida, mail_on):
    client.post(PAGE, {"email": "aida@example.jp"})
    form = client.get(link_in_mail(), follow=True)

    client.post(form.redirect_chain[-1][0], {"password1": GOOD, "password2": GOOD})

    aida.user.refresh_from_db()
    assert aida.user.check_password(GOOD)
    assert AuditEvent.unscoped.get().type == EventType.PASSWORD_CHANGED
    assert client.get("/").status_code == 302
    assert "このリンクは使えません" in client.get(link_in_mail(), follow=True).content.decode()


def test_the_mail_holds_no_name(client, aida, mail_on):
    client.post(PAGE, {"email": "aida@example.jp"})

    assert mail.outbox[0].subject == "パスワードの再設定"
    assert "相田" not in mail.outbox[0].body
    assert "aida" not in mail.outbox[0].body.replace(link_in_mail(), "")


def test_an_unknown_address_gets_the_same_answer_and_no_mail(client, aida, mail_on):
    known = client.post(PAGE, {"email": "aida@example.jp"}, follow=True)
    unknown = client.post(PAGE, {"email": "nobody@example.jp"}, follow=True)

    assert known.redirect_chain == unknown.redirect_chain
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("address", ["", "x", "\x00@example.jp", "あ" * 5000])
def test_an_address_that_cannot_be_is_an_error_at_the_field(client, db, mail_on, address):
    response = client.post(PAGE, {"email": address})

    assert response.status_code == 200
    assert response.context["form"].errors["email"]


@pytest.mark.parametrize("key", ["x-y", "1-abc-def", "zzzz-set-password", "0-あ"])
def test_a_garbage_link_gets_the_clear_page(client, aida, mail_on, key):
    response = client.get(f"/accounts/password/reset/key/{key}/")

    assert response.status_code == 200
    assert "このリンクは使えません" in response.content.decode()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("oldpassword", "wrong"),
        ("oldpassword", ""),
        ("password1", "short"),
        ("password1", "x" * 5000),
        ("password2", "different"),
        ("password2", "\x00"),
    ],
)
def test_a_change_that_cannot_be_is_an_error_at_the_field(browse, cast, field, value):
    typed = {"oldpassword": OLD, "password1": GOOD, "password2": GOOD} | {field: value}

    response = browse(cast.aida).post(CHANGE, typed)

    assert response.status_code == 200
    assert response.context["form"].errors[field]
    cast.aida.user.refresh_from_db()
    assert cast.aida.user.check_password(OLD)


def test_a_change_is_in_the_audit_and_confirmed(browse, cast):
    response = browse(cast.aida).post(CHANGE, {"oldpassword": OLD, "password1": GOOD, "password2": GOOD}, follow=True)

    assert "パスワードを変更しました" in response.content.decode()
    assert AuditEvent.unscoped.get().type == EventType.PASSWORD_CHANGED


def test_a_stranger_cannot_change_a_password(client, db):
    assert client.get(CHANGE).status_code == 302
