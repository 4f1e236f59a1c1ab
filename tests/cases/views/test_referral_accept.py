"""受入: `cases:referral_accept`."""

from cases.models import Referral
from cases.states import State
from tests.cases.referral_pages import RECEIVER, assert_only, text_of, url
from tests.cases.stage import in_state
from tests.cast import Member
from tests.factories import AffiliationFactory, UserFactory


def test_only_its_side_has_the_page(cast):
    referral = in_state(cast, State.RECEIVED)

    assert_only(cast, "referral_accept", referral, RECEIVER)
    assert_only(cast, "referral_accept", referral, RECEIVER, method="post")


def test_a_yes_reaches_the_sender(cast, browse):
    referral = in_state(cast, State.RECEIVED)

    browse(cast.eguchi).post(url("referral_accept", referral), {"text": "会いに行きます"})

    assert Referral.unscoped.get(pk=referral.pk).state == State.ACCEPTED
    assert "会いに行きます" in text_of(browse(cast.aida).get(url("referral_detail", referral)))


def test_of_two_who_accept_one_wins_and_the_other_is_told(cast, browse):
    referral = in_state(cast, State.RECEIVED)
    colleague = AffiliationFactory(user=UserFactory(name="架空 江藤"), organization=cast.hello_work)
    browse(cast.eguchi).post(url("referral_accept", referral))

    page = text_of(browse(Member(colleague.user, colleague)).post(url("referral_accept", referral), {"text": "私が"}))

    assert "いまの状態は「対応可(受入)」です" in page
    assert "私が" in page
    assert Referral.unscoped.get(pk=referral.pk).accepted_by_id == cast.eguchi.user.pk
