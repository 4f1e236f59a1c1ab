"""Next check, lead, record, closing, reopening, restriction, household."""

from cases.models import Case, GoingOutObservation, HouseholdMember, Person, ProgressRecord, RestrictedReader
from tests.bad_input import CHOICES, DATES, TEXTS
from tests.cases.window_stage import case_of, day, entry, kazuo, logged
from tests.factories.cases import ReferralFactory


def send(client, case, part, **data):
    return client.post(f"/cases/cases/{case.uid}/{part}/", {"version": "1"} | data)


def again(case):
    return Case.unscoped.get(pk=case.pk)


def closed_case(cast, **fields):
    return case_of(
        cast,
        status="closed",
        closed_at="2026-11-03T00:00:00Z",
        closed_by=cast.aida.user,
        closure_reason="no_contact",
        next_check_on=None,
        **fields,
    )


def test_the_next_check_is_set(cast, browse):
    case = case_of(cast)

    send(browse(cast.aida), case, "check", next_check_on=day(30), next_check_note="電話する")

    assert again(case).next_check_note == "電話する"
    assert again(case).version == 2


def test_a_stale_form_answers_409_with_both_texts(cast, browse):
    case = case_of(cast)
    send(browse(cast.baba), case, "check", next_check_on=day(30), next_check_note="馬場の予定")

    response = send(browse(cast.aida), case, "check", next_check_on=day(9), next_check_note="相田の予定")

    assert response.status_code == 409
    assert "馬場の予定" in response.content.decode()
    assert "相田の予定" in response.content.decode()
    assert again(case).next_check_note == "馬場の予定"


def test_the_lead_goes_only_to_those_who_work_at_the_window_today(cast, browse):
    case = case_of(cast)
    client = browse(cast.aida)

    for user in (cast.chiba.user, cast.fujii.user, cast.hase.user):
        assert send(client, case, "lead", lead_worker=str(user.uid)).status_code == 200
    assert send(client, case, "lead", lead_worker=str(cast.baba.user.uid)).status_code == 302
    assert again(case).lead_worker == cast.baba.user


def test_a_record_brings_next_check_and_observation_along(cast, browse):
    case = case_of(cast)
    data = entry(informant="母", statement="コンビニには行く", level="g6", next_check_on=day(20), minutes="４５")

    response = send(browse(cast.aida), case, "records/new", **data)

    assert response.status_code == 302
    record = ProgressRecord.unscoped.get()
    assert (record.fact, record.statement, record.informant, record.minutes) == (
        "玄関先でお母さまと話した。",
        "コンビニには行く",
        "母",
        45,
    )
    assert GoingOutObservation.unscoped.get().informant == "母"
    assert again(case).next_check_on.isoformat() > case.next_check_on.isoformat() or again(case).version == 2


def test_a_record_sent_twice_is_one(cast, browse):
    case = case_of(cast)
    client, data = browse(cast.aida), entry(level="g6")

    assert [send(client, case, "records/new", **data).status_code for _each in range(2)] == [302, 302]
    assert (ProgressRecord.unscoped.count(), GoingOutObservation.unscoped.count()) == (1, 1)


def test_no_answer_is_a_record_but_nothing_at_all_is_not(cast, browse):
    case = case_of(cast)
    client = browse(cast.aida)

    assert send(client, case, "records/new", **entry(fact="", result="no_answer")).status_code == 302
    assert send(client, case, "records/new", **entry(fact="", result="none")).status_code == 200


def test_somebody_s_words_need_somebody(cast, browse):
    response = send(browse(cast.aida), case_of(cast), "records/new", **entry(statement="行きたくない"))

    assert "どなたの話かを書いてください。" in response.content.decode()
    assert "行きたくない" in response.content.decode()


def test_a_case_is_closed_with_reason_and_changes(cast, browse):
    case = case_of(cast)

    send(browse(cast.aida), case, "close", reason="goal", note="ありがとう", changes=["ibasho", "family_talk"])

    after = again(case)
    assert (after.status, after.closure_reason, after.next_check_on) == ("closed", "goal", None)
    assert after.outcome_changes == ["ibasho", "family_talk"]


def test_closing_is_refused_while_a_referral_waits_and_says_for_whom(cast, browse):
    case = case_of(cast)
    referral = ReferralFactory(case=case, person=case.person, to_organization=cast.hello_work, sent=True)

    response = send(browse(cast.aida), case, "close", reason="goal", note="残る文")

    assert referral.referral_no in response.content.decode()
    assert "立川のハローワークの番" in response.content.decode()
    assert "残る文" in response.content.decode()
    assert again(case).status == "open"


def test_a_closed_case_takes_no_records_until_it_is_reopened(cast, browse):
    case = closed_case(cast)
    client = browse(cast.aida)

    assert "再開してください" in send(client, case, "records/new", **entry()).content.decode()
    assert send(client, case, "reopen", next_check_on="").status_code == 200
    assert send(client, case, "reopen", next_check_on=day(7)).status_code == 302
    assert send(client, case, "records/new", **entry()).status_code == 302


def test_reopening_is_refused_beside_another_open_case(cast, browse):
    person = kazuo(cast)
    case = closed_case(cast, person=person)
    other = case_of(cast, person=person)

    response = send(browse(cast.aida), case, "reopen", next_check_on=day(7))

    assert other.case_no in response.content.decode()
    assert again(case).is_closed


def test_restriction_hides_person_case_and_consultation_from_the_others(cast, browse):
    case = case_of(cast)
    consultation = logged(cast, person=case.person, case=case)

    send(browse(cast.aida), case, "restrict", readers_chosen=[str(cast.baba.user.uid)])

    assert again(case).restricted
    assert Person.unscoped.get(pk=case.person_id).restricted
    named = RestrictedReader.objects.filter(person=case.person_id).values_list("user_id", flat=True)
    assert set(named) == {cast.aida.user.pk, cast.baba.user.pk}
    pages = [f"/cases/cases/{case.uid}/", f"/cases/consultations/{consultation.uid}/"]
    assert [browse(cast.baba).get(page).status_code for page in pages] == [200, 200]
    assert [browse(cast.murata).get(page).status_code for page in pages] == [404, 404]


def test_whoever_lifts_the_restriction_opens_it_to_all(cast, browse):
    case = case_of(cast)
    client = browse(cast.aida)

    send(client, case, "restrict", readers_chosen=[str(cast.aida.user.uid)])
    send(client, case, "restrict", version="2")

    assert not again(case).restricted
    assert browse(cast.murata).get(f"/cases/cases/{case.uid}/").status_code == 200


def test_a_hit_for_the_husband_does_not_tell_of_the_wife(cast, browse):
    case = case_of(cast)
    client = browse(cast.aida)
    data = {"relation": "spouse", "person_name": "架空 夫", "submission_token": entry()["submission_token"]}
    assert send(client, case, "household/new", **data).status_code == 302

    send(client, case, "restrict", readers_chosen=[str(cast.aida.user.uid)])

    found = browse(cast.murata).post("/cases/consultations/new/", {"do": "search", "search": "架空 夫"})
    assert "person:" not in found.content.decode()


def test_a_member_of_the_household_is_added_once(cast, browse):
    case = case_of(cast)
    client = browse(cast.aida)
    data = {"relation": "mother", "person_name": "架空 ハナ", "is_key_person": "on"} | {
        "submission_token": entry()["submission_token"]
    }

    assert [send(client, case, "household/new", **data).status_code for _each in range(2)] == [302, 302]
    assert HouseholdMember.unscoped.count() == 2
    assert "架空 ハナ" in client.get(f"/cases/cases/{case.uid}/").content.decode()


def test_no_input_breaks_a_form(cast, browse):
    case = case_of(cast)
    client = browse(cast.aida)
    texts, dates, choices = TEXTS.values(), DATES.values(), CHOICES.values()
    attempts = [
        *(("check", {"next_check_on": each}) for each in dates),
        *(("check", {"next_check_on": day(1), "next_check_note": each}) for each in texts),
        *(("check", {"next_check_on": day(1), "version": each}) for each in choices),
        *(("lead", {"lead_worker": each}) for each in choices),
        *(("close", {"reason": each}) for each in choices),
        *(("close", {"reason": "goal", "changes": [each, each]}) for each in choices),
        *(("restrict", {"readers_chosen": [each, each]}) for each in choices),
        *(("records/new", entry(fact=each)) for each in texts),
        *(("records/new", entry(on=each)) for each in dates),
        *(("records/new", entry(method=each, result=each, counterpart=each, level=each)) for each in choices),
        *(("household/new", {"relation": each}) for each in choices),
        *(("reopen", {"next_check_on": each}) for each in dates),
    ]

    for part, data in attempts:
        assert send(client, case, part, **data).status_code in (200, 302, 409), (part, data)
    assert not again(case).is_closed
