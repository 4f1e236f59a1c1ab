"""What is asked about before a text crosses. It stops nobody."""

import pytest

from akishima_support.access import acting_as
from cases.actions import referral_prepare
from cases.codes.household import HouseholdRelation, TieKind
from cases.rules.packet_content import content_of
from cases.rules.packet_lint import doubts_about
from tests.cases.referral_pages import text_of, url
from tests.cases.stage import drafted, founded, yoko
from tests.factories.cases import (
    ConsultationFactory,
    FamilyTieFactory,
    HouseholdFactory,
    HouseholdMemberFactory,
    OfficeWordsFactory,
)


def doubts(cast, draft, request="お願いします", **texts) -> list[str]:
    with acting_as(cast.aida.actor):
        chosen = referral_prepare.choose_content(
            referral=draft, by=cast.aida.actor, request=request, items=["name"], texts=texts, version=draft.version
        )
        return [doubt.what for doubt in doubts_about(chosen, content_of(chosen))]


@pytest.mark.parametrize(
    "text",
    [
        "電話は042-544-5111です",
        "携帯は０９０－１２３４－５６７８",
        "0425445111へ",
        "(042)544-5111",
        "090 1234 5678",
    ],
)
def test_a_telephone_number_is_noticed(cast, text):
    assert [what.split("：")[0] for what in doubts(cast, drafted(cast), text)] == ["電話番号のようです"]


@pytest.mark.parametrize(
    "text", ["令和8年11月4日", "K-7H2QX9AB", "2026-11-04 10:30", "30万円、1200000円", "〒196-8511"]
)
def test_other_numbers_are_none(cast, text):
    assert doubts(cast, drafted(cast), text) == []


def family(cast):
    """架空 洋子 with her father in the household and an aunt elsewhere."""
    person, father, aunt = yoko(cast), yoko(cast, name="架空 茂"), yoko(cast, name="虚構 ウメ", kana="きょこう うめ")
    household = HouseholdFactory()
    HouseholdMemberFactory(household=household, person=father)
    HouseholdMemberFactory(household=household, person=person, relation=HouseholdRelation.CHILD, relation_to=father)
    FamilyTieFactory(person=person, other=aunt, kind=TieKind.OTHER)
    return person


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("父の架空茂さん", "架空 茂"),
        ("虚構ウメさんの家", "虚構 ウメ"),
        ("ウメさんが来た", "ウメ"),
        ("きょこううめ", "きょこう うめ"),
    ],
)
def test_a_name_of_the_family_is_noticed_however_it_is_written(cast, text, name):
    draft = drafted(cast, person=family(cast))

    assert f"ご家族のお名前のようです：{name}" in doubts(cast, draft, basic=text)


def test_the_person_s_own_name_is_meant_to_be_there(cast):
    assert doubts(cast, drafted(cast, person=family(cast)), "架空 洋子さんのお話を") == []


def test_nobody_is_told_of_somebody_in_the_family_whom_they_may_not_see(cast):
    person = family(cast)
    hidden = yoko(cast, name="虚構 隠れ", restricted=True)
    FamilyTieFactory(person=person, other=hidden, kind=TieKind.OTHER)

    assert doubts(cast, drafted(cast, person=person), "虚構隠れさん") == []


def test_whoever_told_of_the_person_is_noticed(cast):
    draft = drafted(cast)
    ConsultationFactory(person=draft.person, consulter_name="架空 隣人", received_by=cast.aida.user)

    assert doubts(cast, draft, "架空隣人さんから聞いた") == ["相談に来られた方のお名前のようです：架空 隣人"]


def test_a_word_of_the_office_is_noticed_as_the_city_has_listed_it(cast):
    assert doubts(cast, drafted(cast), "困難ケースです") == ["事務の言葉です：困難ケース"]
    OfficeWordsFactory(text="架空の言葉")
    assert doubts(cast, drafted(cast), "困難ケースで架空の言葉") == ["事務の言葉です：架空の言葉"]


def test_the_preview_says_where_and_sends_all_the_same(cast, browse):
    draft = founded(cast)
    client = browse(cast.aida)
    doubts(cast, draft, "0425445111へ")
    draft.refresh_from_db()

    page = text_of(client.get(url("referral_preview", draft)))

    assert "送る前に、もう一度ご覧ください" in page
    assert "<strong>お願いしたいこと</strong>：電話番号のようです：0425445111" in page
    assert "この内容で送る" in page
