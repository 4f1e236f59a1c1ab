"""プラットフォームあきしま."""

import pytest

from akishima_support.access import acting_as, system_actor
from network.actions.load_directory import load_directory
from network.codes import MembershipStatus
from tests.factories import PlatformFactory, PlatformMembershipFactory
from tests.network.bad_input import EVERYBODY
from tests.queries import asks

PAGE = "/network/platform/"
# Session, account; platforms, seats.
QUERIES = 4


@pytest.fixture
def loaded(cast):
    actor = system_actor("load_directory")
    with acting_as(actor):
        load_directory(by=actor)


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_who_signs_in_reads_it(browse, cast, name):
    assert browse(getattr(cast, name)).get(PAGE).status_code == 200


def test_ten_of_twenty_five_are_registered_and_the_others_are_only_numbers(browse, cast, loaded):
    page = browse(cast.aida).get(PAGE).content.decode()

    assert "登録済 10／25機関（未登録 15）" in page
    for number in range(11, 26):
        assert f"（未登録の構成機関 {number}）" in page
    assert "（未登録の構成機関 10）" not in page
    assert "（未登録の構成機関 26）" not in page


def test_the_place_that_is_not_certain_stands_beside_the_seats(browse, cast, loaded):
    page = browse(cast.aida).get(PAGE).context["pages"][0]

    assert [(each.organization, each.status) for each in page.beside] == [
        (cast.kurashigoto, MembershipStatus.UNCONFIRMED)
    ]


def test_an_empty_database_says_so(browse, cast):
    assert "プラットフォームはまだ登録されていません" in browse(cast.aida).get(PAGE).content.decode()


@pytest.mark.parametrize("seats", [1, 20])
def test_it_costs_the_same_with_one_and_twenty_seats(browse, cast, seats):
    platform = PlatformFactory()
    for number in range(seats):
        PlatformMembershipFactory(platform=platform, seat_no=number + 1)
    client = browse(cast.aida)
    client.get("/network/organizations/")  # the first page of a session also notes when it was used

    with asks(QUERIES):
        client.get(PAGE)
