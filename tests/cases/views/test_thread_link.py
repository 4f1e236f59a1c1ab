"""この方とつなぐ and つながりを外す: whose calls they were, and back to exactly what was (S6)."""

from itertools import product
from uuid import uuid4

import pytest
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import IntegrityError, transaction
from django.test import RequestFactory

from akishima_support.access import acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import consultations
from cases.models import Case, Consultation, Person, PersonPair, RiskFlag, ThreadLink
from tests.bad_input import TEXTS
from tests.cases.window_stage import case_of, day, kazuo, logged, outsiders, restricted
from tests.factories.cases import RiskFlagFactory, ThreadLinkFactory


def link_page(consultation) -> str:
    return f"/cases/consultations/{consultation.uid}/link/"


def undo_page(link) -> str:
    return f"/cases/thread-links/{link.uid}/undo/"


def right(**changes) -> dict:
    return {"note": "お名前を話してくださった", "do": "save", "submission_token": str(uuid4())} | changes


def snapshot() -> list:
    """All that an undoing has to give back."""
    rows = Consultation.unscoped.order_by("pk")
    calls = [(row.pk, row.person_id, row.case_id, row.outcome, row.follows_id, row.said) for row in rows]
    flags = [(row.pk, row.person_id, row.case_id) for row in RiskFlag.unscoped.order_by("pk")]
    days = [(row.pk, row.last_activity_on) for row in Case.unscoped.order_by("pk")]
    people = [(row.pk, row.risk_kinds) for row in Person.unscoped.order_by("pk")]
    return [calls, flags, days, people]


@pytest.fixture
def sora(cast):
    """Three calls of 「ソラさん」; a flag stands on the second."""
    first = logged(cast, consulter_name="ソラさん", relation="self", is_anonymous=True, outcome="info_only")
    second = logged(cast, consulter_name="ソラさん", relation="self", follows=first)
    RiskFlagFactory(case=None, person=None, consultation=second)
    return [first, second, logged(cast, consulter_name="ソラさん", relation="self", follows=first)]


@pytest.mark.parametrize("who", ["partner", "administrator", "auditor"])
def test_outside_the_window_it_does_not_exist(cast, browse, who, sora):
    assert browse(outsiders(cast)[who]).get(link_page(sora[0])).status_code == 404
    assert browse(outsiders(cast)[who]).post(link_page(sora[0]), right()).status_code == 404


def test_the_page_says_which_calls_come_along_and_suggests_somebody(cast, browse, sora):
    person = kazuo(cast, nickname="ソラさん")

    page = browse(cast.aida).get(link_page(sora[1])).content.decode()

    assert [each.reception_no in page for each in sora] == [True] * 3
    assert f"person:{person.uid}" in page


@pytest.mark.parametrize("number", [0, 1, 2])
def test_all_calls_become_somebody_known_s_from_whichever_it_begins(cast, browse, sora, number):
    person = kazuo(cast)

    browse(cast.aida).post(link_page(sora[number]), right(person=str(person.uid)))

    assert [each.person for each in Consultation.unscoped.all()] == [person] * 3
    assert [each.outcome for each in Consultation.unscoped.order_by("pk")] == ["info_only", "open", "open"]
    link = ThreadLink.unscoped.get()
    assert (link.thread, link.person, link.case, link.note) == (sora[0], person, None, "お名前を話してくださった")
    assert RiskFlag.unscoped.get().person == person
    assert Person.unscoped.get().risk_kinds == ["dv"]
    events = AuditEvent.unscoped.filter(type="consultation_linked")
    assert sorted(event.case_no for event in events) == sorted(f"U-{each.reception_no}" for each in sora)


def test_they_become_somebody_new_s(cast, browse, sora):
    browse(cast.aida).post(link_page(sora[2]), right(person_name="架空 空男"))

    assert {each.person.name for each in Consultation.unscoped.all()} == {"架空 空男"}


def test_sent_twice_there_is_one_person_and_one_link(cast, browse, sora):
    client, data = browse(cast.aida), right(person_name="架空 空男")

    first, second = client.post(link_page(sora[0]), data), client.post(link_page(sora[0]), data)

    assert first.url == second.url
    assert (Person.unscoped.count(), ThreadLink.unscoped.count()) == (1, 1)


def test_somebody_new_who_looks_known_is_asked_about(cast, browse, sora):
    person, client = kazuo(cast), browse(cast.aida)
    data = right(person_name="架空 一夫")

    page = client.post(link_page(sora[0]), data).content.decode()
    assert "もしかして、この方ではありませんか" in page
    assert f"person:{person.uid}" in page
    client.post(link_page(sora[0]), data | {"as_new": "1", "as_new_reason": "年が違う"})

    assert PersonPair.unscoped.get().note == "年が違う"


def test_the_reason_stays_while_somebody_is_looked_for_on(cast, browse, sora):
    kazuo(cast)
    data = right(person_name="架空 一夫", as_new="1", as_new_reason="年が違う", do="search", search="洋子")

    assert 'value="年が違う"' in browse(cast.aida).post(link_page(sora[0]), data).content.decode()


def test_choosing_keeps_the_note_and_searching_finds(cast, browse, sora):
    person, client = kazuo(cast), browse(cast.aida)

    found = client.post(link_page(sora[0]), right(do="search", search="一夫")).content.decode()
    chosen = client.post(link_page(sora[0]), right(choose=f"person:{person.uid}")).content.decode()

    assert f"person:{person.uid}" in found
    assert "お名前を話してくださった" in found
    assert "お名前を話してくださった" in chosen
    assert f'value="{person.uid}"' in chosen


def test_nobody_chosen_and_nobody_named_is_asked_for(cast, browse, sora):
    page = browse(cast.aida).post(link_page(sora[0]), right()).content.decode()

    assert "記録のある方を選ぶか、お名前か通称を書いてください。" in page


def test_any_text_is_answered(cast, browse, sora):
    client = browse(cast.aida)

    for box, text in product(["note", "person_name", "person_age", "search", "person", "choose"], TEXTS.values()):
        for pressed in ("save", "search"):
            assert client.post(link_page(sora[0]), right(do=pressed) | {box: text}).status_code in (200, 302), box


def test_a_person_who_cannot_be_seen_cannot_be_chosen(cast, browse, sora):
    person = restricted(cast)

    browse(cast.murata).post(link_page(sora[0]), right(person=str(person.uid)))
    assert not ThreadLink.unscoped.exists()
    browse(cast.aida).post(link_page(sora[0]), right(person=str(person.uid)))
    assert ThreadLink.unscoped.exists()


def test_what_is_somebody_s_already_is_not_linked_again(cast, browse):
    consultation = logged(cast, person=kazuo(cast))

    page = browse(cast.aida).post(link_page(consultation), right(person_name="架空 空男")).content.decode()

    assert "すでにご本人の記録があります" in page
    assert Person.unscoped.count() == 1


def test_the_page_of_the_call_tells_of_it_and_undoing_gives_back_everything(cast, browse, sora):
    client, person = browse(cast.aida), kazuo(cast)
    before = snapshot()

    client.post(link_page(sora[1]), right(person=str(person.uid)))
    link = ThreadLink.unscoped.get()
    page = client.get(f"/cases/consultations/{sora[2].uid}/").content.decode()
    assert undo_page(link) in page
    assert "「架空 一夫」につなぎました" in page
    assert client.get(undo_page(link)).content.decode().count("ご本人の記録なし・ケースなし・") == 3
    client.post(undo_page(link), {"note": "別の方と分かった"})

    assert snapshot() == before
    page = client.get(f"/cases/consultations/{sora[2].uid}/").content.decode()
    assert "外しました：別の方と分かった" in page
    assert AuditEvent.unscoped.filter(type="consultation_unlinked").get().person_numbers == [person.pk]


@pytest.mark.parametrize("is_case_new", [True, False])
def test_what_was_joined_to_a_case_is_given_back_too(cast, browse, sora, is_case_new):
    person = kazuo(cast)
    case = None if is_case_new else case_of(cast, person, last_activity_on="2020-01-01")
    before = snapshot()
    client = browse(cast.aida)

    if is_case_new:
        data = right(person=str(person.uid), next_check_on=day(5), lead_worker=str(cast.aida.user.uid), urgency="u4")
        client.post(f"/cases/consultations/{sora[2].uid}/open-case/", data)
    else:
        client.post(f"/cases/consultations/{sora[2].uid}/add-to-case/", {"case_no": case.case_no})
    assert {each.outcome for each in Consultation.unscoped.all()} == {"case"}
    client.post(undo_page(ThreadLink.unscoped.get()), {"note": "別の方と分かった"})

    after = snapshot()
    assert [after[0], after[1], after[3]] == [before[0], before[1], before[3]]
    assert is_case_new or after[2] == before[2]


def test_the_timeline_of_the_case_says_that_the_calls_went_and_why(cast, browse, sora):
    client, case = browse(cast.aida), case_of(cast)
    client.post(f"/cases/consultations/{sora[2].uid}/add-to-case/", {"case_no": case.case_no})
    joined = client.get(f"/cases/cases/{case.uid}/").content.decode()

    client.post(undo_page(ThreadLink.unscoped.get()), {"note": "お声が別の方だった"})

    page = client.get(f"/cases/cases/{case.uid}/").content.decode()
    assert [words in joined for words in ("つながりを外した", "ソラさん")] == [False, True]
    assert "相談とのつながりを外した：3件" in page
    assert [words in page for words in ("お声が別の方だった", "ソラさん")] == [True, False]
    sheet = client.get(f"/cases/cases/{case.uid}/timeline/sheet/?kind=handling").content.decode()
    assert "お声が別の方だった" in sheet


def test_what_a_flag_of_the_call_told_leaves_the_timeline_with_it(cast, browse, sora):
    client, case = browse(cast.aida), case_of(cast)
    RiskFlag.unscoped.update(note="眠れず、消えたいとのこと")
    client.post(f"/cases/consultations/{sora[2].uid}/add-to-case/", {"case_no": case.case_no})
    timeline = f"/cases/cases/{case.uid}/timeline/"
    joined = [client.get(page).content.decode() for page in (timeline, f"{timeline}sheet/")]

    client.post(undo_page(ThreadLink.unscoped.get()), {"note": "お声が別の方だった"})

    pages = [client.get(page).content.decode() for page in (timeline, f"{timeline}sheet/")]
    assert ["消えたい" in page for page in joined] == [True, True]
    assert ["消えたい" in page for page in pages] == [False, False]
    assert "内容はその相談にあります" in pages[0]


def test_what_was_linked_to_a_person_alone_stands_on_no_timeline(cast, browse, sora):
    client, case = browse(cast.aida), case_of(cast)
    client.post(link_page(sora[1]), right(person=str(case.person.uid)))

    client.post(undo_page(ThreadLink.unscoped.get()), {"note": "お声が別の方だった"})

    assert "お声が別の方だった" not in client.get(f"/cases/cases/{case.uid}/").content.decode()


def test_the_later_of_two_links_is_undone_first(cast, browse, sora):
    client, case = browse(cast.aida), case_of(cast)
    client.post(link_page(sora[0]), right(person=str(case.person.uid)))
    first, before = ThreadLink.unscoped.get(), snapshot()
    client.post(f"/cases/consultations/{sora[0].uid}/add-to-case/", {"case_no": case.case_no})
    second = ThreadLink.unscoped.exclude(pk=first.pk).get()

    page = client.post(undo_page(first), {"note": "別の方"}).content.decode()
    assert f"つなぎ直した相談があります（{sora[0].reception_no}）" in page
    client.post(undo_page(second), {"note": "別の方"})

    assert snapshot() == before
    assert client.post(undo_page(first), {"note": "別の方"}).status_code == 302


def test_undoing_twice_or_without_a_reason_is_refused(cast, browse, sora):
    client = browse(cast.aida)
    client.post(link_page(sora[0]), right(person=str(kazuo(cast).uid)))
    link = ThreadLink.unscoped.get()

    assert "外す理由を書いてください。" in client.post(undo_page(link), {"note": " "}).content.decode()
    client.post(undo_page(link), {"note": "別の方"})

    assert "すでに外してあります" in client.post(undo_page(link), {"note": "別の方"}).content.decode()
    for text in TEXTS.values():
        assert client.post(undo_page(link), {"note": text}).status_code == 200


def test_what_few_may_read_is_not_laid_open_by_undoing(cast, browse, sora):
    person = restricted(cast)
    client = browse(cast.aida)
    client.post(link_page(sora[0]), right(person=str(person.uid)))
    link = ThreadLink.unscoped.get()

    assert browse(cast.murata).get(undo_page(link)).status_code == 404
    page = client.post(undo_page(link), {"note": "別の方"}).content.decode()

    assert "ほかの職員も読めるようになります" in page
    assert Consultation.unscoped.filter(person=person).count() == 3
    person.restricted = False
    person.save()
    assert client.post(undo_page(link), {"note": "別の方"}).status_code == 302


def test_a_flag_on_the_call_is_hidden_with_the_restricted_person(cast, browse, sora):
    browse(cast.aida).post(link_page(sora[0]), right(person=str(restricted(cast).uid)))

    with acting_as(cast.murata.actor):
        assert not RiskFlag.objects.exists()
    with acting_as(cast.aida.actor):
        assert RiskFlag.objects.exists()


def test_opening_a_case_asks_about_somebody_alike_and_takes_the_one_known(cast, browse, sora):
    known, client = kazuo(cast), browse(cast.aida)
    address = f"/cases/consultations/{sora[0].uid}/open-case/"
    data = right(person_name="架空 一夫", next_check_on=day(5), next_check_note="様子", urgency="u2")
    data |= {"lead_worker": str(cast.murata.user.uid)}

    assert "もしかして、この方ではありませんか" in client.post(address, data).content.decode()
    page = client.post(address, data | {"choose": f"person:{known.uid}"}).content.decode()
    assert 'value="様子"' in page
    assert f'value="{cast.murata.user.uid}" selected' in page
    client.post(address, data | {"person": str(known.uid), "person_nickname": ""})

    case = Case.unscoped.get()
    assert (case.person, case.lead_worker, case.urgency) == (known, cast.murata.user, "u2")
    assert Person.unscoped.count() == 1


def test_a_chosen_person_with_an_open_case_gets_no_second_one(cast, browse, sora):
    case = case_of(cast)
    data = right(person=str(case.person.uid), next_check_on=day(5), lead_worker=str(cast.aida.user.uid), urgency="u4")

    page = browse(cast.aida).post(f"/cases/consultations/{sora[0].uid}/open-case/", data).content.decode()

    assert f"支援中のケース {case.case_no} があります" in page
    assert ThreadLink.unscoped.count() == 0


def test_the_database_wants_a_reason_and_somebody_for_an_undoing(cast):
    with pytest.raises(IntegrityError), transaction.atomic():
        ThreadLinkFactory(undone_at="2026-11-02T00:00:00Z", undone_note="別の方")
    with pytest.raises(IntegrityError), transaction.atomic():
        ThreadLinkFactory(undone_at="2026-11-02T00:00:00Z", undone_by=cast.aida.user)


def test_calls_are_joined_by_whoever_is_first(cast, sora):
    with acting_as(cast.aida.actor):
        case = case_of(cast)
        consultations.add_to_case(consultation=sora[0], case=case, by=cast.aida.actor)

    assert ThreadLink.unscoped.get().consultation_numbers == [each.pk for each in sora]


def test_no_name_of_a_person_is_left_in_the_browser(cast, browse, sora):
    answer = browse(cast.aida).post(link_page(sora[1]), right(person=str(kazuo(cast).uid)), follow=False)

    assert answer.status_code == 302
    assert "つなぎました" in _decoded(answer.cookies["messages"].value)
    assert "一夫" not in _decoded(answer.cookies["messages"].value)


def _decoded(cookie: str) -> str:
    return "".join(str(message) for message in CookieStorage(RequestFactory().get("/"))._decode(cookie))
