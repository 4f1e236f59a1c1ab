"""A doubtful alias turns out to be right."""

import pytest
from django.urls import reverse

from network.codes import AliasStatus
from tests.factories import OrganizationAliasFactory
from tests.network.bad_input import OUTSIDERS


@pytest.fixture
def alias(cast):
    return OrganizationAliasFactory(organization=cast.basuteru, name="ぱすてる")


def address(alias):
    return reverse("network:alias_confirm", args=[alias.uid])


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_confirms(browse, cast, alias, name):
    assert browse(getattr(cast, name)).post(address(alias), {"version": 1}).status_code == 404
    alias.refresh_from_db()
    assert alias.status == AliasStatus.UNCONFIRMED


def test_the_alias_is_confirmed_and_the_name_of_the_body_stays(browse, cast, alias):
    response = browse(cast.fujii).post(address(alias), {"version": 1})

    alias.refresh_from_db()
    cast.basuteru.refresh_from_db()
    assert response.status_code == 302
    assert alias.status == AliasStatus.CONFIRMED
    assert cast.basuteru.name == "ばすてる"


@pytest.mark.parametrize("version", ["", "7", "abc"])
def test_what_was_not_seen_is_not_confirmed(browse, cast, alias, version):
    browse(cast.fujii).post(address(alias), {"version": version})

    alias.refresh_from_db()
    assert alias.status == AliasStatus.UNCONFIRMED
