"""An organization leaves its seat."""

import pytest
from django.urls import reverse

from network.codes import MembershipStatus
from network.models import PlatformMembership
from tests.factories import PlatformMembershipFactory
from tests.network.bad_input import OUTSIDERS


@pytest.fixture
def seat(cast):
    return PlatformMembershipFactory(organization=cast.shakyo, seat_no=1, term_from="2024-04-01")


def address(seat):
    return reverse("network:seat_end", args=[seat.uid])


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_ends(browse, cast, seat, name):
    assert browse(getattr(cast, name)).post(address(seat), {"ended_on": "R8.3.31"}).status_code == 404
    seat.refresh_from_db()
    assert seat.ended_on is None


def test_the_seat_stands_empty_again_and_the_past_stays(browse, cast, seat):
    response = browse(cast.fujii).post(address(seat), {"ended_on": "R8.3.31", "note": "架空の理由"})

    seat.refresh_from_db()
    empty = PlatformMembership.unscoped.current().get(seat_no=1)
    assert response.status_code == 302
    assert (seat.organization, seat.status, seat.note) == (cast.shakyo, MembershipStatus.FORMER, "架空の理由")
    assert empty.is_empty


def test_an_empty_or_ended_seat_has_no_such_page(browse, cast, seat):
    client = browse(cast.fujii)
    client.post(address(seat), {"ended_on": "R8.3.31"})

    assert client.get(address(seat)).status_code == 404
    assert client.get(address(PlatformMembership.unscoped.current().get(seat_no=1))).status_code == 404


@pytest.mark.parametrize("day", ["", "x", "\x00", "R1.5.1"])
def test_a_wrong_day_stays_on_the_page(browse, cast, seat, day):
    page = browse(cast.fujii).post(address(seat), {"ended_on": day})

    seat.refresh_from_db()
    assert page.status_code == 200
    assert page.context["form"].errors
    assert seat.ended_on is None
