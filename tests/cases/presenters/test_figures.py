"""Every number of the statistics, counted by hand."""

from datetime import date
from itertools import pairwise

import pytest

from akishima_support.access import acting_as
from cases.codes.referral import Act
from cases.presenters.figures_referrals import FIGURES as REFERRALS
from cases.presenters.statistics import FIGURES, LEAVING, full_tables
from cases.rules.counted import Counted
from cases.rules.periods import MONTHS, QUARTERS, Period
from cases.states import State
from network.activity_codes import ActivityKind, MeetingKind, MeetingStatus, TrainingKind
from tests.cases.figure_stage import TODAY, YEAR, at, calls, house, moved_to_year, numbers
from tests.cases.stage import in_state, sent, yoko
from tests.cases.window_stage import case_of, restricted
from tests.factories import ActivityFactory, IdentificationReportFactory, MeetingFactory, TrainingFactory
from tests.factories.cases import GoingOutObservationFactory, ProgressRecordFactory, ReferralFactory
from tests.queries import asks


@pytest.fixture
def aida(cast):
    with acting_as(cast.aida.actor):
        yield cast.aida.actor


def test_what_reached_the_window(cast, aida):
    house(cast)

    assert numbers("overall", aida) == {"consultations": 6, "people": 3}
    assert numbers("quarters", aida) == {"q1": 2, "q2": 1, "q3": 1, "q4": 2}
    assert numbers("months", aida) == {"m04": 2, "m07": 1, "m12": 1, "m01": 1, "m03": 1}
    assert numbers("new", aida) == {
        ("new", "named"): 2,
        ("again", "named"): 2,
        ("new", "unnamed"): 1,
        ("again", "unnamed"): 1,
    }
    assert numbers("channel", aida) == {"phone": 4, "mail": 1, "counter": 1}
    assert numbers("relation", aida) == {"mother": 3, "self": 1, "anonymous": 2}
    assert numbers("topic", aida) == {"hikikomori_futoko": 1, "family": 2}


def test_whom_it_was_about(cast, aida):
    house(cast)

    assert numbers("new_people", aida) == {"new": 2, "again": 1}
    assert numbers("age", aida) == {("40s", "male"): 1, ("20s", "female"): 1, ("unknown", "unknown"): 1}
    assert numbers("duration", aida) == {"1_2y": 1, "2_3y": 1, "": 1}
    assert numbers("trigger", aida) == {"bullying": 1, "illness": 1}
    assert numbers("route", aida) == {"survey": 2, "": 1}


def test_a_quarter_and_a_month_count_their_own_days(cast, aida):
    house(cast)

    first, april = Period(2025, "q1"), Period(2025, "m04")

    assert numbers("overall", aida, first) == numbers("overall", aida, april) == {"consultations": 2, "people": 1}
    assert numbers("new_people", aida, first) == {"again": 1}
    assert numbers("months", aida, Period(2025, "q4")) == {"m01": 1, "m03": 1}


def test_the_course_of_support_and_how_far_people_go_out(cast, aida):
    case, alone = case_of(cast), case_of(cast)
    for month, year, level in ((2, 2025, "g7"), (6, 2025, "g6"), (3, 2026, "g5")):
        GoingOutObservationFactory(case=case, observed_on=date(year, month, 1), level=level)
    GoingOutObservationFactory(case=alone, observed_on=date(2025, 6, 1), level="g6")
    GoingOutObservationFactory(case=case, observed_on=date(2026, 3, 2), level="unknown")
    ProgressRecordFactory(case=case, occurred_at=at(5), method="visit")
    ProgressRecordFactory(case=case, occurred_at=at(3, year=2025))

    assert numbers("method", aida) == {"visit": 1}
    assert numbers("going_out", aida) == {"more": 1}
    assert numbers("going_out", aida, Period(2025, "q1")) == {"more": 1}
    GoingOutObservationFactory(case=alone, observed_on=date(2025, 7, 1), level="g8")
    assert numbers("going_out", aida) == {"more": 1, "less": 1}


def test_cooperation_by_act_body_and_result(cast, aida):
    moved_to_year(in_state(cast, State.DECLINED), declined_at=at(6, 6))
    moved_to_year(in_state(cast, State.ACCEPTED), accepted_at=at(6, 3), to_organization=cast.shakyo)
    moved_to_year(sent(cast, to=cast.shakyo, act=Act.LINKAGE))
    moved_to_year(sent(cast, by=cast.chiba, to=cast.window, person=yoko(cast, keeper=cast.hokatsu_west), case=None))
    moved_to_year(
        ReferralFactory(
            from_organization=cast.window, to_organization=cast.kokokara, act="information", state="completed"
        )
    )
    ReferralFactory(from_organization=cast.window, to_organization=cast.kokokara)  # a draft is no referral yet
    shakyo, hello = str(cast.shakyo.uid), str(cast.hello_work.uid)

    assert numbers("sent_acts", aida) == {
        ("introduction", "declined"): 1,
        ("introduction", "working"): 1,
        ("linkage", "waiting"): 1,
        ("information", "done"): 1,
    }
    assert numbers("received_acts", aida) == {("introduction", "waiting"): 1}
    assert numbers("bodies", aida) == {
        (hello, "sent"): 1,
        (shakyo, "sent"): 2,
        (str(cast.kokokara.uid), "sent"): 1,
        (str(cast.hokatsu_west.uid), "received"): 1,
    }
    assert numbers("sent_bodies", aida)[shakyo, "working"] == 1
    # 6月2日(月) to 6月6日(金): four open days; to 6月3日: one.
    assert numbers("sent_days", aida) == {
        (hello, "number"): 1, (hello, "middle"): 4, (hello, "most"): 4,
        (shakyo, "number"): 1, (shakyo, "middle"): 1, (shakyo, "most"): 1,
        ("", "number"): 2, ("", "middle"): 2.5, ("", "most"): 4,
    }  # fmt: skip


def test_what_the_network_does(cast, aida):
    for status in (MeetingStatus.HELD, MeetingStatus.PLANNED, MeetingStatus.CANCELED):
        MeetingFactory(kind=MeetingKind.REGULAR_COORDINATION, held_on=date(2025, 6, 1), status=status)
    MeetingFactory(kind=MeetingKind.INDIVIDUAL_CASE, held_on=date(2025, 6, 2), status=MeetingStatus.HELD)
    ActivityFactory(kind=ActivityKind.DRAMA, held_on=date(2026, 3, 31), status="held")
    ActivityFactory(kind=ActivityKind.DRAMA, held_on=date(2026, 4, 1), status="held")
    ActivityFactory(kind=ActivityKind.WEB_NOTICE, held_on=None, status="ongoing")
    TrainingFactory(kind=TrainingKind.STUDY_SESSION, held_on=date(2025, 9, 1), status="held")
    IdentificationReportFactory(organization=cast.hokatsu_west, fiscal_year=2025, count=3)
    IdentificationReportFactory(organization=cast.shakyo, fiscal_year=2025, count=None, count_text="数件")

    assert numbers("meetings", aida) == {"regular_coordination": 1}
    assert numbers("case_meetings", aida) == {"individual_case": 1}
    assert numbers("activities", aida) == {("drama", "held"): 1, ("web_notice", "ongoing"): 1}
    assert numbers("trainings", aida) == {"study_session": 1}
    assert numbers("identified", aida) == {str(cast.hokatsu_west.uid): 3}


def test_who_may_not_see_somebody_is_not_told_by_a_number_and_what_leaves_counts_nobody_restricted(cast):
    person = restricted(cast)
    calls(cast, 1, person)
    case = case_of(cast, person)
    GoingOutObservationFactory(case=case, observed_on=date(2025, 5, 1), level="g7")
    GoingOutObservationFactory(case=case, observed_on=date(2025, 6, 1), level="g6")
    ProgressRecordFactory(case=case, occurred_at=at(5))
    moved_to_year(
        ReferralFactory(
            from_organization=cast.window,
            to_organization=cast.shakyo,
            person=person,
            case=case,
            state="completed",
            act="information",
        )
    )
    keys = ("overall", "new", "channel", "method", "new_people", "going_out", "sent_acts", "bodies")

    for actor, sees in ((cast.aida.actor, True), (cast.murata.actor, False), (None, False)):
        with acting_as(actor or cast.aida.actor):
            assert [bool(numbers(key, actor)) for key in keys] == [sees] * len(keys)


def test_the_period_divides_the_year_without_gap_and_overlap():
    for parts in (QUARTERS, MONTHS):
        periods = [Period(2027, part) for part in parts]
        assert (periods[0].first, periods[-1].last) == (Period(2027).first, Period(2027).last)
        assert all((after.first - before.last).days == 1 for before, after in pairwise(periods))
    assert [Period(2027, "m02").last, Period(2026, "q1").as_of(TODAY), Period(2026).as_of(TODAY)] == [
        date(2028, 2, 29), date(2026, 6, 30), TODAY,
    ]  # fmt: skip


def test_no_two_tables_that_leave_divide_one_whole_by_things_that_go_together():
    # Consultations by quarter, by channel and by relation; people by what they are; referrals by act and result, and by
    # body. A month is part of a quarter, and whether a consultation is new says whether a person is: so these stay.
    assert {key for key, each in FIGURES.items() if not each.leaves} == {
        "months",
        "new",
        "sent_bodies",
        "received_bodies",
    }
    assert [each.key for each in LEAVING] == [
        "overall", "quarters", "channel", "relation", "topic", "method",
        "new_people", "age", "duration", "trigger", "route", "going_out",
        "sent_acts", "received_acts", "bodies", "sent_days",
        "meetings", "case_meetings", "activities", "trainings", "identified",
    ]  # fmt: skip


def test_a_table_costs_one_statement_or_two(cast, aida):
    house(cast)

    with asks(3):
        full_tables(REFERRALS, Counted(YEAR, aida, TODAY))
