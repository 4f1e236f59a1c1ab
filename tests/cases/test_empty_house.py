"""A house without any record: a list says in a sentence that there is nothing yet, and offers nothing to sift."""

import pytest
from django.urls import reverse

from tests.cases.referral_pages import text_of
from tests.factories.cases import CaseFactory, ConsultationFactory

# A list, who opens it, what it says and what it does not offer.
LISTS = [
    ("cases:consultation_list", "aida", "まだ相談の記録はありません。", "まず探す"),
    ("cases:case_list", "aida", "ケースはまだありません。相談の画面から開きます。", "まず探す"),
    ("cases:case_list", "aida", "ケースはまだありません。", "条件で絞り込む"),
    ("cases:ledger_list", "baba", "情報提供記録はまだありません。", "しぼり込む"),
    ("cases:ledger_list", "goto", "情報提供記録はまだありません。", "しぼり込む"),
    ("cases:case_export", "baba", "条件に当てはまるケースがありません。", "0件"),
    ("cases:emergency_list", "baba", "緊急閲覧が使われたことはありません。", "当てはまるケースのなかった試み"),
    ("cases:board", "baba", "支援中のケースはありません。", "主担当者"),
    ("cases:counter_list", "baba", "問い合わせの記録はありません。", "受けた職員"),
    ("network:action_list", "aida", "会議で決まったことはまだありません。", "表示する"),
    ("network:named_contact_list", "aida", "載っている方はまだいません。", "探す"),
]


def seen(browse, member, name, **query) -> str:
    return text_of(browse(member).get(reverse(name), query))


@pytest.mark.parametrize(("name", "who", "says", "offers"), LISTS)
def test_an_empty_list_says_so_and_has_nothing_to_sift(cast, browse, name, who, says, offers):
    page = seen(browse, getattr(cast, who), name)

    assert says in page
    assert offers not in page.split("<h1>")[1]


def test_a_list_that_is_empty_for_its_view_alone_keeps_its_search(cast, browse):
    ConsultationFactory(received_by=cast.baba.user)
    ended = {"closed_at": "2026-11-05T00:00:00Z", "closed_by": cast.aida.user, "closure_reason": "goal"}
    CaseFactory(lead_worker=cast.aida.user, status="closed", next_check_on=None, **ended)

    calls = seen(browse, cast.aida, "cases:consultation_list", show="mine")
    cases = seen(browse, cast.aida, "cases:case_list")

    assert "ここに当てはまる相談はありません。" in calls
    assert "支援中のケースはありません。" in cases
    assert "まず探す" in calls
    assert "まず探す" in cases


def test_what_does_not_wait_stands_on_today_without_a_heading(cast, browse):
    page = seen(browse, cast.aida, "today")

    assert "今日することはありません。" in page
    assert "<li>確認日が来たケースはありません。</li>" in page
    assert "<h2" not in page


def test_figures_without_anything_to_count_are_one_list(cast, browse):
    page = seen(browse, cast.aida, "cases:statistics")

    assert page.count("この期間に数えるものはありません。") == 1
    assert "<li>月ごとの相談</li>" in page
