"""定型文: who keeps and sees which, and how one gets into a box."""

import re
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from cases.models import Phrase
from cases.rules import phrases as rules
from tests.bad_input import CHOICES, LONG, TEXTS
from tests.cases.window_stage import call, case_of, entry, kazuo, logged, outsiders, queries_of
from tests.factories.cases import PhraseFactory, ProgressRecordFactory

LIST = "/cases/phrases/"
NEW = "/cases/phrases/new/"
TEXT = "来週、こちらからお電話します。"


def boxes(**changes) -> dict:
    right = {"box": "any", "reading": "らいしゅう", "text": TEXT, "position": "100", "submission_token": str(uuid4())}
    return right | changes


def edit_url(phrase) -> str:
    return reverse("cases:phrase_edit", args=[phrase.uid])


def retire_url(phrase) -> str:
    return reverse("cases:phrase_retire", args=[phrase.uid])


def button(box: str, phrase) -> str:
    return f'name="phrase" value="{box}:{phrase.uid}"'


def test_somebody_keeps_their_own_and_nobody_else_sees_it(cast, browse):
    browse(cast.aida).post(NEW, boxes())

    phrase = Phrase.unscoped.get()
    assert (phrase.owner, phrase.reading) == (cast.aida.user, "らいしゅう")
    assert TEXT in browse(cast.aida).get(LIST).content.decode()
    for other in (cast.baba, cast.murata):
        assert TEXT not in browse(other).get(LIST).content.decode()
        assert button("said", phrase) not in browse(other).get("/cases/consultations/new/").content.decode()
        assert browse(other).get(edit_url(phrase)).status_code == 404
        assert browse(other).post(retire_url(phrase)).status_code == 404


def test_the_manager_keeps_the_office_s_and_everybody_at_the_window_uses_it(cast, browse):
    browse(cast.baba).post(NEW, boxes(whose="office"))

    phrase = Phrase.unscoped.get()
    assert phrase.owner is None
    assert button("said", phrase) in browse(cast.aida).get("/cases/consultations/new/").content.decode()
    assert browse(cast.aida).get(edit_url(phrase)).status_code == 404
    assert browse(cast.baba).get(edit_url(phrase)).status_code == 200


def test_whoever_is_no_manager_keeps_only_their_own_whatever_is_sent(cast, browse):
    browse(cast.aida).post(NEW, boxes(whose="office"))

    assert Phrase.unscoped.get().owner == cast.aida.user


@pytest.mark.parametrize("who", ["partner", "administrator", "auditor"])
def test_outside_the_window_there_are_none(cast, browse, who):
    PhraseFactory(owner=None)

    assert browse(outsiders(cast)[who]).get(LIST).status_code == 404
    assert browse(outsiders(cast)[who]).post(NEW, boxes()).status_code == 404


def test_sent_twice_it_is_kept_once(cast, browse):
    client, data = browse(cast.aida), boxes()

    client.post(NEW, data)
    client.post(NEW, data)

    assert Phrase.unscoped.count() == 1


@pytest.mark.parametrize(
    ("typed", "kept"), [("ライシュウ", "らいしゅう"), ("ﾗｲｼｭｳ", "らいしゅう"), ("で　んわ", "でんわ")]
)
def test_the_reading_is_kept_in_hiragana(cast, browse, typed, kept):
    browse(cast.aida).post(NEW, boxes(reading=typed))

    assert Phrase.unscoped.get().reading == kept


def test_what_is_no_reading_is_said_at_the_box_and_nothing_typed_is_lost(cast, browse):
    page = browse(cast.aida).post(NEW, boxes(reading="来週")).content.decode()

    assert "よみがなは、ひらがなで入れてください。" in page
    assert TEXT in page
    assert Phrase.unscoped.count() == 0


def test_any_text_is_taken_or_answered_with_the_page(cast, browse):
    client, phrase = browse(cast.aida), PhraseFactory(owner=cast.aida.user)

    for box in ("reading", "text", "position", "box", "version"):
        for text in (*TEXTS.values(), *CHOICES.values()):
            assert client.post(NEW, boxes(**{box: text})).status_code in (200, 302), (box, text[:20])
            sent = boxes(version=str(phrase.version)) | {box: text}
            assert client.post(edit_url(phrase), sent).status_code in (200, 302, 409), (box, text[:20])
    assert client.post(NEW, {}).status_code == 200


@pytest.mark.parametrize(
    ("text", "is_phone"),
    [
        ("042-000-0001 へ", True),
        ("０９０ー００００ー０００１", True),
        ("(042)000-0001", True),
        ("+81 42 000 0001", True),
        ("09000000001", True),
        ("令和8年11月27日 09:00から17:00まで", False),
        ("2026-11-27", False),
        ("ケース R8-0012", False),
        ("〒196-0015", False),
        ("0120", False),
    ],
)
def test_a_telephone_number_is_noticed(text, is_phone):
    assert rules.holds_phone(text) == is_phone


def test_a_telephone_number_is_warned_about_and_marked_in_the_list(cast, browse):
    client = browse(cast.aida)

    page = client.post(NEW, boxes(text="042-000-0001 へ折り返します。"), follow=True).content.decode()

    assert "電話番号のような数字があります。個人の電話番号なら、消してください。" in page
    assert "個人のものなら消してください。" in client.get(LIST).content.decode()
    assert "個人の電話番号なら" not in client.post(NEW, boxes(), follow=True).content.decode()


def test_the_pages_say_that_it_is_about_nobody(cast, browse):
    for url in (LIST, NEW):
        assert (
            "個人の情報（お名前、電話番号、住所など）は書かないでください。"
            in browse(cast.aida).get(url).content.decode()
        )


def test_a_stale_save_shows_both_texts(cast, browse):
    phrase = PhraseFactory(owner=None)
    client, sent = browse(cast.baba), boxes(version="1")
    client.post(edit_url(phrase), sent | {"text": "先に保存した文"})

    response = client.post(edit_url(phrase), sent)

    assert response.status_code == 409
    assert "先に保存した文" in response.content.decode()
    assert TEXT in response.content.decode()


def test_a_retired_one_is_not_offered_until_it_is_brought_back(cast, browse):
    phrase, client = PhraseFactory(owner=cast.aida.user), browse(cast.aida)
    new = "/cases/consultations/new/"

    client.post(retire_url(phrase))
    assert button("said", phrase) not in client.get(new).content.decode()
    assert phrase.text in client.get(LIST).content.decode()

    client.post(retire_url(phrase), {"back": "1"})
    assert button("said", phrase) in client.get(new).content.decode()


def test_nobody_keeps_more_than_the_most(cast, browse, monkeypatch):
    monkeypatch.setattr(rules, "AT_MOST", 1)
    client = browse(cast.aida)

    client.post(NEW, boxes())
    page = client.post(NEW, boxes(text="もう一つの文")).content.decode()

    assert "作れるのは1個までです。" in page
    assert "もう一つの文" in page
    assert Phrase.unscoped.count() == 1


def test_each_is_offered_beside_its_own_kind_of_box(cast, browse):
    phrase = PhraseFactory(owner=None, box="answered")

    page = browse(cast.aida).get("/cases/consultations/new/").content.decode()

    assert button("answered", phrase) in page
    assert button("said", phrase) not in page


def test_one_press_puts_it_behind_what_stands_in_the_box_and_keeps_everything_typed(cast, browse):
    phrase, person = PhraseFactory(owner=cast.aida.user), kazuo(cast)
    sent = call(said="聞いた話", answered="お答え", person=str(person.uid), phrase=f"said:{phrase.uid}", search="架空")

    page = browse(cast.aida).post("/cases/consultations/new/", sent).content.decode()

    assert f"聞いた話\n{phrase.text}</textarea>" in page
    assert "お答え</textarea>" in page
    assert f'value="{person.uid}"' in page
    assert re.search(r"<textarea[^>]*name=\"said\"[^>]*autofocus", page)
    assert re.search(r'name="primary_topic" value="hikikomori_futoko"[^>]*checked', page)


def test_another_s_phrase_is_not_put_in(cast, browse):
    phrase = PhraseFactory(owner=cast.baba.user, text="馬場だけの文")
    sent = call(phrase=f"said:{phrase.uid}")

    page = browse(cast.aida).post("/cases/consultations/new/", sent).content.decode()

    assert "馬場だけの文" not in page
    assert "馬場だけの文" in browse(cast.baba).post("/cases/consultations/new/", sent).content.decode()


def test_garbage_in_the_button_is_no_error_page(cast, browse):
    phrase, client = PhraseFactory(owner=None), browse(cast.aida)

    for text in (*TEXTS.values(), *CHOICES.values(), f"nothing:{phrase.uid}", f"submission_token:{phrase.uid}", ":"):
        assert client.post("/cases/consultations/new/", call(phrase=text)).status_code == 200, text[:20]
    assert client.post("/cases/consultations/new/", call(said=LONG, phrase=f"said:{phrase.uid}")).status_code == 200


def test_it_is_put_into_progress_records_and_corrections_too(cast, browse):
    phrase, client, case = PhraseFactory(owner=None), browse(cast.aida), case_of(cast)
    record = ProgressRecordFactory(case=case)
    consultation = logged(cast, said="前の話")
    fact = {"phrase": f"fact:{phrase.uid}", "fact": "見たこと"}
    pages = {
        reverse("cases:case_record_new", args=[case.uid]): entry(**fact),
        reverse("cases:record_correct", args=[record.uid]): entry(**fact, version="1", reason="誤り"),
        reverse("cases:consultation_edit", args=[consultation.uid]): call(
            phrase=f"said:{phrase.uid}", said="見たこと", version="1"
        ),
    }

    for url, sent in pages.items():
        response = client.post(url, sent)
        assert response.status_code == 200, url
        assert f"見たこと\n{phrase.text}</textarea>" in response.content.decode(), url


def test_a_correction_keeps_its_topics_when_a_phrase_is_put_in(cast, browse):
    phrase, consultation = PhraseFactory(owner=None), logged(cast)
    consultation.topics.create(topic="income", is_primary=True)
    url = reverse("cases:consultation_edit", args=[consultation.uid])

    page = browse(cast.aida).post(url, call(phrase=f"said:{phrase.uid}", version="1")).content.decode()

    assert re.search(r'name="primary_topic" value="hikikomori_futoko"[^>]*checked', page)
    assert re.search(r'name="topics" value="family"[^>]*checked', page)


def test_enter_in_a_box_presses_no_phrase(cast, browse):
    PhraseFactory(owner=None)
    case = case_of(cast)

    for url in (reverse("cases:case_record_new", args=[case.uid]), "/cases/consultations/new/"):
        form = browse(cast.aida).get(url).content.decode().partition("<main")[2]
        assert 'name="phrase"' in form
        assert 'name="phrase"' not in re.search(r"<button[^>]*>", form)[0], url


def test_twenty_cost_no_more_than_one(cast, browse):
    client = browse(cast.aida)
    PhraseFactory(owner=cast.aida.user)
    one = [queries_of(client, url) for url in (LIST, "/cases/consultations/new/")]

    PhraseFactory.create_batch(19, owner=cast.aida.user)

    assert [queries_of(client, url) for url in (LIST, "/cases/consultations/new/")] == one


@pytest.mark.parametrize("empty", ["text", "reading"])
def test_the_database_refuses_an_empty_one(cast, empty):
    with pytest.raises(IntegrityError), transaction.atomic():
        PhraseFactory(**{empty: ""})
