"""S8: he wants a place to be. 社協 learns his name and goes there with him; the peers learn a nickname from himself."""

import pytest

from cases.models import Case, Consultation, ContactStageObservation, DisclosureRecord, Packet, Referral
from network.codes import OrganizationKind, Sector
from tests.cast import Member
from tests.factories import AffiliationFactory, OrganizationFactory, UserFactory
from tests.journeys import steps
from tests.journeys.crawl import NAME_EVERY_BODY, SINGLE_ORGANIZATIONS, as_read, crawl, telling

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

COUNCIL, PEERS = "昭島市社会福祉協議会", "りゆうす"
NAME, NICKNAME, AGE, PHONE = "架空 遼", "はるさん", "27", "080-0000-0008"
SAID = "人と話せる場所がほしい。眠れない日がある。秘密の目印その一"
HISTORY = "中学二年から学校へ行かなかった。秘密の目印その二"
THOUGHT = "急がず、一つずつ。秘密の目印その三"
HEALTH = "不眠で通院したことがある。秘密の目印その四"
REQUEST = "居場所をご一緒に探してください。"
HE_CALLS = "ご本人・ご家族から連絡する"
FIRST_TIME = f"{NICKNAME}、{PEERS}に初回参加。同行しました。"
NO_HANDOVER = "この機関は、ひきこもりの直接の相談を受けていません。引継ぎではなく紹介を検討してください。"
NO_DIRECT = "ひきこもりの直接の相談は受けていません。"


@pytest.fixture
def peers(cast):
    """Somebody of the peer group, should one ever have an account; 社協 supports its salon."""
    cast.shakyo.accepts_direct_consultation = False
    cast.shakyo.save()
    kind = {"kind": OrganizationKind.PEER_GROUP, "sector": Sector.VOLUNTEER}
    return member("nakama", "架空 仲間", OrganizationFactory(name=PEERS, **kind))


@pytest.fixture
def salon(cast):
    """Who looks after the salon at 社協."""
    return member("salon", "架空 沙論", cast.shakyo)


def member(username, name, organization):
    user = UserFactory(username=username, name=name)
    return Member(user, AffiliationFactory(user=user, organization=organization))


def test_from_the_wish_to_the_place(visit, cast, salon, peers):
    aida, worker, friend = visit(cast.aida), visit(salon), visit(peers)
    before = as_read(friend)

    hear_him(aida)
    see_that_a_handover_does_not_fit(aida)
    shown = introduce(aida)
    nothing_is_known_before_it_is_opened(worker)
    take_him_there(worker, shown)
    tell_of_the_group_without_him(worker)
    note_that_he_goes_there(aida)

    assert_the_window_sees_all(aida)
    assert_the_council_sees_its_own_leg_only(worker)
    assert as_read(friend) == before
    for stranger in (peers, cast.doi, cast.fujii):
        assert_nothing_is_known(visit(stranger))
    assert_nothing_is_known(visit().sign_in(cast.ikawa).tick("民生・児童委員協議会").press("この所属で使う"))
    assert_whoever_is_not_signed_in_reads_nothing(visit())


def hear_him(aida):
    """Step 1: he comes himself, and chooses what the others may call him."""
    aida.go("/cases/consultations/new/").choose("相談方法", "来所(窓口)")
    aida.fill("氏名", NAME).fill("通称・ニックネーム", NICKNAME).fill("およその年齢", AGE)
    steps.take_call(aida, relation="本人", said=SAID, topic="居場所", 来談者の電話=PHONE)
    steps.open_case(aida, check_in=30)
    boxes = {"話されたこと": HISTORY, "話した方": "本人", "所見・方針": THOUGHT}
    steps.write(aida, method="来所面談", counterpart="本人", **boxes)


def see_that_a_handover_does_not_fit(aida):
    """社協 has no consultation of its own: the page says so, and what fits instead."""
    to_case(aida).follow("連携する").tick("引継ぎ").press("機関を探す")
    assert NO_HANDOVER in candidate(aida).inner_text()
    aida.go(f"/cases/referrals/new/?case={case().uid}").tick("紹介").press("機関を探す")
    assert NO_DIRECT in candidate(aida).inner_text()
    assert NO_HANDOVER not in aida.text


def candidate(aida):
    return aida.page.locator(".candidate", has_text=COUNCIL)


def introduce(aida):
    """Step 2: he agrees to ① alone; what is written of his health does not cross."""
    to_case(aida).follow("連携する")
    words = {"items": ("お名前", "通称・ニックネーム"), "texts": [("②健康・障害・介護", HEALTH)]}
    steps.compose(aida, act="紹介", to=COUNCIL, request=REQUEST, **words)
    basis = aida.page.url
    aida.follow("同意を記録する")
    steps.record_consent(aida, to=COUNCIL, categories=["①基本情報"])
    assert "使える同意がありません" in aida.go(basis).text
    assert "まだ送れません" in aida.go(basis.replace("/basis/", "/preview/")).text

    aida.go(basis.replace("/basis/", "/sections/")).fill("②健康・障害・介護", "")
    aida.tick(HE_CALLS).press("保存して進む")
    return steps.found_and_send(aida)


def nothing_is_known_before_it_is_opened(worker):
    assert telling(crawl(worker, leave_out=NAME_EVERY_BODY), NAME, NICKNAME, REQUEST) == []


def take_him_there(worker, shown):
    """Step 3: to the group by word of mouth; the report calls him as he wished."""
    steps.receive(worker)
    assert steps.packet(worker) == shown
    assert [words for words in (NAME, NICKNAME, REQUEST, HE_CALLS) if words not in shown] == []
    worker.follow("受け入れる").press("受け入れる")
    worker.follow("経過を報告する").tick("経過", "居場所につながった").fill("最初に会えた日", steps.day())
    worker.fill("報告の内容", FIRST_TIME).press("報告する")


def tell_of_the_group_without_him(worker):
    """社協 notes that it told somebody of the group; that note is about nobody."""
    worker.follow("連携").follow("連携を始める").follow("ご本人の情報なしで進む")
    steps.aim(worker, act="案内", to=PEERS)
    row = Referral.unscoped.get(act="information")
    assert (row.to_organization.name, row.person, row.case) == (PEERS, None, None)


def note_that_he_goes_there(aida):
    """Step 4."""
    to_case(aida).follow("様子の移り変わり").follow("ご本人との接触を記録する")
    aida.choose("ご本人との接触", "居場所・グループ参加").fill("話した方", COUNCIL).press("記録する")
    assert ContactStageObservation.unscoped.get().stage == "participates"


def assert_the_window_sees_all(aida):
    story = to_case(aida).text
    told = (SAID, HISTORY, THOUGHT, COUNCIL, FIRST_TIME, "居場所につながった", "居場所・グループ参加")
    assert [words for words in told if words not in story] == []
    row = DisclosureRecord.unscoped.get(direction="provided", provided_by__startswith="福祉総務課")
    assert (row.recipient_name, row.basis, row.categories) == (COUNCIL, "consent", ["basic"])
    assert COUNCIL in aida.go(f"/cases/persons/{case().person.uid}/ledger/").text
    assert PEERS not in aida.page.locator("table.ledger").inner_text()
    assert {aida.status_of(path) for path in forbidden()} == {200}


def assert_the_council_sees_its_own_leg_only(worker):
    pages = crawl(worker, leave_out=NAME_EVERY_BODY)

    assert {word for _address, word in telling(pages, NAME, NICKNAME, REQUEST, FIRST_TIME)} == {
        *(NAME, NICKNAME, REQUEST, FIRST_TIME)
    }
    assert telling(pages, "秘密の目印", PHONE, f"{AGE}歳", "不眠", *identifiers()) == []
    assert HEALTH not in str([packet.content for packet in Packet.unscoped.all()])
    assert {worker.status_of(path) for path in forbidden()} == {404}


def assert_nothing_is_known(stranger):
    pages = crawl(stranger, leave_out=SINGLE_ORGANIZATIONS)

    assert telling(pages, *secrets(), *identifiers()) == []
    assert {stranger.status_of(path) for path in [*addresses(), *forbidden()]} == {404}


def assert_whoever_is_not_signed_in_reads_nothing(nobody):
    for path in ("/", *addresses(), *forbidden()):
        nobody.go(path)
        assert "サインイン" in nobody.text
        assert [words for words in secrets() if words in nobody.page.content()] == []


def secrets():
    numbers = [row.referral_no for row in Referral.unscoped.all()]
    return ["秘密の目印", NAME, NICKNAME, PHONE, REQUEST, FIRST_TIME, *numbers]


def identifiers():
    return [case().case_no, *[str(row.uid) for row in (case(), case().person, Consultation.unscoped.get())]]


def addresses():
    return [f"/cases/referrals/{row.uid}/{page}" for row in Referral.unscoped.all() for page in ("", "sheet/")]


def forbidden():
    own, person = f"/cases/cases/{case().uid}/", f"/cases/persons/{case().person.uid}/"
    call = f"/cases/consultations/{Consultation.unscoped.get().uid}/"
    lists = ["/cases/cases/", "/cases/consultations/", "/cases/search/"]
    return [own, f"{own}changes/", f"{own}timeline/sheet/", call, f"{call}sheet/", f"{person}ledger/", *lists]


def to_case(aida):
    return aida.go(f"/cases/cases/{case().uid}/")


def case():
    return Case.unscoped.get()
