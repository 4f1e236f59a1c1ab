"""The page of one consultation, and the list."""

import pytest

from akishima_support.audit.models import AuditEvent
from cases.codes.consultation import ConsultationOutcome
from tests.cases.window_stage import case_of, kazuo, logged, outsiders, queries_of, restricted
from tests.factories.cases import HouseholdMemberFactory

LIST = "/cases/consultations/"


def page_of(consultation, part=""):
    return f"/cases/consultations/{consultation.uid}/{part}"


@pytest.mark.parametrize("who", ["partner", "administrator", "auditor"])
@pytest.mark.parametrize("part", ["", "edit/", "sheet/", "open-case/", "add-to-case/", "give-information/"])
def test_outside_the_window_no_page_exists(cast, browse, who, part):
    consultation = logged(cast, person=kazuo(cast))

    assert browse(outsiders(cast)[who]).get(page_of(consultation, part)).status_code == 404


@pytest.mark.parametrize("part", ["", "edit/", "sheet/", "open-case/", "add-to-case/", "give-information/"])
def test_a_restricted_person_s_consultation_exists_for_the_named_alone(cast, browse, part):
    consultation = logged(cast, person=restricted(cast))

    assert browse(cast.aida).get(page_of(consultation, part)).status_code == 200
    assert browse(cast.murata).get(page_of(consultation, part)).status_code == 404


def test_it_shows_what_was_said_and_is_written_to_the_log(cast, browse):
    consultation = logged(cast, person=kazuo(cast), answered="お話を伺った。")

    page = browse(cast.aida).get(page_of(consultation)).content.decode()

    assert consultation.said in page
    event = AuditEvent.unscoped.get(url_name="cases:consultation_detail")
    assert (event.case_no, event.person_numbers) == (f"U-{consultation.reception_no}", [consultation.person_id])


def test_the_auditor_tells_a_call_from_the_case_with_the_same_number(cast, browse):
    call, case = logged(cast, person=kazuo(cast), reception_no="R8-0012"), case_of(cast, case_no="R8-0012")
    browse(cast.aida).get(page_of(call)), browse(cast.aida).get(f"/cases/cases/{case.uid}/")

    asked = [browse(cast.goto).get("/access-log/", {"case": number}) for number in ("R8-0012", "U-R8-0012")]

    found = [{row.event.url_name for row in page.context["page"].rows} for page in asked]
    assert found == [{"cases:case_detail"}, {"cases:consultation_detail"}]


def test_a_person_with_an_open_case_is_offered_that_case_and_no_second_one(cast, browse):
    case = case_of(cast)
    consultation = logged(cast, person=case.person)

    page = browse(cast.aida).get(page_of(consultation)).content.decode()

    assert f"ケース {case.case_no} に加える" in page
    assert page_of(consultation, "open-case/") not in page


@pytest.mark.parametrize(("is_anybody", "has_case"), [(True, False), (True, True), (False, False)])
def test_a_referral_begins_here_only_about_somebody_without_a_case(cast, browse, is_anybody, has_case):
    person = kazuo(cast) if is_anybody else None
    if has_case:
        case_of(cast, person=person)
    consultation = logged(cast, person=person)

    page = browse(cast.aida).get(page_of(consultation)).content.decode()

    assert ("/cases/referrals/new/?person=" in page) == (is_anybody and not has_case)


def test_close_with_information_ends_it(cast, browse):
    consultation = logged(cast)

    response = browse(cast.aida).post(page_of(consultation, "close-info/"), follow=True)

    consultation.refresh_from_db(from_queryset=type(consultation).unscoped.all())
    assert consultation.outcome == ConsultationOutcome.INFO_ONLY
    assert "情報提供で終了としました" in response.content.decode()


def test_closing_twice_says_so(cast, browse):
    consultation = logged(cast, outcome=ConsultationOutcome.INFO_ONLY)

    response = browse(cast.aida).post(page_of(consultation, "close-info/"), follow=True)

    assert "すでに対応が決まっています" in response.content.decode()


def test_closing_needs_a_post(cast, browse):
    assert browse(cast.aida).get(page_of(logged(cast), "close-info/")).status_code == 405


def test_the_list_costs_the_same_with_1_and_20_rows(cast, browse):
    client = browse(cast.aida)
    case = case_of(cast)
    logged(cast, person=case.person, case=case).topics.create(topic="family")

    few = queries_of(client, LIST)
    for _each in range(19):
        logged(cast, person=kazuo(cast)).topics.create(topic="family")

    assert queries_of(client, LIST) == few <= 5  # session, account, rows, topics, read log


def test_what_a_call_near_a_case_was_about_stands_with_whoever_took_it(cast, browse):
    case, mother = case_of(cast, kazuo(cast, name="架空 誠")), kazuo(cast, name="架空 ハナ")
    home = HouseholdMemberFactory(person=case.person).household
    HouseholdMemberFactory(household=home, person=mother)
    about = {"of the case": case.person, "at home": mother, "of nobody": None, "without a case": kazuo(cast)}
    for words, person in about.items():
        logged(cast, person=person, said=words, received_by=cast.aida.user)
    logged(cast, person=mother, received_by=cast.aida.user).topics.create(topic="ibasho", is_primary=True)
    asked = {"search": "架空", "where": "names"}

    pages = [browse(cast.murata).get(LIST), browse(cast.aida).get(LIST), browse(cast.murata).post(LIST, asked)]

    shown = [[words for words in about if words in page.content.decode()] for page in pages]
    assert shown == [["of nobody", "without a case"], list(about), ["without a case"]]
    assert ["居場所" in page.content.decode() for page in pages] == [False, True, False]


@pytest.mark.parametrize("show", ["", "mine", "next", "no_case", "garbage"])
def test_the_list_is_filtered(cast, browse, show):
    case = case_of(cast)
    shown = {
        "mine": logged(cast),
        "next": logged(cast, next_on="2026-12-01", received_by=cast.baba.user),
        "no_case": logged(cast, received_by=cast.baba.user),
        "": logged(cast, person=case.person, case=case, received_by=cast.baba.user),
    }

    page = browse(cast.aida).get(LIST, {"show": show}).content.decode()

    assert shown[show if show in shown else ""].reception_no in page
    assert (shown[""].reception_no in page) == (show in ("", "garbage"))


def test_the_next_page_begins_after_the_last_row(cast, browse):
    rows = [logged(cast) for _each in range(52)]
    client = browse(cast.aida)

    first = client.get(LIST).content.decode()
    second = client.get(LIST, {"after": rows[2].uid}).content.decode()

    assert f"after={rows[2].uid}" in first
    assert [rows[n].reception_no in first for n in (51, 2, 1, 0)] == [True, True, False, False]
    assert [rows[n].reception_no in second for n in (2, 1, 0)] == [False, True, True]


@pytest.mark.parametrize("after", ["x", "\x00", "あ", "00000000-0000-4000-8000-000000000000"])
def test_a_wrong_place_in_the_list_is_its_beginning(cast, browse, after):
    consultation = logged(cast)

    assert consultation.reception_no in browse(cast.aida).get(LIST, {"after": after}).content.decode()


def test_the_list_finds_by_name_and_by_number_but_never_the_restricted(cast, browse):
    consultation = logged(cast, person=restricted(cast))

    for words in ("架空", consultation.reception_no):
        assert consultation.reception_no in browse(cast.aida).post(LIST, {"search": words}).content.decode()
        assert page_of(consultation) not in browse(cast.murata).post(LIST, {"search": words}).content.decode()
