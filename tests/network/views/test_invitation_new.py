"""The administrator invites somebody."""

from uuid import uuid4

import pytest
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.models import Invitation, User
from network.tokens import token_hash

PAGE = "/network/invitations/new/"


@pytest.fixture
def typed(cast):
    return {
        "name": "架空 新田",
        "organization": cast.hokatsu_west.pk,
        "role": "partner_staff",
        "username": "nitta",
        "email": "",
        "submission_token": uuid4(),
    }


@pytest.mark.parametrize("name", ["aida", "baba", "chiba", "goto"])
def test_nobody_but_the_administrator_has_the_page(browse, cast, name):
    assert browse(getattr(cast, name)).get(PAGE).status_code == 404


def test_the_link_is_shown_once_and_only_its_hash_is_stored(browse, cast, typed):
    client = browse(cast.fujii)

    page = client.post(PAGE, typed, follow=True)

    invitation = Invitation.objects.get()
    link = page.context["link"]
    token = link.rstrip("/").rpartition("/")[2]
    assert link in page.content.decode()
    assert link.startswith("http://testserver/network/invitations/accept/")
    assert token_hash(token) == invitation.token_hash
    again = client.get(reverse("network:invitation_detail", args=[invitation.uid])).content.decode()
    assert token not in again
    assert "まだ使われていません" in again


def test_the_link_leads_to_the_entrance_of_the_role(browse, cast, typed, settings):
    settings.ENTRANCE_URLS = {"staff": "https://staff.example.jp", "partner": "https://partner.example.jp/"}

    page = browse(cast.fujii).post(PAGE, typed, follow=True)

    assert page.context["link"].startswith("https://partner.example.jp/network/")


def test_it_is_in_the_audit_without_names(browse, cast, typed):
    browse(cast.fujii).post(PAGE, typed)

    event = AuditEvent.unscoped.get()
    assert event.type == EventType.INVITATION_MADE
    assert event.user_id == cast.fujii.user.pk
    assert "新田" not in str(event.detail)
    assert "nitta" not in str(event.detail)


@pytest.mark.parametrize("role", ["window_staff", "manager", "administrator", "auditor"])
def test_a_role_of_the_city_does_not_exist_elsewhere(browse, cast, typed, role):
    response = browse(cast.fujii).post(PAGE, typed | {"role": role})

    assert "相談窓口だけのものです" in response.context["form"].errors["role"][0]
    assert not Invitation.objects.exists()


def test_partner_staff_do_not_exist_at_the_window(browse, cast, typed):
    response = browse(cast.fujii).post(PAGE, typed | {"organization": cast.window.pk})

    assert "相談窓口には" in response.context["form"].errors["role"][0]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "a\x00b"),
        ("name", "あ" * 5000),
        ("username", "AIDA"),
        ("username", "aida@example.jp"),
        ("username", "あいだ"),
        ("username", "x" * 151),
        ("email", "no address"),
        ("email", "AIDA@example.jp"),
        ("organization", "9" * 30),
        ("organization", "\x00"),
        ("organization", "x"),
        ("role", "superuser"),
        ("role", ""),
    ],
)
def test_bad_input_is_an_error_at_the_field_and_nothing_is_lost(browse, cast, typed, field, value):
    cast.aida.user.email = "aida@example.jp"
    cast.aida.user.save()

    response = browse(cast.fujii).post(PAGE, typed | {field: value})

    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]
    other = "username" if field == "name" else "name"
    assert f'value="{typed[other]}"' in response.content.decode()
    assert not Invitation.objects.exists()


@pytest.mark.parametrize("name", ["𠮷田 﨑子", "架空 \u202eあべこべ\u202c", "架空 😀"])
def test_rare_characters_of_a_name_are_kept_as_typed(browse, cast, typed, name):
    browse(cast.fujii).post(PAGE, typed | {"name": name})

    assert Invitation.objects.get().name == name


def test_an_ended_organization_is_not_offered(browse, cast, typed):
    cast.hokatsu_west.valid_until = "2021-03-31"
    cast.hokatsu_west.save()

    response = browse(cast.fujii).post(PAGE, typed)

    assert response.context["form"].errors["organization"]
    assert not User.objects.filter(username="nitta").exists()
