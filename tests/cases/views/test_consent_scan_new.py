"""同意書の写し: `cases:consent_scan_new`, `consent_scan`, `consent_scan_remove`."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from akishima_support.audit.models import AuditEvent
from akishima_support.uploads import store
from cases.models import ConsentScan
from tests.bad_input import TEXTS
from tests.cases.stage import NOW, consent_of, yoko
from tests.cases.window_stage import outsiders, restricted
from tests.factories.records import ConsentScanFactory
from tests.uploads import PDF


@pytest.fixture
def consent(cast):
    return consent_of(yoko(cast), cast.hello_work)


def new(consent) -> str:
    return reverse("cases:consent_scan_new", args=[consent.uid])


def page_of(scan, name="consent_scan") -> str:
    return reverse(f"cases:{name}", args=[scan.uid])


def boxes(data=PDF, name="同意書.pdf", **changes):
    return {
        "file": SimpleUploadedFile(name, data),
        "note": "署名のあるもの",
        "submission_token": str(uuid4()),
    } | changes


def test_the_signed_sheet_is_kept_and_can_be_saved_again(cast, browse, consent):
    assert browse(cast.aida).post(new(consent), boxes()).status_code == 302

    scan = ConsentScan.unscoped.get()
    answer = browse(cast.baba).get(page_of(scan))
    assert answer.content == PDF
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert AuditEvent.unscoped.filter(url_name="cases:consent_scan", person_numbers=[consent.person_id]).count() == 1
    page = browse(cast.aida).get(reverse("cases:consent_list", args=[consent.person.uid])).content.decode()
    assert page_of(scan) in page


def test_sent_twice_it_is_kept_once(cast, browse, consent):
    token = str(uuid4())

    for _each in range(2):
        browse(cast.aida).post(new(consent), boxes(submission_token=token))

    assert ConsentScan.unscoped.count() == 1


def test_what_is_no_document_is_refused(cast, browse, consent):
    form = browse(cast.aida).post(new(consent), boxes(b"<script>", "頁.html")).context["form"]

    assert set(form.errors) == {"file"}
    assert not ConsentScan.unscoped.exists()


def test_taken_back_the_bytes_are_gone_and_the_row_stays(cast, browse, consent, django_capture_on_commit_callbacks):
    scan = ConsentScanFactory(consent=consent)

    with django_capture_on_commit_callbacks(execute=True):
        browse(cast.aida).post(page_of(scan, "consent_scan_remove"), {"reason": "別の方の同意書だった"})

    with pytest.raises(FileNotFoundError):
        store.get(scan.stored_name)
    assert browse(cast.aida).get(page_of(scan)).status_code == 404
    assert ConsentScan.unscoped.get().removal_reason == "別の方の同意書だった"
    again = browse(cast.aida).post(page_of(scan, "consent_scan_remove"), {"reason": "もう一度"})
    assert "もう取り消されています" in again.content.decode()


def test_a_file_that_is_lost_is_not_there(cast, browse, consent):
    scan = ConsentScanFactory(consent=consent)
    store.drop(scan.stored_name)

    assert browse(cast.aida).get(page_of(scan)).status_code == 404


def test_it_is_no_affair_of_others(cast, browse, consent):
    scan = ConsentScanFactory(consent=consent)
    hidden = ConsentScanFactory(consent=consent_of(restricted(cast), cast.hello_work))
    pages = [new(consent), page_of(scan), page_of(scan, "consent_scan_remove")]

    for who in outsiders(cast).values():
        assert [browse(who).get(page).status_code for page in pages] == [404, 404, 404]
    assert browse(cast.murata).get(page_of(hidden)).status_code == 404
    assert browse(cast.aida).get(page_of(hidden)).status_code == 200


def test_no_input_breaks_the_forms(cast, browse, consent):
    scan = ConsentScanFactory(consent=consent)

    for text in TEXTS.values():
        assert browse(cast.aida).post(new(consent), {"note": text, "file": text}).status_code == 200
        status = browse(cast.aida).post(page_of(scan, "consent_scan_remove"), {"reason": text[:1000]}).status_code
        assert status in (200, 302)


def test_the_database_keeps_bytes_or_a_removal(cast, consent):
    ConsentScanFactory(consent=consent)

    with pytest.raises(IntegrityError), transaction.atomic():
        ConsentScan.unscoped.update(stored_name="")
    ConsentScan.unscoped.update(stored_name="", removed_at=NOW, removed_by=cast.aida.user)
