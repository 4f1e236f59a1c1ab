"""Editing a contact point."""

import pytest
from django.urls import reverse

from tests.factories import ContactPointFactory
from tests.network.bad_input import OUTSIDERS


@pytest.fixture
def contact(cast):
    return ContactPointFactory(organization=cast.kokokara, purpose="代表", phone="000-0000-0000")


def address(contact):
    return reverse("network:contact_edit", args=[contact.uid])


def typed(phone, version=1):
    return {"purpose": "代表", "phone": phone, "version": version}


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_edits(browse, cast, contact, name):
    client = browse(getattr(cast, name))

    assert client.get(address(contact)).status_code == 404
    assert client.post(address(contact), typed("000-1111-1111")).status_code == 404
    contact.refresh_from_db()
    assert contact.phone == "000-0000-0000"


def test_an_edit_is_saved(browse, cast, contact):
    response = browse(cast.fujii).post(address(contact), typed("000-1111-1111"))

    contact.refresh_from_db()
    assert response.status_code == 302
    assert (contact.phone, contact.version) == ("000-1111-1111", 2)


def test_a_stale_save_shows_both_numbers_and_loses_neither(browse, cast, contact):
    client = browse(cast.fujii)
    client.post(address(contact), typed("000-1111-1111"))

    page = client.post(address(contact), typed("000-2222-2222"))

    contact.refresh_from_db()
    assert page.status_code == 409
    assert "000-1111-1111" in page.content.decode()
    assert "000-2222-2222" in page.content.decode()
    assert contact.phone == "000-1111-1111"
