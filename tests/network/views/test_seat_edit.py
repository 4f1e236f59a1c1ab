"""Delegates come and go, terms end, and some take part without a seat."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.urls import reverse

from network.codes import MembershipStatus
from network.models import PlatformMembership
from tests.factories import PlatformFactory, PlatformMembershipFactory

DAY = datetime(2026, 11, 30, 3, tzinfo=UTC)
TYPED = {"status": "member", "delegate_name": "架空 新任", "delegate_title": "会長", "version": 1}


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(DAY, tick=False):
        yield


@pytest.fixture
def seat(cast):
    return PlatformMembershipFactory(
        organization=cast.commissioners, seat_no=8, delegate_name="架空 前任", term_until="2026-12-31"
    )


def address(seat):
    return reverse("network:seat_edit", args=[seat.uid])


def test_a_term_that_ends_soon_waits_on_the_administrator(browse, cast, seat):
    PlatformMembershipFactory(organization=cast.shakyo, platform=seat.platform, seat_no=9, term_until="2027-03-31")

    page = browse(cast.fujii).get(reverse("today")).content.decode()

    assert address(seat) in page
    assert page.count("代表者の任期を更新する") == 1


def test_another_delegate_gets_a_row_of_their_own_and_the_former_stays_readable(browse, cast, seat):
    browse(cast.fujii).post(address(seat), TYPED | {"term_from": "R8.12.1", "term_until": "R10.11.30"})

    seat.refresh_from_db()
    new = PlatformMembership.unscoped.current().get(seat_no=8)
    assert (seat.delegate_name, str(seat.ended_on)) == ("架空 前任", "2026-11-30")
    assert (new.organization, new.status, new.delegate_name) == (cast.commissioners, "member", "架空 新任")
    assert browse(cast.fujii).get(address(seat)).status_code == 404


def test_the_same_delegate_again_changes_the_row_and_a_stale_edit_is_shown(browse, cast, seat):
    client, again = browse(cast.fujii), TYPED | {"delegate_name": "架空 前任", "term_until": "R10.12.31"}

    assert client.post(address(seat), again).status_code == 302
    page = client.post(address(seat), again | {"delegate_title": "副会長"})

    assert page.status_code == 409
    assert PlatformMembership.unscoped.get().delegate_title == "会長"


def test_some_take_part_beside_the_seats_once(browse, cast):
    client = browse(cast.fujii)
    typed = {"platform": PlatformFactory().pk, "organization": cast.kokokara.pk, "status": "occasional"}
    new = reverse("network:seat_new")

    assert client.post(new, typed).status_code == 302
    again = client.post(new, typed | {"status": "observer"})

    assert "すでに席か立場があります" in again.content.decode()
    place = PlatformMembership.unscoped.get()
    assert (place.seat_no, place.status, place.organization) == (None, MembershipStatus.OCCASIONAL, cast.kokokara)
    assert "随時参加" in client.get(reverse("network:platform")).content.decode()


@pytest.mark.parametrize("wrong", [{"status": "former"}, {"term_from": "R9.1.1", "term_until": "R8.1.1"}])
def test_what_is_wrong_changes_nothing(browse, cast, seat, wrong):
    assert browse(cast.fujii).post(address(seat), TYPED | wrong).status_code == 200
    seat.refresh_from_db()
    assert seat.version == 1


def test_nobody_else_changes_a_seat(browse, cast, seat):
    for name in ("aida", "chiba", "goto"):
        assert browse(getattr(cast, name)).post(address(seat), TYPED).status_code == 404
        assert browse(getattr(cast, name)).get(reverse("network:seat_new")).status_code == 404
