"""Another name for an organization."""

import pytest
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.codes import AliasStatus
from network.models import OrganizationAlias
from tests.factories import OrganizationAliasFactory
from tests.network.bad_input import LONG, NUL, OUTSIDERS

TYPED = {"name": "架空の呼び名", "status": AliasStatus.UNCONFIRMED}


def address(organization):
    return reverse("network:alias_new", args=[organization.uid])


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_adds(browse, cast, name):
    assert browse(getattr(cast, name)).post(address(cast.kokokara), TYPED).status_code == 404
    assert not OrganizationAlias.unscoped.exists()


def test_the_body_is_found_by_the_new_name(browse, cast):
    client = browse(cast.fujii)

    client.post(address(cast.kokokara), TYPED)

    found = client.get(reverse("network:organization_list"), {"q": "呼び名"}).context["organizations"]
    assert found == [cast.kokokara]
    assert AuditEvent.unscoped.filter(type=EventType.ALIAS_CHANGED).count() == 1


@pytest.mark.parametrize("name", ["", "ここから", "架空の旧名", LONG, NUL])
def test_a_wrong_name_stays_on_the_page(browse, cast, name):
    OrganizationAliasFactory(organization=cast.kokokara, name="架空の旧名")

    page = browse(cast.fujii).post(address(cast.kokokara), TYPED | {"name": name})

    assert page.status_code == 200
    assert set(page.context["form"].errors) == {"name"}
    assert OrganizationAlias.unscoped.count() == 1
