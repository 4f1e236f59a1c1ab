"""S7: parents are told of a family group and of paid counseling. Neither learns that anybody was told of it."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from cases.models import Case, Consultation, DisclosureRecord, OutcomeObservation, Packet, Referral
from network.models import MaterialPlacement
from tests.cast import Member
from tests.factories import AffiliationFactory, MaterialFactory, MaterialPlacementFactory, UserFactory
from tests.journeys import steps
from tests.journeys.crawl import SINGLE_ORGANIZATIONS, as_read, crawl, telling

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

SON, PARENTS, PHONE = "架空 直人", "架空 健一・澄江", "042-000-0007"
SAID = "同じ立場の親と話したい。秘密の目印その一"
ANSWERED = "家族会とカウンセリングの案内をした。秘密の目印その二"
THEY_WENT = "先月から家族会に通い、気持ちが軽くなったとのこと。秘密の目印その三"
WARNED = "民生委員が参加しています。"
FEE = "カウンセリングは有料です。"
LEFT = 5
CARRYING_DATA = ("紹介", "つなぎ", "引継ぎ", "支援介入(アウトリーチ)依頼", "確認・照会", "情報提供・共有")
ONLY_POINTED_TO = "この団体には法律上の守秘義務がなく、守秘の誓約も記録されていません。できるのは案内だけです。"


@pytest.fixture
def groups(cast):
    """What there is to know of both, and their leaflets at the window."""
    cast.kokokara.privacy_note = WARNED
    cast.basuteru.cost_note = FEE
    for body in (cast.kokokara, cast.basuteru):
        body.save()
        MaterialPlacementFactory(material=MaterialFactory(organization=body), stock=LEFT)


@pytest.fixture
def strangers(cast):
    """Somebody at each group, should one ever have an account, and a 民生委員, who goes to the family group too."""
    hayashi = UserFactory(username="hayashi", name="架空 林")
    for body in (cast.kokokara, cast.commissioners):
        AffiliationFactory(user=hayashi, organization=body)
    return Member(hayashi, None), member("basuteru", "架空 春", cast.basuteru)


def member(username, name, organization):
    user = UserFactory(username=username, name=name)
    return Member(user, AffiliationFactory(user=user, organization=organization))


@pytest.mark.usefixtures("groups")
def test_from_the_question_to_the_word_that_they_went(visit, cast, strangers):
    aida = visit(cast.aida)
    hayashi, basuteru = strangers
    watching = (
        visit(hayashi).tick("ここから").press("この所属で使う"),
        visit(hayashi).tick("民生・児童委員協議会").press("この所属で使う"),
        visit(basuteru),
    )

    hear_the_parents(aida)
    before = [as_read(each) for each in watching]
    find_the_family_group(aida)
    point_to_the_family_group(aida)
    point_to_the_counseling(aida)
    nothing_that_carries_data_goes_there(aida)

    assert_recorded(aida)
    assert [as_read(each) for each in watching] == before
    with time_machine.travel(timezone.now() + timedelta(days=91)):
        later = visit(cast.aida)
        hear_that_they_went(later)
        assert_the_window_alone_knows(later)
    for each in (*watching, visit(cast.doi)):
        assert_nothing_is_known(each)


def hear_the_parents(aida):
    """Step 1: about their son, who has not come."""
    aida.go("/cases/consultations/new/").choose("相談方法", "来所(窓口)").fill("氏名", SON).fill("およその年齢", "29")
    boxes = {"来談者の氏名・通称": PARENTS, "来談者の電話": PHONE, "お答えしたこと": ANSWERED}
    steps.take_call(aida, relation="両親", said=SAID, topic="本人への関わり方", **boxes)
    steps.open_case(aida, check_in=30)


def find_the_family_group(aida):
    """The directory says beforehand whom one may meet there."""
    aida.unfold("機関").follow("機関名簿").choose("種別", "家族会").press("探す")
    assert "ここから" in aida.text
    assert "ばすてる" not in aida.text
    aida.follow("ここから")
    assert WARNED in aida.text
    assert "有料" not in aida.text


def point_to_the_family_group(aida):
    """Step 2: nothing personal can be written, and without the explanation nothing is recorded."""
    to_choice(aida).follow("ここから")
    assert WARNED in aida.text
    assert_asks_only(aida, "上の「案内の前に伝えること」を説明した", "チラシを渡した")
    aida.press("案内したことを記録する")
    assert "説明したら、印を付けてください。" in aida.page.locator("[data-error-summary]").inner_text()
    assert not Referral.unscoped.exists()

    aida.tick("上の「案内の前に伝えること」を説明した").press("案内したことを記録する")
    assert "ここからの案内を記録しました。" in aida.page.locator("body").inner_text()
    assert "ここから" in aida.page.locator("aside").inner_text()


def point_to_the_counseling(aida):
    """Step 3: that it costs something is seen before it is chosen, and said."""
    aida.go("/network/organizations/").choose("費用", "有料").press("探す")
    assert "ばすてる" in aida.text
    assert aida.page.locator("main table .badge", has_text="有料").count() == 1
    to_choice(aida).follow("ばすてる")
    assert FEE in aida.text
    assert_asks_only(aida, "有料であることを説明した", "チラシを渡した")
    aida.press("案内したことを記録する")
    assert "説明したら、印を付けてください。" in aida.page.locator("[data-error-summary]").inner_text()

    aida.tick("有料であることを説明した").press("案内したことを記録する")


def to_choice(aida):
    return aida.go(f"/cases/consultations/{consultation().uid}/").follow("案内する（機関・団体を知らせる）")


def assert_asks_only(aida, *ticks):
    """No box for anything about anybody."""
    form = aida.page.locator("main form", has=aida.page.get_by_role("button", name="案内したことを記録する"))
    assert form.locator("input:not([type=hidden]), textarea, select").count() == len(ticks)
    assert [each for each in ticks if not form.get_by_label(each).count()] == []


def nothing_that_carries_data_goes_there(aida):
    """Not a member, no pledge: they can be chosen for 案内 alone, and a page that was tampered with sends nothing."""
    address = f"/cases/referrals/new/?case={Case.unscoped.get().uid}"
    for act in CARRYING_DATA:
        aida.go(address).tick(act).press("機関を探す").unfold("選べない機関")
        closed = aida.page.locator("details li", has_text=ONLY_POINTED_TO).all_inner_texts()
        assert [each.split()[0] for each in closed] == ["ここから", "ばすてる"], act
        assert not aida.page.locator(".candidate", has_text=re.compile("ここから|ばすてる")).count()

    aida.tick("立川のハローワーク")
    aida.page.locator("input[name=to_organization]:checked").evaluate(
        "(each, uid) => each.value = uid", uid_of("ばすてる")
    )
    aida.press("この機関で進む")
    assert ONLY_POINTED_TO in aida.page.locator("[data-error-summary]").inner_text()


def uid_of(name):
    return str(MaterialPlacement.unscoped.get(material__organization__name=name).material.organization.uid)


def assert_recorded(aida):
    """Two rows that say what was explained, two leaflets fewer; nothing crossed."""
    rows = Referral.unscoped.order_by("id")
    explained = [(row.act, row.to_organization.name, row.privacy_explained, row.cost_explained) for row in rows]
    assert explained == [("information", "ここから", True, False), ("information", "ばすてる", False, True)]
    assert {row.state for row in rows} == {"completed"}
    assert list(MaterialPlacement.unscoped.values_list("stock", flat=True)) == [LEFT - 1, LEFT - 1]
    assert not Packet.unscoped.exists()
    assert not DisclosureRecord.unscoped.exists()
    assert f"残り{LEFT - 1}部" in aida.go("/network/activities/").text


def hear_that_they_went(aida):
    """Step 4: three months later."""
    to_case(aida)
    steps.write(aida, method="電話(着信)", counterpart="家族", 話されたこと=THEY_WENT, 話した方="両親")
    to_case(aida).follow("様子の移り変わり").follow("見られた変化を記録する")
    aida.choose("見られた変化", "家族会・当事者会につながった").fill("話した方", "両親").press("記録する")
    assert OutcomeObservation.unscoped.get().change == "peer_family"


def assert_the_window_alone_knows(aida):
    story = to_case(aida).text
    told = ("案内", "ここから", "ばすてる", SAID, ANSWERED, THEY_WENT, "家族会・当事者会につながった")
    assert [words for words in told if words not in story] == []
    assert not DisclosureRecord.unscoped.exists()
    pages = crawl(aida, leave_out=SINGLE_ORGANIZATIONS)
    assert {word for _address, word in telling(pages, *secrets())} == set(secrets())
    assert [address for address, _word in telling(pages, *secrets()) if "/network/" in address] == []
    assert {aida.status_of(path) for path in forbidden()} == {200}


def assert_nothing_is_known(stranger):
    pages = crawl(stranger)

    assert telling(pages, "秘密の目印", *secrets(), *identifiers()) == []
    assert {stranger.status_of(path) for path in forbidden()} == {404}


def secrets():
    return (SON, PARENTS, PHONE, SAID, ANSWERED, THEY_WENT, Case.unscoped.get().case_no)


def identifiers():
    case, rows = Case.unscoped.get(), Referral.unscoped.all()
    return [str(row.uid) for row in (case, case.person, consultation(), *rows)] + [row.referral_no for row in rows]


def forbidden():
    case, call = f"/cases/cases/{Case.unscoped.get().uid}/", f"/cases/consultations/{consultation().uid}/"
    person = f"/cases/persons/{Case.unscoped.get().person.uid}/"
    referrals = [f"/cases/referrals/{row.uid}/" for row in Referral.unscoped.all()]
    own = [case, f"{case}changes/", f"{case}timeline/sheet/", call, f"{call}sheet/", f"{call}give-information/"]
    return [*own, *referrals, f"{person}edit/", f"{person}ledger/", "/cases/search/", "/cases/consultations/"]


def to_case(aida):
    return aida.go(f"/cases/cases/{Case.unscoped.get().uid}/")


def consultation():
    return Consultation.unscoped.get()
