"""An empty seat gets its organization."""

import pytest
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.codes import MembershipStatus, OrganizationKind
from network.models import Organization, PlatformMembership
from tests.factories import OrganizationFactory, PlatformMembershipFactory
from tests.network.bad_input import GARBAGE_IDS, NUL, OUTSIDERS


@pytest.fixture
def seat(cast):
    return PlatformMembershipFactory(organization=None, status=MembershipStatus.UNCONFIRMED, seat_no=11)


def address(seat):
    return reverse("network:seat_fill", args=[seat.uid])


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_fills(browse, cast, seat, name):
    client = browse(getattr(cast, name))

    assert client.get(address(seat)).status_code == 404
    assert client.post(address(seat), {"organization": cast.kokokara.pk}).status_code == 404
    seat.refresh_from_db()
    assert seat.is_empty


def test_a_known_body_takes_the_seat_with_its_delegate(browse, cast, seat):
    typed = {
        "organization": cast.shakyo.pk,
        "delegate_name": "架空 代表",
        "term_from": "R8.4.1",
        "term_until": "R10.3.31",
    }

    response = browse(cast.fujii).post(address(seat), typed)

    seat.refresh_from_db()
    assert response.status_code == 302
    assert (seat.organization, seat.status, seat.delegate_name) == (cast.shakyo, MembershipStatus.MEMBER, "架空 代表")
    event = AuditEvent.unscoped.get(type=EventType.SEAT_FILLED)
    assert event.detail == {"organization": cast.shakyo.pk, "seat": 11}


def test_a_new_body_is_added_to_the_directory(browse, cast, seat):
    browse(cast.fujii).post(address(seat), {"new_name": "架空の新しい課", "new_kind": OrganizationKind.CITY_DIVISION})

    seat.refresh_from_db()
    assert seat.organization == Organization.unscoped.get(name="架空の新しい課")
    assert AuditEvent.unscoped.filter(type=EventType.ORGANIZATION_ADDED).count() == 1


def test_the_place_beside_the_seats_ends_with_the_seat(browse, cast, seat):
    beside = PlatformMembershipFactory(
        platform=seat.platform, organization=cast.kurashigoto, seat_no=None, status=MembershipStatus.UNCONFIRMED
    )

    browse(cast.fujii).post(address(seat), {"organization": cast.kurashigoto.pk})

    beside.refresh_from_db()
    assert beside.ended_on is not None
    assert PlatformMembership.unscoped.registered().get().organization == cast.kurashigoto


def test_a_taken_seat_has_no_such_page(browse, cast):
    taken = PlatformMembershipFactory()

    assert browse(cast.fujii).get(address(taken)).status_code == 404


@pytest.mark.parametrize("garbage", GARBAGE_IDS)
def test_a_foreign_number_is_an_error_at_the_field(browse, cast, seat, garbage):
    page = browse(cast.fujii).post(address(seat), {"organization": garbage})

    assert set(page.context["form"].errors) == {"organization"}


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({}, "organization"),
        ({"new_name": "架空の課"}, "new_kind"),
        ({"new_name": "ここから", "new_kind": OrganizationKind.OTHER}, "new_name"),
        ({"new_name": NUL, "new_kind": OrganizationKind.OTHER}, "new_name"),
        (
            {"new_name": "架空", "new_kind": OrganizationKind.OTHER, "term_from": "R8.4.1", "term_until": "R7.4.1"},
            "term_until",
        ),
    ],
)
def test_what_is_wrong_stays_on_the_page(browse, cast, seat, typed, field):
    page = browse(cast.fujii).post(address(seat), typed)

    seat.refresh_from_db()
    assert page.status_code == 200
    assert field in page.context["form"].errors
    assert seat.is_empty


def test_roles_programs_closed_and_seated_bodies_are_not_offered(browse, cast, seat):
    PlatformMembershipFactory(platform=seat.platform, organization=cast.shakyo, seat_no=1)
    OrganizationFactory(name="架空の職種", kind=OrganizationKind.ROLE)
    OrganizationFactory(name="架空の旧機関", valid_until="2020-03-31")

    offered = {
        each.name
        for each in browse(cast.fujii).get(address(seat)).context["form"].fields["organization"].queryset.all()
    }

    assert "ここから" in offered
    assert offered.isdisjoint({"昭島市社会福祉協議会", "架空の職種", "架空の旧機関"})
