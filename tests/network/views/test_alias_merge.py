"""Merging a duplicate organization into another."""

import pytest
from django.urls import reverse

from network.models import Organization, OrganizationAlias, PlatformMembership
from tests.factories import (
    OrganizationAliasFactory,
    OrganizationFactory,
    OrganizationRelationFactory,
    PlatformMembershipFactory,
    ServiceOfferingFactory,
)
from tests.network.bad_input import GARBAGE_IDS, OUTSIDERS


@pytest.fixture
def duplicate(cast):
    return OrganizationFactory(name="架空のここから会")


def address(organization):
    return reverse("network:alias_merge", args=[organization.uid])


def into(organization):
    return {"into": organization.pk, "is_same": "on"}


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_merges(browse, cast, duplicate, name):
    client = browse(getattr(cast, name))

    assert client.get(address(duplicate)).status_code == 404
    assert client.post(address(duplicate), into(cast.kokokara)).status_code == 404
    duplicate.refresh_from_db()
    assert duplicate.valid_until is None


def test_the_name_becomes_an_alias_and_the_rows_move(browse, cast, duplicate):
    service = ServiceOfferingFactory(organization=duplicate)
    relation = OrganizationRelationFactory(from_organization=duplicate, to_organization=cast.shakyo)
    older = OrganizationAliasFactory(organization=duplicate, name="架空の旧名")
    seat = PlatformMembershipFactory(organization=duplicate, seat_no=11)

    response = browse(cast.fujii).post(address(duplicate), into(cast.kokokara))

    for row in (service, relation, older, seat, duplicate):
        row.refresh_from_db()
    assert response.status_code == 302
    assert service.organization == older.organization == seat.organization == cast.kokokara
    assert relation.from_organization == cast.kokokara
    assert OrganizationAlias.unscoped.get(name="架空のここから会").organization == cast.kokokara
    assert duplicate.successor == cast.kokokara
    assert duplicate.valid_until is not None


def test_nothing_is_deleted_even_where_both_have_the_same(browse, cast, duplicate):
    for body in (duplicate, cast.kokokara):
        ServiceOfferingFactory(organization=body, name="架空の同じ相談")
        OrganizationRelationFactory(from_organization=body, to_organization=cast.shakyo)
    mine = PlatformMembershipFactory(organization=cast.kokokara, seat_no=3)
    double = PlatformMembershipFactory(organization=duplicate, seat_no=4, platform=mine.platform)

    browse(cast.fujii).post(address(duplicate), into(cast.kokokara))

    double.refresh_from_db()
    current = PlatformMembership.unscoped.current().in_order()
    assert duplicate.services(manager="unscoped").count() == 1
    assert double.ended_on is not None
    assert [(seat.seat_no, seat.organization) for seat in current] == [(3, cast.kokokara), (4, None)]


def test_a_relation_between_the_two_does_not_stand_in_the_way(browse, cast, duplicate):
    OrganizationRelationFactory(from_organization=duplicate, to_organization=cast.kokokara)

    assert browse(cast.fujii).post(address(duplicate), into(cast.kokokara)).status_code == 302


@pytest.mark.parametrize("name", ["hokatsu_west", "commissioners"])
def test_a_body_with_accounts_is_refused_with_the_way_out(browse, cast, name):
    body = getattr(cast, name)

    page = browse(cast.fujii).post(address(body), into(cast.kokokara))

    body.refresh_from_db()
    assert page.status_code == 200
    assert "利用者の所属があるため、まとめられません" in page.content.decode()
    assert body.valid_until is None


def test_a_body_with_referrals_is_refused_with_the_way_out(browse, cast, duplicate, monkeypatch):
    monkeypatch.setattr("network.rules.merging.has_work", lambda organization: True)

    page = browse(cast.fujii).post(address(duplicate), into(cast.kokokara))

    assert "相談や連携の記録があるため、まとめられません" in page.content.decode()
    assert Organization.unscoped.get(pk=duplicate.pk).valid_until is None


def test_the_window_and_closed_bodies_are_never_merged(browse, cast):
    closed = OrganizationFactory(valid_until="2020-03-31")
    client = browse(cast.fujii)

    assert client.get(address(cast.window)).status_code == 404
    assert client.get(address(closed)).status_code == 404


@pytest.mark.parametrize("garbage", GARBAGE_IDS)
def test_a_foreign_number_is_an_error_at_the_field(browse, cast, duplicate, garbage):
    page = browse(cast.fujii).post(address(duplicate), {"into": garbage, "is_same": "on"})

    assert set(page.context["form"].errors) == {"into"}


def test_nobody_merges_without_having_made_sure(browse, cast, duplicate):
    page = browse(cast.fujii).post(address(duplicate), {"into": cast.kokokara.pk})

    assert set(page.context["form"].errors) == {"is_same"}
