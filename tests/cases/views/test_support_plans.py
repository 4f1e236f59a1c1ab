"""Plans: who does what, fixed, followed, due on 今日."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from cases.models import PlanGoal, SupportPlan
from tests.bad_input import CHOICES, DATES, TEXTS
from tests.cases.plan_stage import plan
from tests.cases.window_stage import case_of, day, queries_of
from tests.factories.plans import AssessmentFactory, PlanGoalFactory, SupportPlanFactory


def new_page(case):
    return f"/cases/cases/{case.uid}/plans/new/"


def page_of(sheet, part=""):
    return f"/cases/plans/{sheet.uid}/{part}"


def test_a_plan_says_who_does_what_and_is_fixed(cast, browse):
    case, client = case_of(cast), browse(cast.aida)
    assessment = AssessmentFactory(case=case, fixed=True)
    other = {"goal3-doer": "other", "goal3-organization": str(cast.hokatsu_west.uid), "goal3-what": "介護を続ける。"}

    client.post(new_page(case), plan(**other))
    draft = SupportPlan.unscoped.get()
    client.post(page_of(draft, "fix/"), {"version": "1"})

    draft.refresh_from_db()
    goals = PlanGoal.unscoped.order_by("position")
    assert [(goal.doer, goal.what, goal.organization) for goal in goals] == [
        ("window", "手紙を届ける。", None),
        ("other", "介護を続ける。", cast.hokatsu_west),
    ]
    assert (draft.status, draft.label, draft.assessment) == ("active", "初回プラン", assessment)
    assert draft.next_due_on == draft.next_monitoring_on


def test_a_plan_is_fixed_only_with_something_to_do_a_day_to_look_back_and_no_other_plan(cast, browse):
    client = browse(cast.aida)
    empty = SupportPlanFactory(case=case_of(cast))
    dateless = PlanGoalFactory(plan__case=case_of(cast), plan__evaluate_on=None).plan
    second = PlanGoalFactory(plan__case=case_of(cast), plan__number=2).plan
    SupportPlanFactory(case=second.case, active=True)

    answers = [
        client.post(page_of(each, "fix/"), {"version": "1"}, follow=True).content.decode()
        for each in (empty, dateless, second)
    ]

    assert [
        any(reason in answer for reason in ("一つ以上書いてから", "評価の予定日を決めて", "先にそのプランを評価"))
        for answer in answers
    ] == [True, True, True]
    assert SupportPlan.unscoped.filter(status="draft").count() == 3


def test_a_row_needs_who_and_what_and_another_body_its_name(cast, browse):
    case, client = case_of(cast), browse(cast.aida)
    wrong = [
        {"goal1-what": "だれがするか決めていない"},
        {"goal1-doer": "self"},
        {"goal1-doer": "other", "goal1-what": "通う"},
        {"goal1-doer": "self", "goal1-what": "通う", "goal1-organization": str(cast.hello_work.uid)},
    ]

    for changes in wrong:
        page = client.post(new_page(case), plan(**changes)).content.decode()
        assert "下の欄に、直すところがあります。" in page
        assert changes.get("goal1-what", "") in page
    assert not SupportPlan.unscoped.exists()


def test_a_stale_draft_answers_409_with_both_texts_of_a_row(cast, browse):
    draft = PlanGoalFactory(plan__case=case_of(cast)).plan
    browse(cast.baba).post(page_of(draft, "edit/"), plan(**{"goal0-what": "馬場が電話する。"}))

    response = browse(cast.aida).post(page_of(draft, "edit/"), plan(**{"goal0-what": "相田が訪ねる。"}))

    assert response.status_code == 409
    assert "馬場が電話する。" in response.content.decode()
    assert "相田が訪ねる。" in response.content.decode()


def test_agreement_and_monitoring_come_later_without_a_signature(cast, browse):
    active = SupportPlanFactory(case=case_of(cast), active=True, evaluate_on=timezone.localdate() + timedelta(days=90))
    client = browse(cast.aida)
    spoken = {"agreement": "agreed", "agreed_on": day(0), "agreement_method": "oral", "version": "1"}

    incomplete = client.post(page_of(active, "agreement/"), {"agreement": "agreed", "version": "1"})
    assert client.post(page_of(active, "agreement/"), spoken).status_code == 302
    late = client.post(page_of(active, "monitoring/"), {"next_monitoring_on": day(200), "version": "2"})
    assert (
        client.post(page_of(active, "monitoring/"), {"next_monitoring_on": day(30), "version": "2"}).status_code == 302
    )

    active.refresh_from_db()
    assert "同意した日を入力してください。" in incomplete.content.decode()
    assert "評価の予定日までの日" in late.content.decode()
    assert (active.agreement, active.agreement_method) == ("agreed", "oral")
    assert active.next_due_on == timezone.localdate() + timedelta(days=30)


def test_what_is_due_stands_on_the_lead_s_page_and_on_nobody_else_s_but_the_manager_s(cast, browse):
    today = timezone.localdate()
    due = SupportPlanFactory(case=case_of(cast), active=True, evaluate_on=today)
    later = SupportPlanFactory(case=case_of(cast), active=True, evaluate_on=today + timedelta(days=1))

    pages = {
        name: browse(getattr(cast, name)).get(reverse("today")).content.decode() for name in ("aida", "baba", "murata")
    }

    assert {name: page_of(due) in page for name, page in pages.items()} == {"aida": True, "baba": True, "murata": False}
    assert page_of(later) not in pages["aida"]


def test_the_paper_lists_everything_in_the_order_of_the_form(cast, browse):
    goal = PlanGoalFactory(plan__case=case_of(cast), plan__services=["ibasho"], what="手紙を届ける。")
    client = browse(cast.aida)

    filled = client.get(page_of(goal.plan, "sheet/")).content.decode()
    blank = client.get("/cases/plans/blank/").content.decode()

    places = [
        filled.index(text)
        for text in ("解決したい課題", "本プランの目標", "手紙を届ける。", "■ 居場所", "評価の予定日")
    ]
    assert places == sorted(places)
    assert "■" not in blank


def test_no_input_breaks_the_form(cast, browse):
    case, client = case_of(cast), browse(cast.aida)
    attempts = [
        *(
            {"issues": text, "goal0-what": text, "made_on": "x", "starts_on": date, "evaluate_on": date}
            for text, date in zip(TEXTS.values(), [*DATES.values(), ""], strict=True)
        ),
        *({"services": [text], "goal0-doer": text, "goal0-organization": text} for text in CHOICES.values()),
        {"starts_on": day(2), "ends_on": day(1)},
        {"evaluate_on": day(-1)},
    ]

    for changes in attempts:
        response = client.post(new_page(case), plan(**changes))
        assert response.status_code == 200, changes
        assert "手紙のやりとりが続く。" in response.content.decode()
    assert not SupportPlan.unscoped.exists()


def test_the_page_costs_the_same_with_1_and_10_things_to_do(cast, browse):
    small = PlanGoalFactory(plan__case=case_of(cast)).plan
    large = SupportPlanFactory(case=case_of(cast))
    for position in range(10):
        PlanGoalFactory(plan=large, position=position, doer="other", organization=cast.hello_work)
    client = browse(cast.aida)

    # session, account, caseload, plan, evaluation, things to do, read log
    assert [queries_of(client, page_of(each)) for each in (small, large)] == [7, 7]
