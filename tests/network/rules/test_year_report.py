"""The report of 令和6年度 says what the record says, each sentence with its source."""

from datetime import date

import pytest
from django.utils import translation

from akishima_support.access import acting_as, system_actor
from network import directory
from network.actions.load_directory import STEPS, load_directory
from network.activity_codes import HeldStatus, MeetingKind, MeetingStatus, ProposalStatus
from network.models import Organization
from network.report_headings import ReportHeading as Heading
from network.rules.year_report.composing import composed_for
from tests.factories import (
    ActivityFactory,
    IdentificationReportFactory,
    MaterialPlacementFactory,
    MeetingFactory,
    OccasionFactory,
    OrganizationFactory,
    ProposalFactory,
    ProposalFollowUpFactory,
    TrainingFactory,
)
from tests.network.record_facts import FACTS, FURTHER, NO_ROWS
from tests.queries import asks


@pytest.fixture
def loaded(db):
    actor = system_actor("load_directory")
    with acting_as(actor):
        load_directory(by=actor)


def texts(year=2024):
    """Every sentence, with its heading before it."""
    return [f"{heading}|{line.text}" for heading, lines in composed_for(year).items() for line in lines]


def test_no_statement_of_the_record_is_passed_over():
    assert FACTS.keys() | NO_ROWS.keys() == set(range(1, 90))
    assert not FACTS.keys() & NO_ROWS.keys()
    assert list(Heading.labels).index("児童青少年部門・児童福祉部門での対応") == 11  # F88, F89


def test_the_report_says_every_statement_of_the_record_with_its_source(loaded):
    composed = composed_for(2024)
    wanted = [(number, *said) for number, said in FACTS.items()] + FURTHER

    missing = [
        (f"F{number}", words)
        for number, heading, *words in wanted
        if not any(all(word in line.text for word in words) for line in composed[heading])
    ]

    assert missing == []
    lines = [line for several in composed.values() for line in several]
    assert len({line.key for line in lines}) == len(lines)
    assert all(line.unconfirmed for line in lines)
    assert {line.source for line in lines if "令和6年11月27日 情報交換記録" not in line.source} == {
        "公表資料: 昭島市ホームページ(令和7年12月12日更新)"
    }


def test_without_a_row_its_statement_is_missed(loaded):
    """The table above would notice."""
    Organization.unscoped.filter(record_key="hokatsu_central").update(description="")

    assert not any(FACTS[71][2] in text for text in texts())


def test_every_row_of_the_record_is_said_somewhere(loaded):
    """Names, areas and empty seats are said where they belong to a body."""
    said = "\n".join(texts())
    named = {"organization", "organizationalias", "catchmentarea", "platformmembership", "meetingattendance"}
    words = {"meeting": "name", "activity": "name", "training": "name", "material": "name", "proposal": "text"}

    for model, rows, _keys in STEPS:
        if model._meta.model_name in words:
            column = words[model._meta.model_name]
            assert [row.key for row in rows if row.values[column] not in said] == [], model
    assert named <= {model._meta.model_name for model, _rows, _keys in STEPS}
    assert all(goal.values["text"] in said for goal in directory.PLAN_GOALS)


def test_small_figures_are_marked_for_the_window(loaded):
    lines = [line for several in composed_for(2024).values() for line in several]

    assert {line.key for line in lines if line.for_window} == {
        f"identificationreport-{key}" for key in ("west", "north", "south", "east")
    }


def test_each_year_has_what_was_so_in_it(db):
    open_kind, held = MeetingKind.PHN_LIAISON, MeetingStatus.HELD
    MeetingFactory(name="架空の去年", kind=open_kind, status=held, held_on=date(2025, 3, 31))
    MeetingFactory(name="架空の今年", kind=open_kind, status=held, held_on=date(2025, 4, 1))
    MeetingFactory(name="架空の庁内", kind=MeetingKind.INTERNAL, status=held, held_on=date(2025, 5, 1))
    MeetingFactory(name="架空の個別", kind=MeetingKind.INDIVIDUAL_CASE, status=held, held_on=date(2025, 5, 1))
    MeetingFactory(name="架空の予定", kind=open_kind, status=MeetingStatus.PLANNED, held_on=date(2025, 5, 1))
    ActivityFactory(name="架空の済", status=HeldStatus.HELD, held_on=date(2024, 6, 1))
    ActivityFactory(name="架空の継続", status=HeldStatus.ONGOING)
    TrainingFactory(name="架空の研修", status=HeldStatus.HELD, held_on=date(2025, 6, 1))
    ProposalFactory(topic="架空の古い提案", made_on=date(2024, 5, 1), status=ProposalStatus.ADOPTED)
    ProposalFactory(topic="架空の待つ提案", made_on=date(2024, 5, 1), status=ProposalStatus.CONSIDERING)
    IdentificationReportFactory(fiscal_year=2025, count=0, count_text="")
    OrganizationFactory(name="架空の終わった所", description="架空の話", valid_until=date(2025, 3, 31))

    old, new = "\n".join(texts(2024)), "\n".join(texts(2025))

    meetings = ("架空の去年", "架空の今年", "架空の庁内", "架空の個別", "架空の予定")
    assert [word in new for word in meetings] == [False, True, False, False, False]
    assert [word in new for word in ("架空の済", "架空の継続", "架空の研修")] == [False, True, True]
    assert [word in new for word in ("架空の古い提案", "架空の待つ提案", "の把握：0件")] == [False, True, True]
    assert [word in old for word in ("架空の古い提案", "架空の済", "の把握：0件")] == [True, True, False]
    assert ["架空の終わった所" in said for said in (old, new)] == [True, False]


def test_the_document_is_japanese_whoever_reads_it(loaded):
    japanese = texts()

    with translation.override("en"):
        assert texts() == japanese


def test_it_is_composed_in_the_same_number_of_questions(db):
    for count in (1, 20):
        for _each in range(count):
            body = OrganizationFactory(description="架空")
            ActivityFactory(organization=body)
            TrainingFactory(host=body)
            MeetingFactory(kind=MeetingKind.PHN_LIAISON, status=MeetingStatus.HELD, held_on=date(2026, 6, 1))
            ProposalFollowUpFactory()
            OccasionFactory(activity__materials=[MaterialPlacementFactory().material])
        with asks(20):
            composed_for(2026)
