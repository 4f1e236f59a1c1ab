"""What looks like a name, a number or an address is pointed at; what everybody is called is not."""

import pytest

from network.rules.naming import signs_of_names


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("架空山さんのお宅へ", "架空山さん"),
        ("カクウヤマさんから", "カクウヤマさん"),
        ("架空川氏の件", "架空川氏"),
        ("０４２－０００－０００１へ", "042-000-0001"),
        ("090 0000 0002", "090 0000 0002"),
        ("架空町3丁目の方", "3丁目"),
        ("架空町1-2-3", "1-2-3"),
    ],
)
def test_signs_are_found(text, sign):
    assert [found.split("：")[1] for found in signs_of_names(text)] == [sign]


ORDINARY = "皆さん、民生委員さん、息子さんのこと、お母さんと。令和6年11月27日、年2回、9:00-17:00、50代の方"


def test_what_everybody_is_called_is_no_sign():
    assert signs_of_names(ORDINARY) == signs_of_names("") == []
