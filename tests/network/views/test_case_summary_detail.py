"""匿名事例シート as the sitting reads it: `network:case_summary_detail`."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from akishima_support.audit.models import AuditEvent
from network.models import MeetingAttendance
from tests.cases.sheet_stage import shown
from tests.cases.window_stage import case_of, kazuo
from tests.conftest import signed_in
from tests.factories.cases import ProgressRecordFactory

WORD = "カナリア"


@pytest.fixture
def sheet(cast):
    case = case_of(cast, person=kazuo(cast, name=f"{WORD} 一夫", address=f"昭島市{WORD}町1"), case_no="R8-7777")
    ProgressRecordFactory(case=case, fact=WORD)
    return shown(cast, case=case).summary


def status(member, sheet) -> int:
    return signed_in(member).get(f"/network/case-summaries/{sheet.uid}/").status_code


def test_those_who_sit_read_the_words_and_nothing_that_leads_further(cast, sheet):
    page = signed_in(cast.chiba).get(f"/network/case-summaries/{sheet.uid}/").content.decode()

    assert "約2年前、ご家族から相談があった。" in page
    assert "特定できてしまう" in page
    assert [word for word in (WORD, "R8-7777", "相田", "村田") if word in page] == []


def test_who_does_not_sit_and_who_is_a_guest_find_nothing(cast, sheet):
    answers = {name: status(member, sheet) for name, member in cast.members().items() if name != "hase"}

    assert {name for name, code in answers.items() if code == 200} == {"aida", "baba", "murata", "chiba", "doi"}
    assert set(answers.values()) == {200, 404} | ({302} if answers["ikawa"] == 302 else set())


def test_a_guest_reads_what_may_be_public(cast):
    sheet = shown(cast, is_public=True).summary

    assert status(cast.eguchi, sheet) == 200


def test_it_closes_for_the_sitting_at_the_end_of_its_day_and_stays_for_the_window(cast, sheet):
    for days, code in ((0, 200), (1, 404)):
        with time_machine.travel(timezone.now() + timedelta(days=14 + days), tick=False):
            assert (status(cast.chiba, sheet), status(cast.aida, sheet)) == (code, 200)


def test_without_a_seat_it_is_gone(cast, sheet):
    MeetingAttendance.unscoped.filter(organization=cast.hokatsu_west).delete()

    assert status(cast.chiba, sheet) == 404


def test_that_it_was_read_is_logged_and_names_nobody(cast, sheet):
    status(cast.chiba, sheet)

    event = AuditEvent.unscoped.get(type="page_read", user_id=cast.chiba.user.pk)
    assert (event.case_no, event.person_numbers) == (sheet.number, [])
