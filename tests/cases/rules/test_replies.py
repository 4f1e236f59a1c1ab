"""No answer to an inquiry tells whether somebody is known; what is harmless goes through."""

import pytest

from akishima_support.access import Refused
from cases.office_words import START_HARMLESS
from cases.rules.replies import check_is_harmless, check_tells_nobody_known, telling_word
from tests.factories.cases import OfficeWordsFactory

START = START_HARMLESS.splitlines()
HARMLESS = [
    "ケースワーカーがお話を伺います。",
    "ｹｰｽﾜｰｶｰが、お話を伺います。",
    "ケースによって異なります。",
    "ケースバイケースで考えます。",
    "該当する制度をご案内します。",
    "要件に該当する場合は、窓口でお手続きできます。",
    "該当する方法をご一緒に考えます。",
    "ご存じのとおり、窓口は平日に開いています。",
    "お電話いただけると、うれしく存じます。",
    "ご相談がありましたら、お電話ください。",
    "ご本人に、相談に来てくださいとお伝えください。",
    "声をかけすぎないようにお願いします。",
    "資料をお届けすることもできます。",
    "",
]
TELLING = [
    "ケースがあります。",
    "ケース\nがあります。",
    "こちらのケ ー スです。",
    "ケ−スを開いています。",
    "ケースカンファレンスで話します。",
    "ケースワーカーが担当しているケースがあります。",
    "ケースによりますが、その方は支援中です。",
    "ただいま支援中です。",
    "相談中の方です。",
    "以前から関与しています。",
    "その方は存じ上げません。",
    "ご存じかと思いますが、存じています。",
    "該当する方がいます。",
    "該当しません。",
    "該当者なし",
    "こちらに登録がありません。",
    "先月ご相談がありました。",
    "月に一度、相談に来ています。",
    "相談に来られたことがあります。",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_tells_nothing_goes_through(text):
    assert telling_word(text, START) == ""


@pytest.mark.parametrize("text", TELLING)
def test_what_tells_that_somebody_is_known_or_not_is_found(text):
    assert telling_word(text, START)


def test_without_its_list_the_harmless_would_be_stopped_too():
    stopped = [text for text in HARMLESS if telling_word(text, [])]

    assert len(stopped) == len(HARMLESS) - 3


@pytest.mark.parametrize(
    "phrase", ["ケース", "ｹｰｽ", "ス", "該当", "該当する方", "存じ", "支援中です", "その方のケースがある"]
)
def test_nothing_is_allowed_that_would_open_the_guard(phrase):
    with pytest.raises(Refused, match="加えられません"):
        check_is_harmless(phrase)


@pytest.mark.parametrize("text", TELLING)
def test_what_is_allowed_beside_it_hides_no_telling_word(text):
    everything = "。".join(START)

    assert telling_word(everything, START) == ""
    assert telling_word(f"{everything}。{text}", START)


def test_the_list_to_begin_with_holds_to_its_own_rule():
    for phrase in START:
        check_is_harmless(phrase)


@pytest.mark.django_db
def test_the_list_of_the_office_is_what_counts():
    OfficeWordsFactory(harmless="ケース会議室")

    check_tells_nobody_known("二階のケース会議室へどうぞ。")

    with pytest.raises(Refused, match="ケース"):
        check_tells_nobody_known("ケースワーカーが伺います。")


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["K-7H2QX9AB をご覧ください", "R8—0012 です", "ｋ－7h2qx9ab"])
def test_no_number_of_a_record_is_told(text):
    with pytest.raises(Refused, match="番号"):
        check_tells_nobody_known(text)
