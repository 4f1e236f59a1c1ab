"""The administrator's list of accounts."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import AffiliationFactory, InvitationFactory
from tests.queries import asks

PAGE = "/network/accounts/"


@pytest.mark.parametrize("name", ["aida", "baba", "chiba", "goto"])
def test_nobody_but_the_administrator_has_the_page(browse, cast, name):
    assert browse(getattr(cast, name)).get(PAGE).status_code == 404


def test_people_stand_there_with_their_affiliations(browse, cast):
    page = browse(cast.fujii).get(PAGE).content.decode()

    assert "架空 井川" in page
    assert "昭島市社会福祉協議会 (関係機関担当者)" in page
    assert "有効な所属なし" in page  # 長谷


def test_ended_accounts_stand_behind_the_filter(browse, cast):
    cast.chiba.user.is_active = False
    cast.chiba.user.save()
    client = browse(cast.fujii)

    assert "架空 千葉" not in client.get(PAGE).content.decode()
    assert "架空 千葉" in client.get(PAGE + "?ended=1").content.decode()


def test_only_open_invitations_stand_there(browse, cast):
    InvitationFactory(name="架空 待つ人")
    InvitationFactory(name="架空 遅い人", expires_at=timezone.now() - timedelta(minutes=1))

    page = browse(cast.fujii).get(PAGE).content.decode()

    assert "架空 待つ人" in page
    assert "架空 遅い人" not in page


def test_one_cannot_end_oneself_from_there(browse, cast):
    page = browse(cast.fujii).get(PAGE).content.decode()

    assert reverse("network:account_end", args=[cast.fujii.user.uid]) not in page
    assert reverse("network:affiliation_new", args=[cast.fujii.user.uid]) not in page
    assert reverse("network:account_end", args=[cast.aida.user.uid]) in page


def test_it_pages_by_key(browse, cast):
    AffiliationFactory.create_batch(60, organization=cast.hokatsu_west)
    client = browse(cast.fujii)

    first = client.get(PAGE).context["page"]
    second = client.get(f"{PAGE}?after={first.next_after}").context["page"]

    numbers = [row.user.pk for row in first.rows + second.rows]
    assert len(first.rows) == 50
    assert numbers == sorted(set(numbers))
    assert second.next_after is None


@pytest.mark.parametrize("after", ["x", "-1", "9" * 40, "\x00", "٣", "²"])
def test_a_garbage_key_shows_the_first_page(browse, cast, after):
    response = browse(cast.fujii).get(PAGE, {"after": after})

    assert response.status_code == 200
    assert response.context["page"].rows


# session, account, affiliations of whoever asks; accounts, their affiliations, invitations.
QUERIES = 5


@pytest.mark.parametrize("more", [1, 20])
def test_the_number_of_queries_does_not_grow(browse, cast, more):
    AffiliationFactory.create_batch(more, organization=cast.hokatsu_west)
    InvitationFactory.create_batch(more)
    client = browse(cast.fujii)
    client.get(PAGE)

    with asks(QUERIES):
        client.get(PAGE)
