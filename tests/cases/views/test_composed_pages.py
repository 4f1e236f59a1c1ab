"""今日 and the page of a referral ask with statements composed for a colleague, and say what their own would say."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from akishima_support.access import Actor, Capability, Role, acting_as, current_actor
from akishima_support.access.capabilities import CAPABILITIES
from akishima_support.access.composed import ComposedOnce
from cases.models import Referral
from cases.presenters import (
    planned_handovers,
    prompted,
    referral_packet,
    referral_page,
    referral_ratings,
    referral_timeline,
    today,
    today_plans,
    today_referrals,
    today_signals,
)
from cases.presenters.today_network import plan_on
from cases.views import referral_detail
from network.actors import actor_from
from tests.cases.stage import NOW
from tests.factories import AffiliationFactory, OrganizationFactory, UserFactory

DAY = timezone.localdate(NOW)
LATER, NUMBER = NOW + timedelta(days=40), 5
# Who is told of it, what is asked, and with which values.
STATEMENTS = [
    (Capability.MEETING_KEEP, today_signals._asked_at_window, plan_on(DAY)),
    (Capability.REFERRAL_READ, today_referrals._ours, {"day": DAY, "since": NOW}),
    (Capability.REFERRAL_READ, today_referrals._late, {"day": DAY}),
    (Capability.REFERRAL_READ, today_referrals._silent, {"since": NOW}),
    (Capability.CASE_READ, today._rows_to_check, {"day": DAY}),
    (Capability.CASE_READ, today._rows_to_call_back, {"day": DAY}),
    (Capability.CASE_READ, today._rows_handed_over, {}),
    (Capability.CASE_READ, today._quiet_rows, {"since": DAY}),
    (Capability.CASE_READ, today_plans._due, {"day": DAY}),
    (Capability.TODAY, today_signals._asked_elsewhere, {}),
    (Capability.HANDOVER_PLAN, planned_handovers._NEAR.make, {"born": DAY}),
    (Capability.REFERRAL_READ, referral_detail._REFERRAL.make, {"uid": uuid4(), "day": DAY}),
    (Capability.REFERRAL_READ, referral_timeline._REROUTED.make, {"person": NUMBER}),
    (Capability.REFERRAL_READ, referral_timeline._STEPS.make, {"referral": NUMBER}),
    (Capability.REFERRAL_READ, referral_timeline._NOTICES.make, {"referral": NUMBER}),
    (Capability.REFERRAL_READ, referral_packet._PACKETS.make, {"referral": NUMBER}),
    (Capability.REFERRAL_READ, referral_ratings._RATING.make, {"referral": NUMBER}),
    (Capability.REFERRAL_READ, referral_page._PERSON.make, {"number": NUMBER}),
    (Capability.CASE_READ, referral_page._CASE.make, {"number": NUMBER}),
    (Capability.REFERRAL_READ, prompted._OF_REFERRAL.make, {"number": NUMBER}),
    (Capability.CONSULTATION_READ, prompted._OF_CONSULTATION.make, {"number": NUMBER}),
]


def told(ask) -> list[str]:
    """The statements that are said."""
    with CaptureQueriesContext(connection) as captured:
        ask()
    return [query["sql"] for query in captured]


ASKED = [
    pytest.param(role, make, values, id=f"{role}-{number}")
    for number, (needs, make, values) in enumerate(STATEMENTS)
    for role in Role
    if needs in CAPABILITIES[role]
]


@pytest.mark.parametrize(("role", "make", "values"), ASKED)
def test_it_is_the_same_question_as_if_it_were_composed_for_oneself(cast, role, make, values):
    composed, own = composed_for_a_colleague(cast, role, make, values)

    with time_machine.travel(LATER, tick=False), acting_as(own):
        assert told(lambda: composed.rows(**values)) == told(lambda: list(make(**values)))


def test_a_question_that_keeps_something_of_whoever_asked_first_is_found_out(cast):
    def make():
        return Referral.objects.filter(referral_no=current_actor().user_name)

    composed, own = composed_for_a_colleague(cast, Role.WINDOW_STAFF, make, {})

    with time_machine.travel(LATER, tick=False), acting_as(own):
        assert told(composed.rows) != told(lambda: list(make()))


def composed_for_a_colleague(cast, role, make, values) -> tuple[ComposedOnce, Actor]:
    """The statement after somebody of the window in the role has asked, and somebody of another body in that role."""
    colleague, own = (
        actor_from(AffiliationFactory(user=UserFactory(name=name), organization=body, role=role))
        for name, body in (("架空 一人目", cast.window), ("架空 二人目", OrganizationFactory()))
    )
    composed = ComposedOnce(make)
    with time_machine.travel(NOW, tick=False), acting_as(colleague):
        composed.rows(**values)
    return composed, own
