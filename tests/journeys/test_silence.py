"""No referral dies in silence: reminded, late, extended, sent elsewhere, asked how it goes, and left by nobody."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from cases.models import Referral
from tests.cases.stage import yoko
from tests.cast import Member
from tests.factories import AffiliationFactory, UserFactory
from tests.factories.cases import CaseFactory, ConsentFactory
from tests.journeys import steps
from tests.journeys.crawl import NAME_EVERY_BODY, crawl, telling

pytestmark = pytest.mark.django_db(transaction=True)

REASON = "担当の方がお休みとのことです。"
WORD = "月に一度、お会いしています。"


@pytest.fixture
def hara(cast):
    """架空 原, a colleague of 土井."""
    user = UserFactory(username="hara", name="架空 原")
    return Member(user, AffiliationFactory(user=user, organization=cast.kurashigoto))


@pytest.fixture
def case(cast):
    """架空 洋子 has agreed to both bodies."""
    case = CaseFactory(person=yoko(cast), lead_worker=cast.aida.user)
    for body in (cast.hello_work, cast.kurashigoto):
        ConsentFactory(person=case.person, recipient=body, categories=["basic"])
    return case


def test_from_the_first_silence_to_the_last(visit, cast, case, hara):
    aida, baba, eguchi, doi = visit(cast.aida), visit(cast.baba), visit(cast.eguchi), visit(cast.doi)

    refer(aida, case)
    remind(eguchi)
    extend(baba, eguchi)
    send_elsewhere(baba, eguchi)
    accept(doi)
    ask_how_it_goes(doi, aida)
    hand_over(doi, visit(hara), cast)

    assert telling(crawl(eguchi, leave_out=NAME_EVERY_BODY), "くらししごと", "架空 洋子") == []


def refer(aida, case):
    aida.go(f"/cases/cases/{case.uid}/").follow("連携する")
    steps.compose(aida, act="紹介", to="立川のハローワーク", request="お話を聞いてください。", items=("お名前",))
    steps.found_and_send(aida)


def due(**ago):
    """The date of the only referral that waits, so long ago."""
    Referral.unscoped.filter(state="sent").update(respond_by=timezone.localdate() - timedelta(**ago))
    call_command("run_clocks", verbosity=0)


def remind(eguchi):
    due(days=0)
    assert "きょうが期限" in eguchi.go("/").text
    assert "きょうが期限" in eguchi.go("/cases/referrals/").text


def extend(baba, eguchi):
    due(days=1)
    baba.go("/").follow("どうするか決める").follow("回答期限を延ばす")
    baba.fill("新しい回答期限", steps.day(14)).fill("延ばす理由", REASON).press("延ばす")
    assert REASON in baba.text
    assert REASON not in eguchi.go("/").follow("受領する").text  # not opened yet
    assert "期限超過" not in eguchi.go("/").text


def send_elsewhere(baba, eguchi):
    due(days=2)
    baba.go("/").follow("どうするか決める").follow("別の機関へ再調整する")
    steps.aim(baba, act="紹介", to="昭島市くらししごとサポートセンター")
    baba.press("保存して進む")
    steps.found_and_send(baba)
    assert "連携はありません" in eguchi.go("/").text


def accept(doi):
    steps.receive(doi)
    doi.press("担当になる").follow("受け入れる").press("受け入れる")


def ask_how_it_goes(doi, aida):
    long_ago = timezone.now() - timedelta(days=31)
    Referral.unscoped.filter(state="accepted").update(heard_at=long_ago, waiting_since=long_ago)
    call_command("run_clocks", verbosity=0)

    doi.go("/").follow("その後の様子を答える")
    doi.fill("最後に会えた日", steps.day(-3)).fill("補足", WORD).press("続けて会えている")

    newest = Referral.unscoped.get(state="in_progress")
    seen = aida.go(f"/cases/referrals/{newest.uid}/").text
    assert [word for word in ("その後の様子のお尋ね", "続けて会えている", WORD) if word not in seen] == []
    assert "その後の様子を答える" not in doi.go("/").text


def hand_over(doi, hara, cast):
    """What somebody who has left looked after is everybody's again."""
    assert "経過を報告する" not in hara.go("/").text
    cast.doi.affiliation.valid_until = timezone.localdate() - timedelta(days=1)
    cast.doi.affiliation.save()
    hara.go("/").follow("経過を報告する").press("担当になる")
    assert "受けた側の担当：架空 原" in hara.page.locator("aside").inner_text()
