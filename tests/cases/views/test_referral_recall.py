"""開かれる前の取り戻し: `cases:referral_recall`."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.access import acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import referral_prepare, referral_send
from cases.codes.consent import LedgerCorrection, Means
from cases.models import DisclosureRecord, Packet, Referral, ReferralNotice, ReferralStep
from cases.states import Move, State
from tests.cases.referral_pages import WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, founded, in_state, received, sent
from tests.factories.cases import PersonFactory

WORDS = {"text": "宛先を確かめ直します"}


def now(referral):
    return Referral.unscoped.get(pk=referral.pk)


def recalled(cast, browse, **kwargs):
    referral = sent(cast, **kwargs)
    browse(cast.aida).post(url("referral_recall", referral), WORDS)
    return now(referral)


def on_paper(cast):
    referral = founded(cast)
    with acting_as(cast.aida.actor):
        return referral_send.send(
            referral=referral, by=cast.aida.actor, at=NOW, version=referral.version, means=Means.FAX
        )


def test_only_the_sender_has_the_page(cast):
    referral = sent(cast)

    assert_only(cast, "referral_recall", referral, WINDOW)
    assert_only(cast, "referral_recall", referral, WINDOW, method="post")


def test_the_page_says_that_nobody_has_opened_it_and_offers_to_take_it_back(cast, browse):
    referral = sent(cast)

    page = text_of(browse(cast.aida).get(url("referral_detail", referral)))

    assert "まだ開かれていません" in page
    assert url("referral_recall", referral) in page
    assert url("referral_withdraw", referral) not in page


def test_once_it_is_open_the_page_says_when_and_why_only_withdrawal_is_left(cast, browse):
    referral = received(cast)

    page = text_of(browse(cast.aida).get(url("referral_detail", referral)))

    assert "立川のハローワークが令和8年11月4日(水) 10:00に開きました" in page
    assert "取り戻すことはできません" in page
    assert url("referral_recall", referral) not in page
    assert url("referral_withdraw", referral) in page


def test_after_it_the_receiver_finds_nothing_at_all(cast, browse):
    referral = sent(cast)
    before = text_of(browse(cast.eguchi).get(reverse("cases:referral_list")))

    browse(cast.aida).post(url("referral_recall", referral), WORDS)

    client = browse(cast.eguchi)
    pages = ("referral_detail", "referral_sheet", "reply_sheet", "referral_receive", "referral_take")
    assert referral.referral_no in before
    assert {client.get(url(name, referral)).status_code for name in pages} <= {404, 405}
    assert client.post(url("referral_receive", referral)).status_code == 404
    lists = [
        reverse("cases:referral_list"),
        reverse("cases:referral_list") + "?show=over",
        reverse("today"),
        reverse("cases:own_ledger") + "?received=1",
    ]
    assert not any(referral.referral_no in text_of(client.get(page)) for page in lists)
    with acting_as(cast.eguchi.actor):
        assert not any(model.objects.exists() for model in (Referral, Packet, ReferralStep, ReferralNotice))


def test_the_sender_reads_that_and_why_it_was_taken_back(cast, browse):
    referral = recalled(cast, browse)

    page = text_of(browse(cast.aida).get(url("referral_detail", referral)))

    assert (referral.state, referral.is_recalled) == (State.WITHDRAWN, True)
    assert "取り戻し（未開封）" in page
    assert WORDS["text"] in page
    assert AuditEvent.unscoped.filter(type="referral_recalled", case_no=referral.referral_no).count() == 1


def test_the_ledger_says_taken_back_unopened(cast, browse):
    referral = recalled(cast, browse)

    told, back = DisclosureRecord.unscoped.order_by("id")
    assert back.corrects == told
    assert (back.correction, back.is_void) == (LedgerCorrection.RECALLED, True)
    page = text_of(browse(cast.aida).get(reverse("cases:person_ledger", args=[referral.person.uid])))
    assert "取り戻し・未開封" in page
    assert "0件" in page


def test_nothing_personal_leaves_no_row_in_the_ledger(cast, browse):
    referral = sent(cast)
    assert DisclosureRecord.unscoped.exists()
    with acting_as(cast.aida.actor):
        other = founded(cast)
        other = referral_prepare.choose_content(
            referral=other,
            by=cast.aida.actor,
            request="会場を教えてください。",
            items=[],
            texts={},
            version=other.version,
        )
        referral_send.send(referral=other, by=cast.aida.actor, at=NOW, version=other.version)

    browse(cast.aida).post(url("referral_recall", other), WORDS)

    assert now(other).is_recalled
    assert DisclosureRecord.unscoped.get().referral_id == referral.pk


def test_whoever_is_too_late_reads_when_it_was_opened_and_keeps_what_was_typed(cast, browse):
    referral = received(cast)

    answer = browse(cast.aida).post(url("referral_recall", referral), WORDS)

    assert "開いたため、取り戻せません" in text_of(answer)
    assert WORDS["text"] in text_of(answer)
    assert now(referral).state == State.RECEIVED


def test_what_went_by_fax_can_only_be_withdrawn(cast, browse):
    referral = on_paper(cast)

    page = text_of(browse(cast.aida).get(url("referral_detail", referral)))
    answer = browse(cast.aida).post(url("referral_recall", referral), WORDS)

    assert "FAXで渡しました" in page
    assert url("referral_withdraw", referral) in page
    assert "紙やFAXなどで渡したものは、取り戻せません" in text_of(answer)
    assert now(referral).state == State.SENT


def test_a_page_of_withdrawal_that_stayed_open_recalls_what_is_unopened(cast, browse):
    referral = sent(cast)

    browse(cast.aida).post(url("referral_withdraw", referral), WORDS)

    assert now(referral).is_recalled
    assert ReferralStep.unscoped.filter(referral=referral).last().move == Move.RECALL


def test_a_partner_recalls_what_it_has_sent(cast, browse):
    own = PersonFactory(keeper=cast.hokatsu_west)
    referral = sent(cast, by=cast.chiba, to=cast.window, person=own, case=None)

    browse(cast.chiba).post(url("referral_recall", referral), WORDS)

    assert now(referral).is_recalled
    assert browse(cast.aida).get(url("referral_detail", referral)).status_code == 404


@pytest.mark.parametrize("state", [State.DRAFT, State.ACCEPTED, State.DECLINED, State.COMPLETED, State.WITHDRAWN])
def test_only_what_was_just_sent_can_be_taken_back(cast, browse, state):
    referral = in_state(cast, state)

    page = text_of(browse(cast.aida).get(url("referral_recall", referral)))

    assert "<textarea" not in page


def test_the_database_lets_nothing_be_both_opened_and_taken_back(cast, browse):
    referral = recalled(cast, browse)
    rows = Referral.unscoped.filter(pk=referral.pk)

    for wrong in ({"received_at": NOW, "received_by": cast.eguchi.user}, {"state": State.SENT}, {"sent_at": None}):
        with pytest.raises(IntegrityError, match=r"referral_opened_or_recalled|sent_at_by"), transaction.atomic():
            rows.update(**wrong)
    assert rows.update(is_recalled=False, state=State.SENT) == 1
