"""確認して送る: `cases:referral_preview`."""

import re

import pytest
import time_machine

from akishima_support.access import acting_as
from cases.actions import referral_prepare
from cases.codes.consent import BasisCode, Category
from cases.codes.referral import Act
from cases.models import Consent, DisclosureRecord, LegalBasis, Packet, Person, Referral
from cases.states import State
from tests.cases.referral_pages import WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, drafted, founded, sent, yoko


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def press(client, referral, **more):
    form = client.get(url("referral_preview", referral)).context["form"]
    return client.post(url("referral_preview", referral), dict(form.initial) | more, follow=True)


def packet_in(page):
    return re.search(r'<section class="packet".*?</section>', page, re.DOTALL)[0]


def state_of(referral):
    return Referral.unscoped.get(pk=referral.pk).state


def test_only_the_sender_has_the_page(cast):
    assert_only(cast, "referral_preview", founded(cast), WINDOW)


def test_what_is_shown_is_what_the_receiver_reads(cast, browse):
    referral = founded(cast)
    aida, eguchi = browse(cast.aida), browse(cast.eguchi)
    previewed = text_of(aida.get(url("referral_preview", referral)))

    press(aida, referral)
    eguchi.post(url("referral_receive", referral))

    assert packet_in(text_of(eguchi.get(url("referral_detail", referral)))) == packet_in(previewed)
    assert Packet.unscoped.get().sha256 in previewed


def test_the_preview_names_recipient_basis_and_day(cast, browse):
    page = text_of(browse(cast.aida).get(url("referral_preview", founded(cast))))

    assert "<strong>立川のハローワーク</strong>" in page
    assert "ご本人の同意" in page
    assert "令和8年11月18日(水)" in page


def test_pressed_twice_one_packet_is_sent(cast, browse):
    referral = founded(cast)
    aida = browse(cast.aida)
    boxes = dict(aida.get(url("referral_preview", referral)).context["form"].initial)

    first = text_of(aida.post(url("referral_preview", referral), boxes, follow=True))
    second = text_of(aida.post(url("referral_preview", referral), boxes, follow=True))

    assert "送りました" in first
    assert "二重には送られません" in second
    assert Packet.unscoped.count() == 1


def test_a_second_one_of_the_same_kind_to_the_same_body_waits_for_the_first(cast, browse):
    first = sent(cast)
    second = founded(cast, person=first.person, case=first.case)
    aida = browse(cast.aida)

    shown = text_of(aida.get(url("referral_preview", second)))
    answer = press(aida, second)

    assert f"連携 {first.referral_no} がまだあります" in shown
    assert f"連携 {first.referral_no} がまだあります" in text_of(answer)
    assert state_of(second) == State.DRAFT


def test_the_same_body_can_be_asked_for_something_else_meanwhile(cast, browse):
    first = sent(cast)

    press(browse(cast.aida), other := founded(cast, person=first.person, case=first.case, act=Act.LINKAGE))

    assert state_of(other) == State.SENT


def test_the_back_button_leads_to_what_was_sent(cast, browse):
    referral = founded(cast)
    aida = browse(cast.aida)
    press(aida, referral)

    assert aida.get(url("referral_preview", referral)).url == url("referral_detail", referral)


def test_a_tab_with_an_old_preview_sends_nothing(cast, browse):
    referral = founded(cast)
    aida = browse(cast.aida)
    old = dict(aida.get(url("referral_preview", referral)).context["form"].initial)
    with acting_as(cast.aida.actor):
        referral_prepare.choose_content(
            referral=referral, by=cast.aida.actor, request="別の文", items=["name"], texts={}, version=old["version"]
        )

    page = text_of(aida.post(url("referral_preview", referral), old, follow=True))

    assert "ほかの人が先に変更しました" in page
    assert state_of(referral) == State.DRAFT


def test_a_name_corrected_after_the_preview_stops_the_sending(cast, browse):
    referral = founded(cast)
    aida = browse(cast.aida)
    seen = dict(aida.get(url("referral_preview", referral)).context["form"].initial)
    Person.unscoped.filter(pk=referral.person_id).update(name="架空 陽子")

    page = text_of(aida.post(url("referral_preview", referral), seen, follow=True))

    assert "渡す内容が変わりました" in page
    assert "架空 陽子" in page
    assert state_of(referral) == State.DRAFT


@pytest.mark.parametrize("boxes", [{}, {"version": "x", "seen": ""}, {"version": 1, "seen": "\x00"}])
def test_garbage_sends_nothing(cast, browse, boxes):
    referral = founded(cast)

    response = browse(cast.aida).post(url("referral_preview", referral), boxes, follow=True)

    assert response.status_code == 200
    assert state_of(referral) == State.DRAFT


def test_without_a_basis_there_is_no_button_and_no_way(cast, browse):
    referral = drafted(cast)
    aida = browse(cast.aida)

    page = text_of(aida.get(url("referral_preview", referral)))
    sent = text_of(press(aida, referral))

    assert "提供の根拠がありません" in page
    assert "この内容で送る" not in page
    assert "提供の根拠がありません" in sent
    assert state_of(referral) == State.DRAFT


def test_a_consent_withdrawn_meanwhile_stops_the_sending(cast, browse):
    referral = founded(cast)
    Consent.unscoped.update(status="withdrawn", withdrawn_at=NOW, withdrawn_by=cast.aida.user)

    page = text_of(press(browse(cast.aida), referral))

    assert "いまは有効ではありません" in page
    assert Packet.unscoped.count() == 0


def test_a_nameless_inquiry_is_sent_without_a_basis(cast, browse):
    referral = drafted(cast, act=Act.INQUIRY)
    with acting_as(cast.aida.actor):
        referral_prepare.choose_content(
            referral=referral, by=cast.aida.actor, request="40代の方です", items=[], texts={}, version=referral.version
        )

    page = text_of(press(browse(cast.aida), referral))

    assert "送りました" in page
    assert Packet.unscoped.get().is_personal is False


def test_another_basis_goes_to_the_approver(cast, browse):
    referral = drafted(cast)
    with acting_as(cast.aida.actor):
        referral_prepare.choose_legal_basis(
            referral=referral,
            legal_basis=LegalBasis.unscoped.get(code=BasisCode.PUBLIC_BODY),
            reason="安否",
            tried="手紙",
            proviso_checked=True,
            review_on=None,
            by=cast.aida.actor,
            version=referral.version,
        )

    page = text_of(press(browse(cast.aida), referral))

    assert "承認を求めました" in page
    assert state_of(referral) == State.AWAITING_APPROVAL
    assert Packet.unscoped.count() == 0


def test_long_text_in_every_section_is_shown_whole(cast, browse):
    referral = founded(cast, person=yoko(cast, address="長" * 300))
    with acting_as(cast.aida.actor):
        referral_prepare.choose_content(
            referral=referral,
            by=cast.aida.actor,
            request="お会いください",
            items=["name", "address"],
            texts=dict.fromkeys(map(str, Category), "𠮷﨑" * 1000),
            version=referral.version,
        )

    page = text_of(browse(cast.aida).get(url("referral_preview", referral)))

    assert page.count("𠮷﨑" * 1000) == len(Category)


def test_the_ledger_says_by_which_means_the_body_got_it(cast, browse):
    press(browse(cast.aida), founded(cast), means="fax")

    assert DisclosureRecord.unscoped.get().means == "fax"


def test_a_foreign_means_sends_nothing(cast, browse):
    referral = founded(cast)

    press(browse(cast.aida), referral, means="pigeon")

    assert state_of(referral) == State.DRAFT


def test_the_means_survives_the_approval(cast, browse):
    referral = drafted(cast)
    with acting_as(cast.aida.actor):
        referral_prepare.choose_legal_basis(
            referral=referral,
            legal_basis=LegalBasis.unscoped.get(code=BasisCode.PUBLIC_BODY),
            reason="安否",
            tried="手紙",
            proviso_checked=True,
            review_on=None,
            by=cast.aida.actor,
            version=referral.version,
        )
    press(browse(cast.aida), referral, means="paper")
    baba = browse(cast.baba)
    baba.post(
        url("referral_approve", referral), dict(baba.get(url("referral_approve", referral)).context["form"].initial)
    )

    assert DisclosureRecord.unscoped.get().means == "paper"
