"""How often a body came to know of somebody: numbers, words, zero."""

from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.models import IdentificationReport
from network.rules.year_report.composing import composed_for
from tests.factories import IdentificationReportFactory
from tests.network.bad_input import LONG, NUL
from tests.queries import asks

PAGE, LIST = "/network/identifications/new/", "/network/identifications/"


def report(client, **fields):
    return client.post(PAGE, {"fiscal_year": 2026, "submission_token": uuid4()} | fields, follow=True)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({"count": 0}, ">0<"),
        ({"count_text": "年に数件"}, ">年に数件<"),
        ({"count": 3, "not_connected": 1}, ">3<"),
        ({"count": 1, "count_text": "1件"}, ">1件<"),
        ({"count": 3, "count_text": "数件"}, ">数件（3）<"),
    ],
)
def test_a_partner_reports_for_itself_and_zero_is_a_report(browse, cast, said, shown):
    page = report(browse(cast.chiba), organization=cast.shakyo.pk, **said).content.decode()

    row = IdentificationReport.unscoped.get()
    assert (row.organization, row.reported_by, row.is_verified) == (cast.hokatsu_west, cast.chiba.user, True)
    assert shown in page and "西部地域包括支援センターの報告" in page
    assert AuditEvent.unscoped.get(type=EventType.IDENTIFICATION_REPORTED).detail["year"] == 2026
    [line] = [line for line in composed_for(2026)["community_support"] if line.key.startswith("identification")]
    assert line.for_window


def test_the_window_enters_what_a_body_said_by_telephone_and_other_bodies_read_nothing(browse, cast):
    report(browse(cast.aida), organization=cast.shakyo.pk, count_text="架空の数件")

    readers = ("aida", "baba", "chiba", "ikawa")
    shown = {name: browse(getattr(cast, name)).get(LIST).content.decode() for name in readers}

    assert {name for name in readers if "架空の数件" in shown[name]} == {"aida", "baba"}


def test_pressed_twice_it_is_one_report(browse, cast):
    token = uuid4()

    for _twice in range(2):
        report(browse(cast.chiba), count=1, submission_token=token)

    assert IdentificationReport.unscoped.count() == 1


@pytest.mark.parametrize(
    ("wrong", "box"),
    [
        ({}, "count"),
        ({"count": "-1"}, "count"),
        ({"count": "数件"}, "count"),
        ({"count": "9" * 30}, "count"),
        ({"count_text": LONG}, "count_text"),
        ({"count_text": NUL}, "count_text"),
        ({"count": 1, "not_connected": 2}, "not_connected"),
        ({"count": 1, "fiscal_year": "1999"}, "fiscal_year"),
    ],
)
def test_what_is_wrong_stays_on_the_page(browse, cast, wrong, box):
    page = report(browse(cast.chiba), **wrong)

    assert set(page.context["form"].errors) == {box}
    assert not IdentificationReport.unscoped.exists()


def test_the_database_wants_something_said_and_no_more_than_were_counted(cast):
    with pytest.raises(IntegrityError):
        IdentificationReportFactory(count=None, count_text="")


def test_a_report_is_corrected_by_whose_it_is_over_what_was_seen(browse, cast):
    row = IdentificationReportFactory(organization=cast.hokatsu_west, fiscal_year=2025)
    address = reverse("network:identification_edit", args=[row.uid])
    typed = {"fiscal_year": 2025, "count": 2, "version": 1}

    assert browse(cast.ikawa).post(address, typed).status_code == 404
    assert browse(cast.chiba).post(address, typed).status_code == 302
    stale = browse(cast.aida).post(address, typed | {"count": 4, "organization": cast.hokatsu_west.pk})

    assert stale.status_code == 409
    assert IdentificationReport.unscoped.get().count == 2


def test_a_center_is_asked_once_a_year_and_no_more_when_it_answered(browse, cast):
    asked = "に把握した件数を知らせる"
    shown = {name: browse(getattr(cast, name)).get("/").content.decode() for name in ("aida", "chiba", "doi")}

    report(browse(cast.chiba), fiscal_year=2025, count=0)

    assert {name for name, page in shown.items() if asked in page} == {"chiba"}
    assert asked not in browse(cast.chiba).get("/").content.decode()


@pytest.mark.parametrize("rows", [1, 20])
def test_it_costs_the_same_with_one_and_twenty_rows(browse, cast, rows):
    for _each in range(rows):
        IdentificationReportFactory()
    client = browse(cast.aida)
    client.get("/network/organizations/")  # the first page of a session also notes when it was used

    with asks(3):  # session, account; the reports with their bodies
        client.get(LIST)
