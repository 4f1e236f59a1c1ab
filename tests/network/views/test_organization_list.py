"""機関名簿."""

import pytest
from django.urls import reverse

from network.codes import CatchmentKind, CostType, OrganizationKind
from network.models import Organization
from tests.factories import CatchmentAreaFactory, OrganizationAliasFactory, OrganizationFactory, PlatformFactory
from tests.network.bad_input import EVERYBODY, GARBAGE_IDS, LONG, NUL, RARE
from tests.queries import asks

PAGE = "/network/organizations/"
# Session, account; areas for the filter; bodies, their aliases and areas.
QUERIES = 7


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_who_signs_in_reads_it(browse, cast, name):
    response = browse(getattr(cast, name)).get(PAGE)

    assert response.status_code == 200
    assert "西部地域包括支援センター" in response.content.decode()


def test_a_stranger_is_led_to_the_door(browse, db):
    assert browse(None).get(PAGE).status_code == 302


def test_only_the_administrator_is_offered_to_add(browse, cast):
    add = reverse("network:organization_new")

    assert add in browse(cast.fujii).get(PAGE).content.decode()
    assert add not in browse(cast.aida).get(PAGE).content.decode()


@pytest.mark.parametrize("text", ["ばすてる", "バステル", "ﾊﾞｽﾃﾙ", "ぱすてる", " ばす てる "])
def test_it_finds_by_name_alias_and_any_kana(browse, cast, text):
    OrganizationAliasFactory(organization=cast.basuteru, name="ぱすてる")

    page = browse(cast.aida).get(PAGE, {"q": text})

    assert [each.name for each in page.context["organizations"]] == ["ばすてる"]


def test_it_finds_old_forms_of_kanji(browse, cast):
    OrganizationFactory(name="架空會議所")

    assert len(browse(cast.aida).get(PAGE, {"q": "架空会議所"}).context["organizations"]) == 1


def test_names_that_wait_for_confirmation_come_in_the_order_of_the_directory(browse, cast):
    for name in ("ろの架空会", "いの架空会"):
        OrganizationAliasFactory(organization=cast.basuteru, name=name, status="unconfirmed")

    page = browse(cast.aida).get("/network/organizations/").content.decode()

    assert page.index("いの架空会") < page.index("ろの架空会")


@pytest.mark.parametrize("text", ["プラットフォーム", "プラットホーム"])
def test_either_spelling_leads_to_the_platform(browse, cast, text):
    PlatformFactory(name="プラットフォームあきしま", other_names="プラットホームあきしま(市ホームページ)")

    assert browse(cast.aida).get(PAGE, {"q": text}).context["platforms"]


def test_it_filters_by_kind_cost_and_area(browse, cast):
    area = CatchmentAreaFactory(kind=CatchmentKind.COMMUNITY_SUPPORT, name="西部")
    cast.hokatsu_west.catchments.add(area)
    client = browse(cast.aida)

    def names(**query):
        return [each.name for each in client.get(PAGE, query).context["organizations"]]

    assert names(kind=OrganizationKind.FAMILY_GROUP) == ["ここから"]
    assert names(cost=CostType.PAID) == ["ばすてる"]
    assert names(area=area.pk) == ["西部地域包括支援センター"]


def test_a_fee_and_what_the_city_has_not_confirmed_are_seen_at_once(browse, cast):
    Organization.unscoped.filter(pk=cast.basuteru.pk).update(verified_on=None)

    page = browse(cast.aida).get(PAGE, {"q": "ばすてる"}).content.decode()

    assert "有料" in page
    assert "市の確認前" in page


def test_closed_bodies_stand_behind_the_filter(browse, cast):
    OrganizationFactory(name="架空の旧機関", valid_until="2020-03-31")
    client = browse(cast.aida)

    assert "架空の旧機関" not in client.get(PAGE).content.decode()
    assert "架空の旧機関" in client.get(PAGE, {"closed": "on"}).content.decode()


def test_nothing_found_says_so_and_leads_back(browse, cast):
    page = browse(cast.aida).get(PAGE, {"q": "どこにもない名前"}).content.decode()

    assert "当てはまる機関はありません" in page
    assert "すべての機関を見る" in page


@pytest.mark.parametrize("more", [1, 20])
def test_it_costs_the_same_with_one_and_twenty_rows(browse, cast, more):
    for body in OrganizationFactory.create_batch(more):
        OrganizationAliasFactory(organization=body)
    client = browse(cast.aida)
    client.get("/network/organizations/")  # the first page of a session also notes when it was used

    with asks(QUERIES):
        client.get(PAGE)


def test_it_pages_by_key_and_loses_nobody(browse, cast):
    OrganizationFactory.create_batch(60)
    client = browse(cast.aida)

    first = client.get(PAGE)
    second = client.get(PAGE + first.context["next_url"])

    names = [each.name for page in (first, second) for each in page.context["organizations"]]
    assert len(names) == len(set(names)) == Organization.unscoped.count()
    assert second.context["next_url"] == ""


@pytest.mark.parametrize("text", [LONG, NUL, RARE, "ー", "%", "' OR 1=1"])
def test_any_text_is_answered(browse, cast, text):
    assert browse(cast.aida).get(PAGE, {"q": text}).status_code == 200


@pytest.mark.parametrize("garbage", GARBAGE_IDS)
def test_garbage_in_the_address_is_answered(browse, cast, garbage):
    query = {"area": garbage, "kind": garbage, "cost": garbage, "after": garbage}

    assert browse(cast.aida).get(PAGE, query).status_code == 200
