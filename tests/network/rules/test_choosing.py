"""A body is chosen by any of its names, and printed by one."""

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.rules.bodies import bodies_to_choose
from network.actions.organizations import keep_name
from network.codes import AliasStatus
from network.forms.accounts import AffiliationForm
from network.rules.choosing import choice_label
from tests.cases.stage import yoko
from tests.factories import OrganizationAliasFactory, OrganizationFactory
from tests.queries import asks

LABEL = "ここから（別名：架空の旧名、架空の略称 (要確認)）"


@pytest.fixture
def called(cast):
    """A body with a former name and a doubtful one."""
    keep_name(organization=cast.kokokara, former="架空の旧名", at=timezone.now())
    OrganizationAliasFactory(organization=cast.kokokara, name="架空の略称", status=AliasStatus.UNCONFIRMED)
    return cast.kokokara


@pytest.mark.parametrize(
    ("name", "opens"),
    [
        ("fujii", lambda cast: reverse("network:seat_new")),
        ("fujii", lambda cast: reverse("network:invitation_new")),
        ("aida", lambda cast: reverse("cases:consent_new", args=[yoko(cast).uid])),
        ("aida", lambda cast: reverse("cases:telling_new", args=[yoko(cast).uid])),
    ],
)
def test_lists_to_choose_from_have_the_other_names_and_pages_have_one(browse, cast, called, name, opens):
    shown = browse(getattr(cast, name)).get(opens(cast)).content.decode()

    assert LABEL in shown
    assert "くらししごとサポートセンター（" not in shown
    assert "（別名：" not in browse(cast.aida).get(reverse("network:organization_list")).content.decode()


@pytest.mark.parametrize("number", [1, 20])
def test_a_list_costs_the_same_however_many_names_there_are(as_member, cast, number):
    for _each in range(number):
        OrganizationAliasFactory(organization=OrganizationFactory())

    with as_member(cast.fujii):
        with asks(2):  # bodies; names
            labels = [text for _value, text in AffiliationForm().fields["organization"].choices]
        with asks(2):
            assert sorted(map(choice_label, bodies_to_choose())) == sorted(map(str, labels[1:]))
