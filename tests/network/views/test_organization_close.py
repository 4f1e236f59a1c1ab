"""Closing an organization."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.activity_codes import MeetingKind
from network.models import Invitation
from network.rules import closing
from tests.factories import InvitationFactory, MeetingAttendanceFactory, PlatformMembershipFactory
from tests.network.bad_input import GARBAGE_IDS, NUL, OUTSIDERS

TYPED = {"until": "R8.3.31", "reason": "架空の統合"}


def address(organization):
    return reverse("network:organization_close", args=[organization.uid])


@pytest.mark.parametrize("name", OUTSIDERS)
def test_nobody_but_the_administrator_closes(browse, cast, name):
    client = browse(getattr(cast, name))

    assert client.get(address(cast.basuteru)).status_code == 404
    assert client.post(address(cast.basuteru), TYPED).status_code == 404
    cast.basuteru.refresh_from_db()
    assert cast.basuteru.valid_until is None


def test_a_closed_body_names_its_day_reason_and_successor(browse, cast):
    response = browse(cast.fujii).post(address(cast.basuteru), TYPED | {"successors": [cast.shakyo.pk]})

    cast.basuteru.refresh_from_db()
    assert response.status_code == 302
    assert str(cast.basuteru.valid_until) == "2026-03-31"
    assert cast.basuteru.successor == cast.shakyo
    assert cast.basuteru.closing_reason == "架空の統合"
    assert AuditEvent.unscoped.filter(type=EventType.ORGANIZATION_CLOSED).count() == 1


def test_the_window_is_never_closed(browse, cast):
    client = browse(cast.fujii)

    assert client.get(address(cast.window)).status_code == 404
    assert client.post(address(cast.window), TYPED).status_code == 404
    assert client.get(address(cast.basuteru)).status_code == 200


def test_it_closes_once(browse, cast):
    client = browse(cast.fujii)
    client.post(address(cast.basuteru), TYPED)

    assert client.post(address(cast.basuteru), TYPED).status_code == 404


def test_what_is_open_is_listed_first(browse, cast, monkeypatch):
    monkeypatch.setattr(closing, "_sources", [lambda organization: [f"架空の連携が1件 ({organization.kind})"]])

    page = browse(cast.fujii).get(address(cast.basuteru)).content.decode()

    assert "架空の連携が1件 (private_support)" in page


@pytest.mark.parametrize(
    "wrong",
    [{"until": ""}, {"until": "令和99年1月1日"}, {"reason": ""}, {"reason": NUL}]
    + [{"successors": [garbage]} for garbage in GARBAGE_IDS],
)
def test_what_is_wrong_stays_on_the_page(browse, cast, wrong):
    page = browse(cast.fujii).post(address(cast.basuteru), TYPED | wrong)

    cast.basuteru.refresh_from_db()
    assert page.status_code == 200
    assert set(page.context["form"].errors) == set(wrong)
    assert cast.basuteru.valid_until is None


def test_an_end_before_the_beginning_is_refused_with_a_sentence(browse, cast):
    cast.basuteru.valid_from = "2027-04-01"
    cast.basuteru.save()

    page = browse(cast.fujii).post(address(cast.basuteru), TYPED)

    assert "始まりの日より前" in page.content.decode()


def test_a_split_names_every_successor_and_nothing_moves_by_itself(browse, cast):
    west, client = cast.hokatsu_west, browse(cast.fujii)
    seat = PlatformMembershipFactory(organization=west, seat_no=5)
    invitation = InvitationFactory(organization=west)
    heirs = [cast.shakyo, cast.kurashigoto, cast.kokokara]
    typed = TYPED | {"until": "R9.3.31", "successors": [heir.pk for heir in heirs]}

    page = client.post(address(west), typed, follow=True).content.decode()

    for left in [
        reverse("network:affiliation_end", args=[cast.chiba.affiliation.uid]),
        reverse("network:seat_end", args=[seat.uid]),
        reverse("network:invitation_revoke", args=[invitation.uid]),
    ]:
        assert left in page
    west.refresh_from_db()
    seat.refresh_from_db()
    assert (west.successor, seat.organization, seat.ended_on) == (None, west, None)
    body = client.get(reverse("network:organization_detail", args=[west.uid])).content.decode()
    assert body.count("<p>分かれて引き継いだ先：<a") == len(heirs)
    assert address(west) in client.get(reverse("today")).content.decode()


def test_whom_it_shuts_out_and_the_meetings_to_come_are_listed_and_the_window_is_told(browse, cast):
    west, day = cast.hokatsu_west, date(2027, 4, 10)
    soon = MeetingAttendanceFactory(organization=west, meeting__held_on=date(2027, 3, 1))
    later = MeetingAttendanceFactory(organization=west, meeting__held_on=day)
    MeetingAttendanceFactory(organization=west, meeting__held_on=day, meeting__kind=MeetingKind.INDIVIDUAL_CASE)
    pages = [reverse("network:meeting_detail", args=[seat.meeting.uid]) for seat in (soon, later)]
    with time_machine.travel("2026-11-30T03:00:00Z", tick=False):
        client = browse(cast.fujii)

        page = client.post(address(west), TYPED | {"until": "R9.3.31"}, follow=True).content.decode()

        assert [each in page for each in pages] == [False, True]
        assert "ほかに、招かれている会議が1件あります。" in page
        assert reverse("network:affiliation_new", args=[cast.chiba.user.uid]) in page
        window = browse(cast.aida)
        assert pages[1] in window.get(reverse("today")).content.decode()
        assert "で終わる機関" in window.get(pages[1]).content.decode()
    with time_machine.travel("2027-04-01T03:00:00Z", tick=False):
        assert browse(cast.chiba).get(reverse("today"))["Location"] == "/accounts/affiliation/"
        assert browse(cast.doi).get(reverse("today")).status_code == 200


def test_a_planned_end_is_said_as_planned_and_can_be_taken_back_until_it_comes(browse, cast):
    body = cast.basuteru
    reopen = reverse("network:organization_reopen", args=[body.uid])
    typed = {"successors": [cast.shakyo.pk, cast.kurashigoto.pk], "reason": "架空の分割", "until": "R9.3.31"}
    with time_machine.travel("2026-11-30T03:00:00Z", tick=False):
        client = browse(cast.fujii)
        client.post(address(body), typed)
        assert "終わる予定です" in client.get(reverse("network:organization_detail", args=[body.uid])).content.decode()

        client.post(reopen, {"version": 2})

        body.refresh_from_db()
        assert (body.valid_until, body.closing_reason, body.relations_from(manager="unscoped").count()) == (None, "", 0)
        client.post(address(body), typed)
    with time_machine.travel("2027-04-01T03:00:00Z", tick=False):
        client = browse(cast.fujii)
        client.post(reopen, {"version": 4})
        body.refresh_from_db()
        assert str(body.valid_until) == "2027-03-31"
        assert "終わりました" in client.get(reverse("network:organization_detail", args=[body.uid])).content.decode()


def test_an_invitation_of_a_body_that_has_ended_opens_nothing(cast):
    invitation = InvitationFactory(organization=cast.basuteru)
    assert Invitation.objects.open_at(invitation.created_at).count() == 1

    type(cast.basuteru).unscoped.filter(pk=cast.basuteru.pk).update(valid_until="2020-03-31")

    assert Invitation.objects.open_at(invitation.created_at).count() == 0
