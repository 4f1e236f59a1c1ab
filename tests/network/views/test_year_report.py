"""取組状況: the page, the A4 document and the list of versions."""

import pytest
from django.urls import reverse

from network.actions import year_reports
from network.models import YearReport
from tests.factories import IdentificationReportFactory, OrganizationFactory, YearReportFactory
from tests.network.year_report_stage import NOW, draft, published, signed
from tests.queries import asks

PAGES = ["network:year_report", "network:year_report_sheet"]
# Session, account; the report with two names, its headings; what it is composed from.
QUERIES = 4 + 16


def page(client, report, name="network:year_report"):
    return client.get(reverse(name, args=[report.uid]))


def test_the_window_reads_a_draft_with_every_source_and_what_the_city_has_not_confirmed(browse, cast):
    for name in ("架空の家族会", "架空の親の会"):
        OrganizationFactory(
            name=name, kind="family_group", description="架空の話", source_note="架空の出典", verified_on=None
        )
    client, report = browse(cast.aida), draft(cast)

    shown, sheet = (page(client, report, name).content.decode() for name in PAGES)

    assert all("架空の家族会：架空の話。" in each and "下書き" in each for each in (shown, sheet))
    assert shown.count("架空の出典・市の確認前") == 2 and shown.count("<h2") == 15
    assert sheet.count("架空の出典") == 1 and sheet.count("［1］※") == 2 and "※ 市の確認前の文" in sheet
    assert sheet.count("<h2") == 16


@pytest.mark.parametrize("name", PAGES)
def test_everybody_reads_what_is_published_without_the_small_figures(browse, cast, name):
    IdentificationReportFactory(organization=cast.hokatsu_west, fiscal_year=2026, count_text="架空の2件")
    report = published(cast)

    shown = {
        who: page(browse(getattr(cast, who)), report, name) for who in ("aida", "chiba", "eguchi", "fujii", "goto")
    }

    assert {who for who, answer in shown.items() if "架空の2件" in answer.content.decode()} == {"aida"}
    assert {answer.status_code for answer in shown.values()} == {200}


def test_drafts_and_what_is_not_published_are_for_the_window(browse, cast):
    report = signed(cast)

    assert page(browse(cast.chiba), report).status_code == 404
    assert page(browse(cast.aida), report).status_code == 200


def test_the_list_names_versions_and_partners_find_the_published_ones(browse, cast):
    published(cast)
    YearReportFactory(fiscal_year=2025)
    address = reverse("network:year_report_list")

    window, partner = (browse(member).get(address).content.decode() for member in (cast.aida, cast.chiba))

    assert [word in window for word in ("令和8年度", "令和7年度", "下書きを開く")] == [True, True, True]
    assert [word in partner for word in ("令和8年度", "令和7年度", "下書きを開く")] == [True, False, False]
    assert browse(cast.chiba).get(address).content.decode().count("公開</span>") == 1


def test_a_draft_is_begun_once_a_year_and_a_new_version_starts_from_the_last(browse, cast):
    client, address = browse(cast.aida), reverse("network:year_report_new")
    first = signed(cast, text="架空の前書き")

    for _twice in range(2):
        answer = client.post(address, {"fiscal_year": 2026})

    second = YearReport.unscoped.get(signed_at=None)
    assert answer.url == reverse("network:year_report", args=[second.uid])
    assert (first.number, second.number) == (1, 2)
    assert "架空の前書き" in page(client, second).content.decode()


@pytest.mark.parametrize("year", ["", "abc", "1999", "9" * 30, "\x00"])
def test_a_wrong_year_stays_on_the_page(browse, cast, year):
    answer = browse(cast.aida).post(reverse("network:year_report_new"), {"fiscal_year": year})

    assert set(answer.context["form"].errors) == {"fiscal_year"}
    assert not YearReport.unscoped.exists()


@pytest.mark.parametrize("rows", [1, 20])
def test_a_draft_costs_the_same_with_one_and_twenty_rows(browse, cast, rows):
    for _each in range(rows):
        OrganizationFactory(description="架空")
    report = year_reports.begin(fiscal_year=2026, by=cast.aida.actor, at=NOW)
    client = browse(cast.aida)
    client.get("/network/organizations/")  # the first page of a session also notes when it was used

    with asks(QUERIES):
        page(client, report)
