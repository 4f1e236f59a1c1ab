"""S10: a case goes to the regular meeting without its name. Nobody there learns whose it is or who wrote it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cases.codes.case_summary import SheetCheck
from cases.models import Case, CaseSummaryOrigin, DisclosureRecord
from network.models import CaseSummary, Meeting
from tests.cases.window_stage import case_of, kazuo
from tests.cast import Member
from tests.factories import AffiliationFactory, UserFactory
from tests.factories.cases import ConsultationFactory, HouseholdFactory, HouseholdMemberFactory, ProgressRecordFactory
from tests.factories.records import PrivateNoteFactory
from tests.journeys import steps
from tests.journeys.crawl import SINGLE_ORGANIZATIONS, crawl, telling
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

WORD, CASE_NO = "カナリア", "R8-7777"
TITLE = "架空 支援調整会議"
COURSE = "10年以上、家で過ごしている。約1年前、ご家族の周りの方から相談があった。"
ASKED = "母が動けなくなったとき、ご本人に声をかけられるのはだれか。"
BETTER = "約1年前から、ご家族の周りの方と一緒に手紙を続けている。"
TICKS = [str(each.label) for each in SheetCheck]
WRITERS = ("架空 相田", "架空 村田")


@pytest.fixture
def case(cast):
    """The son of S1, with a word of his in every place that keeps one."""
    son = kazuo(cast, name=f"{WORD} 一夫", kana="かなりあ かずお", address=f"昭島市{WORD}町1-2", estimated_age=54,
                estimated_on=timezone.localdate())  # fmt: skip
    mother = kazuo(cast, name=f"{WORD} ハナ", estimated_age=86, estimated_on=timezone.localdate())
    home = HouseholdFactory()
    HouseholdMemberFactory(household=home, person=son, relation="subject")
    HouseholdMemberFactory(household=home, person=mother, relation="mother", relation_to=son)
    case = case_of(cast, person=son, case_no=CASE_NO, opened_on=timezone.localdate() - timedelta(days=365))
    ConsultationFactory(received_by=cast.aida.user, person=son, case=case, said=WORD, consulter_name=f"{WORD} ハナ")
    ProgressRecordFactory(case=case, fact=WORD, statement=WORD, opinion=WORD)
    PrivateNoteFactory(case=case, author=cast.aida.user, text=WORD)
    return case


@pytest.fixture
def guest(cast):
    """Somebody of the family group, which is invited on trial (F83)."""
    hayashi = UserFactory(username="hayashi", name="架空 林")
    return Member(hayashi, AffiliationFactory(user=hayashi, organization=cast.kokokara))


def test_from_the_invitation_to_the_word_that_stops_it(visit, cast, case, guest):
    aida, murata, chiba, doi, hayashi = (visit(each) for each in (cast.aida, cast.murata, cast.chiba, cast.doi, guest))
    strangers = [visit(each) for each in (cast.eguchi, cast.fujii, cast.goto)]

    call_the_meeting(aida)
    answer(chiba)
    write_the_sheet(aida, case)
    nobody_reads_it(chiba, doi, hayashi, *strangers)
    read_and_send_back(murata)
    write_it_better(aida)
    read_and_let_pass(murata)
    nobody_reads_it(chiba, doi, hayashi, *strangers)
    show(aida)

    for each in (chiba, doi):
        assert_reads_the_words_alone(each, case)
    nobody_reads_it(hayashi, *strangers)
    let_guests_read(aida, murata)
    assert_reads_the_words_alone(hayashi, case)
    recognize(chiba)
    nobody_reads_it(chiba, doi, hayashi, *strangers)
    deal_with_it(visit(cast.baba))
    assert_recorded(aida, case)
    for each in (chiba, doi, hayashi, *strangers[:2]):
        assert_nothing_leads_to_the_case(each, case)
    assert_the_log_does_not_join_them(strangers[2])


def test_after_its_last_day_it_is_closed_to_the_sitting(visit, cast, case):
    aida, murata, chiba = visit(cast.aida), visit(cast.murata), visit(cast.chiba)
    call_the_meeting(aida)
    write_the_sheet(aida, case)
    read_and_let_pass(murata)
    show(aida)
    assert chiba.status_of(sheet_page()) == 200

    CaseSummary.unscoped.update(closes_on=timezone.localdate() - timedelta(days=1))

    nobody_reads_it(chiba)
    assert aida.status_of(sheet_page()) == 200


def call_the_meeting(aida: Visitor) -> None:
    """Step 1: three bodies are invited, the family group as a guest."""
    aida.go("/network/meetings/new/").fill("名称", TITLE)
    aida.choose("種別", "生活困窮者支援調整会議定例会(プラットフォームあきしま)")
    aida.fill("開催日", steps.day(7)).press("予定する")
    invited = (
        ("西部地域包括支援センター", "参加"),
        ("昭島市くらししごとサポートセンター", "参加"),
        ("ここから", "経験のある方(ゲスト)"),
    )
    for body, role in invited:
        aida.go(f"/network/meetings/{meeting().uid}/invite/")
        aida.choose("ほかの機関・団体", body).choose("その役割", role).press("招く")


def answer(chiba: Visitor) -> None:
    """From 今日."""
    chiba.go(f"/network/meetings/{meeting().uid}/answer/").tick("出席").press("回答する")


def write_the_sheet(aida: Visitor, case: Case) -> None:
    """Step 2: what gives him away is stopped at its box; then it waits for somebody else."""
    aida.go(f"/cases/cases/{case.uid}/").follow("匿名事例シートを作る")
    assert aida.page.locator("[name=household]").input_value() == "母（80代以上）と同居"
    aida.page.locator("select[name=meeting]").select_option(index=1)
    aida.fill("これまでの経過", f"{WORD}町で54歳の一夫さんが").fill("会議で考えてほしいこと", ASKED)
    aida.press("下書きを保存する")
    problems = aida.page.locator("[data-error-summary]").inner_text()
    assert [word for word in (f"{WORD}町", "54歳", "一夫") if word not in problems] == []

    aida.fill("これまでの経過", COURSE).press("下書きを保存する")
    aida.follow("読み合わせを頼む").tick(*TICKS).press("読み合わせを頼む")


def read_and_send_back(murata: Visitor) -> None:
    """It stands on 今日 of a colleague, who reads it without learning whose it is."""
    murata.go("/").follow("シートを読み合わせる")
    assert COURSE in murata.text
    assert WORD not in murata.text
    murata.fill("直してほしいこと", "年数をもう少しぼかす。").press("直してほしいところを書いて戻す")


def write_it_better(aida: Visitor) -> None:
    aida.go("/").follow("戻ってきたシートを直す")
    assert "年数をもう少しぼかす。" in aida.text
    aida.follow("直す").fill("これまでの経過", BETTER).press("下書きを保存する")
    aida.follow("読み合わせを頼む").tick(*TICKS).press("読み合わせを頼む")


def read_and_let_pass(murata: Visitor) -> None:
    murata.go("/").follow("シートを読み合わせる").tick(*TICKS).press("確かめた（会議に示してよい）")


def show(aida: Visitor) -> None:
    aida.go(f"/cases/case-summaries/{origin().uid}/").follow("会議に示す").press("会議に示す")


def let_guests_read(aida: Visitor, murata: Visitor) -> None:
    """公開可 is a change like any other: nobody reads it until it was read again."""
    aida.go(f"/cases/case-summaries/{origin().uid}/edit/").tick("公開可").press("下書きを保存する")
    aida.follow("読み合わせを頼む").tick(*TICKS).press("読み合わせを頼む")
    read_and_let_pass(murata)
    show(aida)


def assert_reads_the_words_alone(visitor: Visitor, case: Case) -> None:
    """From the page of the meeting; no print, no case, no name of who wrote or read it, no area."""
    visitor.go(f"/network/meetings/{meeting().uid}/").follow("事例A")
    assert BETTER in visitor.text
    assert ASKED in visitor.text
    html = visitor.page.content()
    assert [word for word in (WORD, *identifiers(case), *WRITERS) if word in html] == []
    visitor.page.emulate_media(media="print")
    assert not visitor.page.get_by_text(ASKED).is_visible()
    visitor.page.emulate_media(media="screen")


def recognize(chiba: Visitor) -> None:
    """Step 5: 「うちの地区の家だ」; nobody has to say which."""
    chiba.go(sheet_page()).follow("特定できてしまう").press("知らせて、シートを閉じる")
    assert "シートは閉じました。" in chiba.page.locator("body").inner_text()


def deal_with_it(baba: Visitor) -> None:
    baba.go("/").follow("特定に対応する").tick("分かったかもしれない")
    baba.fill("対応したこと", "出席した機関に、会議の外で話さないよう伝えた。").press("記録して、対応を終える")


def nobody_reads_it(*visitors: Visitor) -> None:
    for visitor in visitors:
        assert visitor.status_of(sheet_page()) == 404
        pages = crawl(visitor, leave_out=SINGLE_ORGANIZATIONS)
        assert telling(pages, COURSE, BETTER, ASKED, "事例A") == []


def assert_nothing_leads_to_the_case(visitor: Visitor, case: Case) -> None:
    """On no page, list or search, and at no address."""
    assert telling(crawl(visitor, leave_out=SINGLE_ORGANIZATIONS), WORD, *identifiers(case)) == []
    own = f"/cases/case-summaries/{origin().uid}/"
    pages = [own, *(f"{own}{page}/" for page in ("edit", "read", "show", "sheet", "incident"))]
    pages.append(f"/cases/cases/{case.uid}/")
    assert {visitor.status_of(page) for page in pages} == {404}


def assert_the_log_does_not_join_them(goto: Visitor) -> None:
    """The auditor reads of cases by number and of sheets by number, and never of both in one row."""
    pages = crawl(goto, leave_out=SINGLE_ORGANIZATIONS)
    rows = [row for text in pages.values() for row in text.split("<tr") if CaseSummary.unscoped.get().number in row]
    assert rows
    assert [row for row in rows if CASE_NO in row] == []
    assert telling(pages, WORD, "匿名の事例から特定<") == []


def assert_recorded(aida: Visitor, case: Case) -> None:
    """The incident stands in the ledger of the person, and the case leads to its sheet and its meeting."""
    assert DisclosureRecord.unscoped.get().correction == "identified"
    assert "匿名の事例から特定" in aida.go(f"/cases/persons/{case.person.uid}/ledger/").text
    sheets = aida.go(f"/cases/cases/{case.uid}/").follow("匿名事例シートの一覧").page.locator("main").inner_text()
    assert "事例A" in sheets
    assert TITLE in sheets


def identifiers(case: Case) -> tuple[str, ...]:
    return (CASE_NO, str(case.uid), str(case.person.uid), str(origin().uid))


def meeting() -> Meeting:
    return Meeting.unscoped.get()


def origin() -> CaseSummaryOrigin:
    return CaseSummaryOrigin.unscoped.get()


def sheet_page() -> str:
    return f"/network/case-summaries/{CaseSummary.unscoped.get().uid}/"
