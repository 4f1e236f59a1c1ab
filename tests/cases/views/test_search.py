"""検索: who finds what, why, and who finds nothing."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from cases.actions import search as searching
from cases.rules import search_texts
from tests.bad_input import TEXTS
from tests.cases.window_stage import case_of, kazuo, logged, restricted
from tests.conftest import signed_in
from tests.factories.cases import (
    AccessReasonFactory,
    ConsultationTopicFactory,
    HouseholdFactory,
    HouseholdMemberFactory,
    PersonFactory,
    ProgressRecordFactory,
)
from tests.read_rule import without_the_read_rule

URL = reverse("cases:search")


def found(client, words, **asked):
    """The page with what was found."""
    return client.post(URL, {"search": words, "where": "names"} | asked).content.decode()


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("髙橋", "氏名"),
        ("高橋", "氏名"),
        ("橋　一", "氏名"),
        ("斎藤", None),
        ("タカハシ", "ふりがな"),
        ("かずりん", "ニックネーム"),
        ("042-000-0001", "電話番号"),
        ("0001", "電話番号"),
        ("昭和45年6月1日", "生年月日"),
        ("高", "氏名"),
    ],
)
def test_a_person_is_found_however_the_words_are_written_and_the_page_says_why(cast, browse, words, why):
    person = kazuo(
        cast, name="髙橋 一夫", kana="たかはし かずお", nickname="かずりん", born_on="1970-06-01", born_precision="day"
    )
    link = reverse("cases:person_edit", args=[person.uid])

    page = found(browse(cast.aida), words)

    assert (link in page) == (why is not None)
    assert why is None or f"<span>{why}" in page


def test_a_number_leads_to_the_case_or_the_consultation(cast, browse):
    case, call = case_of(cast, case_no="R8-0012"), logged(cast, reception_no="R8-0012")
    client = browse(cast.aida)

    for typed in ("R8-0012", "ｒ８－００１２", "8-12", "12"):
        page = found(client, typed)

        assert reverse("cases:case_detail", args=[case.uid]) in page, typed
        assert reverse("cases:consultation_detail", args=[call.uid]) in page, typed


def test_a_word_of_a_text_is_found_and_marked_as_typed(cast, browse):
    case = case_of(cast)
    ProgressRecordFactory(case=case, fact="きのう、コンビニまで歩いた。", recorded_by=cast.aida.user)
    call = logged(cast, said="コンビニの話をされた。")
    client = browse(cast.aida)

    page = found(client, "こんびに", where="texts")

    assert page.count("<mark>コンビニ</mark>") == 2
    assert reverse("cases:case_detail", args=[case.uid]) in page
    assert reverse("cases:consultation_detail", args=[call.uid]) in page
    assert "<mark>" not in found(client, "スーパー", where="texts")


def test_a_call_without_a_name_is_found_by_topic_and_time(cast, browse):
    call, other = logged(cast, consulter_name="ソラ"), logged(cast, consulter_name="ウミ")
    ConsultationTopicFactory(consultation=call, topic="no_food")
    client = browse(cast.aida)

    page = found(client, "", where="unnamed", topic="no_food", since="2026-11-01", until="2026-11-02")

    assert str(call.uid) in page
    assert str(other.uid) not in page
    assert str(call.uid) not in found(client, "", where="unnamed", topic="no_food", since="2026-11-03")


def test_a_restricted_person_is_found_by_the_named_staff_alone(cast, browse):
    person = restricted(cast, nickname="さくらこ", born_on="1990-04-01", born_precision="day")
    case = case_of(cast, person, case_no="R8-0777")
    logged(cast, person=person, consulter_name="さくらのはは", consulter_phone="090-1111-2222", said="知られたくない話")
    ProgressRecordFactory(case=case, fact="知られたくない記録", recorded_by=cast.aida.user)
    asked = [("さくらこ", "names"), ("さくらのはは", "names"), ("2222", "names"), ("R8-0777", "names")]
    asked += [("知られたくない", "texts"), ("平成2年4月1日", "names"), ("かくう", "names")]

    for words, where in asked:
        assert "<caption>" in found(browse(cast.aida), words, where=where), words
        page = found(browse(cast.murata), words, where=where)
        assert "<caption>" not in page, words
        assert "当てはまるものは見つかりませんでした" in page


def test_without_the_read_rule_the_restricted_person_would_be_found(cast, browse):
    person = restricted(cast, nickname="さくらこ")

    with without_the_read_rule():
        page = found(browse(cast.murata), "さくらこ")

    assert str(person.uid) in page


def test_a_partner_s_own_record_is_not_found_at_the_window(cast, browse):
    PersonFactory(keeper=cast.hokatsu_west, name="架空 ハナ")

    assert "<caption>" not in found(browse(cast.aida), "ハナ")


def test_the_next_page_goes_on_below_the_last_row_and_hidden_rows_count_for_nothing(cast, browse, monkeypatch):
    monkeypatch.setattr(searching, "PAGE", 2)
    people = [kazuo(cast, name=f"架空 花{number}") for number in range(3)]
    restricted(cast, name="架空 花子")
    client = browse(cast.murata)

    first = found(client, "架空")
    second = found(client, "架空", part="people", after=str(people[1].pk))

    assert [str(each.uid) in first for each in people] == [False, True, True]
    assert f'name="after" value="{people[1].pk}"' in first
    assert [str(each.uid) in second for each in people] == [True, False, False]
    assert 'name="after" value="' not in second


def test_a_name_follows_when_it_is_corrected(cast, browse):
    person = kazuo(cast)
    person.name, person.kana = "架空 健二", "かくう けんじ"
    person.save()
    client = browse(cast.aida)

    assert str(person.uid) in found(client, "健二")
    assert str(person.uid) not in found(client, "一夫")


def test_a_text_follows_when_it_is_corrected(cast, browse):
    call = logged(cast, said="コンビニの話")
    call.said = ""
    call.save()

    assert "<caption>" not in found(browse(cast.aida), "コンビニ", where="texts")


def test_older_texts_are_reached_where_only_so_many_are_read_at_once(cast, browse, monkeypatch):
    monkeypatch.setattr(search_texts, "READ_AT_ONCE", 2)
    monkeypatch.setattr(search_texts, "READ_A_PAGE", 2)
    monkeypatch.setattr(search_texts, "_spans", lambda key: [(2, False)])
    call = logged(cast, said="コンビニの話")
    for _each in range(2):
        logged(cast, said="別の話")
    client = browse(cast.aida)

    first = found(client, "コンビニ", where="texts")
    after = first.split('name="after" value="')[-1].split('"')[0]

    assert str(call.uid) not in first
    assert str(call.uid) in found(client, "コンビニ", where="texts", after=after)


def test_every_search_stands_in_the_audit_without_the_words(cast, browse):
    person = kazuo(cast)

    found(browse(cast.aida), "一夫")

    event = AuditEvent.unscoped.filter(type=EventType.PERSON_SEARCHED).get()
    assert event.person_numbers == [person.pk]
    assert "一夫" not in str(event.detail)


@pytest.mark.parametrize("where", ["names", "texts", "unnamed"])
def test_any_text_is_answered_with_the_page(cast, browse, where):
    kazuo(cast, name="架空 100%_\\太郎")
    client = browse(cast.aida)

    for text in [*TEXTS.values(), "%", "_", "\\", "'", '"', "(", "👨", "-", "R8-99999999999", "+", "9" * 99]:
        response = client.post(URL, {"search": text, "where": where, "after": "", "part": ""})
        assert response.status_code == 200, text[:20]
    for name, value in {"after": "x", "part": "x", "where": "x", "topic": "x", "since": "あした"}.items():
        assert client.post(URL, {"search": "架空", "where": where, name: value}).status_code == 200, name


@pytest.mark.parametrize(("words", "hit"), [("%", False), ("_太", True), ("0%_", True), ("\\太", False)])
def test_wildcards_are_letters(cast, browse, words, hit):
    kazuo(cast, name="架空 100%_太郎")

    assert ("<caption>" in found(browse(cast.aida), words)) == hit


@pytest.mark.parametrize(("where", "words"), [("names", "架空"), ("texts", "お話")])
def test_the_number_of_statements_is_the_same_for_one_row_and_for_twenty(cast, browse, monkeypatch, where, words):
    # Twenty rows have forty texts; a page of texts that is full would ask less, because it need not look further back.
    monkeypatch.setattr(searching, "PAGE", 50)
    client = browse(cast.aida)

    def rows(count):
        for number in range(count):
            case = case_of(cast, kazuo(cast, name=f"架空 {number}"))
            call = logged(cast, person=case.person, case=case, consulter_name="架空 母", said="お話を伺った。")
            ConsultationTopicFactory(consultation=call, topic="family")
            ProgressRecordFactory(case=case, fact="お話を伺った。", recorded_by=cast.aida.user)

    def statements():
        with CaptureQueriesContext(connection) as queries:
            assert "<caption>" in found(client, words, where=where)
        marks = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
        return [query["sql"] for query in queries if not query["sql"].startswith(marks)]

    rows(1)
    found(client, words, where=where)
    few = statements()
    rows(19)
    many = statements()

    assert len(many) == len(few), "\n".join(many)
    assert len(many) <= 12, "\n".join(many)


def test_words_about_somebody_recorded_with_a_colleague_s_case_stay_behind_the_reason(cast, browse):
    son, mother, alone = kazuo(cast), kazuo(cast, name="架空 ハナ"), kazuo(cast, name="架空 独り")
    household, case = HouseholdFactory(), case_of(cast, son)
    for person in (son, mother):
        HouseholdMemberFactory(household=household, person=person)
    for person in (mother, alone):
        logged(cast, person=person, said="コンビニの話をされた。")
    theirs = signed_in(cast.murata, says_why=False)

    before = found(theirs, "コンビニ", where="texts")
    in_an_hour = timezone.now() + timedelta(hours=1)
    AccessReasonFactory(case=case, person=son, given_by=cast.murata.user, valid_until=in_an_hour)

    assert "架空 ハナ" in before
    assert before.count("<mark>") == 1
    assert found(theirs, "コンビニ", where="texts").count("<mark>") == 2
    assert found(browse(cast.aida), "コンビニ", where="texts").count("<mark>") == 2


def test_what_is_found_is_named_and_neither_called_nor_visited(cast, browse):
    person = kazuo(cast, phone="042-000-9999", address="架空町九丁目")
    case_of(cast, person)
    logged(cast, person=person, consulter_phone="042-000-8888")

    texts = [
        browse(cast.murata).post("/cases/search/", {"search": "架空 一夫", "where": "names", "do": "search"}),
        browse(cast.murata).post("/cases/consultations/new/", {"search": "架空 一夫", "do": "search"}),
    ]

    for text in (answer.content.decode() for answer in texts):
        assert "架空 一夫" in text
        assert [word for word in ("042-000-9999", "架空町九丁目", "042-000-8888") if word in text] == []
