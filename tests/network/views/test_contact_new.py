"""A new contact point of an organization."""

import pytest
from django.urls import reverse

from network.models import ContactPoint
from tests.factories import ContactPointFactory
from tests.network.bad_input import LONG, NUL, OUTSIDERS

TYPED = {"purpose": "代表", "phone": "000-0000-0000"}


def address(organization):
    return reverse("network:contact_new", args=[organization.uid])


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_adds(browse, cast, name):
    assert browse(getattr(cast, name)).post(address(cast.kokokara), TYPED).status_code == 404
    assert not ContactPoint.unscoped.exists()


def test_the_channel_stands_on_the_page_of_the_body(browse, cast):
    page = browse(cast.fujii).post(address(cast.kokokara), TYPED, follow=True)

    assert "000-0000-0000" in page.content.decode()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"phone": ""}, "phone"),
        ({"purpose": ""}, "purpose"),
        ({"purpose": "夜間"}, "purpose"),
        ({"purpose": LONG}, "purpose"),
        ({"address": NUL}, "address"),
        ({"email": "x"}, "email"),
        ({"url": "javascript:alert(1)"}, "url"),
    ],
)
def test_what_is_wrong_stays_on_the_page(browse, cast, wrong, field):
    ContactPointFactory(organization=cast.kokokara, purpose="夜間")

    page = browse(cast.fujii).post(address(cast.kokokara), TYPED | wrong)

    assert page.status_code == 200
    assert set(page.context["form"].errors) == {field}
    assert ContactPoint.unscoped.count() == 1
