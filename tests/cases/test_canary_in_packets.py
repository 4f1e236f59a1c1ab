"""A word of its own in every section of a packet, and in every neighbor that was not chosen: where each is read.

Pages, lists, searches, counts and prints of every role are walked, and the list that may be taken out.
"""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import resolve

from akishima_support.access import acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import behalf, referral_answer, referral_follow, referral_prepare, referral_send
from cases.actions.referral_step import OnBehalf, Words
from cases.codes.consent import Category, Means
from cases.codes.referral import DeclineReason, ReportKind
from cases.models import ReferralStep
from tests.cases.referral_pages import url
from tests.cases.stage import NOW, consent_of, drafted, yoko
from tests.conftest import signed_in
from tests.factories.cases import ProgressRecordFactory
from tests.factories.plans import AssessmentFactory
from tests.factories.records import AttachmentFactory, PrivateNoteFactory
from tests.journeys.visitor import PASSWORD
from tests.project.test_canary import BOXES, walk
from tests.project.test_canary import told as as_shown

WORD = "カナリヤ"
ITEMS = ("name", "kana", "nickname", "phone", "contact_rule")
CROSSING = {
    *("氏名", "よみ", "通称", "電話", "連絡", "知られたくない", "願い", "書類", "診断", "事実"),
    *(f"文{category}" for category in Category),
}
SAID = {"質問", "答え", "報告", "代行"}
STAYING = {"住所", "所見", "話", "家計", "方針", "ほかの記録", "ほかの書類", "メモ", "取消"}
LATER = NOW + timedelta(hours=1)


def word(place: str) -> str:
    """The canary of one place."""
    return f"{WORD}{place}"


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(LATER, tick=False):
        yield


@pytest.fixture
def told(cast):
    """A referral to the ハローワーク with something from every source, and what both sides said since."""
    return tell(cast)


def tell(cast):
    draft = _written(cast)
    aida, eguchi = cast.aida.actor, cast.eguchi.actor
    with acting_as(aida):
        consent = consent_of(draft.person, draft.to_organization, list(Category))
        ready = referral_prepare.choose_consent(referral=draft, consent=consent, by=aida, at=NOW, version=draft.version)
        referral = referral_send.send(referral=ready, by=aida, at=NOW, version=ready.version)
    with acting_as(eguchi):
        referral_answer.receive(referral=referral, by=eguchi, at=NOW)
        referral_answer.ask(referral=referral, text=word("質問"), by=eguchi, at=NOW)
    with acting_as(aida):
        referral_follow.answer(referral=referral, text=word("答え"), by=aida, at=NOW)
        by_fax = OnBehalf(means=Means.FAX, received_at=NOW, spoken_to="架空 江口")
        behalf.enter(
            answer=referral_answer.accept,
            referral=referral,
            file=None,
            by=aida,
            at=NOW,
            text=word("代行"),
            on_behalf=by_fax,
        )
    with acting_as(eguchi):
        words = Words(text=word("報告"), report_kind=ReportKind.PROGRESS)
        referral_answer.report(referral=referral, words=words, by=eguchi, at=NOW)
    return referral


def _written(cast):
    person = yoko(
        cast, name=word("氏名"), kana=word("よみ"), nickname=word("通称"), phone=f"042-000-0000{word('電話')}",
        address=word("住所"), contact_rule=word("連絡"), secrecy_from=word("知られたくない"),
    )  # fmt: skip
    draft = drafted(cast, person=person)
    case = draft.case
    AssessmentFactory(case=case, health_note=word("診断"), income_note=word("家計"), direction=word("方針"))
    chosen = ProgressRecordFactory(case=case, fact=word("事実"), statement=word("話"), opinion=word("所見"))
    ProgressRecordFactory(case=case, fact=word("ほかの記録"))
    letter = AttachmentFactory(record=chosen, name=f"{word('書類')}.pdf")
    AttachmentFactory(record=chosen, name=f"{word('ほかの書類')}.pdf")
    PrivateNoteFactory(case=case, author=cast.aida.user, text=word("メモ"))
    aida = cast.aida.actor
    with acting_as(aida):
        return referral_prepare.choose_content(
            referral=draft,
            by=aida,
            request=word("願い"),
            items=[*ITEMS, "address"],
            texts={str(category): word(f"文{category}") for category in Category},
            picked={
                "sheet_health_note": "",
                f"record_{chosen.uid}_fact": "history",
                f"file_{letter.uid}": "health",
            },
            version=draft.version,
        )


def read_by(member) -> set[str]:
    """The places whose words stand on any page that the member can come to."""
    return places_in(walk(member).values())


def places_in(pages) -> set[str]:
    everything = "".join(pages)
    return {place for place in CROSSING | SAID | STAYING if word(place) in everything}


@pytest.mark.every_page
def test_the_receiver_reads_every_section_and_nothing_beside_it(cast, told):
    assert read_by(cast.eguchi) == CROSSING | SAID


@pytest.mark.every_page
@pytest.mark.parametrize("who", ["chiba", "doi", "fujii", "ikawa"])
def test_nobody_else_reads_a_word_and_no_page_of_theirs_changes(cast, who):
    member = cast.members()[who]
    before = walk(member)

    referral = tell(cast)
    after = walk(member)

    marks = [WORD, str(referral.uid), referral.referral_no, referral.case.case_no]
    assert [(address, mark) for address, text in after.items() for mark in marks if mark in text] == []
    assert set(after) == set(before)
    assert [address for address in before if as_shown(address, before) != as_shown(address, after)] == []


def test_the_auditor_reads_that_it_was_told_and_not_a_word_of_it(cast, told):
    pages = walk(cast.goto)

    assert any(told.referral_no in text for text in pages.values())
    assert places_in(pages.values()) == set()


def test_nobody_finds_by_searching_what_they_may_not_read(cast, told):
    asked = [
        word("氏名"),
        word("よみ"),
        word("通称"),
        word("願い"),
        "042-000-0000",
        told.case.case_no,
        told.referral_no,
    ]

    for who in ("chiba", "doi", "eguchi", "fujii", "goto", "ikawa"):
        client = signed_in(cast.members()[who])
        for box in (*BOXES, "/cases/own-people/", "/cases/referrals/"):
            for text in asked:
                answer = client.post(box, {"search": text, "where": "names", "do": "search"})
                assert WORD not in answer.content.decode().replace(text, ""), (who, box, text)


def test_the_list_that_is_taken_out_holds_nothing_of_it(cast, told):
    client = signed_in(cast.aida)
    asked = client.post("/cases/cases/export/", {"purpose": "課内の打合せ", "submission_token": uuid4()})

    answer = client.post(asked.url, {"kind": "csv", "password": PASSWORD})

    written = answer.content.decode("utf-8-sig")
    assert told.case.case_no in written
    assert places_in([written]) == {"氏名"}


@pytest.mark.every_page
def test_every_page_that_shows_a_packet_is_a_reading(cast, told):
    """So the sender learns of each, also of a page that there is not yet."""
    pages = walk(cast.eguchi)

    showing = {address for address, text in pages.items() if word("診断") in text}
    noted = AuditEvent.unscoped.filter(organization_id=cast.hello_work.pk, detail__has_key="packets")
    assert {resolve(address).view_name for address in showing} == set(noted.values_list("url_name", flat=True)) - {
        "cases:packet_file"
    }


@pytest.mark.every_page
def test_the_sender_reads_all_of_it(cast, told):
    assert read_by(cast.aida) >= CROSSING | SAID | STAYING - {"取消"}


def test_after_its_refusal_the_receiver_reads_none_of_it(cast, told):
    eguchi = cast.eguchi.actor
    with acting_as(eguchi):
        referral_answer.decline(
            referral=told,
            reason=DeclineReason.PERSON_DECLINED,
            suggested="",
            text=word("報告"),
            by=eguchi,
            at=LATER,
        )

    assert read_by(cast.eguchi) == set()


def test_what_is_written_later_does_not_reach_the_packet(cast, told):
    told.case.progressrecords(manager="unscoped").update(fact=word("ほかの記録"))
    told.person.contact_rule = word("メモ")
    told.person.save()

    assert read_by(cast.eguchi) == CROSSING | SAID


@pytest.mark.every_page
def test_the_paper_and_the_objection_are_read_by_both_sides_alone(cast, told):
    scan = SimpleUploadedFile(f"{word('書類')}2.pdf", b"%PDF-1.7\n%%EOF\n", "application/pdf")
    boxes = {"answer": "report", "report_kind": "progress", "text": "二度め", "received_via": "fax", "on": "R8.11.4"}
    boxes |= {"clock": "10:10", "spoken_to": "架空 江口", "file": scan, "submission_token": str(uuid4())}
    signed_in(cast.aida).post(url("referral_on_behalf", told), boxes)
    step = ReferralStep.unscoped.filter(on_behalf=True).latest("id")
    signed_in(cast.eguchi).post(f"/cases/steps/{step.uid}/confirm/", {"answer": "wrong", "text": word("取消")})

    page = signed_in(cast.aida).get(url("referral_detail", told)).content.decode()

    assert word("取消") in page
    assert f"{word('書類')}2.pdf" in page
    assert read_by(cast.eguchi) == CROSSING | SAID | {"取消"}
    assert read_by(cast.doi) == set()
