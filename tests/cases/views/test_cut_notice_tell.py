"""撤回・中止を知らせる: whoever was told something hears of it, and that is written down."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.access import Refused, acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import basis_decisions, consents_cut, cut_notices
from cases.models import BasisDecision, Consent, CutNotice, LegalBasis
from tests.bad_input import CHOICES, DATES, TEXTS
from tests.cases.emergency_stage import told
from tests.cases.referral_pages import text_of
from tests.cases.stage import NOW, awaiting_approval, received
from tests.cases.window_stage import kazuo, restricted
from tests.factories.cases import ConsentFactory, CutNoticeFactory, DisclosureRecordFactory, PersonFactory

LATER = NOW + timedelta(hours=2)


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(LATER, tick=False):
        yield


def page_of(notice) -> str:
    return reverse("cases:cut_notice_tell", args=[notice.uid])


def boxes(**changes):
    return {"means": "phone", "on": "R8.11.4", "clock": "11:30", "spoken_to": "架空 江口", "note": "写しの返却を頼んだ",
            "version": "1"} | changes  # fmt: skip


def withdrawn(cast, by=None):
    """The consent under which 江口 had been told something is withdrawn at 10:00."""
    received(cast)
    by = (by or cast.aida).actor
    with acting_as(by):
        consents_cut.withdraw(consent=Consent.unscoped.get(), note="やめたい", by=by, at=NOW)
    return CutNotice.unscoped.get()


def test_a_withdrawal_leaves_a_notice_for_whoever_was_told(cast):
    notice = withdrawn(cast)

    assert (notice.organization, notice.told_at) == (cast.hello_work, None)


def test_what_was_told_by_telephone_counts(cast):
    consent = ConsentFactory(person=kazuo(cast), recipient=cast.shakyo)
    DisclosureRecordFactory(person=consent.person, consent=consent, basis="consent", means="phone")

    consents_cut.withdraw(consent=consent, note="", by=cast.aida.actor, at=NOW)

    assert CutNotice.unscoped.get().organization == cast.shakyo


def test_nobody_hears_of_a_consent_under_which_nothing_was_told(cast):
    consent = ConsentFactory(person=kazuo(cast), recipient=cast.shakyo)

    consents_cut.withdraw(consent=consent, note="", by=cast.aida.actor, at=NOW)

    assert not CutNotice.unscoped.exists()


@pytest.mark.parametrize("answer", ["refuse_afterwards", "stop"])
def test_a_basis_that_ends_leaves_one_too(cast, answer):
    decision = told(cast)
    if answer == "stop":
        basis_decisions.approve_afterwards(decision=decision, by=cast.baba.actor, at=NOW)

    getattr(basis_decisions, answer)(decision=decision, note="もう要らない", by=cast.baba.actor, at=NOW)

    assert CutNotice.unscoped.get().decision == decision


def switch(cast, browse, *, on: bool):
    basis = LegalBasis.unscoped.get(code="emergency")
    same = {"version": basis.version, "explanation": "x", "evidence": "x", "sectors": basis.sectors}
    url = reverse("cases:legal_basis_edit", args=["emergency"])
    return browse(cast.fujii).post(url, same | ({"is_enabled": "on"} if on else {}))


def test_switching_a_basis_off_lists_what_was_sent_on_it_for_the_manager(cast, browse):
    told(cast)

    switch(cast, browse, on=False)

    notice = CutNotice.unscoped.get()
    assert page_of(notice) in text_of(browse(cast.baba).get("/"))
    assert page_of(notice) not in text_of(browse(cast.aida).get("/"))
    assert browse(cast.fujii).get(page_of(notice)).status_code == 404


def test_switched_on_again_nobody_needs_to_be_told_any_more(cast, browse):
    told(cast)
    switch(cast, browse, on=False)

    switch(cast, browse, on=True)

    assert not CutNotice.unscoped.exists()


def test_what_had_ended_before_is_told_once(cast, browse):
    basis_decisions.refuse_afterwards(decision=told(cast), note="x", by=cast.baba.actor, at=NOW)

    switch(cast, browse, on=False)

    assert CutNotice.unscoped.count() == 1


def test_it_is_written_down_when_by_whom_how_and_to_whom(cast, browse):
    notice = withdrawn(cast)

    assert browse(cast.aida).post(page_of(notice), boxes()).status_code == 302

    notice.refresh_from_db()
    assert (notice.told_by, notice.means, notice.spoken_to) == (cast.aida.user, "phone", "架空 江口")
    assert notice.told_at == NOW + timedelta(hours=1, minutes=30)
    assert AuditEvent.unscoped.filter(type="cut_notice_given").count() == 1


def test_it_is_told_once(cast, browse):
    notice = withdrawn(cast)
    browse(cast.aida).post(page_of(notice), boxes())

    assert "もう知らせてあります" in text_of(browse(cast.baba).post(page_of(notice), boxes()))
    notice.refresh_from_db()
    assert notice.told_by == cast.aida.user


@pytest.mark.parametrize("clock", ["09:00", "13:00"])
def test_it_lies_between_the_withdrawal_and_now(cast, browse, clock):
    notice = withdrawn(cast)

    assert browse(cast.aida).post(page_of(notice), boxes(clock=clock)).status_code == 200

    notice.refresh_from_db()
    assert notice.told_at is None


def test_two_who_tell_at_once_are_one_telling(cast):
    notice = withdrawn(cast)
    words = {"told_at": NOW, "means": "phone", "spoken_to": "", "note": "", "version": 1, "at": LATER}
    cut_notices.tell(notice=notice, by=cast.aida.actor, **words)

    with pytest.raises(Refused, match="もう知らせてあります"):
        cut_notices.tell(notice=notice, by=cast.baba.actor, **words)


def test_it_waits_on_the_first_page_until_it_is_done(cast, browse):
    notice = withdrawn(cast)
    for member in (cast.aida, cast.baba):
        assert page_of(notice) in text_of(browse(member).get("/"))

    browse(cast.aida).post(page_of(notice), boxes())

    for member in (cast.aida, cast.baba):
        assert page_of(notice) not in text_of(browse(member).get("/"))


def test_a_partner_s_own_notices_wait_on_its_first_page(cast, browse):
    notice = CutNoticeFactory(person=PersonFactory(keeper=cast.hokatsu_west))

    assert page_of(notice) in text_of(browse(cast.chiba).get("/"))
    assert page_of(notice) not in text_of(browse(cast.doi).get("/"))
    assert browse(cast.aida).get(page_of(notice)).status_code == 404


def test_of_a_restricted_person_only_the_named_know(cast, browse):
    notice = CutNoticeFactory(person=restricted(cast))

    assert browse(cast.aida).get(page_of(notice)).status_code == 200
    assert browse(cast.murata).get(page_of(notice)).status_code == 404


def test_after_the_withdrawal_the_page_says_whom_to_tell_and_what_goes_on(cast, browse):
    referral = received(cast)
    url = reverse("cases:consent_withdraw", args=[Consent.unscoped.get().uid])

    page = text_of(browse(cast.aida).post(url, {"reason": "電話で"}, follow=True))

    notice = CutNotice.unscoped.get()
    for words in (page_of(notice), reverse("cases:referral_withdraw", args=[referral.uid]), "まだ知らせていない"):
        assert words in page
    browse(cast.aida).post(page_of(notice), boxes(clock="12:00"))
    assert "架空 江口" in text_of(browse(cast.aida).get(url))


def test_no_input_breaks_the_form(cast, browse):
    notice, client = withdrawn(cast), browse(cast.aida)

    attempts = [
        *(boxes(spoken_to=each, note=each, means="") for each in TEXTS.values()),
        *(boxes(on=each, clock=each) for each in DATES.values()),
        *(boxes(means=each, version=each) for each in CHOICES.values()),
    ]
    for data in attempts:
        assert client.post(page_of(notice), data).status_code == 200, data


class TestTheDatabase:
    """Says the same when no rule is asked."""

    def test_a_notice_has_one_cause(self, cast):
        notice = withdrawn(cast)

        with pytest.raises(IntegrityError), transaction.atomic():
            CutNotice.unscoped.update(consent=None)
        with pytest.raises(IntegrityError), transaction.atomic():
            CutNotice.unscoped.update(decision=told(cast))
        CutNotice.unscoped.update(consent=notice.consent)

    def test_whoever_was_told_was_told_by_some_means(self, cast):
        withdrawn(cast)

        with pytest.raises(IntegrityError), transaction.atomic():
            CutNotice.unscoped.update(told_at=LATER, told_by=cast.aida.user)
        CutNotice.unscoped.update(told_at=LATER, told_by=cast.aida.user, means="phone")

    def test_one_open_notice_per_cause(self, cast):
        notice = withdrawn(cast)
        same = {"person": notice.person, "consent": notice.consent, "organization": notice.organization}

        with pytest.raises(IntegrityError), transaction.atomic():
            CutNoticeFactory(**same)
        CutNotice.unscoped.update(told_at=LATER, told_by=cast.aida.user, means="phone")
        CutNoticeFactory(**same)


def test_a_decision_under_which_nothing_was_sent_leaves_nothing(cast):
    awaiting_approval(cast)
    decision = BasisDecision.unscoped.select_related("referral").get()

    cut_notices.note_ended(decision=decision, by=cast.baba.actor, at=NOW)

    assert not CutNotice.unscoped.exists()
