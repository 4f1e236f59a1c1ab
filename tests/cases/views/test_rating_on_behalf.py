"""評価の代行入力: `cases:rating_on_behalf`."""

from uuid import uuid4

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from akishima_support.access import acting_as
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from cases.models import ReferralRating, StepScan
from cases.states import State
from tests.cases.referral_pages import BAD_TEXTS, EVERYBODY, WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, in_state, received, sent
from tests.factories.cases import PersonFactory, ReferralRatingFactory
from tests.factories.records import LETTER, StepScanFactory

WORD = "希望の曜日も知りたい"
HOW = {"received_via": "fax", "on": "R8.11.4", "clock": "9:30", "spoken_to": "架空 江口"}
HARD = HOW | {"version": "0", "usability": "partly", "faults": ["too_little"], "note": WORD}
OWN = {"version": "1", "usability": "no", "faults": ["unclear"], "note": "機関の言葉"}


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def enter(client, referral, **typed):
    return client.post(url("rating_on_behalf", referral), HARD | typed)


def letter():
    return SimpleUploadedFile("回答書.pdf", LETTER, "application/pdf")


def only(referral):
    return ReferralRating.unscoped.get(referral=referral)


def page_of(browse, member, referral):
    return text_of(browse(member).get(url("referral_detail", referral)))


def test_only_the_window_has_the_page_and_only_for_what_it_sent(cast):
    for method in ("get", "post"):
        assert_only(cast, "rating_on_behalf", received(cast), WINDOW, method=method)
    person = PersonFactory(keeper=cast.hokatsu_west)
    told = received(cast, receiver=cast.aida, by=cast.chiba, to=cast.window, person=person, case=None)
    assert_only(cast, "rating_on_behalf", told, frozenset())


@pytest.mark.parametrize("state", [State.RECEIVED, State.REPORTED, State.DECLINED, State.COMPLETED])
def test_it_is_kept_with_how_it_came_and_its_paper(cast, browse, state):
    referral = in_state(cast, state)

    assert enter(browse(cast.aida), referral, file=letter()).status_code == 302

    rating, scan = only(referral), StepScan.unscoped.get()
    assert (rating.usability, rating.faults, rating.note, rating.rated_by) == (
        "partly",
        ["too_little"],
        WORD,
        cast.aida.user,
    )
    assert (rating.on_behalf, rating.received_via, rating.spoken_to) == (True, "fax", "架空 江口")
    assert (scan.rating, scan.step, scan.person_id) == (rating, None, referral.person_id)
    assert browse(cast.aida).get(url("step_scan", scan)).content == LETTER


def test_the_window_and_the_body_read_it_and_nobody_else(cast, browse):
    referral = in_state(cast, State.ACCEPTED)
    enter(browse(cast.aida), referral, file=letter())

    readers = {*WINDOW, "eguchi"}
    for who in sorted(EVERYBODY):
        member = getattr(cast, who)
        page = page_of(browse, member, referral)
        assert (WORD in page, "FAX 令和8年11月4日(水) 09:30 架空 江口" in page) == (who in readers,) * 2, who
        with acting_as(member.actor):
            assert (ReferralRating.objects.exists(), StepScan.objects.exists()) == (who in readers,) * 2, who


def test_sent_twice_it_is_entered_once_with_its_paper(cast, browse):
    referral, aida = received(cast), browse(cast.aida)

    enter(aida, referral, file=letter())
    enter(aida, referral, file=letter())

    assert (only(referral).version, StepScan.unscoped.count()) == (1, 1)
    assert AuditEvent.unscoped.filter(type=EventType.REFERRAL_RATED, detail__on_behalf=True).count() == 1


def test_the_body_says_it_anew_and_then_it_is_its_own(cast, browse):
    referral, aida = received(cast), browse(cast.aida)
    enter(aida, referral)

    browse(cast.eguchi).post(url("referral_rate", referral), OWN)
    refused = text_of(enter(aida, referral, version="2"))

    assert (only(referral).note, only(referral).on_behalf, only(referral).spoken_to) == ("機関の言葉", False, "")
    assert "機関が自分で評価しています" in refused
    assert "機関の言葉" not in refused
    assert "機関の言葉" not in page_of(browse, cast.aida, referral)
    assert "機関の言葉" in page_of(browse, cast.baba, referral)


def test_the_same_words_from_the_body_itself_are_its_own_too(cast, browse):
    referral = received(cast)
    enter(browse(cast.aida), referral)

    same = {name: HARD[name] for name in ("usability", "faults", "note")}
    browse(cast.eguchi).post(url("referral_rate", referral), same | {"version": "1"})

    assert not only(referral).on_behalf


def test_before_it_was_received_there_is_nothing_to_say(cast, browse):
    referral = sent(cast)

    assert "受領した連携だけに" in text_of(browse(cast.aida).get(url("rating_on_behalf", referral)))
    assert enter(browse(cast.aida), referral).status_code == 200
    assert not ReferralRating.unscoped.exists()
    assert url("rating_on_behalf", referral) not in page_of(browse, cast.aida, referral)


def test_what_a_colleague_entered_meanwhile_is_shown_and_nothing_is_lost(cast, browse):
    referral, aida = received(cast), browse(cast.aida)
    enter(aida, referral)

    page = enter(aida, referral, usability="no", note="別の文")

    assert page.status_code == 409
    assert all(text in text_of(page) for text in (WORD, "別の文"))
    assert only(referral).usability == "partly"


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"usability": ""}, {"usability"}),
        ({"faults": []}, {"faults"}),
        ({"received_via": "system"}, {"received_via"}),
        ({"clock": "23:59"}, {"clock"}),
        ({"spoken_to": ""}, {"spoken_to"}),
        ({"note": "架空 洋子さんのこと"}, {"__all__"}),
        *[({"note": text}, {"note"}) for text in BAD_TEXTS],
    ],
)
def test_a_slip_is_named_at_its_box(cast, browse, typed, wrong):
    page = enter(browse(cast.aida), received(cast), **typed)

    assert set(page.context["form"].errors) == wrong
    assert not ReferralRating.unscoped.exists()


def test_a_paper_added_by_mistake_is_taken_back(cast, browse):
    referral, aida = received(cast), browse(cast.aida)
    enter(aida, referral, file=letter())
    scan = StepScan.unscoped.get()

    aida.post(url("step_scan_remove", scan), {"reason": "別の方の回答書", "submission_token": str(uuid4())})

    assert StepScan.unscoped.get().removal_reason == "別の方の回答書"
    assert "回答書.pdf" not in page_of(browse, cast.aida, referral)


@pytest.mark.django_db
def test_the_database_wants_to_know_how_it_came_and_beside_what_a_paper_lies():
    rating = ReferralRatingFactory()
    for wrong in ({"on_behalf": True}, {"received_via": "fax"}, {"spoken_to": "架空"}):
        with pytest.raises(IntegrityError, match="says_how_and_when"), transaction.atomic():
            ReferralRating.unscoped.filter(pk=rating.pk).update(**wrong)
    scan = StepScanFactory()
    for wrong in ({"rating": rating}, {"step": None}):
        with pytest.raises(IntegrityError, match="of_one_answer"), transaction.atomic():
            StepScan.unscoped.filter(pk=scan.pk).update(**wrong)
    StepScan.unscoped.filter(pk=scan.pk).update(step=None, rating=rating)


def test_the_paper_to_answer_on_has_boxes_for_it(cast, browse):
    page = text_of(browse(cast.aida).get(url("reply_sheet", received(cast))))

    for label in ("そのまま使えた", "一部は使えた", "使えなかった"):
        assert label in page
