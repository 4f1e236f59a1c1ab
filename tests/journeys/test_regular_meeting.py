"""S10: the second 定例会 is called, answered and held. A guest sits in it, and is named to nobody but the window."""

import pytest
import time_machine

from network.models import MeetingAttendance
from tests.factories import MeetingBodyFactory, PlatformFactory, PlatformMembershipFactory

pytestmark = [pytest.mark.django_db(transaction=True)]

NAME = "架空の調整会議定例会"
GUEST, DELEGATE = "架空 花", "架空 一子"
BEFORE, AFTER = "2026-12-05T10:00:00+09:00", "2026-12-20T10:00:00+09:00"


@pytest.fixture
def platform(cast):
    """Two members, and a body that the window calls twice a year and has not called."""
    MeetingBodyFactory(name=NAME, is_called_here=True)
    place = {"platform": PlatformFactory(), "status": "member"}
    for number, body in enumerate((cast.hokatsu_west, cast.shakyo), start=1):
        PlatformMembershipFactory(seat_no=number, organization=body, **place)


@pytest.mark.usefixtures("platform")
def test_from_the_reminder_to_who_was_there(visit, cast):
    with time_machine.travel(BEFORE):
        aida = visit(cast.aida)
        call_it(aida)
        set_the_agenda(aida)
        invite(aida)
        answer(visit(cast.chiba))
        write_down_the_guest(aida)
        others_know_of_it_and_of_nobody(visit(cast.doi))
    with time_machine.travel(AFTER):
        hold(visit(cast.aida))
        assert_who_reads_whom(visit(cast.chiba), visit(cast.aida))


def call_it(aida):
    """今日 says that it is late, and leads to the meeting, filled in."""
    assert "遅れています" in aida.text
    aida.follow("会議を招集する")
    aida.fill("開催日", "令和8年12月18日").fill("開始", "14:00").fill("終了", "16:00").fill("場所", "架空会館")
    aida.press("予定する")
    assert f"第1回 {NAME}" in aida.text


def set_the_agenda(aida):
    """Two items, the second of which comes first."""
    for kind, title in (("グループワーク", "架空のグループワーク"), ("現状報告", "架空の現状報告")):
        aida.follow("次第に加える").choose("種類", kind).fill("議題", title).press("加える")
    aida.press("上へ")
    assert aida.text.index("架空の現状報告") < aida.text.index("架空のグループワーク")


def invite(aida):
    """The members at once, and a guest."""
    aida.follow("機関を招く").choose("ほかの機関・団体", "ここから").choose("その役割", "経験のある方(ゲスト)").press(
        "招く"
    )
    assert "出席 0、欠席 0、回答待ち 3" in aida.text


def answer(chiba):
    """The partner finds it on its first page."""
    chiba.follow("出欠を回答する").tick("出席").fill("出席される方のお名前", DELEGATE).fill("職名", "主任")
    chiba.press("回答する")
    assert f"主任 {DELEGATE}" in chiba.text
    assert "出欠を回答する" not in chiba.go("/").text


def write_down_the_guest(aida):
    """The family group has no account; it said yes by telephone."""
    aida.page.reload()
    aida.follow("出欠・役割 ここから").tick("出席").fill("出席される方のお名前", GUEST).press("保存する")
    assert GUEST in aida.text
    assert "経験のある方(ゲスト)" in aida.text


def others_know_of_it_and_of_nobody(doi):
    """Who is not invited reads that there is a meeting."""
    doi.go("/network/meetings/").follow(f"第1回 {NAME}")
    assert "架空会館" in doi.text
    assert GUEST not in doi.text
    assert DELEGATE not in doi.text


def hold(aida):
    """On the first page after its day; 社協 had not answered and was not there."""
    aida.follow("開催と出席を記録する")
    aida.page.get_by_label("昭島市社会福祉協議会：出席", exact=True).uncheck()
    aida.press("記録する")
    assert "開催済" in aida.page.locator("body").inner_text()
    came = {row.organization.name: row.attended for row in MeetingAttendance.unscoped.select_related("organization")}
    assert came == {"西部地域包括支援センター": True, "昭島市社会福祉協議会": False, "ここから": True}


def assert_who_reads_whom(chiba, aida):
    """The printed list lies on a table: no guest is named on it."""
    address = chiba.go("/network/meetings/").follow(f"第1回 {NAME}").page.url
    assert GUEST not in chiba.text
    for visitor in (chiba, aida):
        visitor.go(address).follow("出席者名簿を印刷する")
        assert DELEGATE in visitor.text
        assert GUEST not in visitor.text
