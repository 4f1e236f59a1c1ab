"""The page of one organization."""

import uuid

import pytest
from django.urls import reverse

from tests.factories import (
    ActivityFactory,
    IdentificationReportFactory,
    OrganizationAliasFactory,
    OrganizationFactory,
    OrganizationRelationFactory,
    PlatformMembershipFactory,
    ServiceOfferingFactory,
)
from tests.network.bad_input import EVERYBODY
from tests.queries import asks

# Session, account; the body; areas, services, their areas, contact points, aliases, relations, sections, predecessors,
# seats, activities, reports; the numbers of the directory, confirmations, notices, named people.
QUERIES = 18


def address(organization):
    return reverse("network:organization_detail", args=[organization.uid])


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_who_signs_in_reads_it(browse, cast, name):
    assert browse(getattr(cast, name)).get(address(cast.kokokara)).status_code == 200


def test_an_unknown_body_does_not_exist(browse, cast):
    page = reverse("network:organization_detail", args=[uuid.uuid4()])

    assert browse(cast.aida).get(page).status_code == 404


def test_it_shows_all_that_is_known(browse, cast):
    west = cast.hokatsu_west
    OrganizationAliasFactory(organization=west, name="架空の別名")
    ServiceOfferingFactory(organization=west, name="架空の相談")
    OrganizationRelationFactory(from_organization=west, to_organization=cast.kurashigoto)
    PlatformMembershipFactory(organization=west, seat_no=5)
    ActivityFactory(organization=west, name="架空の活動")
    OrganizationFactory(name="架空の前身", valid_until="2020-03-31", successor=west)

    page = browse(cast.aida).get(address(west)).content.decode()

    for text in ["架空の別名", "架空の相談", "昭島市くらししごとサポートセンター", "席 5", "架空の活動", "架空の前身"]:
        assert text in page


def test_what_must_be_said_first_is_a_warning(browse, cast):
    cast.kokokara.privacy_note = "架空の注意書き"
    cast.kokokara.save()

    page = browse(cast.aida).get(address(cast.kokokara)).content.decode()

    assert "架空の注意書き" in page
    assert "notice--warning" in page


@pytest.mark.parametrize(("name", "sees"), [("aida", True), ("chiba", True), ("doi", False), ("fujii", False)])
def test_small_figures_are_for_the_window_and_for_whom_they_come_from(browse, cast, name, sees):
    IdentificationReportFactory(organization=cast.hokatsu_west, count_text="架空の数件")

    page = browse(getattr(cast, name)).get(address(cast.hokatsu_west)).content.decode()

    assert ("架空の数件" in page) is sees


def test_only_the_administrator_is_offered_to_change(browse, cast):
    edit = reverse("network:organization_edit", args=[cast.kokokara.uid])

    assert edit in browse(cast.fujii).get(address(cast.kokokara)).content.decode()
    assert edit not in browse(cast.aida).get(address(cast.kokokara)).content.decode()


def test_the_window_cannot_be_closed_or_merged(browse, cast):
    page = browse(cast.fujii).get(address(cast.window)).content.decode()

    assert reverse("network:organization_edit", args=[cast.window.uid]) in page
    assert reverse("network:organization_close", args=[cast.window.uid]) not in page
    assert reverse("network:alias_merge", args=[cast.window.uid]) not in page


@pytest.mark.parametrize("more", [1, 20])
def test_it_costs_the_same_with_one_and_twenty_rows(browse, cast, more):
    west = cast.hokatsu_west
    for _each in range(more):
        OrganizationAliasFactory(organization=west)
        ServiceOfferingFactory(organization=west)
        OrganizationRelationFactory(from_organization=west)
        OrganizationFactory(parent=west)
    client = browse(cast.aida)
    client.get("/network/organizations/")  # the first page of a session also notes when it was used

    with asks(QUERIES):
        client.get(address(west))
