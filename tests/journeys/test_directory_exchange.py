"""The administrator takes over from a list in Excel, the window takes it out, and a body pins it to the wall."""

import pytest

from network.models import ContactPoint, Organization
from tests.factories import OrganizationAliasFactory
from tests.spreadsheets.books import book_of

pytestmark = pytest.mark.django_db(transaction=True)

LIST = [
    ["関係機関一覧（架空）"],
    ["よびな", "種別", "電話番号", "受付時間"],
    ["【架空】見本の家族会", "家族会", "０００－０００１", "第2土曜 13時30分から"],
    ["社協", None, "000-0002", None],
    ["【架空】見本の塾", "塾", None, None],
]


def test_from_a_list_to_the_wall(visit, cast):
    OrganizationAliasFactory(organization=cast.shakyo, name="社協")
    fujii, aida, chiba = visit(cast.fujii), visit(cast.aida), visit(cast.chiba)

    hand_in_the_list(fujii)
    name_the_column(fujii)
    confirm_what_is_shown(fujii)
    take_it_out(aida)
    pin_it_to_the_wall(chiba)


def hand_in_the_list(fujii):
    """Nothing is known yet of where the names are."""
    fujii.go("/network/organizations/").follow("一覧表から取り込む")
    file = {"name": "一覧.xlsx", "mimeType": "application/octet-stream", "buffer": book_of(LIST)}
    fujii.page.locator("input[type=file]").set_input_files(file)
    fujii.press("読み取る")

    assert "機関の名称がどの列か分かりません。" in fujii.text
    assert not Organization.unscoped.filter(name__startswith="【架空】見本").exists()


def name_the_column(fujii):
    """The columns are guessed but for the odd one."""
    fujii.choose("よびな", "名称").press("列の当てはめを保存する")

    assert "5行目：種別「塾」" in fujii.text
    assert (
        "別名「社協」で「昭島市社会福祉協議会」に当てはめました。" in fujii.text or "要確認の別名「社協」" in fujii.text
    )


def confirm_what_is_shown(fujii):
    """One new body and one new number; the row that cannot be read is left alone."""
    fujii.press("この内容で取り込む")

    assert "名簿に取り込みました。" in fujii.text
    assert not Organization.unscoped.filter(name="【架空】見本の塾").exists()
    phones = set(ContactPoint.unscoped.values_list("organization__name", "phone"))
    assert phones == {("【架空】見本の家族会", "000-0001"), ("昭島市社会福祉協議会", "000-0002")}


def take_it_out(aida):
    """The file is there after one press."""
    aida.go("/network/organizations/").follow("書き出す")
    with aida.page.expect_download() as download:
        aida.page.get_by_role("button", name="書き出す", exact=True).click()

    assert download.value.suggested_filename.endswith(".xlsx")


def pin_it_to_the_wall(chiba):
    """With what is to be confirmed; where visitors can read it, nothing that is not public."""
    chiba.go("/network/organizations/").follow("連携先一覧を印刷する")
    assert "000-0001" in chiba.text
    assert "要確認" in chiba.text

    chiba.follow("来た方にも見える場所に貼る（公開してよい連絡先だけ）")
    assert "000-0001" not in chiba.text
