"""Signing and publishing a version, and that it stays as it was signed."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.access import Refused
from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from network.actions import year_reports
from network.models import Organization, YearReport, YearReportSection
from network.rules.year_report.composing import content_of
from tests.factories import OrganizationFactory
from tests.network.year_report_stage import NOW, draft, published, signed


def sign(report):
    return reverse("network:year_report_sign", args=[report.uid])


def publish(report):
    return reverse("network:year_report_publish", args=[report.uid])


def test_the_manager_signs_what_the_page_shows_and_later_changes_do_not_reach_it(browse, cast):
    body = OrganizationFactory(name="架空の課", description="署名の時の話")
    report, client = draft(cast, text="架空の前書き"), browse(cast.baba)
    digest = client.get(sign(report)).context["digest"]

    answer = client.post(sign(report), {"sha256": digest})

    Organization.unscoped.filter(pk=body.pk).update(description="あとの話")
    kept = YearReport.unscoped.get()
    page = client.get(answer.url).content.decode()
    assert (kept.signed_by, kept.sha256) == (cast.baba.user, digest)
    assert [text in page for text in ("署名の時の話", "架空の前書き", "あとの話", "架空 馬場")] == [
        True,
        True,
        False,
        True,
    ]
    assert AuditEvent.unscoped.filter(type=EventType.YEAR_REPORT_SIGNED).count() == 1


@pytest.mark.parametrize("digest", ["", "0" * 64, "x" * 200, "\x00"])
def test_what_was_not_read_is_not_signed(browse, cast, digest):
    report = draft(cast)

    page = browse(cast.baba).post(sign(report), {"sha256": digest})

    assert page.status_code == 200
    assert not YearReport.unscoped.get().is_signed


def test_what_changed_after_reading_is_shown_before_it_is_signed(browse, cast):
    report, client = draft(cast), browse(cast.baba)
    digest = client.get(sign(report)).context["digest"]
    OrganizationFactory(name="架空の課", description="新しい話")

    page = client.post(sign(report), {"sha256": digest}).content.decode()

    assert "開いたあとに内容が変わりました" in page and "新しい話" in page


def test_published_and_no_longer(browse, cast):
    report, window, partner = signed(cast), browse(cast.aida), browse(cast.chiba)
    address = reverse("network:year_report", args=[report.uid])

    window.post(publish(report))
    assert partner.get(address).status_code == 200

    window.post(publish(report), {"stop": "1"})
    assert partner.get(address).status_code == 404
    assert YearReport.unscoped.get().is_signed


def test_pressed_twice_it_says_so(cast):
    report = published(cast)

    with pytest.raises(Refused):
        year_reports.publish(report=report, by=cast.aida.actor, at=NOW)
    year_reports.withdraw(report=report, by=cast.aida.actor)
    with pytest.raises(Refused):
        year_reports.withdraw(report=report, by=cast.aida.actor)


def test_a_draft_is_not_published_and_a_signed_version_neither_written_nor_signed_again(cast):
    report = draft(cast)
    section = YearReportSection.unscoped.get(report=report, heading="city")
    with pytest.raises(Refused):
        year_reports.publish(report=report, by=cast.aida.actor, at=NOW)
    digest = content_of(report)[1]
    year_reports.sign(report=report, sha256=digest, by=cast.baba.actor, at=NOW)

    with pytest.raises(Refused):
        year_reports.write(section=section, text="架空", left_out=[], version=1, by=cast.aida.actor, at=NOW)
    with pytest.raises(Refused):
        year_reports.sign(report=report, sha256=digest, by=cast.baba.actor, at=NOW)


def test_the_database_keeps_what_was_signed_and_lets_a_draft_go(cast):
    report = signed(cast)
    rows, sections = YearReport.unscoped.filter(pk=report.pk), YearReportSection.unscoped.filter(report=report)
    tries = [
        lambda: rows.update(content=[]),
        lambda: rows.update(sha256="1" * 64),
        lambda: rows.update(signed_at=None, signed_by=None, sha256=""),
        lambda: sections.update(text="架空"),
        lambda: sections.delete(),
        lambda: YearReportSection.unscoped.create(report=report, heading="other"),
        lambda: rows._raw_delete(rows.db),
    ]

    for each in tries:
        with pytest.raises(IntegrityError, match="signed"), transaction.atomic():
            each()

    second = draft(cast)
    YearReportSection.unscoped.filter(report=second).update(text="架空")
    YearReportSection.unscoped.filter(report=second).delete()
    YearReport.unscoped.filter(pk=second.pk).delete()
    assert YearReport.unscoped.get() == report
