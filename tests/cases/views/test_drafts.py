"""Nothing typed is lost: every way in which a form can fail to be saved, and who finds the text again."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from akishima_support.audit.models import AuditEvent
from cases import middleware
from cases.actions import drafts
from cases.models import Case, Consultation, Draft, ProgressRecord
from network.models import Affiliation
from tests.cases.window_stage import call, case_of, day, entry, kazuo, logged, restricted
from tests.conftest import signed_in
from tests.factories.cases import DraftFactory, RestrictedReaderFactory

NEW = "/cases/consultations/new/"
TEXT = "お母さまの涙が止まらず、長くお話を伺った。"
LATER = timedelta(minutes=2)


def key_of(response) -> str:
    """The signed key in the page's form."""
    return re.search(r'name="draft_key" value="([^"]+)"', response.content.decode())[1]


def opened(client, url=NEW) -> dict:
    """The page, opened; what its form carries of the draft."""
    response = client.get(url)
    assert response.status_code == 200
    return {"draft_key": key_of(response)}


def autosaved(client, url=NEW, **boxes):
    """What the script does after somebody typed: the answer, and what the form carries."""
    carried = opened(client, url)
    response = client.post(reverse("cases:draft_save"), carried | boxes)
    assert response.status_code == 200, response.content
    return carried


def wait():
    """Let the draft be no longer under way in another tab."""
    Draft.unscoped.update(saved_at=timezone.now() - LATER)


@pytest.fixture
def noon():
    """12:05 of a day, so that two minutes ago are of today."""
    with time_machine.travel("2026-11-24 12:05 +0900", tick=True):
        yield


@pytest.fixture
def aida(cast, noon):
    return signed_in(cast.aida)


def test_after_a_closed_browser_the_text_stands_in_the_form(aida, cast):
    autosaved(aida, said=TEXT, relation="mother", topics=["family", "health"], is_anonymous="on")
    wait()

    page = signed_in(cast.aida).get(NEW).content.decode()

    assert TEXT in page
    assert "12:03 の下書きを戻しました。" in page
    assert re.search(r'value="mother" selected', page)
    assert len(re.findall(r'name="topics" value="(?:family|health)"[^>]*checked', page)) == 2
    assert re.search(r'name="is_anonymous"[^>]*checked', page)


def test_a_draft_is_its_owner_s_alone(aida, cast):
    autosaved(aida, said=TEXT)
    wait()
    token = Draft.unscoped.get().token

    for member in (cast.baba, cast.murata):
        client = signed_in(member)
        assert TEXT not in client.get(NEW).content.decode()
        assert TEXT not in client.get(f"{NEW}?draft={token}").content.decode()
        assert TEXT not in client.get(reverse("cases:draft_list")).content.decode()
        assert client.post(reverse("cases:draft_discard", args=[token])).status_code == 404
    assert TEXT in aida.get(reverse("cases:draft_list")).content.decode()


def test_a_draft_about_nobody_is_about_nobody(aida, cast):
    kazuo(cast)

    aida.post(reverse("cases:draft_save"), opened(aida) | {"said": TEXT})

    assert Draft.unscoped.get().person is None


def test_saving_removes_the_draft_in_the_same_transaction(aida):
    carried = autosaved(aida, said=TEXT)

    response = aida.post(NEW, call(said=TEXT) | carried)

    assert response.status_code == 302
    assert Consultation.unscoped.get().said == TEXT
    assert not Draft.unscoped.exists()


def test_when_the_draft_cannot_be_removed_nothing_is_saved_either(aida, monkeypatch):
    carried = autosaved(aida, said=TEXT)

    def fail(**_words):
        raise DatabaseError

    monkeypatch.setattr(drafts, "finish", fail)
    aida.raise_request_exception = False
    aida.post(NEW, call(said=TEXT) | carried)

    assert not Consultation.unscoped.exists()
    assert Draft.unscoped.count() == 1


def test_a_restored_draft_is_removed_when_its_form_is_saved(aida):
    autosaved(aida, said=TEXT)
    wait()
    carried = opened(aida)

    aida.post(NEW, call(said=TEXT) | carried)

    assert not Draft.unscoped.exists()


def test_wrong_input_is_kept_too(aida):
    carried = opened(aida)

    response = aida.post(NEW, call(said=TEXT, relation="") | carried)

    assert response.status_code == 200
    assert key_of(response) == carried["draft_key"]
    assert Draft.unscoped.get().payload["said"] == [TEXT]


def test_a_second_tab_has_a_draft_of_its_own_and_neither_is_lost(aida):
    first = autosaved(aida, said="一本目の電話")
    second = autosaved(aida, said="二本目の電話")
    aida.post(reverse("cases:draft_save"), first | {"said": "一本目の電話の続き"})

    texts = {draft.payload["said"][0] for draft in Draft.unscoped.all()}
    wait()
    page = aida.get(NEW).content.decode()

    assert texts == {"一本目の電話の続き", "二本目の電話"}
    assert second["draft_key"] != first["draft_key"]
    assert "ほかの下書き" in page


def test_a_draft_under_way_in_another_tab_is_offered_and_not_put_in(aida):
    autosaved(aida, said=TEXT)

    page = aida.get(NEW).content.decode()

    assert TEXT not in page
    assert "ほかの下書き" in page


def test_a_tab_that_goes_on_after_its_draft_was_put_into_another_loses_nothing(aida):
    first = autosaved(aida, said="はじめ")
    wait()
    second = opened(aida)
    aida.post(reverse("cases:draft_save"), first | {"said": "前の画面で続けた"})
    aida.post(reverse("cases:draft_save"), second | {"said": "新しい画面で続けた"})

    assert {d.payload["said"][0] for d in Draft.unscoped.all()} == {"前の画面で続けた", "新しい画面で続けた"}


def test_a_restored_draft_is_carried_on_as_one(aida):
    autosaved(aida, said="はじめ")
    wait()

    aida.post(reverse("cases:draft_save"), opened(aida) | {"said": "続き"})

    assert Draft.unscoped.get().payload["said"] == ["続き"]


def test_after_an_expired_session_the_text_is_there_for_the_same_person(aida, cast):
    carried = opened(aida)
    aida.cookies.pop("sessionid")

    door = aida.post(NEW, call(said=TEXT) | carried)
    sign_in = aida.get(door["Location"]).content.decode()
    draft = Draft.unscoped.get()
    filled = signed_in(cast.aida).get(f"{NEW}?draft={draft.token}").content.decode()

    assert door["Location"].startswith("/accounts/login/?next=")
    assert str(draft.token) in door["Location"]
    assert "下書き" in sign_in
    assert TEXT not in sign_in
    assert TEXT in filled
    assert not Consultation.unscoped.exists(), "nothing is replayed"


def test_after_an_expired_session_somebody_else_who_signs_in_sees_nothing(aida, cast):
    carried = opened(aida)
    aida.cookies.pop("sessionid")
    door = aida.post(NEW, call(said=TEXT) | carried)
    token = Draft.unscoped.get().token

    page = signed_in(cast.murata).get(f"{NEW}?draft={token}").content.decode()

    assert door.status_code == 302
    assert TEXT not in page
    assert "下書きを戻しました" not in page


def test_without_a_session_a_forged_key_writes_nothing(cast, noon):
    stranger = Client()

    for key in ("", "forged", "e30:1:x"):
        stranger.post(NEW, {"draft_key": key, "said": TEXT})

    assert not Draft.unscoped.exists()


def test_without_a_session_a_key_of_an_ended_affiliation_writes_nothing(aida, cast):
    carried = opened(aida)
    Affiliation.objects.filter(pk=cast.aida.affiliation.pk).update(valid_from="2020-04-01", valid_until="2021-03-31")

    assert Client().post(NEW, carried | {"said": TEXT}).status_code == 302
    assert not Draft.unscoped.exists()


def test_after_a_lost_csrf_cookie_the_text_is_there(cast, noon):
    client = Client(enforce_csrf_checks=True)
    client.cookies = signed_in(cast.aida).cookies
    carried = opened(client)
    client.cookies.pop("csrftoken")

    response = client.post(NEW, call(said=TEXT) | carried)
    way_back = re.search(rf'href="({NEW}\?draft=[^"]+)"', response.content.decode())[1]

    assert response.status_code == 403
    assert TEXT in client.get(way_back).content.decode()


def test_a_lost_token_of_a_form_without_drafts_shows_the_words(cast, noon):
    client = Client(enforce_csrf_checks=True)
    client.cookies = signed_in(cast.aida).cookies

    page = client.post(NEW, call(said=TEXT)).content.decode()

    assert TEXT in page
    assert not Draft.unscoped.exists()


def test_after_a_server_error_the_text_is_there(aida, monkeypatch):
    carried = opened(aida)

    def fail(**_words):
        raise RuntimeError

    monkeypatch.setattr("cases.views.consultation_new.consultations.log", fail)
    aida.raise_request_exception = False
    response = aida.post(NEW, call(said=TEXT) | carried)
    way_back = re.search(rf'href="({NEW}\?draft=[^"]+)"', response.content.decode())[1]

    assert response.status_code == 500
    assert TEXT in aida.get(way_back).content.decode()


def test_when_even_the_draft_cannot_be_written_the_page_shows_the_words(aida, monkeypatch):
    carried = opened(aida)

    def fail(**_words):
        raise DatabaseError

    monkeypatch.setattr("cases.views.consultation_new.consultations.log", fail)
    monkeypatch.setattr(drafts, "keep", fail)
    aida.raise_request_exception = False
    response = aida.post(NEW, call(said=TEXT) | carried)

    assert response.status_code == 500
    assert TEXT in response.content.decode()


def test_a_stale_page_shows_both_texts_and_keeps_the_draft(aida, cast):
    consultation = logged(cast, said="はじめの記録")
    url = reverse("cases:consultation_edit", args=[consultation.uid])
    carried = opened(aida, url)
    Consultation.unscoped.filter(pk=consultation.pk).update(said="先に保存された記録", version=2)

    response = aida.post(url, call(said=TEXT, version=1) | carried)

    assert response.status_code == 409
    assert "先に保存された記録" in response.content.decode()
    assert TEXT in response.content.decode()
    assert Draft.unscoped.get().payload["said"] == [TEXT]


def test_without_the_middleware_all_that_would_be_lost(aida, monkeypatch):
    carried = opened(aida)
    monkeypatch.setattr(middleware, "_keep", lambda request, key: None)

    aida.post(NEW, call(said=TEXT, relation="") | carried)

    assert not Draft.unscoped.exists()


def test_the_form_of_another_page_is_not_kept_under_this_one(aida, cast):
    carried = opened(aida, reverse("cases:case_record_new", args=[case_of(cast).uid]))

    aida.post(NEW, call(said=TEXT, relation="") | carried)

    assert not Draft.unscoped.exists()


def test_progress_records_closings_consents_and_referrals_keep_drafts(aida, cast):
    case = case_of(cast)
    pages = [
        reverse("cases:case_record_new", args=[case.uid]),
        reverse("cases:case_close", args=[case.uid]),
        reverse("cases:consent_new", args=[case.person.uid]),
        reverse("cases:person_edit", args=[case.person.uid]),
    ]

    for url in pages:
        autosaved(aida, url, note=TEXT)

    assert {draft.path for draft in Draft.unscoped.all()} == set(pages)
    assert {draft.person_id for draft in Draft.unscoped.all()} == {case.person_id}


def test_a_restored_record_is_saved_as_it_was_typed(aida, cast):
    url = reverse("cases:case_record_new", args=[case_of(cast).uid])
    autosaved(aida, url, **entry(fact=TEXT, on=day(0), clock="9:15"))
    wait()

    page = aida.get(url).content.decode()

    assert TEXT in page
    assert 'value="9:15"' in page


def test_a_draft_about_somebody_meanwhile_restricted_is_gone_for_all_but_the_named(aida, cast):
    case = case_of(cast)
    url = reverse("cases:case_record_new", args=[case.uid])
    murata = signed_in(cast.murata)
    for client in (aida, murata):
        autosaved(client, url, fact=TEXT)
    case.person.restricted = True
    case.person.save()
    Case.unscoped.update(restricted=True)
    RestrictedReaderFactory(person=case.person, user=cast.aida.user)

    assert TEXT not in murata.get(reverse("cases:draft_list")).content.decode()
    assert TEXT in aida.get(reverse("cases:draft_list")).content.decode()


def test_drafts_of_another_affiliation_are_not_shown(cast, noon):
    DraftFactory(affiliation=cast.ikawa.affiliation, payload={"text": [TEXT]})
    other = Affiliation.objects.exclude(pk=cast.ikawa.affiliation.pk).get(user=cast.ikawa.user)
    client = signed_in(cast.ikawa)
    assert TEXT in client.get(reverse("cases:draft_list")).content.decode()

    session = client.session
    session["affiliation_id"] = other.pk
    session.save()

    assert TEXT not in client.get(reverse("cases:draft_list")).content.decode()


def test_an_ended_affiliation_opens_no_draft(cast, noon):
    DraftFactory(affiliation=cast.hase.affiliation, payload={"text": [TEXT]})

    assert signed_in(cast.hase).get(reverse("cases:draft_list")).status_code == 302


def test_own_drafts_stand_on_today_and_nobody_else_s(aida, cast):
    autosaved(aida, reverse("cases:case_record_new", args=[case_of(cast, restricted(cast)).uid]), fact=TEXT)

    assert "書きかけ" in aida.get("/").content.decode()
    assert "書きかけ" not in signed_in(cast.baba).get("/").content.decode()


def test_reading_a_draft_about_somebody_is_logged_and_keeping_one_is_not(aida, cast):
    person = kazuo(cast)
    url = reverse("cases:consent_new", args=[person.uid])
    carried = opened(aida, url)
    before = AuditEvent.unscoped.count()

    aida.post(reverse("cases:draft_save"), carried | {"note": TEXT})
    kept = AuditEvent.unscoped.count()
    aida.get(reverse("cases:draft_list"))

    assert kept == before
    assert AuditEvent.unscoped.latest("id").person_numbers == [person.pk]


def test_discarding_leads_back_to_an_empty_form(aida):
    autosaved(aida, said=TEXT)
    wait()
    page = aida.get(NEW).content.decode()
    discard = re.search(r'formaction="([^"]+)"', page)[1]

    response = aida.post(discard, call(said=TEXT) | {"draft_key": re.search(r'draft_key" value="([^"]+)', page)[1]})

    assert response["Location"] == f"{NEW}?draft=none"
    assert not Draft.unscoped.exists()


def test_writing_anew_keeps_the_draft(aida):
    autosaved(aida, said=TEXT)
    wait()

    page = aida.get(f"{NEW}?draft=none").content.decode()

    assert TEXT not in page
    assert "12:03 のものを戻す" in page


def test_yesterday_s_draft_is_offered_and_not_put_in(aida):
    autosaved(aida, said=TEXT)
    Draft.unscoped.update(saved_at=timezone.now() - timedelta(days=1))

    page = aida.get(NEW).content.decode()

    assert TEXT not in page
    assert "令和8年11月23日(月) 12:05 のものを戻す" in page


@pytest.mark.parametrize("text", ["長" * 200_001, "い" * 300_000])
def test_too_much_is_refused_with_a_sentence(aida, text):
    response = aida.post(reverse("cases:draft_save"), opened(aida) | {"said": text})

    assert response.status_code == 409
    assert "長すぎる" in response.json()["text"]


def test_too_many_are_refused_and_none_is_dropped(aida, cast, monkeypatch):
    monkeypatch.setattr(drafts, "MOST", 1)
    autosaved(aida, said=TEXT)

    response = aida.post(reverse("cases:draft_save"), opened(aida) | {"said": "もう一つ"})

    assert response.status_code == 409
    assert Draft.unscoped.get().payload["said"] == [TEXT]


def test_what_cannot_be_stored_is_kept_as_far_as_it_can(aida):
    autosaved(aida, said="ソラ\x00さん 𠮷田 😢")

    assert Draft.unscoped.get().payload["said"] == ["ソラ\ufffdさん 𠮷田 😢"]


def test_garbage_in_the_address_shows_the_empty_form(aida):
    for garbage in ("x", str(uuid4()), "あ" * 500):
        assert aida.get(NEW, {"draft": garbage}).status_code == 200


def test_drafts_are_removed_after_thirty_days(cast, db):
    old, young = (DraftFactory(saved_at=timezone.now() - timedelta(days=days)) for days in (31, 29))

    call_command("expire_drafts", verbosity=0)

    assert list(Draft.unscoped.all()) == [young]
    assert old != young


def test_the_list_asks_the_same_for_one_and_for_twenty(cast, noon):
    client = signed_in(cast.aida)
    counts = []
    for more in (1, 19):
        for _each in range(more):
            DraftFactory(affiliation=cast.aida.affiliation, person=kazuo(cast))
        client.get(reverse("cases:draft_list"))
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse("cases:draft_list"))
        counts.append(len(captured))

    assert counts[0] == counts[1]


def test_a_saved_record_is_there_once_and_its_draft_is_not(aida, cast):
    url = reverse("cases:case_record_new", args=[case_of(cast).uid])
    carried = autosaved(aida, url, fact=TEXT)

    aida.post(url, entry(fact=TEXT, on=day(0), clock="9:15") | carried)

    assert ProgressRecord.unscoped.get().fact == TEXT
    assert not Draft.unscoped.exists()
