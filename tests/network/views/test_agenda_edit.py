"""The agenda is set without scripts: added, changed, moved, removed."""

from uuid import uuid4

from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.activity_codes import MeetingStatus
from network.models import AgendaItem, Meeting
from tests.factories import AgendaItemFactory
from tests.network.bad_input import LONG, NUL
from tests.network.meeting_stage import called

TYPED = {"kind": "policy", "title": "架空の施策", "text": "架空の説明"}


def press(client, page, item, **sent):
    return client.post(reverse(f"network:agenda_{page}", args=[item.uid]), sent)


def titles():
    return [item.title for item in AgendaItem.unscoped.in_order()]


def test_items_are_added_at_the_end_and_change_places(browse, cast):
    meeting, client = called(), browse(cast.aida)
    new = reverse("network:agenda_new", args=[meeting.uid])
    for title in ("一", "二", "三"):
        client.post(new, TYPED | {"title": title, "submission_token": uuid4()})
    first, second, third = AgendaItem.unscoped.in_order()

    press(client, "move", third, to="up")
    moved = titles()
    press(client, "move", first, to="up")
    press(client, "move", second, to="down")
    stays = titles()
    press(client, "remove", first)
    press(client, "remove", first)

    assert moved == stays == ["一", "三", "二"]
    assert titles() == ["三", "二"]
    page = client.get(new).content.decode()
    assert "ご本人やご家族のお名前、住所" in page
    assert 'name="draft_key"' in page
    assert AuditEvent.unscoped.filter(type=EventType.AGENDA_CHANGED).count() == 5


def test_an_item_is_saved_over_the_version_that_was_seen(browse, cast):
    item, client = AgendaItemFactory(meeting=called()), browse(cast.aida)

    first = press(client, "edit", item, **TYPED, version=1)
    second = press(client, "edit", item, **TYPED | {"title": "架空のほか"}, version=1)

    assert (first.status_code, second.status_code, titles()) == (302, 409, ["架空の施策"])
    assert "架空の施策" in second.content.decode()


def test_what_is_wrong_stays_on_the_page(browse, cast):
    new, client = reverse("network:agenda_new", args=[called().uid]), browse(cast.aida)
    for typed in ({"title": ""}, {"title": LONG}, {"text": LONG}, {"text": NUL}, {"kind": "x"}):
        page = client.post(new, TYPED | {"submission_token": uuid4()} | typed)
        assert (page.status_code, set(page.context["form"].errors)) == (200, set(typed)), typed


def test_the_agenda_of_a_canceled_meeting_stays_as_it_was(browse, cast):
    item, client = AgendaItemFactory(meeting=called()), browse(cast.aida)
    Meeting.unscoped.update(status=MeetingStatus.CANCELED)

    page = press(client, "edit", item, **TYPED, version=1)
    press(client, "remove", item)

    assert "この会議は中止されています" in page.content.decode()
    assert titles() == [item.title]
