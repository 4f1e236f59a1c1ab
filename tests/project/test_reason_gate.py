"""No page about somebody of another's caseload opens without a reason: every address with an identifier is tried."""

from unittest import mock

import pytest
from django.db import transaction
from django.urls import reverse

from cases.models import Case, PersonMerge
from cases.reason_gate import UNGATED
from cases.rules.subjects import NOBODY, SUBJECTS, UnknownSubject, kind_of, subjects_of
from tests.cases.window_stage import case_of, logged
from tests.conftest import signed_in
from tests.project.access_matrix import MATRIX, Row
from tests.project.test_access_matrix import Stage
from tests.project.walk import url_patterns

# About a person of a partner's, whom the window has no case of: what comes in is everybody's at the window.
COMES_IN = {"referral_receive", "referral_take", "referral_ask", "referral_accept", "referral_decline"}
COMES_IN |= {"referral_report", "referral_take_in", "referral_hand_over", "referral_progress", "step_confirm"}
COMES_IN |= {"referral_visit", "referral_meet", "referral_reply", "referral_finish", "referral_alert"}
COMES_IN |= {"referral_rate", "referral_read_amendment"}
# The manager is asked nothing while an approval waits.
APPROVED = {"referral_approve", "referral_send_back", "basis_decision"}
# Nor is anybody while a body is still to be told.
TO_BE_TOLD = {"cut_notice_tell"}
# What a partner plans for its own people is no page of the window's.
OF_PARTNERS = {f"planned_handover_{page}" for page in ("begin", "drop", "edit")}
NOT_ASKED = {f"cases:{name}" for name in COMES_IN | APPROVED | TO_BE_TOLD | OF_PARTNERS} | UNGATED
ASKED = ("murata", "baba")  # the first of them who has the page


@pytest.fixture
def stage(cast):
    """The stage of the matrix, with a call that is part of 相田's case, and a case of hers about a merged record."""
    stage = Stage(cast)
    case = Case.unscoped.get(uid=stage.things["case"])
    stage.things["consultation"] = logged(cast, person=case.person, case=case).uid
    case_of(cast, person=PersonMerge.unscoped.get(uid=stage.things["merge"]).person)
    return stage


def names() -> set[str]:
    """Every page of the window whose address names somebody."""
    found = {name: str(pattern.pattern) for name, pattern in url_patterns() if name.startswith("cases:")}
    return {name for name, route in found.items() if "<uuid:uid>" in route and kind_of(route) not in NOBODY}


def who(row: Row) -> str | None:
    """The colleague who would be asked."""
    return next((name for name in ASKED if name in row.posted), None)


def answers_of(stage: Stage, row: Row) -> list:
    url = reverse(row.name, kwargs={key: stage.things[thing] for key, thing in row.arguments.items()})
    client = signed_in(stage.cast.members()[who(row)], says_why=False)
    found = []
    for method in (client.get, client.post):
        with transaction.atomic():
            found.append(method(url))
            transaction.set_rollback(True)
    return found


def is_held(response) -> bool:
    return response.status_code == 409 or "/reason/?next=" in response.get("Location", "")


def test_every_page_about_somebody_asks_first(stage):
    left_out = {"partner_referral", "partner_draft", "emergency_case", "emergency_record", "emergency_person"}
    left_out |= {"emergency_consultation"}
    rows = [row for row in MATRIX if row.name in names() - NOT_ASKED and who(row)]
    rows = [row for row in rows if row.arguments["uid"] not in left_out]

    opened = [row.name for row in rows if not all(map(is_held, answers_of(stage, row)))]

    assert opened == []
    assert {row.name for row in rows} == names() - NOT_ASKED


def test_without_the_gate_they_would_open(stage):
    row = next(row for row in MATRIX if row.name == "cases:case_detail")

    with mock.patch("cases.reason_gate.standing_to", lambda *_words: None):
        get, _post = answers_of(stage, row)

    assert get.status_code == 200


def test_every_identifier_in_an_address_is_classified():
    routes = [str(pattern.pattern) for name, pattern in url_patterns() if name.startswith("cases:")]

    assert {kind_of(route) for route in routes if "<uuid:uid>" in route} == SUBJECTS.keys() | NOBODY


def test_an_address_that_is_not_classified_opens_nothing():
    match = mock.Mock(namespace="cases", route="cases/diaries/<uuid:uid>/", kwargs={"uid": "x"})

    with pytest.raises(UnknownSubject):
        subjects_of(match, {})
