"""S1: the 包括 passes on the mother, the window's case is about the son; nobody else learns of either."""

import pytest

from cases.models import Case, Consent, Consultation, Person, ProgressRecord, Referral
from tests.cast import Member
from tests.factories import AffiliationFactory, OrganizationFactory, UserFactory
from tests.journeys import steps
from tests.journeys.crawl import SINGLE_ORGANIZATIONS, crawl, telling

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

REQUEST = "お母さまが相談先を探しています。ご本人にはお会いしていません。"
HEARD = "夜に台所で足音がする。秘密の目印その一"
SEEN = "玄関先に手紙を置いた。秘密の目印その二"
THOUGHT = "急がず、手紙を続ける。秘密の目印その三"
LAST = "お母さまと区切りを確かめた。秘密の目印その四"
CANARIES = ("秘密の目印", "架空 一夫")


@pytest.fixture
def east():
    """Somebody at another 包括."""
    center = OrganizationFactory(name="東部地域包括支援センター")
    user = UserFactory(username="higashi", name="架空 東")
    return Member(user, AffiliationFactory(user=user, organization=center))


def test_from_the_monitoring_to_the_closed_case(visit, cast, east):
    chiba, aida = visit(cast.chiba), visit(cast.aida)

    introduce_the_mother(chiba)
    take_in_the_son(aida)
    note_who_lives_there(aida)
    hear_the_mother(aida)
    visit_together(aida)
    report_back(aida)
    conclude(chiba)
    close(aida)

    assert_recorded(aida)
    assert_the_center_sees_its_own_leg_only(chiba)
    for stranger in (cast.doi, east):
        assert_nothing_is_known(visit(stranger))
    assert_nothing_is_known(with_one_hat(visit().sign_in(cast.ikawa), "民生・児童委員協議会"))


def introduce_the_mother(chiba):
    """Step 2: her own name, on her own consent."""
    chiba.follow("連携").follow("連携を始める")
    chiba.fill("氏名", "架空 ハナ").fill("およその年齢", "86").fill("電話", "042-000-0001").press("次へ")
    steps.compose(chiba, act="紹介", to="福祉総務課", request=REQUEST, items=("お名前", "電話"))
    here = chiba.page.url
    assert "使える同意がありません" in chiba.text

    chiba.follow("同意を記録する")
    steps.record_consent(chiba, to="福祉総務課", categories=["①基本情報"])
    chiba.go(here)
    steps.found_and_send(chiba)


def take_in_the_son(aida):
    """Step 3: the case is about the son, whom nobody has met."""
    steps.receive(aida)
    aida.follow("受け入れて相談・ケースにする")
    aida.choose("相談に来られた方の立場", "母").fill("次の確認日", steps.day(14))
    aida.unfold("渡された情報の方とは別の方").fill("氏名", "架空 一夫").fill("およその年齢", "54")
    aida.press("受け入れる")
    aida.follow(Case.unscoped.get().case_no)


def note_who_lives_there(aida):
    aida.follow("世帯の方を加える").choose("ご本人から見た続柄", "母").tick("主に話ができる方")
    aida.fill("氏名", "架空 ハナ").press("加える")

    to_case(aida).follow("同意を記録する").choose("渡す先の機関", "西部地域包括支援センター")
    aida.tick("本人に確認できない").fill("誰から聞いたか", "母").press("記録する")


def hear_the_mother(aida):
    to_case(aida).follow("支援経過を記録する")
    aida.choose("方法", "電話(着信)").choose("相手", "家族").choose("結果", "特になし")
    aida.fill("話されたこと", HEARD).fill("話した方", "母")
    aida.choose("外出の程度", "普段は家にいるが、近所のコンビニなどには出かける").press("記録する")


def visit_together(aida):
    """Step 4: no answer is a result, and no alarm."""
    aida.follow("支援経過を記録する")
    aida.choose("方法", "手紙・チラシの配置").choose("結果", "応答なし")
    aida.unfold("手紙・チラシを置いてきたとき").fill("置いてきた物", "窓口の電話番号を書いた手紙")
    aida.fill("事実", SEEN).fill("所見・方針", THOUGHT).press("記録する")
    assert "応答なし" in aida.text


def report_back(aida):
    """Step 5: 受け付けました, and later that it is done."""
    aida.go(address_of(Referral.unscoped.get()))
    steps.report(aida, "初回対応", "受け付けました。")
    steps.report(aida, "終了", "窓口で続けて支援します。")


def conclude(chiba):
    steps.open_sent(chiba)
    assert "受け付けました。" in chiba.text
    steps.complete(chiba, "家族の気持ちが楽になった", "お母さまの介護はこちらで続けます。")


def close(aida):
    to_case(aida).follow("ケースを終了する")
    aida.tick("本人・家族が区切りと判断", "家族の気持ちが楽になった").fill("終了にあたって", LAST).press("終了する")


def to_case(aida):
    return aida.go(f"/cases/cases/{Case.unscoped.get().uid}/")


def address_of(referral):
    return f"/cases/referrals/{referral.uid}/"


def assert_recorded(aida):
    case, son = Case.unscoped.get(), Person.unscoped.get(name="架空 一夫")
    assert case.person == son
    assert Consent.unscoped.get(person=son).status == "not_possible"
    assert [each.result for each in ProgressRecord.unscoped.order_by("pk")] == ["none", "no_answer"]
    story = to_case(aida).text
    for words in ("終了", "区切り", HEARD, SEEN, THOUGHT, LAST, "架空 ハナ（母", "コンビニ", "本人に確認できない"):
        assert words in story, words
    pages = crawl(aida, leave_out=SINGLE_ORGANIZATIONS)
    assert {word for _address, word in telling(pages, *CANARIES)} == set(CANARIES)
    assert {aida.status_of(path) for path in forbidden(case, son)} == {200}


def assert_the_center_sees_its_own_leg_only(chiba):
    pages = crawl(chiba)
    case, son = Case.unscoped.get(), Person.unscoped.get(name="架空 一夫")

    assert telling(pages, "架空 ハナ")
    assert telling(pages, *CANARIES, case.case_no, str(case.uid), str(son.uid)) == []
    assert {chiba.status_of(path) for path in forbidden(case, son)} == {404}


def forbidden(case, son):
    return [
        f"/cases/cases/{case.uid}/",
        f"/cases/cases/{case.uid}/records/new/",
        f"/cases/cases/{case.uid}/household/new/",
        f"/cases/consultations/{Consultation.unscoped.get(case=case).uid}/",
        f"/cases/persons/{son.uid}/edit/",
        f"/cases/persons/{son.uid}/consents/",
        f"/cases/persons/{son.uid}/ledger/",
        "/cases/cases/",
        "/cases/consultations/",
    ]


def assert_nothing_is_known(stranger):
    pages = crawl(stranger, leave_out=SINGLE_ORGANIZATIONS)
    referral, case, son = Referral.unscoped.get(), Case.unscoped.get(), Person.unscoped.get(name="架空 一夫")

    assert telling(pages, *CANARIES, "架空 ハナ", REQUEST, referral.referral_no, case.case_no) == []
    assert "受けた連携はまだありません" in stranger.go("/cases/referrals/").text
    hidden = [address_of(referral), f"{address_of(referral)}sheet/", *forbidden(case, son)]
    assert {stranger.status_of(path) for path in hidden} == {404}


def with_one_hat(visitor, organization):
    return visitor.tick(organization).press("この所属で使う")
