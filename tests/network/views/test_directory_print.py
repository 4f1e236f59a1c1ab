"""連携先一覧 on A4."""

import pytest
from django.utils import timezone

from network.models import Organization
from tests.factories import ContactPointFactory, OrganizationFactory, ServiceOfferingFactory
from tests.network.bad_input import EVERYBODY
from tests.queries import asks

PAGE = "/network/organizations/print/"


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_who_signs_in_prints_it_by_kind_with_what_is_to_be_confirmed(browse, cast, name):
    ContactPointFactory(organization=cast.kokokara, purpose="代表", phone="042-000-0001", hours="第2土曜")

    text = browse(getattr(cast, name)).get(PAGE).content.decode()

    assert all(
        word in text for word in ("連携先一覧", "家族会", "ここから", "042-000-0001", "第2土曜", "要確認", "職員用")
    )


def test_what_visitors_may_read_on_the_wall_is_only_what_is_public(browse, cast):
    contacts = {"organization": cast.kokokara, "note": "秘密の備考"}
    ContactPointFactory(**contacts, purpose="代表", phone="042-000-0001", is_public=True)
    ContactPointFactory(**contacts, purpose="携帯", phone="090-0000-0002", is_public=True)
    ContactPointFactory(**contacts, purpose="専門職用", phone="042-000-0003")
    words = {"privacy_note": "秘密の伝えること", "description": "秘密の説明"}
    Organization.unscoped.filter(pk=cast.kokokara.pk).update(**words)

    client = browse(cast.aida)
    inside, outside = (client.get(PAGE, {"only": only}).content.decode() for only in ("", "public"))

    hidden = ("090-0000-0002", "042-000-0003", "秘密の備考", "秘密の伝えること", "秘密の説明", "要確認")
    assert [word for word in hidden if word not in inside] == []
    assert [word for word in hidden if word in outside] == []
    assert "042-000-0001" in outside
    Organization.unscoped.filter(pk=cast.kokokara.pk).update(verified_on=None)
    assert "042-000-0001" not in client.get(PAGE, {"only": "public"}).content.decode()


def test_a_body_that_ended_is_not_on_it(browse, cast):
    OrganizationFactory(name="架空の終わった会", valid_until=timezone.localdate() - timezone.timedelta(days=1))

    assert "架空の終わった会" not in browse(cast.chiba).get(PAGE).content.decode()


@pytest.mark.parametrize("count", [1, 20])
def test_twenty_bodies_ask_as_often_as_one(browse, cast, count):
    client = browse(cast.chiba)
    for body in OrganizationFactory.create_batch(count):
        ContactPointFactory(organization=body)
        ServiceOfferingFactory(organization=body)

    with asks(5):
        client.get(PAGE)
