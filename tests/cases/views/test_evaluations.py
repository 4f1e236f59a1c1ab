"""Evaluation against the things of the plan, and the plan that follows."""

import pytest

from cases.models import Evaluation, GoalEvaluation, SupportPlan
from tests.bad_input import CHOICES, TEXTS
from tests.cases.plan_stage import evaluation, plan
from tests.cases.window_stage import case_of
from tests.factories.plans import EvaluationFactory, PlanGoalFactory, SupportPlanFactory


@pytest.fixture
def active(cast):
    """A plan that is carried out, with one thing to do."""
    draft = PlanGoalFactory(plan__case=case_of(cast), plan__issues="話す機会がない。").plan
    SupportPlan.unscoped.filter(pk=draft.pk).update(
        status="active", fixed_at="2026-11-03T00:00:00Z", fixed_by=cast.aida.user, next_due_on="2027-03-31"
    )
    return SupportPlan.unscoped.get(pk=draft.pk)


def new_page(of):
    return f"/cases/plans/{of.uid}/evaluation/new/"


def page_of(sheet, part=""):
    return f"/cases/evaluations/{sheet.uid}/{part}"


def test_fixing_the_evaluation_ends_the_plan_and_a_new_one_follows(cast, browse, active):
    client = browse(cast.aida)

    assert client.post(new_page(active), evaluation()).status_code == 302
    sheet = Evaluation.unscoped.get()
    assert "再プランを書く" not in client.get(page_of(sheet)).content.decode()
    client.post(page_of(sheet, "fix/"), {"version": "1"})
    page = client.get(page_of(sheet)).content.decode()
    copied = client.get(f"/cases/cases/{active.case.uid}/plans/new/").content.decode()
    client.post(f"/cases/cases/{active.case.uid}/plans/new/", plan())

    active.refresh_from_db()
    assert (active.status, active.next_due_on) == ("evaluated", None)
    assert GoalEvaluation.unscoped.get().result == "partly"
    assert "再プランを書く" in page
    assert "話す機会がない。" in copied
    following = SupportPlan.unscoped.get(number=2)
    assert (following.previous, following.label) == (active, "再プラン（1回目）")


def test_a_draft_is_written_on_and_a_stale_page_loses_nothing(cast, browse, active):
    client = browse(cast.aida)
    client.post(new_page(active), evaluation())
    edit = page_of(Evaluation.unscoped.get(), "edit/")

    written = client.post(edit, evaluation(version="1", remaining="朝の過ごし方", **{"goal1-result": "achieved"}))
    late = client.post(edit, evaluation(version="1", remaining="別の画面の文"))

    assert written.status_code == 302
    assert late.status_code == 409
    assert "別の画面の文" in late.content.decode()
    assert Evaluation.unscoped.get().remaining == "朝の過ごし方"
    assert GoalEvaluation.unscoped.get().result == "achieved"


def test_it_is_fixed_only_when_it_says_how_things_go_on(cast, browse, active):
    sheet = EvaluationFactory(plan=active)

    response = browse(cast.aida).post(page_of(sheet, "fix/"), {"version": "1"}, follow=True)

    assert "「今後」を選んでから確定してください。" in response.content.decode()
    assert SupportPlan.unscoped.get().status == "active"


def test_a_plan_has_one_evaluation_and_a_draft_has_none(cast, browse, active):
    sheet = EvaluationFactory(plan=active)
    draft = SupportPlanFactory(case=case_of(cast))
    client = browse(cast.aida)

    assert client.get(new_page(active)).url == page_of(sheet, "edit/")
    assert "もう書き始められています" in client.post(new_page(active), evaluation()).content.decode()
    assert "実施中のプランではありません" in client.post(new_page(draft), evaluation()).content.decode()
    assert Evaluation.unscoped.count() == 1


def test_no_change_stands_alone_and_no_input_breaks_the_form(cast, browse, active):
    client = browse(cast.aida)
    attempts = [
        {"changes": ["none", "mind"]},
        *({"remaining": text, "goal1-note": text, "evaluated_on": "x"} for text in TEXTS.values()),
        *({"changes": [text], "outlook": text, "goal1-result": text} for text in CHOICES.values()),
    ]

    for changes in attempts:
        assert client.post(new_page(active), evaluation(**changes)).status_code == 200, changes
    assert not Evaluation.unscoped.exists()


def test_paper_filled_and_blank(cast, browse, active):
    sheet = EvaluationFactory(plan=active, changes=["met"], outlook="end")
    GoalEvaluation.unscoped.create(
        evaluation=sheet,
        goal=active.goals(manager="unscoped").get(),
        case=sheet.case,
        person=sheet.person,
        result="achieved",
    )
    client = browse(cast.aida)

    filled = client.get(page_of(sheet, "sheet/")).content.decode()
    blank = client.get("/cases/evaluations/blank/").content.decode()

    assert "手紙を届ける。" in filled
    assert "■ 本人と会えた" in filled
    assert "■ 終結" in filled
    assert "■" not in blank
