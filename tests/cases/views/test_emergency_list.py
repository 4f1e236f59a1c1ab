"""緊急閲覧の件数: how often, reviewed in time, unjustified; for managers and the auditor."""

from django.urls import reverse
from django.utils import timezone

from tests.cases.window_stage import case_of, queries_of, restricted
from tests.factories.cases import EmergencyAccessFactory

LIST = "/cases/emergencies/"


def used(cast, case, **fields):
    return EmergencyAccessFactory(case=case, started_by=cast.murata.user, **fields)


def reviewed(cast, verdict, in_time=True):
    now = timezone.now()
    by = {"reviewed_by": cast.baba.user, "reviewed_at": now, "ended_by": cast.baba.user, "ended_at": now}
    return by | {"verdict": verdict, "review_note": "聞いて確かめた", "reviewed_in_time": in_time}


def test_the_counts_of_a_month(cast, browse):
    case = case_of(cast, restricted(cast, name="架空 さくら"), case_no="R8-0777")
    used(cast, case)
    used(cast, case, **reviewed(cast, "justified"))
    used(cast, case, **reviewed(cast, "unjustified", in_time=False))

    page = browse(cast.goto).get(LIST).content.decode()

    assert [f">{number}</td>" in page for number in (3, 1)] == [True, True]
    assert "令和8年11月" in page


def test_the_auditor_sees_numbers_and_the_manager_what_waits(cast, browse):
    case = case_of(cast, restricted(cast, name="架空 さくら"), case_no="R8-0777")
    waiting = used(cast, case)
    url = reverse("cases:emergency_review", args=[waiting.uid])

    assert url in browse(cast.baba).get(LIST).content.decode()
    auditor = browse(cast.goto).get(LIST).content.decode()
    assert url not in auditor
    assert "R8-0777" not in auditor


def test_it_costs_the_same_with_1_and_20_rows(cast, browse):
    case = case_of(cast, restricted(cast, name="架空 さくら"))
    used(cast, case)
    one = queries_of(browse(cast.baba), LIST)
    for _each in range(19):
        used(cast, case)

    assert queries_of(browse(cast.baba), LIST) == one
