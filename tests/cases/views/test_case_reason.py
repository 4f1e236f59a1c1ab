"""Before a case of another's caseload is opened: number, lead and lead office, and why?"""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from akishima_support.audit.models import AuditEvent
from cases.models import AccessReason, Consultation, Draft, NumberSetting, ProgressRecord
from tests.cases.stage import awaiting_approval, received, sent, yoko
from tests.cases.views.test_drafts import key_of
from tests.cases.window_stage import case_of, entry, kazuo, logged, restricted
from tests.conftest import signed_in
from tests.emptying import triggers_resting
from tests.factories.cases import (
    AccessReasonFactory,
    CaseWorkerFactory,
    HouseholdFactory,
    HouseholdMemberFactory,
    LeadChangeFactory,
    ProgressRecordFactory,
)

SECRET = "玄関先でお母さまと話した。"


@pytest.fixture
def case(cast):
    """Of 相田's caseload, with an entry."""
    case = case_of(cast)
    ProgressRecordFactory(case=case, recorded_by=cast.aida.user, fact=SECRET)
    return case


@pytest.fixture
def murata(cast):
    """村田, who is asked and has not answered."""
    return signed_in(cast.murata, says_why=False)


def page_of(case) -> str:
    return reverse("cases:case_detail", args=[case.uid])


def question_of(case) -> str:
    return reverse("cases:case_reason", args=[case.uid])


def is_asked(response, case) -> bool:
    return response.status_code == 302 and response["Location"].startswith(question_of(case))


def answer(client, case, code="phone", **boxes):
    boxes = {"code": code, "submission_token": str(uuid4())} | boxes
    return client.post(question_of(case), boxes)


def test_the_question_shows_number_and_lead_and_nothing_of_the_person(murata, case):
    response = murata.get(page_of(case), follow=True)
    page = response.content.decode()

    assert "担当外のケースです" in page
    assert case.case_no in page
    assert "架空 相田" in page
    assert [word for word in (case.person.name, case.person.kana, case.person.phone, SECRET) if word in page] == []


def test_one_press_gives_the_reason_and_leads_to_where_the_way_went(murata, case):
    page = reverse("cases:case_changes", args=[case.uid])
    asked = murata.get(page)

    answered = answer(murata, case, next=asked["Location"].split("next=")[1].replace("%2F", "/"))

    assert answered["Location"] == page
    assert murata.get(page).status_code == 200
    assert SECRET in murata.get(page_of(case)).content.decode()


def test_another_reason_needs_words(murata, case):
    refused = answer(murata, case, "other")
    answer(murata, case, "other", text="家庭訪問の応援を頼まれた")

    assert "理由を書いてください。" in refused.content.decode()
    assert AccessReason.unscoped.get().text == "家庭訪問の応援を頼まれた"


def test_a_press_without_a_button_asks_again(murata, case):
    assert "理由のボタンを一つ選んでください。" in answer(murata, case, "").content.decode()
    assert not AccessReason.unscoped.exists()


@pytest.mark.parametrize("path", ["https://example.com/", "//example.com/", "javascript:alert(1)", "x" * 3000, "\x00"])
def test_the_way_on_stays_in_the_house(murata, case, path):
    response = answer(murata, case, next=path)

    assert response.status_code in (200, 302)
    assert response.get("Location", page_of(case)) == page_of(case)


def test_the_reason_stands_in_every_row_of_the_log(murata, case):
    answer(murata, case)
    murata.get(page_of(case))
    murata.post(reverse("cases:case_record_new", args=[case.uid]), entry())

    rows = AuditEvent.unscoped.filter(type__in=["page_read", "record_added", "access_reason_given"])
    assert {row.reason for row in rows} == {"担当の代わりに電話を受けた"}
    assert set(rows.values_list("case_no", flat=True)) == {case.case_no}


def test_it_holds_for_the_rest_of_the_day(cast, murata, case):
    answer(murata, case)

    given = AccessReason.unscoped.get()

    end = timezone.localtime(given.valid_until)
    assert (end.hour, end.minute, end.date()) == (0, 0, timezone.localdate() + timedelta(days=1))


def test_or_for_the_hours_that_the_city_has_set(cast, murata, case):
    NumberSetting.unscoped.create(code="reason_hours", value=2)
    answer(murata, case)

    given = AccessReason.unscoped.get()

    assert given.valid_until - given.given_at == timedelta(hours=2)


@pytest.mark.parametrize(("seconds", "opens"), [(60, True), (-1, False)])
def test_after_its_end_it_is_asked_anew(cast, murata, case, seconds, opens):
    end = timezone.now() + timedelta(seconds=seconds)
    AccessReasonFactory(case=case, given_by=cast.murata.user, valid_until=end)

    assert is_asked(murata.get(page_of(case)), case) is not opens


def test_a_reason_holds_for_whoever_gave_it_and_for_that_person(cast, murata, case):
    other = case_of(cast, yoko(cast))
    answer(murata, case)

    assert is_asked(murata.get(page_of(other)), other)
    assert is_asked(signed_in(cast.baba, says_why=False).get(page_of(case)), case)


def test_a_reason_is_never_changed_nor_removed(murata, case):
    answer(murata, case)

    for change in (lambda rows: rows.update(code="asked"), lambda rows: rows.delete()):
        with pytest.raises(IntegrityError), transaction.atomic():
            change(AccessReason.unscoped.all())


def _worker(cast, case):
    CaseWorkerFactory(case=case, user=cast.murata.user)


def _recorder(cast, case):
    ProgressRecordFactory(case=case, recorded_by=cast.murata.user, recorded_at=timezone.now())


def _asked_to_lead(cast, case):
    LeadChangeFactory(case=case, to_worker=cast.murata.user)


def _sender(cast, case):
    sent(cast, by=cast.murata, person=case.person, case=case)


@pytest.mark.parametrize("how", [_worker, _recorder, _asked_to_lead, _sender])
def test_those_who_work_on_it_are_not_asked(cast, murata, case, how):
    how(cast, case)

    assert murata.get(page_of(case)).status_code == 200


def test_whoever_wrote_long_ago_or_works_on_it_no_more_is_asked(cast, murata, case):
    long_ago = datetime(2020, 4, 1, tzinfo=timezone.get_current_timezone())
    ProgressRecordFactory(case=case, recorded_by=cast.murata.user, recorded_at=long_ago)
    CaseWorkerFactory(case=case, user=cast.murata.user, ended_at=timezone.now(), ended_by=cast.aida.user)

    assert is_asked(murata.get(page_of(case)), case)


def test_the_manager_is_not_asked_while_an_approval_waits(cast):
    referral = awaiting_approval(cast)
    baba = signed_in(cast.baba, says_why=False)

    assert baba.get(reverse("cases:referral_approve", args=[referral.uid])).status_code == 200
    assert baba.get(page_of(referral.case)).status_code == 200
    assert is_asked(baba.get(page_of(received(cast, person=kazuo(cast)).case)), received(cast).case) is False


def test_a_call_that_one_took_is_one_s_own_and_the_case_is_not(cast, murata, case):
    own = logged(cast, person=case.person, case=case, received_by=cast.murata.user)
    other = logged(cast, person=case.person, case=case)

    assert murata.get(reverse("cases:consultation_detail", args=[own.uid])).status_code == 200
    assert is_asked(murata.get(reverse("cases:consultation_detail", args=[other.uid])), case)
    assert is_asked(murata.get(page_of(case)), case)


def test_a_call_about_somebody_without_a_case_asks_nothing(cast, murata):
    call = logged(cast, person=kazuo(cast))

    assert murata.get(reverse("cases:consultation_detail", args=[call.uid])).status_code == 200


def test_who_is_recorded_for_the_household_counts_for_its_case(cast, murata, case):
    mother, home = kazuo(cast, name="架空 母"), HouseholdFactory()
    for person in (case.person, mother):
        HouseholdMemberFactory(household=home, person=person)
    page = reverse("cases:consent_list", args=[mother.uid])

    assert is_asked(murata.get(page), case)
    assert signed_in(cast.aida, says_why=False).get(page).status_code == 200


def test_logging_a_call_for_a_returning_caller_asks_nothing(cast, murata, case):
    page = murata.get(f"{reverse('cases:consultation_new')}?person={case.person.uid}")

    assert page.status_code == 200
    assert SECRET not in page.content.decode()


def test_a_referral_that_begins_from_a_case_asks(murata, case):
    assert is_asked(murata.get(f"{reverse('cases:referral_new')}?case={case.uid}"), case)


def test_a_hidden_case_is_not_asked_about(cast, murata):
    hidden = case_of(cast, restricted(cast, name="架空 さくら"))

    for page in (page_of(hidden), question_of(hidden)):
        assert murata.get(page).status_code == 404
    assert answer(murata, hidden).status_code == 404
    assert signed_in(cast.aida, says_why=False).get(page_of(hidden)).status_code == 200


def test_what_was_typed_into_a_form_is_a_draft_and_stands_there_after_the_reason(cast, murata, case):
    page = reverse("cases:case_record_new", args=[case.uid])
    answer(murata, case)
    key = key_of(murata.get(page))
    _let_reasons_lapse(case)

    held = murata.post(page, entry(fact="長く話を伺った") | {"draft_key": key})
    kept = Draft.unscoped.get()
    onward = answer(murata, case, next=f"{page}?draft={kept.token}")

    assert held.status_code == 409
    assert "理由を選ぶと続きから入力できます" in held.content.decode()
    assert not ProgressRecord.unscoped.filter(fact="長く話を伺った").exists()
    assert "長く話を伺った" in murata.get(onward["Location"]).content.decode()


def test_what_was_typed_into_a_small_form_is_shown_again(cast, murata, case):
    held = murata.post(reverse("cases:case_check_set", args=[case.uid]), {"next_check_note": "来週こちらから電話する"})

    assert held.status_code == 409
    assert "来週こちらから電話する" in held.content.decode()
    assert case.person.name not in held.content.decode()


def _let_reasons_lapse(case):
    with triggers_resting():
        AccessReason.unscoped.update(valid_until=timezone.now())


def test_the_list_of_drafts_keeps_the_words_back(cast, murata, case):
    call = logged(cast, person=case.person, case=case)
    answer(murata, case)
    page = reverse("cases:consultation_edit", args=[call.uid])
    key = key_of(murata.get(page))
    murata.post(reverse("cases:draft_save"), {"draft_key": key, "said": "言われたことの書きかけ"})

    assert "言われたことの書きかけ" in murata.get(reverse("cases:draft_list")).content.decode()
    _let_reasons_lapse(case)
    assert "言われたことの書きかけ" not in murata.get(reverse("cases:draft_list")).content.decode()
    assert Consultation.unscoped.count() == 1


def test_a_search_of_texts_shows_the_words_around_only_to_those_who_may_open_it(cast, murata, case):
    asked = {"search": "玄関先", "where": "texts"}

    page = murata.post(reverse("cases:search"), asked).content.decode()
    own = signed_in(cast.aida).post(reverse("cases:search"), asked).content.decode()

    assert case.case_no in page
    assert "お母さまと話した" not in page
    assert "お母さまと話した" in own
