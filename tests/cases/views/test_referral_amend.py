"""渡した情報の訂正: `cases:referral_amend`, and the composer that follows it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.access import Refused, acting_as
from akishima_support.audit.models import AuditEvent
from akishima_support.japanese.formats import format_datetime
from cases.actions import amendments, consents_cut, referral_answer, referral_follow, referral_prepare
from cases.codes.consent import BasisCode, Category, LedgerCorrection
from cases.models import Consent, DisclosureRecord, LegalBasis, Packet, Referral, ReferralStep
from cases.states import Move, State
from tests.cases.referral_pages import BAD_TEXTS, WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, consent_of, in_state, received, sent
from tests.factories.cases import PacketFactory

WHY = "お名前の読みを間違えていたため"
NEW = "夕方にお願いします。"


def now(referral):
    return Referral.unscoped.get(pk=referral.pk)


def begun(cast, referral, by=None):
    by = (by or cast.aida).actor
    with acting_as(by):
        amendments.begin(referral=referral, note=WHY, by=by, at=NOW)
        return referral_prepare.choose_content(
            referral=referral, by=by, request=NEW, items=["name", "kana"], texts={}, version=now(referral).version
        )


def founded(cast, referral):
    referral = begun(cast, referral)
    consent = Consent.unscoped.filter(recipient=referral.to_organization).last()
    with acting_as(cast.aida.actor):
        return referral_prepare.choose_consent(
            referral=referral, consent=consent, by=cast.aida.actor, at=NOW, version=referral.version
        )


def amended(cast, referral):
    """A correction that was sent."""
    founded(cast, referral)
    with acting_as(cast.aida.actor):
        return amendments.send(referral=referral, by=cast.aida.actor, at=NOW, version=now(referral).version)


def read(cast, referral):
    with acting_as(cast.eguchi.actor):
        return amendments.read(referral=referral, by=cast.eguchi.actor, at=NOW)


def page_of(browse, member, referral, name="referral_detail"):
    return text_of(browse(member).get(url(name, referral)))


def test_only_the_sender_has_the_page(cast):
    referral = received(cast)

    assert_only(cast, "referral_amend", referral, WINDOW)
    assert_only(cast, "referral_amend", referral, WINDOW, method="post")


def test_it_goes_the_whole_way_through_the_pages_of_the_composer(cast, browse):
    referral, client = received(cast), browse(cast.aida)
    consent = Consent.unscoped.get()

    first = client.post(url("referral_amend", referral), {"text": WHY})
    boxes = client.get(first.url).context["form"].initial
    second = client.post(first.url, {"request": NEW, "items": ["name", "kana"], "version": boxes["version"]})
    chosen = client.post(second.url, {"consent": consent.uid, "version": now(referral).version})
    preview = client.get(chosen.url)
    shown = preview.context["preview"]
    client.post(chosen.url, {"seen": shown.packet.sha256, "version": now(referral).version, "means": "system"})

    packet = Packet.unscoped.get(referral=referral, seq=2)
    assert (boxes["request"], boxes["items"]) == ("お話を聞いてください。", ["name"])
    assert [change.label for change in shown.changes] == ["お願いしたいこと", "①基本情報 ふりがな"]
    assert "回答期限は変わりません" in text_of(preview)
    assert (packet.content, packet.sha256) == (shown.packet.content, shown.packet.sha256)
    assert (packet.amends.seq, packet.amend_note, packet.consent) == (1, WHY, consent)
    assert now(referral).state == State.RECEIVED


def test_until_it_is_sent_the_receiver_learns_nothing_and_what_was_sent_stays(cast, browse):
    referral = founded(cast, received(cast))

    page = page_of(browse, cast.eguchi, referral)

    assert now(referral).request == "お話を聞いてください。"
    assert not any(word in page for word in (WHY, NEW, "訂正"))
    assert "訂正を書いています" in page_of(browse, cast.aida, referral)
    assert "訂正を仕上げて送る" in text_of(browse(cast.aida).get(reverse("today")))


def test_both_sides_read_item_by_item_what_changed(cast, browse):
    referral = received(cast)
    amended(cast, referral)

    read(cast, referral)

    for member in (cast.aida, cast.eguchi):
        page = page_of(browse, member, referral)
        assert all(word in page for word in ("訂正済", WHY, "訂正で変わったところ", NEW, "お話を聞いてください。"))
        assert page.index(NEW) < page.index("この内容は使わないでください")


def test_the_receiver_opens_it_with_its_word_and_the_sender_reads_who_and_when(cast, browse):
    referral = received(cast)
    amended(cast, referral)
    before = page_of(browse, cast.eguchi, referral)

    browse(cast.eguchi).post(url("referral_read_amendment", referral))

    packet = Packet.unscoped.get(referral=referral, seq=2)
    assert "訂正版が届いています" in before
    assert NEW not in before
    assert NEW in page_of(browse, cast.eguchi, referral)
    assert packet.first_opened_by == cast.eguchi.user
    assert now(referral).amendment_unread_since is None
    assert AuditEvent.unscoped.filter(type="referral_amendment_read", case_no=referral.referral_no).count() == 1
    assert ReferralStep.unscoped.filter(referral=referral).last().move == Move.READ_AMENDMENT


def test_before_it_is_read_nothing_of_it_leaves_the_database_for_the_receiver(cast):
    referral = received(cast)
    amended(cast, referral)

    with acting_as(cast.eguchi.actor):
        assert [packet.seq for packet in Packet.objects.filter(referral=referral)] == [1]
    read(cast, referral)
    with acting_as(cast.eguchi.actor):
        assert Packet.objects.filter(referral=referral).count() == 2


def test_it_waits_in_the_inbox_whoever_s_turn_it_is(cast, browse):
    referral = in_state(cast, State.INFO_REQUESTED)
    before = text_of(browse(cast.eguchi).get(reverse("cases:referral_list")))

    amended(cast, referral)

    listed = text_of(browse(cast.eguchi).get(reverse("cases:referral_list")))
    today = text_of(browse(cast.eguchi).get(reverse("today")))
    assert referral.referral_no not in before
    assert referral.referral_no in listed
    assert "訂正版が未読" in listed
    assert "訂正版を読む" in today


def test_nobody_takes_on_what_was_corrected_without_having_read_it(cast):
    referral = received(cast)
    amended(cast, referral)

    with acting_as(cast.eguchi.actor), pytest.raises(Refused, match="先に読んでください"):
        referral_answer.accept(referral=referral, by=cast.eguchi.actor, at=NOW)
    read(cast, referral)
    with acting_as(cast.eguchi.actor):
        assert referral_answer.accept(referral=referral, by=cast.eguchi.actor, at=NOW).state == State.ACCEPTED


def test_what_was_corrected_before_receipt_is_opened_with_it(cast):
    referral = sent(cast)
    amended(cast, referral)

    with acting_as(cast.eguchi.actor):
        referral_answer.receive(referral=referral, by=cast.eguchi.actor, at=NOW)

        assert Packet.objects.filter(referral=referral, first_opened_at=NOW).count() == 2
    assert now(referral).amendment_unread_since is None


def test_the_ledger_has_a_row_of_its_own_and_marks_the_earlier_one(cast, browse):
    referral = received(cast)

    amended(cast, referral)

    told, again = DisclosureRecord.unscoped.order_by("id")
    page = text_of(browse(cast.aida).get(reverse("cases:person_ledger", args=[referral.person.uid])))
    assert (again.corrects, again.correction, again.correction_note) == (told, LedgerCorrection.AMENDED, WHY)
    assert again.packet.seq == 2
    assert all(word in page for word in ("訂正版の送付", "訂正済", WHY))


def test_the_printed_sheet_is_the_corrected_one(cast, browse):
    referral = received(cast)
    amended(cast, referral)

    ours = page_of(browse, cast.aida, referral, "referral_sheet")
    theirs = page_of(browse, cast.eguchi, referral, "referral_sheet")

    assert all(word in ours for word in ("連携票（訂正版）", WHY, NEW))
    assert "訂正版が届いています" in theirs
    assert NEW not in theirs


def test_the_printed_correction_has_the_day_on_which_it_was_sent(cast, browse):
    referral = received(cast)
    founded(cast, referral)
    with acting_as(cast.aida.actor):
        later = NOW + timedelta(days=2)
        amendments.send(referral=referral, by=cast.aida.actor, at=later, version=now(referral).version)

    page = page_of(browse, cast.aida, referral, "referral_sheet")

    assert format_datetime(later) in page
    assert format_datetime(NOW) not in page


def test_the_basis_is_checked_anew(cast):
    referral = received(cast)
    founded(cast, referral)
    with acting_as(cast.aida.actor):
        consents_cut.withdraw(consent=Consent.unscoped.get(), note="", by=cast.aida.actor, at=NOW)

    with acting_as(cast.aida.actor), pytest.raises(Refused, match="いまは有効ではありません"):
        amendments.send(referral=referral, by=cast.aida.actor, at=NOW, version=now(referral).version)
    assert Packet.unscoped.filter(referral=referral).count() == 1


def test_what_the_receiver_may_read_no_more_is_no_part_of_what_changed(cast, browse):
    referral = received(cast)
    with acting_as(cast.aida.actor):
        consents_cut.withdraw(consent=Consent.unscoped.get(), note="", by=cast.aida.actor, at=NOW)
    consent_of(referral.person, referral.to_organization, (Category.BASIC,))
    amended(cast, referral)

    read(cast, referral)

    page = page_of(browse, cast.eguchi, referral)
    assert NEW in page
    assert "お話を聞いてください。" not in page
    assert "お話を聞いてください。" in page_of(browse, cast.aida, referral)


def test_without_a_difference_nothing_is_sent(cast, browse):
    referral = received(cast)
    with acting_as(cast.aida.actor):
        amendments.begin(referral=referral, note=WHY, by=cast.aida.actor, at=NOW)

    page = page_of(browse, cast.aida, referral, "referral_preview")

    assert "前に送った内容と同じです" in page


def test_another_basis_is_approved_by_somebody_else_first(cast, browse):
    referral = begun(cast, received(cast))
    with acting_as(cast.aida.actor):
        referral = referral_prepare.choose_legal_basis(
            referral=referral,
            legal_basis=LegalBasis.unscoped.get(code=BasisCode.PUBLIC_BODY),
            reason="安否を確かめるため",
            tried="手紙に返事がない",
            proviso_checked=True,
            review_on=None,
            by=cast.aida.actor,
            version=referral.version,
        )
    shown = browse(cast.aida).get(url("referral_preview", referral)).context["preview"]
    words = {"seen": shown.packet.sha256, "means": "system"}
    browse(cast.aida).post(url("referral_preview", referral), words | {"version": now(referral).version})
    waiting = text_of(browse(cast.baba).get(reverse("today")))

    browse(cast.baba).post(url("referral_approve", referral), words | {"version": now(referral).version})

    packet = Packet.unscoped.get(referral=referral, seq=2)
    assert "訂正版を承認するか決める" in waiting
    assert packet.decision.approved_by == cast.baba.user
    assert now(referral).state == State.RECEIVED


def test_the_approver_gives_it_back_and_it_can_be_changed_again(cast, browse):
    referral = begun(cast, received(cast))
    with acting_as(cast.aida.actor):
        words = {"reason": "安否", "tried": "手紙", "proviso_checked": True, "review_on": None}
        basis = LegalBasis.unscoped.get(code=BasisCode.PUBLIC_BODY)
        referral = referral_prepare.choose_legal_basis(
            referral=referral, legal_basis=basis, by=cast.aida.actor, version=referral.version, **words
        )
        amendments.submit(referral=referral, by=cast.aida.actor, at=NOW, version=now(referral).version)
    fixed = page_of(browse, cast.aida, referral, "referral_preview")

    browse(cast.baba).post(
        url("referral_send_back", referral), {"note": "同意を先に", "version": now(referral).version}
    )

    assert fixed == ""  # led back to the page of the referral: it cannot be changed while it waits
    assert now(referral).amendment_asked_at is None
    assert "訂正を書いています" in page_of(browse, cast.aida, referral)


def test_it_can_be_given_up(cast, browse):
    referral = founded(cast, received(cast))

    browse(cast.aida).post(url("referral_amend_drop", referral))

    assert now(referral).amending == {}
    assert now(referral).amending_at is None
    assert Packet.unscoped.filter(referral=referral).count() == 1
    assert AuditEvent.unscoped.filter(type="referral_amendment_dropped").count() == 1


def test_a_second_correction_corrects_the_first(cast):
    referral = received(cast)
    amended(cast, referral)
    with acting_as(cast.aida.actor):
        amendments.begin(referral=referral, note="時間が変わったため", by=cast.aida.actor, at=NOW)
        assert now(referral).amending["request"] == NEW


def test_it_ends_with_the_referral(cast):
    referral = founded(cast, received(cast))

    with acting_as(cast.aida.actor):
        referral_follow.withdraw(referral=referral, text="都合により", by=cast.aida.actor, at=NOW)

    assert (now(referral).amending, now(referral).amending_at) == ({}, None)


def test_why_is_not_told_before_the_referral_is_opened(cast, browse):
    referral = sent(cast)
    amended(cast, referral)

    assert WHY not in page_of(browse, cast.eguchi, referral)
    with acting_as(cast.eguchi.actor):
        referral_answer.receive(referral=referral, by=cast.eguchi.actor, at=NOW)
    assert WHY in page_of(browse, cast.eguchi, referral)


@pytest.mark.parametrize("text", ["", *BAD_TEXTS])
def test_why_has_to_be_said(cast, browse, text):
    referral = received(cast)

    answer = browse(cast.aida).post(url("referral_amend", referral), {"text": text})

    assert answer.context["form"]["text"].errors
    assert now(referral).amending_at is None


@pytest.mark.parametrize("state", [State.DRAFT, State.DECLINED, State.COMPLETED, State.WITHDRAWN])
def test_only_what_is_open_can_be_corrected(cast, browse, state):
    referral = in_state(cast, state)

    page = page_of(browse, cast.aida, referral, "referral_amend")

    assert "<textarea" not in page


def test_the_database_takes_a_further_packet_only_as_a_correction_of_the_one_before(cast):
    referral = received(cast)
    first = Packet.unscoped.get(referral=referral)
    other = Packet.unscoped.get(referral=received(cast))

    for fields in ({"seq": 2}, {"seq": 2, "amends": first}, {"seq": 2, "amends": other, "amend_note": WHY}):
        with pytest.raises(IntegrityError), transaction.atomic():
            PacketFactory(referral=referral, **fields)
    further = PacketFactory(referral=referral, seq=2, amends=first, amend_note=WHY)
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        Packet.unscoped.filter(pk=further.pk).update(amend_note="別の理由")


def test_the_database_keeps_no_correction_of_what_is_over(cast):
    referral = in_state(cast, State.COMPLETED)

    with pytest.raises(IntegrityError, match="referral_amended_while_open"), transaction.atomic():
        Referral.unscoped.filter(pk=referral.pk).update(amendment_unread_since=NOW)


def test_the_ledger_counts_what_was_told_and_its_correction(cast, browse):
    referral = received(cast)
    amended(cast, referral)

    page = text_of(browse(cast.aida).get(reverse("cases:person_ledger", args=[referral.person.uid])))

    assert "　2件" in page
