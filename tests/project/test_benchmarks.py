"""The benchmarks stand outside the suite; that their actions still go through is held here."""

import pytest
from django.core.management import call_command

from benchmarks.referrals import hand_over
from cases.load.surroundings import PARTNER_ACCOUNT, WINDOW_ACCOUNT
from cases.models import Referral
from cases.states import State
from network.actors import actor_from
from network.models import Affiliation

pytestmark = pytest.mark.django_db


def test_the_partner_of_the_benchmarks_receives_what_the_window_hands_over():
    call_command("generate_load", cases=120, verbosity=0)
    window, partner = (
        actor_from(Affiliation.objects.get(user__username=name.format(1))) for name in (WINDOW_ACCOUNT, PARTNER_ACCOUNT)
    )

    handed_over = hand_over(window, partner, 2)

    received = Referral.unscoped.filter(uid__in=handed_over)
    assert [referral.state for referral in received] == [State.RECEIVED] * 2
