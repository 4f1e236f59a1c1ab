"""Factories of anonymized case sheets. Everything is fictitious (架空)."""

from datetime import date

import factory

from cases.models import CaseSummaryOrigin
from network.models import CaseSummary
from network.sheet_codes import Decade
from tests.factories.activities import MeetingFactory
from tests.factories.base import Factory
from tests.factories.cases import MORNING, CaseFactory
from tests.factories.network import UserFactory


class CaseSummaryFactory(Factory):
    """An anonymized sheet that nobody has read yet."""

    class Meta:
        model = CaseSummary

    meeting = factory.SubFactory(MeetingFactory)
    label = factory.Sequence(lambda n: f"事例{n}")
    age_band = Decade.FIFTIES
    household = "母（80代）と同居"
    course = "約2年前、ご家族から相談があった。"
    question = "ほかに声をかけられる先はあるか。"
    closes_on = date(2026, 6, 8)


class CaseSummaryOriginFactory(Factory):
    """A sheet made from a case, still a draft."""

    class Meta:
        model = CaseSummaryOrigin

    case = factory.SubFactory(CaseFactory)
    person = factory.SelfAttribute("case.person")
    summary = factory.SubFactory(CaseSummaryFactory)
    written_at = MORNING
    written_by = factory.SubFactory(UserFactory)
