"""Words put together in the language of the page."""

from django.utils.translation import override

from akishima_support.japanese.punctuation import bracketed, dotted, labeled, listed, spanned


def test_japanese_pages_have_japanese_punctuation():
    assert listed(["電話", "訪問"]) == "電話、訪問"
    assert dotted(["電話", "母"]) == "電話・母"
    assert f"架空 花子{bracketed('母')}" == "架空 花子（母）"
    assert labeled("ご本人", "架空 花子") == "ご本人：架空 花子"
    assert spanned("10:00", "12:00") == "10:00～12:00"


def test_english_pages_have_english_punctuation():
    with override("en"):
        assert listed(["Phone", "Visit"]) == "Phone, Visit"
        assert dotted(["Phone", "Mother"]) == "Phone, Mother"
        assert f"架空 花子{bracketed('Mother')}" == "架空 花子 (Mother)"
        assert labeled("The person", "架空 花子") == "The person: 架空 花子"
        assert spanned("10:00", "12:00") == "10:00–12:00"
