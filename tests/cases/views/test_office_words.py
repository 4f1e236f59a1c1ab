"""渡す文で気をつける言葉: `cases:office_words`."""

from django.urls import reverse

from cases.models import OfficeWords
from tests.cases.referral_pages import BAD_TEXTS, text_of

URL = reverse("cases:office_words")


def test_the_administrator_keeps_the_list(cast, browse):
    fujii = browse(cast.fujii)

    first = text_of(fujii.get(URL))
    fujii.post(URL, {"version": 1, "text": "架空の言葉\r\n\r\n 所見 \r\n所見"})

    assert "困難ケース" in first
    assert OfficeWords.unscoped.get().text == "架空の言葉\n所見"
    assert browse(cast.aida).get(URL).status_code == 404


def test_nobody_overwrites_what_another_kept_meanwhile(cast, browse):
    fujii = browse(cast.fujii)
    fujii.post(URL, {"version": 1, "text": "一つめ"})

    answer = fujii.post(URL, {"version": 1, "text": "二つめ"})

    assert answer.status_code == 409
    assert "一つめ" in text_of(answer)
    assert OfficeWords.unscoped.get().text == "一つめ"


def test_bad_input_is_named_and_kept(cast, browse):
    for text in BAD_TEXTS:
        answer = browse(cast.fujii).post(URL, {"version": 1, "text": text})

        assert answer.context["form"]["text"].errors
        assert answer.context["form"]["text"].value() == text
