"""今日 asks with statements that were composed for a colleague, and gets what its own would give."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from akishima_support.access import Capability, Role, acting_as
from akishima_support.access.composed import ComposedOnce
from cases.presenters import planned_handovers, today, today_plans, today_referrals, today_signals
from cases.presenters.today_network import plan_on
from network.actors import actor_from
from tests.cases.stage import NOW
from tests.factories import AffiliationFactory, OrganizationFactory, UserFactory

DAY = timezone.localdate(NOW)
LATER = NOW + timedelta(days=40)
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
]


def told(ask) -> list[str]:
    """The statements that are said."""
    with CaptureQueriesContext(connection) as captured:
        ask()
    return [query["sql"] for query in captured]


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(("needs", "make", "values"), STATEMENTS, ids=lambda part: getattr(part, "__name__", ""))
def test_it_is_the_same_question_as_if_it_were_composed_for_oneself(cast, role, needs, make, values):
    colleague, own = (
        actor_from(AffiliationFactory(user=UserFactory(), organization=body, role=role))
        for body in (cast.window, OrganizationFactory())
    )
    if not own.can(needs):
        return
    composed = ComposedOnce(make)
    with time_machine.travel(NOW, tick=False), acting_as(colleague):
        composed.rows(**values)

    with time_machine.travel(LATER, tick=False), acting_as(own):
        assert told(lambda: composed.rows(**values)) == told(lambda: list(make(**values)))
