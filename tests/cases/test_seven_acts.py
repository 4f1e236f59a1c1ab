"""What each act promises: its own fields and duties, and what the database refuses beside the rules."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from akishima_support.access import Refused, acting_as
from cases.actions import referral_answer, referral_draft, referral_follow, referral_prepare, referral_send
from cases.actions.referral_give import Explained, give_information
from cases.actions.referral_take_in import TakeIn, take_in
from cases.codes.case import RecordResult
from cases.codes.consent import Category
from cases.codes.referral import Act, FirstContact, InfoPurpose, Way
from cases.models import Case, Packet, Referral, ReferralStep
from cases.states import Move, State
from network.models import MaterialPlacement
from tests.cases.act_stage import (
    TODAY,
    by,
    completed,
    confirmed,
    declined,
    lead_to,
    met,
    replied,
    sent_so,
    sides_of,
    visited,
)
from tests.cases.referral_pages import text_of, url
from tests.cases.stage import NOW, TERMS, consent_of, drafted, founded, yoko
from tests.factories import MaterialPlacementFactory
from tests.factories.cases import CaseFactory, PacketFactory, ReferralFactory, ReferralStepFactory

TO_PARTNER, TO_WINDOW, BETWEEN = Way.WINDOW_TO_PARTNER, Way.PARTNER_TO_WINDOW, Way.PARTNER_TO_PARTNER


def chosen(cast, act, *, items=("name",), texts=None, **terms):
    """A founded draft of 相田's with just these terms."""
    draft = drafted(cast, act=act)
    with acting_as(cast.aida.actor):
        draft = referral_prepare.choose_content(
            referral=draft,
            by=cast.aida.actor,
            request="お願いします。",
            items=list(items),
            texts=texts or {},
            version=draft.version,
            terms=terms,
        )
        consent = consent_of(draft.person, draft.to_organization, tuple(Category))
        return referral_prepare.choose_consent(
            referral=draft, consent=consent, by=cast.aida.actor, at=NOW, version=draft.version
        )


def send(cast, draft):
    return by(cast.aida, referral_send.send, draft, version=draft.version)


def refused(cast, draft, words):
    with pytest.raises(Refused, match=words):
        send(cast, draft)
    return not Packet.unscoped.exists()


def fresh(referral):
    return Referral.unscoped.get(pk=referral.pk)


def lead_of(referral):
    return Case.unscoped.get(pk=fresh(referral).case_id).lead_organization


# --- 案内 --------------------------------------------------------------------------------------------------------


def test_information_can_have_no_packet(cast):
    given = ReferralFactory(act=Act.INFORMATION, state=State.COMPLETED, completed_at=NOW, completed_by=cast.aida.user)

    with pytest.raises(DatabaseError, match="against its act"), transaction.atomic():
        PacketFactory(referral=given)
    assert PacketFactory(referral=ReferralFactory(act=Act.INTRODUCTION)).pk


def test_information_holds_no_request(cast):
    with pytest.raises(IntegrityError, match="information_sends_nothing"), transaction.atomic():
        ReferralFactory(act=Act.INFORMATION, request="架空 洋子さんをお願いします")


def test_a_leaflet_that_a_partner_hands_over_is_not_the_citys(cast):
    place = MaterialPlacementFactory(material__organization=cast.kokokara, stock=5)

    given = [pointed_to(each, cast.kokokara) for each in (cast.chiba, cast.aida)]

    assert [each.leaflet_given for each in given] == [True, True]
    assert MaterialPlacement.unscoped.get(pk=place.pk).stock == 4


def pointed_to(member, body):
    """案内 with a leaflet, about nobody named."""
    with acting_as(member.actor):
        words = {"to_organization": body, "explained": Explained(leaflet=True)}
        return give_information(by=member.actor, at=NOW, **words)


# --- 紹介 --------------------------------------------------------------------------------------------------------


def test_whoever_is_to_call_first_needs_a_number(cast):
    words = {"first_contact": FirstContact.RECEIVER}

    assert refused(cast, chosen(cast, Act.INTRODUCTION, **words), "連絡先を渡す情報に")
    assert send(cast, chosen(cast, Act.INTRODUCTION, items=["name", "phone"], **words)).state == State.SENT


def test_who_calls_first_is_told_to_the_receiver(cast):
    send(cast, chosen(cast, Act.INTRODUCTION, first_contact=FirstContact.TOGETHER))

    assert {"label": "最初の連絡", "value": "送る機関が同行・同席する"} in Packet.unscoped.get().content["terms"]


# --- つなぎ ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", Way)
def test_a_linkage_is_done_only_when_both_say_that_they_met(cast, way):
    sides, referral = sides_of(cast, way), lead_to(cast, Act.LINKAGE, way, State.REPORTED)

    for step in (met, None, confirmed):
        with pytest.raises(Refused, match="双方が確かめると"):
            completed(sides.sender, fresh(referral))
        if step is met:
            met(sides.receiver, referral)
        elif step is confirmed:
            confirmed(sides.sender, referral)

    assert completed(sides.sender, fresh(referral)).state == State.COMPLETED


def test_the_database_keeps_a_linkage_open_until_both_have_said_it(cast):
    referral = lead_to(cast, Act.LINKAGE, TO_PARTNER, State.REPORTED)
    done = {"state": State.COMPLETED, "completed_at": NOW, "completed_by": cast.aida.user, "outcome_changes": ["met"]}

    with pytest.raises(IntegrityError, match="linkage_done"), transaction.atomic():
        Referral.unscoped.filter(pk=referral.pk).update(**done, met_at=NOW, met_by=cast.eguchi.user)
    both = {"met_at": NOW, "met_by": cast.eguchi.user, "confirmed_at": NOW, "confirmed_by": cast.aida.user}
    Referral.unscoped.filter(pk=referral.pk).update(**done, **both)


def test_neither_side_speaks_for_the_other_or_twice(cast):
    referral = lead_to(cast, Act.LINKAGE, TO_PARTNER, State.ACCEPTED)
    met(cast.eguchi, referral)

    for member, said in ((cast.eguchi, met), (cast.eguchi, confirmed), (cast.aida, met), (cast.doi, met)):
        with pytest.raises(Refused):
            said(member, fresh(referral))
    assert confirmed(cast.aida, referral).confirmed_by_id == cast.aida.user.pk


def test_the_database_takes_each_word_once(cast):
    referral = lead_to(cast, Act.LINKAGE, TO_PARTNER, State.ACCEPTED)
    met(cast.eguchi, referral)

    with pytest.raises(IntegrityError), transaction.atomic():
        ReferralStepFactory(referral=referral, move=Move.MEET)
    assert ReferralStepFactory(referral=referral, move=Move.CONFIRM_MEETING).pk


def test_a_linkage_that_came_to_nothing_ends_without_a_meeting(cast):
    referral = declined(cast.eguchi, lead_to(cast, Act.LINKAGE, TO_PARTNER, State.ACCEPTED))

    assert completed(cast.aida, referral).state == State.COMPLETED


# --- 引継ぎ ------------------------------------------------------------------------------------------------------


def test_a_handover_needs_its_note_and_the_end_of_the_time_together(cast):
    note, until = TERMS[Act.HANDOVER]["handover_note"], TODAY + timedelta(days=40)

    assert refused(cast, chosen(cast, Act.HANDOVER, overlap_until=until, handover_note=""), "引継書")
    assert refused(cast, chosen(cast, Act.HANDOVER, handover_note=note, overlap_until=None), "重なりの期間")
    past = TODAY - timedelta(days=1)
    assert refused(cast, chosen(cast, Act.HANDOVER, handover_note=note, overlap_until=past), "過ぎた日")
    assert send(cast, chosen(cast, Act.HANDOVER, handover_note=note, overlap_until=until)).state == State.SENT


def test_the_note_crosses_only_with_consent_for_the_sixth_category(cast):
    draft = drafted(cast, act=Act.HANDOVER)
    words = {"by": cast.aida.actor, "at": NOW, "referral": draft, "version": draft.version}
    narrow = consent_of(draft.person, draft.to_organization, (Category.BASIC,))
    wide = consent_of(draft.person, draft.to_organization, (Category.BASIC, Category.HISTORY))

    with acting_as(cast.aida.actor), pytest.raises(Refused, match="⑥生活歴・課題"):
        referral_prepare.choose_consent(consent=narrow, **words)
    with acting_as(cast.aida.actor):
        assert referral_prepare.choose_consent(consent=wide, **words)


def test_the_database_takes_no_handover_without_a_note(cast):
    referral = ReferralFactory(act=Act.HANDOVER, overlap_until=TODAY)

    with pytest.raises(DatabaseError, match="against its act"), transaction.atomic():
        PacketFactory(referral=referral, content={"sections": []})
    note = {"sections": [{"items": [{"key": "handover_note", "label": "引継書", "value": "長く続いた。"}]}]}
    assert PacketFactory(referral=referral, content=note).pk


def test_the_lead_moves_on_acceptance_and_not_before(cast):
    referral = sent_so(cast, Act.HANDOVER)
    by(cast.eguchi, referral_answer.receive, referral)
    before = lead_of(referral)

    by(cast.eguchi, referral_answer.accept, referral)

    assert (before, lead_of(referral)) == (cast.window, cast.hello_work)


@pytest.mark.parametrize("end", ["declines", "is withdrawn"])
def test_the_sender_leads_again_when_it_comes_to_nothing(cast, end):
    referral = lead_to(cast, Act.HANDOVER, TO_PARTNER, State.ACCEPTED)

    if end == "declines":
        declined(cast.eguchi, referral)
    else:
        by(cast.aida, referral_follow.withdraw, referral, text="都合により")

    assert lead_of(referral) == cast.window


def test_another_act_moves_no_lead(cast):
    referral = lead_to(cast, Act.LINKAGE, TO_PARTNER, State.ACCEPTED)

    assert lead_of(referral) == cast.window


def test_nobody_is_handed_over_twice_at_once(cast):
    first = sent_so(cast, Act.HANDOVER)
    second = founded(cast, act=Act.HANDOVER, to=cast.kurashigoto, person=first.person, case=first.case)

    with pytest.raises(Refused, match="主担当が二つ"):
        send(cast, second)
    declined(cast.eguchi, by(cast.eguchi, referral_answer.receive, first))
    assert send(cast, fresh(second)).state == State.SENT


@pytest.mark.parametrize("shared", ["person", "case"])
def test_the_database_knows_one_open_handover(cast, shared):
    first = sent_so(cast, Act.HANDOVER)
    fields = {"act": Act.HANDOVER, "overlap_until": TODAY, shared: getattr(first, shared)}
    opened = {"state": State.SENT, "sent_at": NOW, "sent_by": cast.aida.user}

    with pytest.raises(IntegrityError), transaction.atomic():
        ReferralFactory(**fields, **opened)
    assert ReferralFactory(**fields).pk


def test_only_whoever_leads_hands_over(cast):
    done = completed(cast.aida, lead_to(cast, Act.HANDOVER, TO_PARTNER, State.REPORTED))
    second = founded(cast, act=Act.HANDOVER, to=cast.kurashigoto, person=done.person, case=done.case)

    with pytest.raises(Refused, match="主担当の機関だけ"):
        send(cast, second)


def test_a_partner_hands_over_its_own_people_once(cast):
    done = completed(cast.chiba, lead_to(cast, Act.HANDOVER, BETWEEN, State.REPORTED))
    second = founded(cast, act=Act.HANDOVER, by=cast.chiba, to=cast.kurashigoto, person=done.person, case=None)

    with pytest.raises(Refused, match="主担当の機関だけ"):
        by(cast.chiba, referral_send.send, second, version=second.version)


def test_a_partner_whose_hand_over_came_to_nothing_hands_over_again(cast):
    done = completed(cast.chiba, declined(cast.eguchi, lead_to(cast, Act.HANDOVER, BETWEEN, State.ACCEPTED)))
    second = founded(cast, act=Act.HANDOVER, by=cast.chiba, to=cast.kurashigoto, person=done.person, case=None)

    assert by(cast.chiba, referral_send.send, second, version=second.version).state == State.SENT


def test_the_window_leads_what_a_partner_has_handed_over_to_it(cast):
    case = CaseFactory(person=yoko(cast), lead_worker=cast.aida.user, lead_organization=cast.hokatsu_west)
    referral = by(cast.aida, referral_answer.receive, sent_so(cast, Act.HANDOVER, TO_WINDOW))

    with acting_as(cast.aida.actor):
        take_in(referral=referral, choice=TakeIn(case=case), by=cast.aida.actor, at=NOW)

    assert lead_of(referral) == cast.window


def test_the_days_can_be_moved_and_both_sides_read_it(cast):
    referral = lead_to(cast, Act.HANDOVER, TO_PARTNER, State.ACCEPTED)
    days = {"meeting_on": TODAY + timedelta(days=7), "overlap_until": TODAY + timedelta(days=60)}

    by(cast.aida, referral_follow.replan, referral, text="ご本人の希望で", **days)

    moved = fresh(referral)
    assert (moved.state, moved.meeting_on, moved.overlap_until) == (State.ACCEPTED, *days.values())
    with acting_as(cast.eguchi.actor):
        assert ReferralStep.objects.get(move=Move.REPLAN).overlap_until == days["overlap_until"]


@pytest.mark.parametrize(
    ("meeting", "overlap", "words"),
    [(None, None, "終わりを決めて"), (None, -1, "過ぎた日"), (50, 40, "期間の中で"), (None, 147, "同じです")],
)
def test_days_that_cannot_be_are_refused(cast, meeting, overlap, words):
    referral = lead_to(cast, Act.HANDOVER, TO_PARTNER, State.ACCEPTED)
    days = [None if number is None else TODAY + timedelta(days=number) for number in (meeting, overlap)]

    with pytest.raises(Refused, match=words):
        by(cast.aida, referral_follow.replan, referral, meeting_on=days[0], overlap_until=days[1], text="")


# --- アウトリーチ依頼 --------------------------------------------------------------------------------------------


def test_a_visit_needs_to_know_where_to(cast):
    assert refused(cast, chosen(cast, Act.OUTREACH_REQUEST), "訪問する先")
    draft = chosen(cast, Act.OUTREACH_REQUEST, texts={str(Category.BASIC): "団地の二階です。"})
    assert send(cast, draft).state == State.SENT


def test_visits_are_reported_one_by_one(cast):
    referral = lead_to(cast, Act.OUTREACH_REQUEST, TO_PARTNER, State.ACCEPTED)

    for days, result in ((3, RecordResult.ABSENT), (2, RecordResult.NOT_MET), (1, RecordResult.MET)):
        visited(cast.eguchi, referral, result, TODAY - timedelta(days=days))

    with acting_as(cast.aida.actor):
        visits = ReferralStep.objects.filter(move=Move.VISIT).in_order()
        seen = [(each.visit_result, each.seen_on) for each in visits]
    assert seen == [("absent", None), ("not_met", None), ("met", TODAY - timedelta(days=1))]


def test_nobody_reports_a_visit_to_come(cast):
    referral = lead_to(cast, Act.OUTREACH_REQUEST, TO_PARTNER, State.ACCEPTED)

    with pytest.raises(Refused, match="きょうまでの日"):
        visited(cast.eguchi, referral, on=TODAY + timedelta(days=1))
    assert visited(cast.eguchi, referral, on=TODAY).state == State.IN_PROGRESS


@pytest.mark.parametrize("missing", ["visit_on", "visitors", "visit_result"])
def test_the_database_asks_of_a_visit_when_who_and_how(cast, missing):
    whole = {"move": Move.VISIT, "visit_on": TODAY, "visitors": "架空 保健師", "visit_result": "met"}
    nothing = {missing: None if missing == "visit_on" else ""}

    with pytest.raises(IntegrityError, match="visit_says"), transaction.atomic():
        ReferralStepFactory(**whole | nothing)
    assert ReferralStepFactory(**whole).pk


# --- 確認・照会 --------------------------------------------------------------------------------------------------


def test_an_inquiry_begins_without_a_name(cast):
    assert send(cast, chosen(cast, Act.INQUIRY, items=[])).state == State.SENT
    assert Packet.unscoped.get().is_personal is False


def test_a_name_in_an_inquiry_needs_a_reason_and_a_basis(cast):
    assert refused(cast, chosen(cast, Act.INQUIRY, named_because=""), "まずお名前を出さずに")
    bare = drafted(cast, act=Act.INQUIRY)
    assert refused(cast, bare, "根拠がありません")
    assert send(cast, chosen(cast, Act.INQUIRY, named_because="同じお名前の方が二人いるため")).state == State.SENT


def test_the_database_takes_no_name_in_an_inquiry_without_a_reason(cast):
    person = yoko(cast)
    inquiry = ReferralFactory(act=Act.INQUIRY, person=person, from_organization=cast.window)
    words = {"referral": inquiry, "person": person, "is_personal": True}
    consent = consent_of(person, inquiry.to_organization)

    with pytest.raises(DatabaseError, match="against its act"), transaction.atomic():
        PacketFactory(**words, consent=consent)
    Referral.unscoped.filter(pk=inquiry.pk).update(named_because="二人いるため")
    assert PacketFactory(**words, consent=consent).pk


def test_a_partner_asks_the_window_and_no_other_partner(cast):
    with pytest.raises(Refused, match="相談窓口に送って"):
        begin_inquiry(cast, cast.kurashigoto)
    assert begin_inquiry(cast, cast.window).state == State.DRAFT


def begin_inquiry(cast, to):
    """千葉 begins a question about nobody named."""
    beginning = referral_draft.Beginning(act=Act.INQUIRY, to_organization=to)
    with acting_as(cast.chiba.actor):
        return referral_draft.draft(beginning=beginning, by=cast.chiba.actor, at=NOW)


def test_the_database_takes_no_inquiry_between_partners(cast):
    sides = {"from_organization": cast.hokatsu_west, "to_organization": cast.kurashigoto}

    with pytest.raises(DatabaseError, match="goes to the window"), transaction.atomic():
        ReferralFactory(act=Act.INQUIRY, **sides)
    assert ReferralFactory(act=Act.INTRODUCTION, **sides).pk
    assert ReferralFactory(act=Act.INQUIRY, **sides | {"to_organization": cast.window}).pk


@pytest.mark.parametrize(
    "text",
    [
        "その方のケースがあります",
        "現在支援中です",
        "該当する方はいません",
        "R8-0012 をご覧ください",
        "Ｒ８－００１２をご覧ください",
        "以前ご相談がありました",
    ],
)
def test_no_answer_tells_whether_somebody_is_known(cast, text):
    referral = lead_to(cast, Act.INQUIRY, TO_WINDOW, State.RECEIVED)

    with pytest.raises(Refused):
        replied(cast.aida, referral, text)
    assert replied(cast.aida, referral, "年齢を問わずお話をうかがいます。").state == State.REPORTED


def test_no_question_about_an_inquiry_tells_it_either(cast):
    referral = lead_to(cast, Act.INQUIRY, TO_WINDOW, State.RECEIVED)

    with pytest.raises(Refused, match="支援中"):
        by(cast.aida, referral_answer.ask, referral, text="支援中の方のことですか。")
    assert by(cast.aida, referral_answer.ask, referral, text="お困りのことは何ですか。").state == State.INFO_REQUESTED


@pytest.mark.parametrize("is_known", [True, False])
def test_the_answer_looks_the_same_whether_somebody_is_known_or_not(cast, browse, is_known):
    if is_known:
        CaseFactory(person=yoko(cast), lead_worker=cast.aida.user)
    referral = replied(cast.aida, lead_to(cast, Act.INQUIRY, TO_WINDOW, State.RECEIVED))

    page = text_of(browse(cast.chiba).get(url("referral_detail", referral)))

    assert "ご本人・ご家族からご連絡ください" in page
    assert "ケース" not in page.split("<main")[1]
    assert fresh(referral).case_id is None


# --- 情報提供 ----------------------------------------------------------------------------------------------------


def test_information_is_told_for_a_purpose(cast):
    assert refused(cast, chosen(cast, Act.INFO_PROVISION, info_purpose=""), "何のために")
    assert send(cast, chosen(cast, Act.INFO_PROVISION, info_purpose=InfoPurpose.SAFETY)).respond_by is None


def test_a_general_notice_is_about_nobody(cast):
    general = {"info_purpose": InfoPurpose.GENERAL}

    assert refused(cast, chosen(cast, Act.INFO_PROVISION, **general), "個人の情報は含められません")
    assert send(cast, chosen(cast, Act.INFO_PROVISION, items=[], **general)).state == State.SENT


# --- all of them -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("act", "terms"),
    [
        (Act.INTRODUCTION, {"overlap_until": TODAY}),
        (Act.LINKAGE, {"info_purpose": InfoPurpose.SAFETY}),
        (Act.HANDOVER, {"first_contact": FirstContact.TOGETHER}),
        (Act.INQUIRY, {"meeting_on": TODAY}),
        (Act.INFO_PROVISION, {"named_because": "二人いるため"}),
        (Act.INTRODUCTION, {"leaflet_given": True}),
    ],
)
def test_what_is_agreed_with_another_act_stands_nowhere(cast, act, terms):
    (name,) = terms

    chosen(cast, act, **terms)

    with pytest.raises(IntegrityError, match="of_its_act"), transaction.atomic():
        Referral.unscoped.update(**terms)
    assert getattr(Referral.unscoped.get(), name) in (None, "", False)


def test_what_was_agreed_goes_on_with_the_next_leg(cast):
    referral = sent_so(cast, Act.HANDOVER)
    declined(cast.eguchi, by(cast.eguchi, referral_answer.receive, referral))

    leg = by(cast.aida, referral_follow.reroute, fresh(referral), act=Act.HANDOVER, to_organization=cast.kurashigoto)

    assert leg.overlap_until == TERMS[Act.HANDOVER]["overlap_until"]
    assert leg.prepared["handover_note"] == TERMS[Act.HANDOVER]["handover_note"]
