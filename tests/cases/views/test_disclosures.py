"""開示請求: from the counter to the copy in the hand, without what others told in trust."""

import hashlib
import json
import re
from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from akishima_support.audit.models import AuditEvent
from cases.models import DisclosureCopy, DisclosurePage, DisclosureRecord, DisclosureRequest, Draft
from tests.bad_input import TEXTS
from tests.cases.disclosure_stage import (
    MOTHER,
    NEIGHBOR,
    SECRETS,
    SISTER,
    confirmed,
    decided,
    life,
    page_boxes,
    registered,
    request_boxes,
    step,
)
from tests.cases.stage import NOW
from tests.cases.window_stage import case_of, kazuo, queries_of, restricted
from tests.conftest import signed_in
from tests.factories.cases import (
    AccessReasonFactory,
    IntakeDetailFactory,
    NumberSettingFactory,
    ReferralFactory,
    ReferralStepFactory,
)
from tests.factories.keeping import DisclosurePageFactory, DisclosureRequestFactory
from tests.factories.records import PrivateNoteFactory, RecordRevisionFactory

NEW = reverse("cases:disclosure_new")


def again(row):
    return type(row).unscoped.get(pk=row.pk)


def url(name, row):
    return reverse(f"cases:{name}", args=[row.uid])


def text_of(client, name, row) -> str:
    return client.get(url(name, row)).content.decode()


def page_with(request, word) -> DisclosurePage:
    return next(
        page
        for page in DisclosurePage.unscoped.filter(request=request)
        if word in json.dumps(page.items, ensure_ascii=False)
    )


# --- the register ---------------------------------------------------------------------------------------------


def test_a_request_is_due_after_thirty_days_or_as_the_city_has_set(cast):
    first = registered(cast, kazuo(cast))
    NumberSettingFactory(code="disclosure_days", value=14)
    second = registered(cast, kazuo(cast))

    assert (first.due_on - first.received_on).days == 30
    assert (second.due_on - second.received_on).days == 14
    assert AuditEvent.unscoped.filter(type="disclosure_requested", case_no=first.number).exists()


def test_the_same_submission_registers_once(cast):
    client, boxes = signed_in(cast.aida), request_boxes()

    assert {client.post(NEW, boxes)["Location"], client.post(NEW, boxes)["Location"]} == {
        url("disclosure_detail", DisclosureRequest.unscoped.get())
    }


def test_it_is_extended_once_with_the_reason(cast):
    row = registered(cast, kazuo(cast))

    step(cast.aida, row, "extend", reason="")
    assert again(row).due_on == row.due_on
    step(cast.aida, row, "extend", reason="記録が多いため")
    assert again(row).due_on == row.due_on + timedelta(days=30)
    assert "一度だけ" in step(cast.aida, row, "extend", reason="もう一度").content.decode()


def test_what_waits_is_on_today_of_the_one_who_registered_it_and_of_the_manager(cast):
    row = registered(cast, kazuo(cast))
    DisclosureRequest.unscoped.filter(pk=row.pk).update(received_on="2026-01-05", due_on="2026-02-04")

    pages = {name: signed_in(getattr(cast, name)).get("/").content.decode() for name in ("aida", "baba", "murata")}

    assert [row.number in pages[name] for name in ("aida", "baba", "murata")] == [True, True, False]
    assert "期限を過ぎました" in signed_in(cast.murata).get(reverse("cases:disclosure_list")).content.decode()


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("box", ["subject_name", "requester_name", "scope", "authority", "received_on", "requester"])
def test_bad_input_is_no_error_and_stays_in_the_boxes(cast, box, text):
    response = signed_in(cast.aida).post(NEW, request_boxes(**{"requester": "mandatary", box: TEXTS[text]}))

    assert response.status_code in (200, 302)


def test_a_representative_shows_a_paper(cast):
    response = signed_in(cast.aida).post(NEW, request_boxes(requester="parent"))

    assert "代理権を確かめた書類を書いてください" in response.content.decode()


# --- who may see ------------------------------------------------------------------------------------------------


def test_parents_of_an_adult_are_warned_of_and_get_nothing(cast):
    row = registered(cast, life(cast), requester="parent", authority="戸籍謄本")

    assert "成人したお子さんの記録の開示を請求できません" in text_of(signed_in(cast.aida), "disclosure_detail", row)
    refused = decided(cast, row).content.decode()
    assert "成人したお子さん" in refused
    assert again(row).decision == ""
    assert step(cast.baba, row, "decide", decision="refused", decision_reason="請求できる方ではない").status_code == 302


def test_for_a_minor_it_is_made_sure_that_disclosure_does_no_harm(cast):
    row = registered(cast, life(cast, name="架空 若葉"), requester="parent", authority="戸籍謄本")
    type(row.person).unscoped.filter(pk=row.person_id).update(born_on="2015-05-05")

    assert "権利利益を害するおそれ" in text_of(signed_in(cast.aida), "disclosure_detail", row)
    assert "確かめてください" in decided(cast, row).content.decode()
    step(cast.baba, row, "decide", decision="partial", decision_reason="78条", harm_checked="on")

    assert again(row).decision == "partial"


def test_from_whom_it_is_kept_stands_in_red_on_every_page(cast):
    row = registered(cast, kazuo(cast, secrecy_from="父に知られたくない", contact_limits=["no_mail"]))

    for name in ("disclosure_detail", "disclosure_hand_over", "disclosure_sheet"):
        assert "父に知られたくない" in text_of(signed_in(cast.aida), name, row)


def test_a_request_about_a_restricted_person_is_there_for_named_staff_only(cast):
    row = registered(cast, restricted(cast))

    assert signed_in(cast.murata).get(url("disclosure_detail", row)).status_code == 404
    assert row.number not in signed_in(cast.murata).get(reverse("cases:disclosure_list")).content.decode()
    assert signed_in(cast.aida).get(url("disclosure_detail", row)).status_code == 200


def test_whose_records_is_found_by_a_number_that_may_be_seen(cast):
    signed_in(cast.aida).post(NEW, request_boxes())
    row, hidden = DisclosureRequest.unscoped.get(), case_of(cast, restricted(cast))
    case = case_of(cast, lead_worker=cast.murata.user)

    assert "見つかりません" in step(cast.murata, row, "link", record_no=hidden.case_no).content.decode()
    step(cast.murata, row, "link", record_no=case.case_no)

    assert again(row).person == case.person


def test_the_records_of_a_colleague_s_case_are_joined_after_a_reason(cast):
    signed_in(cast.murata).post(NEW, request_boxes())
    row, case = DisclosureRequest.unscoped.get(), case_of(cast)

    refused = step(cast.murata, row, "link", record_no=case.case_no).content.decode()
    before = again(row).person
    tomorrow = timezone.now() + timedelta(days=1)
    AccessReasonFactory(case=case, given_by=cast.murata.user, valid_until=tomorrow)
    step(cast.murata, row, "link", record_no=case.case_no)

    assert "担当外の方です" in refused
    assert (before, again(row).person) == (None, case.person)


# --- masking ----------------------------------------------------------------------------------------------------


def test_what_others_told_and_who_they_are_is_proposed_to_be_masked(cast):
    row = registered(cast, life(cast))

    step(cast.aida, row, "gather")
    sheet = text_of(signed_in(cast.aida), "disclosure_sheet", row)

    assert [word for word in SECRETS if word in sheet] == []
    assert "朝は起きられる。" in sheet
    assert "玄関で会えた。" in sheet
    assert "か所" in sheet


def test_what_the_intake_form_says_of_others_is_proposed_to_be_masked(cast):
    person = life(cast)
    facts = {"living_situation": "parents", "withdrawal_started": "2020-01-01", "withdrawal_precision": "year"}
    call = person.consultations(manager="unscoped").get()
    IntakeDetailFactory(consultation=call, intake_note="母は架空の病院に通う", purpose_stated=True, **facts)
    row = registered(cast, person)

    step(cast.aida, row, "gather")

    sheet = text_of(signed_in(cast.aida), "disclosure_sheet", row)
    assert "両親と同居" in sheet
    assert "令和2年頃" in sheet
    assert "架空の病院" not in sheet


def test_without_the_masks_the_sheet_would_tell(cast):
    row = registered(cast, life(cast))
    step(cast.aida, row, "gather")

    for page in DisclosurePage.unscoped.filter(request=row):
        page.items = [item | {"whole": False, "passages": []} for item in page.items]
        page.save()

    sheet = text_of(signed_in(cast.aida), "disclosure_sheet", row)
    assert [word for word in SECRETS if word not in sheet] == []


def test_a_correction_is_masked_as_the_record_is(cast):
    person = life(cast)
    record = person.cases(manager="unscoped").get().progressrecords(manager="unscoped").last()
    before = {
        "fact": f"{NEIGHBOR}が怒った",
        "third_party": True,
        "third_party_passages": NEIGHBOR,
        "counterpart": "self",
    }
    RecordRevisionFactory(record=record, content=before)
    row = registered(cast, person)

    step(cast.aida, row, "gather")

    sheet = text_of(signed_in(cast.aida), "disclosure_sheet", row)
    assert "が怒った" in sheet
    assert NEIGHBOR not in sheet


@pytest.mark.parametrize(("changes", "text"), [(["medical"], "見られた変化：医療機関受診開始"), ([], "")])
def test_the_changes_that_a_body_reported_are_gathered_with_its_words(cast, changes, text):
    person = life(cast)
    referral = ReferralFactory(person=person, case=person.cases(manager="unscoped").get(), sent=True)
    ReferralStepFactory(referral=referral, text="同行しました。", outcome_changes=changes)
    row = registered(cast, person)

    step(cast.aida, row, "gather")

    sheet = text_of(signed_in(cast.aida), "disclosure_sheet", row)
    assert "同行しました。" in sheet
    assert text in sheet
    assert ("見られた変化" in sheet) == bool(changes)


def test_which_report_it_was_and_why_it_was_declined_are_gathered_but_not_that_a_body_knows_the_person(cast):
    person = life(cast)
    referral = ReferralFactory(person=person, case=person.cases(manager="unscoped").get(), sent=True)
    final = {"move": "finish", "report_kind": "final", "seen_on": NOW.date()}
    ReferralStepFactory(referral=referral, **final, text="終わりました。")
    no = {"referral": referral, "move": "decline", "state_after": "declined"}
    ReferralStepFactory(**no, decline_reason="age", text="四十歳までです。")
    ReferralStepFactory(**no, decline_reason="already_involved", text="昨年から伺っています。")
    row = registered(cast, person)

    step(cast.aida, row, "gather")

    sheet, page = text_of(signed_in(cast.aida), "disclosure_sheet", row), page_with(row, "昨年から")
    for told in ("報告の種別：終了", "最後に会えた日：", "対応困難の理由：年齢要件", "四十歳までです。"):
        assert told in sheet
    assert "既に関与あり" not in sheet
    assert "昨年から" not in sheet
    assert [item["proposed_whole"] for item in page.items if "昨年から" in item["text"]] == [True]


def test_staff_s_own_notes_are_not_gathered(cast):
    person = life(cast)
    PrivateNoteFactory(case=person.cases(manager="unscoped").get(), text="わたしだけの覚え", author=cast.aida.user)
    row = registered(cast, person)
    step(cast.aida, row, "gather")

    assert "わたしだけの覚え" not in text_of(signed_in(cast.aida), "disclosure_sheet", row)


def test_other_masks_than_proposed_need_a_reason(cast):
    row = registered(cast, life(cast))
    step(cast.aida, row, "gather")
    page, client = page_with(row, MOTHER), signed_in(cast.aida)
    number = next(place for place, item in enumerate(page.items) if item["text"] == MOTHER)
    boxes = page_boxes(page)
    del boxes[f"box{number}-whole"]

    refused = client.post(url("disclosure_page", page), boxes).content.decode()
    assert "理由を書いてください" in refused
    assert client.post(url("disclosure_page", page), boxes | {f"box{number}-reason": "母の同意あり"}).status_code == 302

    assert again(page).items[number]["whole"] is False
    assert again(page).items[number]["reason"] == "母の同意あり"
    assert MOTHER in text_of(client, "disclosure_sheet", row)


def test_a_passage_that_stands_nowhere_is_refused_and_kept(cast):
    row = registered(cast, life(cast))
    step(cast.aida, row, "gather")
    page = page_with(row, SISTER)

    boxes = page_boxes(page, **{"box0-passages": "どこにもない"})
    response = signed_in(cast.aida).post(url("disclosure_page", page), boxes).content.decode()

    assert "本文にありません" in response
    assert "どこにもない" in response
    assert again(page).confirmed_at is None


def test_a_stale_page_answers_409(cast):
    row = registered(cast, life(cast))
    step(cast.aida, row, "gather")
    page, client = DisclosurePage.unscoped.filter(request=row).first(), signed_in(cast.aida)
    client.post(url("disclosure_page", page), page_boxes(page))

    assert client.post(url("disclosure_page", page), page_boxes(page)).status_code == 409


def test_every_page_is_confirmed_before_a_second_person_looks(cast):
    row = registered(cast, life(cast))
    step(cast.aida, row, "gather")

    step(cast.aida, row, "submit")
    assert again(row).submitted_at is None
    confirmed(cast, row)
    assert again(row).submitted_by == cast.aida.user
    assert (
        "直せません"
        in signed_in(cast.aida)
        .post(url("disclosure_page", page := DisclosurePage.unscoped.filter(request=row).first()), page_boxes(page))
        .content.decode()
    )


def test_whoever_masked_does_not_approve_and_a_return_says_what_to_mend(cast):
    row = registered(cast, life(cast))
    confirmed(cast, row)
    DisclosurePage.unscoped.filter(request=row).update(confirmed_by=cast.baba.user)

    assert "自分では承認できません" in step(cast.baba, row, "review", agreed="yes").content.decode()
    DisclosurePage.unscoped.filter(request=row).update(confirmed_by=cast.aida.user)
    assert "どこを直すか" in step(cast.baba, row, "review", agreed="no").content.decode()
    step(cast.baba, row, "review", agreed="no", note="三頁の母の名前")
    assert again(row).return_note == "三頁の母の名前"
    confirmed(cast, row)
    step(cast.baba, row, "review", agreed="yes")

    assert again(row).approved_by == cast.baba.user


def test_the_database_wants_two_people_and_no_change_after_the_approval(cast):
    row = registered(cast, life(cast))
    confirmed(cast, row)

    with pytest.raises(IntegrityError), transaction.atomic():
        DisclosureRequest.unscoped.filter(pk=row.pk).update(approved_at=NOW, approved_by=cast.aida.user)
    with pytest.raises(IntegrityError), transaction.atomic():
        DisclosureRequest.unscoped.filter(pk=row.pk).update(
            decided_at=NOW, decided_by=cast.aida.user, decision="refused", decision_reason="x"
        )
    step(cast.baba, row, "review", agreed="yes")
    with pytest.raises(DatabaseError, match="approved"), transaction.atomic():
        DisclosurePage.unscoped.filter(request=row).update(title="あとから")
    with pytest.raises(DatabaseError, match="approved"), transaction.atomic():
        DisclosurePageFactory(request=again(row), number=99)


def test_what_is_typed_about_a_page_is_a_draft_about_the_person(cast):
    row = registered(cast, life(cast))
    step(cast.aida, row, "gather")
    page, client = DisclosurePage.unscoped.filter(request=row).first(), signed_in(cast.aida)
    key = re.search(r'name="draft_key" value="([^"]+)"', text_of(client, "disclosure_page", page)).group(1)

    wrong = page_boxes(page, **{"box0-passages": "どこにもない", "draft_key": key})
    client.post(url("disclosure_page", page), wrong)

    assert Draft.unscoped.get().person == row.person


# --- decision and handing over ----------------------------------------------------------------------------------


def test_nothing_is_disclosed_before_the_masks_are_approved(cast):
    row = registered(cast, life(cast))

    assert "墨消しの承認がまだ" in step(cast.baba, row, "decide", decision="full").content.decode()
    assert (
        "先に決定"
        in step(cast.aida, row, "hand-over", handed_over_on="2026-11-27", hand_over="counter").content.decode()
    )
    assert again(row).is_open


def test_whoever_registered_does_not_decide(cast):
    signed_in(cast.baba).post(NEW, request_boxes())
    row = DisclosureRequest.unscoped.get()

    response = step(cast.baba, row, "decide", decision="absent", decision_reason="記録なし")

    assert "自分では決定できません" in response.content.decode()


def test_what_is_handed_over_is_kept_summed_and_in_the_ledger(cast):
    person = life(cast)
    row = registered(cast, person)
    decided(cast, row)

    step(cast.aida, row, "hand-over", handed_over_on=request_boxes()["received_on"], hand_over="counter")
    copy, told = DisclosureCopy.unscoped.get(), DisclosureRecord.unscoped.get()
    stored = json.dumps(copy.content, ensure_ascii=False)

    canonical = json.dumps(copy.content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert copy.sha256 == hashlib.sha256(canonical.encode()).hexdigest()
    assert [word for word in SECRETS if word in stored] == []
    assert (told.basis, told.person, told.recipient_name) == ("to_person", person, "架空 一夫（ご本人）")
    assert "開示請求(個人情報保護法76条)" in text_of(signed_in(cast.aida), "person_ledger", person)
    assert not again(row).is_open


def test_the_copy_is_never_changed(cast):
    row = registered(cast, life(cast))
    decided(cast, row)
    step(cast.aida, row, "hand-over", handed_over_on=request_boxes()["received_on"], hand_over="post")

    for statement in ("UPDATE cases_disclosurecopy SET sha256 = 'x'", "DELETE FROM cases_disclosurecopy"):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_refused_absent_and_not_said_are_one_and_the_same_letter(cast):
    letters = {}
    for decision in ("refused", "absent", "not_said", "full"):
        row = DisclosureRequestFactory(
            number="D-R8-0000", person=life(cast) if decision in ("refused", "full") else None,
            subject_name="架空 一夫", registered_by=cast.aida.user,
            **({"submitted_at": NOW, "submitted_by": cast.aida.user, "approved_at": NOW, "approved_by": cast.baba.user}
               if decision == "full" else {}),
            decision=decision, decision_reason="架空の理由", decided_at=NOW, decided_by=cast.baba.user,
        )  # fmt: skip
        text = text_of(signed_in(cast.aida), "disclosure_notice", row)
        letters[decision] = text.replace(str(row.uid), "")
        DisclosureRequest.unscoped.filter(pk=row.pk).update(number=f"D-{decision}")

    assert letters["refused"] == letters["absent"] == letters["not_said"]
    assert letters["full"] != letters["refused"]


def test_nothing_is_kept_of_a_refusal_and_nothing_is_told(cast):
    row = registered(cast, kazuo(cast))
    step(cast.baba, row, "decide", decision="not_said", decision_reason="81条")

    step(cast.aida, row, "hand-over", handed_over_on=request_boxes()["received_on"], hand_over="post")

    assert not again(row).is_open
    assert not DisclosureCopy.unscoped.exists()
    assert not DisclosureRecord.unscoped.exists()


def test_a_withdrawn_request_stays_in_the_register(cast):
    row = registered(cast, kazuo(cast))
    step(cast.aida, row, "withdraw", note="電話で取り下げた")

    assert row.number in signed_in(cast.aida).get(reverse("cases:disclosure_list")).content.decode()
    assert "もう終わっています" in step(cast.aida, row, "withdraw", note="もう一度").content.decode()


def test_the_pages_cost_the_same_with_one_and_with_twenty_rows(cast):
    client = signed_in(cast.aida)
    row = DisclosurePageFactory(request=DisclosureRequestFactory(person=kazuo(cast))).request
    pages = [reverse("cases:disclosure_list"), url("disclosure_detail", row), url("disclosure_sheet", row)]
    one = [queries_of(client, page) for page in pages]
    for number in range(2, 22):
        DisclosurePageFactory(request=row, number=number)
        DisclosureRequestFactory(person=row.person)

    assert [queries_of(client, page) for page in pages] == one
