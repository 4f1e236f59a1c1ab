"""Two referrals of one person to the same body: one ends, the other lives on, and each keeps its own access.

Every end is held against every page of the receiver: what is told, printed, listed, searched and counted.
"""

import re
from datetime import timedelta
from urllib.parse import urldefrag, urljoin

import pytest
import time_machine

from akishima_support.access import acting_as
from cases.actions import referral_draft, referral_prepare, referral_send
from cases.actions.referral_answer import receive
from cases.codes.consent import BasisCode
from cases.codes.referral import Act
from cases.models import LegalBasis, Packet, ReferralStep
from network.models import Affiliation
from tests.cases.referral_pages import url
from tests.cases.stage import NOW, consent_of, yoko
from tests.cases.test_packets_end import (
    ENDS,
    LATER,
    OVER,
    approved,
    talked_about,
)
from tests.cast import Member
from tests.factories import AffiliationFactory

LINK = re.compile(r'href="(/cases/referrals/[^"]*)"')
LISTS = [
    "/",
    *(f"/cases/referrals/?box={box}&show={show}" for box in ("received", "sent") for show in ("", "theirs", "over")),
    *(f"/cases/referrals/?show={state}" for state in ("received", "in_progress", "declined", "withdrawn", "completed")),
    "/cases/own-people/",
    "/cases/own-ledger/",
]
PAGES = ("sheet/", "fax-cover/", "reply-sheet/")
TOKEN = "00000000-0000-4000-8000-000000000001"
MOVES = {
    "ask": {"text": "いつがよいですか"},
    "accept": {"text": ""},
    "report": {"report_kind": "progress", "text": "会えました", "submission_token": TOKEN},
    "finish": {"text": "終えました", "submission_token": TOKEN},
    "alert": {"text": "急ぎです", "submission_token": TOKEN},
    "progress": {"answer": "meeting"},
    "take": {},
    "hand-over": {},
}
READING = ("ask", "accept")


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(LATER, tick=False):
        yield


def told(cast, person, act, word, *, by_consent=True):
    """A referral to the ハローワーク with a word of its own in what is asked, and what both sides said since."""
    aida, eguchi = cast.aida.actor, cast.eguchi.actor
    with acting_as(aida):
        beginning = referral_draft.Beginning(act=act, to_organization=cast.hello_work, person=person)
        draft = referral_draft.draft(beginning=beginning, by=aida, at=NOW)
        draft = referral_prepare.choose_content(
            referral=draft,
            by=aida,
            request=word,
            items=["name"],
            texts={"basic": f"{word}の事情"},
            version=draft.version,
        )
        draft = founded(cast, draft) if by_consent else decided(cast, draft)
    with acting_as(eguchi):
        referral = receive(referral=draft, by=eguchi, at=NOW)
    return talked_about(cast, referral)


def founded(cast, draft):
    aida, consent = cast.aida.actor, consent_of(draft.person, draft.to_organization)
    chosen = referral_prepare.choose_consent(referral=draft, consent=consent, by=aida, at=NOW, version=draft.version)
    return referral_send.send(referral=chosen, by=aida, at=NOW, version=chosen.version)


def decided(cast, draft):
    aida, baba = cast.aida.actor, cast.baba.actor
    basis = LegalBasis.unscoped.get(code=BasisCode.PUBLIC_BODY)
    why = {"reason": "安否", "tried": "手紙", "proviso_checked": True, "review_on": None}
    chosen = referral_prepare.choose_legal_basis(
        referral=draft, legal_basis=basis, by=aida, version=draft.version, **why
    )
    asked = referral_send.submit(referral=chosen, by=aida, at=NOW, version=chosen.version)
    with acting_as(baba):
        return referral_send.approve(referral=asked, by=baba, at=NOW, version=asked.version)


def two(cast, end):
    """One that is about to end and one that lives on, about the same person."""
    person = yoko(cast)
    begin, finish = ENDS[end]
    ending = told(cast, person, Act.INTRODUCTION, "終わる願い", by_consent=begin is not approved)
    living = told(cast, person, Act.LINKAGE, "続く願い")
    finish(cast, ending)
    return ending, living


def pages_of(client, *referrals):
    """Every page of the receiver about referrals: the lists and what links lead to from there, and the prints."""
    first = [f"/cases/referrals/{each.uid}/{part}" for each in referrals for part in ("", *PAGES)]
    waiting, pages = [*LISTS, *first], {}
    while waiting:
        address = waiting.pop()
        if address in pages:
            continue
        answer = client.get(address)
        pages[address] = answer.content.decode() if answer.status_code == 200 else ""
        waiting += [urldefrag(urljoin(address, link)).url for link in LINK.findall(pages[address])]
    return pages


@pytest.mark.parametrize("end", ENDS)
def test_nothing_of_the_one_is_left_and_all_of_the_other(cast, browse, end):
    ending, living = two(cast, end)

    pages = pages_of(browse(cast.eguchi), ending, living)

    assert [address for address, text in pages.items() if "終わる願い" in text] == []
    assert [address for address, text in pages.items() if str(ending.uid) in address and "洋子" in text] == []
    telling = {address for address, text in pages.items() if "続く願い" in text}
    assert {url("referral_detail", living), f"{url('referral_detail', living)}sheet/"} <= telling
    with acting_as(cast.eguchi.actor):
        assert [packet.referral_id for packet in Packet.objects.all()] == [living.pk]


@pytest.mark.parametrize("end", ENDS)
def test_between_two_requests_it_is_gone_and_nothing_is_written(cast, browse, end):
    ending, living = two(cast, end)
    client, before = browse(cast.eguchi), ReferralStep.unscoped.count()
    closed = MOVES if end in OVER else READING

    answers = {}
    for part in closed:
        address = f"{url('referral_detail', ending)}{part}/"
        answers[part] = {client.get(address).status_code, client.post(address, MOVES[part]).status_code} - {405}
    answers["sheet"] = {client.get(f"{url('referral_detail', ending)}sheet/").status_code}

    assert set(map(frozenset, answers.values())) == {frozenset({404})}
    assert ReferralStep.unscoped.count() == before
    client.post(url("referral_report", living), MOVES["report"])
    assert ReferralStep.unscoped.count() == before + 1


@pytest.mark.parametrize("end", sorted(OVER))
def test_what_has_ended_counts_no_more(cast, browse, end):
    ending, living = two(cast, end)

    lines = browse(cast.eguchi).get("/cases/referrals/?box=received").content.decode()

    assert ending.referral_no not in lines
    assert living.referral_no in lines


def test_whose_affiliation_has_ended_reads_nothing_while_a_colleague_reads_on(cast, browse):
    referral = told(cast, yoko(cast), Act.INTRODUCTION, "続く願い")
    colleague = AffiliationFactory(organization=cast.hello_work, role="partner_staff")
    gone = browse(cast.eguchi)
    opened = gone.get(url("referral_detail", referral))
    before = ReferralStep.unscoped.count()

    Affiliation.objects.filter(pk=cast.eguchi.affiliation.pk).update(valid_until=LATER - timedelta(days=1))

    answers = [gone.get(url("referral_detail", referral)), gone.post(url("referral_report", referral), MOVES["report"])]
    assert "続く願い" in opened.content.decode()
    assert {answer.status_code for answer in answers} <= {302, 404}
    assert ReferralStep.unscoped.count() == before
    assert "続く願い" in browse(as_member(colleague)).get(url("referral_detail", referral)).content.decode()


def as_member(affiliation):
    return Member(affiliation.user, affiliation)
