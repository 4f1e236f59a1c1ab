"""A page that makes a row, sent twice with the very same body, makes one (two clicks, or the back button)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import uuid4

import pytest
from django.db.models import Model
from django.urls import reverse

from network import models
from tests.factories import MaterialFactory, MeetingFactory, PlatformFactory
from tests.network.views.test_kept_pages import KINDS
from tests.project.walk import url_patterns

# Pressed twice where the rest of the page is told.
TOLD = {
    *(f"{kind}_new" for kind in KINDS), "activity_occasion_new", "training_occasion_new", "identification_new",
    "action_new", "meeting_group_work_new", "import_new", "confirmation_new", "change_request_new",
}  # fmt: skip


@dataclass(frozen=True)
class Page:
    """`typed` and `about` make what is sent and the object of the address when the cast stands."""

    who: str
    model: type[Model]
    typed: Callable = field(default=lambda cast: {})
    about: Callable = field(default=lambda cast: None)


def body(cast):
    return cast.kokokara


def meeting(cast):
    return MeetingFactory(held_on="2026-06-01")


def told(cast):
    return {"readers": "sat", "text": "架空の議事"}


PAGES = {
    "organization_new": Page(
        "fujii", models.Organization,
        lambda cast: {
            "name": "架空の会", "kind": "other", "sector": "private", "cost_type": "free",
            "accepts_direct_consultation": "unknown", "located_in_city": "unknown",
        },
    ),
    "alias_new": Page(
        "fujii", models.OrganizationAlias, lambda cast: {"name": "架空の呼び名", "status": "unconfirmed"}, body
    ),
    "service_new": Page(
        "fujii", models.ServiceOffering,
        lambda cast: {"code": "consultation", "name": "架空の相談", "cost_type": "free"}, body,
    ),
    "contact_new": Page(
        "fujii", models.ContactPoint, lambda cast: {"purpose": "代表", "phone": "000-0000-0000"}, body
    ),
    "notice_new": Page(
        "fujii", models.Notice,
        lambda cast: {"title": "架空の催し", "text": "架空の文", "shown_from": "R8.6.1"}, body,
    ),
    "named_contact_new": Page(
        "fujii", models.NamedContact,
        lambda cast: {"profession": "nurse", "name": "架空 看", "phone": "000-0000-0000", "agreed_on": "R8.6.1"}, body,
    ),
    "seat_new": Page(
        "fujii", models.PlatformMembership,
        lambda cast: {"platform": PlatformFactory().pk, "organization": cast.kokokara.pk, "status": "observer"},
    ),
    "affiliation_new": Page(
        "fujii", models.Affiliation,
        lambda cast: {"organization": cast.kokokara.pk, "role": "partner_staff"}, lambda cast: cast.chiba.user,
    ),
    "invitation_new": Page(
        "fujii", models.Invitation,
        lambda cast: {
            "name": "架空 新田", "username": "nitta", "organization": cast.kokokara.pk, "role": "partner_staff"
        },
    ),
    "meeting_new": Page(
        "aida", models.Meeting,
        lambda cast: {"name": "架空の会議", "kind": "regular_coordination", "held_on": "R8.6.1"},
    ),
    "meeting_body_new": Page(
        "aida", models.MeetingBody, lambda cast: {"name": "架空の会議体", "kind": "regular_coordination"}
    ),
    "agenda_new": Page("aida", models.AgendaItem, lambda cast: {"kind": "policy", "title": "架空の施策"}, meeting),
    "meeting_minutes_new": Page("aida", models.MeetingMinutes, told, meeting),
    "meeting_paper_new": Page(
        "aida", models.MeetingPaper, lambda cast: told(cast) | {"number": 1, "title": "架空の資料"}, meeting
    ),
    "placement_new": Page(
        "aida", models.MaterialPlacement, lambda cast: {"place": "架空の棚"}, lambda cast: MaterialFactory()
    ),
    "year_report_new": Page("aida", models.YearReport, lambda cast: {"fiscal_year": 2025}),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_the_second_time_makes_nothing_and_loses_nothing(browse, cast, name):
    page = PAGES[name]
    about, typed, client = page.about(cast), page.typed(cast), browse(getattr(cast, page.who))
    address = reverse(f"network:{name}", args=[about.uid] if about else [])
    before, sent = page.model._base_manager.count(), typed | {"submission_token": uuid4()}

    first, second = client.post(address, sent), client.post(address, sent)

    assert page.model._base_manager.count() == before + 1
    assert first.status_code == 302
    if second.status_code != 302:
        assert second.context["form"].errors
        assert all(str(value) in second.content.decode() for value in typed.values())


def test_a_second_password_link_ends_the_first(browse, cast):
    address, client = reverse("network:password_link_new", args=[cast.chiba.user.uid]), browse(cast.fujii)

    client.post(address)
    client.post(address)

    assert models.Invitation.objects.pending().count() == 1


def test_no_new_page_is_forgotten():
    names = {name.removeprefix("network:") for name, _pattern in url_patterns() if name.startswith("network:")}

    assert {name for name in names if name.endswith("_new")} == TOLD | {*PAGES, "password_link_new"}
