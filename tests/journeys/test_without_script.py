"""The way of a referral where scripts are switched off."""

import pytest

from cases.codes.consent import Category
from cases.models import Referral
from tests.cases.stage import consent_of, yoko
from tests.factories.cases import CaseFactory
from tests.journeys import steps

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_referral_is_sent_and_accepted_without_any_script(visit, cast):
    case = CaseFactory(person=yoko(cast), lead_worker=cast.aida.user)
    consent_of(case.person, cast.hello_work, [Category.BASIC])
    aida = visit(cast.aida, java_script_enabled=False)
    eguchi = visit(cast.eguchi, java_script_enabled=False)

    aida.go(f"/cases/referrals/new/?case={case.uid}")
    steps.compose(aida, act="紹介", to="立川のハローワーク", request="お話を聞いてください。", items=("お名前",))
    shown = steps.found_and_send(aida)
    steps.receive(eguchi)
    eguchi.follow("受け入れる").press("受け入れる")

    assert steps.packet(eguchi) == shown
    assert Referral.unscoped.get().state == "accepted"
