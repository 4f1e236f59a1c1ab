"""A new organization."""

import pytest

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.codes import CostType, OrganizationKind, Sector
from network.models import Organization
from tests.factories import CatchmentAreaFactory
from tests.network.bad_input import GARBAGE_IDS, LONG, NUL, OUTSIDERS, RARE

PAGE = "/network/organizations/new/"


def typed(**fields):
    return {
        "name": "架空の新しい機関",
        "kind": OrganizationKind.OTHER,
        "sector": Sector.PRIVATE,
        "cost_type": CostType.FREE,
        "accepts_direct_consultation": "unknown",
        "located_in_city": "unknown",
        "can_receive": "on",
        **fields,
    }


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_adds(browse, cast, name):
    client = browse(getattr(cast, name))

    assert client.get(PAGE).status_code == 404
    assert client.post(PAGE, typed()).status_code == 404
    assert not Organization.unscoped.filter(name="架空の新しい機関").exists()


def test_the_administrator_adds_a_body_which_waits_for_confirmation(browse, cast):
    area = CatchmentAreaFactory()

    response = browse(cast.fujii).post(PAGE, typed(catchments=[area.pk], as_of="R6.11.27"))

    body = Organization.unscoped.get(name="架空の新しい機関")
    assert response.status_code == 302
    assert body.verified_on is None
    assert str(body.as_of) == "2024-11-27"
    assert list(body.catchments(manager="unscoped").all()) == [area]
    assert AuditEvent.unscoped.get(type=EventType.ORGANIZATION_ADDED).detail == {"organization": body.pk}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"name": ""}, "必須"),
        ({"name": "西部地域包括支援センター"}, "同じ名前の機関がすでにあります"),
        ({"name": LONG}, "200文字以内"),
        ({"name": NUL}, "使えない文字"),
        ({"age_min": "40", "age_max": "18"}, "上限は下限と同じか"),
        ({"as_of": "令和99年1月1日"}, "令和99年"),
        ({"kind": "garbage"}, "garbage"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(browse, cast, fields, message):
    page = browse(cast.fujii).post(PAGE, typed(**{"description": "架空の説明", **fields}))

    assert page.status_code == 200
    assert message in page.content.decode()
    assert "架空の説明" in page.content.decode()
    assert not Organization.unscoped.filter(description="架空の説明").exists()


@pytest.mark.parametrize("garbage", GARBAGE_IDS)
def test_foreign_numbers_are_errors_at_the_field(browse, cast, garbage):
    page = browse(cast.fujii).post(PAGE, typed(parent=garbage, catchments=[garbage]))

    assert page.status_code == 200
    assert set(page.context["form"].errors) == {"parent", "catchments"}


def test_rare_letters_are_stored_as_they_were_typed(browse, cast):
    browse(cast.fujii).post(PAGE, typed(description=RARE + LONG))

    assert Organization.unscoped.get(name="架空の新しい機関").description == RARE + LONG


def test_an_empty_form_is_answered(browse, cast):
    assert browse(cast.fujii).post(PAGE, {}).status_code == 200
