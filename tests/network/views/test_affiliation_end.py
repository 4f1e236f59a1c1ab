"""Ending an affiliation, giving another one, ending an account."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone

from akishima_support.access import Role
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.models import Affiliation
from tests.factories import AffiliationFactory, UserFactory


def end_page(member):
    return reverse("network:affiliation_end", args=[member.affiliation.uid])


def today():
    return timezone.localdate()


@pytest.mark.parametrize("name", ["aida", "baba", "chiba", "goto"])
def test_nobody_but_the_administrator_ends_anything(browse, cast, name):
    client = browse(getattr(cast, name))

    assert client.post(end_page(cast.doi), {"last_day": today()}).status_code == 404
    assert client.post(reverse("network:account_end", args=[cast.doi.user.uid])).status_code == 404
    assert client.get(reverse("network:affiliation_new", args=[cast.doi.user.uid])).status_code == 404


def test_ending_today_shuts_the_door_at_the_next_page(browse, cast):
    chiba = browse(cast.chiba)
    assert chiba.get("/").status_code == 200

    browse(cast.fujii).post(end_page(cast.chiba), {"last_day": today()})

    assert chiba.get("/")["Location"] == "/accounts/affiliation/"
    assert AuditEvent.unscoped.get(type=EventType.AFFILIATION_ENDED).detail["user"] == cast.chiba.user.pk


def test_a_later_day_leaves_the_door_open_until_then(browse, cast):
    chiba = browse(cast.chiba)

    browse(cast.fujii).post(end_page(cast.chiba), {"last_day": today() + timedelta(days=3)})

    assert chiba.get("/").status_code == 200
    assert not Affiliation.objects.valid_on(today() + timedelta(days=4)).filter(user=cast.chiba.user).exists()


@pytest.mark.parametrize("day", ["", "x", "2019-01-01", "9999-99-99", "\x00", "あ" * 5000])
def test_a_day_that_cannot_be_is_an_error_at_the_field(browse, cast, day):
    response = browse(cast.fujii).post(end_page(cast.chiba), {"last_day": day})

    assert response.status_code == 200
    assert response.context["form"].errors["last_day"]
    cast.chiba.affiliation.refresh_from_db()
    assert cast.chiba.affiliation.valid_until is None


def test_the_last_administrator_remains(browse, cast):
    response = browse(cast.fujii).post(end_page(cast.fujii), {"last_day": today()})

    assert "管理者が一人もいなくなります" in response.context["form"].errors["last_day"][0]
    cast.fujii.affiliation.refresh_from_db()
    assert cast.fujii.affiliation.ended_at is None


def test_with_a_second_administrator_the_first_may_go(browse, cast):
    AffiliationFactory(organization=cast.window, role=Role.ADMINISTRATOR)

    response = browse(cast.fujii).post(end_page(cast.fujii), {"last_day": today()})

    assert response.status_code == 302


@pytest.mark.parametrize("spoil", ["ending", "inactive"])
def test_an_administrator_who_leaves_too_does_not_count(browse, cast, spoil):
    other = AffiliationFactory(organization=cast.window, role=Role.ADMINISTRATOR)
    if spoil == "ending":
        other.valid_until = today()
        other.save()
    else:
        other.user.is_active = False
        other.user.save()

    response = browse(cast.fujii).post(end_page(cast.fujii), {"last_day": today()})

    assert response.context["form"].errors["last_day"]


def test_an_account_that_ends_is_out_at_once_and_its_sessions_are_gone(browse, cast):
    chiba, doi = browse(cast.chiba), browse(cast.doi)
    fujii = browse(cast.fujii)

    fujii.post(reverse("network:account_end", args=[cast.chiba.user.uid]))

    cast.chiba.user.refresh_from_db()
    cast.chiba.affiliation.refresh_from_db()
    assert not cast.chiba.user.is_active
    assert cast.chiba.affiliation.ended_by == cast.fujii.user
    assert not Session.objects.filter(pk=chiba.cookies["sessionid"].value).exists()
    assert Session.objects.filter(pk=doi.cookies["sessionid"].value).exists()
    assert chiba.get("/")["Location"] == "/accounts/login/"


def test_asking_on_get_ends_nothing(browse, cast):
    page = browse(cast.fujii).get(reverse("network:account_end", args=[cast.chiba.user.uid]))

    cast.chiba.user.refresh_from_db()
    assert page.status_code == 200
    assert cast.chiba.user.is_active


def test_nobody_ends_his_own_account(browse, cast):
    AffiliationFactory(organization=cast.window, role=Role.ADMINISTRATOR)

    page = browse(cast.fujii).post(reverse("network:account_end", args=[cast.fujii.user.uid]), follow=True)

    assert "ご自分のアカウントは終えられません" in page.content.decode()
    cast.fujii.user.refresh_from_db()
    assert cast.fujii.user.is_active


def test_somebody_gets_a_second_affiliation(browse, cast):
    page = reverse("network:affiliation_new", args=[cast.chiba.user.uid])

    response = browse(cast.fujii).post(page, {"organization": cast.shakyo.pk, "role": "partner_staff"})

    assert response.status_code == 302
    given = Affiliation.objects.get(user=cast.chiba.user, organization=cast.shakyo)
    assert given.valid_from == today()
    assert AuditEvent.unscoped.get().type == EventType.AFFILIATION_GIVEN


def test_the_same_affiliation_twice_is_refused_with_a_sentence(browse, cast):
    page = reverse("network:affiliation_new", args=[cast.chiba.user.uid])

    response = browse(cast.fujii).post(page, {"organization": cast.hokatsu_west.pk, "role": "partner_staff"})

    assert "すでに持っています" in response.content.decode()


def test_nobody_raises_himself(browse, cast):
    page = reverse("network:affiliation_new", args=[cast.fujii.user.uid])

    response = browse(cast.fujii).post(page, {"organization": cast.window.pk, "role": "manager"})

    assert "ご自分に所属を加えることはできません" in response.content.decode()
    assert Affiliation.objects.filter(user=cast.fujii.user).count() == 1


def test_an_ended_account_gets_no_affiliation(browse, cast):
    user = UserFactory(is_active=False)
    page = reverse("network:affiliation_new", args=[user.uid])

    response = browse(cast.fujii).post(page, {"organization": cast.shakyo.pk, "role": "partner_staff"})

    assert "終了したアカウント" in response.content.decode()


def test_a_password_link_replaces_the_earlier_one(browse, cast):
    fujii = browse(cast.fujii)
    page = reverse("network:password_link_new", args=[cast.chiba.user.uid])
    first = fujii.post(page, follow=True).context["link"]

    second = fujii.post(page, follow=True).context["link"]

    assert fujii.get(first).status_code == 404
    assert fujii.get(second).status_code == 200


def test_a_revoked_invitation_cannot_be_used(browse, cast):
    fujii = browse(cast.fujii)
    made = fujii.post(reverse("network:password_link_new", args=[cast.chiba.user.uid]), follow=True)
    revoke = reverse("network:invitation_revoke", args=[made.context["invitation"].uid])

    assert "取り消します" in fujii.get(revoke).content.decode()
    fujii.post(revoke)

    assert fujii.get(made.context["link"]).status_code == 404
    assert "すでに使われたか" in fujii.post(revoke, follow=True).content.decode()
