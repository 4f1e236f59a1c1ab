"""S6: ソラさん calls three times; a time is kept for him under that name, and his own comes only when he wishes."""

import pytest

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from cases.models import Case, Consultation, Packet, Person, Referral
from tests.cases.stage import yoko
from tests.factories.cases import CaseFactory
from tests.journeys import steps
from tests.journeys.crawl import SINGLE_ORGANIZATIONS, crawl, telling
from tests.journeys.visitor import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)

NICKNAME, NAME, PHONE = "ソラさん", "架空 空", "080-0000-0006"
CALLS = (
    "だれかに聞いてほしい。秘密の目印その一",
    "夜に散歩をした。秘密の目印その二",
    "昨日から食べていない。秘密の目印その三",
)
SLOT = "明日14時に来所の予定です。"
CONSULTER, TALK, OUTSIDE = "来談者の氏名・通称", "話を聴いてほしい", "外出・生活リズム"
REASON = "お名前が同じ。"


@pytest.fixture
def namesake(cast):
    """Somebody of the same name whom the window has known for long."""
    person = yoko(cast, name=NAME, kana="かくう そら", phone="")
    return CaseFactory(person=person, lead_worker=cast.aida.user).person


def test_from_the_first_call_to_the_name(visit, cast, namesake):
    aida, doi = visit(cast.aida), visit(cast.doi)

    call_three_times(aida)
    assert_the_calls_are_one_story_about_nobody_named(aida)
    shown = keep_a_time(aida, cast.kurashigoto.name)
    take_the_time(doi, shown)
    learn_the_name(aida)
    link_to_the_namesake_and_give_back(aida, namesake)
    open_the_case(aida)

    assert_nothing_was_overwritten(aida, namesake)
    assert_what_is_taken_out_holds_no_number(aida)
    assert_the_window_finds_him(aida)
    assert_the_center_knows_of_a_time_only(doi)
    for stranger in (cast.chiba, cast.eguchi, cast.fujii):
        assert_nothing_is_known(visit(stranger))


def call_three_times(aida):
    """Steps 1 and 2: found again by the name that he gives himself."""
    new_call(aida)
    aida.tick("匿名")
    steps.take_call(aida, relation="本人", said=CALLS[0], topic=TALK, **{CONSULTER: NICKNAME})
    assert "お名前は聞いていません。" in aida.text
    aida.press("情報提供で終了")

    new_call(aida).fill("まず探す", "ソラ").press("探す")
    assert "お名前のない、前の相談" in aida.text
    assert TALK in aida.page.locator(".found").inner_text()
    aida.press("この続き")
    steps.take_call(aida, relation="本人", said=CALLS[1], topic=OUTSIDE)

    aida.follow("この方の相談を受ける").fill("通称・ニックネーム", NICKNAME).fill("およその年齢", "35")
    steps.take_call(aida, relation="本人", said=CALLS[2], topic="食べるものがない", ticks=["高(3開庁日以内)"])


def new_call(aida):
    return aida.go("/cases/consultations/new/")


def assert_the_calls_are_one_story_about_nobody_named(aida):
    """Found by topic too. No telephone number is kept, because he gave none."""
    story = aida.text
    first, second, third = Consultation.unscoped.order_by("id")
    assert "同じ方の前後の相談" in story
    assert [each.reception_no for each in (first, second) if each.reception_no not in story] == []
    assert (second.follows, third.follows, third.urgency) == (first, first, "u2")
    assert [each.consulter_name for each in (first, second, third)] == [NICKNAME] * 3
    assert (first.person, first.is_anonymous, third.person.name, third.person.nickname) == (None, True, "", NICKNAME)
    assert {each.consulter_phone for each in (first, second, third)} == {third.person.phone} == {""}
    assert not Case.unscoped.filter(person=third.person).exists()

    aida.go("/cases/search/").tick("お名前のない相談").unfold("お名前のない相談をしぼり込む")
    aida.choose("相談内容", OUTSIDE).press("探す")
    assert second.reception_no in aida.text
    assert first.reception_no not in aida.text


def keep_a_time(aida, to):
    """Step 3: a leaflet, and with his word a time under the name that he gives himself. Nothing else crosses."""
    aida.go(address_of(third_call()))
    steps.point_to(aida, to)
    aida.follow("連携する")
    words = {"request": "呼び名だけで、時間をおとりください。", "items": ("通称・ニックネーム",)}
    steps.compose(aida, act="つなぎ", to=to, texts=[("①基本情報で、ほかに伝えること", SLOT)], **words)
    basis = aida.page.url
    assert "使える同意がありません" in aida.text
    aida.follow("同意を記録する")
    steps.record_consent(aida, to=to, categories=["①基本情報"])
    aida.go(basis)
    return steps.found_and_send(aida)


def take_the_time(doi, shown):
    steps.receive(doi)
    assert steps.packet(doi) == shown
    assert [words for words in (NICKNAME, SLOT) if words not in shown] == []
    doi.follow("受け入れる").fill("これからの進め方", "お待ちしています。").press("受け入れる")


def learn_the_name(aida):
    """Step 4: he says who he is and how he may be called."""
    aida.go(address_of(third_call())).follow("ご本人の情報")
    aida.fill("氏名", NAME).fill("電話", PHONE).tick("留守番電話に残さない").press("保存する")
    assert "留守番電話に残さない" in aida.page.locator("[data-warnings]").inner_text()


def link_to_the_namesake_and_give_back(aida, namesake):
    """Joined to the wrong record, and given back exactly as it was; that it was so stays to be read."""
    before = calls_as_kept()
    aida.go(address_of(Consultation.unscoped.earliest("id"))).follow("この方とつなぐ")
    aida.fill("まず探す", NAME).press("探す")
    aida.leave_by(aida.page.locator(f"button[value='person:{namesake.uid}']").first)
    aida.fill("同じ方と分かったわけ", REASON).press("つなぐ")
    assert {row.person for row in Consultation.unscoped.filter(relation="self")} == {namesake, caller()}

    aida.follow("つながりを外す").fill("外す理由", "別の方と分かった").press("つながりを外す")
    assert calls_as_kept() == before
    assert [words for words in (REASON, "別の方と分かった") if words not in aida.text] == []


def calls_as_kept():
    rows = Consultation.unscoped.order_by("id")
    return [(row.person, row.case, row.outcome, row.said, row.consulter_name) for row in rows]


def open_the_case(aida):
    """The calls without a name come along, and that they did is in the log."""
    aida.go(address_of(third_call()))
    steps.open_case(aida, check_in=3)
    assert [words for words in CALLS if words not in aida.text] == []
    linked = AuditEvent.unscoped.filter(type=EventType.CONSULTATION_LINKED).newest_first()[:3]
    assert sorted(event.detail["reception_no"] for event in linked) == sorted(numbers())


def assert_nothing_was_overwritten(aida, namesake):
    person, rows = caller(), Consultation.unscoped.order_by("id")
    assert (person.name, person.nickname, person.estimated_age) == (NAME, NICKNAME, 35)
    assert [row.said for row in rows] == list(CALLS)
    assert [(row.consulter_name, row.relation, row.person) for row in rows] == [(NICKNAME, "self", person)] * 3
    kept = Person.unscoped.get(pk=namesake.pk)
    assert (kept.name, kept.phone, kept.nickname) == (NAME, "", "")
    assert NAME not in str(Packet.unscoped.get(is_personal=True).content)
    assert NICKNAME in aida.go(address_of(rows[0])).text


def assert_what_is_taken_out_holds_no_number(aida):
    aida.go("/cases/cases/export/").fill("何のために使いますか", "課内の打合せ").press("次へ")
    aida.tick("CSV").fill("あなたのパスワード", PASSWORD)
    with aida.page.expect_download() as taken:
        aida.page.get_by_role("button", name="書き出す", exact=True).click()
    text = taken.value.path().read_text(encoding="utf-8-sig")

    assert NAME in text
    assert [words for words in (PHONE, PHONE.replace("-", ""), *CALLS) if words in text] == []


def assert_the_window_finds_him(aida):
    pages = crawl(aida, leave_out=SINGLE_ORGANIZATIONS)
    words = {NAME, NICKNAME, PHONE, *CALLS}
    assert {word for _address, word in telling(pages, *words)} == words
    assert {aida.status_of(path) for path in forbidden()} == {200}


def assert_the_center_knows_of_a_time_only(doi):
    """Not of the calls before, nor of what he said, nor of the name that he told later."""
    pages = crawl(doi, leave_out=SINGLE_ORGANIZATIONS)
    case = Case.unscoped.get(person=caller())

    assert telling(pages, SLOT)
    assert telling(pages, "秘密の目印", NAME, PHONE, *numbers(), case.case_no, str(case.uid), "食べるもの") == []
    assert {doi.status_of(path) for path in forbidden()} == {404}


def assert_nothing_is_known(stranger):
    pages = crawl(stranger, leave_out=SINGLE_ORGANIZATIONS)
    referral = Referral.unscoped.get(act="linkage")

    assert telling(pages, "秘密の目印", NICKNAME, NAME, PHONE, SLOT, referral.referral_no) == []
    assert {stranger.status_of(path) for path in [f"/cases/referrals/{referral.uid}/", *forbidden()]} == {404}


def forbidden():
    person, case = f"/cases/persons/{caller().uid}/", Case.unscoped.get(person=caller())
    calls = [address_of(row) for row in Consultation.unscoped.all()]
    return [*calls, f"{person}edit/", f"{person}ledger/", f"/cases/cases/{case.uid}/", "/cases/search/"]


def numbers():
    return [row.reception_no for row in Consultation.unscoped.all()]


def third_call():
    return Consultation.unscoped.latest("id")


def caller():
    return Person.unscoped.get(nickname=NICKNAME)


def address_of(consultation):
    return f"/cases/consultations/{consultation.uid}/"
