"""For whom a service is can be written down and changed."""

import pytest
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.codes import Audience, CostType, ForGender, ServiceCode, WayOfUse
from network.models import ServiceOffering
from tests.factories import CatchmentAreaFactory, ServiceOfferingFactory
from tests.network.bad_input import LONG, NUL, OUTSIDERS

TYPED = {"code": ServiceCode.CONSULTATION, "name": "架空の相談", "cost_type": CostType.UNKNOWN, "version": 1}


@pytest.fixture
def service(cast):
    return ServiceOfferingFactory(organization=cast.shakyo, name="架空の相談")


def address(service):
    return reverse("network:service_edit", args=[service.uid])


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_changes(browse, cast, service, name):
    assert browse(getattr(cast, name)).post(address(service), TYPED | {"age_max": 18}).status_code == 404
    assert ServiceOffering.unscoped.get().age_max is None


def test_all_conditions_are_kept_and_stand_on_the_page_of_the_body(browse, cast, service):
    area = CatchmentAreaFactory(name="架空北部")
    conditions = {
        "audience": Audience.BOTH,
        "age_min": 15,
        "age_max": 39,
        "for_gender": ForGender.WOMEN,
        "catchments": [area.pk],
        "ways": [WayOfUse.ONLINE, WayOfUse.COME],
        "cost_type": CostType.FREE,
        "target_note": "予約が要ります",
    }

    page = browse(cast.fujii).post(address(service), TYPED | conditions, follow=True).content.decode()

    kept = ServiceOffering.unscoped.get()
    assert (sorted(kept.ways), kept.age_min, kept.version) == (["come", "online"], 15, 2)
    assert list(kept.catchments(manager="unscoped").all()) == [area]
    assert "ご本人とご家族 / 15歳から39歳まで / 女性 / 架空北部 / 来所・会場、オンライン" in page
    assert "予約が要ります" in page
    assert AuditEvent.unscoped.filter(type=EventType.ORGANIZATION_CHANGED).count() == 1


def test_what_is_not_known_can_be_emptied_again(browse, cast):
    service = ServiceOfferingFactory(
        organization=cast.shakyo, name="架空の相談", age_max=18, ways=["visit"], audience=Audience.FAMILY
    )

    browse(cast.fujii).post(address(service), TYPED)

    kept = ServiceOffering.unscoped.get()
    assert (kept.age_max, kept.ways, kept.audience) == (None, [], "")


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": LONG},
        {"name": NUL},
        {"name": "架空の別の相談"},
        {"age_max": "十八"},
        {"age_max": 999},
        {"age_min": -1},
        {"ways": ["x"]},
        {"ways": [NUL]},
        {"catchments": [999_999]},
        {"catchments": ["9" * 30]},
        {"audience": "x"},
        {"for_gender": "x"},
    ],
)
def test_what_is_wrong_stays_on_the_page(browse, cast, service, wrong):
    ServiceOfferingFactory(organization=cast.shakyo, name="架空の別の相談")

    page = browse(cast.fujii).post(address(service), TYPED | wrong)

    assert page.status_code == 200
    assert set(page.context["form"].errors) == set(wrong)


def test_ages_in_the_wrong_order_are_said_at_the_box(browse, cast, service):
    page = browse(cast.fujii).post(address(service), TYPED | {"age_min": 40, "age_max": 18})

    assert set(page.context["form"].errors) == {"age_max"}


def test_what_somebody_saved_meanwhile_is_shown_and_kept(browse, cast, service):
    browse(cast.fujii).post(address(service), TYPED | {"ways": ["visit"]})

    page = browse(cast.fujii).post(address(service), TYPED | {"ways": ["come"]})

    assert page.status_code == 409
    assert "訪問" in page.content.decode()
    assert ServiceOffering.unscoped.get().ways == ["visit"]


def test_an_ended_service_keeps_what_it_said(browse, cast):
    service = ServiceOfferingFactory(organization=cast.shakyo, ended_on="2020-03-31")

    assert browse(cast.fujii).get(address(service)).status_code == 404
