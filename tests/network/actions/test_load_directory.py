"""load_directory brings exactly what the record says, once."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError

from akishima_support.access import acting_as, system_actor
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network import directory, models
from network.actions.load_directory import STEPS, load_directory
from network.activity_codes import HeldStatus, InitiativeStatus, ProposalStatus
from network.codes import AliasStatus, CostType, MembershipStatus, OrganizationKind, Sector
from tests.factories import OrganizationFactory, PlatformMembershipFactory

ROWS = [row for _model, rows, _keys in STEPS for row in rows]


@pytest.fixture
def loaded(db):
    """The directory in the database, seen by the system."""
    actor = system_actor("load_directory")
    with acting_as(actor):
        load_directory(by=actor)
        yield actor


def body(name):
    return models.Organization.objects.get(name=name)


def test_every_statement_of_the_record_about_bodies_has_a_row():
    facts = {fact for row in ROWS for fact in row.facts.split()}

    # F1 is the setting MUNICIPALITY_NAME; F88 and F89 are headings of the record.
    assert facts == {f"F{number}" for number in range(2, 88)}


def test_every_key_is_used_once():
    for _model, rows, _keys in STEPS:
        assert len({row.key for row in rows}) == len(rows)


def test_all_rows_are_loaded_with_source_and_date_and_wait_for_the_city(loaded):
    for model, rows, _keys in STEPS:
        assert model.objects.count() == len(rows)
        assert not model.objects.filter(source_note="").exists()
        assert not model.objects.filter(as_of=None).exists()
        assert not model.objects.exclude(verified_on=None).exists()


def test_a_second_run_changes_nothing(loaded):
    before = {model: list(model.objects.order_by("pk").values()) for model, _rows, _keys in STEPS}

    made = load_directory(by=loaded)

    assert made == {}
    assert before == {model: list(model.objects.order_by("pk").values()) for model, _rows, _keys in STEPS}
    assert AuditEvent.objects.filter(type=EventType.ORGANIZATION_ADDED).count() == 1


def test_a_body_that_the_administrator_renamed_is_neither_renamed_back_nor_made_twice(loaded):
    center = body("昭島市くらししごとサポートセンター")
    center.name = "架空の正式名称"
    center.save()

    load_directory(by=loaded)

    assert models.Organization.objects.count() == len(directory.ORGANIZATIONS)
    assert body("架空の正式名称").record_key == "kurashigoto"


def test_bodies_that_were_typed_before_are_used_as_they_are(db):
    window = OrganizationFactory(name="架空の窓口", is_window=True, kind=OrganizationKind.OTHER)
    shakyo = OrganizationFactory(name="昭島市社会福祉協議会", description="書いてあったこと")
    actor = system_actor("load_directory")

    with acting_as(actor):
        load_directory(by=actor)

        shakyo.refresh_from_db()
        assert shakyo.description == "書いてあったこと"
        assert models.Organization.objects.get(is_window=True) == window
        assert window.attendances.count() == 1
        assert models.PlatformMembership.objects.filter(organization=shakyo).count() == 1


def test_the_command_says_what_it_did(db):
    first, second = StringIO(), StringIO()

    call_command("load_directory", stdout=first)
    call_command("load_directory", stdout=second)

    assert f"organization: {len(directory.ORGANIZATIONS)}" in first.getvalue()
    assert "すでに登録されています" in second.getvalue()


def test_no_contact_point_no_account_and_nothing_fictitious_is_loaded(loaded):
    assert models.ContactPoint.objects.count() == 0
    assert models.User.objects.count() == 0
    assert not models.Organization.objects.filter(is_demo=True).exists()
    assert not models.Organization.objects.filter(name__contains="架空").exists()


def test_the_window_is_the_one_division_that_the_record_names(loaded):
    window = models.Organization.objects.get(is_window=True)

    assert (window.name, window.is_secretariat, window.sector) == ("福祉総務課", True, Sector.SAME_ORGAN)


def test_ten_of_twenty_five_seats_are_registered_and_fifteen_are_empty(loaded):
    platform = models.Platform.objects.get()
    seats = platform.memberships

    assert platform.expected_count == 25
    assert seats.registered().count() == 10
    assert list(seats.filter(organization=None).in_order().values_list("seat_no", flat=True)) == list(range(11, 26))
    assert seats.get(organization__record_key="kurashigoto").status == MembershipStatus.UNCONFIRMED
    assert seats.get(organization__record_key="kurashigoto").seat_no is None


def test_groups_outside_the_platform_have_no_seat(loaded):
    groups = models.Organization.objects.filter(record_key__in=["kokokara", "riyusu", "basuteru", "support_net"])

    assert groups.count() == 4
    assert not models.PlatformMembership.objects.filter(organization__in=groups).exists()


def test_an_empty_seat_can_hold_neither_a_standing_nor_a_delegate(db):
    with pytest.raises(IntegrityError):
        PlatformMembershipFactory(organization=None, status=MembershipStatus.MEMBER)


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("昭島市社会福祉協議会", "accepts_direct_consultation", False),  # F77
        ("昭島市社会福祉協議会", "sector", Sector.PRIVATE),
        ("昭島市くらししごとサポートセンター", "sector", Sector.UNCONFIRMED),
        ("西部地域包括支援センター", "sector", Sector.UNCONFIRMED),
        ("指導課特別支援教育係", "sector", Sector.OTHER_CITY_ORGAN),
        ("立川のハローワーク", "sector", Sector.OTHER_PUBLIC),
        ("ばすてる", "cost_type", CostType.PAID),  # F30
        ("ばすてる", "strengths", "個別支援"),  # F32
        ("教育総合相談室", "age_max", 18),  # F63
        ("ここから", "kind", OrganizationKind.FAMILY_GROUP),  # F21
        ("ここから", "participant_note", "参加者は市外の方が多い。"),  # F25
        ("りゆうす", "kind", OrganizationKind.PEER_GROUP),  # F27
        ("りゆうす", "located_in_city", True),  # F28
        ("地区担当保健師", "can_receive", True),  # F55
        ("スクールソーシャルワーカー", "can_receive", False),
        ("ふれあいほっとサロン", "can_receive", False),
    ],
)
def test_a_body_is_as_the_record_says(loaded, name, field, value):
    assert getattr(body(name), field) == value


def test_notes_that_must_be_read_first_are_there(loaded):
    assert "民生委員が参加" in body("ここから").privacy_note  # F24
    assert "要確認" in body("教育総合相談室").age_rule_note


def test_the_section_stands_under_its_division(loaded):
    assert body("介護福祉課地域包括ケア推進係").parent == body("介護福祉課")  # F6


def test_a_doubtful_spelling_is_an_alias_and_never_a_correction(loaded):
    alias = models.OrganizationAlias.objects.get(name="ぱすてる")

    assert alias.organization == body("ばすてる")
    assert alias.status == AliasStatus.UNCONFIRMED


def test_the_meeting_of_the_record_has_its_day_hours_and_eight_bodies(loaded):
    meeting = models.Meeting.objects.get()

    assert meeting.held_on == date(2024, 11, 27)
    assert (meeting.starts_at.hour, meeting.ends_at.hour) == (10, 12)
    assert meeting.attendances.count() == 8


@pytest.mark.parametrize(
    ("name", "times", "approximate"),
    [
        ("生活困窮者支援調整会議定例会", 2, False),  # F16
        ("保健師事務連絡会", 4, True),  # F58
        ("事例検討会", 9, True),  # F59
        ("地域ケア会議", None, False),  # F70
    ],
)
def test_meeting_bodies_sit_as_often_as_the_record_says(loaded, name, times, approximate):
    meeting_body = models.MeetingBody.objects.get(name=name)

    assert (meeting_body.times_per_year, meeting_body.is_approximate) == (times, approximate)


def test_what_was_planned_is_planned_and_no_copy_was_counted(loaded):
    assert models.Activity.objects.get(name="ひきこもりUX女子会").status == HeldStatus.PLANNED  # F19
    assert models.Training.objects.get(name="自治体間研修").status == HeldStatus.PLANNED  # F20
    assert set(models.MaterialPlacement.objects.values_list("stock", flat=True)) == {None}  # F23, F29


def test_six_proposals_were_received_and_none_is_adopted(loaded):
    assert list(models.Proposal.objects.values_list("status", flat=True)) == [ProposalStatus.RECEIVED] * 6


def test_the_two_survey_years_stand_side_by_side_with_their_sources(loaded):
    surveys = models.Survey.objects.in_order()

    assert [survey.fiscal_year for survey in surveys] == [2021, 2023]
    assert surveys[0].source_note == directory.SOURCE_NOTE
    assert surveys[1].source_note.startswith("公表資料")


def test_the_comprehensive_scheme_is_under_study_only(loaded):
    assert models.Initiative.objects.get().status == InitiativeStatus.UNDER_STUDY  # F47, F48


def test_a_word_stays_a_word_where_no_number_was_given(loaded):
    report = models.IdentificationReport.objects.get(organization__name="東部地域包括支援センター")

    assert (report.count, report.count_text) == (None, "年間を通して数件")  # F72
