"""緊急閲覧を確かめる: shown at once to those who answer for the person, decided by another, late after five days."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from akishima_support.japanese.business_days import add_business_days
from cases.models import EmergencyAccess
from cases.rules.emergencies import REVIEW_DAYS
from tests.bad_input import CHOICES, TEXTS
from tests.cases.window_stage import case_of, restricted
from tests.factories.cases import EmergencyAccessFactory

WHY = "ご近所から、叫び声が聞こえると電話があったため。"


@pytest.fixture
def used(cast):
    """村田 reads 架空 さくら's case."""
    case = case_of(cast, restricted(cast, name="架空 さくら"), case_no="R8-0777")
    return EmergencyAccessFactory(case=case, started_by=cast.murata.user, why=WHY)


def page_of(used) -> str:
    return reverse("cases:emergency_review", args=[used.uid])


def decide(client, used, verdict="justified", note="消防と話し、必要だったと確かめた"):
    return client.post(page_of(used), {"verdict": verdict, "note": note})


def test_named_staff_and_managers_are_told_at_once_on_their_first_page(cast, browse, used):
    for member in (cast.aida, cast.baba, cast.murata):
        page = browse(member).get("/").content.decode()
        assert "緊急閲覧：確認がまだのもの" in page
        assert page_of(used) in page
    assert "架空 さくら" not in browse(cast.baba).get("/").content.decode()


def test_whoever_neither_is_named_nor_watches_over_all_learns_nothing(cast, browse):
    case = case_of(cast, restricted(cast, name="架空 さくら"), case_no="R8-0777")
    used = EmergencyAccessFactory(case=case, started_by=cast.baba.user)

    assert browse(cast.murata).get(page_of(used)).status_code == 404
    assert "R8-0777" not in browse(cast.murata).get("/").content.decode()


def test_the_page_shows_who_read_why_and_which_pages_and_nothing_of_the_person(cast, browse, used):
    browse(cast.murata).get(f"/cases/cases/{used.case.uid}/")

    page = browse(cast.baba).get(page_of(used)).content.decode()

    for words in ("R8-0777", "架空 村田", WHY, "</span> ケース</li>"):
        assert words in page
    assert "さくら" not in page


def test_somebody_else_decides_once_and_it_is_over(cast, browse, used):
    assert decide(browse(cast.baba), used, "unjustified").status_code == 302

    row = EmergencyAccess.unscoped.get()
    assert (row.verdict, row.reviewed_by) == ("unjustified", cast.baba.user)
    assert row.ended_at is not None
    assert "もう確認されています" in decide(browse(cast.aida), used).content.decode()
    assert browse(cast.murata).get(f"/cases/cases/{used.case.uid}/").status_code == 404
    assert "確認がまだのもの" not in browse(cast.baba).get("/").content.decode()


def test_nobody_decides_on_their_own(cast, browse, used):
    assert "ほかの人が確認します" in decide(browse(cast.murata), used).content.decode()
    assert EmergencyAccess.unscoped.get().reviewed_at is None


@pytest.mark.parametrize(("day", "is_late"), [("2026-11-10", False), ("2026-11-11", True)])
def test_after_five_business_days_it_is_late(cast, browse, used, day, is_late):
    with time_machine.travel(f"{day} 10:00 +0900"):
        page = browse(cast.baba).get(page_of(used)).content.decode()
        decide(browse(cast.baba), used)

    assert ("確認の期限を過ぎています" in page) is is_late
    assert EmergencyAccess.unscoped.get().reviewed_in_time is not is_late


def test_the_day_by_which_it_is_due_leaves_out_weekends_and_holidays():
    assert add_business_days(date(2026, 10, 30), REVIEW_DAYS) == date(2026, 11, 9)  # 3 November is 文化の日


def test_no_input_breaks_the_form(cast, browse, used):
    client = browse(cast.baba)

    for each in CHOICES.values():
        assert decide(client, used, verdict=each).status_code == 200
    for each in TEXTS.values():
        assert decide(client, used, verdict="", note=each).status_code == 200
    assert client.post(page_of(used), {}).status_code == 200
