"""相談を受ける."""

from itertools import product

import pytest

from cases.models import Consultation, Person
from tests.bad_input import CHOICES, DATES, TEXTS
from tests.cases.window_stage import call, kazuo, logged, outsiders, restricted

URL = "/cases/consultations/new/"
TEXT_BOXES = ["consulter_name", "said", "person_name", "next_step", "person_age", "search"]
CHOICE_BOXES = ["channel", "relation", "primary_topic", "topics", "urgency", "person", "follows"]


@pytest.mark.parametrize("who", ["partner", "administrator", "auditor"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_outside_the_window_the_page_does_not_exist(cast, browse, who, method):
    client = browse(outsiders(cast)[who])

    response = getattr(client, method)(URL, call())

    assert response.status_code == 404
    assert Consultation.unscoped.count() == 0


def test_a_call_is_logged_with_its_topics(cast, browse):
    response = browse(cast.aida).post(URL, call(), follow=True)

    consultation = Consultation.unscoped.get()
    assert consultation.reception_no in response.content.decode()
    assert consultation.received_by == cast.aida.user
    assert sorted(consultation.topics.values_list("topic", "is_primary")) == [
        ("family", False),
        ("hikikomori_futoko", True),
    ]


def test_channel_relation_and_a_topic_are_enough(cast, browse):
    browse(cast.aida).post(URL, call(said="", answered="", topics=[]))

    assert Consultation.unscoped.get().person is None


def test_a_name_makes_the_record_of_a_person_kept_by_the_window(cast, browse):
    browse(cast.aida).post(URL, call(person_name="𠮷﨑 架空", person_age="50"))

    person = Consultation.unscoped.get().person
    assert (person.name, person.estimated_age, person.keeper) == ("𠮷﨑 架空", 50, cast.window)
    assert person.estimated_on is not None


@pytest.mark.parametrize("box", ["person_name", "person_kana", "person_nickname", "person_age", "person_phone"])
def test_each_box_about_somebody_new_alone_makes_a_record(cast, browse, box):
    browse(cast.aida).post(URL, call(**{box: {"person_age": "50", "person_phone": "042-000-0000"}.get(box, "かくう")}))

    assert Consultation.unscoped.get().person is not None


def test_sent_twice_it_is_logged_once(cast, browse):
    client, data = browse(cast.aida), call(person_name="架空 一夫")

    first, second = client.post(URL, data), client.post(URL, data)

    assert first.url == second.url
    assert (Consultation.unscoped.count(), Person.unscoped.count()) == (1, 1)


@pytest.mark.parametrize("words", ["架空", "かくう", "カクウ", "0420000001", "昭和45年", "一夫"])
def test_a_known_person_is_found_and_nothing_typed_is_lost(cast, browse, words):
    kazuo(cast, born_on="1970-06-01", born_precision="month")

    page = browse(cast.aida).post(URL, call(do="search", search=words, said="聞きかけの話")).content.decode()

    assert "架空 一夫" in page
    assert "聞きかけの話" in page
    assert Consultation.unscoped.count() == 0


def test_an_anonymous_caller_is_found_by_nickname_with_topics(cast, browse):
    before = logged(cast, consulter_name="ソラ", relation="self", is_anonymous=True)
    before.topics.create(topic="no_food", is_primary=True)

    page = browse(cast.aida).post(URL, call(do="search", search="そら")).content.decode()

    assert "◎食べるものがない" in page
    assert f"follows:{before.uid}" in page


def test_a_restricted_person_is_not_found_by_other_staff(cast, browse):
    person = restricted(cast)
    data = call(do="search", search="架空")

    assert str(person.uid) in browse(cast.aida).post(URL, data).content.decode()
    assert str(person.uid) not in browse(cast.murata).post(URL, data).content.decode()


def test_the_chosen_person_comes_with_the_contact_rule_before_all_else(cast, browse):
    person = kazuo(cast, contact_rule="平日12時から13時のみ", secrecy_from="架空の夫")

    page = browse(cast.aida).post(URL, call(choose=f"person:{person.uid}")).content.decode()

    assert "架空の夫" in page
    assert page.index("平日12時から13時のみ") < page.index("まず探す")
    assert f'value="{person.uid}"' in page


def test_the_chosen_person_is_whom_the_consultation_is_about(cast, browse):
    person = kazuo(cast)

    browse(cast.aida).post(URL, call(person=str(person.uid)))

    assert Consultation.unscoped.get().person == person


def test_a_chosen_thread_fills_the_boxes_and_is_followed_from_its_first_call(cast, browse):
    first = logged(cast, consulter_name="ソラ", relation="self", is_anonymous=True)
    second = logged(cast, consulter_name="ソラ", follows=first)
    client = browse(cast.aida)

    page = client.post(URL, call(choose=f"follows:{first.uid}", relation="")).content.decode()
    client.post(URL, call(follows=str(second.uid)))

    assert 'value="ソラ"' in page
    assert Consultation.unscoped.order_by("-id").first().follows == first


def test_a_person_who_cannot_be_seen_cannot_be_chosen(cast, browse):
    person = restricted(cast)

    page = browse(cast.murata).post(URL, call(person=str(person.uid)))

    assert "選んだ方が見つかりません" in page.content.decode()
    assert Consultation.unscoped.count() == 0


def test_enter_searches_new_words_and_saves_otherwise(cast, browse):
    client = browse(cast.aida)

    client.post(URL, call(do="enter", search="架空", searched=""))
    assert Consultation.unscoped.count() == 0

    client.post(URL, call(do="enter", search="架空", searched="架空"))
    assert Consultation.unscoped.count() == 1


def test_nothing_said_and_no_topic_is_asked_for_and_keeps_the_rest(cast, browse):
    page = browse(cast.aida).post(URL, call(said="", primary_topic="", topics=[], answered="お答えの文"))

    assert "相談の内容を書くか、相談内容を一つ選んでください。" in page.content.decode()
    assert "お答えの文" in page.content.decode()


@pytest.mark.parametrize("pressed", ["save", "search"])
def test_any_text_is_taken_or_answered_with_the_page(cast, browse, pressed):
    client = browse(cast.aida)

    for box, text in product(TEXT_BOXES, TEXTS.values()):
        response = client.post(URL, call(do=pressed, search="架空") | {box: text})

        assert response.status_code in (200, 302), (box, text[:20])
        if response.status_code == 200 and text.isalnum():
            assert text in response.content.decode()


def test_an_impossible_date_is_answered_at_the_box(cast, browse):
    client = browse(cast.aida)

    for box, text in product(["on", "clock", "next_on", "person_born"], DATES.values()):
        response = client.post(URL, call(**{box: text}))

        assert response.status_code == 200, (box, text[:20])
        assert 'aria-invalid="true"' in response.content.decode()
    assert Consultation.unscoped.count() == 0


def test_a_foreign_choice_is_refused_at_the_box(cast, browse):
    client = browse(cast.aida)

    for box, value in product(CHOICE_BOXES, CHOICES.values()):
        response = client.post(URL, call(**{box: value}))

        assert response.status_code == 200, (box, value[:20])
    assert Consultation.unscoped.count() == 0


def test_a_missing_box_is_asked_for(cast, browse):
    client = browse(cast.aida)

    for box in ["channel", "relation", "on", "clock", "urgency", "submission_token"]:
        data = call()
        del data[box]
        assert client.post(URL, data).status_code == 200, box
    assert Consultation.unscoped.count() == 0


def test_repeated_boxes_are_no_error_page(cast, browse):
    data = {key: [value, value] if isinstance(value, str) else value for key, value in call().items()}

    response = browse(cast.aida).post(URL, data | {"topics": ["family", "family"]})

    assert response.status_code == 302
    assert Consultation.unscoped.get().topics.count() == 2
