"""S10, afterwards: what was said is fixed and read by whom it is for, and what was decided comes back as done."""

from datetime import date

import pytest

from network.activity_codes import AttendanceRole, MeetingStatus
from tests.factories import MeetingAttendanceFactory, MeetingBodyFactory, MeetingFactory
from tests.journeys import steps

pytestmark = pytest.mark.django_db(transaction=True)

TEXT, MENDED = "架空の事例について、はじめの手紙を話し合った。", "架空の事例について、はじめの電話を話し合った。"
CASE, OPINION, TASK, DONE = "架空の匿名の事例", "架空の班の意見", "架空の案内を受付に置く", "架空の受付に20部置いた"


@pytest.fixture
def sittings(cast):
    """One that was held, with 西部包括 at the table and ハローワーク as a guest, and the next one."""
    body = MeetingBodyFactory(name="架空の定例会")
    held = MeetingFactory(body=body, name=body.name, held_on=date(2026, 6, 1), status=MeetingStatus.HELD)
    for meeting in (held, coming := MeetingFactory(body=body, name="架空の次の定例会", held_on=date(2099, 6, 1))):
        MeetingAttendanceFactory(meeting=meeting, organization=cast.hokatsu_west)
        MeetingAttendanceFactory(meeting=meeting, organization=cast.hello_work, role=AttendanceRole.GUEST)
    return [f"/network/meetings/{meeting.uid}/" for meeting in (held, coming)]


def test_from_the_paper_to_the_decision_that_is_done(visit, cast, sittings):
    held, coming = sittings
    aida, chiba, eguchi = visit(cast.aida), visit(cast.chiba), visit(cast.eguchi)

    put_up_a_collected_paper(aida.go(held))
    write_down_what_the_groups_found(aida)
    record_a_decision(aida)
    fix_the_minutes(aida)
    assert_who_reads_what(chiba.go(held), eguchi.go(held))
    finish(chiba)
    correct(aida.go(held))

    assert MENDED in chiba.go(held).follow("議事要旨（第2版）").follow("印刷用の画面").text
    assert TEXT not in chiba.text
    assert "済み" in aida.go(coming).text
    assert TASK not in aida.go("/").text + chiba.go("/").text


def put_up_a_collected_paper(aida):
    """Handed out in the room, and counted when it comes back."""
    aida.follow("資料を載せる").fill("資料の名前", CASE).fill("本文", "架空の本文").tick("回収資料").press("載せる")
    aida.follow(CASE).follow("回収した部数を記録する").fill("配った部数", "9").fill("集めた部数", "9").press("保存する")
    assert "回収資料" in aida.text


def write_down_what_the_groups_found(aida):
    aida.follow("グループワークを記録する").fill("テーマ", "架空のテーマ").fill("グループの名前", "1班")
    aida.fill("メンバー", "地域包括").fill("出た意見・結果", OPINION).press("保存する")


def record_a_decision(aida):
    aida.follow("決まったことを記録する").fill("すること", TASK).choose("する機関", "西部地域包括支援センター")
    aida.fill("期限", steps.day(14)).press("保存する")


def fix_the_minutes(aida):
    """Read over once more: a number that does not belong there is pointed at."""
    aida.follow("議事要旨を書く").fill("議事の要旨", f"{TEXT} 042-000-0001").press("保存する")
    assert "042-000-0001" in aida.follow("読み直して確定する").text
    aida.page.go_back()
    aida.follow("続きを書く").fill("議事の要旨", TEXT).press("保存する")
    confirm(aida)


def confirm(aida):
    aida.follow("読み直して確定する").tick("相談のある方・ご家族のお名前").press("確定する（あとから直せません）")


def assert_who_reads_what(chiba, eguchi):
    """Who sat at the table reads all but the collected paper; a guest reads nothing that is not open to guests."""
    assert all(words in chiba.text for words in (CASE, OPINION, TASK, "議事要旨"))
    assert "架空の本文" not in chiba.follow(CASE).text
    assert not any(words in eguchi.text for words in (CASE, OPINION, TASK, "議事要旨"))


def finish(chiba):
    """From the first page."""
    chiba.go("/").follow(TASK).follow("済みにする").fill("したこと", DONE).press("済みにする")
    assert DONE in chiba.text


def correct(aida):
    """A second version, which says why."""
    aida.follow("議事要旨").follow("訂正版を作る").fill("訂正の理由", "手紙ではなく電話だった").press(
        "訂正版を書き始める"
    )
    aida.fill("議事の要旨", MENDED).press("保存する")
    confirm(aida)
