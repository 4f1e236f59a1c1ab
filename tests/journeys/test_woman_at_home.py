"""S11: she may be called at noon only, and her husband must not know. Two named staff read of her, and for an hour of
need a colleague who answers for it; nobody else.
"""

from urllib.parse import urlsplit

import pytest
from django.utils import timezone

from akishima_support.access import Role
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from akishima_support.japanese.fiscal_years import fiscal_year
from cases.models import (
    Case,
    Consultation,
    CounterEnquiry,
    DisclosureRecord,
    DutyContact,
    EmergencyAccess,
    Referral,
    RiskFlag,
)
from network.codes import OrganizationKind
from tests.cases.stage import yoko
from tests.cast import Member
from tests.factories import AffiliationFactory, OrganizationFactory, UserFactory
from tests.factories.cases import CaseFactory, DutyContactFactory, NumberSeriesFactory
from tests.journeys import steps
from tests.journeys.crawl import NAME_EVERY_BODY, SINGLE_ORGANIZATIONS, crawl, telling
from tests.journeys.visitor import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)

NAME, KANA, PHONE, UNKNOWN = "架空 さくら", "かくう さくら", "080-0000-0011", "架空 つばき"
GATHERING, WOMEN = "ひきこもりUX女子会", "女性相談の窓口"
SAID = "家から出られず、話せる人がいない。秘密の目印その一"
SAID_LATER = "昨夜、夫に手を上げられた。秘密の目印その二"
NOTED = "腕にあざがあるとのこと。秘密の目印その三"
DECIDED = "ご本人の気持ちにそって女性相談につなぐ。秘密の目印その四"
REQUEST = "お話をお聞きください。"
HUSBAND_ASKED = "夫と名乗る方が、妻が来ているかと尋ねた。"
DUTY_PHONE = "042-000-0110"
WHY = "ご近所から、叫び声が聞こえるという電話があり、安否を確かめるため。"
FOUND_RIGHT = "担当の二人が外出中で、消防への連絡に必要だったことを野田に確かめた。"
WHEN, FROM = "平日12時から13時のみ", "夫"
OWN_DRAFTS = ("drafts/", "consultations/new/")  # with the name that whoever looks for her typed there before
LIMITS = ("留守番電話に残さない", "郵便を送らない")


@pytest.fixture
def noda(cast):
    """The other one of the two."""
    return member("noda", "架空 野田", cast.window, role=Role.WINDOW_STAFF)


@pytest.fixture
def women():
    """Somebody whom women can talk to; and where the duty by law is fulfilled."""
    OrganizationFactory(name=GATHERING, kind=OrganizationKind.PROGRAM)
    DutyContactFactory(kind="dv")
    DutyContact.unscoped.filter(kind="dv").update(name="架空 支援センター", phone=DUTY_PHONE)
    return member("josei", "架空 女性", OrganizationFactory(name=WOMEN, kind=OrganizationKind.OTHER))


def member(username, name, organization, **fields):
    user = UserFactory(username=username, name=name)
    return Member(user, AffiliationFactory(user=user, organization=organization, **fields))


@pytest.fixture
def somebody_else(cast):
    """In a case that no one keeps from colleagues; and numbers that no page gives as an example."""
    for kind in ("case", "consultation"):
        NumberSeriesFactory(kind=kind, fiscal_year=fiscal_year(timezone.localdate()), last=700)
    return CaseFactory(person=yoko(cast), lead_worker=cast.aida.user)


@pytest.mark.usefixtures("somebody_else")
def test_from_the_call_at_noon_to_the_counter(visit, cast, noda, women):
    aida, murata, baba, nodas = visit(cast.aida), visit(cast.murata), visit(cast.baba), visit(noda)

    hear_her(aida)
    restrict(aida, noda)
    hear_of_violence(aida)
    raise_the_flag(aida)
    link_to(visit(women), aida)
    answer_at_the_counter(murata)

    assert_those_named_read_of_her(aida, cast.aida)
    assert_those_named_read_of_her(nodas, noda)
    for colleague in (murata, baba):
        assert_no_colleague_finds_her(colleague)
    assert_no_list_that_is_taken_out_holds_her(aida)
    read_in_an_emergency(murata)
    assert_her_pages_alone_are_open_and_for_reading(murata, baba)
    for told in (aida, nodas, baba):
        assert_it_is_told(told)
    murata.press("緊急閲覧を終える")
    assert_no_colleague_finds_her(murata, waits_for_review=True)
    review(murata, baba)
    assert_no_colleague_finds_her(murata)
    for stranger in (cast.doi, cast.fujii):
        assert_nothing_is_known(visit(stranger))
    assert_nothing_is_known(visit().sign_in(cast.ikawa).tick("民生・児童委員協議会").press("この所属で使う"))
    assert_the_auditor_reads_numbers_alone(visit(cast.goto))


def hear_her(aida):
    """Steps 1 and 2: how she may be reached, and a gathering for herself."""
    aida.go("/cases/consultations/new/").fill("氏名", NAME).fill("ふりがな", KANA).fill("およその年齢", "36")
    steps.take_call(aida, relation="本人", said=SAID, topic="女性の生きづらさ")
    steps.point_to(aida, GATHERING)
    aida.follow("ご本人の情報").fill("知られたくない相手", FROM).fill("連絡してよい時", WHEN)
    aida.tick(*LIMITS).fill("電話", PHONE).press("保存する")
    aida.go(f"/cases/consultations/{Consultation.unscoped.get().uid}/")
    steps.open_case(aida, check_in=7)
    warned = aida.page.locator("[data-warnings]").inner_text()
    assert [words for words in (FROM, WHEN, *LIMITS) if words not in warned] == []


def restrict(aida, noda):
    aida.follow("閲覧を限る").tick(noda.user.name).press("保存する")
    assert "閲覧制限" in to_case(aida).page.locator(".badges").inner_text()


def hear_of_violence(aida):
    """Step 3."""
    aida.follow("この方の相談を受ける")
    steps.take_call(aida, relation="本人", said=SAID_LATER, topic="DV・虐待", ticks=["緊急(当日)"])
    aida.press(f"ケース {her_case().case_no} に加える")


def raise_the_flag(aida):
    """The duty and the number to call stand on the page to which the flag leads."""
    to_case(aida).follow("危険の旗").tick("DV", "緊急(当日)").fill("気づいたこと", NOTED).press("旗を立てる")
    assert [words for words in ("配偶者暴力防止法 6条", DUTY_PHONE, "110番") if words not in aida.text] == []
    aida.tick("あたらないと判断した").fill("判断の理由", DECIDED).press("記録する")
    assert "DV" in to_case(aida).page.locator("[data-warnings]").inner_text()


def link_to(women, aida):
    """By her own consent, and with the rules of how to reach her."""
    to_case(aida).follow("連携する")
    steps.compose(aida, act="つなぎ", to=WOMEN, request=REQUEST, items=("お名前", "電話"))
    basis = aida.page.url
    assert "使える同意がありません" in aida.text
    aida.follow("同意を記録する")
    steps.record_consent(aida, to=WOMEN, categories=["①基本情報"])
    aida.go(basis)
    shown = steps.found_and_send(aida)

    steps.receive(women)
    assert steps.packet(women) == shown
    assert [words for words in (NAME, PHONE, WHEN, FROM, *LIMITS) if words not in shown] == []
    pages = crawl(women, leave_out=NAME_EVERY_BODY)
    assert telling(pages, "秘密の目印", her_case().case_no, str(her_case().uid), GATHERING) == []
    assert {women.status_of(path) for path in forbidden()} == {404}


def answer_at_the_counter(murata):
    """Step 4: the page is the same before and after, whoever is asked for; that somebody asked is kept."""
    seen = []
    for name in (NAME, UNKNOWN):
        before = murata.go("/cases/counter/").text
        murata.fill("尋ねられた方の名前", name).fill("様子", HUSBAND_ASKED).press("記録する")
        seen.append((before, murata.text, murata.page.url, murata.page.title()))
    assert seen[0] == seen[1]
    assert "どなたについて尋ねられても" in seen[0][0]
    assert [each.person for each in CounterEnquiry.unscoped.all()] == [None, None]
    events = AuditEvent.unscoped.filter(type=EventType.COUNTER_ENQUIRY_NOTED)
    assert [(each.user_name, each.person_numbers, each.case_no) for each in events] == [("架空 村田", [], "")] * 2


def read_in_an_emergency(murata):
    """The two are out. A number that is nobody's, a password that is wrong and the right ones: the last opens."""
    answers = [ask_to_read(murata, number, "違う合言葉") for number in (her_case().case_no, "R8-9999")]
    assert answers[0] == answers[1]
    assert "当てはまる、閲覧を限ったケースはありません" in ask_to_read(murata, "R8-9999", PASSWORD)
    assert EmergencyAccess.unscoped.count() == 0

    shown = ask_to_read(murata, her_case().case_no, PASSWORD)

    assert [words for words in ("緊急閲覧中", "あと60分", "読むことだけができます") if words not in shown] == []
    assert NAME in shown


def ask_to_read(murata, number, password):
    murata.go("/cases/emergencies/new/").fill("ケース番号", number).tick("生命・身体の危険がある")
    murata.fill("理由の説明", WHY).fill("あなたのパスワード", password).press("緊急に閲覧する")
    return murata.text.replace(number, "")


def assert_her_pages_alone_are_open_and_for_reading(murata, manager):
    """Her number and name are in no list and no search meanwhile; the manager, who is told, reads nothing of her."""
    to_case(murata)
    assert murata.page.locator("main").get_by_role("button").all_inner_texts() == ["緊急閲覧を終える"]
    case = f"/cases/cases/{her_case().uid}/"
    reading, writing = (case, f"{case}timeline/", f"{case}changes/"), (f"{case}close/", f"{case}records/new/")
    assert {murata.status_of(path) for path in reading} == {200}
    assert {murata.status_of(path) for path in writing} == {404}
    assert {manager.status_of(path) for path in (*reading, *writing)} == {404}
    assert "当てはまるものは見つかりませんでした" in search(murata, NAME)
    lists = {path: murata.go(path).text for path in ("/cases/cases/", "/cases/consultations/")}
    assert telling(lists, *secrets()) == []
    to_case(murata)


def assert_it_is_told(visitor):
    """To the named staff and the manager on their first page, at once: who reads which number, and why."""
    visitor.go("/").follow("必要な閲覧だったか確かめる")
    assert [words for words in ("架空 村田", her_case().case_no, WHY) if words not in visitor.text] == []
    assert [words for words in secrets() if words in visitor.text] == [her_case().case_no]


def review(murata, manager):
    """Whoever read does not say themselves that it was needed."""
    murata.go("/").follow("ほかの人の確認を待つ")
    assert "自分の緊急閲覧は、ほかの人が確認します。" in murata.text
    assert murata.page.get_by_role("button", name="確認を記録する").count() == 0
    manager.go("/").follow("必要な閲覧だったか確かめる")
    manager.tick("必要な閲覧だった").fill("確認した内容", FOUND_RIGHT).press("確認を記録する")
    row = EmergencyAccess.unscoped.get()
    assert (row.started_by.name, row.reviewed_by.name, row.verdict) == ("架空 村田", "架空 馬場", "justified")
    assert "緊急閲覧：確認がまだのもの" not in murata.go("/").text + manager.go("/").text


def assert_those_named_read_of_her(named, who):
    """And they learn that somebody has asked for her."""
    pages = crawl(named, leave_out=SINGLE_ORGANIZATIONS)
    assert {word for _address, word in telling(pages, *secrets())} == set(secrets())
    assert {named.status_of(path) for path in forbidden()} == {200}
    found = search(named, "さくら")
    assert NAME in found
    asked = named.go("/cases/counter/enquiries/").text
    assert (NAME in asked, UNKNOWN in asked) == (True, False), who
    case = her_case()
    assert (case.restricted, case.urgency, case.person.risk_kinds) == (True, "u1", ["dv"])
    assert RiskFlag.unscoped.get().duty_answer == "not_due"
    assert DisclosureRecord.unscoped.get().basis == "consent"


def assert_no_colleague_finds_her(colleague, waits_for_review=False):
    """On no page, by no search, in no hint; and the pages look as they do for a name that nobody bears.

    While an emergency of the colleague waits for a review, her number, and nothing else, is named for it.
    """
    pages = crawl(colleague, leave_out=SINGLE_ORGANIZATIONS)
    if waits_for_review:
        assert {urlsplit(address).path for address, _word in telling(pages, her_case().case_no)} == reviewed_at()
        pages = {address: text.replace(her_case().case_no, "") for address, text in pages.items()}
    words = [word for word in secrets() if word != NAME]
    assert telling(pages, *words, *identifiers()) == []
    named_at = {address.split("/cases/")[1].split("?")[0] for address, _word in telling(pages, NAME)}
    assert named_at <= {"counter/enquiries/", *OWN_DRAFTS}
    assert {colleague.status_of(path) for path in forbidden()} == {404}

    case = her_case()
    for words, where in ((NAME, 0), (KANA, 0), (PHONE, 0), (case.case_no, 0), ("秘密の目印", 1), ("さくら", 2)):
        assert "当てはまるものは見つかりませんでした" in search(colleague, words, where), words
    assert search(colleague, NAME).replace(NAME, "") == search(colleague, UNKNOWN).replace(UNKNOWN, "")
    assert hints(colleague, NAME).replace(NAME, "") == hints(colleague, UNKNOWN).replace(UNKNOWN, "")
    assert "まだ相談の記録はありません" in colleague.go("/cases/consultations/").text


def reviewed_at():
    """The first page, and the one where somebody else says whether it was needed."""
    return {"/", f"/cases/emergencies/{EmergencyAccess.unscoped.get().uid}/review/"}


def search(visitor, words, where=0):
    visitor.go("/cases/search/").fill("探す言葉", words)
    visitor.page.locator("input[name=where]").nth(where).check()
    return visitor.press("探す").text


def hints(visitor, name):
    """What the page says while a call is taken of somebody with this name."""
    visitor.go("/cases/consultations/new/").fill("氏名", name).fill("まず探す", name).press("探す")
    found, beside = visitor.page.locator(".found"), visitor.page.locator("[data-hints-list]")
    assert "見つかりませんでした" in found.inner_text()
    return found.inner_text() + beside.inner_text()


def assert_no_list_that_is_taken_out_holds_her(aida):
    aida.go("/cases/cases/export/").fill("何のために使いますか", "課内の打合せ").press("次へ")
    aida.tick("CSV").fill("あなたのパスワード", PASSWORD)
    with aida.page.expect_download() as taken:
        aida.page.get_by_role("button", name="書き出す", exact=True).click()
    text = taken.value.path().read_text(encoding="utf-8-sig")

    assert "架空 洋子" in text
    assert [words for words in secrets() if words in text] == []


def assert_nothing_is_known(stranger):
    pages = crawl(stranger, leave_out=SINGLE_ORGANIZATIONS)

    assert telling(pages, "秘密の目印", NAME, PHONE, UNKNOWN, HUSBAND_ASKED, *identifiers()) == []
    assert {stranger.status_of(path) for path in [*forbidden(), "/cases/counter/"]} == {404}


def assert_the_auditor_reads_numbers_alone(auditor):
    """The log says who looked at which number; no name and no word of anybody."""
    pages = crawl(auditor, leave_out=SINGLE_ORGANIZATIONS)
    words = [word for word in ("秘密の目印", UNKNOWN, HUSBAND_ASKED, *secrets()) if word != her_case().case_no]

    assert telling(pages, *words) == []
    assert telling(pages, her_case().case_no)
    assert {auditor.status_of(path) for path in forbidden()} == {404}


def secrets():
    return (NAME, PHONE, SAID, SAID_LATER, NOTED, her_case().case_no)


def identifiers():
    rows = [*Consultation.unscoped.all(), *Referral.unscoped.all()]
    numbers = [getattr(row, "reception_no", "") or row.referral_no for row in rows]
    return [*filter(None, numbers), *[str(row.uid) for row in (her_case(), her_case().person, *rows)]]


def forbidden():
    case, person = f"/cases/cases/{her_case().uid}/", f"/cases/persons/{her_case().person.uid}/"
    calls = [f"/cases/consultations/{row.uid}/" for row in Consultation.unscoped.all()]
    flag = f"/cases/risk-flags/{RiskFlag.unscoped.get().uid}/duty/"
    own = [case, f"{case}timeline/", f"{case}timeline/sheet/", f"{case}counter/", f"{case}risk-flags/", flag]
    return [*own, *calls, f"{person}edit/", f"{person}ledger/", f"{person}consents/"]


def her_case():
    return Case.unscoped.get(person__name=NAME)


def to_case(aida):
    return aida.go(f"/cases/cases/{her_case().uid}/")
