"""危険の旗: raised, shown wherever somebody acts, with the duty by law that some carry."""

from uuid import uuid4

import pytest
from django.urls import reverse

from akishima_support.access import Refused, acting_as
from cases.actions import risk_flags
from cases.codes.consent import BasisCode
from cases.codes.risk import CRITERIA, DUTIES, SUGGESTED, RiskKind
from cases.models import DisclosureRecord, DutyContact, RiskFlag
from tests.cases.stage import NOW
from tests.cases.window_stage import case_of, day, kazuo, logged, restricted
from tests.conftest import signed_in
from tests.factories.cases import DutyContactFactory, RiskFlagFactory


@pytest.fixture
def case(cast):
    return case_of(cast, kazuo(cast))


def raised(client, about, page="cases:case_risk_flags", **boxes):
    """Raise a flag on the page."""
    right = {"kind": "child_abuse", "note": "妹の腕にあざ", "submission_token": str(uuid4())}
    return client.post(reverse(page, args=[about.uid]), right | boxes)


def report(**changes) -> dict:
    """What was done about the duty."""
    right = {
        "duty_answer": "reported",
        "on": day(0),
        "clock": "00:00",
        "told_by": "架空 相田",
        "told_to": "架空の通告先 担当者",
        "means": "phone",
        "told": "妹の腕のあざについて伝えた",
    }
    return right | changes


def test_every_kind_speaks_for_an_urgency_and_every_urgency_says_when():
    assert set(SUGGESTED) == set(RiskKind)
    assert len(CRITERIA) == 4


def test_a_flag_with_a_duty_leads_to_the_duty_and_stands_on_every_page(cast, case):
    client = signed_in(cast.aida)

    response = raised(client, case, urgency="u1")
    flag = RiskFlag.unscoped.get()
    case.refresh_from_db()
    page = client.get(response["Location"]).content.decode()

    assert response["Location"] == reverse("cases:risk_flag_duty", args=[flag.uid])
    assert str(DUTIES[RiskKind.CHILD_ABUSE].law) in page
    assert "市で登録してください" in page
    assert case.urgency == "u1"
    assert "児童虐待の疑い" in client.get(reverse("cases:case_detail", args=[case.uid])).content.decode()


def test_the_number_is_the_one_that_the_administrator_registered(cast, case):
    contact = DutyContactFactory(kind=RiskKind.CHILD_ABUSE)
    url = reverse("cases:duty_contact_edit", args=["child_abuse"])
    boxes = {"name": "架空の窓口", "phone": "000-0000-0000", "version": contact.version}
    assert signed_in(cast.fujii).post(url, boxes).status_code == 302
    flag = RiskFlagFactory(case=case, kind=RiskKind.CHILD_ABUSE)

    page = signed_in(cast.aida).get(reverse("cases:risk_flag_duty", args=[flag.uid])).content.decode()

    assert "000-0000-0000" in page
    assert "市で登録してください" not in page
    assert signed_in(cast.fujii).post(url, boxes).status_code == 409


def test_no_number_is_known_before_the_city_registers_one(db):
    assert {(row.name, row.phone) for row in DutyContact.unscoped.all()} == {("", "")}
    assert set(DutyContact.unscoped.values_list("kind", flat=True)) == {str(kind) for kind in DUTIES}


def test_a_report_is_a_row_of_the_ledger_by_law_in_the_same_action(cast, case):
    flag = RiskFlagFactory(case=case, kind=RiskKind.CHILD_ABUSE)

    response = signed_in(cast.aida).post(reverse("cases:risk_flag_duty", args=[flag.uid]), report())
    flag.refresh_from_db()
    row = DisclosureRecord.unscoped.get()

    assert response.status_code == 302
    assert row.basis == BasisCode.BY_LAW
    assert row.recipient_name == "架空の通告先 担当者"
    assert row.items == "妹の腕のあざについて伝えた"
    assert row.person_id == case.person_id
    assert flag.disclosure_id == row.pk


def test_a_report_about_a_nameless_caller_is_in_the_ledger_too(cast):
    consultation = logged(cast)
    raised(signed_in(cast.aida), consultation, "cases:consultation_risk_flags")
    flag = RiskFlag.unscoped.get()

    signed_in(cast.aida).post(reverse("cases:risk_flag_duty", args=[flag.uid]), report())
    flag.refresh_from_db()
    consultation.refresh_from_db()

    assert flag.disclosure.person_id == flag.person_id
    assert consultation.person_id is None


@pytest.mark.parametrize("box", ["told_by", "told_to", "told"])
def test_a_report_needs_who_whom_and_what(cast, case, box):
    flag = RiskFlagFactory(case=case, kind=RiskKind.CHILD_ABUSE)

    response = signed_in(cast.aida).post(reverse("cases:risk_flag_duty", args=[flag.uid]), report(**{box: ""}))

    assert response.status_code == 200
    assert "書いてください" in response.content.decode()
    assert not DisclosureRecord.unscoped.exists()


def test_not_reporting_needs_a_reason_and_writes_no_ledger(cast, case):
    flag = RiskFlagFactory(case=case)
    url = reverse("cases:risk_flag_duty", args=[flag.uid])
    client = signed_in(cast.aida)

    assert client.post(url, report(duty_answer="not_due")).status_code == 200
    assert client.post(url, report(duty_answer="not_due", duty_note="ご本人が望まない")).status_code == 302
    assert not DisclosureRecord.unscoped.exists()


def test_an_unanswered_duty_waits_on_the_lead_and_the_manager_until_it_is_recorded(cast, case):
    flag = RiskFlagFactory(case=case)

    def waits(member):
        return "記録がまだのもの" in signed_in(member).get("/").content.decode()

    assert waits(cast.aida)
    assert waits(cast.baba)
    assert not waits(cast.murata)
    signed_in(cast.aida).post(reverse("cases:risk_flag_duty", args=[flag.uid]), report())
    assert not waits(cast.aida)
    assert not waits(cast.baba)


def test_a_restricted_person_s_duty_does_not_show_to_a_manager_who_is_not_named(cast):
    RiskFlagFactory(case=case_of(cast, restricted(cast)))

    assert "記録がまだのもの" in signed_in(cast.aida).get("/").content.decode()
    assert "記録がまだのもの" not in signed_in(cast.baba).get("/").content.decode()


def test_a_flag_cannot_be_taken_down_while_its_duty_waits(cast, case):
    flag = RiskFlagFactory(case=case)

    with acting_as(cast.aida.actor), pytest.raises(Refused):
        risk_flags.end(flag=flag, note="落ち着いた", by=cast.aida.actor, at=NOW)


def test_a_flag_is_taken_down_with_its_reason_and_stays_in_the_history(cast, case):
    client = signed_in(cast.aida)
    raised(client, case, kind="no_food")
    flag = RiskFlag.unscoped.get()

    client.post(reverse("cases:risk_flag_end", args=[flag.uid]), {"note": "食料支援につながった"})
    case.person.refresh_from_db()

    assert case.person.risk_kinds == []
    page = client.get(reverse("cases:case_risk_flags", args=[case.uid])).content.decode()
    assert "食料支援につながった" in page


def test_the_same_flag_is_not_raised_twice(cast, case):
    client = signed_in(cast.aida)
    raised(client, case, kind="no_food")

    response = raised(client, case, kind="no_food")

    assert response.status_code == 200
    assert "もう立っています" in response.content.decode()
    assert RiskFlag.unscoped.count() == 1


def test_garbage_is_answered_with_a_message(cast, case):
    for boxes in ({"kind": "no-such"}, {"note": "あ" * 5000}, {"note": "\x00"}, {"urgency": "u9"}):
        assert raised(signed_in(cast.aida), case, **boxes).status_code == 200
    assert not RiskFlag.unscoped.exists()


def test_the_criteria_stand_beside_the_urgency(cast):
    page = signed_in(cast.aida).get(reverse("cases:consultation_new")).content.decode()

    assert "自死の切迫" in page
