"""An anonymized sheet: nobody reads it before a second person did, its words stand, and no log says whose it is."""

from contextlib import nullcontext
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from akishima_support.access import Refused, acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import case_summaries, identified
from cases.codes.case_summary import Verdict
from cases.models import CaseSummaryOrigin, DisclosureRecord
from cases.rules.versions import Stale
from network.models import CaseSummary
from network.sheet_codes import SheetStatus
from tests.cases.sheet_stage import ALL, WORDS, fresh, passed, shown, sitting, status_of, waiting, written
from tests.cases.window_stage import case_of, kazuo, restricted
from tests.cast import Cast
from tests.factories.sheets import CaseSummaryFactory, CaseSummaryOriginFactory


def read_by(cast: Cast, origin, who, checks=ALL) -> None:
    with acting_as(who.actor):
        case_summaries.let_pass(origin=origin, checks=checks, version=origin.version, by=who.actor, at=timezone.now())


def test_the_writer_never_reads_it_second_and_somebody_else_does(cast):
    origin = waiting(cast)

    with pytest.raises(Refused, match="自分で"):
        read_by(cast, origin, cast.aida)
    with pytest.raises(Refused, match="すべて"):
        read_by(cast, origin, cast.murata, ALL[1:])
    read_by(cast, origin, cast.murata)

    assert status_of(origin) == SheetStatus.PASSED


def test_the_database_lets_nobody_be_writer_and_reader(cast):
    origin, now = waiting(cast), timezone.now()

    for who, problem in ((cast.aida, pytest.raises(IntegrityError)), (cast.murata, nullcontext())):
        with problem, transaction.atomic():
            CaseSummaryOrigin.unscoped.filter(pk=origin.pk).update(read_at=now, read_by=who.user, reader_checks=ALL)


def test_the_database_shows_nothing_that_nobody_else_has_read(cast):
    origin = waiting(cast)
    sheet = CaseSummary.unscoped.filter(pk=origin.summary_id)

    for status in (SheetStatus.PASSED, SheetStatus.SHOWN):
        with pytest.raises(IntegrityError), transaction.atomic():
            sheet.update(status=status)
    with pytest.raises(IntegrityError), transaction.atomic():
        CaseSummaryFactory(status=SheetStatus.SHOWN)
    CaseSummaryOrigin.unscoped.filter(pk=origin.pk).update(
        read_at=timezone.now(), read_by=cast.murata.user, reader_checks=ALL
    )
    assert sheet.update(status=SheetStatus.SHOWN) == 1


def test_words_that_were_read_stand_until_they_wait_again(cast):
    origin = shown(cast)
    sheet = CaseSummary.unscoped.filter(pk=origin.summary_id)

    for words in ({"course": "別の文"}, {"is_public": True}, {"label": "事例Z"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            sheet.update(**words)
    with acting_as(cast.aida.actor):
        fields = WORDS | {"course": "約3年前から。", "closes_on": origin.summary.closes_on}
        case_summaries.change(origin=origin, fields=fields, version=origin.version, by=cast.aida.actor)

    changed = fresh(origin)
    assert (changed.summary.status, changed.summary.course) == (SheetStatus.DRAFT, "約3年前から。")
    assert (changed.read_by, changed.reader_checks, changed.submitted_at) == (None, [], None)


def test_only_the_writer_changes_it_and_nobody_over_newer_words(cast):
    origin = written(cast)
    fields = WORDS | {"closes_on": origin.summary.closes_on}

    for who, version, problem in ((cast.murata, 1, Refused), (cast.aida, 9, Stale)):
        with acting_as(who.actor), pytest.raises(problem):
            case_summaries.change(origin=origin, fields=fields, version=version, by=who.actor)


def test_what_came_back_waits_for_the_writer_with_the_words_of_the_reader(cast):
    origin = waiting(cast)

    with acting_as(cast.murata.actor):
        words = {"version": origin.version, "by": cast.murata.actor, "at": timezone.now()}
        case_summaries.send_back(origin=origin, note="趣味で分かります。", **words)

    back = fresh(origin)
    assert (back.summary.status, back.return_note, back.submitted_at) == (SheetStatus.DRAFT, "趣味で分かります。", None)


def test_a_restricted_case_goes_to_no_sitting(cast):
    with pytest.raises(Refused, match="閲覧を限った"):
        written(cast, case=case_of(cast, person=restricted(cast), restricted=True))


def test_words_that_give_somebody_away_are_refused(cast):
    case = case_of(cast, person=kazuo(cast, name="山吹 一夫", address="東京都昭島市架空町1-2"))

    for text in ("一夫さんは", "山吹さん", "架空町に住む", "昭島の", "042-000-0001", "54歳", "令和6年4月から"):
        with pytest.raises(Refused):
            written(cast, case=case, course=text)
    assert written(cast, case=case, course="50代。約2年前から。").pk


def test_the_letters_go_on_within_one_meeting(cast):
    meeting = sitting(cast)

    labels = [written(cast, case=case_of(cast), meeting=meeting).summary.label for _ in range(3)]

    assert labels == ["事例A", "事例B", "事例C"]


def test_what_is_said_closes_it_at_once_and_for_good(cast):
    origin = shown(cast)
    with acting_as(cast.chiba.actor):
        identified.report(summary=origin.summary, note="", by=cast.chiba.actor, at=timezone.now())

    closed = fresh(origin)
    assert (closed.summary.status, closed.identified_by) == (SheetStatus.CLOSED, cast.chiba.user)
    with pytest.raises(IntegrityError), transaction.atomic():
        CaseSummary.unscoped.filter(pk=origin.summary_id).update(status=SheetStatus.SHOWN)
    with acting_as(cast.doi.actor), pytest.raises(Refused, match="もう閉じて"):
        identified.report(summary=origin.summary, note="", by=cast.doi.actor, at=timezone.now())


@pytest.mark.parametrize(("verdict", "rows"), [(Verdict.KNOWN, 1), (Verdict.POSSIBLE, 1), (Verdict.MISTAKEN, 0)])
def test_the_manager_deals_with_it_and_the_ledger_of_the_person_says_so(cast, verdict, rows):
    origin = shown(cast)
    with acting_as(cast.chiba.actor):
        identified.report(summary=origin.summary, note="", by=cast.chiba.actor, at=timezone.now())
    words = {"verdict": verdict, "note": "出た機関に話した。", "version": fresh(origin).version, "at": timezone.now()}

    with acting_as(cast.aida.actor), pytest.raises(Refused, match="承認者"):
        identified.handle(origin=origin, by=cast.aida.actor, **words)
    with acting_as(cast.baba.actor):
        identified.handle(origin=origin, by=cast.baba.actor, **words)

    told = DisclosureRecord.unscoped.filter(person=origin.person_id)
    said = [(row.basis, row.meeting, row.correction) for row in told]
    assert said == [("without_basis", origin.summary.meeting, "identified")] * rows


def test_no_event_names_both_the_sheet_and_the_person(cast):
    origin = shown(cast)
    with acting_as(cast.chiba.actor):
        identified.report(summary=origin.summary, note="", by=cast.chiba.actor, at=timezone.now())

    events = AuditEvent.unscoped.filter(type__startswith="sheet_")
    about_people = [event for event in events if event.person_numbers]
    about_sheets = [event for event in events if event.case_no == origin.summary.number]

    assert {event.type for event in about_people} == {"sheet_written", "sheet_submitted", "sheet_passed"}
    assert {event.type for event in about_sheets} == {"sheet_shown", "sheet_identified"}
    assert all(origin.case.case_no == event.case_no and not event.detail for event in about_people)


def test_closing_before_the_reading_drops_it_and_a_day_before_the_meeting_is_refused(cast):
    draft, ready = written(cast), passed(cast, case=case_of(cast))
    for origin in (draft, ready):
        with acting_as(cast.aida.actor):
            case_summaries.close(origin=origin, version=origin.version, by=cast.aida.actor, at=timezone.now())

    assert (status_of(draft), status_of(ready)) == (SheetStatus.DROPPED, SheetStatus.CLOSED)
    with pytest.raises(Refused, match="会議の日"):
        written(cast, case=case_of(cast), closes_on=timezone.localdate() - timedelta(days=1))


def test_a_sheet_keeps_its_case(cast):
    origin = CaseSummaryOriginFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        CaseSummaryOrigin.unscoped.filter(pk=origin.pk).update(case=case_of(cast))
