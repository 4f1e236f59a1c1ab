"""The administrator adds a body and invites somebody there, who comes in and is out again."""

import pytest

from network.models import Affiliation
from tests.journeys import steps
from tests.journeys.visitor import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)

BODY = "架空の居場所"


def test_an_invited_person_comes_in_and_is_out_when_the_affiliation_ends(visit, cast):
    fujii, newcomer = visit(cast.fujii), visit()

    add_body(fujii)
    link = invite(fujii)
    come_in(newcomer, link)
    assert BODY in newcomer.page.locator("header").inner_text()

    end_affiliation(fujii)

    newcomer.follow("連携")
    assert newcomer.page.url.startswith(f"{fujii.page.url.split('/network/')[0]}/accounts/")
    assert newcomer.page.get_by_role("navigation", name="メインメニュー").count() == 0


def add_body(fujii):
    fujii.unfold("機関").follow("機関名簿").follow("機関を登録する")
    fujii.fill("名称", BODY).choose("種別", "社会福祉協議会").press("登録する")
    assert BODY in fujii.text


def invite(fujii):
    """The link stands on this page once and is handed over."""
    fujii.follow("利用者").follow("招待する")
    fujii.fill("氏名", "架空 招待").choose("所属する機関", BODY).choose("役割", "関係機関担当者")
    fujii.fill("アカウント名", "kakuu.shotai").press("招待のリンクを作る")
    return fujii.page.locator(".handover__link").inner_text()


def come_in(newcomer, link):
    newcomer.go(link).fill("パスワード", PASSWORD).fill("新しいパスワード(もう一度)", PASSWORD)
    newcomer.press("このパスワードにする")
    assert "サインインしてください" in newcomer.text
    newcomer.fill("アカウント名", "kakuu.shotai").fill("パスワード", PASSWORD).press("サインイン")


def end_affiliation(fujii):
    made = Affiliation.objects.get(user__username="kakuu.shotai")
    fujii.go(f"/network/affiliations/{made.uid}/end/").fill("最後の日", steps.day()).press("所属を終える")
