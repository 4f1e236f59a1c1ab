"""担当を渡す, and that nobody's absence strands a referral: `cases:referral_hand_over`."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from cases.models import Referral
from tests.cases.referral_pages import RECEIVER, assert_only, text_of, url
from tests.cases.stage import NOW, received
from tests.cast import Member
from tests.factories import AffiliationFactory, UserFactory

INBOX = "/cases/referrals/?box=received&show="


@pytest.fixture
def fujita(cast):
    """架空 藤田, a colleague of 江口."""
    user = UserFactory(username="fujita", name="架空 藤田")
    return Member(user, AffiliationFactory(user=user, organization=cast.hello_work))


@pytest.fixture
def taken(cast, browse, fujita):
    with time_machine.travel(NOW, tick=False):
        referral = received(cast)
        browse(cast.eguchi).post(url("referral_take", referral))
        yield referral


def holder(referral):
    return Referral.unscoped.get(pk=referral.pk).taken_by


def today(browse, member):
    return text_of(browse(member).get(reverse("today")))


def test_only_the_receiver_has_the_page(cast, taken):
    assert_only(cast, "referral_hand_over", taken, RECEIVER)


def test_a_colleague_takes_over_and_finds_it_on_today(cast, browse, taken, fujita):
    before = today(browse, fujita)

    browse(cast.eguchi).post(url("referral_hand_over", taken), {"to": str(fujita.user.uid)})

    assert holder(taken) == fujita.user
    assert taken.referral_no not in before
    assert taken.referral_no in today(browse, fujita)
    assert taken.referral_no not in today(browse, cast.eguchi)


def test_given_back_it_is_everybody_s(cast, browse, taken, fujita):
    browse(cast.eguchi).post(url("referral_hand_over", taken), {"to": "inbox"})

    assert holder(taken) is None
    assert taken.referral_no in today(browse, fujita)
    assert taken.referral_no in today(browse, cast.eguchi)


def test_when_whoever_took_it_has_left_it_is_everybody_s_again(cast, browse, taken, fujita):
    cast.eguchi.affiliation.valid_until = NOW.date() - timedelta(days=1)
    cast.eguchi.affiliation.save()

    assert taken.referral_no in today(browse, fujita)
    assert taken.referral_no in text_of(browse(fujita).get(INBOX + "free"))
    assert "担当は決まっていません" in text_of(browse(cast.aida).get(url("referral_detail", taken)))


def test_after_its_date_it_shows_to_every_colleague(cast, browse, taken, fujita):
    with time_machine.travel(NOW + timedelta(days=20), tick=False):
        assert taken.referral_no in today(browse, fujita)


def test_the_inbox_names_who_looks_after_it(cast, browse, taken, fujita):
    page = text_of(browse(fujita).get(INBOX + "ours"))

    assert taken.referral_no in page
    assert "架空 江口" in page
    assert taken.referral_no not in text_of(browse(fujita).get(INBOX + "free"))


@pytest.mark.parametrize("to", ["", "nonsense", "\x00", "aida", "hase"])
def test_nobody_but_a_colleague_of_today_can_be_chosen(cast, browse, taken, to):
    if to in cast.members():
        to = str(getattr(cast, to).user.uid)

    answer = browse(cast.eguchi).post(url("referral_hand_over", taken), {"to": to})

    assert "一覧の中から選んでください" in text_of(answer)
    assert holder(taken) == cast.eguchi.user


def test_what_nobody_took_cannot_be_handed_on(cast, browse):
    page = text_of(browse(cast.eguchi).get(url("referral_hand_over", received(cast))))

    assert "先に担当になってください" in page
