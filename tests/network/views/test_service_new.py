"""A new service of an organization."""

import pytest
from django.urls import reverse

from network.codes import CostType, ServiceCode
from network.models import ServiceOffering
from tests.factories import ServiceOfferingFactory
from tests.network.bad_input import LONG, NUL, OUTSIDERS

TYPED = {"code": ServiceCode.CONSULTATION, "name": "架空の相談", "cost_type": CostType.FREE}


def address(organization):
    return reverse("network:service_new", args=[organization.uid])


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_adds(browse, cast, name):
    assert browse(getattr(cast, name)).post(address(cast.kokokara), TYPED).status_code == 404
    assert not ServiceOffering.unscoped.exists()


def test_the_service_stands_on_the_page_of_the_body(browse, cast):
    page = browse(cast.fujii).post(address(cast.kokokara), TYPED, follow=True)

    assert "架空の相談" in page.content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": LONG},
        {"name": NUL},
        {"name": "架空の今の相談"},
        {"code": "x"},
        {"started_on": "平成40年1月1日"},
    ],
)
def test_what_is_wrong_stays_on_the_page(browse, cast, wrong):
    ServiceOfferingFactory(organization=cast.kokokara, name="架空の今の相談")

    page = browse(cast.fujii).post(address(cast.kokokara), TYPED | wrong)

    assert page.status_code == 200
    assert set(page.context["form"].errors) == set(wrong)
    assert ServiceOffering.unscoped.count() == 1
