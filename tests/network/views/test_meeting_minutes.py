"""議事要旨: written, read over, fixed, corrected, printed."""

from uuid import uuid4

import pytest
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.activity_codes import AttendanceRole, MeetingStatus
from network.meeting_result_codes import ReaderClass
from network.models import ActionItem, MeetingAttendance, MeetingMinutes
from tests.factories import AgendaItemFactory, MeetingAttendanceFactory, MeetingFactory
from tests.factories.meeting_results import ActionItemFactory, MeetingMinutesFactory
from tests.network.bad_input import LONG, NUL, RARE

TYPED = {"text": "架空の議事", "decisions": "", "next_time": "", "readers": ReaderClass.SAT}


def url(page, row):
    return reverse(f"network:meeting_minutes_{page}", args=[row.uid])


def token():
    return {"submission_token": str(uuid4())}


@pytest.fixture
def sat(cast):
    """西部包括 sat, ここから was a guest with a name that nobody reads."""
    meeting = MeetingFactory(name="架空の定例会", number=2, status=MeetingStatus.HELD, place="架空会館")
    MeetingAttendanceFactory(meeting=meeting, organization=cast.hokatsu_west, delegate_name="架空 千葉")
    guest = {"role": AttendanceRole.LIVED_EXPERIENCE_GUEST, "delegate_name": "架空 経験者"}
    MeetingAttendanceFactory(meeting=meeting, organization=cast.kokokara, **guest)
    AgendaItemFactory(meeting=meeting, title="架空の現状報告")
    ActionItemFactory(meeting=meeting, text="架空のチラシを置く", owner=cast.shakyo)
    return meeting


def test_a_draft_is_written_once_and_by_the_window_alone_and_sent_twice_it_is_one(browse, cast, sat):
    typed = TYPED | token()

    first = browse(cast.aida).post(url("new", sat), typed)
    browse(cast.aida).post(url("new", sat), typed)
    again = browse(cast.baba).post(url("new", sat), TYPED | token())

    minutes = MeetingMinutes.unscoped.get()
    assert first.url == url("detail", minutes)
    assert "すでにあります" in again.content.decode()
    assert (minutes.text, minutes.recorded_by, minutes.is_fixed) == ("架空の議事", cast.aida.user, False)
    assert "議事要旨" not in browse(cast.chiba).get(reverse("network:meeting_detail", args=[sat.uid])).content.decode()


def test_of_a_canceled_meeting_nothing_is_written(browse, cast):
    meeting = MeetingFactory(status=MeetingStatus.CANCELED)

    page = browse(cast.aida).post(url("new", meeting), TYPED | token())

    assert "中止した会議" in page.content.decode()
    assert not MeetingMinutes.unscoped.exists()


def test_what_is_wrong_stays_on_the_page_and_what_is_rare_is_kept(browse, cast, sat):
    wrong = [{"text": ""}, {"text": NUL}, {"text": LONG * 5}, {"next_time": LONG}, {"readers": "x"}]
    wrong += [{"open_to_guests": "on", "readers": ReaderClass.WINDOW}]
    client = browse(cast.aida)

    for each in wrong:
        page = client.post(url("new", sat), TYPED | token() | each)
        assert set(page.context["form"].errors) == {next(iter(each))}
    client.post(url("new", sat), TYPED | token() | {"text": RARE})

    assert MeetingMinutes.unscoped.get().text == RARE


def test_two_who_write_see_each_other_s_words_and_nothing_is_lost(browse, cast, sat):
    minutes = MeetingMinutesFactory(meeting=sat)
    browse(cast.baba).post(url("edit", minutes), TYPED | {"text": "架空の先の言葉", "version": 1})

    page = browse(cast.aida).post(url("edit", minutes), TYPED | {"text": "架空の後の言葉", "version": 1})

    assert page.status_code == 409
    assert "架空の先の言葉" in page.content.decode()
    assert "架空の後の言葉" in page.content.decode()
    assert MeetingMinutes.unscoped.get().text == "架空の先の言葉"


def test_before_it_is_fixed_it_is_read_over_for_names(browse, cast, sat):
    minutes = MeetingMinutesFactory(meeting=sat, text="架空山さんのお宅（042-000-0000）を訪ねる。皆さん承知。")
    client = browse(cast.aida)

    page = client.get(url("fix", minutes)).content.decode()
    untouched = client.post(url("fix", minutes), {"version": 1})

    assert "電話番号のようです：042-000-0000" in page
    assert "お名前のようです：架空山さん" in page
    assert "皆さん" not in page.split("もう一度見てください")[1].split("</ul>")[0]
    assert set(untouched.context["form"].errors) == {"is_nameless"}
    assert not MeetingMinutes.unscoped.get().is_fixed


def test_fixed_it_keeps_what_stood_around_it_then(browse, cast, sat):
    minutes = MeetingMinutesFactory(meeting=sat, text="架空の議事")
    browse(cast.aida).post(url("fix", minutes), {"version": 1, "is_nameless": "on"})
    MeetingAttendance.unscoped.filter(organization=cast.hokatsu_west).update(attended=False)
    ActionItem.unscoped.update(text="架空のあとの宿題")

    pages = [browse(cast.aida).get(url(page, minutes)).content.decode() for page in ("detail", "sheet")]

    for page in pages:
        words = ("第2回 架空の定例会", "架空会館", "西部地域包括支援センター", "架空の現状報告", "架空のチラシを置く")
        assert [word for word in words if word not in page] == []
        assert "架空のあとの宿題" not in page
        assert "架空 経験者" not in page
    assert AuditEvent.unscoped.filter(type=EventType.MINUTES_FIXED).count() == 1


def test_the_names_of_delegates_are_for_the_list_and_the_window(browse, cast, sat):
    minutes = MeetingMinutesFactory(meeting=sat, fixed=True, readers=ReaderClass.EVERYBODY)

    pages = {name: browse(getattr(cast, name)).get(url("sheet", minutes)).content.decode() for name in ("chiba", "doi")}

    assert ["架空 千葉" in page for page in pages.values()] == [True, False]


def test_nothing_is_fixed_before_it_is_known_who_came_nor_twice_nor_over_another_version(browse, cast):
    soon = MeetingMinutesFactory(meeting__status=MeetingStatus.PLANNED)
    minutes = MeetingMinutesFactory(version=2)
    client, ticked = browse(cast.aida), {"is_nameless": "on"}

    early = client.post(url("fix", soon), ticked | {"version": 1})
    stale = client.post(url("fix", minutes), ticked | {"version": 1})
    client.post(url("fix", minutes), ticked | {"version": 2})
    twice = client.post(url("fix", minutes), ticked | {"version": 3})
    edited = client.post(url("edit", minutes), TYPED | {"version": 3})

    assert "開催と出席を記録してください" in early.content.decode()
    assert stale.status_code == 409
    assert all("確定しています" in page.content.decode() for page in (twice, edited))
    assert client.get(url("edit", minutes)).url == url("detail", minutes)


def test_a_correction_says_why_and_takes_the_place_of_what_it_corrects(browse, cast, sat):
    first = MeetingMinutesFactory(meeting=sat, fixed=True, text="架空の誤り")
    client = browse(cast.aida)

    unsaid = client.post(url("correct", first), token())
    client.post(url("correct", first), token() | {"reason": "架空の訂正の理由"})
    second = MeetingMinutes.unscoped.get(number=2)
    client.post(url("edit", second), TYPED | {"text": "架空の正しい言葉", "version": 1})
    before = browse(cast.chiba).get(url("detail", first)).status_code
    client.post(url("fix", second), {"version": 2, "is_nameless": "on"})

    assert set(unsaid.context["form"].errors) == {"reason"}
    page = browse(cast.chiba).get(url("detail", second)).content.decode()
    assert "架空の訂正の理由" in page
    assert "架空の誤り" not in page
    assert (before, browse(cast.chiba).get(url("detail", first)).status_code) == (200, 404)
    assert "第2版に訂正されています" in client.get(url("detail", first)).content.decode()
    assert "すでにあります" in client.post(url("correct", first), token() | {"reason": "もう一度"}).content.decode()


def test_a_draft_is_thrown_away_and_what_is_fixed_is_not(browse, cast, sat):
    draft, fixed = MeetingMinutesFactory(meeting=sat), MeetingMinutesFactory(fixed=True)
    client = browse(cast.aida)

    client.post(url("drop", draft))
    page = client.post(url("drop", fixed), follow=True)

    assert MeetingMinutes.unscoped.get() == fixed
    assert "確定しています" in page.content.decode()
