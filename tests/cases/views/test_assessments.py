"""The intake assessment sheet: drafts, versions, paper."""

import pytest

from akishima_support.audit.models import AuditEvent
from cases.models import Assessment
from tests.bad_input import CHOICES, DATES, TEXTS
from tests.cases.plan_stage import assessment
from tests.cases.window_stage import case_of, queries_of
from tests.factories.plans import AssessmentFactory


def new_page(case):
    return f"/cases/cases/{case.uid}/assessments/new/"


def page_of(sheet, part=""):
    return f"/cases/assessments/{sheet.uid}/{part}"


def test_a_draft_is_saved_corrected_and_fixed(cast, browse):
    case = case_of(cast)
    client = browse(cast.aida)

    assert client.post(new_page(case), assessment()).status_code == 302
    sheet = Assessment.unscoped.get()
    assert client.post(page_of(sheet, "edit/"), assessment(summary="家族の疲れが大きい。")).status_code == 302
    client.post(page_of(sheet, "fix/"), {"version": "2"})

    sheet.refresh_from_db()
    assert (sheet.number, sheet.summary, sheet.factors) == (1, "家族の疲れが大きい。", ["isolation", "family"])
    assert sheet.fixed_by == cast.aida.user
    types = list(AuditEvent.unscoped.exclude(type="page_read").order_by("id").values_list("type", flat=True))
    assert types == ["assessment_saved", "assessment_saved", "assessment_fixed"]


def test_a_draft_sent_twice_is_one(cast, browse):
    case, client, data = case_of(cast), browse(cast.aida), assessment()

    assert [client.post(new_page(case), data).status_code for _each in range(2)] == [302, 302]
    assert Assessment.unscoped.count() == 1


def test_what_was_fixed_is_not_written_and_stays_readable_beside_the_new_version(cast, browse):
    case = case_of(cast)
    first = AssessmentFactory(case=case, fixed=True, complaint="はじめの主訴")
    client = browse(cast.aida)

    assert client.get(page_of(first, "edit/")).url == page_of(first)
    refused = client.post(page_of(first, "edit/"), assessment(complaint="書きかえ"))
    copied = client.get(new_page(case)).content.decode()
    client.post(new_page(case), assessment(complaint="つぎの主訴"))

    assert "確定したものは直せません" in refused.content.decode()
    assert "書きかえ" in refused.content.decode()
    assert "はじめの主訴" in copied
    assert "はじめの主訴" in client.get(page_of(first)).content.decode()
    assert list(Assessment.unscoped.order_by("number").values_list("pk")) != []
    assert sorted(each.number for each in Assessment.unscoped.all()) == [1, 2]


def test_a_second_draft_is_refused_and_the_first_is_opened(cast, browse):
    draft = AssessmentFactory(case=case_of(cast))
    client = browse(cast.aida)

    assert client.get(new_page(draft.case)).url == page_of(draft, "edit/")
    assert "書きかけのアセスメントがあります" in client.post(new_page(draft.case), assessment()).content.decode()


def test_a_stale_draft_answers_409_with_both_texts(cast, browse):
    draft = AssessmentFactory(case=case_of(cast))
    browse(cast.baba).post(page_of(draft, "edit/"), assessment(summary="馬場の見立て"))

    response = browse(cast.aida).post(page_of(draft, "edit/"), assessment(summary="相田の見立て"))

    assert response.status_code == 409
    assert "馬場の見立て" in response.content.decode()
    assert "相田の見立て" in response.content.decode()


@pytest.mark.parametrize("version", ["1", "x", ""])
def test_only_what_was_read_is_fixed(cast, browse, version):
    draft = AssessmentFactory(case=case_of(cast), version=2)

    response = browse(cast.aida).post(page_of(draft, "fix/"), {"version": version}, follow=True)

    assert not Assessment.unscoped.get().is_fixed
    assert "notice--error" in response.content.decode()


def test_every_box_says_who_reads_it(cast, browse):
    page = browse(cast.aida).get(new_page(case_of(cast))).content.decode()

    assert page.count("<textarea") == page.count("この欄を読める人")


def test_the_paper_ticks_what_was_chosen_and_the_blank_one_ticks_nothing(cast, browse):
    sheet = AssessmentFactory(case=case_of(cast), factors=["isolation"], screening="continue")
    client = browse(cast.aida)

    filled = client.get(page_of(sheet, "sheet/")).content.decode()
    blank = client.get("/cases/assessments/blank/").content.decode()

    assert "■ 社会的孤立(ニート・ひきこもり等を含む)" in filled
    assert "■ 継続支援する" in filled
    assert "■" not in blank
    assert "□ 継続支援する" in blank
    places = [
        filled.index(f"<h2>{title}") for title in ("主訴・状況", "健康・障害", "課題と背景要因", "スクリーニング結果")
    ]
    assert places == sorted(places)


def test_no_input_breaks_the_form_and_nothing_typed_is_lost(cast, browse):
    case, client = case_of(cast), browse(cast.aida)
    attempts = [
        *({"complaint": text, "assessed_on": "x"} for text in TEXTS.values()),
        *({"assessed_on": text} for text in DATES.values()),
        *({"handbooks": [text, "none"], "factors": [text], "screening": text} for text in CHOICES.values()),
        {"version": "x", "submission_token": "x"},
    ]

    for changes in attempts:
        response = client.post(new_page(case), assessment(**changes))
        assert response.status_code == 200, changes
        assert "母「先のことが心配」" in response.content.decode()
    assert not Assessment.unscoped.exists()


def test_the_overview_costs_the_same_with_1_and_20_versions(cast, browse):
    small, large = case_of(cast), case_of(cast)
    AssessmentFactory(case=small, fixed=True)
    for number in range(1, 21):
        AssessmentFactory(case=large, fixed=True, number=number)
    client = browse(cast.aida)

    # session, account, caseload, case, assessments, plans, evaluations, read log
    counts = [queries_of(client, f"/cases/cases/{case.uid}/plans/") for case in (small, large)]
    assert counts == [8, 8]
