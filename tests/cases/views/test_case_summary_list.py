"""匿名事例シートの一覧: `cases:case_summary_list`."""

from tests.cases.sheet_stage import shown, sitting, written
from tests.cases.window_stage import case_of, queries_of
from tests.factories.sheets import CaseSummaryOriginFactory


def url(case) -> str:
    return f"/cases/cases/{case.uid}/summaries/"


def test_the_case_leads_to_its_sheets_with_how_far_they_are(cast, browse):
    case, client = case_of(cast), browse(cast.aida)
    draft, read = written(cast, case=case), shown(cast, case=case)

    case_page = client.get(f"/cases/cases/{case.uid}/").content.decode()
    page = client.get(url(case)).content.decode()

    assert url(case) in case_page
    assert "下書き" in page
    assert read.summary.meeting.title in page
    assert page.index(f"/case-summaries/{read.uid}/") < page.index(f"/case-summaries/{draft.uid}/")
    assert "匿名事例シートを作る" in page


def test_a_case_without_sheets_says_so_and_a_closed_one_begins_none(cast, browse):
    ended = {"status": "closed", "closed_at": "2026-11-03T00:00:00Z", "closed_by": cast.aida.user}
    case = case_of(cast, closure_reason="no_contact", next_check_on=None, **ended)
    client = browse(cast.aida)
    CaseSummaryOriginFactory(case=case_of(cast), summary__meeting=sitting(cast))

    page = client.get(url(case)).content.decode()

    assert "まだ匿名事例シートを作っていません" in page
    assert "匿名事例シートを作る" not in page
    assert url(case) not in client.get(f"/cases/cases/{case.uid}/").content.decode()


def test_the_list_costs_the_same_with_1_and_20_sheets(cast, browse):
    small, large, client = case_of(cast), case_of(cast), browse(cast.aida)
    for case, number in ((small, 1), (large, 20)):
        CaseSummaryOriginFactory.create_batch(number, case=case)

    # session, account, caseload, case, sheets, read log
    assert queries_of(client, url(small)) == queries_of(client, url(large)) == 6
