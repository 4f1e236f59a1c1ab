"""受付票のくわしい項目: every field of 相談受付・申込票 can be told at the window, none is asked for."""

from datetime import date
from itertools import product

import pytest
from django.db import IntegrityError, transaction

from cases.models import Consultation, IntakeDetail, Person
from cases.models.intake_detail import EMPTY
from tests.bad_input import CHOICES, DATES, TEXTS
from tests.cases.window_stage import call, case_of, kazuo, logged, queries_of
from tests.factories.cases import IntakeDetailFactory

URL = "/cases/consultations/new/"
INTAKE = {
    "relation_note": "父の妹",
    "purpose_stated": "on",
    "rules_version": "令和6年4月版",
    "explained_on": "R8.11.2",
    "explained_by": "相田",
    "application": "signed",
    "work_status": "unemployed",
    "housing_type": "owned",
    "health_insurance": "national",
    "pension": "exempt",
    "discovery_route": "website",
    "withdrawal_started": "R2.4",
    "onset_age": "25_29",
    "triggers": ["workplace", "relation"],
    "living_situation": "parents",
    "livelihood": "father",
    "activity": "hobby",
    "education": "high_left",
    "medical_status": "untreated_suspected",
    "handbooks": ["not_asked"],
    "household_issues": ["household_8050", "isolation"],
    "factors": ["isolation"],
    "screening": "continue",
    "intake_note": "父の妹さんから聞き取った。",
}
REACH = {
    "person_gender": "other",
    "person_gender_note": "Xジェンダー",
    "person_postal_code": "196-0000",
    "person_address": "昭島市架空町1-1",
    "person_phone": "042-000-0011",
    "person_mobile": "090-0000-0011",
    "person_email": "kakuu@example.jp",
}
SELECTS = ["work_status", "housing_type", "discovery_route", "withdrawal_band", "onset_age", "application", "screening"]
SEVERAL = ["triggers", "handbooks", "household_issues", "factors"]


def edit(consultation, **typed):
    boxes = call(version=str(consultation.version)) | typed
    return f"/cases/consultations/{consultation.uid}/edit/", boxes


def test_a_call_without_them_leaves_no_row(cast, browse):
    browse(cast.aida).post(URL, call())

    assert Consultation.unscoped.count() == 1
    assert not IntakeDetail.unscoped.exists()


def test_every_field_of_the_form_can_be_told(cast, browse):
    browse(cast.aida).post(URL, call(person_name="架空 空", **INTAKE, **REACH))

    detail, person = IntakeDetail.unscoped.get(), Person.unscoped.get()
    assert {name for name in EMPTY if getattr(detail, name) == EMPTY[name]} == {"withdrawal_band"}
    assert (detail.withdrawal_started, detail.withdrawal_precision) == (date(2020, 4, 1), "month")
    assert (person.gender, person.gender_note, person.mobile) == ("other", "Xジェンダー", "090-0000-0011")
    assert (person.postal_code, person.address, person.email) == ("196-0000", "昭島市架空町1-1", "kakuu@example.jp")


def test_blank_unknown_and_not_asked_are_kept_apart(cast, browse):
    for code in ("", "unknown", "not_asked"):
        browse(cast.aida).post(URL, call(pension=code, relation_note="母"))

    assert list(IntakeDetail.unscoped.order_by("id").values_list("pension", flat=True)) == ["", "unknown", "not_asked"]


def test_a_start_and_a_duration_are_not_both_told(cast, browse):
    page = browse(cast.aida).post(URL, call(withdrawal_started="R2", withdrawal_band="3_5y")).content.decode()

    assert "始まりの時期が分かるときは、期間を「未記入」にしてください。" in page
    assert not Consultation.unscoped.exists()


def test_not_asked_goes_with_no_other_code(cast, browse):
    page = browse(cast.aida).post(URL, call(triggers=["not_asked", "bullying"])).content.decode()

    assert "「聞き取らない」は、ほかと一緒に選べません。" in page
    assert not Consultation.unscoped.exists()


def test_the_boxes_are_folded_and_open_where_something_is_wrong(cast, browse):
    client = browse(cast.aida)

    blank = client.get(URL).content.decode()
    wrong = client.post(URL, call(explained_on="いつか")).content.decode()

    assert "<summary>受付票のくわしい項目" in blank
    assert "open>\n    <summary>受付票のくわしい項目" in wrong
    assert "open>\n    <summary>受付票のくわしい項目" not in blank


def test_a_correction_changes_one_field_and_names_it_in_the_audit(cast, browse):
    from akishima_support.audit.models import AuditEvent

    consultation = IntakeDetailFactory(consultation=logged(cast), pension="paying").consultation
    url, boxes = edit(consultation, living_situation="alone", pension="paying")

    browse(cast.aida).post(url, boxes)

    detail = IntakeDetail.unscoped.get()
    assert (detail.living_situation, detail.pension) == ("alone", "paying")
    fields = AuditEvent.unscoped.get(type="consultation_changed").detail["fields"]
    assert "living_situation" in fields
    assert "pension" not in fields


def test_what_was_recorded_stands_in_the_boxes_and_on_the_page(cast, browse):
    consultation = logged(cast)
    IntakeDetailFactory(
        consultation=consultation, withdrawal_started=date(2020, 1, 1), withdrawal_precision="year", pension="unknown"
    )
    client = browse(cast.aida)

    boxes = client.get(f"/cases/consultations/{consultation.uid}/edit/").content.decode()
    page = client.get(f"/cases/consultations/{consultation.uid}/").content.decode()

    assert 'value="令和2年"' in boxes
    assert "令和2年頃（受付の日に5〜7年未満）" in page
    assert "両親と同居" in page
    assert "不明" in page


def test_the_page_costs_the_same_with_and_without(cast, browse):
    few, many = logged(cast), logged(cast)
    IntakeDetailFactory(consultation=many, triggers=["bullying"], factors=["isolation"])
    client = browse(cast.aida)

    pages = [f"/cases/consultations/{each.uid}/" for each in (few, many)]

    assert queries_of(client, pages[0]) == queries_of(client, pages[1])


def test_a_mobile_number_is_found(cast, browse):
    kazuo(cast, mobile="090-0000-7788")

    page = browse(cast.aida).post(URL, call(do="search", search="7788")).content.decode()

    assert "架空 一夫" in page
    assert "電話番号" in page


def test_the_first_assessment_begins_with_the_newest_answers(cast, browse):
    case = case_of(cast)
    older = logged(cast, person=case.person, case=case)
    IntakeDetailFactory(consultation=older, living_situation="alone", education="high_left")
    IntakeDetailFactory(consultation=logged(cast, person=case.person, case=case), living_situation="parents")

    page = browse(cast.aida).get(f"/cases/cases/{case.uid}/assessments/new/").content.decode()

    assert '<option value="parents" selected>' in page
    assert '<option value="high_left" selected>' in page
    assert "受付票から" in page


def test_the_database_refuses_a_start_with_a_duration(cast):
    consultation = logged(cast)
    start = {"withdrawal_started": date(2020, 1, 1), "withdrawal_precision": "year"}

    for wrong in (start | {"withdrawal_band": "3_5y"}, {"withdrawal_started": date(2020, 1, 1)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            IntakeDetailFactory(consultation=consultation, **wrong)

    IntakeDetailFactory(consultation=consultation, **start)


def test_any_text_date_and_choice_is_taken_or_answered_at_the_box(cast, browse):
    client = browse(cast.aida)
    texts = product(["relation_note", "rules_version", "intake_note", "person_mobile"], TEXTS.values())
    dates = product(["explained_on", "withdrawal_started"], DATES.values())
    wrong = product([*SELECTS, *SEVERAL, "person_gender"], CHOICES.values())

    for box, value in (*texts, *dates, *wrong):
        assert client.post(URL, call(**{box: value})).status_code in (200, 302), (box, value[:20])


def test_what_is_told_of_a_known_person_is_not_lost(cast, browse):
    person = kazuo(cast, address="昭島市架空町1-1")
    client = browse(cast.aida)

    page = client.post(URL, call(person=str(person.uid), person_mobile="090-1111-2222")).content.decode()
    client.post(URL, call(person=str(person.uid), person_address="昭島市架空町1-1"))

    assert "探して選んだ方の記録と違うことが書かれています。" in page
    assert "090-1111-2222" in page
    assert Consultation.unscoped.count() == 1
