"""From the list that the office has always kept to the report of the year, by way of a sitting and its decisions."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from openpyxl import Workbook

from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_label
from network.activity_codes import MeetingStatus
from network.models import ActionItem, Meeting, MeetingBody, Organization
from tests.cases.window_stage import case_of, kazuo
from tests.cast import Member
from tests.factories import AffiliationFactory, MeetingFactory, UserFactory
from tests.journeys import steps
from tests.journeys.test_anonymous_case import TICKS, read_and_let_pass, sheet_page, show
from tests.journeys.visitor import PASSWORD

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

BODY, REGULAR = "架空の健康相談室", "生活困窮者支援調整会議定例会"
GUEST = "ここから"
PHONE = "042-000-0017"
WORD, CASE_NO = "カナリア", "R8-7777"
QUESTION = "ご家族のほかに、声をかけられる先はあるか。"
DECISION = "相談先の一覧を、架空の健康相談室で作り直す。"
RESULT = "一覧を作り直し、各機関に配りました。"
WORDS, NEWER = "今年度は、相談先の一覧を作り直した。", "一覧は、来年度も作り直す。"


@pytest.fixture
def record(cast):
    """The directory of the record, and the first sitting of the year."""
    call_command("load_directory", verbosity=0)
    body = MeetingBody.unscoped.get(name=REGULAR)
    held_on = timezone.localdate() - timedelta(days=60)
    return MeetingFactory(body=body, name=REGULAR, kind=body.kind, held_on=held_on, status=MeetingStatus.HELD, number=1)


@pytest.fixture
def guest(record):
    """Somebody of the family group, which is invited as a guest."""
    hayashi = UserFactory(username="hayashi", name="架空 林")
    return Member(hayashi, AffiliationFactory(user=hayashi, organization=Organization.unscoped.get(name=GUEST)))


@pytest.fixture
def old_list(tmp_path):
    """The workbook as offices keep it: a title over the headings, a telephone number with wide digits."""
    book = Workbook()
    sheet = book.active
    sheet.append(["ひきこもり支援 連携先一覧(架空)"])
    sheet.append([])
    sheet.append(["機関名", "種別", "電話番号"])
    sheet.append([BODY, "保健センター", "０４２－０００－００１７"])
    path = tmp_path / "連携先一覧.xlsx"
    book.save(path)
    return path


def test_from_the_old_list_to_the_report_of_the_year(visit, cast, record, guest, old_list):
    fujii, aida, baba, partner = visit(cast.fujii), visit(cast.aida), visit(cast.baba), visit()
    case = case_of(cast, person=kazuo(cast, name=f"{WORD} 一夫"), case_no=CASE_NO)

    take_over(fujii, old_list)
    seat_it(fujii)
    come_in(partner, invite(fujii))
    call_the_second_sitting(aida)
    accept_the_invitation(partner)
    bring_a_case_without_its_name(aida, visit(cast.murata), case)
    read_it_there(partner, visit(guest))
    hold_it_and_decide(aida)
    see_the_decision_and_do_it(partner)
    see_that_it_is_done(aida)
    write_the_report(aida)
    sign_and_publish(baba)
    begin_a_further_version(aida)

    read_and_print_it(partner)


def take_over(fujii, path):
    """Nothing is written before it was seen; the second time the same file changes nothing."""
    read_file(fujii, path)
    assert BODY in fujii.text and not Organization.unscoped.filter(name=BODY).exists()
    fujii.press("この内容で取り込む")
    read_file(fujii, path)
    assert "名簿に取り込むことはありません。" in fujii.text
    fujii.press("取り込まずに消す")


def read_file(fujii, path):
    fujii.unfold("機関").follow("機関名簿").follow("一覧表から取り込む")
    fujii.page.locator("input[type=file]").set_input_files(path)
    fujii.press("読み取る")


def seat_it(fujii):
    """The city confirms it, and the first empty seat is its own."""
    organization = Organization.unscoped.get(name=BODY)
    fujii.go(f"/network/organizations/{organization.uid}/")
    assert PHONE in fujii.text
    fujii.press("市が確認した")
    fujii.unfold("機関").follow("プラットフォーム")
    fujii.leave_by(fujii.page.get_by_role("link", name="に機関を割り当てる").first)
    fujii.choose("登録済みの機関", BODY).press("割り当てる")
    assert BODY in fujii.text


def invite(fujii):
    """The link stands on this page once and is handed over."""
    fujii.follow("利用者").follow("招待する")
    fujii.fill("氏名", "架空 健康").choose("所属する機関", BODY).choose("役割", "関係機関担当者")
    fujii.fill("アカウント名", "kakuu.kenko").press("招待のリンクを作る")
    return fujii.page.locator(".handover__link").inner_text()


def come_in(partner, link):
    partner.go(link).fill("パスワード", PASSWORD).fill("新しいパスワード(もう一度)", PASSWORD)
    partner.press("このパスワードにする")
    partner.fill("アカウント名", "kakuu.kenko").fill("パスワード", PASSWORD).press("サインイン")


def call_the_second_sitting(aida):
    """With an agenda, all members, and a guest who is shown as one."""
    aida.unfold("機関").follow("会議").follow("年間計画")
    aida.leave_by(aida.page.get_by_role("row", name=REGULAR).get_by_role("link", name="招集する"))
    aida.fill("開催日", steps.day()).press("予定する")
    assert "第2回" in aida.text
    aida.follow("次第に加える").choose("種類", "現状報告").fill("議題", "各機関の取組").press("加える")
    aida.follow("機関を招く").choose("ほかの機関・団体", GUEST).choose("その役割", "ゲスト").press("招く")
    assert "ゲスト" in aida.page.get_by_role("row", name=GUEST).inner_text()
    assert BODY in aida.text


def accept_the_invitation(partner):
    """It waits on 今日 until it is answered."""
    partner.follow("今日")
    partner.follow("出欠を回答する").tick("出席").fill("出席される方のお名前", "架空 健康").press("回答する")
    assert "次第" in partner.text


def bring_a_case_without_its_name(aida, murata, case):
    """Of the window's own; a second person reads it first."""
    aida.go(f"/cases/cases/{case.uid}/").follow("匿名事例シートを作る")
    aida.page.locator("select[name=meeting]").select_option(index=1)
    aida.fill("世帯のようす", "母（80代以上）と同居").fill("これまでの経過", "約1年前から、家で過ごしている。")
    aida.fill("会議で考えてほしいこと", QUESTION)
    aida.press("下書きを保存する").follow("読み合わせを頼む").tick(*TICKS).press("読み合わせを頼む")
    read_and_let_pass(murata)
    show(aida)


def read_it_there(partner, guest):
    """Who sits there, without whose it is; the guest not, because it is not 公開可."""
    partner.page.reload()
    partner.follow("事例A")
    assert QUESTION in partner.text
    assert [word for word in (WORD, CASE_NO) if word in partner.page.content()] == []
    assert guest.status_of(sheet_page()) == 404
    assert "事例A" not in guest.go(f"/network/meetings/{second_sitting().uid}/").text


def second_sitting():
    return Meeting.unscoped.get(status=MeetingStatus.PLANNED)


def hold_it_and_decide(aida):
    aida.go(f"/network/meetings/{second_sitting().uid}/")
    aida.follow("開催と出席を記録する").press("記録する")
    aida.follow("決まったことを記録する").fill("すること", DECISION).choose("する機関", BODY)
    aida.fill("期限", steps.day(30)).press("保存する")
    assert DECISION in aida.text


def see_the_decision_and_do_it(partner):
    partner.follow("今日")
    partner.leave_by(partner.page.locator("main").get_by_role("link", name=DECISION[:10]).first)
    partner.follow("済みにする").fill("したこと", RESULT).press("済みにする")


def see_that_it_is_done(aida):
    item = ActionItem.unscoped.get()
    aida.follow("今日")
    assert DECISION[:10] not in aida.text
    aida.go(f"/network/actions/{item.uid}/")
    assert RESULT in aida.text


def write_the_report(aida):
    """The sentences are there; the secretariat writes above those of one heading."""
    assert f"{open_draft(aida)} 取組状況" in aida.text
    write(aida, WORDS)
    assert WORDS in aida.text and "第1版" in aida.text


def open_draft(aida):
    aida.unfold("機関").follow("会議").follow("取組状況")
    year = fiscal_year_label(fiscal_year(timezone.localdate()))
    aida.choose("年度", year).press("下書きを開く")
    return year


def write(aida, words):
    aida.follow("「昭島市の動き」を書く").fill("事務局の文", words).press("保存する")


def sign_and_publish(baba):
    """Whoever signs has read it; the version stays as it is."""
    baba.unfold("機関").follow("会議").follow("取組状況")
    baba.leave_by(baba.page.locator("main table th a").first)
    baba.follow("署名に進む").press("読んで確かめたので、署名する")
    baba.press("公開する")


def begin_a_further_version(aida):
    """It begins with what the signed one says; until it is signed and published nobody else reads it."""
    open_draft(aida)
    assert WORDS in aida.text and "第2版" in aida.text
    write(aida, NEWER)


def read_and_print_it(partner):
    partner.follow("会議").follow("取組状況")
    partner.leave_by(partner.page.locator("main table th a").first)
    assert REGULAR in partner.text
    partner.follow("A4で印刷する")
    sheet = partner.page.locator("body").inner_text()
    assert REGULAR in sheet and WORDS in sheet and "第1版" in sheet and NEWER not in sheet
