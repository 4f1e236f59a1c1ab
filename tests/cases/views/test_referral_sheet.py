"""連携票 and 回答書: `cases:referral_sheet`, `cases:reply_sheet`."""

from akishima_support.access import acting_as
from cases.actions import consents_cut
from cases.actions.referral_give import Explained, give_information
from cases.models import Consent
from cases.states import State
from tests.cases.referral_pages import RECEIVER, WINDOW, assert_only, text_of, url
from tests.cases.stage import NOW, in_state, received, sent, yoko
from tests.factories.cases import CaseFactory


def test_both_sides_have_the_sheets(cast):
    referral = received(cast)

    assert_only(cast, "referral_sheet", referral, WINDOW | RECEIVER)
    assert_only(cast, "reply_sheet", referral, WINDOW | RECEIVER)


def test_the_receiver_has_no_sheet_before_receipt_nor_after_a_withdrawal(cast, browse):
    unopened, opened = sent(cast), received(cast)

    assert_only(cast, "referral_sheet", unopened, WINDOW)
    with acting_as(cast.aida.actor):
        consents_cut.withdraw(
            consent=Consent.unscoped.get(person_id=opened.person_id), note="", by=cast.aida.actor, at=NOW
        )
    assert_only(cast, "referral_sheet", opened, WINDOW)


def test_a_draft_has_no_sheets(cast):
    referral = in_state(cast, State.DRAFT)

    assert_only(cast, "referral_sheet", referral, frozenset())
    assert_only(cast, "reply_sheet", referral, frozenset())


def test_the_sheet_holds_the_packet_and_no_number_of_a_case(cast, browse):
    referral = received(cast)

    page = text_of(browse(cast.aida).get(url("referral_sheet", referral)))

    for words in ("架空 洋子", "お話を聞いてください", referral.referral_no, "立川のハローワーク　御中"):
        assert words in page
    assert referral.case.case_no not in page


def test_the_reply_names_nobody(cast, browse):
    referral = received(cast)
    aida = browse(cast.aida)

    page = text_of(aida.get(url("reply_sheet", referral)))

    assert referral.referral_no in page
    for hidden in ("架空 洋子", "お話を聞いてください", referral.case.case_no):
        assert hidden not in page


def test_the_reply_has_a_box_for_every_reason(cast, browse):
    page = text_of(browse(cast.aida).get(url("reply_sheet", received(cast))))

    for reason in ("対象外(制度)", "年齢要件", "既に関与あり", "費用負担"):
        assert f"<li>{reason}</li>" in page


def test_after_information_was_given_no_page_leads_to_a_sheet_that_there_is_not(cast, browse):
    case = CaseFactory(person=yoko(cast))
    with acting_as(cast.aida.actor):
        words = {"to_organization": cast.kokokara, "explained": Explained(cost=True, privacy=True)}
        referral = give_information(case=case, by=cast.aida.actor, at=NOW, **words)

    told = received(cast)

    sheets = {each: _sheets_linked(browse(cast.aida), each) for each in (referral, told)}

    assert sheets == {referral: [], told: ["referral_sheet", "reply_sheet", "fax_cover"]}


def _sheets_linked(client, referral):
    page = text_of(client.get(url("referral_detail", referral)))
    return [name for name in ("referral_sheet", "reply_sheet", "fax_cover") if url(name, referral) in page]
