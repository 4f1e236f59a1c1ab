"""Outcomes are asked for; what was sent is corrected and read again; a mistake is struck; the report answers each."""

import pytest

from cases.models import Case, Referral
from tests.cases.stage import yoko
from tests.factories.cases import CaseFactory
from tests.journeys import steps
from tests.journeys.crawl import crawl, telling

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

BODY = "立川のハローワーク"
ASKED, ANEW = "週に一度、お話を聞いてください。", "月に一度、お話を聞いてください。"
WHY = "回数を書き間違えていたため"
OF_ANOTHER, RIGHT = "お父さまと面談しました。秘密の目印", "ご本人と面談しました。"
PARTLY = "三回のうち一回、来られました。"


@pytest.fixture
def case(cast):
    return CaseFactory(person=yoko(cast), lead_worker=cast.aida.user)


def test_from_what_was_asked_to_what_came_of_it(visit, cast, case):
    aida, eguchi = visit(cast.aida), visit(cast.eguchi)

    ask_for_outcomes(aida, case)
    take_it_on(eguchi)
    correct(aida)
    read_the_correction(eguchi)
    report_of_another_and_strike_it(eguchi)
    answer_each_outcome(eguchi)
    complete(aida)

    assert_both_see_what_changed(aida, eguchi)
    assert_the_story_tells_it(aida, case)
    for stranger in (cast.chiba, cast.doi):
        assert telling(crawl(visit(stranger)), "架空 洋子", ASKED, ANEW, WHY, PARTLY) == []


def back_to_it(visitor):
    """To the page of the only referral."""
    return visitor.go(f"/cases/referrals/{Referral.unscoped.get().uid}/")


def ask_for_outcomes(aida, case):
    aida.go(f"/cases/cases/{case.uid}/").follow("連携する")
    wanted = ("ご本人に会えること", "就労準備・仕事の相談につながること")
    steps.compose(aida, act="紹介", to=BODY, request=ASKED, items=(*wanted, "お名前"))
    basis = aida.page.url
    aida.follow("同意を記録する")
    steps.record_consent(aida, to=BODY, categories=["①基本情報"])
    aida.go(basis)
    assert "ご本人に会えること" in steps.found_and_send(aida)


def take_it_on(eguchi):
    steps.receive(eguchi)
    assert ASKED in steps.packet(eguchi)
    eguchi.follow("受け入れる").fill("これからの進め方", "来週からお会いします。").press("受け入れる")


def correct(aida):
    """The composer once more, founded anew."""
    back_to_it(aida).follow("訂正する").fill("訂正の理由", WHY).press("訂正を書き始める")
    aida.fill("お願いしたいこと", ANEW).press("保存して進む")
    assert ANEW in steps.found_and_send(aida)
    assert "訂正版を、相手はまだ読んでいません" in aida.text


def read_the_correction(eguchi):
    assert ANEW not in back_to_it(eguchi).text
    eguchi.follow("訂正版を読む").press("訂正版を開く")
    assert all(words in eguchi.text for words in (ASKED, ANEW, "訂正で変わったところ", WHY))


def report_of_another_and_strike_it(eguchi):
    """What was written of somebody else is hidden from the window."""
    steps.report(eguchi, "経過", OF_ANOTHER)
    struck = eguchi.page.locator("li", has_text=OF_ANOTHER).get_by_role("link", name="誤入力を取り消す")
    eguchi.leave_by(struck).tick("別の方のことだった", "書いてあることを、相手に見せない").press("取り消す")
    steps.report(eguchi, "経過", RIGHT)


def answer_each_outcome(eguchi):
    eguchi.follow("終了を報告する").fill("まとめ", "ここまでとします。")
    result = eguchi.page.get_by_role("group", name="ご本人に会えること")
    result.get_by_label("一部").check()
    eguchi.fill("「ご本人に会えること」の補足", PARTLY)
    eguchi.page.get_by_role("group", name="就労準備・仕事の相談につながること").get_by_label("達成").check()
    eguchi.press("終了を報告する")


def complete(aida):
    back_to_it(aida).follow("報告を確かめる").press("確かめた")
    steps.complete(aida, "孤立の解消", "また来たいとのこと。")


def assert_both_see_what_changed(aida, eguchi):
    ours, theirs = back_to_it(aida).text, back_to_it(eguchi).text
    for page in (ours, theirs):
        assert all(words in page for words in (ASKED, ANEW, WHY, PARTLY, "別の方のことだった"))
    assert OF_ANOTHER not in ours
    assert OF_ANOTHER in theirs
    assert "　2件" in aida.go(f"/cases/persons/{Referral.unscoped.get().person.uid}/ledger/").text


def assert_the_story_tells_it(aida, case):
    story = aida.go(f"/cases/cases/{case.uid}/").text
    assert all(words in story for words in ("報告の種別：終了", RIGHT, "また来たいとのこと。"))
    assert OF_ANOTHER not in story
    assert Case.unscoped.get(pk=case.pk).lead_organization.is_window
