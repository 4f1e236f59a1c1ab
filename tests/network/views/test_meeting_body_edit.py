"""How often a body sits can be changed, and new bodies added."""

from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.models import MeetingBody
from tests.factories import MeetingBodyFactory
from tests.network.bad_input import LONG, NUL

TYPED = {
    "name": "架空の定例会",
    "kind": "regular_coordination",
    "times_per_year": 3,
    "is_called_here": "on",
    "version": 1,
}


def test_the_number_is_changed_over_the_version_that_was_seen(browse, cast):
    body = MeetingBodyFactory(name="架空の定例会")
    address = reverse("network:meeting_body_edit", args=[body.uid])

    first = browse(cast.aida).post(address, TYPED)
    second = browse(cast.baba).post(address, TYPED | {"times_per_year": 4})

    kept = MeetingBody.unscoped.get()
    assert (first.status_code, second.status_code) == (302, 409)
    assert (kept.times_per_year, kept.is_called_here, kept.version) == (3, True, 2)
    assert AuditEvent.unscoped.filter(type=EventType.MEETING_BODY_CHANGED).count() == 1


def test_a_new_body_has_a_name_of_its_own(browse, cast):
    MeetingBodyFactory(name="架空の定例会")
    client, address = browse(cast.aida), reverse("network:meeting_body_new")
    wrong = [
        ({"name": "架空の定例会"}, "name"),
        ({"name": LONG}, "name"),
        ({"name": NUL}, "name"),
        ({"kind": "jusou_support"}, "kind"),
        ({"times_per_year": 0}, "times_per_year"),
        ({"times_per_year": "x"}, "times_per_year"),
    ]
    for typed, field in wrong:
        page = client.post(address, TYPED | {"name": "架空の連絡会"} | typed)
        assert (page.status_code, set(page.context["form"].errors)) == (200, {field}), typed

    assert client.post(address, TYPED | {"name": "架空の連絡会"}).status_code == 302
    assert MeetingBody.unscoped.filter(name="架空の連絡会", is_called_here=True).exists()
