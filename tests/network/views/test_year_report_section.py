"""One heading of the report."""

import pytest
from django.urls import reverse

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.codes import OrganizationKind
from network.models import YearReportSection
from tests.factories import OrganizationFactory
from tests.network.bad_input import LONG, NUL
from tests.network.year_report_stage import draft, signed


def address(report, heading="city"):
    return reverse("network:year_report_section", args=[report.uid, heading])


def section(heading="city"):
    return YearReportSection.unscoped.get(heading=heading)


def test_what_the_secretariat_writes_and_leaves_out_is_on_the_page(browse, cast):
    kind = OrganizationKind.CITY_DIVISION
    OrganizationFactory(name="架空の課", description="載せる話", record_key="one", kind=kind)
    OrganizationFactory(name="架空の係", description="載せない話", record_key="two", kind=kind)
    report, client = draft(cast), browse(cast.aida)

    page = client.post(
        address(report), {"text": "架空の前書き", "printed": ["organization-one"], "version": 1}, follow=True
    ).content.decode()

    event = AuditEvent.unscoped.get(type=EventType.YEAR_REPORT_WRITTEN)
    assert [word in page for word in ("架空の前書き", "載せる話", "載せない話")] == [True, True, False]
    assert "organization-two" in section().left_out
    assert event.detail["heading"] == "city" and "架空の前書き" not in str(event.detail)
    assert client.get(address(report)).context["form"].initial["text"] == "架空の前書き"


def test_what_somebody_saved_meanwhile_is_shown_and_kept(browse, cast):
    report, client = draft(cast), browse(cast.aida)
    client.post(address(report), {"text": "先に保存した文", "version": 1})

    page = client.post(address(report), {"text": "あとから書いた文", "version": 1})

    assert page.status_code == 409
    assert [text in page.content.decode() for text in ("先に保存した文", "あとから書いた文")] == [True, True]
    assert section().text == "先に保存した文"


@pytest.mark.parametrize("wrong", [{"text": LONG}, {"text": NUL}, {"version": "x"}, {"version": ""}])
def test_what_is_wrong_stays_on_the_page(browse, cast, wrong):
    page = browse(cast.aida).post(address(draft(cast)), {"text": "架空", "version": 1} | wrong)

    assert page.status_code == 200
    assert set(page.context["form"].errors) == set(wrong)
    assert section().text == ""


def test_a_sentence_that_is_not_there_cannot_be_printed(browse, cast):
    OrganizationFactory(description="架空", kind=OrganizationKind.CITY_DIVISION)

    page = browse(cast.aida).post(address(draft(cast)), {"text": "", "version": 1, "printed": ["架空"]})

    assert page.status_code == 200
    assert section().version == 1


@pytest.mark.parametrize("heading", ["nothing", "%00", "x" * 300])
def test_an_unknown_heading_and_a_signed_version_have_no_such_page(browse, cast, heading):
    report, client = signed(cast), browse(cast.aida)

    assert client.get(address(report, "city").replace("city", heading)).status_code == 404
    assert client.post(address(report), {"text": "架空", "version": 1}).status_code == 404
