"""Which cases the conditions of the list let through."""

from datetime import date

import pytest

from cases.codes.case_filter import NOBODY, AgeBand, WaitingOn
from cases.models import Case
from cases.rules.case_filter import CaseFilter
from tests.cases.stage import awaiting_approval, founded, received
from tests.factories.cases import CaseFactory, ConsultationFactory, ConsultationTopicFactory, PersonFactory

DAY = date(2026, 11, 4)


@pytest.fixture
def shown(cast, as_member):
    """The numbers of the cases that the conditions let through, for 相田."""

    def numbers(**conditions):
        with as_member(cast.aida):
            rows = CaseFilter(**conditions).narrow(Case.objects.all(), cast.window.pk, DAY)
            return {case.case_no for case in rows}

    return numbers


def case(cast, number, person=None, **fields):
    return CaseFactory(case_no=number, person=PersonFactory(keeper=cast.window, **(person or {})), **fields)


def test_without_conditions_all_are_shown(cast, shown):
    case(cast, "A")

    assert shown() == {"A"}


def test_by_lead_and_by_nobody(cast, shown):
    case(cast, "AIDA", lead_worker=cast.aida.user)
    case(cast, "NOBODY", lead_worker=None)

    assert shown(lead=str(cast.aida.user.uid)) == {"AIDA"}
    assert shown(lead=NOBODY) == {"NOBODY"}


def test_by_status_urgency_check_and_quiet_months(cast, shown):
    case(cast, "LATE", next_check_on=date(2026, 11, 3), last_activity_on=date(2026, 8, 3), urgency="u1")
    case(cast, "TODAY", next_check_on=DAY, last_activity_on=date(2026, 8, 4), status="watching", urgency="u2")

    assert shown(overdue=True) == {"LATE"}
    assert shown(quiet=3) == {"LATE"}
    assert shown(status="watching") == {"TODAY"}
    assert shown(urgency="u2") == {"TODAY"}
    assert shown(urgency="high") == {"LATE", "TODAY"}


def test_by_topic_of_any_consultation(cast, shown):
    found = case(cast, "A")
    case(cast, "B")
    consultation = ConsultationFactory(case=found, person=found.person, received_by=cast.aida.user)
    ConsultationTopicFactory(consultation=consultation, topic="debt")

    assert shown(topic="debt") == {"A"}
    assert shown(topic="housing") == set()


@pytest.mark.parametrize(
    ("person", "band"),
    [
        ({"born_on": date(2012, 11, 4), "born_precision": "day"}, AgeBand.TO_14),
        ({"born_on": date(2011, 11, 4), "born_precision": "day"}, AgeBand.FROM_15),
        ({"born_on": date(2008, 11, 5), "born_precision": "day"}, AgeBand.FROM_15),
        ({"born_on": date(2008, 11, 4), "born_precision": "day"}, AgeBand.FROM_18),
        ({"born_on": date(1996, 11, 5), "born_precision": "day"}, AgeBand.FROM_20),
        ({"born_on": date(1996, 11, 4), "born_precision": "day"}, AgeBand.FROM_30),
        ({"estimated_age": 48, "estimated_on": date(2024, 4, 1)}, AgeBand.FROM_50),
        ({"estimated_age": 70, "estimated_on": DAY}, AgeBand.FROM_65),
        ({}, AgeBand.UNKNOWN),
    ],
)
def test_everybody_is_in_one_age_band(cast, shown, person, band):
    case(cast, "A", person)

    assert [each for each in AgeBand if shown(age=each)] == [band]


def test_by_whose_turn_it_is(cast, shown):
    ours, others, approver = founded(cast), received(cast), awaiting_approval(cast)
    case(cast, "NONE")

    assert shown(waiting=WaitingOn.US) == {ours.case.case_no}
    assert shown(waiting=WaitingOn.OTHERS) == {others.case.case_no}
    assert shown(waiting=WaitingOn.APPROVER) == {approver.case.case_no}
    assert shown(waiting=WaitingOn.NOBODY) == {"NONE"}
