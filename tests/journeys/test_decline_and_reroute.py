"""S9: declined, re-routed, accepted, given up, re-routed again; each body sees its own leg and no other."""

import pytest

from cases.models import Case, Person, Referral
from network.codes import OrganizationKind, Sector
from tests.cases.stage import yoko
from tests.cast import Member
from tests.factories import AffiliationFactory, OrganizationFactory, UserFactory
from tests.factories.cases import CaseFactory, ProgressRecordFactory
from tests.journeys import steps
from tests.journeys.crawl import NAME_EVERY_BODY, crawl, telling

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

NURSES = "健康課 保健センター"
REQUEST = "働き方についてお話を聞いてください。"
WORKED = "前に事務の仕事を五年されていました。"
TOO_EARLY = "まだ求職の段階ではないようです。"
CAME_TWICE = "二回いらっしゃいました。"
STAYED_AWAY = "その後は来たくないとのことです。"
THOUGHT = "お父さまの目を気にしている。秘密の目印"
FATHER = "架空 正"
NAMES_EVERYTHING = f"{NAME_EVERY_BODY}|box=sent"


@pytest.fixture
def nurse():
    """A public health nurse."""
    kind = {"kind": OrganizationKind.HEALTH_CENTER_CITY, "sector": Sector.SAME_ORGAN}
    center = OrganizationFactory(name=NURSES, **kind)
    user = UserFactory(username="hokenshi", name="架空 保健")
    return Member(user, AffiliationFactory(user=user, organization=center))


@pytest.fixture
def case(cast):
    """架空 洋子 is known to the window, which has written down what nobody else may read."""
    case = CaseFactory(person=yoko(cast), lead_worker=cast.aida.user)
    ProgressRecordFactory(case=case, recorded_by=cast.aida.user, opinion=THOUGHT)
    return case


def test_from_the_first_refusal_to_the_third_body(visit, cast, case, nurse):
    aida, eguchi, doi, phn = visit(cast.aida), visit(cast.eguchi), visit(cast.doi), visit(nurse)

    shown = refer_to_work(aida, case)
    decline_too_early(eguchi, shown)
    reroute(aida, to=cast.kurashigoto.name, categories=["①基本情報", "③就学・就労"], suggested=True)
    accept_and_give_up(doi)
    reroute(aida, to=NURSES, categories=["①基本情報", "③就学・就労"])
    steps.receive(phn)
    refer_the_father(aida, case, cast.kurashigoto.name)

    assert_the_window_sees_the_whole_way(aida, case)
    assert_each_telling_is_in_the_ledger(aida, case)
    second = leg_of(case, cast.kurashigoto)  # she suggested the body
    gone = ("架空 洋子", CAME_TWICE, NURSES, "再調整", TOO_EARLY, STAYED_AWAY)  # its own decision is left, by its code
    assert_sees_only_its_leg(eguchi, mine="他機関が適当", others=(second, *gone))
    assert_sees_only_its_leg(doi, mine="本人が希望しない", others=("ハローワーク", *gone))
    assert_sees_only_its_leg(phn, mine="架空 洋子", others=("ハローワーク", TOO_EARLY, "くらししごと", FATHER))


def refer_to_work(aida, case):
    """Step 1; what the preview shows is given back."""
    aida.go(f"/cases/cases/{case.uid}/").follow("連携する")
    words = {"items": ("お名前", "電話"), "texts": [("③就学・就労", WORKED)]}
    steps.compose(aida, act="紹介", to="立川のハローワーク", request=REQUEST, **words)
    return agree_and_send(aida, to="立川のハローワーク", categories=["①基本情報", "③就学・就労"])


def agree_and_send(aida, *, to, categories):
    """Without a consent for this very body nothing can be sent."""
    basis = aida.page.url
    assert "使える同意がありません" in aida.text
    aida.go(basis.replace("/basis/", "/preview/"))
    assert "まだ送れません" in aida.text
    assert not aida.page.get_by_role("button", name="この内容で送る").count()

    aida.go(basis).follow("同意を記録する")
    steps.record_consent(aida, to=to, categories=categories)
    aida.go(basis)
    return steps.found_and_send(aida)


def decline_too_early(eguchi, shown):
    steps.receive(eguchi)
    assert steps.packet(eguchi) == shown
    eguchi.follow("対応困難と答える").tick("他機関が適当", "待機あり")
    eguchi.choose("適当と思う機関（名簿から）", "昭島市くらししごとサポートセンター")
    eguchi.fill("補足", TOO_EARLY).press("対応困難と答える")


def reroute(aida, *, to, categories, suggested=False):
    """Steps 2 and 4: a new referral, founded anew. What was suggested is filled in already."""
    declined = Referral.unscoped.get(state="declined")
    aida.go(f"/cases/referrals/{declined.uid}/").follow("別の機関へ再調整する")
    if suggested:
        aida.press("機関を探す").tick(to).press("この機関で進む")
    else:
        steps.aim(aida, act="紹介", to=to)
    aida.press("保存して進む")
    agree_and_send(aida, to=to, categories=categories)


def accept_and_give_up(doi):
    """Step 3: first she comes, then she does not want to any more."""
    steps.receive(doi)
    doi.follow("受け入れる").fill("これからの進め方", "就労準備支援を始めます。").press("受け入れる")
    steps.report(doi, "経過", CAME_TWICE)
    doi.follow("対応困難と答える").tick("本人が希望しない").fill("補足", STAYED_AWAY).press("対応困難と答える")


def refer_the_father(aida, case, to):
    """Step 4: another person, by his own consent."""
    aida.go(f"/cases/cases/{case.uid}/household/new/").choose("ご本人から見た続柄", "父")
    aida.fill("氏名", FATHER).press("加える")
    father = Person.unscoped.get(name=FATHER)
    aida.go(f"/cases/referrals/new/?person={father.uid}")
    steps.compose(aida, act="紹介", to=to, request="家計の相談です。", items=("お名前",))
    agree_and_send(aida, to=to, categories=["①基本情報"])


def leg_of(case, body):
    """The number of the referral to the body."""
    return Referral.unscoped.get(to_organization=body, case=case).referral_no


def assert_the_window_sees_the_whole_way(aida, case):
    story = aida.go(f"/cases/cases/{case.uid}/").text
    told = ("立川のハローワーク", "くらししごと", NURSES, TOO_EARLY, CAME_TWICE, STAYED_AWAY, "再調整", THOUGHT)
    assert [words for words in told if words not in story] == []
    newest = Referral.unscoped.get(to_organization__name=NURSES)
    way = aida.go(f"/cases/referrals/{newest.uid}/").page.locator("section[aria-labelledby=legs] tbody th")
    assert [each.split("（")[0] for each in way.all_inner_texts()] == [
        "立川のハローワーク",
        "昭島市くらししごとサポートセンター",
        NURSES,
    ]


def assert_each_telling_is_in_the_ledger(aida, case):
    rows = ledger(aida, case.person)
    newest_first = (NURSES, "昭島市くらししごとサポートセンター", "立川のハローワーク")
    assert [f"→ {name}" in row for name, row in zip(newest_first, rows, strict=True)] == [True, True, True]
    assert len(ledger(aida, Person.unscoped.get(name=FATHER))) == 1


def ledger(aida, person):
    return aida.go(f"/cases/persons/{person.uid}/ledger/").page.locator("table.ledger tbody tr").all_inner_texts()


def assert_sees_only_its_leg(partner, *, mine, others):
    """The directory names every body, and the list of what they sent every state; all other pages are read."""
    pages = crawl(partner, leave_out=NAMES_EVERYTHING)
    case = Case.unscoped.get()
    legs = Referral.unscoped.exclude(to_organization__name__in=own_names(partner))

    assert telling(pages, mine)
    assert telling(pages, "秘密の目印", case.case_no, str(case.uid), *others) == []
    assert {partner.status_of(f"/cases/referrals/{leg.uid}/") for leg in legs} == {404}
    assert partner.status_of(f"/cases/cases/{case.uid}/") == 404


def own_names(partner):
    return [partner.page.locator(".account__organization").inner_text()]
