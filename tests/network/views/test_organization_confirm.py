"""The city confirms."""

import pytest
from django.urls import reverse
from django.utils import timezone

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from tests.network.bad_input import OUTSIDERS


@pytest.fixture(autouse=True)
def unconfirmed(cast):
    """「ここから」 as the record of the meeting tells of it."""
    cast.kokokara.verified_on = None
    cast.kokokara.save()


def address(organization):
    return reverse("network:organization_confirm", args=[organization.uid])


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_confirms(browse, cast, name):
    assert browse(getattr(cast, name)).post(address(cast.kokokara), {"version": 1}).status_code == 404
    cast.kokokara.refresh_from_db()
    assert cast.kokokara.verified_on is None


def test_the_day_of_confirmation_is_kept(browse, cast):
    response = browse(cast.fujii).post(address(cast.kokokara), {"version": 1})

    cast.kokokara.refresh_from_db()
    assert response.status_code == 302
    assert cast.kokokara.verified_on == timezone.localdate()
    assert AuditEvent.unscoped.filter(type=EventType.ORGANIZATION_CONFIRMED).count() == 1


@pytest.mark.parametrize("version", ["", "7", "abc", "\x00"])
def test_what_was_not_seen_is_not_confirmed(browse, cast, version):
    page = browse(cast.fujii).post(address(cast.kokokara), {"version": version}, follow=True)

    cast.kokokara.refresh_from_db()
    assert cast.kokokara.verified_on is None
    assert "もう一度読んでから" in page.content.decode()


def test_looking_does_not_confirm(browse, cast):
    assert browse(cast.fujii).get(address(cast.kokokara)).status_code == 405
