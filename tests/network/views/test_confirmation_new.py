"""The yearly confirmation: everything about a body on one page, and one click."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.models import Confirmation, ContactPoint, ServiceOffering
from tests.factories import ConfirmationFactory, ContactPointFactory, ServiceOfferingFactory
from tests.queries import asks

DAY = datetime(2026, 11, 30, 3, tzinfo=UTC)
ROUND = "network:confirmation_new"


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(DAY, tick=False):
        yield


def address(body):
    return reverse(ROUND, args=[body.uid])


def seen(client, body) -> dict:
    return {"seen": client.get(address(body)).context["seen"]}


def test_a_body_confirms_with_one_click_and_is_asked_no_more(browse, cast):
    client, west = browse(cast.chiba), cast.hokatsu_west
    ServiceOfferingFactory(organization=west, name="架空の相談")
    ContactPointFactory(organization=west, purpose="架空の代表")
    page = client.get(address(west)).content.decode()
    assert "架空の相談" in page
    assert "架空の代表" in page
    assert address(west) in client.get(reverse("today")).content.decode()

    answer = client.post(address(west), seen(client, west))

    assert answer.url == reverse("today")
    assert address(west) not in client.get(reverse("today")).content.decode()
    row = Confirmation.unscoped.get()
    assert (row.confirmed_by, row.confirmed_as) == (cast.chiba.user, "西部地域包括支援センター 架空 千葉")
    assert AuditEvent.unscoped.filter(type=EventType.ORGANIZATION_CONFIRMED).count() == 1
    page = client.get(reverse("network:organization_detail", args=[west.uid])).content.decode()
    assert page.count("令和8年11月30日(月) 西部地域包括支援センター 架空 千葉") == 3  # body, service, contact


def test_a_second_click_adds_nothing(browse, cast):
    client, west = browse(cast.chiba), cast.hokatsu_west
    what_was_seen = seen(client, west)

    client.post(address(west), what_was_seen)
    client.post(address(west), what_was_seen)

    assert Confirmation.unscoped.count() == 1


@pytest.mark.parametrize("change", ["service", "contact", "body"])
def test_what_changed_while_it_was_read_is_not_confirmed(browse, cast, change):
    client, west = browse(cast.chiba), cast.hokatsu_west
    what_was_seen = seen(client, west)
    if change == "body":
        type(west).unscoped.filter(pk=west.pk).update(version=2)
    else:
        {"service": ServiceOfferingFactory, "contact": ContactPointFactory}[change](organization=west)

    page = client.post(address(west), what_was_seen)

    assert page.status_code == 409
    assert Confirmation.unscoped.count() == 0
    assert client.post(address(west), {"seen": page.context["seen"]}).status_code == 302


def test_it_does_not_make_the_city_vouch_for_it(browse, cast):
    west = cast.hokatsu_west
    type(west).unscoped.filter(pk=west.pk).update(verified_on=None)
    client = browse(cast.chiba)

    client.post(address(west), seen(client, west))

    west.refresh_from_db()
    assert west.verified_on is None


def test_the_administrator_says_who_was_asked_and_the_city_has_confirmed_it(browse, cast):
    client, group = browse(cast.fujii), cast.kokokara
    type(group).unscoped.filter(pk=group.pk).update(verified_on=None)
    service, contact = ServiceOfferingFactory(organization=group), ContactPointFactory(organization=group)
    first = client.post(address(group), seen(client, group))
    assert set(first.context["form"].errors) == {"said_by"}

    client.post(address(group), seen(client, group) | {"said_by": "架空の代表"})

    group.refresh_from_db()
    assert str(group.verified_on) == "2026-11-30"
    assert str(ServiceOffering.unscoped.get(pk=service.pk).verified_on) == "2026-11-30"
    assert str(ContactPoint.unscoped.get(pk=contact.pk).verified_on) == "2026-11-30"
    assert (
        "（架空の代表に確かめた）"
        in client.get(reverse("network:organization_detail", args=[group.uid])).content.decode()
    )


def test_another_body_is_not_there(browse, cast):
    client = browse(cast.doi)

    assert client.get(address(cast.hokatsu_west)).status_code == 404
    assert client.post(address(cast.hokatsu_west), {"seen": "x"}).status_code == 404
    assert client.get(address(cast.kurashigoto)).status_code == 200


@pytest.mark.parametrize("wrong", [{}, {"seen": ""}, {"seen": "前\x00後"}, {"seen": "あ" * 5000}])
def test_without_what_was_seen_nothing_is_confirmed(browse, cast, wrong):
    assert browse(cast.chiba).post(address(cast.hokatsu_west), wrong).status_code in (200, 409)
    assert Confirmation.unscoped.count() == 0


def test_the_administrator_sees_how_far_the_round_is(browse, cast):
    ConfirmationFactory(organization=cast.kokokara, confirmed_at=datetime(2026, 3, 31, 3, tzinfo=UTC))
    ConfirmationFactory(organization=cast.basuteru, confirmed_at=datetime(2026, 4, 1, 3, tzinfo=UTC))
    client = browse(cast.fujii)

    page = client.get(reverse("network:confirmation_list")).context["page"]

    assert cast.kokokara in page.without_account
    assert cast.hokatsu_west in page.with_account
    assert page.done == [cast.basuteru]
    assert reverse("network:confirmation_list") in client.get(reverse("today")).content.decode()


def test_the_list_costs_the_same_however_many_bodies_there_are(browse, cast):
    client = browse(cast.fujii)
    client.get(reverse("network:confirmation_list"))
    for _each in range(20):
        ConfirmationFactory()

    with asks(4):  # session, account, numbers, bodies
        client.get(reverse("network:confirmation_list"))


def test_gray_after_the_months_that_the_city_chose(browse, cast):
    ConfirmationFactory(organization=cast.kokokara, confirmed_at=datetime(2026, 4, 1, 3, tzinfo=UTC))
    client = browse(cast.fujii)
    names = reverse("network:organization_list") + "?q=ここから"
    assert "か月以上確認なし" not in client.get(names).content.decode()
    setting = reverse("cases:setting_edit", args=["directory_stale_months"])

    client.post(setting, {"value": 6, "version": 1})

    assert "6か月以上確認なし" in client.get(names).content.decode()


def test_a_confirmation_is_never_rewritten(cast):
    row = ConfirmationFactory()
    other = ServiceOfferingFactory()

    for attempt in (
        lambda: Confirmation.unscoped.filter(pk=row.pk).update(confirmed_as="別の人"),
        lambda: Confirmation.unscoped.filter(pk=row.pk).delete(),
        lambda: ConfirmationFactory(service=other),  # a service of another body
        lambda: ConfirmationFactory(contact=ContactPointFactory()),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            attempt()
    assert ConfirmationFactory(organization=other.organization, service=other).pk
