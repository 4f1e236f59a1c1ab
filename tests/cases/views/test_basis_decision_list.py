"""同意によらない提供の一覧."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from cases.models import BasisDecision, LegalBasis
from tests.cases.emergency_stage import told
from tests.cases.referral_pages import text_of
from tests.cases.stage import NOW
from tests.factories.cases import BasisDecisionFactory, PacketFactory, ReferralFactory
from tests.queries import asks

PAGE = reverse("cases:basis_decision_list")


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def reviewed_today(cast):
    person = {"person__keeper": cast.window, "person__name": "架空 見直し"}
    referral = ReferralFactory(sent=True, to_organization=cast.hello_work, **person)
    decision = BasisDecisionFactory(
        referral=referral, legal_basis=LegalBasis.unscoped.get(code="public_body"), review_on=date(2026, 11, 4),
        approved_at=NOW, approved_by=cast.baba.user,
    )  # fmt: skip
    PacketFactory(referral=referral, is_personal=True, decision=decision)
    return decision


def test_both_lists_say_what_is_due(cast, browse):
    emergency, due = told(cast), reviewed_today(cast)

    with time_machine.travel(NOW + timedelta(hours=25), tick=False):
        page = text_of(browse(cast.baba).get(PAGE))

    assert "期限超過" in page
    for decision in (emergency, due):
        assert reverse("cases:basis_decision", args=[decision.uid]) in page


def test_what_is_over_or_was_never_told_is_not_in_it(cast, browse):
    reviewed_today(cast)
    BasisDecision.unscoped.update(stopped_at=NOW, stopped_by=cast.baba.user)
    BasisDecisionFactory(referral__person__keeper=cast.window, review_on=date(2026, 11, 1))

    page = text_of(browse(cast.baba).get(PAGE))

    assert "見直す日が来たものはありません" in page
    assert "承認を待つものはありません" in page


@pytest.mark.parametrize("count", [1, 20])
def test_it_costs_the_same_with_many(cast, browse, count):
    for _each in range(count):
        reviewed_today(cast)
    client = browse(cast.baba)
    client.get(PAGE)

    with asks(5):
        client.get(PAGE)
