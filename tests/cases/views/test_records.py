"""Progress records: corrected with the old text kept, third parties marked, documents, and notes for oneself."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.utils import timezone

from akishima_support.access import acting_as, system_actor
from akishima_support.audit.models import AuditEvent
from akishima_support.headers import ATTACHMENT_POLICY
from akishima_support.japanese.formats import format_date, format_typed
from akishima_support.uploads import store
from cases.codes.case import RecordMethod, RecordResult
from cases.models import Attachment, PrivateNote, ProgressRecord, RecordRevision
from cases.rules.third_party import MASK, masked
from tests.bad_input import LONG, TEXTS
from tests.cases.window_stage import case_of, day, entry, queries_of
from tests.factories.activities import MaterialFactory, MaterialPlacementFactory
from tests.factories.cases import ProgressRecordFactory
from tests.factories.records import AttachmentFactory, PrivateNoteFactory, RecordRevisionFactory
from tests.uploads import PDF, photo_with_place


def page_of(record, part=""):
    return f"/cases/records/{record.uid}/{part}"


def corrected(**changes) -> dict:
    return entry(**({"reason": "日付の誤り", "version": "1"} | changes))


def file_of(name="手紙.pdf", data=PDF) -> dict:
    return {"file": SimpleUploadedFile(name, data), "note": "ご本人からの手紙", "submission_token": str(uuid4())}


@pytest.fixture
def record(cast):
    """A visit in a case that 相田 leads."""
    return ProgressRecordFactory(case=case_of(cast), recorded_by=cast.aida.user, method="visit", fact="はじめの事実")


def test_a_letter_left_and_no_answer_can_be_recorded():
    assert RecordMethod.MATERIAL_LEFT.label == "手紙・チラシの配置"
    assert RecordResult.NO_ANSWER.label == "応答なし"
    assert {"phone_out", "phone_in", "visit", "accompany", "online", "meeting", "note"} <= set(RecordMethod.values)
    assert {"met", "not_met", "absent", "refused", "next_agreed"} <= set(RecordResult.values)


def test_who_came_along_and_what_is_about_others_is_recorded(cast, browse):
    case = case_of(cast)
    data = entry(
        joint_organizations=[str(cast.hokatsu_west.uid)],
        joint_with="西部包括 架空さん",
        fact="訪問した。隣の方が、夜に物音がすると話した。",
        third_party_passages="隣の方が、夜に物音がすると話した。",
    )

    assert browse(cast.aida).post(f"/cases/cases/{case.uid}/records/new/", data).status_code == 302

    saved = ProgressRecord.unscoped.get()
    assert list(saved.joint_organizations(manager="unscoped").all()) == [cast.hokatsu_west]
    assert saved.third_party
    assert masked(saved.fact, saved) == f"訪問した。{MASK}"


def test_a_marked_passage_must_stand_in_the_text(cast, browse):
    data = entry(third_party_passages="どこにもない文")

    response = browse(cast.aida).post(f"/cases/cases/{case_of(cast).uid}/records/new/", data)

    assert "「どこにもない文」は本文にありません" in response.content.decode()
    assert not ProgressRecord.unscoped.exists()


def test_a_record_about_others_without_marked_passages_is_masked_whole(record):
    record.third_party = True

    assert "はじめの事実" not in masked(record.fact, record)
    record.third_party = False
    assert masked(record.fact, record) == "はじめの事実"


def test_after_saving_a_document_can_be_attached_at_once(cast, browse):
    response = browse(cast.aida).post(f"/cases/cases/{case_of(cast).uid}/records/new/", entry(then="attach"))

    assert response.url == page_of(ProgressRecord.unscoped.get(), "attachments/new/")


def test_a_correction_keeps_the_old_text_and_says_why(cast, browse, record):
    client = browse(cast.baba)

    assert client.post(page_of(record, "correct/"), corrected(fact="正しい事実")).status_code == 302
    page = client.get(page_of(record)).content.decode()

    record.refresh_from_db()
    assert (record.fact, record.corrected_by, record.version) == ("正しい事実", cast.baba.user, 2)
    assert RecordRevision.unscoped.get().content["fact"] == "はじめの事実"
    for text in ("正しい事実", "<del>はじめの事実</del>", "日付の誤り", "訂正あり"):
        assert text in page
    assert AuditEvent.unscoped.filter(type="record_corrected").get().detail["fields"] != []


def test_a_correction_needs_a_reason_and_the_newest_state(cast, browse, record):
    client = browse(cast.aida)

    unreasoned = client.post(page_of(record, "correct/"), corrected(reason="", fact="理由なし"))
    client.post(page_of(record, "correct/"), corrected(fact="馬場の訂正"))
    stale = client.post(page_of(record, "correct/"), corrected(fact="相田の訂正"))

    assert unreasoned.status_code == 200
    assert "理由なし" in unreasoned.content.decode()
    assert stale.status_code == 409
    assert {text in stale.content.decode() for text in ("馬場の訂正", "相田の訂正")} == {True}


def test_what_stood_before_is_neither_changed_nor_removed(record):
    revision = RecordRevisionFactory(record=record)
    rows = RecordRevision.unscoped.filter(pk=revision.pk)

    for change in (lambda: rows.update(reason="別の理由"), lambda: rows._raw_delete("default")):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert rows.update(person=record.person) == 1


def test_a_document_is_kept_and_given_back_as_a_download_and_noted_in_the_log(cast, browse, record):
    client = browse(cast.aida)

    assert client.post(page_of(record, "attachments/new/"), file_of("𠮷田さんの手紙.pdf")).status_code == 302
    attachment = Attachment.unscoped.get()
    answer = browse(cast.baba).get(f"/cases/attachments/{attachment.uid}/")

    assert answer.content == PDF
    assert answer.headers["Content-Security-Policy"] == ATTACHMENT_POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''%F0%A0%AE%B7")
    read = AuditEvent.unscoped.get(url_name="cases:attachment_download")
    assert (read.user_id, read.person_numbers) == (cast.baba.user.pk, [record.person_id])


def test_a_photograph_is_kept_without_its_place(cast, browse, record):
    browse(cast.aida).post(page_of(record, "attachments/new/"), file_of("玄関.jpg", photo_with_place()))

    assert b"Exif" not in store.get(Attachment.unscoped.get().stored_name)


def test_a_document_sent_twice_is_one(cast, browse, record):
    client, token = browse(cast.aida), str(uuid4())

    for _each in range(2):
        client.post(page_of(record, "attachments/new/"), file_of() | {"submission_token": token})

    assert Attachment.unscoped.count() == 1


def test_a_refused_file_says_why_at_the_field_and_loses_no_words(cast, browse, record):
    client = browse(cast.aida)

    wrong = client.post(page_of(record, "attachments/new/"), file_of("頁.html", b"<script>"))
    none = client.post(page_of(record, "attachments/new/"), {"note": LONG, "file": "text"})

    assert "添付できるのは" in wrong.content.decode()
    assert "ご本人からの手紙" in wrong.content.decode()
    assert "ファイルを選んでください。" in none.content.decode()
    assert not Attachment.unscoped.exists()


def test_a_document_attached_by_mistake_is_gone_and_the_removal_stays(
    cast, browse, record, django_capture_on_commit_callbacks
):
    attachment = AttachmentFactory(record=record)
    client = browse(cast.aida)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"/cases/attachments/{attachment.uid}/remove/", {"reason": "別の方の書類だった"})

    assert client.get(f"/cases/attachments/{attachment.uid}/").status_code == 404
    with pytest.raises(FileNotFoundError):
        store.get(attachment.stored_name)
    assert "別の方の書類だった" in client.get(page_of(record)).content.decode()
    again = client.post(f"/cases/attachments/{attachment.uid}/remove/", {"reason": "もう一度"})
    assert "もう取り消されています" in again.content.decode()


def test_a_lost_file_is_not_found_and_no_error(cast, browse, record):
    attachment = AttachmentFactory(record=record)
    store.drop(attachment.stored_name)

    assert browse(cast.aida).get(f"/cases/attachments/{attachment.uid}/").status_code == 404


def test_a_private_note_is_read_by_its_author_alone(cast, browse):
    case = case_of(cast)
    page = f"/cases/cases/{case.uid}/private-note/"

    browse(cast.aida).post(page, {"version": "0", "text": "声の調子が気になった。"})
    seen = {name: browse(getattr(cast, name)).get(page).content.decode() for name in ("aida", "baba", "murata")}

    assert {name: "声の調子" in text for name, text in seen.items()} == {"aida": True, "baba": False, "murata": False}
    assert "だけ" in seen["aida"]
    assert "声の調子" not in browse(cast.baba).get(f"/cases/cases/{case.uid}/").content.decode()
    with acting_as(system_actor("export")):
        assert not PrivateNote.objects.exists()
    with acting_as(cast.aida.actor):
        assert PrivateNote.objects.count() == 1


def test_everybody_has_a_page_of_their_own_and_a_stale_one_answers_409(cast, browse):
    case = case_of(cast)
    page = f"/cases/cases/{case.uid}/private-note/"
    PrivateNoteFactory(case=case, author=cast.baba.user)
    client = browse(cast.aida)

    client.post(page, {"version": "0", "text": "ひとつ目"})
    stale = client.post(page, {"version": "0", "text": "ふたつ目"})
    client.post(page, {"version": "1", "text": ""})

    assert stale.status_code == 409
    assert "ひとつ目" in stale.content.decode()
    assert sorted(note.text for note in PrivateNote.unscoped.all()) == ["", "声の調子が気になった。"]


def test_a_case_restricted_to_others_takes_the_note_out_of_sight_too(cast):
    note = PrivateNoteFactory(case=case_of(cast), author=cast.aida.user)
    type(note.person).unscoped.filter(pk=note.person_id).update(restricted=True)

    with acting_as(cast.aida.actor):
        assert not PrivateNote.objects.exists()


def test_no_input_breaks_the_boxes(cast, browse, record):
    client = browse(cast.aida)

    for text in TEXTS.values():
        answers = [
            client.post(
                page_of(record, "correct/"), corrected(reason=text, joint_with=text, joint_organizations=[text])
            ),
            client.post(f"/cases/cases/{record.case.uid}/private-note/", {"version": text, "text": text}),
        ]
        assert [answer.status_code for answer in answers] == [200, 200]


def test_every_box_says_who_reads_it(cast, browse, record):
    page = browse(cast.aida).get(page_of(record, "correct/")).content.decode()

    assert page.count("<textarea") <= page.count("この欄を読める人")


def test_the_page_costs_the_same_with_1_and_20_documents_and_corrections(cast, browse):
    small, large = (ProgressRecordFactory(case=case_of(cast)) for _each in range(2))
    for times, record in ((1, small), (20, large)):
        for number in range(1, times + 1):
            AttachmentFactory(record=record)
            RecordRevisionFactory(record=record, number=number)
    client = browse(cast.aida)

    # session, account, caseload, record, bodies, corrections, documents, read log
    assert [queries_of(client, page_of(record)) for record in (small, large)] == [8, 8]


def left(**changes) -> dict:
    """The boxes of a letter left at the door, without an answer."""
    boxes = {"method": "material_left", "counterpart": "self", "result": "no_answer", "fact": ""}
    return entry(**boxes | {"left_what": "手紙", "left_where": "郵便受け", "left_count": "1"} | changes)


def write(cast, browse, boxes):
    return browse(cast.aida).post(f"/cases/cases/{case_of(cast).uid}/records/new/", boxes)


def test_a_letter_left_says_what_where_and_how_many(cast, browse):
    assert write(cast, browse, left()).status_code == 302

    saved = ProgressRecord.unscoped.get()
    assert (saved.left_what, saved.left_where, saved.left_count) == ("手紙", "郵便受け", 1)
    for page in (page_of(saved), f"/cases/cases/{saved.case.uid}/"):
        assert "手紙 1部（郵便受け）" in browse(cast.aida).get(page).content.decode()


@pytest.mark.parametrize("boxes", [{"left_what": "", "left_where": "", "left_count": ""}, {"left_what": ""}])
def test_what_was_left_has_to_be_said(cast, browse, boxes):
    assert "置いてきた物を書くか" in write(cast, browse, left(**boxes)).content.decode()


@pytest.mark.parametrize(("count", "remaining"), [("", 4), ("2", 3), ("9", 0)])
def test_a_chosen_leaflet_is_taken_from_the_stock(cast, browse, count, remaining):
    material = MaterialFactory()
    places = [MaterialPlacementFactory(material=material, stock=stock) for stock in (3, 2, None)]

    assert write(cast, browse, left(left_what="", leaflet=str(material.pk), left_count=count)).status_code == 302

    stocks = [type(place).unscoped.get(pk=place.pk).stock for place in places]
    assert ProgressRecord.unscoped.get().leaflet == material
    assert (sum(stocks[:2]), stocks[2]) == (remaining, None)


def test_without_a_leaflet_no_stock_changes_and_an_unknown_one_is_refused(cast, browse):
    place = MaterialPlacementFactory(stock=3)

    write(cast, browse, left())
    refused = write(cast, browse, left(leaflet="999999"))

    place.refresh_from_db()
    assert place.stock == 3
    assert refused.status_code == 200


def test_the_day_of_the_next_contact_becomes_the_next_check_where_that_is_wished(cast, browse):
    wished, unwished = case_of(cast), case_of(cast)
    client, boxes = browse(cast.aida), {"result": "next_agreed", "next_on": day(9)}

    client.post(f"/cases/cases/{wished.uid}/records/new/", entry(**boxes, next_is_check="on"))
    client.post(f"/cases/cases/{unwished.uid}/records/new/", entry(**boxes))

    before = unwished.next_check_on
    for case in (wished, unwished):
        case.refresh_from_db()
    assert format_typed(wished.next_check_on) == day(9)
    assert unwished.next_check_on == before
    assert {format_typed(each.next_on) for each in ProgressRecord.unscoped.all()} == {day(9)}


@pytest.mark.parametrize(
    ("boxes", "message"),
    [
        ({"next_on": ""}, "次の確認日にする日を"),
        ({"next_on": day(-1)}, "今日か、これからの日"),
        ({"next_on": day(3), "next_check_on": day(4)}, "どちらか一方"),
    ],
)
def test_a_next_check_has_to_be_one_day_to_come(cast, browse, boxes, message):
    assert message in write(cast, browse, entry(next_is_check="on", **boxes)).content.decode()


def test_what_was_left_and_the_next_day_can_be_corrected(cast, browse, record):
    client = browse(cast.aida)

    first = corrected(left_what="手紙", left_count="2", next_on=day(5), fact="はじめの事実")
    client.post(page_of(record, "correct/"), first)
    client.post(page_of(record, "correct/"), first | {"version": "2", "next_on": "", "left_count": ""})
    page = client.get(page_of(record)).content.decode()

    record.refresh_from_db()
    assert (record.left_what, record.left_count, record.next_on) == ("手紙", None, None)
    assert f"<del>{format_date(timezone.localdate() + timedelta(days=5))}</del>" in page
