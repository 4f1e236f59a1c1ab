"""S12: grandmother, father and grandson under one roof are three people with three matters; each body sees its own."""

import pytest

from cases.models import Case, Consultation, DisclosureRecord, Person, Referral
from network.codes import OrganizationKind, Sector
from tests.cast import Member
from tests.factories import AffiliationFactory, OrganizationFactory, UserFactory
from tests.journeys import steps
from tests.journeys.crawl import NAME_EVERY_BODY, SINGLE_ORGANIZATIONS, crawl, telling

pytestmark = pytest.mark.django_db(transaction=True)

EAST, SCHOOL_WORKERS, COUNCIL = "東部地域包括支援センター", "指導課 スクールソーシャルワーカー", "昭島市社会福祉協議会"
GRANDMOTHER, FATHER, GRANDSON = "架空 フミ", "架空 誠", "架空 翔"
REQUEST = "ご家族のことで、相談先を探していらっしゃいます。"
COOKS = "お孫さんが食事の支度をし、学校を休む日がある。秘密の目印・孫"
HEALTH = "眠れない日が続くが、受診はしていない。秘密の目印・父"
THOUGHT = "急がず、手紙から始める。秘密の目印・見立て"
CARE = "通所は週に二回の予定。秘密の目印・祖母"
TO_SCHOOL = "学校でのご様子を気にかけてください。"
AT_HOME = "家の用事で、朝の登校が難しい日があります。"
TO_COUNCIL = "介護をしている方の集まりをご紹介ください。"
SCHOOL_SAID = "登校できた日にお話を聞きました。"
COUNCIL_SAID = "集まりの日をお伝えしました。"
SECRETS_OF_THE_WINDOW = "秘密の目印"


@pytest.fixture
def bodies(cast):
    """Somebody at each of the bodies that take part."""
    section = {"kind": OrganizationKind.EDUCATION_BOARD_SECTION, "sector": Sector.OTHER_CITY_ORGAN}
    return {
        "east": member("higashi", OrganizationFactory(name=EAST)),
        "school": member("gakkou", OrganizationFactory(name=SCHOOL_WORKERS, **section)),
        "council": member("shakyo", cast.shakyo),
    }


def member(username, organization):
    user = UserFactory(username=username, name=f"架空 {username}")
    return Member(user, AffiliationFactory(user=user, organization=organization))


def test_from_the_care_manager_to_the_three_matters(visit, cast, bodies):
    aida, east = visit(cast.aida), visit(bodies["east"])
    school, council = visit(bodies["school"]), visit(bodies["council"])

    introduce_the_grandmother(east)
    take_in_the_father(aida)
    open_a_matter_of_the_boy_s_own(aida)
    join_the_household(aida)
    write_down_what_nobody_else_may_read(aida)
    tell_the_school_of_the_boy(aida)
    receive_and_report(school, SCHOOL_SAID)
    tell_the_council_of_the_grandmother(aida)
    receive_and_report(council, COUNCIL_SAID)

    assert_the_window_sees_all_and_keeps_them_apart(aida)
    assert_sees_only(east, (GRANDMOTHER, REQUEST), others=(FATHER, GRANDSON, SCHOOL_SAID, COUNCIL_SAID))
    assert_sees_only(school, (GRANDSON, AT_HOME), others=(FATHER, GRANDMOTHER, REQUEST, COUNCIL_SAID))
    assert_sees_only(council, (GRANDMOTHER, TO_COUNCIL), others=(FATHER, GRANDSON, REQUEST, SCHOOL_SAID))
    for stranger in (cast.chiba, cast.doi):
        assert_nothing_is_known(visit(stranger))
    assert_nothing_is_known(visit().sign_in(cast.ikawa).tick("民生・児童委員協議会").press("この所属で使う"))


def introduce_the_grandmother(east):
    """Step 2: her care manager has brought her; her own name, on her own word."""
    east.follow("連携").follow("連携を始める").fill("氏名", GRANDMOTHER).fill("およその年齢", "82").press("次へ")
    steps.compose(east, act="紹介", to="福祉総務課", request=REQUEST, items=("お名前",))
    agree_and_send(east, to="福祉総務課", categories=["①基本情報"])


def agree_and_send(visitor, *, to, categories):
    basis = visitor.page.url
    assert "使える同意がありません" in visitor.text
    visitor.follow("同意を記録する")
    steps.record_consent(visitor, to=to, categories=categories)
    visitor.go(basis)
    return steps.found_and_send(visitor)


def take_in_the_father(aida):
    """The case is about her son; she stays the one who came."""
    steps.receive(aida)
    aida.follow("受け入れて相談・ケースにする")
    aida.choose("相談に来られた方の立場", "ケアマネージャー").fill("次の確認日", steps.day(14))
    aida.unfold("渡された情報の方とは別の方").fill("氏名", FATHER).fill("およその年齢", "49").press("受け入れる")


def open_a_matter_of_the_boy_s_own(aida):
    """Step 3: what the visit found about him is not his father's matter."""
    aida.go("/cases/consultations/new/").choose("相談方法", "訪問(家庭訪問)")
    aida.fill("氏名", GRANDSON).fill("生年月日", "平成26年5月")
    steps.take_call(aida, relation="祖父母", said=COOKS, topic="ヤングケアラー")
    steps.open_case(aida, check_in=3)


def join_the_household(aida):
    """They live together, and each record stays their own."""
    boy = case_of(GRANDSON).case_no
    to_case(aida, FATHER).follow("世帯の方を加える").choose("ご本人から見た続柄", "母").tick("主に話ができる方")
    aida.fill("氏名", GRANDMOTHER).press("加える")
    to_case(aida, FATHER).follow("世帯の方を加える").choose("ご本人から見た続柄", "子")
    aida.fill("ケース番号", boy).press("加える")
    assert Person.unscoped.filter(name=GRANDSON).count() == 1


def write_down_what_nobody_else_may_read(aida):
    to_case(aida, FATHER)
    boxes = {"話されたこと": HEALTH, "話した方": "母", "所見・方針": THOUGHT, "事実": CARE}
    steps.write(aida, method="訪問", counterpart="家族", **boxes)


def tell_the_school_of_the_boy(aida):
    """With the word of his guardian, and his own will beside it."""
    to_case(aida, GRANDSON).follow("連携する")
    words = {"items": ("お名前",), "texts": [("⑥生活歴・課題", AT_HOME)]}
    steps.compose(aida, act="つなぎ", to=SCHOOL_WORKERS, request=TO_SCHOOL, **words)
    basis = aida.page.url
    aida.follow("同意を記録する").tick("法定代理人").fill("代理人等の氏名", FATHER)
    aida.fill("未成年のご本人の気持ち", "先生に話してもよい")
    steps.record_consent(aida, to=SCHOOL_WORKERS, categories=["①基本情報", "⑥生活歴・課題"])
    aida.go(basis)
    shown = steps.found_and_send(aida)
    assert [words for words in (FATHER, GRANDMOTHER, "秘密の目印") if words in shown] == []


def tell_the_council_of_the_grandmother(aida):
    """Step 4: she is a carer herself; that there is a child is no part of it."""
    aida.go(f"/cases/referrals/new/?person={at_the_window(GRANDMOTHER).uid}")
    steps.compose(aida, act="紹介", to=COUNCIL, request=TO_COUNCIL, items=("お名前",))
    agree_and_send(aida, to=COUNCIL, categories=["①基本情報"])


def receive_and_report(partner, words):
    steps.receive(partner)
    partner.follow("受け入れる").press("受け入れる")
    steps.report(partner, "経過", words)


def assert_the_window_sees_all_and_keeps_them_apart(aida):
    """What stands in the matter of one does not stand in that of another, and the ledger of each has its own row."""
    father, boy = to_case(aida, FATHER).text, to_case(aida, GRANDSON).text
    assert [words for words in (HEALTH, THOUGHT, CARE, GRANDMOTHER, GRANDSON) if words not in father] == []
    assert [words for words in (COOKS, SCHOOL_SAID) if words not in boy] == []
    assert [words for words in (HEALTH, THOUGHT, CARE, COUNCIL_SAID) if words in boy] == []
    assert [words for words in (COOKS, SCHOOL_SAID, AT_HOME) if words in father] == []
    told = DisclosureRecord.unscoped.filter(provided_by__startswith="福祉総務課")
    assert sorted((row.person.name, row.recipient_name) for row in told) == [
        (GRANDMOTHER, COUNCIL),
        (GRANDSON, SCHOOL_WORKERS),
    ]
    assert {aida.status_of(path) for path in forbidden()} == {200}


def assert_sees_only(partner, mine, *, others):
    pages = crawl(partner, leave_out=NAME_EVERY_BODY)
    own = partner.page.locator(".account__organization").inner_text()
    legs = Referral.unscoped.exclude(to_organization__name=own).exclude(from_organization__name=own)

    assert {word for _address, word in telling(pages, *mine)} == set(mine)
    assert telling(pages, SECRETS_OF_THE_WINDOW, *others, *identifiers()) == []
    assert {partner.status_of(path) for path in [*map(address_of, legs), *forbidden()]} == {404}


def assert_nothing_is_known(stranger):
    pages = crawl(stranger, leave_out=SINGLE_ORGANIZATIONS)

    numbers = [row.referral_no for row in Referral.unscoped.all()]
    secret = (SECRETS_OF_THE_WINDOW, GRANDMOTHER, FATHER, GRANDSON, REQUEST, TO_SCHOOL, TO_COUNCIL)
    assert telling(pages, *secret, *numbers, *identifiers()) == []
    assert {stranger.status_of(path) for path in [*map(address_of, Referral.unscoped.all()), *forbidden()]} == {404}


def identifiers():
    return [word for case in Case.unscoped.all() for word in (case.case_no, str(case.uid), str(case.person.uid))]


def forbidden():
    cases = [f"/cases/cases/{case.uid}/" for case in Case.unscoped.all()]
    people = [f"/cases/persons/{each.uid}/ledger/" for each in Person.unscoped.filter(keeper__name="福祉総務課")]
    calls = [f"/cases/consultations/{each.uid}/" for each in Consultation.unscoped.all()]
    return [*cases, *[f"{case}household/" for case in cases], *people, *calls]


def to_case(aida, name):
    return aida.go(f"/cases/cases/{case_of(name).uid}/")


def case_of(name):
    return Case.unscoped.get(person__name=name)


def at_the_window(name):
    return Person.unscoped.get(name=name, keeper__name="福祉総務課")


def address_of(referral):
    return f"/cases/referrals/{referral.uid}/"
