"""Group work: a theme, groups and what each found."""

from uuid import uuid4

from django.urls import reverse

from network.meeting_result_codes import ReaderClass
from network.models import GroupWork, WorkGroup
from tests.factories import MeetingAttendanceFactory
from tests.network.bad_input import LONG

TYPED = {
    "theme": "架空のテーマ",
    "readers": ReaderClass.SAT,
    "name_1": "1班",
    "members_1": "地域包括、社協",
    "result_1": "架空の意見",
    "name_4": "4班",
}


def url(page, row):
    return reverse(f"network:meeting_group_work_{page}", args=[row.uid])


def test_it_is_recorded_changed_and_read_by_whoever_sat(browse, cast):
    meeting = MeetingAttendanceFactory(organization=cast.hokatsu_west).meeting
    page = reverse("network:meeting_detail", args=[meeting.uid])
    client, typed = browse(cast.aida), TYPED | {"submission_token": str(uuid4())}

    for _twice in range(2):
        client.post(url("new", meeting), typed)
    work = GroupWork.unscoped.get()
    filled = client.get(url("edit", work)).content.decode()
    client.post(url("edit", work), TYPED | {"result_1": "架空の別の意見", "name_4": "", "version": 1})

    assert "地域包括、社協" in filled
    assert [group.name for group in WorkGroup.unscoped.in_order()] == ["1班"]
    assert "架空の別の意見" in browse(cast.chiba).get(page).content.decode()
    assert "架空のテーマ" not in browse(cast.doi).get(page).content.decode()


def test_a_group_without_a_name_and_words_that_are_too_long_stay_on_the_page(browse, cast):
    meeting = MeetingAttendanceFactory().meeting
    wrong = [{"name_1": ""}, {"members_1": LONG}, {"result_1": LONG * 2}, {"theme": ""}, {"readers": ""}]

    for each in wrong:
        page = browse(cast.aida).post(url("new", meeting), TYPED | {"submission_token": str(uuid4())} | each)
        assert set(page.context["form"].errors) == set(each)

    assert not GroupWork.unscoped.exists()


def test_what_somebody_saved_meanwhile_is_shown_group_by_group(browse, cast):
    meeting = MeetingAttendanceFactory().meeting
    browse(cast.aida).post(url("new", meeting), TYPED | {"submission_token": str(uuid4())})
    work = GroupWork.unscoped.get()
    browse(cast.aida).post(url("edit", work), TYPED | {"result_1": "架空の先の意見", "version": 1})

    page = browse(cast.baba).post(url("edit", work), TYPED | {"result_1": "架空の後の意見", "version": 1})

    assert page.status_code == 409
    assert all(words in page.content.decode() for words in ("架空の先の意見", "架空の後の意見"))
    assert WorkGroup.unscoped.in_order().first().result == "架空の先の意見"
