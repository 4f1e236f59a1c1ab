"""Editing an organization."""

import pytest
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from tests.network.bad_input import OUTSIDERS
from tests.network.views.test_organization_new import typed


def address(organization):
    return reverse("network:organization_edit", args=[organization.uid])


def edited(organization, **fields):
    return typed(name=organization.name, version=organization.version, **fields)


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_edits(browse, cast, name):
    client = browse(getattr(cast, name))

    assert client.get(address(cast.kokokara)).status_code == 404
    assert client.post(address(cast.kokokara), edited(cast.kokokara, description="直した")).status_code == 404
    cast.kokokara.refresh_from_db()
    assert cast.kokokara.description == ""


def test_an_edit_is_saved_counted_and_waits_for_confirmation_again(browse, cast):
    body = cast.kokokara
    body.verified_on = "2026-04-01"
    body.save()

    response = browse(cast.fujii).post(address(body), edited(body, description="直した"))

    body.refresh_from_db()
    event = AuditEvent.unscoped.get(type=EventType.ORGANIZATION_CHANGED)
    assert response.status_code == 302
    assert (body.description, body.version, body.verified_on) == ("直した", 2, None)
    assert "description" in event.detail["fields"]
    assert "直した" not in str(event.detail)


def test_a_stale_save_shows_both_texts_and_loses_neither(browse, cast):
    body, client = cast.kokokara, browse(cast.fujii)
    client.post(address(body), edited(body, description="先に保存した文"))

    page = client.post(address(body), edited(body, description="あとから書いた文"))

    body.refresh_from_db()
    assert page.status_code == 409
    assert "先に保存した文" in page.content.decode()
    assert "あとから書いた文" in page.content.decode()
    assert body.description == "先に保存した文"


def test_after_seeing_both_the_next_save_holds(browse, cast):
    body, client = cast.kokokara, browse(cast.fujii)
    client.post(address(body), edited(body, description="先に保存した文"))
    stale = client.post(address(body), edited(body, description="あとから書いた文"))

    seen = stale.context["form"]["version"].value()
    response = client.post(address(body), edited(body, description="両方を見て書いた文") | {"version": seen})

    body.refresh_from_db()
    assert response.status_code == 302
    assert body.description == "両方を見て書いた文"


@pytest.mark.parametrize("version", ["", "abc", "-1", "99999999999999999999"])
def test_a_page_without_its_version_is_refused_with_a_sentence(browse, cast, version):
    page = browse(cast.fujii).post(address(cast.kokokara), edited(cast.kokokara) | {"version": version})

    assert page.status_code == 200
    assert "この画面は古くなっています" in page.content.decode()


def test_a_body_is_never_its_own_parent(browse, cast):
    page = browse(cast.fujii).post(address(cast.kokokara), edited(cast.kokokara, parent=cast.kokokara.pk))

    assert "parent" in page.context["form"].errors
