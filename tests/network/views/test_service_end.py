"""A service comes to its end."""

import pytest
from django.urls import reverse

from tests.factories import ServiceOfferingFactory
from tests.network.bad_input import OUTSIDERS


@pytest.fixture
def service(cast):
    return ServiceOfferingFactory(organization=cast.kokokara, started_on="2020-04-01")


def address(service):
    return reverse("network:service_end", args=[service.uid])


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_ends(browse, cast, service, name):
    assert browse(getattr(cast, name)).post(address(service), {"ended_on": "R8.3.31"}).status_code == 404
    service.refresh_from_db()
    assert service.ended_on is None


def test_the_last_day_is_kept_and_the_page_is_gone(browse, cast, service):
    client = browse(cast.fujii)

    response = client.post(address(service), {"ended_on": "R8.3.31"})

    service.refresh_from_db()
    assert response.status_code == 302
    assert str(service.ended_on) == "2026-03-31"
    assert client.get(address(service)).status_code == 404


@pytest.mark.parametrize("day", ["", "x", "\x00", "H20.1.1"])
def test_a_wrong_day_stays_on_the_page(browse, cast, service, day):
    page = browse(cast.fujii).post(address(service), {"ended_on": day})

    service.refresh_from_db()
    assert page.status_code == 200
    assert page.context["form"].errors
    assert service.ended_on is None
