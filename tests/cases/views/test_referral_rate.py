"""受けた連携を評価する: `cases:referral_rate`, and `cases:rating_list` for the manager."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.access import acting_as
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from cases.models import Referral, ReferralRating
from cases.states import State
from tests.cases.referral_pages import BAD_TEXTS, EVERYBODY, RECEIVER, assert_only, text_of, url
from tests.cases.stage import in_state, received, sent
from tests.cases.window_stage import queries_of
from tests.factories import OrganizationFactory
from tests.factories.cases import PersonFactory, ReferralFactory, ReferralRatingFactory

HARD = {"version": "0", "usability": "partly", "faults": ["too_little", "unclear"], "note": "希望の曜日も知りたい"}
WORD = "希望の曜日も知りたい"


def rate(browse, member, referral, **typed):
    return browse(member).post(url("referral_rate", referral), HARD | typed)


def only(referral):
    return ReferralRating.unscoped.get(referral=referral)


def test_only_the_receiver_has_the_page(cast):
    referral = received(cast)

    assert_only(cast, "referral_rate", referral, RECEIVER)
    assert_only(cast, "referral_rate", referral, RECEIVER, method="post")


@pytest.mark.parametrize("state", [State.RECEIVED, State.ACCEPTED, State.REPORTED, State.COMPLETED, State.DECLINED])
def test_it_is_kept_with_its_reasons_whatever_came_of_the_referral(cast, browse, state):
    referral = in_state(cast, state)

    assert rate(browse, cast.eguchi, referral).status_code == 302

    rating = only(referral)
    assert (rating.usability, rating.faults, rating.note) == ("partly", ["too_little", "unclear"], WORD)
    assert rating.rated_by_id == cast.eguchi.user.pk
    assert Referral.unscoped.get(pk=referral.pk).version == referral.version


def test_it_is_said_only_of_what_was_opened(cast, browse):
    referral = sent(cast)

    assert "受領した連携だけを評価できます" in text_of(browse(cast.eguchi).get(url("referral_rate", referral)))
    assert rate(browse, cast.eguchi, referral).status_code == 200
    assert not ReferralRating.unscoped.exists()


def test_the_receiver_and_the_manager_of_the_sender_read_it_and_nobody_else(cast, browse):
    referral = in_state(cast, State.ACCEPTED)
    rate(browse, cast.eguchi, referral)

    for who in sorted(EVERYBODY):
        member = getattr(cast, who)
        page = browse(member).get(url("referral_detail", referral))
        assert (WORD in text_of(page)) == (who in ("eguchi", "baba")), who
        with acting_as(member.actor):
            assert ReferralRating.objects.exists() == (who in ("eguchi", "baba")), who


def test_what_the_window_says_of_a_partner_s_referral_stays_at_the_window(cast, browse):
    person = PersonFactory(keeper=cast.hokatsu_west, name="架空 洋子")
    referral = received(cast, receiver=cast.aida, by=cast.chiba, to=cast.window, person=person, case=None)

    rate(browse, cast.aida, referral)

    assert WORD in text_of(browse(cast.murata).get(url("referral_detail", referral)))
    for who in ("chiba", "eguchi", "doi"):
        assert WORD not in text_of(browse(getattr(cast, who)).get(url("referral_detail", referral)))
    assert "西部地域包括支援センター" not in text_of(browse(cast.baba).get(reverse("cases:rating_list")))


def test_it_can_be_changed_and_each_change_stands_in_the_log(cast, browse):
    referral = received(cast)
    rate(browse, cast.eguchi, referral)
    rate(browse, cast.eguchi, referral)

    rate(browse, cast.eguchi, referral, version="1", usability="yes")

    assert (only(referral).usability, only(referral).faults, only(referral).version) == ("yes", [], 2)
    assert AuditEvent.unscoped.filter(type=EventType.REFERRAL_RATED).count() == 2


def test_what_a_colleague_said_meanwhile_is_shown_and_nothing_is_lost(cast, browse):
    referral = received(cast)
    rate(browse, cast.eguchi, referral)

    page = rate(browse, cast.eguchi, referral, usability="no", note="別の文")

    assert page.status_code == 409
    assert WORD in text_of(page)
    assert "別の文" in text_of(page)
    assert only(referral).usability == "partly"


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"usability": ""}, {"usability"}),
        ({"usability": "garbage"}, {"usability"}),
        ({"faults": []}, {"faults"}),
        ({"usability": "no", "faults": []}, {"faults"}),
        ({"faults": ["garbage"]}, {"faults"}),
        *[({"note": text}, {"note"}) for text in BAD_TEXTS],
    ],
)
def test_a_slip_is_named_at_its_box(cast, browse, typed, wrong):
    referral = received(cast)

    page = rate(browse, cast.eguchi, referral, **typed)

    assert set(page.context["form"].errors) == wrong
    assert not ReferralRating.unscoped.exists()


def test_it_is_never_about_the_person(cast, browse):
    referral = received(cast)

    page = rate(browse, cast.eguchi, referral, note="架空　洋子さんの希望が分からなかった")

    assert "ご本人のことは書かないでください" in text_of(page)
    assert not ReferralRating.unscoped.exists()
    assert rate(browse, cast.eguchi, referral, note="ご希望が分からなかった").status_code == 302


@pytest.mark.django_db
def test_the_database_wants_a_reason_where_it_was_hard_to_use():
    for usability in ("partly", "no"):
        with pytest.raises(IntegrityError, match="has_a_reason"), transaction.atomic():
            ReferralRatingFactory(usability=usability)
    assert ReferralRatingFactory(usability="no", faults=["too_late"]).pk


def test_the_manager_sees_each_body_with_its_reasons(cast, browse):
    referral = in_state(cast, State.DECLINED)
    rate(browse, cast.eguchi, referral, usability="no", faults=["out_of_scope"])

    page = text_of(browse(cast.baba).get(reverse("cases:rating_list")))

    assert "立川のハローワーク" in page
    assert "対象外だった（1）" in page
    assert WORD not in page
    assert "架空 洋子" not in page


def test_many_cost_as_many_questions_as_one(cast, browse):
    counts = []
    for more in (1, 20):
        for _each in range(more):
            body = OrganizationFactory()
            referral = ReferralFactory(sent=True, from_organization=cast.window, to_organization=body)
            ReferralRatingFactory(referral=referral)
        counts.append(queries_of(browse(cast.baba), reverse("cases:rating_list")))

    assert counts[0] == counts[1]
