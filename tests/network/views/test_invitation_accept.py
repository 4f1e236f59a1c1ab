"""Somebody follows the link of an invitation."""

from datetime import timedelta

import pytest
from django.utils import timezone

from akishima_support.access import Role
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.models import Affiliation, User
from tests.factories import InvitationFactory

GOOD = "川と鳥と風と雲と月と空と海と山と谷"
TYPED = {"name": "架空 新田", "username": "nitta", "password1": GOOD, "password2": GOOD}


def page_of(token="secret"):  # noqa: S107
    return f"/network/invitations/accept/{token}/"


@pytest.fixture
def invitation(cast):
    return InvitationFactory(token="secret", organization=cast.hokatsu_west, username="nitta", email="nitta@example.jp")


def test_the_account_is_made_with_its_affiliation(client, invitation, cast):
    response = client.post(page_of(), TYPED)

    assert response["Location"] == "/accounts/login/"
    user = User.objects.get(username="nitta")
    assert user.check_password(GOOD)
    assert user.email == "nitta@example.jp"
    affiliation = Affiliation.objects.get(user=user)
    assert (affiliation.organization, affiliation.role) == (cast.hokatsu_west, Role.PARTNER_STAFF)
    invitation.refresh_from_db()
    assert invitation.used_by == user
    assert AuditEvent.unscoped.get().type == EventType.INVITATION_USED


def test_accepting_signs_nobody_in(client, invitation):
    client.post(page_of(), TYPED)

    assert client.get("/").status_code == 302


def test_the_new_account_signs_in(client, invitation):
    client.post(page_of(), TYPED)

    client.post("/accounts/login/", {"login": "nitta", "password": GOOD})

    assert client.get("/").status_code == 200


def used(invitation):
    user = User.objects.get(username="aida")
    invitation.used_at, invitation.used_by = timezone.now(), user


def revoked(invitation):
    invitation.revoked_at, invitation.revoked_by = timezone.now(), User.objects.get(username="fujii")


def expired(invitation):
    invitation.expires_at = timezone.now() - timedelta(seconds=1)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("spoil", [used, revoked, expired])
def test_a_link_that_has_gone_gets_the_clear_page(client, invitation, spoil, method):
    spoil(invitation)
    invitation.save()

    response = getattr(client, method)(page_of(), TYPED if method == "post" else None)

    assert response.status_code == 404
    assert "このリンクは使えません" in response.content.decode()
    assert not User.objects.filter(username="nitta").exists()


@pytest.mark.parametrize("token", ["x", "あ" * 500, "SECRET", "%00", "secret%20"])
def test_garbage_gets_the_same_page(client, invitation, token):
    response = client.get(page_of(token))

    assert response.status_code == 404
    assert "このリンクは使えません" in response.content.decode()


def test_the_link_lasts_for_72_hours(client, invitation):
    invitation.created_at -= timedelta(hours=71, minutes=59)
    invitation.expires_at = invitation.created_at + timedelta(hours=72)
    invitation.save()

    assert client.get(page_of()).status_code == 200


def test_the_link_works_once(client, invitation):
    client.post(page_of(), TYPED)

    response = client.post(page_of(), TYPED | {"username": "second"})

    assert response.status_code == 404
    assert not User.objects.filter(username="second").exists()


@pytest.mark.parametrize(
    ("field", "value", "wrong"),
    [
        ("name", "", "name"),
        ("name", "a\x00b", "name"),
        ("name", "あ" * 5000, "name"),
        ("username", "AIDA", "username"),
        ("username", "a b c", "username"),
        ("password1", "short", "password1"),
        ("password1", "", "password1"),
        ("password1", "x" * 5000, "password1"),
        ("password2", GOOD + "x", "password2"),
        ("password2", "", "password2"),
    ],
)
def test_bad_input_is_an_error_at_the_field(client, invitation, field, value, wrong):
    response = client.post(page_of(), TYPED | {field: value})

    assert response.status_code == 200
    assert wrong in response.context["form"].errors
    assert not User.objects.filter(username="nitta").exists()


def test_the_password_may_not_hold_the_name_that_is_typed(client, invitation):
    password = "川と鳥と新田と雲と月と空と海と山と"

    response = client.post(page_of(), TYPED | {"password1": password, "password2": password})

    assert "ご自分の名前" in response.context["form"].errors["password1"][0]


def test_an_address_that_somebody_took_meanwhile_is_said(client, invitation, cast):
    cast.aida.user.email = "Nitta@example.jp"
    cast.aida.user.save()

    response = client.post(page_of(), TYPED)

    assert "すでに別のアカウントで使われています" in response.content.decode()


def test_a_password_link_sets_only_the_password(client, browse, cast):
    here = browse(cast.aida)
    InvitationFactory(token="renew", account=cast.aida.user, organization=None, role="", username="aida")

    response = client.post(page_of("renew"), {"password1": GOOD, "password2": GOOD, "username": "other"})

    assert response.status_code == 302
    cast.aida.user.refresh_from_db()
    assert cast.aida.user.check_password(GOOD)
    assert cast.aida.user.username == "aida"
    assert here.get("/").status_code == 302
    assert AuditEvent.unscoped.get().type == EventType.PASSWORD_CHANGED
