"""廃棄 (G27): what is due goes everywhere and for good, everything else stays, and one person alone erases nothing."""

from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from akishima_support.access import Refused, acting_as
from akishima_support.audit.models import AuditEvent
from akishima_support.audit.reading import reading
from cases.actions import case_summaries, disposal
from cases.codes.keeping import CountedFrom
from cases.models import (
    Case,
    Consultation,
    DisclosureRecord,
    DisposalBatch,
    DisposalCertificate,
    DisposalItem,
    Household,
    Packet,
    Person,
    ReferralStep,
    RetentionRule,
)
from cases.rules.disposal_belongings import DETACHED, Belongings, belongings_of, tables
from cases.rules.disposal_blocks import blocks
from cases.rules.disposal_due import first_kept_day
from cases.rules.retention import kept_until
from tests.cases.disposal_stage import (
    CANARY,
    LATER,
    OTHER,
    PHONE,
    approved,
    executed,
    life,
    proposed,
    second_manager,
    tables_with,
)
from tests.cases.sheet_stage import WORDS, passed, shown, sitting, waiting, written
from tests.cases.stage import NOW
from tests.cases.window_stage import case_of, kazuo, logged, restricted
from tests.conftest import signed_in
from tests.factories.cases import HouseholdMemberFactory, PersonFactory, PersonPairFactory, ReferralFactory
from tests.factories.keeping import DisclosureRequestFactory, HoldFactory

SHEETS = {
    "draft": written,
    "waiting": waiting,
    "passed": passed,
    "shown": shown,
    "closed": shown,
    "never shown": passed,
    "changed": shown,
}


@pytest.fixture
def bando(cast):
    return second_manager(cast)


def files_with(word) -> list[Path]:
    return [
        path
        for path in Path(settings.ATTACHMENTS_DIR).rglob("*")
        if path.is_file() and word.encode() in path.read_bytes()
    ]


# --- what is due ------------------------------------------------------------------------------------------------


@given(
    ended=st.dates(date(2000, 1, 1), date(2060, 12, 31)),
    day=st.dates(date(2020, 1, 1), date(2080, 12, 31)),
    years=st.integers(1, 10),
    counted_from=st.sampled_from(CountedFrom.values),
)
def test_what_ended_before_the_first_kept_day_is_what_is_past_its_time(ended, day, years, counted_from):
    rule = RetentionRule(years=years, counted_from=counted_from)

    assert (ended < first_kept_day(rule, day)) == (kept_until(rule, ended) < day)


@pytest.mark.parametrize(("at", "is_due"), [("2032-03-31T01:00:00+00:00", False), ("2032-04-01T01:00:00+00:00", True)])
def test_a_case_is_due_the_day_after(cast, at, is_due):
    from datetime import datetime

    life(cast)
    with acting_as(cast.baba.actor):
        people, _threads = disposal.proposable(datetime.fromisoformat(at).date())

    assert bool(people) == is_due


def test_a_later_consultation_without_a_case_keeps_the_person(cast):
    logged(cast, person=life(cast), received_at="2039-11-01T00:00:00Z")

    with acting_as(cast.baba.actor), pytest.raises(Refused, match="ありません"):
        disposal.propose(note="", by=cast.baba.actor, at=LATER, token=uuid4())


@pytest.mark.parametrize("why", ["hold", "request", "referral", "household"])
def test_whoever_is_still_needed_is_not_proposed_and_the_page_says_why(cast, why):
    person = life(cast)
    if why == "hold":
        HoldFactory(person=person)
    if why == "request":
        DisclosureRequestFactory(person=person)
    if why == "referral":
        ReferralFactory(
            person=person, case=person.cases(manager="unscoped").get(), from_organization=cast.window, sent=True
        )
    if why == "household":
        sister = PersonFactory(keeper=cast.window)
        HouseholdMemberFactory(household=person.memberships(manager="unscoped").get().household, person=sister)
        case_of(cast, sister)

    with acting_as(cast.baba.actor), pytest.raises(Refused):
        disposal.propose(note="", by=cast.baba.actor, at=LATER, token=uuid4())


@pytest.mark.parametrize(
    ("kind", "is_ended", "stays"),
    [("same", False, True), ("maybe", False, True), ("unchecked", False, True), ("apart", False, False),
     ("same", True, False)],
)  # fmt: skip
def test_a_record_that_may_be_the_same_person_s_keeps_the_other_while_its_case_is_kept(cast, kind, is_ended, stays):
    person, other = life(cast), kazuo(cast)
    case_of(cast, other)
    ended = {"ended_at": NOW, "ended_by": cast.aida.user} if is_ended else {}
    PersonPairFactory(person=person, other=other, kind=kind, **ended)

    assert (person.pk in blocks([person.pk], LATER.date())) is stays
    assert other.pk not in blocks([other.pk], LATER.date())


def test_a_linked_record_without_a_case_keeps_nobody(cast):
    person, other = life(cast), kazuo(cast)
    PersonPairFactory(person=person, other=other, kind="same")

    assert person.pk not in blocks([person.pk], LATER.date())


def test_what_came_in_the_way_after_the_approval_is_skipped_with_the_reason(cast, bando):
    person = life(cast)
    batch = approved(cast, bando)
    HoldFactory(person=person)

    with acting_as(cast.baba.actor):
        disposal.execute(batch=batch, by=cast.baba.actor, at=LATER)

    assert "廃棄の保留" in DisposalItem.unscoped.get(person_number=person.pk).skipped
    assert Person.unscoped.filter(pk=person.pk).exists()
    assert not DisposalCertificate.unscoped.exists()


def test_the_restricted_of_others_are_not_proposed(cast):
    person = restricted(cast)
    case = case_of(cast, person)
    Case.unscoped.filter(pk=case.pk).update(
        status="closed", closed_at="2026-11-05T00:00:00Z", closed_by=cast.aida.user, closure_reason="goal",
        next_check_on=None, retention_until="2032-03-31", retention_version=1,
    )  # fmt: skip

    assert "架空 一夫" not in signed_in(cast.baba).get(reverse("cases:disposal_list")).content.decode()
    with acting_as(cast.baba.actor):
        assert disposal.proposable(date(2040, 1, 1)) == ([], [])


# --- two people -------------------------------------------------------------------------------------------------


def test_whoever_proposed_does_not_approve(cast, bando):
    life(cast)
    batch = proposed(cast)

    with acting_as(cast.baba.actor), pytest.raises(Refused, match="自分の提案"):
        disposal.decide(batch=batch, agreed=True, by=cast.baba.actor, at=LATER)
    with pytest.raises(IntegrityError), transaction.atomic():
        DisposalBatch.unscoped.update(approved_at=LATER, approved_by=cast.baba.user)
    with acting_as(bando.actor):
        assert disposal.decide(batch=batch, agreed=True, by=bando.actor, at=LATER).approved_by == bando.user


def test_nothing_is_erased_before_the_approval_or_twice(cast, bando):
    life(cast)
    batch = proposed(cast)

    with acting_as(cast.baba.actor), pytest.raises(Refused, match="承認を待って"):
        disposal.execute(batch=batch, by=cast.baba.actor, at=LATER)
    with acting_as(bando.actor):
        disposal.decide(batch=batch, agreed=True, by=bando.actor, at=LATER)
    with acting_as(cast.baba.actor):
        disposal.execute(batch=batch, by=cast.baba.actor, at=LATER)
        with pytest.raises(Refused, match="もう済んで"):
            disposal.execute(batch=batch, by=cast.baba.actor, at=LATER)


def test_what_waits_in_a_proposal_is_not_proposed_again_and_the_command_erases_nothing(cast, bando, capsys):
    life(cast)

    call_command("propose_disposal")
    assert not DisposalBatch.unscoped.exists()  # nothing is due today
    proposed(cast)
    with acting_as(bando.actor), pytest.raises(Refused):
        disposal.propose(note="", by=bando.actor, at=LATER, token=uuid4())

    assert "0 人" in capsys.readouterr().out
    assert DisposalBatch.unscoped.count() == 1


# --- what goes --------------------------------------------------------------------------------------------------


def test_every_table_that_leads_to_a_person_is_named():
    named = {rows.model for _name, rows in tables(Belongings({0}))} | {Household}
    let_go = {(model, column) for model, column, _what in DETACHED}
    leading = {
        (model, field.name)
        for model in apps.get_app_config("cases").get_models(include_auto_created=True)
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model in named
    }

    assert {
        f"{model.__name__}.{name}" for model, name in leading if model not in named and (model, name) not in let_go
    } == set()


def test_the_life_of_the_stage_has_a_row_in_every_table(cast):
    person = life(cast)

    empty = [name for name, rows in tables(belongings_of(person)) if not rows.exists()]
    assert empty == []


def test_everything_of_the_person_goes_and_nothing_of_anybody_else(cast, bando):
    person = life(cast)
    life(cast, OTHER, is_over=False)
    before = tables_with(OTHER)
    assert len(tables_with(CANARY)) > 25  # the word stands in every kind of row

    batch = executed(cast, bando)

    assert tables_with(CANARY, PHONE[CANARY]) == set()
    assert tables_with(OTHER) == before
    assert not Person.unscoped.filter(pk=person.pk).exists()
    assert AuditEvent.unscoped.about_people([person.pk]).exists()
    connection.check_constraints()
    certificate = DisposalCertificate.unscoped.get(batch=batch, person_number=person.pk)
    assert certificate.counts["packet"] == 1
    assert certificate.recipients[0]["name"] == "立川のハローワーク"
    assert certificate.sha256


def test_sheets_that_no_sitting_has_read_go_and_the_others_stay_with_their_meeting(cast):
    case, meeting = case_of(cast), sitting(cast)
    given = {name: make(cast, case=case, meeting=meeting) for name, make in SHEETS.items()}
    with acting_as(cast.aida.actor):
        for name in ("closed", "never shown"):
            now = {"version": given[name].version, "by": cast.aida.actor, "at": timezone.now()}
            case_summaries.close(origin=given[name], **now)
        words = {"fields": WORDS | {"closes_on": meeting.held_on}, "version": given["changed"].version}
        case_summaries.change(origin=given["changed"], **words, by=cast.aida.actor)

    with reading():
        going = belongings_of(case.person).sheets

    named = {name for name, origin in given.items() if origin.summary_id in going}
    assert named == {"draft", "waiting", "passed", "never shown", "changed"}
    assert set(given) - named == {"shown", "closed"}


def test_the_mother_who_was_recorded_only_because_of_the_person_goes_too(cast, bando):
    person = life(cast)

    executed(cast, bando)

    assert set(DisposalCertificate.unscoped.exclude(along_with=None).values_list("along_with", flat=True)) == {
        person.pk
    }
    assert not Household._default_manager.exists()


def test_a_thread_that_names_nobody_goes_when_its_last_call_is_old(cast, bando):
    first = logged(cast, said=CANARY, consulter_name=CANARY)
    logged(cast, follows=first, said=CANARY)
    recent = logged(cast, said=OTHER, received_at="2039-11-01T00:00:00Z")

    executed(cast, bando)

    assert tables_with(CANARY) == set()
    assert [row.pk for row in Consultation.unscoped.all()] == [recent.pk]


@pytest.mark.django_db(transaction=True)
def test_the_bytes_are_gone_from_the_files_too(cast):
    bando, before = second_manager(cast), set(files_with(CANARY))  # files of tests that were taken back
    life(cast)
    life(cast, OTHER, is_over=False)
    assert set(files_with(CANARY)) - before

    executed(cast, bando)

    assert set(files_with(CANARY)) - before == set()
    assert files_with(OTHER)
    if connection.vendor == "sqlite":
        name = connection.settings_dict["NAME"]
        stored = b"".join(path.read_bytes() for path in Path(name).parent.glob(f"{Path(name).name}*"))
        assert CANARY.encode() not in stored
        assert OTHER.encode() in stored


# --- the guards of the database -----------------------------------------------------------------------------------


@pytest.mark.parametrize("model", [DisclosureRecord, ReferralStep, Packet])
def test_what_was_told_is_still_never_removed_otherwise(cast, model):
    life(cast)

    with pytest.raises(DatabaseError, match=r"append-only|never removed"), transaction.atomic():
        model.unscoped.all()._raw_delete("default")


def test_a_certificate_opens_only_what_is_of_that_person(cast, bando):
    life(cast)
    other = life(cast, OTHER, is_over=False)
    executed(cast, bando)

    for model in (DisclosureRecord, ReferralStep, Packet):
        with pytest.raises(DatabaseError), transaction.atomic():
            model.unscoped.filter(person=other)._raw_delete("default")


def certificate(batch, person, **fields):
    """A certificate as the action would write it."""
    words = {"requested_by": batch.proposed_by, "approved_by": batch.approved_by, "executed_at": LATER, "sha256": "x"}
    return DisposalCertificate.unscoped.create(batch=batch, person_number=person.pk, **words | fields)


def test_there_is_no_certificate_without_grounds(cast, bando):
    life(cast)
    batch = approved(cast, bando)
    running, held, asked = case_of(cast).person, kazuo(cast), kazuo(cast)
    HoldFactory(person=held)
    DisclosureRequestFactory(person=asked)

    for person in (running, held, asked):
        with pytest.raises(DatabaseError, match="grounds"), transaction.atomic():
            certificate(batch, person)
    with pytest.raises(DatabaseError), transaction.atomic():
        certificate(batch, kazuo(cast), approved_by=batch.proposed_by)
    assert certificate(batch, kazuo(cast)).pk
    for change in (
        DisposalCertificate.unscoped.all()._raw_delete,
        lambda _db: DisposalCertificate.unscoped.update(counts={}),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change("default")


def test_a_miscount_undoes_everything(cast, bando, monkeypatch):
    from cases.actions import disposal_erase

    person = life(cast)
    batch = approved(cast, bando)
    monkeypatch.setattr(disposal_erase, "detach", lambda found: found.consultations.clear())

    with acting_as(cast.baba.actor), pytest.raises(disposal_erase.Miscounted), transaction.atomic():
        disposal.execute(batch=batch, by=cast.baba.actor, at=LATER)

    assert Person.unscoped.filter(pk=person.pk).exists()
    assert not DisposalCertificate.unscoped.exists()


# --- pages --------------------------------------------------------------------------------------------------------


def test_the_pages_lead_from_the_list_to_the_letter(cast, bando, monkeypatch):
    life(cast)
    monkeypatch.setattr("django.utils.timezone.now", lambda: LATER)
    manager, other = signed_in(cast.baba), signed_in(bando)
    assert CANARY in manager.get(reverse("cases:disposal_list")).content.decode()

    made = manager.post(reverse("cases:disposal_list"), {"note": "", "submission_token": str(uuid4())})
    batch = DisposalBatch.unscoped.get()
    manager.post(reverse("cases:disposal_decide", args=[batch.uid]), {"agreed": "yes"})
    assert DisposalBatch.unscoped.get().waits
    other.post(reverse("cases:disposal_decide", args=[batch.uid]), {"agreed": "yes"})
    execute = reverse("cases:disposal_execute", args=[batch.uid])
    cast.baba.user.set_password("かなり長い架空の合言葉です")
    cast.baba.user.save()
    manager = signed_in(cast.baba)
    assert "廃棄番号が違います" in manager.post(execute, {"number": "H-0", "password": "x"}).content.decode()
    assert Person.unscoped.filter(name=CANARY).exists()
    manager.post(execute, {"number": batch.number, "password": "かなり長い架空の合言葉です"})

    assert made["Location"] == reverse("cases:disposal_detail", args=[batch.uid])
    assert not Person.unscoped.filter(name=CANARY).exists()
    letter = manager.get(reverse("cases:disposal_notice", args=[batch.uid])).content.decode()
    assert "立川のハローワーク" in letter
    assert CANARY not in letter
    assert "廃棄済" in manager.get(made["Location"]).content.decode()
