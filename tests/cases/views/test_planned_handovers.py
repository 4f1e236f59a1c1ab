"""18歳の引継ぎ予定: a partner's own watch list, of which nobody else learns before it is sent (S2)."""

import uuid
from datetime import date

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.access import acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import referral_prepare, referral_send
from cases.codes.consent import Category, ConsentStatus
from cases.codes.referral import Act
from cases.models import Packet, Person, PlannedHandover, Referral
from cases.states import State
from network.models import Organization
from tests.cases import stage
from tests.cases.referral_pages import BAD_TEXTS, text_of
from tests.cases.stage import NOW, consent_of
from tests.conftest import signed_in
from tests.factories.cases import ConsentFactory, PersonFactory, PlannedHandoverFactory
from tests.project.test_canary import walk
from tests.queries import asks

LIST = reverse("cases:planned_handover_list")
NEW = reverse("cases:planned_handover_new")
NAME = "架空 みどり"
BORN = date(2009, 5, 1)  # 18 on 令和9年5月1日, 6 months after 令和8年11月1日


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def midori(cast):
    return PersonFactory(keeper=cast.hokatsu_west, name=NAME, kana="かくう みどり", born_on=BORN, born_precision="day")


@pytest.fixture
def planned(cast, midori):
    return PlannedHandoverFactory(person=midori, to_organization=cast.window, planned_by=cast.chiba.user)


def begin_url(planned):
    return reverse("cases:planned_handover_begin", args=[planned.uid])


def drop_url(planned):
    return reverse("cases:planned_handover_drop", args=[planned.uid])


def typed(cast, **boxes):
    usual = {"name": NAME, "born": "平成21年5月1日", "to_organization": cast.window.uid}
    return usual | {"submission_token": uuid.uuid4()} | boxes


# --- planning --------------------------------------------------------------------------------------------------


def test_somebody_new_is_planned_for_once(cast, browse):
    client, boxes = browse(cast.chiba), typed(cast, note="半年前に話す")

    page = text_of(client.post(NEW, boxes, follow=True))
    client.post(NEW, boxes)

    person = Person.unscoped.get(name=NAME)
    planned = PlannedHandover.unscoped.get()
    assert (person.keeper, person.born_on, planned.person) == (cast.hokatsu_west, BORN, person)
    assert planned.to_organization == cast.window
    for words in (NAME, "令和9年5月1日(土)", "令和10年3月31日(金)", "18歳まで6か月以内", "半年前に話す"):
        assert words in page
    assert AuditEvent.unscoped.filter(type="handover_planned").count() == 1


def test_for_somebody_known_only_the_body_is_asked(cast, browse, midori):
    where = f"{NEW}?person={midori.uid}"
    client = browse(cast.chiba)

    assert 'name="born"' not in text_of(client.get(where))
    client.post(where, {"to_organization": cast.window.uid, "submission_token": uuid.uuid4()})

    assert PlannedHandover.unscoped.get().person == midori
    assert Person.unscoped.filter(name=NAME).count() == 1


def test_nobody_plans_for_the_people_of_another_body(cast, browse, midori):
    for member in (cast.doi, cast.ikawa):
        assert browse(member).get(f"{NEW}?person={midori.uid}").status_code == 404
        assert browse(member).post(f"{NEW}?person={midori.uid}", typed(cast)).status_code == 404
    assert not PlannedHandover.unscoped.exists()


def test_one_is_planned_for_each_person(cast, browse, planned):
    page = text_of(browse(cast.chiba).post(f"{NEW}?person={planned.person.uid}", typed(cast)))

    assert "すでに予定されています" in page
    with pytest.raises(IntegrityError), transaction.atomic():
        PlannedHandoverFactory(person=planned.person)


@pytest.mark.parametrize(
    ("born", "words"),
    [
        ("", "入力してください"),
        ("平成21年", "日まで入力してください"),
        ("平成21年5月", "日まで入力してください"),
        ("平成16年4月2日", "年度が終わっています"),
        ("令和99年1月1日", ""),
        ("x\x00", ""),
    ],
)
def test_without_the_whole_birthday_or_too_late_nothing_is_planned_and_nothing_typed_is_lost(cast, browse, born, words):
    response = browse(cast.chiba).post(NEW, typed(cast, born=born, kana="かくう みどり"))

    assert response.context["form"].errors["born"]
    assert words in text_of(response)
    assert "かくう みどり" in text_of(response)
    assert not PlannedHandover.unscoped.exists()
    assert not Person.unscoped.filter(name=NAME).exists()


@pytest.mark.parametrize("bad", BAD_TEXTS)
def test_bad_texts_are_messages_at_the_box(cast, browse, bad):
    response = browse(cast.chiba).post(NEW, typed(cast, note=bad))

    assert response.status_code in (200, 302)
    assert response.status_code == 302 or response.context["form"].errors["note"]


def test_only_bodies_that_can_be_handed_over_to_are_offered(cast, browse):
    Organization.unscoped.filter(pk=cast.shakyo.pk).update(verified_on=None)

    page = text_of(browse(cast.chiba).get(NEW))

    assert f'<option value="{cast.window.uid}" selected>' in page
    for body in (cast.shakyo, cast.kokokara, cast.hokatsu_west):
        assert str(body.uid) not in page


# --- beginning and sending --------------------------------------------------------------------------------------


def test_beginning_makes_one_draft_of_a_hand_over(cast, browse, planned):
    client = browse(cast.chiba)

    first = client.post(begin_url(planned))
    second = client.post(begin_url(planned))

    referral = Referral.unscoped.get()
    assert first.url == second.url == reverse("cases:referral_sections", args=[referral.uid])
    assert (referral.act, referral.state, referral.person) == (Act.HANDOVER, State.DRAFT, planned.person)
    assert referral.to_organization == cast.window
    assert "下書きを仕上げる" in text_of(client.get(LIST))


def test_the_page_says_on_what_it_can_be_founded_today(cast, browse, planned):
    client = browse(cast.chiba)
    before = text_of(client.get(begin_url(planned)))
    consent_of(planned.person, cast.window)

    after = text_of(client.get(begin_url(planned)))

    assert "いま有効な同意はありません" in before
    assert "①基本情報" in after
    assert "いま有効な同意はありません" not in after


def test_after_a_no_it_is_begun_only_once_the_person_was_asked_again(cast, browse, planned):
    ConsentFactory(person=planned.person, recipient=cast.window, status=ConsentStatus.REFUSED)
    client = browse(cast.chiba)

    refused = text_of(client.post(begin_url(planned)))
    assert "望んでいません" in refused
    assert not Referral.unscoped.exists()
    client.post(begin_url(planned), {"despite_no": "on"})
    assert Referral.unscoped.exists()


def test_without_a_consent_of_that_day_it_is_not_sent(cast, browse, planned):
    consent_of(planned.person, cast.window, (Category.BASIC, Category.HISTORY), valid_until=NOW.date())
    referral = prepared(cast, browse, planned)
    consent = planned.person.consents(manager="unscoped").get()
    with acting_as(cast.chiba.actor):
        referral = referral_prepare.choose_consent(
            referral=referral, consent=consent, by=cast.chiba.actor, at=NOW, version=referral.version
        )

    with time_machine.travel(date(2027, 2, 1), tick=False):
        page = text_of(signed_in(cast.chiba).get(reverse("cases:referral_preview", args=[referral.uid])))

    assert "いまは有効ではありません" in page
    assert not Packet.unscoped.exists()


def test_once_sent_it_is_off_the_list_and_the_window_reads_it(cast, browse, planned):
    send(cast, browse, planned)

    assert NAME not in text_of(browse(cast.chiba).get(LIST))
    assert "これから来るもの" not in text_of(browse(cast.aida).get("/"))
    assert browse(cast.chiba).get(begin_url(planned)).status_code == 404
    assert browse(cast.chiba).post(drop_url(planned), {"reason": "x"}).status_code == 404


def test_a_hand_over_that_was_sent_otherwise_is_no_more_coming_and_can_be_planned_again(cast, browse, planned):
    with time_machine.travel(NOW, tick=False):
        stage.sent(cast, by=cast.chiba, to=cast.window, act=Act.HANDOVER, person=planned.person, case=None)

    assert NAME not in text_of(browse(cast.chiba).get(LIST))
    assert "これから来るもの" not in text_of(browse(cast.aida).get("/"))
    browse(cast.chiba).post(f"{NEW}?person={planned.person.uid}", typed(cast))
    planned.refresh_from_db()
    assert planned.referral == Referral.unscoped.get()
    assert PlannedHandover.unscoped.coming().count() == 1


def test_a_hand_over_to_another_body_leaves_the_plan(cast, browse, planned):
    stage.sent(cast, by=cast.chiba, to=cast.kurashigoto, act=Act.HANDOVER, person=planned.person, case=None)

    assert NAME in text_of(browse(cast.chiba).get(LIST))


def prepared(cast, browse, planned):
    browse(cast.chiba).post(begin_url(planned))
    referral = Referral.unscoped.get()
    with acting_as(cast.chiba.actor):
        return referral_prepare.choose_content(
            referral=referral,
            by=cast.chiba.actor,
            request="お願いします。",
            items=["name"],
            texts={},
            version=1,
            terms=stage.TERMS[Act.HANDOVER],
        )


def send(cast, browse, planned):
    consent = consent_of(planned.person, cast.window, (Category.BASIC, Category.HISTORY))
    referral = prepared(cast, browse, planned)
    with acting_as(cast.chiba.actor):
        by, at = cast.chiba.actor, NOW
        referral = referral_prepare.choose_consent(
            referral=referral, consent=consent, by=by, at=at, version=referral.version
        )
        return referral_send.send(referral=referral, by=by, at=at, version=referral.version)


# --- giving up --------------------------------------------------------------------------------------------------


def test_a_plan_is_given_up_with_a_reason(cast, browse, planned):
    client = browse(cast.chiba)

    without = client.post(drop_url(planned), {"reason": " "})
    client.post(drop_url(planned), {"reason": "転居した"})

    assert without.context["form"].errors["reason"]
    planned.refresh_from_db()
    assert (planned.drop_reason, planned.dropped_by) == ("転居した", cast.chiba.user)
    assert NAME not in text_of(client.get(LIST))
    assert client.post(begin_url(planned)).status_code == 404


# --- changing ---------------------------------------------------------------------------------------------------


def edit_url(planned):
    return reverse("cases:planned_handover_edit", args=[planned.uid])


def changed(cast, **boxes):
    return {"born": "平成21年8月1日", "to_organization": cast.window.uid, "note": "直した", "version": 1} | boxes


def test_a_birthday_that_was_mistyped_is_corrected(cast, browse, planned):
    client = browse(cast.chiba)
    assert 'value="平成21年5月1日"' in text_of(client.get(edit_url(planned)))

    page = text_of(client.post(edit_url(planned), changed(cast), follow=True))

    planned.refresh_from_db()
    assert "令和9年8月1日(日)" in page
    assert (planned.note, planned.version, planned.person.version) == ("直した", 2, 2)
    assert AuditEvent.unscoped.filter(type="handover_plan_changed").count() == 1
    assert AuditEvent.unscoped.filter(type="person_changed").count() == 1


@pytest.mark.parametrize(
    ("boxes", "words"),
    [
        ({"born": "平成21年"}, "日まで入力してください"),
        ({"born": "平成16年4月2日"}, "年度が終わっています"),
        ({"version": 9}, "ほかの人が先に保存しました"),
        ({"to_organization": "x"}, "一覧の中から選んでください"),
    ],
)
def test_what_cannot_be_planned_is_not_saved(cast, browse, planned, boxes, words):
    page = text_of(browse(cast.chiba).post(edit_url(planned), changed(cast, **boxes)))

    assert words in page
    assert "直した" in page
    planned.refresh_from_db()
    assert (planned.note, planned.person.born_on) == ("", BORN)


def test_the_body_stays_once_a_draft_was_begun(cast, browse, planned):
    client = browse(cast.chiba)
    client.post(edit_url(planned), changed(cast, to_organization=cast.kurashigoto.uid))
    prepared(cast, browse, planned)

    page = text_of(client.post(edit_url(planned), changed(cast, version=2)))

    assert "下書きを始めているため" in page
    assert PlannedHandover.unscoped.get().to_organization == cast.kurashigoto


# --- today ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "words"),
    [
        (date(2009, 11, 5), ""),
        (date(2009, 11, 4), "18歳まで12か月以内"),
        (date(2009, 5, 4), "18歳まで6か月以内"),
        (date(2009, 2, 4), "18歳まで3か月以内"),
        (date(2008, 11, 4), "18歳になった"),
        (date(2008, 3, 1), "18歳になった年度が終わった"),
    ],
)
def test_it_stands_on_today_from_a_year_before(cast, browse, born, words):
    PlannedHandoverFactory(person__keeper=cast.hokatsu_west, person__name=NAME, person__born_on=born)

    page = text_of(browse(cast.chiba).get("/"))

    assert (NAME in page) == ("その年度の末" in page) == bool(words)
    assert words in page


def test_an_empty_list_says_so(cast, browse):
    assert "予定している引継ぎはありません" in text_of(browse(cast.chiba).get(LIST))
    assert "18歳の引継ぎ" not in text_of(browse(cast.aida).get("/"))


# --- nobody else ------------------------------------------------------------------------------------------------


def test_the_window_sees_how_many_are_coming_and_nothing_else(cast, browse, planned):
    PlannedHandoverFactory(person__keeper=cast.kurashigoto, to_organization=cast.window)
    PlannedHandoverFactory(person__keeper=cast.kurashigoto, to_organization=cast.hello_work)

    for member in (cast.aida, cast.baba):
        page = text_of(browse(member).get("/"))
        assert "関係機関で2件が予定されています" in page
    for member in (cast.eguchi, cast.doi, cast.fujii, cast.goto):
        assert "予定されています" not in text_of(browse(member).get("/"))


@pytest.mark.every_page
def test_a_word_of_somebody_unsent_is_found_by_nobody_else_on_any_page(cast, browse, planned):
    """One whose referral is begun, and one whose is not."""
    prepared(cast, browse, planned)
    daichi = PersonFactory(
        keeper=cast.hokatsu_west, name="架空 大地", kana="かくう だいち", born_on=BORN, born_precision="day"
    )
    waits = PlannedHandoverFactory(person=daichi, to_organization=cast.window, planned_by=cast.chiba.user)
    marks = [NAME, "かくう みどり", "架空 大地", "かくう だいち", "カナリア", "令和9年5月1日"]
    for each in (planned, waits):
        each.note = "カナリアのメモ"
        each.save()
        consent = consent_of(each.person, cast.window, note="カナリアの同意")
        marks += [str(each.uid), str(each.person.uid), str(consent.uid)]
    numbers = [referral.referral_no for referral in Referral.unscoped.all()]

    for who in ("aida", "baba", "doi", "eguchi", "ikawa", "fujii", "goto"):
        pages = walk(getattr(cast, who))
        seen = marks if who == "goto" else marks + numbers  # the auditor's log is about numbers
        assert len(pages) > 10
        assert [(address, mark) for address, text in pages.items() for mark in seen if mark in text] == [], who


def test_the_window_finds_nobody_unsent_by_searching_or_while_a_call_is_taken(cast, browse, planned):
    client = browse(cast.aida)

    for box, asked in (
        ("/cases/search/", {"search": NAME, "where": "names"}),
        ("/cases/search/", {"search": "かくうみどり", "where": "names"}),
        ("/cases/consultations/new/", {"search": NAME}),
        ("/cases/persons/hints/", {"person_name": NAME, "person_born": "平成21年5月1日"}),
    ):
        page = text_of(client.post(box, asked | {"do": "search"}))
        assert str(planned.person.uid) not in page, box
        assert "かくう みどり" not in page, box
    kept = PersonFactory(keeper=cast.window, name=NAME)
    assert str(kept.uid) in text_of(client.post("/cases/search/", {"search": NAME, "where": "names", "do": "search"}))


@pytest.mark.every_page
def test_the_partner_itself_finds_every_word(cast, browse, planned):
    planned.note = "カナリアのメモ"
    planned.save()
    prepared(cast, browse, planned)
    consent_of(planned.person, cast.window, note="カナリアの同意")

    everything = "".join(walk(cast.chiba).values())

    marks = [NAME, "カナリアのメモ", "カナリアの同意", str(planned.person.uid), Referral.unscoped.get().referral_no]
    assert [mark for mark in marks if mark not in everything] == []


@pytest.mark.parametrize("number", [1, 20])
def test_the_list_and_today_cost_the_same_with_many(cast, browse, number):
    PlannedHandoverFactory.create_batch(number, person__keeper=cast.hokatsu_west, to_organization=cast.window)
    client = browse(cast.chiba)
    client.get(LIST)

    # session, account, plans with person, body and draft, the read row
    with asks(4):
        client.get(LIST)
