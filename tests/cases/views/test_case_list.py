"""The list of cases under conditions: the same cases on the screen, in its number and in the file."""

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from akishima_support.audit.models import AuditEvent
from cases.models import ExportRequest, SavedFilter
from tests.cases.window_stage import case_of, queries_of, restricted
from tests.factories.cases import CaseFactory, ExportRequestFactory, PersonFactory, SavedFilterFactory
from tests.journeys.visitor import PASSWORD

LIST = "/cases/cases/?show=filter&urgency=u1"
FILTER = "/cases/cases/filter/?urgency=u1"
EXPORT = "/cases/cases/export/?urgency=u1"
TOKEN = "7a5c7b50-7a4e-4f0e-9a8b-3a1f9d6f2c11"


def urgent(cast, count, **fields):
    person = {"keeper": cast.window} | fields.pop("person", {})
    return [CaseFactory(urgency="u1", person=PersonFactory(**person), **fields) for _each in range(count)]


def ask(client, purpose="課内の打合せ"):
    return client.post(EXPORT, {"purpose": purpose, "submission_token": TOKEN})


def rows_of(response):
    return list(csv.reader(StringIO(response.content.decode("utf-8-sig"))))


def test_the_conditions_and_their_number_stand_above_the_rows(browse, cast):
    urgent(cast, 2)
    CaseFactory(urgency="u4")

    page = browse(cast.aida).get(LIST).content.decode()

    assert "緊急度：緊急(当日)" in page
    assert "<strong>2件</strong>" in page
    assert page.count('scope="row"') == 2


def test_a_restricted_case_is_neither_shown_nor_counted_for_others(browse, cast):
    CaseFactory(urgency="u1", person=restricted(cast))

    assert "<strong>1件</strong>" in browse(cast.aida).get(LIST).content.decode()
    assert "<strong>0件</strong>" in browse(cast.murata).get(LIST).content.decode()
    assert "条件に当てはまるケースがありません。" in browse(cast.murata).get(EXPORT).content.decode()


def test_conditions_that_mean_nothing_are_left_out(browse, cast):
    urgent(cast, 1)

    answer = browse(cast.aida).get("/cases/cases/?show=filter&urgency=u1&lead=nonsense&age=\x00&topic=%F0%A0%AE%B7")

    assert "<strong>1件</strong>" in answer.content.decode()


def test_it_costs_the_same_with_1_and_20_rows(browse, cast):
    client = browse(cast.aida)
    urgent(cast, 1)
    one = queries_of(client, LIST)

    urgent(cast, 19)

    assert queries_of(client, LIST) == one == 7


def test_conditions_are_kept_under_a_name_by_each_for_themselves(browse, cast):
    client = browse(cast.aida)

    assert client.post(FILTER, {"name": "急ぐ𠮷"}).status_code == 302

    assert SavedFilter.unscoped.get().conditions == "urgency=u1"
    assert "急ぐ𠮷" in client.get("/cases/cases/filter/").content.decode()
    assert "急ぐ𠮷" not in browse(cast.baba).get("/cases/cases/filter/").content.decode()


def test_the_same_name_again_replaces_and_an_empty_one_is_asked_for(browse, cast):
    client = browse(cast.aida)
    SavedFilterFactory(user=cast.aida.user, name="毎朝", conditions="overdue=True")

    client.post(FILTER, {"name": "毎朝"})
    page = client.post(FILTER, {"name": ""}).content.decode()

    assert SavedFilter.unscoped.get().conditions == "urgency=u1"
    assert "入力してください。" in page


def test_what_somebody_else_keeps_cannot_be_dropped(browse, cast):
    row = SavedFilterFactory(user=cast.aida.user)

    assert browse(cast.baba).post(f"/cases/cases/filters/{row.uid}/drop/").status_code == 404
    assert browse(cast.aida).post(f"/cases/cases/filters/{row.uid}/drop/").status_code == 302
    assert not SavedFilter.unscoped.exists()


def test_up_to_twenty_leave_with_a_purpose_and_the_password(browse, cast):
    client = browse(cast.aida)
    urgent(cast, 2, person={"name": "=架空"})
    url = ask(client).url

    refused = client.post(url, {"kind": "csv", "password": "違う"})
    answer = client.post(url, {"kind": "csv", "password": PASSWORD})

    assert "パスワードが違います。" in refused.content.decode()
    rows = rows_of(answer)
    assert len(rows) == 3 + 2
    assert rows[3][1] == "'=架空"  # a spreadsheet must not calculate with a name
    assert "目的外利用禁止" in rows[0][0]
    event = AuditEvent.unscoped.get(type="export_handed_over")
    assert len(event.person_numbers) == 2
    assert event.detail["sha256"] == ExportRequest.unscoped.get().handed_over_sha256


def test_an_excel_file_opens_and_carries_who_took_it_on_every_page(browse, cast):
    client = browse(cast.aida)
    urgent(cast, 1)

    answer = client.post(ask(client).url, {"kind": "xlsx", "password": PASSWORD})

    sheet = load_workbook(BytesIO(answer.content)).active
    assert sheet.max_row == 4
    assert "架空 相田" in sheet.oddFooter.center.text
    assert answer["Content-Disposition"].startswith("attachment")


def test_more_than_twenty_wait_for_a_second_person(browse, cast):
    urgent(cast, 21)
    client, manager = browse(cast.aida), browse(cast.baba)
    url = ask(client).url

    waiting = client.post(url, {"kind": "csv", "password": PASSWORD}).content.decode()
    manager.post(f"{url}decide/", {"agreed": "yes"})
    answer = client.post(url, {"kind": "csv", "password": PASSWORD})

    assert "承認者の承認を待っています。" in waiting
    assert len(rows_of(answer)) == 3 + 21
    assert "もう書き出しました" in client.post(url, {"kind": "csv", "password": PASSWORD}).content.decode()


def test_a_manager_does_not_agree_to_their_own(browse, cast):
    urgent(cast, 21)
    manager = browse(cast.baba)
    url = ask(manager).url

    page = manager.post(f"{url}decide/", {"agreed": "yes"}, follow=True).content.decode()

    assert "自分の申請は承認できません。" in page
    assert ExportRequest.unscoped.get().approved_at is None


@pytest.mark.parametrize("member", ["murata", "chiba", "fujii"])
def test_a_request_is_nobody_else_s(browse, cast, member):
    row = ExportRequestFactory(requested_by=cast.aida.user)

    assert browse(getattr(cast, member)).get(f"/cases/exports/{row.uid}/").status_code == 404


def test_nothing_is_no_export(browse, cast):
    assert "条件に当てはまるケースがありません。" in ask(browse(cast.aida)).content.decode()


def test_what_is_to_be_checked_is_told_to_the_lead_worker_alone(cast, browse):
    case_of(cast, lead_worker=cast.aida.user, next_check_note="妹さんの返事を待つ")

    pages = [browse(member).get("/cases/cases/").content.decode() for member in (cast.aida, cast.murata, cast.baba)]

    assert ["妹さんの返事を待つ" in page for page in pages] == [True, False, False]
    assert all("架空 一夫" in page for page in pages)
