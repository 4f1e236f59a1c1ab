"""特定できてしまう: `cases:case_summary_identified` and `cases:case_summary_incident`."""

from django.urls import reverse

from cases.models import CaseSummaryOrigin, DisclosureRecord
from network.models import CaseSummary
from tests.cases.sheet_stage import fresh, shown, status_of
from tests.conftest import signed_in


def said(cast, browse, who=None, note=""):
    origin = shown(cast)
    url = reverse("cases:case_summary_identified", args=[origin.summary.uid])
    assert browse(who or cast.chiba).post(url, {"note": note}).status_code == 302
    return fresh(origin)


def incident_of(origin) -> str:
    return reverse("cases:case_summary_incident", args=[origin.uid])


def test_whoever_sits_closes_it_at_once_and_need_not_say_a_word(cast, browse):
    origin = said(cast, browse)
    sheet = reverse("network:case_summary_detail", args=[origin.summary.uid])

    assert status_of(origin) == "closed"
    assert {browse(who).get(sheet).status_code for who in (cast.chiba, cast.doi)} == {404}


def test_the_secretariat_says_it_too(cast, browse):
    assert said(cast, browse, cast.murata, "会議の席で声が上がった。").identified_note == "会議の席で声が上がった。"


def test_a_sheet_whose_record_is_erased_is_closed_all_the_same(cast, browse):
    sheet = shown(cast).summary
    CaseSummaryOrigin.unscoped.all()._raw_delete("default")

    answer = browse(cast.chiba).post(reverse("cases:case_summary_identified", args=[sheet.uid]), {"note": ""})

    assert answer.status_code == 302
    assert CaseSummary.unscoped.get().status == "closed"


def test_it_stands_on_the_day_of_the_manager_alone_until_it_is_dealt_with(cast, browse):
    link = incident_of(origin := said(cast, browse))

    def told():
        members = {name: member for name, member in cast.members().items() if name != "hase"}
        return {name for name, each in members.items() if link in browse(each).get("/").content.decode()}

    assert told() == {"baba"}
    sent = {"version": origin.version, "verdict": "known", "note": "出た機関に話した。"}
    assert browse(cast.baba).post(link, sent).status_code == 302
    assert told() == set()


def test_the_person_reads_of_it_and_the_auditor_not_whose_sheet_it_was(cast, browse):
    origin = said(cast, browse)
    sent = {"version": origin.version, "verdict": "possible", "note": "話した。"}
    browse(cast.baba).post(incident_of(origin), sent)

    person = reverse("cases:person_ledger", args=[origin.case.person.uid])
    assert "匿名の事例から特定" in browse(cast.aida).get(person).content.decode()
    assert DisclosureRecord.unscoped.get().meeting == origin.summary.meeting
    overview = reverse("cases:ledger_list")
    assert "匿名の事例から特定" in browse(cast.baba).get(overview).content.decode()
    assert "匿名の事例から特定" not in signed_in(cast.goto).get(overview).content.decode()


def test_without_words_or_a_finding_nothing_is_closed(cast, browse):
    origin = said(cast, browse)
    right = {"version": origin.version, "verdict": "known", "note": "話した。"}

    for box, value in (("verdict", ""), ("verdict", "perhaps"), ("note", ""), ("note", "a\x00b"), ("version", "x")):
        form = browse(cast.baba).post(incident_of(origin), right | {box: value}).context["form"]
        assert form.errors, (box, value)
    assert fresh(origin).handled_at is None


def test_no_page_of_the_auditor_names_the_case_beside_the_sheet(cast, browse):
    origin = said(cast, browse)
    page = signed_in(cast.goto).get(reverse("access_log")).content.decode()

    rows = [row for row in page.split("<tr") if origin.summary.number in row]
    assert rows
    assert [row for row in rows if origin.case.case_no in row] == []
