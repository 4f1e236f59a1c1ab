"""S2: somebody is to be handed over at 18. Until it is sent the window knows a number, and others know nothing."""

import pytest
from django.utils import timezone

from akishima_support.japanese.formats import format_typed
from akishima_support.japanese.months import months_before
from cases.models import Person, Referral
from network.codes import OrganizationKind, Sector
from tests.cast import Member
from tests.factories import AffiliationFactory, OrganizationFactory, UserFactory
from tests.journeys import steps
from tests.journeys.crawl import SINGLE_ORGANIZATIONS, crawl, telling

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

NAME = "架空 みどり"
NOTE = "検査の結果は渡さない。秘密の目印"
TEST_RESULT = "心理検査の所見。秘密の目印"
REQUEST = "18歳からのことを一緒に考えてください。"
HANDED_OVER = "入学の前から、月に一度お会いしている。"
SCHOOL = "通信制の高校に在籍している。"
COMING = "関係機関で1件が予定されています"


@pytest.fixture
def counselor():
    """Somebody at 教育総合相談室."""
    kind = {"kind": OrganizationKind.CHILD_YOUTH, "sector": Sector.OTHER_CITY_ORGAN}
    room = OrganizationFactory(name="教育総合相談室", **kind)
    user = UserFactory(username="soudan", name="架空 相談")
    return Member(user, AffiliationFactory(user=user, organization=room))


def test_from_the_plan_to_the_window(visit, cast, counselor):
    room, aida, stranger = visit(counselor), visit(cast.aida), visit(cast.eguchi)

    plan(room)
    assert_only_the_number_is_known(aida)
    assert telling(crawl(stranger), NAME, NOTE) == []
    agree(room)
    shown = hand_over(room)
    receive(aida, shown)
    assert_it_is_off_the_list(room)

    pages = crawl(aida, leave_out=SINGLE_ORGANIZATIONS)
    assert telling(pages, NAME)
    assert telling(pages, "秘密の目印") == []
    assert telling(crawl(stranger), NAME, REQUEST, Referral.unscoped.get().referral_no) == []


def plan(room):
    """Step 1: five months before 18 it stands on 今日."""
    born = months_before(timezone.localdate(), 18 * 12 - 5)
    room.follow("引継ぎの予定").follow("引継ぎを予定する")
    room.fill("氏名", NAME).fill("生年月日", format_typed(born)).fill("引継ぎまでにすること", NOTE).press("予定する")
    assert NAME in room.text
    assert "18歳まで6か月以内" in room.text
    assert NAME in room.go("/").text


def assert_only_the_number_is_known(aida):
    assert COMING in aida.go("/").text
    person = Person.unscoped.get(name=NAME)
    assert telling(crawl(aida, leave_out=SINGLE_ORGANIZATIONS), NAME, NOTE, str(person.uid)) == []


def agree(room):
    """Step 2: she says what may be told; what the test found is not among it."""
    room.follow("引継ぎの予定").follow("引継ぎを始める")
    assert "いま有効な同意はありません" in room.text
    room.follow("同意を記録する")
    steps.record_consent(room, to="福祉総務課", categories=["①基本情報", "③就学・就労", "⑥生活歴・課題"])


def hand_over(room):
    """Step 3: what she did not agree to cannot be sent."""
    room.follow("引継ぎの予定").follow("引継ぎを始める")
    assert "①基本情報、③就学・就労、⑥生活歴・課題" in room.text
    room.press("引継ぎを始める")
    sections = room.page.url
    room.fill("お願いしたいこと", REQUEST).tick("お名前").fill("③就学・就労", SCHOOL)
    room.fill("引継書", HANDED_OVER).fill("重なりの期間の終わり", steps.day(60)).fill("合同面談の日", steps.day(20))
    room.fill("②健康・障害・介護", TEST_RESULT).press("保存して進む")
    assert "使える同意がありません" in room.text
    room.go(sections).fill("②健康・障害・介護", "").press("保存して進む")
    return steps.found_and_send(room)


def receive(aida, shown):
    """Step 4: the window reads what was sent and no more; nothing is coming any more."""
    steps.receive(aida)
    assert steps.packet(aida) == shown
    assert SCHOOL in shown
    assert HANDED_OVER in shown
    assert COMING not in aida.go("/").text


def assert_it_is_off_the_list(room):
    assert "予定している引継ぎはありません" in room.follow("引継ぎの予定").text
    room.follow("情報提供記録")
    assert NAME in room.text
    assert "福祉総務課" in room.text
