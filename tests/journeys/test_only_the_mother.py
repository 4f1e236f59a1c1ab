"""S3: only the mother comes, and her daughter wants nothing passed on; no partner learns that there is a case."""

import pytest

from cases.models import Case, Consent, Consultation, DisclosureRecord, Packet, Person, ProgressRecord, Referral
from tests.factories import OrganizationFactory
from tests.journeys import steps
from tests.journeys.crawl import SINGLE_ORGANIZATIONS, crawl, telling

pytestmark = pytest.mark.django_db(transaction=True)

DAUGHTER, MOTHER = "架空 奈々", "架空 京子"
ASKED = "どう声をかければよいか分からない。秘密の目印その一"
HEARD = (
    "食事は部屋の前に置く。秘密の目印その二",
    "夜に足音がする。秘密の目印その三",
    "話さないでと言った。秘密の目印その四",
)
HER_OWN = "母には来たことを知られたくない。秘密の目印その五"
HER_PHONE = "080-0000-0031"
CALLED_AGAIN = "最近は食事をとっている。秘密の目印その六"
REQUEST = "働き方の相談先としてご紹介します。秘密の目印その七"
KEPT_FROM = "ご本人（お母さまが相談していること）"
KEPT_FROM_MOTHER = "お母さま（ご本人が電話したこと）"
NUMBER_TO_CALL = "ひきこもりサポートネット"
WARNED = "参加者には民生委員の方もいます。"
WAYS_OUT = (
    "ご本人に確かめて、同意を記録する",
    "ご本人・ご家族に行き先を案内する",
    "お名前を出さずに照会する",
    "ほかの根拠で、承認を得て提供する",
)


@pytest.fixture
def groups(cast):
    """What there is to know before somebody is pointed to the family group, and a number to call."""
    OrganizationFactory(name=NUMBER_TO_CALL)
    cast.kokokara.privacy_note = WARNED
    cast.kokokara.save()


def test_from_the_first_visit_to_the_next_check(visit, cast, groups):
    aida = visit(cast.aida)

    four_visits(aida)
    keep_it_from_the_daughter(aida)
    refuse(aida, cast.kurashigoto.name)
    try_to_refer(aida, cast.kurashigoto.name)
    point_the_mother_to_others(aida)
    set_the_next_check(aida)
    assert_recorded(aida)
    hear_the_daughter(aida)
    hear_the_mother_again(aida)

    assert_what_is_for_the_mother_tells_nothing_of_her_daughter(aida)
    assert_the_window_alone_knows(aida)
    for stranger in (cast.chiba, cast.doi, cast.eguchi, cast.fujii):
        assert_nothing_is_known(visit(stranger))
    assert_nothing_is_known(visit().sign_in(cast.ikawa).tick("民生・児童委員協議会").press("この所属で使う"))
    assert_the_auditor_reads_numbers_alone(visit(cast.goto))


def four_visits(aida):
    """Step 1: one case, the first visit and three entries."""
    aida.go("/cases/consultations/new/").choose("相談方法", "来所(窓口)")
    aida.fill("氏名", DAUGHTER).fill("およその年齢", "31")
    names = {"来談者の氏名・通称": MOTHER, "来談者の電話": "090-0000-0003"}
    steps.take_call(aida, relation="母", said=ASKED, topic="本人への関わり方", **names)
    steps.open_case(aida, check_in=14)
    for words in HEARD:
        steps.write(aida, method="来所面談", counterpart="家族", 話されたこと=words, 話した方="母")


def keep_it_from_the_daughter(aida):
    aida.follow("ご本人の情報を直す").fill("知られたくない相手", KEPT_FROM).press("保存する")
    assert KEPT_FROM in to_case(aida).page.locator("[data-warnings]").inner_text()


def refuse(aida, to):
    """Step 2."""
    aida.follow("同意を記録する").choose("渡す先の機関", to).tick("同意なし")
    aida.fill("誰から聞いたか", f"母（{MOTHER}）").press("記録する")


def try_to_refer(aida, to):
    """Step 3: her name does not cross; the page says what is possible instead, and one of it is tried."""
    to_case(aida).follow("連携する")
    steps.aim(aida, act="紹介", to=to)
    assert "もう一度気持ちを確かめたときは" in aida.text
    aida.tick("もう一度気持ちを確かめた").press("この機関で進む")
    aida.fill("お願いしたいこと", REQUEST).tick("お名前").press("保存して進む")
    basis = aida.page.url
    assert "使える同意がありません" in aida.text
    assert [way for way in WAYS_OUT if way not in aida.text] == []
    assert "同意なし" in aida.text

    aida.go(basis.replace("/basis/", "/preview/"))
    assert "まだ送れません" in aida.text
    assert not aida.page.get_by_role("button", name="この内容で送る").count()

    aida.go(basis).follow("ほかの根拠を使う")
    aida.tick("明らかに本人の利益").fill("必要な理由", "早く会えるようにするため").press("この根拠にする")
    assert "同意を得られない事情・試みたこと" in aida.page.locator("[data-error-summary]").inner_text()

    aida.go(basis.replace("/basis/", "/withdraw/"))
    aida.fill("取り下げる理由", "ご本人が望まないため").press("取り下げる")
    assert Referral.unscoped.get().state == "withdrawn"


def point_the_mother_to_others(aida):
    """Step 4: leaflets for herself; there is no box for anything about anybody."""
    aida.go(f"/cases/consultations/{first_visit().uid}/")
    steps.point_to(aida, "ここから", "上の「案内の前に伝えること」を説明した")
    steps.point_to(aida, NUMBER_TO_CALL)
    assert "ここから" in aida.text
    assert NUMBER_TO_CALL in aida.text


def set_the_next_check(aida):
    """Step 5."""
    to_case(aida).follow("次の確認日を決める").fill("次の確認日", steps.day(30)).press("保存する")


def assert_recorded(aida):
    case = Case.unscoped.get()
    assert (Consultation.unscoped.count(), ProgressRecord.unscoped.filter(case=case).count()) == (1, 3)
    assert (case.urgency, case.person.name) == ("u4", DAUGHTER)
    assert steps.day(30).removeprefix("令和") in to_case(aida).text.replace("令和", "")
    refusal = Consent.unscoped.get()
    assert (refusal.status, refusal.categories, refusal.heard_via) == ("refused", [], f"母（{MOTHER}）")
    assert sorted(row.act for row in Referral.unscoped.all()) == ["information", "information", "introduction"]
    assert not Packet.unscoped.filter(is_personal=True).exists()
    assert not DisclosureRecord.unscoped.exists()


def hear_the_daughter(aida):
    """Later she calls herself."""
    aida.go("/cases/consultations/new/").fill("まず探す", "奈々").press("探す").press("この方の相談")
    aida.fill("来談者の氏名・通称", DAUGHTER).fill("来談者の電話", HER_PHONE)
    steps.take_call(aida, relation="本人", said=HER_OWN, topic="話を聴いてほしい")
    aida.press(f"ケース {Case.unscoped.get().case_no} に加える")
    to_case(aida).follow("ご本人の情報を直す")
    aida.fill("知られたくない相手", f"{KEPT_FROM}、{KEPT_FROM_MOTHER}").press("保存する")


def hear_the_mother_again(aida):
    """The boxes were filled as the daughter left them: the mother's call does not get her telephone number."""
    aida.go(f"/cases/consultations/new/?person={daughter().uid}")
    assert KEPT_FROM_MOTHER in aida.page.locator("[data-warnings]").inner_text()
    steps.take_call(aida, relation="母", said=CALLED_AGAIN, topic="本人への関わり方")
    assert "関係が前回と違います" in aida.text
    aida.fill("来談者の氏名・通称", MOTHER).fill("来談者の電話", "090-0000-0003").press("記録する")
    aida.press(f"ケース {Case.unscoped.get().case_no} に加える")


def assert_what_is_for_the_mother_tells_nothing_of_her_daughter(aida):
    """Each contact has papers of its own, and the story is printed by kind."""
    hers, theirs = Consultation.unscoped.get(relation="self"), Consultation.unscoped.filter(relation="mother")
    assert theirs.count() == 2
    for row in theirs:
        for page in ("", "sheet/"):
            assert_tells_nothing_of_the_call(aida.go(f"/cases/consultations/{row.uid}/{page}"))
    visits = printed(aida, "?kind=record")
    assert all(words in visits for words in HEARD)
    assert HER_OWN not in visits
    assert HER_OWN in aida.go(f"/cases/consultations/{hers.uid}/sheet/").page.content()
    assert HER_OWN in printed(aida, "")


def printed(aida, conditions):
    return aida.go(f"/cases/cases/{Case.unscoped.get().uid}/timeline/sheet/{conditions}").page.content()


def assert_tells_nothing_of_the_call(aida):
    """Not even from whom it is kept: that is shown on the screen and never printed."""
    aida.page.emulate_media(media="print")
    seen = aida.page.locator("body").inner_text()
    aida.page.emulate_media(media="screen")
    assert MOTHER in seen
    assert [words for words in (HER_OWN, HER_PHONE, KEPT_FROM_MOTHER) if words in seen] == []


def assert_the_window_alone_knows(aida):
    """She is found by those who may; no meeting, no seat of the platform and no body of the directory knows of her."""
    pages = crawl(aida, leave_out=SINGLE_ORGANIZATIONS)
    told = telling(pages, *secrets())
    assert {word for _address, word in told} == set(secrets())
    assert [address for address, _word in told if "/network/" in address] == []
    assert any("/network/" in address for address in pages)
    assert {aida.status_of(path) for path in forbidden()} == {200}


def assert_nothing_is_known(stranger):
    pages = crawl(stranger, leave_out=SINGLE_ORGANIZATIONS)

    assert telling(pages, "秘密の目印", *secrets(), *identifiers()) == []
    assert {stranger.status_of(path) for path in forbidden()} == {404}


def assert_the_auditor_reads_numbers_alone(auditor):
    """The log says who looked at which number; no name and no word of anybody."""
    pages = crawl(auditor, leave_out=SINGLE_ORGANIZATIONS)
    words = [word for word in ("秘密の目印", *secrets()) if word != Case.unscoped.get().case_no]

    assert telling(pages, *words) == []
    assert telling(pages, Case.unscoped.get().case_no)
    assert {auditor.status_of(path) for path in forbidden()} == {404}


def secrets():
    return (DAUGHTER, MOTHER, HER_OWN, *HEARD, Case.unscoped.get().case_no)


def identifiers():
    return [str(row.uid) for row in (Case.unscoped.get(), daughter(), *Referral.unscoped.all())]


def forbidden():
    case, visit = f"/cases/cases/{Case.unscoped.get().uid}/", f"/cases/consultations/{first_visit().uid}/"
    person = f"/cases/persons/{daughter().uid}/"
    referrals = [f"/cases/referrals/{row.uid}/" for row in Referral.unscoped.all()]
    lists = ["/cases/cases/", "/cases/consultations/", "/cases/search/"]
    own = [case, f"{case}timeline/sheet/", visit, f"{visit}sheet/", f"{person}edit/", f"{person}ledger/"]
    return [*own, *referrals, *lists]


def to_case(aida):
    return aida.go(f"/cases/cases/{Case.unscoped.get().uid}/")


def first_visit():
    return Consultation.unscoped.earliest("id")


def daughter():
    return Person.unscoped.get(name=DAUGHTER)
