"""What a meeting decided: who does it, done, reopened, given up, and on the page of the next sitting."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from akishima_support.access import Role
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.activity_codes import MeetingKind
from network.models import ActionItem, ActionStep
from tests.factories import (
    AffiliationFactory,
    MeetingAttendanceFactory,
    MeetingBodyFactory,
    MeetingFactory,
    OrganizationFactory,
)
from tests.factories.meeting_results import ActionItemFactory
from tests.network.bad_input import GARBAGE_IDS, LONG, NUL
from tests.queries import asks

LIST = reverse("network:action_list")
# Session, account; the bodies of the filter; the decisions with their owners, people and meetings.
QUERIES = 4


def url(page, row):
    return reverse(f"network:action_{page}", args=[row.uid])


def said(note=""):
    return {"submission_token": str(uuid4()), "note": note}


@pytest.fixture
def typed(cast):
    return {"text": "架空のチラシを置く", "owner": cast.hokatsu_west.pk, "doer": "", "due_on": "2026-12-28"}


def test_a_decision_is_recorded_with_owner_person_and_day(browse, cast, typed):
    meeting = MeetingFactory()
    typed |= {"doer": cast.chiba.affiliation.pk, "submission_token": str(uuid4())}

    for _twice in range(2):
        browse(cast.aida).post(url("new", meeting), typed)

    item = ActionItem.unscoped.get()
    assert (item.owner, item.doer, item.due_on) == (cast.hokatsu_west, cast.chiba.user, date(2026, 12, 28))
    page = browse(cast.chiba).get(url("detail", item)).content.decode()
    assert all(word in page for word in ("架空のチラシを置く", "架空 千葉", "済みにする"))
    assert "取りやめる" not in page


def test_what_is_wrong_stays_on_the_page(browse, cast, typed):
    meeting, closed = MeetingFactory(), MeetingFactory(kind=MeetingKind.INTERNAL)
    gone = OrganizationFactory(valid_until=date(2020, 3, 31))
    administrator = AffiliationFactory(organization=cast.window, role=Role.ADMINISTRATOR)
    client = browse(cast.aida)
    wrong = [
        ({"text": ""}, "text"),
        ({"text": NUL}, "text"),
        ({"text": LONG}, "text"),
        ({"due_on": "2026-05-31"}, "due_on"),
        ({"due_on": "いつか"}, "due_on"),
        ({"owner": gone.pk}, "owner"),
        ({"doer": cast.doi.affiliation.pk}, "doer"),
        ({"doer": cast.hase.affiliation.pk}, "doer"),
        ({"doer": administrator.pk, "owner": cast.window.pk}, "doer"),
        *(({"owner": each}, "owner") for each in GARBAGE_IDS),
    ]

    for each, box in wrong:
        page = client.post(url("new", meeting), typed | {"submission_token": str(uuid4())} | each)
        assert set(page.context["form"].errors) == {box}, each
    hidden = client.post(url("new", closed), typed | {"submission_token": str(uuid4())})

    assert set(hidden.context["form"].errors) == {"owner"}
    assert not ActionItem.unscoped.exists()


def test_the_owner_says_that_it_is_done_and_takes_it_back(browse, cast):
    item = ActionItemFactory(owner=cast.hokatsu_west)
    client, done = browse(cast.chiba), said("架空の窓口に20部置いた")

    for _twice in range(2):
        client.post(url("done", item), done)
    again = client.get(url("done", item)).status_code
    unsaid = client.post(url("reopen", item), said())
    client.post(url("reopen", item), said("架空の数え間違い"))

    assert again == 404
    assert set(unsaid.context["form"].errors) == {"note"}
    page = browse(cast.aida).get(url("detail", item)).content.decode()
    assert page.index("架空の窓口に20部置いた") < page.index("架空の数え間違い")
    assert (ActionStep.unscoped.count(), ActionItem.unscoped.get().is_open) == (2, True)
    events = AuditEvent.unscoped.filter(type__in=[EventType.ACTION_DONE, EventType.ACTION_REOPENED])
    assert events.count() == 2


def test_the_window_finishes_gives_up_and_brings_back_whatever_anybody_owns(browse, cast):
    item = ActionItemFactory(owner=cast.hokatsu_west)
    MeetingAttendanceFactory(meeting=item.meeting, organization=cast.hello_work)
    client = browse(cast.aida)

    client.post(url("drop", item), said("架空の事情"))
    by_owner = browse(cast.chiba).post(url("reopen", item), said("戻す")).status_code
    client.post(url("reopen", item), said("架空の再開"))
    reads = browse(cast.eguchi).get(url("detail", item)).content.decode()
    client.post(url("done", item), said())

    assert by_owner == 404
    assert "済みにする" not in reads
    assert browse(cast.eguchi).post(url("done", item), said()).status_code == 404
    assert [step.move for step in ActionStep.unscoped.in_order()] == ["dropped", "reopened", "done"]


def test_it_is_said_otherwise_while_it_is_open_over_the_version_that_was_seen(browse, cast, typed):
    item = ActionItemFactory(owner=cast.shakyo, text="架空のはじめの言葉", doer=cast.ikawa.user)

    first = browse(cast.aida).post(url("edit", item), typed | {"version": 1})
    stale = browse(cast.baba).post(url("edit", item), typed | {"text": "架空の別の言葉", "version": 1})
    browse(cast.aida).post(url("done", item), said())

    assert (first.status_code, stale.status_code) == (302, 409)
    assert "架空のチラシを置く" in stale.content.decode()
    assert browse(cast.aida).get(url("edit", item)).status_code == 404


def test_the_next_sitting_of_the_body_shows_what_became_of_it(browse, cast):
    body = MeetingBodyFactory()
    last = MeetingFactory(body=body, held_on=date(2026, 6, 1), name="架空の前の会議")
    ActionItemFactory(meeting=MeetingFactory(body=body, held_on=date(2025, 6, 1)), text="架空の古い宿題")
    ActionItemFactory(meeting=last, owner=cast.hokatsu_west, text="架空の宿題")
    ActionItemFactory(meeting=last, owner=cast.shakyo, text="架空のよその宿題")
    meeting = MeetingFactory(body=body, held_on=date(2026, 11, 1))
    names = ("aida", "chiba", "doi", "fujii")

    pages = {
        name: browse(getattr(cast, name)).get(reverse("network:meeting_detail", args=[meeting.uid])).content.decode()
        for name in names
    }

    words = ("架空の前の会議", "架空の宿題", "架空のよその宿題", "架空の古い宿題")
    seen = {name: [word in page for word in words] for name, page in pages.items()}
    assert seen["aida"] == [True, True, True, False]
    assert seen["chiba"] == [True, True, False, False]
    assert seen["doi"] == seen["fujii"] == [False] * 4


def test_the_list_is_narrowed_by_state_body_and_year(browse, cast):
    today, body = timezone.localdate(), MeetingBodyFactory()
    meeting = MeetingFactory(body=body, held_on=date(2026, 6, 1))
    ActionItemFactory(text="架空の期限内", due_on=today + timedelta(days=1))
    ActionItemFactory(text="架空の遅れ", due_on=today - timedelta(days=1), meeting=meeting)
    done = {"state": "done", "done_at": timezone.now(), "done_by": cast.aida.user}
    ActionItemFactory(text="架空の済み", meeting=MeetingFactory(held_on=date(2025, 6, 1)), **done)
    words = ("架空の期限内", "架空の遅れ", "架空の済み")
    client = browse(cast.aida)

    def found(query):
        page = client.get(LIST + query).content.decode()
        return [word in page for word in words]

    assert found("") == [True, True, False]
    assert found("?show=overdue") == [False, True, False]
    assert found("?show=done") == [False, False, True]
    assert found(f"?show=all&body={body.pk}") == [False, True, False]
    assert found("?show=all&year=2025") == [False, False, True]
    assert all(found(f"?{box}={bad}") == [False] * 3 for box in ("show", "body", "year") for bad in ("x", "9" * 30))
    assert "この条件に当てはまるものはありません" in client.get(LIST + "?show=all&year=2024").content.decode()
    assert "会議で決まったことはまだありません" in browse(cast.doi).get(LIST).content.decode()


@pytest.mark.parametrize("rows", [1, 20])
def test_the_list_costs_the_same_with_one_and_twenty_rows(browse, cast, rows):
    for _each in range(rows):
        ActionItemFactory(owner=cast.hokatsu_west, doer=cast.chiba.user)
    client = browse(cast.aida)
    client.get(LIST)

    with asks(QUERIES):
        client.get(LIST)


def test_the_list_goes_on_from_page_to_page(browse, cast):
    meeting = MeetingFactory()
    items = [ActionItemFactory(owner=cast.shakyo, meeting=meeting, text=f"架空の{n:03}番") for n in range(51)]

    first = browse(cast.aida).get(LIST)
    second = browse(cast.aida).get(LIST + first.context["next_url"])

    assert items[50].text not in first.content.decode()
    assert [row.item for row in second.context["rows"]] == [items[50]]


def test_before_its_owner_is_closed_or_merged_it_is_named_and_moved(browse, cast):
    double = OrganizationFactory(name="架空の重複")
    item = ActionItemFactory(owner=double)
    client = browse(cast.fujii)

    page = client.get(reverse("network:organization_close", args=[double.uid])).content.decode()
    client.post(reverse("network:alias_merge", args=[double.uid]), {"into": cast.shakyo.pk, "is_same": "on"})

    assert "済んでいないものが1件" in page
    assert ActionItem.unscoped.get(pk=item.pk).owner == cast.shakyo
