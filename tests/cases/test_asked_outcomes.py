"""お願いする成果: chosen by the sender, read by the receiver, and no act carries them that asks for nothing."""

import pytest
from django.db import IntegrityError, transaction

from akishima_support.access import Refused, acting_as
from cases.actions import referral_answer, referral_follow
from cases.actions.codes import add
from cases.codes.code_list import CodeList
from cases.codes.referral import Act
from cases.models import Code, Packet, Referral, ReferralStep
from cases.states import Move, State
from tests.cases.referral_pages import text_of, url
from tests.cases.stage import NOW, drafted, in_state, received, sent
from tests.factories.cases import ReferralFactory, ReferralStepFactory

ASKED = ["met", "medical"]
WORDS = "ご本人に会えること、医療・健康の相談につながること"


def asking(cast, browse, act=Act.INTRODUCTION, asked=ASKED):
    referral = drafted(cast, act=act)
    boxes = {"version": referral.version, "request": "お願いします", "items": ["name"], "asked_outcomes": asked}
    browse(cast.aida).post(url("referral_sections", referral), boxes)
    return Referral.unscoped.get(pk=referral.pk)


def test_what_is_asked_for_is_kept_and_stands_in_the_preview(cast, browse):
    referral = asking(cast, browse)

    assert referral.asked_outcomes == ASKED
    page = text_of(browse(cast.aida).get(url("referral_preview", referral)))
    assert WORDS in page
    assert "checked" in text_of(browse(cast.aida).get(url("referral_sections", referral)))


def test_the_receiver_reads_it_in_the_packet_and_on_paper(cast, browse):
    referral = received(cast, asked=ASKED)

    told = Packet.unscoped.get(referral=referral).content["terms"]
    assert {"label": "お願いする成果", "value": WORDS} in told
    for member in (cast.aida, cast.eguchi):
        for page in ("referral_detail", "referral_sheet"):
            assert WORDS in text_of(browse(member).get(url(page, referral)))


def test_the_reply_form_has_a_line_for_each_once_the_receiver_has_opened_it(cast, browse):
    referral = sent(cast, asked=ASKED)
    assert "ご本人に会えること" in text_of(browse(cast.aida).get(url("reply_sheet", referral)))
    assert "ご本人に会えること" not in text_of(browse(cast.eguchi).get(url("reply_sheet", referral)))

    browse(cast.eguchi).post(url("referral_receive", referral))

    page = text_of(browse(cast.eguchi).get(url("reply_sheet", referral)))
    assert "ご本人に会えること" in page
    assert "できなかった" in page


def test_a_code_that_is_no_code_is_refused_at_its_box(cast, browse):
    referral = drafted(cast)
    boxes = {"version": referral.version, "request": "お願いします", "asked_outcomes": ["garbage", "\x00"]}

    response = browse(cast.aida).post(url("referral_sections", referral), boxes)

    assert response.context["form"]["asked_outcomes"].errors
    assert Referral.unscoped.get(pk=referral.pk).asked_outcomes == []


def test_a_retired_code_stays_where_it_was_chosen_and_is_offered_nowhere_else(cast, browse):
    referral = asking(cast, browse)
    browse(cast.fujii).post("/cases/codes/asked_outcome/medical/active/", {"is_active": "0"})

    kept = text_of(browse(cast.aida).get(url("referral_sections", referral)))
    new = text_of(browse(cast.aida).get(url("referral_sections", drafted(cast))))

    assert not Code.unscoped.get(list="asked_outcome", code="medical").is_active
    assert 'value="medical"' in kept
    assert 'value="medical"' not in new


@pytest.mark.parametrize("act", [Act.INQUIRY, Act.INFO_PROVISION])
def test_an_inquiry_and_mere_information_ask_for_no_outcome(cast, browse, act):
    page = text_of(browse(cast.aida).get(url("referral_sections", drafted(cast, act=act))))

    assert "お願いする成果" not in page
    with pytest.raises(IntegrityError, match="asked_outcomes"), transaction.atomic():
        ReferralFactory(act=act, asked_outcomes=ASKED, from_organization=cast.window)
    assert ReferralFactory(act=Act.LINKAGE, asked_outcomes=ASKED, from_organization=cast.window).pk


def test_the_city_adds_outcomes_of_its_own_at_the_end(cast):
    fields = {"code": "", "label": "架空の成果", "label_en": "", "reading": ""}
    with acting_as(cast.fujii.actor):
        row = add(code_list=CodeList.ASKED_OUTCOME, fields=fields, by=cast.fujii.actor, token=None)

    last = Code.unscoped.filter(list="asked_outcome").order_by("-sort").first()
    assert last == row


def test_a_new_leg_asks_for_the_same(cast):
    referral = in_state(cast, State.RECEIVED, asked=ASKED)
    with acting_as(cast.eguchi.actor):
        referral_answer.decline(
            referral=referral, reason="capacity", suggested="", text="", by=cast.eguchi.actor, at=NOW
        )
    with acting_as(cast.aida.actor):
        leg = referral_follow.reroute(
            referral=referral, act=Act.LINKAGE, to_organization=cast.kurashigoto, by=cast.aida.actor, at=NOW
        )

    assert leg.asked_outcomes == ASKED


@pytest.mark.parametrize(("outcome", "text"), [([], "よかった"), (["met"], ""), (["met"], " \n")])
def test_nothing_is_completed_without_an_outcome_and_a_note(cast, outcome, text):
    referral = in_state(cast, State.REPORTED)
    words = {"outcome_changes": outcome, "text": text}

    with acting_as(cast.aida.actor), pytest.raises(Refused):
        referral_follow.complete(referral=referral, by=cast.aida.actor, at=NOW, **words)
    with acting_as(cast.aida.actor):
        whole = {"outcome_changes": ["met"], "text": "よかった"}
        assert referral_follow.complete(referral=referral, by=cast.aida.actor, at=NOW, **whole).state == "completed"


def test_the_database_says_so_too(cast):
    referral = in_state(cast, State.REPORTED)
    done = {"state": State.COMPLETED, "completed_at": NOW, "completed_by": cast.aida.user}

    for missing in ({}, {"completed_at": None, "completed_by": None, "outcome_changes": ["met"]}):
        with pytest.raises(IntegrityError, match="completed_with_outcome"), transaction.atomic():
            Referral.unscoped.filter(pk=referral.pk).update(**done | missing)
    assert Referral.unscoped.filter(pk=referral.pk).update(**done, outcome_changes=["met"]) == 1


@pytest.mark.parametrize("missing", [{"text": ""}, {"outcome_changes": []}])
def test_and_of_the_step_with_which_it_is_completed(cast, missing):
    whole = {"move": Move.COMPLETE, "state_after": State.COMPLETED, "text": "よかった", "outcome_changes": ["met"]}

    with pytest.raises(IntegrityError, match="outcome_and_note"), transaction.atomic():
        ReferralStepFactory(**whole | missing)
    assert ReferralStepFactory(**whole).pk
    assert ReferralStep.unscoped.filter(move=Move.COMPLETE).count() == 1
