"""会議で伝えたことを記録する, from the page of the meeting, and what that page then shows: `cases:meeting_telling`."""

from django.urls import reverse
from django.utils import timezone

from network.activity_codes import MeetingStatus
from network.models import Meeting
from tests.bad_input import TEXTS
from tests.cases.sheet_stage import sitting, written
from tests.cases.window_stage import case_of, kazuo, queries_of, restricted
from tests.factories.cases import DisclosureRecordFactory


def choosing(meeting) -> str:
    return reverse("cases:meeting_telling", args=[meeting.uid])


def page_of(meeting) -> str:
    return reverse("network:meeting_detail", args=[meeting.uid])


def told(case, meeting, body, **fields):
    """That the body heard of the case there."""
    words = {"person": case.person, "meeting": meeting, "recipient": body, "means": "meeting", "basis": "by_law"}
    return DisclosureRecordFactory(**words | fields)


def test_it_leads_from_the_meeting_to_the_page_of_the_case_with_the_meeting_chosen(cast, browse):
    case, meeting = case_of(cast, case_no="R8-0012"), sitting(cast, days=-100)
    client = browse(cast.aida)
    assert choosing(meeting) in client.get(page_of(meeting)).content.decode()

    answer = client.post(choosing(meeting), {"case_no": " ｒ8-0012"})
    asked = client.get(answer.url).context["asked"]

    assert answer.url.startswith(reverse("cases:case_meeting_telling", args=[case.uid]))
    assert (asked["meeting"].value(), asked.errors) == (str(meeting.uid), {})
    assert str(meeting.uid) in asked.fields["meeting"].rows


def test_cases_with_a_sheet_in_this_meeting_stand_there_to_be_chosen(cast, browse):
    meeting = sitting(cast)
    case, other = case_of(cast), case_of(cast)
    written(cast, case=case, meeting=meeting)
    written(cast, case=other)

    page = browse(cast.murata).get(choosing(meeting)).content.decode()

    assert reverse("cases:case_meeting_telling", args=[case.uid]) in page
    assert str(other.uid) not in page


def test_a_number_that_nobody_may_see_is_no_number_and_a_canceled_meeting_has_no_such_page(cast, browse):
    meeting, hidden = sitting(cast), case_of(cast, person=restricted(cast), restricted=True)

    for number in (hidden.case_no, "R8-9999", "", *TEXTS):
        answer = browse(cast.murata).post(choosing(meeting), {"case_no": number})
        assert answer.context["form"]["case_no"].errors, number
    assert browse(cast.aida).post(choosing(meeting), {"case_no": hidden.case_no}).status_code == 302
    Meeting.unscoped.update(status=MeetingStatus.CANCELED)
    assert browse(cast.aida).get(choosing(meeting)).status_code == 404
    assert choosing(meeting) not in browse(cast.aida).get(page_of(meeting)).content.decode()


def test_the_window_sees_on_the_meeting_which_cases_were_told_and_to_whom_without_a_name(cast, browse):
    case, meeting, now = case_of(cast), sitting(cast, days=0), timezone.now()
    hidden = case_of(cast, person=restricted(cast), restricted=True)
    wrong = told(case, meeting, cast.shakyo)
    told(
        case,
        meeting,
        cast.kurashigoto,
        corrects=wrong,
        correction_note="聞き違い",
        recorded_at=now,
        recorded_by=cast.aida.user,
    )
    told(case, meeting, cast.hokatsu_west)
    told(hidden, meeting, cast.hello_work)

    seen = {who: browse(cast.members()[who]).get(page_of(meeting)) for who in ("aida", "murata", "chiba", "fujii")}
    rows = {who: [(row.number, row.bodies) for row in page.context["told"].rows] for who, page in seen.items()}

    first = (case.case_no, ["昭島市くらししごとサポートセンター", "西部地域包括支援センター"])
    assert rows == {
        "aida": [first, (hidden.case_no, ["立川のハローワーク"])],
        "murata": [first],
        "chiba": [],
        "fujii": [],
    }
    assert case.person.name not in seen["aida"].content.decode()
    assert [who for who, page in seen.items() if "お名前の分かる話" in page.content.decode()] == ["aida", "murata"]


def test_many_cases_cost_no_more(cast, browse):
    meeting, client = sitting(cast, days=0), browse(cast.aida)
    told(case_of(cast), meeting, cast.shakyo)
    before = queries_of(client, page_of(meeting))

    for number in range(20):
        told(case_of(cast, person=kazuo(cast, name=f"架空 {number}郎")), meeting, cast.shakyo)

    assert queries_of(client, page_of(meeting)) == before
