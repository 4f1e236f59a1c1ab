"""渡す文で気をつける言葉: `cases:office_words`."""

from django.urls import reverse

from cases.models import OfficeWords
from tests.cases.referral_pages import BAD_TEXTS, text_of

URL = reverse("cases:office_words")


def test_the_administrator_keeps_the_list(cast, browse):
    fujii = browse(cast.fujii)

    first = text_of(fujii.get(URL))
    boxes = {"text": "架空の言葉\r\n\r\n 所見 \r\n所見", "harmless": "架空のケースワーカー\r\n"}
    fujii.post(URL, {"version": 1} | boxes)

    kept = OfficeWords.unscoped.get()
    assert "困難ケース" in first
    assert "該当する制度" in first
    assert (kept.text, kept.harmless) == ("架空の言葉\n所見", "架空のケースワーカー")
    assert browse(cast.aida).get(URL).status_code == 404


def test_nobody_overwrites_what_another_kept_meanwhile(cast, browse):
    fujii = browse(cast.fujii)
    fujii.post(URL, {"version": 1, "text": "一つめ"})

    answer = fujii.post(URL, {"version": 1, "text": "二つめ"})

    assert answer.status_code == 409
    assert "一つめ" in text_of(answer)
    assert OfficeWords.unscoped.get().text == "一つめ"


def test_a_word_that_would_let_a_telling_answer_through_is_refused_at_its_box(cast, browse):
    answer = browse(cast.fujii).post(URL, {"version": 1, "text": "所見", "harmless": "ケースワーカー\n該当"})

    assert set(answer.context["form"].errors) == {"harmless"}
    assert "「該当」は加えられません" in text_of(answer)
    assert not OfficeWords.unscoped.exists()


def test_bad_input_is_named_and_kept(cast, browse):
    for text in BAD_TEXTS:
        answer = browse(cast.fujii).post(URL, {"version": 1, "text": text})

        assert answer.context["form"]["text"].errors
        assert answer.context["form"]["text"].value() == text
