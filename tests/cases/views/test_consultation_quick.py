"""相談を受ける, quickly: opened about somebody, with what was said last time, and on to the case."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from akishima_support.audit.models import AuditEvent
from cases.models import Consultation
from tests.bad_input import TEXTS
from tests.cases.window_stage import call, case_of, kazuo, logged, restricted
from tests.factories.cases import DraftFactory

URL = "/cases/consultations/new/"
MOTHER = {
    "relation": "mother",
    "consulter_name": "架空 由美",
    "consulter_phone": "042-000-0009",
    "consulter_contact_rule": "平日の午前だけ",
    "consulter_contact_limits": ["no_voice_mail"],
}
FATHER = {"relation": "father", "consulter_name": "架空 勇", "consulter_phone": "042-000-0008"}
BLANK = {"relation": "", "primary_topic": "", "said": "", "answered": "", "topics": []}


def of_the_mother(cast, person=None, **fields):
    before = logged(cast, person=person or kazuo(cast), **MOTHER | fields)
    before.topics.create(topic="family", is_primary=True)
    return before


def chosen(client, person, **boxes) -> str:
    return client.post(URL, call(**BLANK | boxes, choose=f"person:{person.uid}")).content.decode()


def box(page: str, name: str) -> str:
    """The tag of a box that holds text."""
    return re.search(rf'<input[^>]*name="{name}"[^>]*>', page)[0]


def filled_of(page: str) -> str:
    return re.search(r'name="filled"(?: value="([^"]*)")?', page)[1] or ""


def test_the_last_answers_of_a_chosen_person_stand_in_the_empty_boxes_and_say_so(cast, browse):
    before = of_the_mother(cast)

    page = chosen(browse(cast.aida), before.person)

    assert '<option value="mother" selected>' in page
    assert 'value="042-000-0009"' in box(page, "consulter_phone")
    assert 'value="平日の午前だけ"' in box(page, "consulter_contact_rule")
    assert re.search(r'value="no_voice_mail"[^>]*checked', page)
    assert re.search(r'name="primary_topic" value="family"[^>]*checked', page)
    assert page.count("data-mark") == 6
    assert "前回の内容：母・架空 由美・042-000-0009" in page


def test_what_was_typed_is_never_overwritten(cast, browse):
    before = of_the_mother(cast)

    page = chosen(browse(cast.aida), before.person, consulter_phone="042-000-1234", primary_topic="income")

    assert 'value="042-000-1234"' in box(page, "consulter_phone")
    assert re.search(r'name="primary_topic" value="income"[^>]*checked', page)
    assert 'value="架空 由美"' in box(page, "consulter_name")


def test_of_another_caller_by_name_nothing_is_filled_in(cast, browse):
    before = of_the_mother(cast)

    page = chosen(browse(cast.aida), before.person, consulter_name="架空 花")

    assert "042-000-0009" not in box(page, "consulter_phone")
    assert "平日の午前だけ" not in page


def test_whoever_stands_as_typed_is_remembered_from_their_own_last_call(cast, browse):
    before = of_the_mother(cast)
    logged(cast, person=before.person, received_at=before.received_at + timedelta(days=1), **FATHER)
    client = browse(cast.aida)

    assert "042-000-0008" in chosen(client, before.person)
    assert "042-000-0009" in chosen(client, before.person, relation="mother")
    assert "042-000-000" not in box(chosen(client, before.person, relation="self"), "consulter_phone")


def test_choosing_somebody_else_takes_the_last_answers_out_and_leaves_what_was_typed(cast, browse):
    before, other = of_the_mother(cast), kazuo(cast, name="架空 次郎")
    client = browse(cast.aida)
    boxes = MOTHER | {"filled": filled_of(chosen(client, before.person)), "consulter_contact_rule": "夜ならいつでも"}

    page = chosen(client, other, **boxes)

    assert "042-000-0009" not in page
    assert "架空 由美" not in page
    assert 'value="夜ならいつでも"' in box(page, "consulter_contact_rule")


def test_one_button_takes_them_out_and_the_person_stays_chosen(cast, browse):
    before = of_the_mother(cast)
    client = browse(cast.aida)
    sent = call(**BLANK | MOTHER | {"said": "話の途中", "person": str(before.person.uid)}, do="forget")

    page = client.post(URL, sent | {"filled": filled_of(chosen(client, before.person))}).content.decode()

    assert "042-000-0009" not in page
    assert "話の途中" in page
    assert f'value="{before.person.uid}"' in page
    assert "data-mark" not in page


def test_when_somebody_else_calls_the_telephone_of_last_time_is_asked_about_once(cast, browse):
    before = of_the_mother(cast)
    client = browse(cast.aida)
    filled = filled_of(chosen(client, before.person))
    data = call(**MOTHER | {"relation": "self", "person": str(before.person.uid), "filled": filled})

    page = client.post(URL, data).content.decode()
    assert "関係が前回と違います" in page
    assert Consultation.unscoped.count() == 1

    client.post(URL, data | {"filled": filled_of(page)})
    assert Consultation.unscoped.count() == 2


def test_the_same_caller_is_logged_without_a_question(cast, browse):
    before = of_the_mother(cast)
    client = browse(cast.aida)
    filled = filled_of(chosen(client, before.person))

    client.post(URL, call(**MOTHER | {"person": str(before.person.uid), "filled": filled}))

    assert Consultation.unscoped.count() == 2


def test_a_person_who_may_not_be_seen_gives_nothing_away(cast, browse):
    before = of_the_mother(cast, person=restricted(cast))
    client = browse(cast.murata)

    assert "042-000-0009" not in chosen(client, before.person)
    sent = call(**BLANK, do="forget", filled=f"{before.uid} consulter_phone")
    assert "042-000-0009" not in client.post(URL, sent).content.decode()
    assert client.get(URL, {"person": before.person.uid}).status_code == 404
    assert "042-000-0009" in browse(cast.aida).get(URL, {"person": before.person.uid}).content.decode()


@pytest.mark.parametrize("asked", ["person", "follows"])
@pytest.mark.parametrize("uid", ["", "x", "\0", str(uuid4()), "𠮷" * 500])
def test_a_page_about_nobody_is_not_found(cast, browse, asked, uid):
    assert browse(cast.aida).get(URL, {asked: uid}).status_code == 404


def test_the_page_opens_about_a_person_with_the_hands_where_they_are_needed(cast, browse):
    before = of_the_mother(cast)

    page = browse(cast.aida).get(URL, {"person": before.person.uid}).content.decode()

    assert "選んだ方" in page
    assert re.search(r"<textarea[^>]*name=\"said\"[^>]*autofocus", page)


def test_the_page_opens_about_a_thread_without_a_name(cast, browse):
    before = logged(cast, relation="self", consulter_name="ソラ", is_anonymous=True)

    page = browse(cast.aida).get(URL, {"follows": before.uid}).content.decode()

    assert "前の相談の続き" in page
    assert 'value="ソラ"' in box(page, "consulter_name")


def test_a_page_opened_about_somebody_offers_the_draft_and_does_not_put_it_in(cast, browse):
    client, person = browse(cast.aida), kazuo(cast)
    DraftFactory(
        owner=cast.aida.user,
        affiliation=cast.aida.affiliation,
        path=URL,
        payload={"said": ["別の方の話"]},
        saved_at=timezone.now() - timedelta(minutes=2),
    )

    page = client.get(URL, {"person": person.uid}).content.decode()

    assert "別の方の話" not in page
    assert "?draft=" in page
    assert "別の方の話" in client.get(URL).content.decode()


def test_the_channel_that_somebody_used_last_is_chosen_first(cast, browse):
    logged(cast, channel="counter")
    logged(cast, channel="visit", received_by=cast.baba.user, received_at=timezone.now())

    page = browse(cast.aida).get(URL).content.decode()

    assert '<option value="counter" selected>' in page
    assert '<option value="phone" selected>' in browse(cast.murata).get(URL).content.decode()


def test_asking_for_the_last_channel_is_no_reading_about_anybody(cast, browse):
    person = kazuo(cast)
    logged(cast, person=person)
    client = browse(cast.aida)

    client.get(URL)
    assert not AuditEvent.unscoped.filter(type="page_read").exists()

    client.get(URL, {"person": person.uid})
    assert AuditEvent.unscoped.filter(type="page_read").get().person_numbers == [person.pk]


def test_any_text_in_the_hidden_box_is_no_error_page(cast, browse):
    client = browse(cast.aida)

    for text in TEXTS.values():
        for do in ("save", "forget", "search"):
            assert client.post(URL, call(do=do, search="架空", filled=text)).status_code in (200, 302), (do, text[:20])


def test_pages_about_somebody_lead_to_a_call_about_them_by_number(cast, browse):
    case = case_of(cast)
    nameless = logged(cast, relation="self", consulter_name="ソラ")
    client = browse(cast.aida)
    about_person, about_thread = f"{URL}?person={case.person.uid}", f"{URL}?follows={nameless.uid}"

    assert about_person in client.get(reverse("cases:case_detail", args=[case.uid])).content.decode()
    assert about_person in client.post("/cases/search/", {"search": "一夫", "where": "names"}).content.decode()
    assert about_thread in client.post("/cases/search/", {"search": "ソラ", "where": "names"}).content.decode()
    assert about_thread in client.get(reverse("cases:consultation_detail", args=[nameless.uid])).content.decode()


def test_after_saving_the_open_case_is_one_key_away(cast, browse):
    case = case_of(cast)
    client = browse(cast.aida)

    page = client.post(URL, call(person=str(case.person.uid)), follow=True).content.decode()
    consultation = Consultation.unscoped.get()
    again = client.get(reverse("cases:consultation_detail", args=[consultation.uid])).content.decode()

    button = re.search(r"<button[^>]*data-deliberate[^>]*>ケース[^<]*に加える", page)[0]
    assert "autofocus" in button
    assert consultation.case is None
    assert "autofocus" not in re.search(r"<button[^>]*data-deliberate[^>]*>", again)[0]


def test_that_key_adds_the_call_to_the_case(cast, browse):
    case = case_of(cast)
    consultation = logged(cast, person=case.person)

    url = reverse("cases:consultation_add_to_case", args=[consultation.uid])
    browse(cast.aida).post(url, {"case_no": case.case_no})

    consultation.refresh_from_db()
    assert consultation.case == case


def test_the_key_for_a_new_call_is_on_every_kind_of_page_and_shown(cast, browse):
    case = case_of(cast)
    client = browse(cast.aida)
    pages = [
        "/",
        "/cases/search/",
        "/cases/cases/",
        URL,
        f"/cases/cases/{case.uid}/",
        "/network/organizations/",
        "/nothing/",
    ]

    for path in pages:
        page = client.get(path).content.decode()
        assert 'accesskey="n"' in page, path
        assert "Alt+N" in page, path
    assert 'accesskey="n"' not in browse(cast.chiba).get("/").content.decode()


def test_every_topic_has_a_reading_to_begin_with_and_without_script_the_list_is_plain(cast, browse):
    page = browse(cast.aida).get(URL).content.decode()

    topics = page.count('name="topics"')
    assert page.count('data-reading="') == 2 * topics > 50
    assert 'data-reading="ひきこもり ふとうこう"' in page
