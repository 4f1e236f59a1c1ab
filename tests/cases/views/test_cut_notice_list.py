"""撤回・中止を知らせるところの一覧."""

import pytest
from django.urls import reverse

from tests.cases.referral_pages import text_of
from tests.cases.stage import NOW, yoko
from tests.cases.window_stage import restricted
from tests.factories.cases import CutNoticeFactory, PersonFactory
from tests.queries import asks

PAGE = reverse("cases:cut_notice_list")


def test_it_shows_what_is_left_to_do_and_on_demand_what_was_done(cast, browse):
    left = CutNoticeFactory(person=yoko(cast))
    done = CutNoticeFactory(person=yoko(cast), told_at=NOW, told_by=cast.aida.user, means="paper", note="返却済み")

    to_do, was_done = (text_of(browse(cast.aida).get(PAGE + query)) for query in ("", "?told=1"))

    assert left.organization.name in to_do
    assert done.organization.name not in to_do
    assert done.organization.name in was_done
    assert "返却済み" in was_done
    assert left.organization.name not in was_done


def test_everybody_finds_the_notices_about_their_own_people_alone(cast, browse):
    theirs = CutNoticeFactory(person=PersonFactory(keeper=cast.hokatsu_west))
    hidden = CutNoticeFactory(person=restricted(cast))

    assert theirs.organization.name in text_of(browse(cast.chiba).get(PAGE))
    assert theirs.organization.name not in text_of(browse(cast.aida).get(PAGE))
    assert hidden.organization.name in text_of(browse(cast.aida).get(PAGE))
    assert hidden.organization.name not in text_of(browse(cast.murata).get(PAGE))


def test_it_pages_by_key(cast, browse):
    person = yoko(cast)
    notices = [CutNoticeFactory(person=person) for _each in range(51)]

    first = browse(cast.aida).get(PAGE)
    second = text_of(browse(cast.aida).get(PAGE + first.context["next_url"]))

    assert notices[0].organization.name in second
    assert notices[-1].organization.name not in second


@pytest.mark.parametrize("after", ["x", "00000000-0000-0000-0000-000000000000"])
def test_a_key_that_is_none_shows_the_first_page(cast, browse, after):
    notice = CutNoticeFactory(person=yoko(cast))

    assert notice.organization.name in text_of(browse(cast.aida).get(f"{PAGE}?after={after}"))


@pytest.mark.parametrize("count", [1, 20])
def test_it_costs_the_same_with_many(cast, browse, count):
    for _each in range(count):
        CutNoticeFactory(person=yoko(cast))
    client = browse(cast.aida)
    client.get(PAGE)

    with asks(4):
        client.get(PAGE)
