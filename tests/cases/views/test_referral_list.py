"""連携の一覧: `cases:referral_list`."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.urls import reverse

from akishima_support.access import acting_as
from cases.actions import referral_follow
from cases.codes.referral import Act
from cases.presenters import keyset
from cases.states import State
from tests.cases.referral_pages import EVERYBODY, text_of
from tests.cases.stage import NOW, in_state, received, sent
from tests.factories.cases import PersonFactory, ReferralFactory
from tests.queries import asks

WHERE = [("received", "received"), ("declined", "declined"), ("rerouted", "declined")]
GARBAGE = [{"show": "x"}, {"after": "garbage"}, {"after": "\x00"}, {"box": "'"}, {"show": "\x00"}]


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def seen(browse, member, **query):
    return text_of(browse(member).get(reverse("cases:referral_list"), query))


def test_administrators_and_auditors_have_no_list(cast, browse):
    for who in EVERYBODY:
        expected = 404 if who in ("fujii", "goto") else 200
        assert browse(getattr(cast, who)).get(reverse("cases:referral_list")).status_code == expected
    assert browse(None).get(reverse("cases:referral_list")).status_code == 302
    assert browse(cast.hase).get(reverse("cases:referral_list")).status_code == 302


def test_the_inbox_before_receipt_names_nobody(cast, browse):
    referral = sent(cast)

    page = seen(browse, cast.eguchi)

    assert referral.referral_no in page
    assert "福祉総務課" in page
    assert "架空 洋子" not in page
    assert "お話を聞いてください" not in page


def test_the_inbox_names_nobody_after_receipt_either(cast, browse):
    received(cast)

    assert "架空 洋子" not in seen(browse, cast.eguchi)


def test_the_outbox_names_the_person(cast, browse):
    sent(cast)

    assert "架空 洋子" in seen(browse, cast.aida, box="sent", show="theirs")


def test_others_find_nothing(cast, browse):
    referral = sent(cast)

    for member in (cast.doi, cast.chiba, cast.ikawa):
        for box in ("sent", "received"):
            for show in ("ours", "theirs", "over", "sent"):
                assert referral.referral_no not in seen(browse, member, box=box, show=show)


def test_what_waits_on_us_comes_first_the_oldest_on_top(cast, browse):
    newer = sent(cast)
    with time_machine.travel(datetime(2026, 11, 1, 1, 0, tzinfo=UTC)):
        older = ReferralFactory(person=PersonFactory(keeper=cast.window), to_organization=cast.hello_work, sent=True)

    page = seen(browse, cast.eguchi)

    assert page.index(older.referral_no) < page.index(newer.referral_no)


@pytest.mark.parametrize(("state", "show"), WHERE)
def test_the_receiver_finds_it_under_the_state_it_may_know(cast, browse, state, show):
    referral = in_state(cast, State(state))

    assert referral.referral_no in seen(browse, cast.eguchi, box="received", show=show)


def test_for_the_one_who_declined_a_rerouting_changes_nothing(cast, browse):
    referral = in_state(cast, State.DECLINED)
    before = {show: referral.referral_no in seen(browse, cast.eguchi, show=show) for show in ("ours", "theirs", "over")}
    with acting_as(cast.aida.actor):
        referral_follow.reroute(
            referral=referral, act=Act.INTRODUCTION, to_organization=cast.kurashigoto, by=cast.aida.actor, at=NOW
        )

    after = {show: referral.referral_no in seen(browse, cast.eguchi, show=show) for show in ("ours", "theirs", "over")}
    assert before == after == {"ours": False, "theirs": False, "over": True}
    assert referral.referral_no not in seen(browse, cast.eguchi, show="rerouted")
    assert "別機関へ" not in seen(browse, cast.eguchi)


def test_an_answer_past_its_day_is_marked(cast, browse):
    sent(cast)

    with time_machine.travel(datetime(2026, 12, 1, 3, 0, tzinfo=UTC), tick=False):
        page = seen(browse, cast.eguchi)

    assert "期限超過" in page
    assert "27日前" in page


def test_the_list_pages_by_key(cast, browse, monkeypatch):
    monkeypatch.setattr(keyset, "SIZE", 2)
    numbers = [row.referral_no for row in _many(cast, 3)]
    first = browse(cast.eguchi).get(reverse("cases:referral_list"))
    following = first.context["page"].next_url

    second = text_of(browse(cast.eguchi).get(following))

    assert [number in text_of(first) for number in numbers] == [True, True, False]
    assert [number in second for number in numbers] == [False, False, True]


@pytest.mark.parametrize("query", GARBAGE)
def test_garbage_in_the_address_shows_the_first_page(cast, browse, query):
    referral = sent(cast)

    assert referral.referral_no in seen(browse, cast.eguchi, **query)


def test_where_no_referral_is_the_list_says_so_and_has_no_filter(cast, browse):
    page = seen(browse, cast.doi)

    assert "受けた連携はまだありません" in page
    assert "表示する" not in page


def test_a_filter_that_finds_nothing_says_so_and_stays(cast, browse):
    received(cast)

    page = seen(browse, cast.eguchi, show="over")

    assert "ここに表示する連携はありません" in page
    assert "表示する" in page


@pytest.mark.parametrize("count", [1, 20])
@pytest.mark.parametrize(("who", "box"), [("eguchi", "received"), ("aida", "sent")])
def test_the_list_costs_the_same_with_many_rows(cast, browse, count, who, box):
    _many(cast, count)
    client = browse(getattr(cast, who))
    show = "ours" if box == "received" else "theirs"
    client.get(reverse("cases:referral_list"))

    # session, account, referrals, the clocks; people (sender); the read row with its savepoint
    with asks(5 if box == "received" else 6):
        client.get(reverse("cases:referral_list"), {"box": box, "show": show})


def _many(cast, count):
    return [
        ReferralFactory(
            person=PersonFactory(keeper=cast.window), to_organization=cast.hello_work, sent=True, waiting_since=NOW
        )
        for _each in range(count)
    ]
