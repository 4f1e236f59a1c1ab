"""Which passwords are refused, and which are not."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from network.models import User
from network.password_rules import sha1_of, stands_in_sorted_file

GOOD = "ことばを四つつなげた合言葉2026"


def codes(password, user=None):
    try:
        validate_password(password, user)
    except ValidationError as refusal:
        return [error.code for error in refusal.error_list]
    return []


@pytest.mark.parametrize(
    "password", [GOOD, "correct horse battery staple", "😀" * 15, "x9#Lq" * 20, "川と風と鳥と雲と月と空と海と山"]
)
def test_a_long_password_of_any_characters_is_accepted(password):
    assert codes(password) == []


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("a1B!c2D", "password_too_short"),
        ("四つの言葉をつなげた合言葉だ"[:14], "password_too_short"),
        ("昭島市のなかの長い長い合言葉です", "banned_word"),
        ("A K I S H I M A no kawa no tori", "banned_word"),
        ("@k1sh1ma-to-kawa-to-tori-to", "banned_word"),
        ("hikikomori-to-kawa-to-tori", "banned_word"),
        ("福祉と川と鳥と風と雲と月と海と山", "banned_word"),
        ("令和の川と鳥と風と雲と月と海と山と", "banned_word"),
        ("P a s s w 0 r d 9876543210xyz", "banned_word"),
        ("ＱＷＥＲＴＹ-kawa-to-tori-to-sora", "banned_word"),
    ],
)
def test_what_is_easy_to_guess_is_refused(password, code):
    assert code in codes(password)


@pytest.mark.parametrize(
    "password",
    [
        "川と架空花子と鳥と風と雲と月と海",
        "川と花子と鳥と風と雲と月と海と山",
        "kawa-HANAKO77-tori-kaze",
        "kawa-h4nako.k-tori-kaze",
    ],
)
def test_one_s_own_names_are_refused(password):
    user = User(username="hanako77", name="架空 花子", email="hanako.k@example.jp")

    assert codes(password, user) == ["own_name"]


def test_the_same_words_are_nobody_else_s_business():
    assert codes("kawa-HANAKO77-tori-kaze", User(username="jiro", name="架空 次郎")) == []


def test_messages_are_japanese():
    with pytest.raises(ValidationError) as refusal:
        validate_password("akishima")

    text = "".join(refusal.value.messages)
    assert "15" in text
    assert "推測されやすい言葉「akishima」" in text
    assert "This password" not in text


def test_a_breached_password_is_refused_only_where_the_list_is_given(tmp_path, settings):
    listed = tmp_path / "breached.txt"
    listed.write_bytes(b"\n".join(sorted([sha1_of(GOOD) + b":12", sha1_of("another"), sha1_of("third")])) + b"\n")
    assert codes(GOOD) == []

    settings.BREACHED_PASSWORDS_FILE = str(listed)

    assert codes(GOOD) == ["breached"]
    assert codes(GOOD + "7") == []


@given(numbers=st.sets(st.integers(0, 500), max_size=60), end=st.sampled_from([b"\n", b"\r\n", b":5\n"]))
def test_the_search_on_disk_finds_exactly_what_is_listed(numbers, end, tmp_path_factory):
    hashes = {number: sha1_of(str(number)) for number in range(501)}
    path = tmp_path_factory.mktemp("breached") / "list.txt"
    path.write_bytes(b"".join(sorted(hashes[number] + end for number in numbers)))

    found = {number for number in range(0, 501, 7) if stands_in_sorted_file(path, hashes[number])}

    assert found == {number for number in numbers if number % 7 == 0}
