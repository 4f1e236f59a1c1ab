"""代行入力を確かめる: `cases:step_confirm`, `cases:step_scan`, `cases:step_scan_remove`."""

from uuid import uuid4

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from cases.codes.referral import StruckReason
from cases.models import Referral, ReferralStep, StepConfirmation, StepScan
from cases.states import Move, State
from tests.cases.referral_pages import BAD_TEXTS, LONG, RECEIVER, WINDOW, text_of, url
from tests.cases.stage import NOW, in_state, received
from tests.conftest import signed_in
from tests.factories.cases import ReferralStepFactory
from tests.factories.records import LETTER

HOW = {"received_via": "fax", "on": "R8.11.4", "clock": "9:30", "spoken_to": "架空 江口"}
OBJECTION = "受け入れるとは言っていません。"


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def enter(browse, cast, referral, **boxes):
    return browse(cast.aida).post(
        url("referral_on_behalf", referral), HOW | {"answer": "accept", "submission_token": str(uuid4())} | boxes
    )


def paper(name="回答書.pdf", data=LETTER):
    return SimpleUploadedFile(name, data, "application/pdf")


def where(referral, name="step_confirm"):
    row = ReferralStep.unscoped.get(referral=referral, on_behalf=True)
    return reverse(
        f"cases:{name}", args=[row.uid if name == "step_confirm" else row.scans(manager="unscoped").get().uid]
    )


def answering(cast, address):
    return {who for who, member in cast.members().items() if signed_in(member).get(address).status_code == 200}


def test_only_the_body_confirms(cast, browse):
    referral = received(cast)
    enter(browse, cast, referral)

    assert answering(cast, where(referral)) == RECEIVER


def test_as_entered_is_told_to_both_sides(cast, browse):
    referral = received(cast)
    enter(browse, cast, referral)

    browse(cast.eguchi).post(where(referral), {"answer": "right"})

    for member in (cast.aida, cast.eguchi):
        page = text_of(browse(member).get(url("referral_detail", referral)))
        assert "機関が「このとおり」と確かめました（架空 江口 " in page
        assert "合っているか確かめる" not in page
    assert Referral.unscoped.get(pk=referral.pk).state == State.ACCEPTED


def test_an_objection_with_its_words_reaches_whoever_entered_it(cast, browse):
    referral = received(cast)
    enter(browse, cast, referral)

    browse(cast.eguchi).post(where(referral), {"answer": "wrong", "text": OBJECTION})

    assert OBJECTION in text_of(browse(cast.aida).get(url("referral_detail", referral)))
    assert "代行入力に違うところがあるとの答えを読む" in text_of(browse(cast.aida).get("/"))
    assert "代行入力に違うところがあるとの答えを読む" in text_of(browse(cast.baba).get("/"))
    assert "代行入力に違うところがあるとの答えを読む" not in text_of(browse(cast.murata).get("/"))
    assert AuditEvent.unscoped.filter(type=EventType.BEHALF_OBJECTED, case_no=referral.referral_no).count() == 1


def test_until_then_it_waits_on_the_body_s_day(cast, browse):
    referral = received(cast)
    eguchi = browse(cast.eguchi)
    assert "代行入力が合っているか確かめる" not in text_of(eguchi.get("/"))

    enter(browse, cast, referral)

    assert "代行入力が合っているか確かめる" in text_of(eguchi.get("/"))
    assert "機関はまだ確かめていません" in text_of(browse(cast.aida).get(url("referral_detail", referral)))
    eguchi.post(where(referral), {"answer": "right"})
    assert "代行入力が合っているか確かめる" not in text_of(eguchi.get("/"))


def test_it_is_said_once(cast, browse):
    referral, eguchi = received(cast), browse(cast.eguchi)
    enter(browse, cast, referral)
    eguchi.post(where(referral), {"answer": "right"})

    again = eguchi.post(where(referral), {"answer": "wrong", "text": OBJECTION})

    assert "もう確かめられています" in text_of(again)
    assert OBJECTION in text_of(again)
    assert StepConfirmation.unscoped.get().agrees
    with pytest.raises(DatabaseError), transaction.atomic():
        StepConfirmation.unscoped.update(agrees=False, text="後から")


def test_what_is_missing_or_bad_is_named_at_its_box(cast, browse):
    referral, eguchi = received(cast), browse(cast.eguchi)
    enter(browse, cast, referral)

    assert "answer" in eguchi.post(where(referral)).context["form"].errors
    assert "text" in eguchi.post(where(referral), {"answer": "wrong"}).context["form"].errors
    for text in [*BAD_TEXTS, LONG]:
        answer = eguchi.post(where(referral), {"answer": "wrong", "text": text})
        assert "text" in answer.context["form"].errors
        assert answer.context["form"]["text"].value() == text
    assert not StepConfirmation.unscoped.exists()


def test_a_refusal_by_telephone_can_still_be_objected_to(cast, browse):
    """Its reading has ended, its own word has not."""
    referral = received(cast)
    enter(browse, cast, referral, answer="decline", reason="age", text="洋子さんは難しい")
    address = where(referral)

    page = text_of(browse(cast.eguchi).get(address))
    browse(cast.eguchi).post(address, {"answer": "wrong", "text": OBJECTION})

    assert "年齢要件" in page
    assert "洋子" not in page
    assert OBJECTION in text_of(browse(cast.aida).get(url("referral_detail", referral)))


def test_the_paper_is_kept_beside_the_answer(cast, browse):
    referral = received(cast)

    enter(browse, cast, referral, file=paper())

    assert answering(cast, where(referral, "step_scan")) == WINDOW | RECEIVER
    assert browse(cast.aida).get(where(referral, "step_scan")).content == LETTER
    assert "回答書.pdf" in text_of(browse(cast.eguchi).get(url("referral_detail", referral)))


def test_what_is_no_paper_is_refused_and_nothing_typed_is_lost(cast, browse):
    referral = received(cast)

    answer = enter(browse, cast, referral, text="来週会います", file=paper("x.exe", b"MZ"))

    assert "file" in answer.context["form"].errors
    assert "来週会います" in text_of(answer)
    assert Referral.unscoped.get(pk=referral.pk).state == State.RECEIVED


def test_without_its_answer_no_paper_is_kept(cast, browse, settings):
    referral = in_state(cast, State.DECLINED)
    before = kept(settings)

    answer = enter(browse, cast, referral, answer="decline", reason="age", file=paper())

    assert answer.status_code == 200
    assert kept(settings) == before
    assert not StepScan.unscoped.exists()


def kept(settings) -> set[str]:
    return {str(path) for path in settings.ATTACHMENTS_DIR.rglob("*") if path.is_file()}


def test_a_paper_of_somebody_else_is_taken_back(cast, browse, django_capture_on_commit_callbacks):
    referral = received(cast)
    enter(browse, cast, referral, file=paper())
    download, remove = where(referral, "step_scan"), where(referral, "step_scan_remove")

    assert answering(cast, remove) == WINDOW
    with django_capture_on_commit_callbacks(execute=True):
        browse(cast.aida).post(remove, {"reason": "別の方の回答書"})

    assert browse(cast.aida).get(download).status_code == 404
    assert "回答書.pdf" not in text_of(browse(cast.eguchi).get(url("referral_detail", referral)))
    assert StepScan.unscoped.get().removal_reason == "別の方の回答書"
    assert "もう取り消されています" in text_of(browse(cast.aida).post(remove, {"reason": "もう一度"}))


def test_with_the_packet_ends_the_paper_for_the_body(cast, browse):
    referral = received(cast)
    enter(browse, cast, referral, answer="decline", reason="age", file=paper())

    assert answering(cast, where(referral, "step_scan")) == WINDOW


@pytest.mark.parametrize("hides", [True, False])
def test_what_was_struck_through_is_not_asked_about_and_its_paper_goes_with_the_words(cast, browse, hides):
    referral = received(cast)
    enter(browse, cast, referral, text="別の方の返事", file=paper())
    address, scan = where(referral), where(referral, "step_scan")
    step = ReferralStep.unscoped.get(referral=referral, on_behalf=True)
    why = {"struck_reason": StruckReason.WRONG_PERSON, "hides_words": hides}
    ReferralStepFactory(referral=referral, move=Move.STRIKE_OWN, strikes=step, **why)

    assert browse(cast.eguchi).get(address).status_code == 404
    assert "代行入力が合っているか確かめる" not in text_of(browse(cast.eguchi).get("/"))
    assert answering(cast, scan) == (WINDOW if hides else WINDOW | RECEIVER)
    assert ("回答書.pdf" in text_of(browse(cast.eguchi).get(url("referral_detail", referral)))) is not hides
