"""相談受付・申込票 on A4, filled in and blank."""

from datetime import date

import pytest

from tests.cases.window_stage import kazuo, logged, outsiders
from tests.factories.cases import IntakeDetailFactory

BLANK = "/cases/consultations/blank-sheet/"


def sheet_of(browse, cast, consultation):
    return browse(cast.aida).get(f"/cases/consultations/{consultation.uid}/sheet/").content.decode()


def test_the_blocks_come_in_the_order_of_the_form(cast, browse):
    page = sheet_of(browse, cast, logged(cast, person=kazuo(cast)))

    blocks = [
        "基本情報",
        "来談者",
        "ご相談の内容",
        "説明と申込み",
        "仕事・住居",
        "ひきこもりの状況",
    ]
    places = [page.index(block) for block in blocks]
    assert places == sorted(places)


def test_the_sixteen_items_come_first_in_the_form_s_order(cast, browse):
    consultation = logged(cast)
    consultation.topics.create(topic="ibasho", is_primary=True)

    page = sheet_of(browse, cast, consultation)

    assert page.index("病気や健康、障害のこと") < page.index("ひきこもり・不登校") < page.index("食べるものがない")
    assert page.index("食べるものがない") < page.index("◎</span>居場所")


def test_unknown_not_asked_and_blank_print_differently(cast, browse):
    consultation = logged(cast)
    IntakeDetailFactory(consultation=consultation, pension="unknown", education="not_asked", living_situation="")

    page = sheet_of(browse, cast, consultation)

    assert page.count("■ 不明") == page.count("■ 聞き取らない") == 1
    assert "□ 両親と同居" in page


def test_a_start_prints_with_how_long_it_had_lasted(cast, browse):
    consultation = logged(cast)
    IntakeDetailFactory(
        consultation=consultation, withdrawal_started=date(2020, 4, 1), withdrawal_precision="month", triggers=["none"]
    )

    page = sheet_of(browse, cast, consultation)

    assert "令和2年4月" in page
    assert "受付の日に5〜7年未満" in page
    assert "■ 特に思い当たらない" in page


def test_gender_in_the_person_s_own_words_is_printed(cast, browse):
    page = sheet_of(browse, cast, logged(cast, person=kazuo(cast, gender="other", gender_note="Xジェンダー")))

    assert "■ その他（Xジェンダー）" in page


@pytest.mark.parametrize(
    ("known", "printed"),
    [
        ({"born_on": "1976-11-03", "born_precision": "day"}, "昭和51年11月3日(水)生まれ（49歳）"),
        ({"born_on": "1976-04-01", "born_precision": "month"}, "昭和51年4月頃生まれ（50歳くらい）"),
        ({"estimated_age": 48, "estimated_on": "2026-11-02"}, "48歳くらい"),
    ],
)
def test_the_age_is_that_of_the_day_of_the_call(cast, browse, known, printed):
    page = sheet_of(browse, cast, logged(cast, person=kazuo(cast, **known)))

    assert f">{printed}<" in page


def test_the_blank_form_is_about_nobody(cast, browse):
    page = browse(cast.aida).get(BLANK).content.decode()

    assert "■" not in page
    assert "◎</span>" not in page
    assert "職員が聞き取ること" in page


def test_outside_the_window_there_is_no_form(cast, browse):
    assert {browse(each).get(BLANK).status_code for each in outsiders(cast).values()} == {404}


@pytest.mark.parametrize(("relation", "is_told"), [("self", True), ("mother", False), ("neighbor", False)])
def test_how_to_reach_the_person_stands_on_the_paper_of_their_own_contact_alone(cast, browse, relation, is_told):
    reach = {"phone": "080-0000-0031", "mobile": "090-0000-0031", "email": "kakuu@example.jp"}
    rules = {"contact_rule": "平日の昼だけ", "secrecy_from": "お母さま"}
    consultation = logged(cast, person=kazuo(cast, address="架空町1-2", **reach, **rules), relation=relation)

    response = browse(cast.aida).get(f"/cases/consultations/{consultation.uid}/sheet/")

    printed = [line.text for line in response.context["basic"][0].lines]
    assert [text in printed for text in (*reach.values(), *rules.values())] == [is_told] * 5
    assert "架空町1-2" in printed
