"""S4: a 民生委員 tells of a house; a nurse is asked to go there. Neither she nor the household learns who told."""

import pytest

from cases.models import Case, Consultation, DisclosureRecord, DisclosureRequest, Person, Referral
from network.codes import OrganizationKind, Sector
from tests.cast import Member
from tests.factories import AffiliationFactory, OrganizationFactory, UserFactory
from tests.journeys import steps
from tests.journeys.crawl import NAME_EVERY_BODY, SINGLE_ORGANIZATIONS, crawl, telling

pytestmark = pytest.mark.django_db(transaction=True)

NURSES = "健康課 保健センター"
TELLER, TELLER_PHONE = "架空 井川", "042-000-0004"
TOLD = "郵便物がたまり、四十代の息子さんを見かけない。お母さまは去年亡くなった。秘密の目印その一"
ANSWERED = "お知らせへのお礼を伝えた。秘密の目印その二"
HOUSE, NAME, ADDRESS = "角のお宅の息子さん", "架空 秋男", "架空町一丁目2番3号"
FOUND_OUT = "住民情報で、お一人暮らしになったことを確かめた。秘密の目印その三"
REQUEST = "お宅を訪ね、手紙をお届けください。"
REASON = "支えていたお母さまが亡くなり、安否を確かめる必要がある。"
TRIED = "連絡先が分からず、ご本人に尋ねられない。秘密の目印その四"
NURSE_SAW = "玄関に手紙を入れた。雨戸が開いた。"
THANKS = f"{TELLER}さんに「ご連絡ありがとうございました。確認しています」とだけ伝えた。"


@pytest.fixture
def nurse():
    """A public health nurse."""
    kind = {"kind": OrganizationKind.HEALTH_CENTER_CITY, "sector": Sector.SAME_ORGAN}
    return member("hokenshi", "架空 保健", OrganizationFactory(name=NURSES, **kind))


@pytest.fixture
def other_commissioner(cast):
    """Another 民生委員 of the same council."""
    return member("minsei", "架空 民生", cast.commissioners)


def member(username, name, organization):
    user = UserFactory(username=username, name=name)
    return Member(user, AffiliationFactory(user=user, organization=organization))


def test_from_the_telephone_to_the_letter(visit, cast, nurse, other_commissioner):
    aida, baba, phn = visit(cast.aida), visit(cast.baba), visit(nurse)

    hear_of_the_house(aida)
    check_within_the_city(aida)
    ask_the_nurses_to_go(aida)
    nothing_crosses_before_it_is_approved(aida, phn)
    shown = approve(baba)
    go_there(phn, shown)
    thank(aida)

    assert_recorded(aida)
    assert_what_the_household_reads_does_not_say_who_told(aida)
    assert_the_nurse_does_not_know_who_told(phn)
    for stranger in (other_commissioner, cast.chiba, cast.doi):
        assert_nothing_is_known(visit(stranger))
    for organization in ("民生・児童委員協議会", "昭島市社会福祉協議会"):
        assert_nothing_is_known(visit().sign_in(cast.ikawa).tick(organization).press("この所属で使う"))


def hear_of_the_house(aida):
    """Step 1: the one who tells has a name, the house has none; who cared for him has died, so it is pressing."""
    aida.go("/cases/consultations/new/").fill("通称・ニックネーム", HOUSE).fill("およその年齢", "45")
    boxes = {"来談者の氏名・通称": TELLER, "来談者の電話": TELLER_PHONE, "お答えしたこと": ANSWERED}
    urgent = ["高(3開庁日以内)"]
    steps.take_call(aida, relation="民生委員・児童委員", said=TOLD, topic="親亡き後", ticks=urgent, **boxes)
    steps.open_case(aida, check_in=3)


def check_within_the_city(aida):
    """Step 2."""
    steps.write(aida, method="関係機関との電話・照会", counterpart="関係機関", 事実=FOUND_OUT)
    aida.follow("ご本人の情報を直す").fill("氏名", NAME).fill("住所", ADDRESS).press("保存する")


def ask_the_nurses_to_go(aida):
    """Step 3: without his consent, for his clear benefit. Who told is no reason that he may read."""
    to_case(aida).follow("連携する")
    items = ("お名前", "住所")
    steps.compose(aida, act="支援介入(アウトリーチ)依頼", to=NURSES, request=REQUEST, items=items)
    assert "使える同意がありません" in aida.text
    aida.follow("ほかの根拠を使う").tick("明らかに本人の利益", "ご本人・第三者の権利利益")
    aida.fill("同意を得られない事情・試みたこと", TRIED).fill("見直す日", "R30.4.1")
    aida.fill("必要な理由", f"{TELLER}さんから知らせがあった。").press("この根拠にする")
    assert "知らせてくれた方のお名前が入っています" in aida.text
    aida.fill("必要な理由", REASON).press("この根拠にする")
    aida.press("承認を求める")


def nothing_crosses_before_it_is_approved(aida, phn):
    referral = Referral.unscoped.get()
    assert phn.status_of(address_of(referral)) == aida.status_of(f"{address_of(referral)}approve/") == 404
    assert telling(crawl(phn, leave_out=NAME_EVERY_BODY), NAME, ADDRESS, REQUEST) == []


def approve(baba):
    baba.go(address_of(Referral.unscoped.get())).follow("承認する・戻す")
    assert REASON in baba.text
    assert TRIED in baba.text
    shown = steps.packet(baba)
    baba.press("承認して送る")
    return shown


def go_there(phn, shown):
    """Step 4."""
    steps.receive(phn)
    assert steps.packet(phn) == shown
    assert [words for words in (NAME, ADDRESS, REQUEST) if words not in shown] == []
    phn.follow("受け入れる").press("受け入れる")
    steps.report(phn, "経過", NURSE_SAW)


def thank(aida):
    """Step 5: by telephone; a referral would be read by the whole council."""
    to_case(aida).follow("支援経過を記録する").choose("方法", "電話(発信)").choose("相手", "その他")
    aida.fill("事実", THANKS).unfold("第三者の情報").fill("第三者の情報にあたる部分", TELLER).press("記録する")


def assert_recorded(aida):
    call, row = Consultation.unscoped.get(), DisclosureRecord.unscoped.get()
    assert (call.relation, call.is_anonymous, call.consulter_name, call.urgency) == (
        "commissioner",
        False,
        TELLER,
        "u2",
    )
    assert (row.basis, row.recipient_name, row.approved_by) == ("clear_benefit", NURSES, "架空 馬場")
    story = to_case(aida).text
    known = (TELLER, TOLD, ANSWERED, FOUND_OUT, NURSE_SAW, THANKS)
    assert [words for words in known if words not in story] == []
    assert {aida.status_of(path) for path in forbidden()} == {200}


def assert_what_the_household_reads_does_not_say_who_told(aida):
    """The ledger, the list of what was done, and the copy that he can ask for."""
    man = f"/cases/persons/{person().uid}/"
    course = f"/cases/cases/{Case.unscoped.get().uid}/timeline/sheet/"
    assert_does_not_say_who_told(aida.go(f"{man}ledger/"), but=REASON)
    assert_does_not_say_who_told(aida.go(course), but=FOUND_OUT)
    assert_does_not_say_who_told(copy_for_him(aida), but=FOUND_OUT)
    assert TELLER in aida.go(f"{course}?third=mark").page.content()


def copy_for_him(aida):
    aida.go(f"/cases/persons/{person().uid}/disclosures/new/")
    aida.fill("請求した方の氏名", NAME).tick("ご本人").choose("本人確認の方法", "運転免許証").press("受け付ける")
    aida.press("記録をまとめる")
    return aida.go(f"/cases/disclosures/{DisclosureRequest.unscoped.get().uid}/sheet/")


def assert_does_not_say_who_told(aida, *, but):
    text = aida.page.content()
    assert but in text
    assert [words for words in (TELLER, TELLER_PHONE, TOLD, ANSWERED, "民生委員・児童委員") if words in text] == []


def assert_the_nurse_does_not_know_who_told(phn):
    pages = crawl(phn, leave_out=NAME_EVERY_BODY)
    case = Case.unscoped.get()

    assert telling(pages, NURSE_SAW)
    secret = ("秘密の目印", TELLER, TELLER_PHONE, "民生", "亡くなり", HOUSE, case.case_no, str(case.uid))
    assert telling(pages, *secret) == []
    assert {phn.status_of(path) for path in forbidden()} == {404}


def assert_nothing_is_known(stranger):
    """Those who told are strangers too: not what came of it, nor that anything came of it."""
    pages = crawl(stranger, leave_out=SINGLE_ORGANIZATIONS)
    referral = Referral.unscoped.get()

    secret = ("秘密の目印", NAME, ADDRESS, HOUSE, NURSE_SAW, REQUEST, referral.referral_no, Case.unscoped.get().case_no)
    assert telling(pages, *secret) == []
    assert "受けた連携はまだありません" in stranger.go("/cases/referrals/").text
    assert {stranger.status_of(path) for path in [address_of(referral), *forbidden()]} == {404}


def forbidden():
    case, man = f"/cases/cases/{Case.unscoped.get().uid}/", f"/cases/persons/{person().uid}/"
    call = f"/cases/consultations/{Consultation.unscoped.get().uid}/"
    return [case, f"{case}timeline/sheet/", call, f"{call}sheet/", f"{man}edit/", f"{man}ledger/", "/cases/cases/"]


def to_case(aida):
    return aida.go(f"/cases/cases/{Case.unscoped.get().uid}/")


def address_of(referral):
    return f"/cases/referrals/{referral.uid}/"


def person():
    return Person.unscoped.get()
