"""The lists of codes in memory."""

from django.utils.translation import override

from cases.actions.codes import start_list
from cases.models import Assessment, Code, code_words
from cases.models.code_words import Book, book_of, choices, code_word, keep, words
from cases.models.code_words import code_words as in_words
from tests.queries import asks


def test_one_statement_reads_all_lists_and_then_none_is_needed(db):
    keep(None)

    with asks(1):
        words("topic")
        words("trigger")
        code_word("education", "high_left")


def test_what_another_worker_changed_is_seen_after_a_while(db, monkeypatch):
    words("topic")
    Code.unscoped.filter(list="topic", code="ibasho").update(label="いられる所")

    before = code_word("topic", "ibasho")
    monkeypatch.setattr(code_words, "KEPT_SECONDS", 0)

    assert (before, code_word("topic", "ibasho")) == ("居場所", "いられる所")


def test_a_code_that_nobody_knows_shows_as_it_is(db):
    assert code_word("topic", "from_elsewhere") == "from_elsewhere"
    assert in_words("topic", ["from_elsewhere", "ibasho"]) == ["居場所", "from_elsewhere"]


def test_blank_unknown_and_not_asked_are_three_facts(db):
    texts = [Assessment(education=code).get_education_display() for code in ("", "unknown", "not_asked")]

    assert texts == ["", "不明", "聞き取らない"]


def test_without_an_english_word_the_japanese_shows(db):
    keep(book_of([Code(list="topic", code="ibasho", label="居場所")]))

    with override("en"):
        assert code_word("topic", "ibasho") == "居場所"


def test_retired_codes_are_offered_only_to_the_record_that_has_them(db):
    keep(book_of([Code(list="topic", code="ibasho", label="居場所", is_active=False)]))

    assert choices("topic") == []
    assert choices("topic", keep=["ibasho"]) == [("ibasho", "居場所")]


def test_starting_again_changes_nothing_that_the_city_chose(db):
    Code.unscoped.filter(list="topic", code="ibasho").update(label="いられる所", is_active=False)

    start_list()

    ibasho = Code.unscoped.get(list="topic", code="ibasho")
    assert (ibasho.label, ibasho.is_active) == ("いられる所", False)


def test_a_book_grows_old():
    assert Book({}).is_fresh
    assert not Book({}, read_at=0.0).is_fresh
