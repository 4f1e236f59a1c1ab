"""Restricted cases (S11): the database and the actions hold together what the pages hide."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.access import Refused, acting_as
from cases.actions import cases, consultations, drafts
from cases.models import Case, Draft, Person, RiskFlag
from cases.rules.subjects import SUBJECTS, kind_of
from tests.cases.stage import received
from tests.cases.window_stage import case_of, logged, restricted
from tests.factories.cases import CaseFactory, RiskFlagFactory
from tests.project.walk import url_patterns


def test_the_database_refuses_a_case_that_disagrees_with_its_person(cast):
    open_person, hidden = case_of(cast).person, restricted(cast, name="架空 さくら")

    for person, is_restricted in ((open_person, True), (hidden, False)):
        with pytest.raises(IntegrityError, match="restricted as its person"), transaction.atomic():
            CaseFactory(person=person, restricted=is_restricted)
    with pytest.raises(IntegrityError, match="restricted as its person"), transaction.atomic():
        Case.unscoped.filter(person=open_person).update(restricted=True)
    assert CaseFactory(person=hidden, restricted=True).restricted


def test_all_cases_of_a_person_follow_the_person(cast):
    case = case_of(cast)

    Person.unscoped.filter(pk=case.person_id).update(restricted=True)

    assert Case.unscoped.get(pk=case.pk).restricted


def test_nobody_leads_a_restricted_case_without_being_named(cast):
    case = CaseFactory(person=restricted(cast), lead_worker=cast.aida.user)

    with acting_as(cast.aida.actor), pytest.raises(Refused, match="読める人に加えて"):
        cases.set_lead(case=case, version=1, worker=cast.murata.user, by=cast.aida.actor)


def test_a_flag_of_a_nameless_call_goes_along_with_the_call(cast):
    call, case = logged(cast), case_of(cast, restricted(cast))
    flag = RiskFlagFactory(case=None, person=None, consultation=call)

    with acting_as(cast.aida.actor):
        consultations.add_to_case(consultation=call, case=case, by=cast.aida.actor)

    with acting_as(cast.baba.actor):
        assert not RiskFlag.objects.exists()
    assert RiskFlag.unscoped.get(pk=flag.pk).case == case
    assert Person.unscoped.get(pk=case.person_id).risk_kinds == ["dv"]


def test_an_export_leaves_restricted_cases_out_even_for_their_named_staff(cast, browse):
    CaseFactory(person=restricted(cast), lead_worker=cast.aida.user)
    case_of(cast)

    page = browse(cast.aida).get(reverse("cases:case_export")).content.decode()

    assert "<strong>1件</strong>" in page


def test_every_address_with_an_identifier_says_whom_it_names():
    named = {kind_of(str(pattern.pattern)) for name, pattern in url_patterns() if "<uuid:uid>" in str(pattern.pattern)}

    assert SUBJECTS.keys() <= named


@pytest.mark.parametrize("page", ["cases:observation_new", "cases:household_member_new", "cases:assessment_new"])
def test_a_draft_of_any_page_of_a_case_is_about_its_person(cast, page):
    case = received(cast).case
    more = {"kind": "contact"} if page == "cases:observation_new" else {}

    assert drafts._person(reverse(page, kwargs={"uid": case.uid} | more), {}) == case.person_id
    assert not Draft.unscoped.exists()
