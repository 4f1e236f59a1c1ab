"""S5: a nurse visits somebody who sees no doctor. What she learns goes to the next nurse by his word alone."""

import pytest

from cases.models import (
    Case,
    Consent,
    ConsentScan,
    Consultation,
    DisclosureRecord,
    Person,
    Referral,
    ReferralStep,
    RiskFlag,
)
from network.codes import CatchmentKind, OrganizationKind, Sector
from tests.cast import Member
from tests.factories import AffiliationFactory, CatchmentAreaFactory, OrganizationFactory, UserFactory
from tests.journeys import steps
from tests.journeys.crawl import NAME_EVERY_BODY, SINGLE_ORGANIZATIONS, crawl, telling
from tests.uploads import PDF

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

DISTRICT, NURSES, OTHER_NURSES, TOKYO = "架空北地区", "保健センター 北", "保健センター 南", "架空保健所"
WORK = "昭島市くらししごとサポートセンター"
NAME, ADDRESS, AGE = "架空 拓也", "架空町三丁目3番", "38"
SAID = "夜に大声を出し、食事をとらない日がある。医者にはかかっていない。秘密の目印その一"
NOTICED = "この一週間で急にやせたとのこと。秘密の目印その二"
THOUGHT = "お父さまの疲れが気がかり。秘密の目印その三"
REQUEST = "体調の相談にのってください。看護師なら来てもよいと、紙に書いてくださいました。"
HIS_NOTE = "拓也さんの紙.pdf"
AGREED = "眠れない日が続き、受診はしていない。"
TO_WORK = "落ち着かれたら、働き方の相談をお願いします。"
VISITS = (
    ("不在", "お父さまとお話しした。"),
    ("会えず", "部屋の前で声をかけた。"),
    ("会えず", "手紙を受け取ってくださった。"),
    ("会えた", "玄関で少しお話しできた。"),
    ("次回を約束", "一緒に受診する日を決めた。"),
)
LINKED = "架空クリニックに同行し、受診が始まりました。"
CLINICAL = "薬の名前と量、幻聴の訴え。臨床の目印"
NOTE = "二年分の経過。臨床の目印の続き"
MOVING = "ご親族のお宅へ移られます。続けて訪問してください。"
TAKEN_ON = "来週、新しいお宅に伺います。"


@pytest.fixture
def bodies(cast):
    """Nurses of two districts of the city, and those of Tokyo."""
    districts = [CatchmentAreaFactory(kind=CatchmentKind.PHN_DISTRICT, name=name) for name in (DISTRICT, "架空南地区")]
    city = {"kind": OrganizationKind.HEALTH_CENTER_CITY, "sector": Sector.SAME_ORGAN}
    tokyo = {"kind": OrganizationKind.PUBLIC_HEALTH_CENTER, "sector": Sector.OTHER_PUBLIC}
    centers = [OrganizationFactory(name=name, **city) for name in (OTHER_NURSES, NURSES)]
    for center, district in zip(centers, reversed(districts), strict=True):
        center.catchments.add(district)
    return {
        "north": member("kita", "架空 北", centers[1]),
        "south": member("minami", "架空 南", centers[0]),
        "tokyo": member("tama", "架空 多摩", OrganizationFactory(name=TOKYO, **tokyo)),
    }


def member(username, name, organization):
    user = UserFactory(username=username, name=name)
    return Member(user, AffiliationFactory(user=user, organization=organization))


def test_from_the_father_to_the_next_nurse(visit, cast, bodies):
    aida, doi = visit(cast.aida), visit(cast.doi)
    north, tokyo = visit(bodies["north"]), visit(bodies["tokyo"])

    hear_the_father(aida)
    raise_the_flag(aida)
    introduce_to_work(aida)
    receive(doi)
    shown = ask_the_nurse_of_the_district(aida)
    assert_nothing_is_known(tokyo)
    visit_five_times(north, shown)
    link_to_a_clinic(north)
    lead_over_to_the_next_nurse(north)
    take_over(tokyo)

    assert_the_window_sees_the_summary_and_no_more(aida)
    assert_sees_only(north, (AGREED, CLINICAL, NOTE, TAKEN_ON), others=(TO_WORK,))
    assert_sees_only(tokyo, (CLINICAL, NOTE, MOVING), others=(AGREED, REQUEST, LINKED, TO_WORK))
    assert_sees_only(doi, (NAME, TO_WORK), others=(AGREED, REQUEST, LINKED, MOVING, "保健", ADDRESS))
    assert_nothing_is_known(visit(bodies["south"]))
    assert_nothing_is_known(visit().sign_in(cast.ikawa).tick("昭島市社会福祉協議会").press("この所属で使う"))


def hear_the_father(aida):
    """Step 1."""
    aida.go("/cases/consultations/new/").fill("氏名", NAME).fill("およその年齢", AGE)
    aida.unfold("受付票のくわしい項目").fill("住所", ADDRESS).choose("医療", "未受診(必要の可能性)")
    steps.take_call(aida, relation="父", said=SAID, topic="こころの不調", ticks=["中(2週間以内)"])
    assert "未受診(必要の可能性)" in aida.text
    steps.open_case(aida, check_in=7)
    boxes = {"所見・方針": THOUGHT}
    steps.write(aida, method="電話(着信)", counterpart="家族", **boxes)


def raise_the_flag(aida):
    to_case(aida).follow("危険の旗").tick("急な症状").fill("気づいたこと", NOTICED).press("旗を立てる")
    assert (Consultation.unscoped.get().urgency, RiskFlag.unscoped.get().kind) == ("u3", "acute_symptom")


def introduce_to_work(aida):
    """くらししごと knows him too, by his name alone: what is learned later of his health is not for it."""
    to_case(aida).follow("連携する")
    steps.compose(aida, act="紹介", to=WORK, request=TO_WORK, items=("お名前",))
    basis = aida.page.url
    aida.follow("同意を記録する")
    steps.record_consent(aida, to=WORK, categories=["①基本情報"])
    aida.go(basis)
    steps.found_and_send(aida)


def receive(partner):
    steps.receive(partner)
    partner.follow("受け入れる").press("受け入れる")


def ask_the_nurse_of_the_district(aida):
    """Steps 2 and 3: he wrote that a nurse may come; the directory knows which."""
    to_case(aida).follow("連携する").tick("支援介入(アウトリーチ)依頼").choose("お住まいの地区", DISTRICT).press(
        "機関を探す"
    )
    first = aida.page.locator(".candidate").first.inner_text()
    assert NURSES in first
    assert "この地区の訪問を担当しています" in first
    aida.tick(NURSES).press("この機関で進む")
    aida.fill("お願いしたいこと", REQUEST).tick("お名前", "住所").fill("②健康・障害・介護", AGREED)
    aida.press("保存して進む")
    basis = aida.page.url
    assert "使える同意がありません" in aida.text

    aida.follow("同意を記録する").choose("渡す先の機関", NURSES).tick("同意あり", "①基本情報", "②健康・障害・介護")
    aida.choose("確認の方法", "手紙・メモ").fill("同意した日", steps.day()).press("記録する")
    keep_his_note(aida)
    aida.go(basis)
    return steps.found_and_send(aida)


def keep_his_note(aida):
    """The paper itself stays beside the consent, at the window."""
    row = to_case(aida).follow("同意の一覧").page.locator("main tr", has_text=NURSES)
    aida.leave_by(row.get_by_role("link", name="写しを添付する"))
    aida.page.get_by_label("ファイル").set_input_files({"name": HIS_NOTE, "mimeType": "application/pdf", "buffer": PDF})
    aida.press("添付する")
    assert HIS_NOTE in aida.text


def visit_five_times(north, shown):
    """Each visit is told, also when nobody was met."""
    steps.receive(north)
    assert steps.packet(north) == shown
    north.follow("受け入れる").press("受け入れる")
    for result, words in VISITS:
        north.follow("訪問を報告する").fill("訪問した日", steps.day()).tick(result)
        north.fill("様子・次の予定", words).press("報告する")
    assert "訪問（5回）" in north.text
    results = [row.visit_result for row in ReferralStep.unscoped.filter(move="visit").order_by("id")]
    assert results == ["absent", "not_met", "not_met", "met", "next_agreed"]


def link_to_a_clinic(north):
    """Step 4: no institution is in the directory, so it is told in words."""
    north.follow("経過を報告する").tick("経過", "医療機関受診開始").fill("報告の内容", LINKED).press("報告する")


def lead_over_to_the_next_nurse(north):
    """Step 5: what he agreed to at the window was for this center alone; for the next one he is asked anew."""
    north.follow("連携").follow("連携を始める").fill("氏名", NAME).fill("およその年齢", AGE).press("次へ")
    words = [("②健康・障害・介護", CLINICAL), ("引継書", NOTE), ("重なりの期間の終わり", steps.day(30))]
    steps.compose(north, act="引継ぎ", to=TOKYO, request=MOVING, items=("お名前",), texts=words)
    basis = north.page.url
    assert "使える同意がありません" in north.text
    assert "まだ送れません" in north.go(basis.replace("/basis/", "/preview/")).text

    north.go(basis).follow("同意を記録する")
    categories = ["①基本情報", "②健康・障害・介護", "⑥生活歴・課題"]
    steps.record_consent(north, to=TOKYO, categories=categories)
    north.go(basis)
    steps.found_and_send(north)


def take_over(tokyo):
    steps.receive(tokyo)
    assert [words for words in (NAME, MOVING, CLINICAL, NOTE) if words not in steps.packet(tokyo)] == []
    tokyo.follow("受け入れる").fill("これからの進め方", TAKEN_ON).press("受け入れる")


def assert_the_window_sees_the_summary_and_no_more(aida):
    """The visits and that he sees a doctor; not what the nurses tell each other, nor that they do."""
    story = to_case(aida).text
    told = (SAID, NOTICED, THOUGHT, NURSES, LINKED, "医療機関受診開始", "会えず", *[words for _result, words in VISITS])
    assert [words for words in told if words not in story] == []
    own = DisclosureRecord.unscoped.filter(provided_by__startswith="福祉総務課")
    assert sorted((row.recipient_name, *row.categories) for row in own) == [
        (NURSES, "basic", "health"),
        (WORK, "basic"),
    ]
    assert Consent.unscoped.get(recipient__name=NURSES).method == "letter"
    assert {aida.status_of(path) for path in forbidden()} == {200}

    pages = crawl(aida, leave_out=NAME_EVERY_BODY)
    leg = Referral.unscoped.get(to_organization__name=TOKYO)
    assert telling(pages, "臨床の目印", MOVING, TAKEN_ON, leg.referral_no, str(leg.uid), str(leg.person.uid)) == []
    assert {aida.status_of(path) for path in among_nurses()} == {404}
    found = aida.go("/cases/search/").fill("探す言葉", "臨床の目印").press("探す").text
    assert MOVING not in found
    assert CLINICAL not in found


def assert_sees_only(partner, mine, *, others):
    pages = crawl(partner, leave_out=NAME_EVERY_BODY)
    own = partner.page.locator(".account__organization").inner_text()
    legs = Referral.unscoped.exclude(to_organization__name=own).exclude(from_organization__name=own)

    assert {word for _address, word in telling(pages, *mine)} == set(mine)
    assert telling(pages, "秘密の目印", HIS_NOTE, *others, *identifiers(), *[leg.referral_no for leg in legs]) == []
    assert {partner.status_of(path) for path in [*map(address_of, legs), *forbidden()]} == {404}


def assert_nothing_is_known(stranger):
    """Also not for nurses: a profession opens nothing."""
    pages = crawl(stranger, leave_out=SINGLE_ORGANIZATIONS)

    numbers = [row.referral_no for row in Referral.unscoped.all()]
    secret = ("秘密の目印", "臨床の目印", HIS_NOTE, NAME, ADDRESS, REQUEST, AGREED, LINKED, MOVING, TO_WORK)
    assert telling(pages, *secret, *numbers, *identifiers()) == []
    assert {stranger.status_of(path) for path in [*map(address_of, Referral.unscoped.all()), *forbidden()]} == {404}


def identifiers():
    case = Case.unscoped.get()
    return [case.case_no, str(case.uid), str(case.person.uid), str(Consultation.unscoped.get().uid)]


def forbidden():
    case = Case.unscoped.get()
    own, person = f"/cases/cases/{case.uid}/", f"/cases/persons/{case.person.uid}/"
    call, scan = Consultation.unscoped.get().uid, ConsentScan.unscoped.get().uid
    pages = [own, f"{own}timeline/sheet/", f"{own}risk-flags/", f"/cases/consultations/{call}/"]
    return [*pages, f"/cases/consultations/{call}/sheet/", f"/cases/consent-scans/{scan}/", f"{person}ledger/"]


def among_nurses():
    """Their referral with its papers, and the record and consents behind it."""
    leg, person = Referral.unscoped.get(to_organization__name=TOKYO), Person.unscoped.get(keeper__name=NURSES)
    papers = [f"{address_of(leg)}{page}" for page in ("", "sheet/", "reply-sheet/", "preview/")]
    return [*papers, *[f"/cases/persons/{person.uid}/{page}" for page in ("ledger/", "consents/", "edit/")]]


def to_case(aida):
    return aida.go(f"/cases/cases/{Case.unscoped.get().uid}/")


def address_of(referral):
    return f"/cases/referrals/{referral.uid}/"
