"""もしかして、この方: hints while boxes are filled in, and once more before somebody new is saved."""

from itertools import product

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from akishima_support.audit.models import AuditEvent
from cases.models import Consultation, Person, PersonPair
from cases.presenters.consultation_new import HINT_BOXES
from tests.bad_input import TEXTS
from tests.cases.window_stage import call, case_of, kazuo, logged, outsiders, restricted
from tests.factories.cases import HouseholdMemberFactory, PersonFactory, PersonPairFactory, PhraseFactory
from tests.read_rule import without_the_read_rule

URL = "/cases/persons/hints/"
NEW = "/cases/consultations/new/"
BOXES = HINT_BOXES.split()


def hints(client, **boxes) -> str:
    response = client.post(URL, boxes)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("who", ["partner", "administrator", "auditor"])
def test_outside_the_window_there_are_no_hints(cast, browse, who):
    assert browse(outsiders(cast)[who]).post(URL, {"person_name": "架空 一夫"}).status_code == 404


@pytest.mark.parametrize(
    ("boxes", "reason"),
    [
        ({"person_name": "架空　一夫"}, "同じ氏名"),
        ({"person_name": "架空"}, "氏名の初めが同じ"),
        ({"person_kana": "カクウ カズオ"}, "同じよみ"),
        ({"person_kana": "かくうかずお", "person_age": "57"}, "同じよみ・生年が近い"),
        ({"person_kana": "かく", "person_born": "昭和45年6月1日"}, "同じ生年月日・よみの初めが同じ"),
        ({"person_nickname": "かずさん"}, "同じ通称"),
        ({"consulter_phone": "042-000-0001"}, "同じ電話番号"),
        ({"consulter_phone": "000 0001"}, "同じ電話番号"),
        ({"person_phone": "0420000001", "consulter_phone": "042-111-1111"}, "同じ電話番号"),
        ({"person_mobile": "090-0000-0009"}, "同じ電話番号"),
        ({"consulter_name": "架空一夫"}, "来談者と同じお名前"),
        ({"person_born": "S45.6.1"}, "同じ生年月日"),
    ],
)
def test_each_box_finds_somebody_and_says_why(cast, browse, boxes, reason):
    kazuo(cast, nickname="カズさん", mobile="090-0000-0009", born_on="1970-06-01", born_precision="day")

    page = hints(browse(cast.aida), **boxes)

    assert "架空 一夫" in page
    assert reason in page
    assert "50代" in page


def test_the_son_is_found_by_the_telephone_of_his_mother_s_record(cast, browse):
    mother = PersonFactory(keeper=cast.window, name="架空 花子", kana="", phone="042-000-7777")
    household = HouseholdMemberFactory(person=mother, relation="mother").household
    HouseholdMemberFactory(person=kazuo(cast), household=household)

    page = hints(browse(cast.aida), consulter_phone="0420007777")

    assert "同じ世帯の方と同じ電話番号" in page
    assert page.index("架空 花子") < page.index("架空 一夫")


def test_the_son_is_found_by_the_telephone_that_his_mother_called_from(cast, browse):
    logged(cast, person=kazuo(cast, phone=""), consulter_phone="042-000-7777")

    assert "前に相談に来られた方と同じ電話番号" in hints(browse(cast.aida), consulter_phone="042-000-7777")


def test_an_open_case_comes_with_its_number_and_lead(cast, browse):
    case = case_of(cast)

    page = hints(browse(cast.aida), person_name="架空 一夫")

    assert f"支援中 {case.case_no}（架空 相田）" in page


def test_an_anonymous_thread_is_one_hint_by_its_nickname(cast, browse):
    first = logged(cast, consulter_name="ソラさん", relation="self", is_anonymous=True)
    second = logged(cast, consulter_name="ソラさん", follows=first)

    page = hints(browse(cast.aida), consulter_name="そらさん")

    assert page.count("follows:") == 1
    assert f"follows:{second.uid}" in page


def test_a_handful_at_most_best_first(cast, browse):
    for number in range(12):
        kazuo(cast, name=f"架空 一夫{number}")
    kazuo(cast)

    page = hints(browse(cast.aida), person_name="架空 一夫")

    assert page.count("person:") == 5
    assert page.index("同じ氏名") < page.index("氏名の初めが同じ")


@pytest.mark.parametrize("box", ["person_name", "person_kana", "consulter_phone", "person_born", "person_nickname"])
def test_a_restricted_person_leaves_no_trace_in_what_others_are_shown(cast, browse, box):
    person = restricted(cast, nickname="かずさん", born_on="1970-06-01", born_precision="day")
    household = HouseholdMemberFactory(person=person).household
    HouseholdMemberFactory(person=PersonFactory(keeper=cast.window, name="別世界", kana=""), household=household)
    logged(cast, person=person, consulter_phone="042-000-0001")
    typed = {
        "person_name": person.name,
        "person_kana": person.kana,
        "consulter_phone": person.phone,
        "person_born": "S45.6.1",
        "person_nickname": "かずさん",
    }
    nobody = {"person_name": "無名", "person_kana": "むめい", "consulter_phone": "0429999999", "person_born": "S2.1.1",
              "person_nickname": "むめい"}  # fmt: skip

    shown = hints(browse(cast.murata), **{box: typed[box]})

    assert shown == hints(browse(cast.murata), **{box: nobody[box]})
    assert "架空 一夫" in hints(browse(cast.aida), **{box: typed[box]})
    with without_the_read_rule():
        assert "架空 一夫" in hints(browse(cast.murata), **{box: typed[box]})


def test_a_hint_costs_as_much_with_twenty_people_as_with_one(cast, browse):
    client = browse(cast.aida)

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            hints(client, person_name="架空 一夫", person_kana="かくう かずお", consulter_phone="042-000-0001",
                  consulter_name="ソラ")  # fmt: skip
        return sum(not query["sql"].startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")) for query in queries)

    HouseholdMemberFactory(person=case_of(cast).person)
    logged(cast, consulter_name="ソラ")
    cost()
    one = cost()
    for _number in range(20):
        HouseholdMemberFactory(person=case_of(cast).person)
        logged(cast, consulter_name="ソラ")

    assert cost() == one
    assert one <= 13


def test_a_settled_query_is_one_row_of_the_audit_without_the_words(cast, browse):
    person = kazuo(cast)

    hints(browse(cast.aida), person_name="架空 一夫")

    events = list(AuditEvent.unscoped.filter(user_id=cast.aida.user.pk))
    assert [(event.type, event.person_numbers) for event in events] == [("person_searched", [person.pk])]
    assert "一夫" not in str(vars(events[0]))


def test_nothing_typed_asks_nothing_and_logs_nothing(cast, browse):
    kazuo(cast)

    assert "架空" not in hints(browse(cast.aida), person_name=" ", person_age="50")
    assert not AuditEvent.unscoped.exists()


def test_any_text_in_any_box_is_answered(cast, browse):
    client = browse(cast.aida)
    kazuo(cast)

    for box, text in product(BOXES, [*TEXTS.values(), "%", "_", "''", "٣٣", "²"]):
        assert client.post(URL, {box: text}).status_code == 200, (box, text[:20])


def test_without_a_script_the_search_button_shows_them_too(cast, browse):
    kazuo(cast)

    page = browse(cast.aida).post(NEW, call(do="search", search="", person_kana="かくうかずお")).content.decode()

    assert "同じよみ" in page


def test_choosing_a_hint_keeps_what_was_typed_and_saves_with_it(cast, browse):
    person = kazuo(cast)
    client = browse(cast.aida)
    typed = call(person_name="架空 一夫", person_kana="カクウ", said="聞きかけの話")

    page = client.post(NEW, typed | {"choose": f"person:{person.uid}"}).content.decode()
    client.post(NEW, typed | {"person": str(person.uid)})

    assert "聞きかけの話" in page
    assert f'value="{person.uid}"' in page
    assert Consultation.unscoped.get().person == person
    assert Person.unscoped.count() == 1


def test_what_the_record_does_not_say_is_not_lost_silently(cast, browse):
    person = kazuo(cast)

    page = browse(cast.aida).post(NEW, call(person=str(person.uid), person_nickname="カズ")).content.decode()

    assert "記録と違うことが書かれています" in page
    assert Consultation.unscoped.count() == 0


def test_somebody_new_who_looks_known_is_asked_about_before_saving(cast, browse):
    person = kazuo(cast)

    page = browse(cast.aida).post(NEW, call(person_name="架空 一夫", said="聞いた話")).content.decode()

    assert "もしかして、この方ではありませんか" in page
    assert f"person:{person.uid}" in page
    assert "聞いた話" in page
    assert Consultation.unscoped.count() == 0


def test_without_a_reason_it_is_asked_again_and_with_one_it_is_saved_for_the_review(cast, browse):
    known = kazuo(cast)
    client, data = browse(cast.aida), call(person_name="架空 一夫", as_new="1")

    page = client.post(NEW, data | {"as_new_reason": " "}).content.decode()
    assert "別の方として登録する理由を書いてください。" in page
    client.post(NEW, data | {"as_new_reason": "住所が違う"})

    new = Consultation.unscoped.get().person
    pair = PersonPair.unscoped.get()
    assert (pair.person, pair.other, pair.kind, pair.note) == (known, new, "unchecked", "住所が違う")
    assert AuditEvent.unscoped.filter(type="pair_settled").get().person_numbers == [known.pk, new.pk]


@pytest.mark.parametrize("pressed", ["phrase", "search", "forget", "wrong box"])
def test_the_reason_stays_when_something_else_happens_before_it_is_saved(cast, browse, pressed):
    kazuo(cast)
    phrase = PhraseFactory(owner=None, text="来週お電話します。")
    press = {
        "phrase": {"phrase": f"said:{phrase.uid}"},
        "search": {"do": "search", "search": "洋子"},
        "forget": {"do": "forget"},
        "wrong box": {"next_on": "あした"},
    }
    data = call(person_name="架空 一夫", as_new="1", as_new_reason="住所が違う") | press[pressed]

    page = browse(cast.aida).post(NEW, data).content.decode()

    assert 'value="住所が違う"' in page
    assert "別の方として登録する" in page
    assert not Consultation.unscoped.exists()


def test_nobody_is_asked_about_any_more_once_somebody_is_chosen(cast, browse):
    person = kazuo(cast)
    data = call(person_name="架空 一夫", as_new="1", as_new_reason="住所が違う", choose=f"person:{person.uid}")

    assert "別の方として登録する" not in browse(cast.aida).post(NEW, data).content.decode()


def test_a_restricted_person_does_not_stop_others_from_saving(cast, browse):
    restricted(cast)

    assert browse(cast.murata).post(NEW, call(person_name="架空 一夫")).status_code == 302
    assert browse(cast.aida).post(NEW, call(person_name="架空 一夫")).status_code == 200
    assert not PersonPair.unscoped.exists()


@pytest.mark.parametrize(
    ("fields", "typed"),
    [
        ({"phone": "042-000-0001"}, {"person_name": "架空 花子", "consulter_phone": "0420000001"}),
        ({"born_on": "1990-01-01", "born_precision": "day"}, {"person_kana": "かくうかずお", "person_age": "80"}),
        ({}, {"person_name": "架空"}),
    ],
)
def test_a_family_s_telephone_another_generation_or_a_surname_do_not_stop_anybody(cast, browse, fields, typed):
    kazuo(cast, **fields)

    assert browse(cast.aida).post(NEW, call(**typed)).status_code == 302


def test_those_who_are_the_same_person_are_shown_together(cast, browse):
    pair = PersonPairFactory(person=kazuo(cast), other=kazuo(cast, name="架空 カズ", kana="べつ"), kind="same")

    assert pair.other.name in hints(browse(cast.aida), person_name="架空 一夫")
