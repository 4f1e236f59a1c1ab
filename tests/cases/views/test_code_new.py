"""コード表に言葉を加える."""

import uuid

import pytest

from akishima_support.audit.models import AuditEvent
from cases.models import Code

URL = "/cases/codes/trigger/new/"
LONG = "長" * 61


def form(**typed):
    return {"submission_token": str(uuid.uuid4()), "label": "推し活の終わり", "reading": "オシカツ"} | typed


def triggers():
    return list(Code.unscoped.filter(list="trigger").in_order().values_list("code", flat=True))


def test_it_comes_before_unknown_with_a_number_for_an_identifier(cast, browse):
    browse(cast.fujii).post(URL, form())

    code = Code.unscoped.get(label="推し活の終わり")
    assert triggers()[-3:] == [code.code, "unknown", "not_asked"]
    assert (code.code, code.reading) == ("city_1", "おしかつ")
    assert AuditEvent.unscoped.get(type="code_added").detail["label"] == "推し活の終わり"


def test_the_same_form_twice_adds_one(cast, browse):
    client, typed = browse(cast.fujii), form()

    client.post(URL, typed)
    client.post(URL, typed)

    assert Code.unscoped.filter(label="推し活の終わり").count() == 1


def test_a_second_one_gets_the_next_number(cast, browse):
    client = browse(cast.fujii)

    client.post(URL, form())
    client.post(URL, form(label="引っ越し先の人間関係"))

    assert triggers()[-4:] == ["city_1", "city_2", "unknown", "not_asked"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"label": ""}, "入力してください。"),
        ({"label": "いじめ"}, "同じ言葉がこのコード表にあります。"),
        ({"code": "bullying"}, "この符号はもうあります。"),
        ({"code": "Bad Code"}, "英小文字で始め"),
        ({"reading": "推し活"}, "ひらがなで入力してください。"),
        ({"label": LONG}, "60文字以内"),
        ({"label": "x\x00y"}, "使えない文字"),
    ],
)
def test_what_cannot_be_taken_is_said_and_stays_in_its_box(cast, browse, typed, said):
    before = triggers()

    page = browse(cast.fujii).post(URL, form(**typed)).content.decode()

    assert said in page
    assert triggers() == before


def test_emoji_and_rare_kanji_are_taken(cast, browse):
    browse(cast.fujii).post(URL, form(label="𠮷野 﨑 🌱", reading=""))

    assert Code.unscoped.filter(list="trigger", label="𠮷野 﨑 🌱").exists()
