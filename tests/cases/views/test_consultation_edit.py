"""Correcting a consultation, and what becomes of it."""

from cases.models import Case, Consultation, Person
from tests.bad_input import CHOICES, DATES, TEXTS
from tests.cases.window_stage import call, case_of, day, kazuo, logged


def page_of(consultation, part):
    return f"/cases/consultations/{consultation.uid}/{part}/"


def again(consultation):
    return Consultation.unscoped.get(pk=consultation.pk)


def test_a_correction_is_saved_with_its_topics(cast, browse):
    consultation = logged(cast)
    consultation.topics.create(topic="health", is_primary=True)

    browse(cast.aida).post(page_of(consultation, "edit"), call(said="直した文", version="1"))

    assert again(consultation).said == "直した文"
    assert again(consultation).version == 2
    assert list(again(consultation).topics.filter(is_primary=True).values_list("topic", flat=True)) == [
        "hikikomori_futoko"
    ]


def test_a_stale_save_shows_both_texts_and_loses_neither(cast, browse):
    consultation = logged(cast, said="先の文")
    browse(cast.baba).post(page_of(consultation, "edit"), call(said="馬場の文", version="1"))

    response = browse(cast.aida).post(page_of(consultation, "edit"), call(said="相田の文", version="1"))

    assert response.status_code == 409
    assert "馬場の文" in response.content.decode()
    assert "相田の文" in response.content.decode()
    assert again(consultation).said == "馬場の文"


def test_after_the_comparison_the_second_attempt_is_saved(cast, browse):
    consultation = logged(cast)
    browse(cast.baba).post(page_of(consultation, "edit"), call(said="馬場の文", version="1"))

    browse(cast.aida).post(page_of(consultation, "edit"), call(said="二人の文", version="2"))

    assert again(consultation).said == "二人の文"


def test_no_input_breaks_the_correction(cast, browse):
    consultation = logged(cast)
    client, url = browse(cast.aida), page_of(consultation, "edit")
    attempts = [
        *({"said": text} for text in TEXTS.values()),
        *({"next_on": text} for text in DATES.values()),
        *({"relation": value} for value in CHOICES.values()),
        *({"version": value} for value in [*CHOICES.values(), "-1", "99999999999999999999"]),
    ]

    for attempt in attempts:
        assert client.post(url, call(version="1") | attempt).status_code in (200, 302, 409), attempt


def opening(**changes):
    right = {"next_check_on": day(14), "urgency": "u4", "submission_token": call()["submission_token"]}
    return right | changes


def test_a_case_is_opened_with_a_next_check_and_the_person_is_made(cast, browse):
    consultation = logged(cast)
    data = opening(lead_worker=str(cast.baba.user.uid), person_name="架空 一夫")

    response = browse(cast.aida).post(page_of(consultation, "open-case"), data)

    case = Case.unscoped.get()
    assert response.url == f"/cases/cases/{case.uid}/"
    assert (case.person_label, case.lead_worker, case.lead_organization) == ("架空 一夫", cast.baba.user, cast.window)
    assert again(consultation).case == case
    assert again(consultation).outcome == "case"


def test_opening_without_a_next_check_is_refused(cast, browse):
    consultation = logged(cast)
    client = browse(cast.aida)

    for next_check_on in ["", day(-1), *DATES.values()]:
        data = opening(lead_worker=str(cast.aida.user.uid), next_check_on=next_check_on, person_name="残る名前")
        response = client.post(page_of(consultation, "open-case"), data)
        assert response.status_code == 200
        assert "残る名前" in response.content.decode()
    assert Case.unscoped.count() == 0


def test_only_those_who_work_at_the_window_can_lead(cast, browse):
    consultation = logged(cast)

    for user in (cast.chiba.user, cast.fujii.user, cast.hase.user):
        response = browse(cast.aida).post(page_of(consultation, "open-case"), opening(lead_worker=str(user.uid)))
        assert response.status_code == 200
    assert Case.unscoped.count() == 0


def test_opening_sent_twice_opens_one_case(cast, browse):
    consultation = logged(cast)
    client, data = browse(cast.aida), opening(lead_worker=str(cast.aida.user.uid))

    first, second = (client.post(page_of(consultation, "open-case"), data) for _each in range(2))

    assert first.url == second.url
    assert (Case.unscoped.count(), Person.unscoped.count()) == (1, 1)


def test_the_earlier_calls_of_the_thread_come_along(cast, browse):
    first = logged(cast, consulter_name="ソラ", relation="self")
    second = logged(cast, consulter_name="ソラ", relation="self", follows=first)

    browse(cast.aida).post(page_of(second, "open-case"), opening(lead_worker=str(cast.aida.user.uid)))

    assert again(first).case == again(second).case == Case.unscoped.get()


def test_a_second_open_case_of_one_person_is_refused(cast, browse):
    case = case_of(cast)
    consultation = logged(cast, person=case.person)

    response = browse(cast.aida).post(page_of(consultation, "open-case"), opening(lead_worker=str(cast.aida.user.uid)))

    assert case.case_no in response.content.decode()
    assert Case.unscoped.count() == 1


def test_a_consultation_is_added_to_the_person_s_case(cast, browse):
    case = case_of(cast)
    consultation = logged(cast, person=case.person)

    browse(cast.aida).post(page_of(consultation, "add-to-case"), {"case_no": case.case_no})

    assert again(consultation).case == case


def test_the_number_may_be_typed_in_full_width(cast, browse):
    case = case_of(cast, case_no="R8-0012")
    consultation = logged(cast)

    browse(cast.aida).post(page_of(consultation, "add-to-case"), {"case_no": "ｒ８－００１２"})

    assert again(consultation).person == case.person


def test_another_person_s_closed_or_restricted_case_is_refused(cast, browse):
    consultation = logged(cast, person=kazuo(cast))
    other = case_of(cast)
    hidden = case_of(cast, person=kazuo(cast, restricted=True))

    for number in [other.case_no, hidden.case_no, *TEXTS.values()]:
        response = browse(cast.aida).post(page_of(consultation, "add-to-case"), {"case_no": number})
        assert response.status_code == 200
    assert again(consultation).case is None
