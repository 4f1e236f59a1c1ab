"""Who reads what comes out of a meeting, and what the database itself keeps as it is."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from akishima_support.access import acting_as
from network.activity_codes import AttendanceRole, MeetingKind
from network.codes import MembershipStatus
from network.meeting_result_codes import ActionMove, ReaderClass
from network.models import ActionItem, ActionStep, GroupWork, MeetingMinutes, MeetingPaper, WorkGroup
from tests.factories import MeetingAttendanceFactory, MeetingFactory, PlatformMembershipFactory
from tests.factories.meeting_results import (
    ActionItemFactory,
    ActionStepFactory,
    GroupWorkFactory,
    MeetingMinutesFactory,
    MeetingPaperFactory,
    WorkGroupFactory,
)

MEMBERS = ("aida", "baba", "chiba", "doi", "eguchi", "ikawa", "fujii", "goto")
WINDOW = {"aida", "baba"}


@pytest.fixture
def sitting(cast):
    """西部包括 (chiba) sits, ハローワーク (eguchi) is a guest, 民生委員 (ikawa) are members and did not come."""
    meeting = MeetingFactory()
    MeetingAttendanceFactory(meeting=meeting, organization=cast.window, role=AttendanceRole.SECRETARIAT)
    MeetingAttendanceFactory(meeting=meeting, organization=cast.hokatsu_west)
    MeetingAttendanceFactory(meeting=meeting, organization=cast.hello_work, role=AttendanceRole.GUEST)
    MeetingAttendanceFactory(meeting=meeting, organization=cast.commissioners, attended=False)
    PlatformMembershipFactory(organization=cast.commissioners, status=MembershipStatus.MEMBER)
    return meeting


def readers_of(cast, row) -> set[str]:
    """Everybody of the cast who finds the row."""
    found = set()
    for name in MEMBERS:
        with acting_as(getattr(cast, name).actor):
            if type(row).objects.filter(pk=row.pk).exists():
                found.add(name)
    return found


@pytest.mark.parametrize(
    ("readers", "guests", "expected"),
    [
        (ReaderClass.WINDOW, False, WINDOW),
        (ReaderClass.WINDOW, True, WINDOW),
        (ReaderClass.SAT, False, WINDOW | {"chiba"}),
        (ReaderClass.SAT, True, WINDOW | {"chiba", "eguchi"}),
        (ReaderClass.PLATFORM, False, WINDOW | {"chiba", "ikawa"}),
        (ReaderClass.PLATFORM, True, WINDOW | {"chiba", "eguchi", "ikawa"}),
        (ReaderClass.EVERYBODY, False, set(MEMBERS)),
    ],
)
def test_each_class_opens_to_its_readers_and_to_nobody_else(cast, sitting, readers, guests, expected):
    how = {"meeting": sitting, "readers": readers, "open_to_guests": guests}
    work = GroupWorkFactory(**how)
    rows = [MeetingMinutesFactory(fixed=True, **how), MeetingPaperFactory(**how), work, WorkGroupFactory(work=work)]

    assert [readers_of(cast, row) for row in rows] == [expected] * len(rows)


def test_of_a_meeting_that_is_hidden_nothing_shows_whatever_the_class(cast):
    internal = MeetingFactory(kind=MeetingKind.INTERNAL)
    how = {"meeting": internal, "readers": ReaderClass.EVERYBODY}

    rows = [MeetingMinutesFactory(fixed=True, **how), MeetingPaperFactory(**how), GroupWorkFactory(**how)]
    rows.append(ActionItemFactory(meeting=internal, owner=cast.hokatsu_west))

    assert all(readers_of(cast, row) & {"chiba", "doi", "eguchi", "ikawa"} == set() for row in rows)


def test_a_draft_and_a_replaced_version_are_the_secretariat_s_own(cast, sitting):
    how = {"meeting": sitting, "readers": ReaderClass.EVERYBODY}
    first = MeetingMinutesFactory(fixed=True, **how)
    second = MeetingMinutesFactory(number=2, replaces=first, replace_reason="架空の理由", **how)

    before = readers_of(cast, first), readers_of(cast, second)
    MeetingMinutes.unscoped.filter(pk=second.pk).update(fixed_at=timezone.now(), fixed_by=cast.aida.user)

    assert before == (set(MEMBERS), WINDOW)
    assert (readers_of(cast, first), readers_of(cast, second)) == (WINDOW, set(MEMBERS))


def test_a_paper_closes_after_its_last_day_and_goes_when_it_is_taken_back(cast, sitting):
    today = timezone.localdate()
    how = {"meeting": sitting, "readers": ReaderClass.SAT}
    last_day = MeetingPaperFactory(closes_on=today, **how)
    closed = MeetingPaperFactory(closes_on=today - timedelta(days=1), **how)
    removed = MeetingPaperFactory(
        removed_at=timezone.now(), removed_by=cast.aida.user, removal_reason="架空の理由", **how
    )

    assert readers_of(cast, last_day) == WINDOW | {"chiba"}
    assert (readers_of(cast, closed), readers_of(cast, removed)) == (WINDOW, WINDOW)


def test_a_decision_is_seen_by_its_owner_and_by_those_who_sat(cast, sitting):
    item = ActionItemFactory(meeting=sitting, owner=cast.kurashigoto)

    assert readers_of(cast, item) == WINDOW | {"chiba", "doi"}
    assert readers_of(cast, ActionStepFactory(action=item)) == WINDOW | {"chiba", "doi"}


def refuses(change) -> bool:
    """Whether the database says no."""
    try:
        with transaction.atomic():
            change()
    except DatabaseError:
        return True
    return False


def test_fixed_minutes_are_never_changed_nor_removed(cast):
    minutes = MeetingMinutesFactory()
    rows = MeetingMinutes.unscoped.filter(pk=minutes.pk)
    changes = {"text": "あとから", "readers": ReaderClass.EVERYBODY, "content": {"name": "別"}, "fixed_at": None}

    assert not refuses(lambda: rows.update(text="下書きの間", content={"name": "架空"}))
    rows.update(fixed_at=timezone.now(), fixed_by=cast.aida.user)

    assert all(refuses(lambda name=name, new=new: rows.update(**{name: new})) for name, new in changes.items())
    assert refuses(rows.delete)
    assert rows.get().text == "下書きの間"


def test_a_correction_replaces_the_fixed_version_before_it_once_and_says_why(cast):
    first = MeetingMinutesFactory(fixed=True)
    how = {"meeting": first.meeting, "number": 2, "replaces": first, "replace_reason": "架空の理由"}
    other = MeetingMinutesFactory()

    wrong = [{"replace_reason": ""}, {"replaces": None}, {"number": 3}, {"replaces": other}, {"number": 1}]
    assert all(refuses(lambda each=each: MeetingMinutesFactory(**how | each)) for each in wrong)
    MeetingMinutesFactory(**how)
    assert refuses(lambda: MeetingMinutesFactory(**how))


def test_what_was_said_of_a_decision_stays(cast):
    step = ActionStepFactory()

    assert refuses(lambda: ActionStep.unscoped.update(note="別"))
    assert refuses(ActionStep.unscoped.all().delete)
    assert refuses(lambda: ActionStepFactory(action=step.action, move=ActionMove.REOPENED, note=""))


def test_rows_that_contradict_themselves_are_refused(cast):
    now, user = timezone.now(), cast.aida.user
    paper = MeetingPaperFactory()
    counted = {"counted_at": now, "counted_by": user, "handed_out": 10, "collected": 9}
    wrong = [
        lambda: MeetingPaperFactory(meeting=paper.meeting, number=paper.number),
        lambda: MeetingPaperFactory(**counted),
        lambda: MeetingPaperFactory(is_collected=True, **counted | {"collected": 11}),
        lambda: MeetingPaperFactory(stored_name="ab/abc"),
        lambda: MeetingPaperFactory(removed_at=now, removed_by=user),
        lambda: ActionItemFactory(state="done"),
        lambda: ActionItemFactory(done_at=now, done_by=user),
        lambda: ActionItemFactory(text=""),
        lambda: WorkGroupFactory(name=""),
    ]

    assert [refuses(each) for each in wrong] == [True] * len(wrong)
    MeetingPaperFactory(is_collected=True, **counted)
    assert (MeetingPaper.unscoped.count(), ActionItem.unscoped.count()) == (2, 0)
    assert (GroupWork.unscoped.count(), WorkGroup.unscoped.count()) == (0, 0)
