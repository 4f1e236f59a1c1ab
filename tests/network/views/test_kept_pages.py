"""Rows that the secretariat keeps: a new one, an edit, and what is wrong with either."""

from uuid import uuid4

import pytest
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network import models
from tests.factories import (
    ActivityFactory,
    InitiativeFactory,
    MaterialFactory,
    MaterialPlacementFactory,
    PlanGoalFactory,
    ProposalFactory,
    SurveyFactory,
    TrainingFactory,
)
from tests.network.bad_input import LONG, NUL

SOURCE = {"source_note": "架空の出典", "as_of": "令和8年6月1日", "is_verified": "on"}
# By kind: the model, a factory, what is typed, the column that is changed afterwards, and a wrong entry for it.
KINDS = {
    "activity": (
        models.Activity, ActivityFactory,
        {"kind": "lecture", "name": "架空の講演", "status": "held", "held_on": "R8.6.1"},
        "outcome_note", {"held_on": "令和8年13月", "url": "これは違う", "kind": "x", "name": ""},
    ),
    "training": (
        models.Training, TrainingFactory, {"kind": "study_session", "name": "架空の研修", "status": "planned"},
        "lecturer_note", {"held_on": "あした", "status": "x", "name": LONG},
    ),
    "material": (
        models.Material, MaterialFactory, {"kind": "leaflet", "name": "架空のちらし"},
        "note", {"name": "架空の二重", "kind": "x"},
    ),
    "proposal": (
        models.Proposal, ProposalFactory, {"made_on": "2026-06-01", "topic": "架空の提案", "text": "架空の本文"},
        "text", {"made_on": "", "topic": NUL, "text": ""},
    ),
    "survey": (
        models.Survey, SurveyFactory, {"name": "架空の調査"},
        "result_note", {"fiscal_year": "9" * 12, "name": ""},
    ),
    "initiative": (
        models.Initiative, InitiativeFactory, {"name": "架空の施策", "status": "under_study"},
        "note", {"status": "x", "name": ""},
    ),
    "plan_goal": (
        models.PlanGoal, PlanGoalFactory, {"plan_name": "架空の計画", "text": "架空の目標"},
        "text", {"plan_name": "", "text": LONG},
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_row_is_kept_once_however_often_the_button_is_pressed(browse, cast, kind):
    model, _factory, typed, _column, _wrong = KINDS[kind]
    client, token = browse(cast.aida), uuid4()

    for _twice in range(2):
        answer = client.post(reverse(f"network:{kind}_new"), SOURCE | typed | {"submission_token": token})

    row = model.unscoped.get()
    assert answer.status_code == 302
    assert (row.uid, row.source_note, row.is_verified) == (token, "架空の出典", True)
    event = AuditEvent.unscoped.get(type=EventType.ACTIVITY_KEPT)
    assert event.detail["kind"] == model._meta.model_name
    assert "架空" not in str(event.detail)


@pytest.mark.parametrize("kind", KINDS)
def test_an_edit_is_saved_over_what_was_seen_and_shows_what_somebody_saved_meanwhile(browse, cast, kind):
    model, factory, typed, column, _wrong = KINDS[kind]
    row, client = factory(verified_on="2026-06-01"), browse(cast.aida)
    address, first = reverse(f"network:{kind}_edit", args=[row.uid]), SOURCE | typed | {"version": 1, column: "先の文"}
    del first["is_verified"]

    assert client.get(address).status_code == 200
    saved = client.post(address, first)
    stale = client.post(address, SOURCE | typed | {"version": 1, column: "あとの文"})

    kept = model.unscoped.get()
    assert (saved.status_code, stale.status_code) == (302, 409)
    assert (getattr(kept, column), kept.version, kept.is_verified) == ("先の文", 2, False)
    page = stale.content.decode()
    assert "先の文" in page and "あとの文" in page


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_wrong_stays_on_the_page(browse, cast, kind):
    model, _factory, typed, _column, wrong = KINDS[kind]
    MaterialFactory(name="架空の二重")
    client, before = browse(cast.aida), model.unscoped.count()

    for name, value in wrong.items():
        page = client.post(reverse(f"network:{kind}_new"), SOURCE | typed | {"submission_token": uuid4(), name: value})
        assert name in page.context["form"].errors, (kind, name)

    assert model.unscoped.count() == before


def test_an_activity_has_its_bodies_and_what_was_used(browse, cast):
    leaflet = MaterialFactory(name="架空のちらし")
    typed = KINDS["activity"][2] | {
        "organization": cast.window.pk, "about": cast.kokokara.pk, "materials": [leaflet.pk], "audience": "どなたでも",
        "url": "https://example.jp/kakuu", "report_heading": "family_group", "submission_token": uuid4(),
    }  # fmt: skip

    browse(cast.aida).post(reverse("network:activity_new"), SOURCE | typed)

    activity = models.Activity.unscoped.get()
    page = browse(cast.chiba).get(reverse("network:activity_detail", args=[activity.uid])).content.decode()
    for text in ("福祉総務課", "ここから", "架空のちらし", "https://example.jp/kakuu", "令和8年6月1日"):
        assert text in page


@pytest.mark.parametrize("wrong", [{"materials": ["9" * 30]}, {"materials": ["x"]}, {"organization": "9" * 30}])
def test_a_body_or_leaflet_that_is_not_there_is_a_wrong_choice(browse, cast, wrong):
    typed = SOURCE | KINDS["activity"][2] | {"submission_token": uuid4()} | wrong

    page = browse(cast.aida).post(reverse("network:activity_new"), typed)

    assert set(page.context["form"].errors) == set(wrong)


def test_leaflets_are_counted_and_refilled_where_they_lie(browse, cast):
    leaflet, client = MaterialFactory(), browse(cast.aida)
    client.post(
        reverse("network:placement_new", args=[leaflet.uid]),
        SOURCE | {"place": "架空の棚", "submission_token": uuid4()},
    )
    place = models.MaterialPlacement.unscoped.get()

    client.post(
        reverse("network:placement_edit", args=[place.uid]),
        SOURCE | {"place": "架空の棚", "stock": "40", "refilled_on": "R8.6.1", "version": 1},
    )

    page = client.get(reverse("network:activity_list")).content.decode()
    assert "残り40部 (R8.6.1)" in page
    assert "残り40部" not in browse(cast.chiba).get(reverse("network:activity_list")).content.decode()


def test_counting_meets_what_was_handed_out_meanwhile(browse, cast):
    """An edit of the place keeps its version; handing out goes on below it and is not undone by an old page."""
    place = MaterialPlacementFactory(stock=10)

    page = browse(cast.aida).post(
        reverse("network:placement_edit", args=[place.uid]), SOURCE | {"place": "架空", "stock": "-1", "version": 1}
    )

    assert set(page.context["form"].errors) == {"stock"}
