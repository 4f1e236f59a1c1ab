"""会議で伝えたことを記録する: `cases:case_meeting_telling`."""

from datetime import timedelta
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.utils import timezone

from cases.models import DisclosureRecord, LegalBasis
from network.activity_codes import MeetingKind
from network.models import Meeting, MeetingAttendance
from tests.cases.sheet_stage import sitting
from tests.cases.stage import consent_of
from tests.cases.window_stage import case_of, queries_of

GUEST = "ゲストの方には、お名前の分かる話はできません。"


@pytest.fixture
def meeting(cast):
    return sitting(cast, days=0)


@pytest.fixture
def case(cast):
    """Who agreed that 千葉's body and 江口's hear it; 江口's is a guest of the meeting, 土井's was not named."""
    case = case_of(cast)
    for body in (cast.hokatsu_west, cast.hello_work):
        consent_of(case.person, body, ["basic", "health"], given_on=timezone.localdate() - timedelta(days=1))
    return case


def page(case, meeting, *, basis="consent", categories=("basic",)) -> str:
    asked = [("meeting", meeting.uid), ("basis", basis), *(("categories", each) for each in categories)]
    return f"/cases/cases/{case.uid}/meeting-telling/?{urlencode(asked)}"


def boxes(*bodies, **changes) -> dict:
    right = {"bodies": [str(body.uid) for body in bodies], "items": "お名前", "submission_token": str(uuid4())}
    return right | changes


def statutory(cast, meeting) -> None:
    """The city has entered the instrument of the meeting's law."""
    Meeting.unscoped.filter(pk=meeting.pk).update(kind=MeetingKind.STATUTORY_SUPPORT)
    LegalBasis.unscoped.filter(code="support_meeting_art9").update(
        is_enabled=True, instrument="架空要綱", instrument_on="2026-04-01", sectors=["contractor", "other_public"]
    )


def test_it_says_who_has_to_leave_the_room(cast, browse, case, meeting):
    answer = browse(cast.aida).get(page(case, meeting))

    assert [body.name for body in answer.context["form"].fields["bodies"].rows.values()] == ["西部地域包括支援センター"]
    assert {(seat.organization.name, seat.why_not) for seat in answer.context["leaving"]} == {
        ("昭島市くらししごとサポートセンター", "ご本人の同意に、この機関とこの情報が含まれていません。"),
        ("立川のハローワーク", GUEST),
    }


def test_each_who_heard_it_gets_a_row_with_the_meeting(cast, browse, case, meeting):
    consent_of(case.person, cast.kurashigoto, ["basic"], given_on=timezone.localdate())

    answer = browse(cast.aida).post(page(case, meeting), boxes(cast.hokatsu_west, cast.kurashigoto))

    rows = DisclosureRecord.unscoped.order_by("id")
    assert answer.status_code == 302
    assert {row.recipient for row in rows} == {cast.hokatsu_west, cast.kurashigoto}
    assert all((row.means, row.meeting, row.consent.recipient) == ("meeting", meeting, row.recipient) for row in rows)
    assert meeting.title in browse(cast.aida).get(answer.url).content.decode()


@pytest.mark.parametrize("who", ["kurashigoto", "hello_work", "shakyo", "window"])
def test_who_may_not_hear_it_cannot_be_written_down(cast, browse, case, meeting, who):
    form = browse(cast.aida).post(page(case, meeting), boxes(getattr(cast, who))).context["form"]

    assert form["bodies"].errors
    assert not DisclosureRecord.unscoped.exists()


def test_a_category_that_was_not_agreed_to_closes_the_door(cast, browse, case, meeting):
    form = browse(cast.aida).get(page(case, meeting, categories=["money"])).context["form"]

    assert form.fields["bodies"].choices == []


def test_who_was_absent_heard_nothing(cast, browse, case, meeting):
    MeetingAttendance.unscoped.filter(organization=cast.hokatsu_west).update(attended=False)

    assert browse(cast.aida).get(page(case, meeting)).context["form"].fields["bodies"].choices == []


def test_under_a_law_members_hear_it_and_guests_never(cast, browse, case, meeting):
    statutory(cast, meeting)
    address, client = page(case, meeting, basis="support_meeting_art9"), browse(cast.aida)
    right = {"reason": "支援方針の共有", "proviso_checked": "on", "approver": str(cast.baba.user.uid)}

    answer = client.get(address)
    assert {seat.why_not for seat in answer.context["leaving"]} == {GUEST}
    without = client.post(address, boxes(cast.kurashigoto, reason="支援方針の共有"))
    assert without.context["form"].non_field_errors()
    assert client.post(address, boxes(cast.kurashigoto, **right)).status_code == 302
    assert DisclosureRecord.unscoped.get().basis == "support_meeting_art9"


def test_a_law_holds_in_its_own_meetings_alone_and_only_while_it_is_on(cast, browse, case, meeting):
    client = browse(cast.aida)
    assert "leaving" not in client.get(page(case, meeting, basis="support_meeting_art9")).context
    statutory(cast, meeting)
    Meeting.unscoped.update(kind=MeetingKind.REGULAR_COORDINATION)

    form = client.get(page(case, meeting, basis="support_meeting_art9")).context["form"]

    assert form.fields["bodies"].choices == []


def test_before_its_day_nothing_is_written_down(cast, browse, case):
    coming = sitting(cast, days=3)

    answer = browse(cast.aida).post(page(case, coming), boxes(cast.hokatsu_west))

    assert "会議の日になってから" in answer.content.decode()
    assert not DisclosureRecord.unscoped.exists()


def test_sent_twice_it_is_written_once(cast, browse, case, meeting):
    sent = boxes(cast.hokatsu_west)

    for _ in range(2):
        browse(cast.aida).post(page(case, meeting), sent)

    assert DisclosureRecord.unscoped.count() == 1


def test_bad_input_is_named_and_many_bodies_cost_no_more(cast, browse, case, meeting):
    client = browse(cast.aida)
    for changes in ({"items": ""}, {"items": "a\x00b"}, {"bodies": []}, {"bodies": ["x"]}):
        assert client.post(page(case, meeting), boxes(cast.hokatsu_west, **changes)).context["form"].errors, changes
    before = queries_of(client, page(case, meeting))

    for body in (cast.shakyo, cast.commissioners, cast.kokokara):
        MeetingAttendance.unscoped.create(meeting=meeting, organization=body)

    assert queries_of(client, page(case, meeting)) == before
