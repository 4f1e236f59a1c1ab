"""The 8050 household: the 包括 told of the mother; the son is the window's alone."""

from cases.codes.consent import ConsentStatus
from cases.codes.referral import Act, ReportKind
from cases.models import (
    Case,
    Consent,
    Consultation,
    GoingOutObservation,
    HouseholdMember,
    Packet,
    Person,
    ProgressRecord,
    Referral,
    ReferralStep,
)
from cases.states import State
from network.models import IdentificationReport

SON = "架空 一夫"
WINDOW = ("aida", "murata", "baba")


def referral_of(demo):
    (referral,) = demo.seen_by("aida", Referral, person__name="架空 ハナ")
    return referral


def test_the_window_leads_an_8050_case_about_the_son(demo):
    (case,) = demo.seen_by("aida", Case, person__name=SON)
    (consultation,) = demo.seen_by("aida", Consultation, case=case)
    (observation,) = demo.seen_by("aida", GoingOutObservation, case=case)
    (mother,) = demo.seen_by("aida", HouseholdMember, person__name="架空 ハナ")

    assert case.household_8050
    assert (consultation.channel, consultation.relation) == ("partner_report", "mother")
    assert consultation.consulter_name == "架空 ハナ"
    assert (observation.level, observation.informant) == ("g6", "母")
    assert mother.is_key_person
    results = [each.result for each in demo.seen_by("aida", ProgressRecord, case=case, method="material_left")]
    assert results == ["no_answer"]


def test_the_mother_consented_for_herself_and_the_son_could_not_be_asked(demo):
    (of_mother,) = demo.seen_by("chiba", Consent, person__name="架空 ハナ")
    (of_son,) = demo.seen_by("aida", Consent, person__name=SON)

    assert (of_mother.status, of_mother.categories) == (ConsentStatus.GIVEN, ["basic"])
    assert of_son.status == ConsentStatus.NOT_POSSIBLE


def test_the_center_hears_that_it_was_taken_up(demo):
    referral = referral_of(demo)
    reports = demo.seen_by("chiba", ReferralStep, referral=referral, move="report")

    assert (referral.act, referral.state) == (Act.INTRODUCTION, State.IN_PROGRESS)
    assert [each.report_kind for each in reports] == [ReportKind.FIRST]
    assert reports[0].text.startswith("受け付けました")


def test_the_center_counts_one_person_without_a_name(demo):
    counted = [each.count for each in demo.seen_by("chiba", IdentificationReport, count=1)]

    assert counted == [1]
    assert demo.seen_by("kimura", IdentificationReport, count_text="1件") == []


def test_the_center_never_sees_what_the_window_knows_of_the_son(demo):
    for model in (Case, Consultation, ProgressRecord, GoingOutObservation, HouseholdMember):
        assert demo.seen_by("aida", model), model
        assert demo.seen_by("chiba", model) == [], model

    assert [each.name for each in demo.seen_by("chiba", Person, name="架空 ハナ")] == ["架空 ハナ"]
    assert demo.seen_by("chiba", Person, name=SON) == []
    assert demo.seen_by("chiba", Consent, person__name=SON) == []


def test_no_other_body_sees_anything(demo):
    referral = referral_of(demo)
    seers = [
        name
        for name in demo.actors
        for model, key in ((Referral, "pk"), (ReferralStep, "referral"), (Packet, "referral"))
        if demo.seen_by(name, model, **{key: referral.pk})
    ]

    assert set(seers) == {*WINDOW, "chiba"}
