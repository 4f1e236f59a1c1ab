"""No basis, no packet."""

import contextlib
from datetime import date, timedelta

import pytest
from django.db import DatabaseError

from akishima_support.access import Refused, acting_as
from cases.actions import consents_cut, referral_prepare, referral_send
from cases.codes.consent import Category, ConsentStatus, ConsentSubject
from cases.codes.referral import Act
from cases.models import DisclosureRecord, LegalBasis, Packet, Referral
from cases.states import State
from network.models import Organization
from tests.cases.stage import NOW, awaiting_approval, consent_of, drafted, founded, sent, yoko
from tests.factories.cases import (
    BasisDecisionFactory,
    LegalBasisFactory,
    PacketFactory,
    PersonFactory,
    ReferralFactory,
)


def send(cast, referral, by=None):
    by = (by or cast.aida).actor
    with acting_as(by):
        return referral_send.send(referral=referral, by=by, at=NOW, version=referral.version)


def choose(cast, referral, consent):
    with acting_as(cast.aida.actor):
        return referral_prepare.choose_consent(
            referral=referral, consent=consent, by=cast.aida.actor, at=NOW, version=referral.version
        )


def test_a_personal_packet_without_a_basis_is_refused(cast):
    referral = drafted(cast)

    with pytest.raises(Refused, match="根拠がありません"):
        send(cast, referral)

    assert Packet.unscoped.count() == 0


def test_with_the_person_s_consent_it_is_sent_and_stands_in_the_ledger(cast):
    referral = send(cast, founded(cast))

    packet = Packet.unscoped.get(referral=referral)
    row = DisclosureRecord.unscoped.get(packet=packet)
    assert referral.state == State.SENT
    assert packet.content["sections"][0]["items"][0]["value"] == "架空 洋子"
    assert (row.basis, row.categories, row.person_id) == ("consent", ["basic"], referral.person_id)
    assert "架空 洋子" not in row.items


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"status": ConsentStatus.REFUSED}, "いまは有効ではありません"),
        ({"status": ConsentStatus.NOT_POSSIBLE}, "いまは有効ではありません"),
        ({"valid_until": date(2026, 11, 3)}, "いまは有効ではありません"),
        ({"given_on": date(2026, 11, 5)}, "いまは有効ではありません"),
        ({"categories": ["health"]}, "同意のない情報"),
    ],
)
def test_a_consent_that_does_not_hold_is_refused(cast, change, sentence):
    referral = drafted(cast)
    consent = consent_of(referral.person, cast.hello_work)
    for name, value in change.items():
        setattr(consent, name, value)
    consent.save()

    with pytest.raises(Refused, match=sentence):
        choose(cast, referral, consent)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"verified_on": None}, "市の確認前です"),
        ({"valid_until": date(2026, 11, 3)}, "廃止されています"),
        ({"can_receive": False}, "案内だけができます"),
    ],
)
def test_a_body_that_changed_since_the_draft_was_begun_gets_nothing(cast, change, sentence):
    referral = founded(cast)
    Organization.unscoped.filter(pk=cast.hello_work.pk).update(**change)

    with pytest.raises(Refused, match=sentence):
        send(cast, referral)

    assert Packet.unscoped.count() == 0


def test_a_consent_for_another_body_is_refused(cast):
    referral = drafted(cast)

    with pytest.raises(Refused, match="別の機関"):
        choose(cast, referral, consent_of(referral.person, cast.shakyo))


def test_a_mother_s_consent_does_not_carry_her_adult_child_s_data(cast):
    referral = drafted(cast)
    mother = PersonFactory(keeper=cast.window, name="架空 京子")

    with pytest.raises(Refused, match="別の方"):
        choose(cast, referral, consent_of(mother, cast.hello_work, subject=ConsentSubject.SELF))


def test_a_consent_withdrawn_after_it_was_chosen_stops_the_sending(cast):
    referral = founded(cast)
    consent = referral.person.consents(manager="unscoped").get()
    consents_cut.withdraw(consent=consent, note="やめたい", by=cast.aida.actor, at=NOW)

    with pytest.raises(Refused, match="いまは有効ではありません"):
        send(cast, referral)


def test_withdrawal_cuts_the_receiver_s_reading_at_once(cast):
    referral = sent(cast)
    with acting_as(cast.eguchi.actor):
        assert Packet.objects.count() == 1
    consent = referral.person.consents(manager="unscoped").get()

    consents_cut.withdraw(consent=consent, note="やめたい", by=cast.aida.actor, at=NOW)

    with acting_as(cast.eguchi.actor):
        assert Packet.objects.count() == 0
    with acting_as(cast.aida.actor):
        assert Packet.objects.count() == 1


def test_a_request_that_names_the_person_needs_a_basis(cast):
    referral = drafted(cast)
    with acting_as(cast.aida.actor):
        referral = referral_prepare.choose_content(
            referral=referral,
            by=cast.aida.actor,
            request="カクウ ヨウコさんのことで",
            items=[],
            texts={},
            version=referral.version,
        )

    with pytest.raises(Refused, match="お名前や連絡先が入っています"):
        send(cast, referral)


def test_without_anything_personal_no_basis_is_needed(cast):
    referral = drafted(cast)
    with acting_as(cast.aida.actor):
        referral = referral_prepare.choose_content(
            referral=referral, by=cast.aida.actor, request="一般的なこと", items=[], texts={}, version=referral.version
        )

    send(cast, referral)

    assert Packet.unscoped.get().is_personal is False
    assert DisclosureRecord.unscoped.count() == 0


def test_another_basis_waits_for_an_approver_who_is_not_the_writer(cast):
    referral = awaiting_approval(cast)

    with pytest.raises(Refused, match="この操作はできません"), acting_as(cast.aida.actor):
        referral_send.approve(referral=referral, by=cast.aida.actor, at=NOW, version=referral.version)
    with acting_as(cast.baba.actor):
        referral = referral_send.approve(referral=referral, by=cast.baba.actor, at=NOW, version=referral.version)

    assert referral.state == State.SENT
    assert DisclosureRecord.unscoped.get().approved_by == "架空 馬場"


def test_sent_back_it_is_a_draft_again_with_the_approver_s_note(cast):
    referral = awaiting_approval(cast)

    with acting_as(cast.baba.actor):
        referral = referral_send.send_back(
            referral=referral, note="同意を先に", by=cast.baba.actor, at=NOW, version=referral.version
        )

    assert referral.state == State.DRAFT
    assert referral.steps(manager="unscoped").get(move="send_back").text == "同意を先に"


def test_a_body_without_secrecy_gets_information_only(cast):
    with pytest.raises(Refused, match="案内だけ"):
        drafted(cast, to=cast.kokokara, act=Act.INTRODUCTION)


def test_a_switched_off_basis_cannot_be_chosen(cast):
    referral = drafted(cast)
    basis = LegalBasis.unscoped.get(code="support_meeting_art9")

    with pytest.raises(Refused, match="要綱"), acting_as(cast.aida.actor):
        referral_prepare.choose_legal_basis(
            referral=referral,
            legal_basis=basis,
            reason="x",
            tried="x",
            proviso_checked=True,
            review_on=None,
            by=cast.aida.actor,
            version=referral.version,
        )


def test_somebody_else_s_change_in_between_is_noticed(cast):
    referral = founded(cast)
    referral.version -= 1

    with pytest.raises(Refused, match="先に変更"):
        send(cast, referral)


def test_what_is_sent_cannot_be_sent_again(cast):
    referral = send(cast, founded(cast))

    with pytest.raises(Refused, match="送付済"):
        send(cast, referral)


class TestTheDatabase:
    """Guards that hold even when no action is asked."""

    def test_refuses_a_personal_packet_without_basis(self, cast):
        referral = founded(cast)

        with pytest.raises(DatabaseError, match="no_basis_no_packet"):
            PacketFactory(referral=referral, is_personal=True)

    def test_refuses_a_packet_on_a_withdrawn_consent(self, cast):
        referral = founded(cast)
        consent = referral.person.consents(manager="unscoped").get()
        consents_cut.withdraw(consent=consent, note="", by=cast.aida.actor, at=NOW)

        with pytest.raises(DatabaseError, match="valid basis"):
            PacketFactory(referral=referral, is_personal=True, consent=consent)

    def test_refuses_a_packet_on_an_expired_consent(self, cast):
        person = yoko(cast)
        referral = drafted(cast, person=person)
        consent = consent_of(person, cast.hello_work, [Category.BASIC], valid_until=date(2026, 11, 3))

        with pytest.raises(DatabaseError, match="valid basis"):
            PacketFactory(referral=referral, is_personal=True, consent=consent, sent_at=NOW + timedelta(days=1))

    def test_refuses_to_change_a_packet(self, cast):
        sent(cast)

        with pytest.raises(DatabaseError, match="never changed"):
            Packet.unscoped.update(content={})

    @pytest.mark.parametrize(("pledge", "is_taken"), [(None, False), (date(2026, 4, 1), True)])
    def test_lets_a_body_without_secrecy_have_a_packet_on_consent_after_its_pledge_alone(self, cast, pledge, is_taken):
        person = yoko(cast)
        type(cast.kokokara).unscoped.filter(pk=cast.kokokara.pk).update(pledge_recorded_on=pledge)
        referral = ReferralFactory(sent=True, person=person, to_organization=cast.kokokara)
        consent = consent_of(person, cast.kokokara)

        with contextlib.nullcontext() if is_taken else pytest.raises(DatabaseError, match="valid basis"):
            PacketFactory(referral=referral, is_personal=True, consent=consent)

    @pytest.mark.parametrize(("to", "is_taken"), [("kokokara", False), ("hello_work", True)])
    def test_lets_no_body_without_secrecy_have_a_packet_on_another_basis(self, cast, to, is_taken):
        body = getattr(cast, to)
        type(body).unscoped.filter(pk=body.pk).update(pledge_recorded_on=date(2026, 4, 1))
        referral = ReferralFactory(sent=True, person=yoko(cast), to_organization=body)
        basis = LegalBasisFactory(sectors=["volunteer", "other_public"])
        LegalBasis.unscoped.filter(pk=basis.pk).update(sectors=["volunteer", "other_public"])
        decision = BasisDecisionFactory(
            referral=referral,
            legal_basis=basis,
            requested_by=cast.aida.user,
            approved_at=NOW,
            approved_by=cast.baba.user,
        )

        with contextlib.nullcontext() if is_taken else pytest.raises(DatabaseError, match="valid basis"):
            PacketFactory(referral=referral, is_personal=True, decision=decision)


def test_what_another_body_has_sent_about_the_case_makes_no_difference(cast):
    mine = founded(cast)
    theirs = sent(cast, person=mine.person, case=mine.case)
    Referral.unscoped.filter(pk=theirs.pk).update(from_organization=cast.kurashigoto)

    with acting_as(cast.aida.actor):
        mine = referral_send.send(referral=mine, by=cast.aida.actor, at=NOW, version=mine.version)

    assert mine.state == State.SENT
