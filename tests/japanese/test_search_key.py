import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akishima_support.japanese.kana import to_hiragana, to_katakana
from akishima_support.japanese.kanji_forms import KANJI_FORMS
from akishima_support.japanese.search_key import normalize_phone, normalize_postal, search_key

HALF_LETTERS = [chr(code) for code in range(0xFF66, 0xFF9E)]
HALF_WIDTH = {
    unicodedata.normalize("NFKC", half): half
    for half in HALF_LETTERS + [letter + mark for letter in HALF_LETTERS for mark in "ﾞﾟ"]
    if len(unicodedata.normalize("NFKC", half)) == 1
}


@pytest.mark.parametrize(
    ("typed", "searched"),
    [
        ("髙橋", "高橋"),
        ("山﨑", "山崎"),
        ("渡邊", "渡辺"),
        ("渡邉", "渡辺"),
        ("齋藤", "斉藤"),
        ("齊藤", "斎藤"),
        ("澤田", "沢田"),
        ("濵田", "浜田"),
        ("𠮷田", "吉田"),
        ("中嶋", "中島"),
        ("德永", "徳永"),
        ("櫻井", "桜井"),
        ("辻\U000e0100", "辻"),
        ("\ufa19谷", "神谷"),
        ("架空　花子", "架空花子"),
        ("アキシマ・ハナコ", "あきしまはなこ"),
        ("ユーコ", "ゆこ"),
        ("ヨシヱ", "よしえ"),
        ("霞ヶ関", "霞ケ関"),
        ("ＳＭＩＴＨ", "smith"),
        ("\u202e花子\u200b", "花子"),
        ("花\x00子", "花子"),
    ],
)
def test_the_same_name_is_found_however_it_is_written(typed, searched):
    assert search_key(typed) == search_key(searched)


def test_different_names_stay_different():
    assert len({search_key(name) for name in ["高橋", "高端", "田中", "たなか", "一"]}) == 5


@given(st.text())
def test_a_key_is_its_own_key(text):
    assert search_key(search_key(text)) == search_key(text)


@given(st.text(alphabet=sorted(HALF_WIDTH)))
def test_the_three_widths_of_kana_have_one_key(katakana):
    half = "".join(HALF_WIDTH[char] for char in katakana)

    assert search_key(to_hiragana(katakana)) == search_key(katakana) == search_key(half)


@given(st.text(alphabet=sorted(HALF_WIDTH)))
def test_furigana_becomes_full_width_katakana(katakana):
    half = "".join(HALF_WIDTH[char] for char in katakana)

    assert to_katakana(half) == katakana
    assert to_katakana(to_hiragana(katakana)) == katakana


def test_furigana_leaves_other_characters_alone():
    assert to_katakana("架空 はなこ ｶﾞ \ufa19谷 ①") == "架空 ハナコ ガ \ufa19谷 ①"


def test_no_kanji_stands_in_two_groups():
    targets = {ord(form) for form in KANJI_FORMS.values()}

    assert not targets & KANJI_FORMS.keys()
    assert all(unicodedata.is_normalized("NFKC", form) for form in KANJI_FORMS.values())


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("042-544-5111", "0425445111"),
        ("０４２（５４４）５１１１", "0425445111"),
        ("+81 42 544 5111", "0425445111"),
        ("+81 (0)42-544-5111", "0425445111"),
        ("042-544-5111 内線 2112", "0425445111"),
        ("042-544-5111\x00", "0425445111"),
        ("なし", ""),
        ("", ""),
    ],
)
def test_a_telephone_number_is_compared_by_its_digits(typed, digits):
    assert normalize_phone(typed) == digits


@pytest.mark.parametrize("typed", ["196-8511", "〒１９６－８５１１", "1968511", "196 8511"])
def test_a_postal_code_is_compared_by_its_digits(typed):
    assert normalize_postal(typed) == "1968511"
