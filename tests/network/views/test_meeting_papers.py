"""Papers of a meeting: put up, saved, counted, taken back."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from akishima_support.uploads import store
from network.meeting_result_codes import ReaderClass
from network.models import MeetingPaper
from tests.factories import MeetingAttendanceFactory
from tests.factories.meeting_results import MeetingPaperFactory, StoredPaperFactory
from tests.network.bad_input import LONG, NUL
from tests.uploads import PDF

TYPED = {"number": 1, "title": "架空の現状", "text": "", "readers": ReaderClass.SAT, "closes_on": ""}


def url(page, row):
    return reverse(f"network:meeting_paper_{page}", args=[row.uid])


def token():
    return {"submission_token": str(uuid4())}


@pytest.fixture
def sat(cast):
    """西部包括 sat."""
    return MeetingAttendanceFactory(organization=cast.hokatsu_west).meeting


def test_a_file_is_put_up_once_and_saved_by_whoever_sat(browse, cast, sat):
    typed = TYPED | token()
    client = browse(cast.aida)

    for _twice in range(2):
        client.post(url("new", sat), typed | {"file": SimpleUploadedFile("資料.pdf", PDF)})

    paper = MeetingPaper.unscoped.get()
    answer = browse(cast.chiba).get(url("download", paper))
    assert (answer.content, answer["Content-Type"]) == (PDF, "application/pdf")
    assert answer["Content-Disposition"].startswith("attachment")
    assert "架空の現状" in browse(cast.chiba).get(reverse("network:meeting_detail", args=[sat.uid])).content.decode()
    assert "架空の現状" not in browse(cast.doi).get(reverse("network:meeting_detail", args=[sat.uid])).content.decode()


def test_a_text_is_read_on_the_screen_and_paper_alone_needs_nothing(browse, cast, sat):
    client = browse(cast.aida)

    client.post(url("new", sat), TYPED | token() | {"text": "架空の本文"})
    client.post(url("new", sat), TYPED | token() | {"number": 2, "title": "架空の紙"})

    text, paper = MeetingPaper.unscoped.in_order()
    assert "架空の本文" in browse(cast.chiba).get(url("detail", text)).content.decode()
    assert browse(cast.chiba).get(url("download", paper)).status_code == 404
    assert "紙のみ" in browse(cast.chiba).get(reverse("network:meeting_detail", args=[sat.uid])).content.decode()


def test_the_file_of_a_collected_paper_is_for_the_window_and_its_name_for_the_others(browse, cast, sat):
    paper = StoredPaperFactory(meeting=sat, is_collected=True, text="架空の本文")

    page = browse(cast.chiba).get(url("detail", paper))

    assert "画面では開けません" in page.content.decode()
    assert "架空の本文" not in page.content.decode()
    assert "架空の本文" in browse(cast.aida).get(url("detail", paper)).content.decode()
    assert browse(cast.chiba).get(url("download", paper)).status_code == 404
    assert browse(cast.aida).get(url("download", paper)).status_code == 200


def test_after_its_last_day_the_window_alone_reads_it(browse, cast, sat):
    paper = StoredPaperFactory(meeting=sat, closes_on=timezone.localdate())
    pages = [url("detail", paper), url("download", paper)]
    on_the_day = [browse(cast.chiba).get(page).status_code for page in pages]

    MeetingPaper.unscoped.update(closes_on=timezone.localdate() - timedelta(days=1))

    assert on_the_day == [200, 200]
    assert [browse(cast.chiba).get(page).status_code for page in pages] == [404, 404]
    assert [browse(cast.aida).get(page).status_code for page in pages] == [200, 200]


def test_what_is_wrong_stays_on_the_page(browse, cast, sat):
    MeetingPaperFactory(meeting=sat, number=1)
    client = browse(cast.aida)
    wrong = [
        {"number": 1},
        {"number": 0},
        {"number": "9" * 30},
        {"title": ""},
        {"title": NUL},
        {"text": LONG * 5},
        {"closes_on": "きのう"},
        {"readers": "x"},
        {"file": SimpleUploadedFile("資料.pdf", b"MZ")},
        {"file": SimpleUploadedFile("資料.exe", b"MZ")},
    ]

    for each in wrong:
        page = client.post(url("new", sat), TYPED | {"number": 2} | token() | each)
        assert set(page.context["form"].errors) == set(each)

    assert client.get(url("new", sat)).context["form"]["number"].value() == 2
    assert MeetingPaper.unscoped.count() == 1


def test_the_readers_are_changed_over_the_version_that_was_seen(browse, cast, sat):
    paper = StoredPaperFactory(meeting=sat, number=1)
    changed = TYPED | {"readers": ReaderClass.WINDOW}

    first = browse(cast.aida).post(url("edit", paper), changed | {"version": 1})
    stale = browse(cast.baba).post(url("edit", paper), TYPED | {"version": 1})

    assert (first.status_code, stale.status_code) == (302, 409)
    assert browse(cast.chiba).get(url("detail", paper)).status_code == 404
    kept = MeetingPaper.unscoped.get()
    assert (kept.title, kept.has_file) == ("架空の現状", True)


def test_what_was_handed_out_is_counted_when_it_comes_back(browse, cast, sat):
    paper = MeetingPaperFactory(meeting=sat, number=1, is_collected=True)
    client = browse(cast.aida)
    wrong = [({"collected": 11}, "collected"), ({"collected": 9}, "note"), ({"handed_out": -1}, "handed_out")]

    for each, box in wrong:
        page = client.post(url("count", paper), {"handed_out": 10, "collected": 10, "version": 1} | each)
        assert set(page.context["form"].errors) == {box}
    counted = {"handed_out": 10, "collected": 9, "note": "架空の機関に1部", "version": 1}
    client.post(url("count", paper), counted)
    uncounted = client.post(url("edit", paper), TYPED | {"version": 2})

    assert MeetingPaper.unscoped.get().missing == 1
    assert "未回収あり" in client.get(reverse("network:meeting_detail", args=[sat.uid])).content.decode()
    assert "回収資料のまま" in uncounted.content.decode()
    assert "架空の機関に1部" not in browse(cast.chiba).get(url("detail", paper)).content.decode()


def test_what_was_put_up_by_mistake_is_gone_and_its_number_is_free(
    browse, cast, sat, django_capture_on_commit_callbacks
):
    paper = StoredPaperFactory(meeting=sat, number=1)
    name = paper.stored_name

    with django_capture_on_commit_callbacks(execute=True):
        browse(cast.aida).post(url("remove", paper), {"reason": "架空の別の会議の資料", "version": 1})

    with pytest.raises(FileNotFoundError):
        store.get(name)
    assert browse(cast.chiba).get(url("detail", paper)).status_code == 404
    assert "架空の別の会議の資料" in browse(cast.aida).get(url("detail", paper)).content.decode()
    assert browse(cast.aida).get(url("edit", paper)).status_code == 404
    browse(cast.aida).post(url("new", sat), TYPED | token())
    assert MeetingPaper.unscoped.filter(number=1).count() == 2
