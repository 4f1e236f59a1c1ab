"""What can be chosen from a case, and how it stands in the packet."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from akishima_support.access import acting_as
from cases.actions import referral_prepare
from cases.codes.consent import Category
from cases.models import Draft, Referral
from cases.rules.packet_content import content_of, items_line
from cases.rules.packet_sources import OFFERED_AT_MOST, SHEET_FIELDS, sources_of
from tests.cases.referral_pages import text_of, url
from tests.cases.stage import drafted, yoko
from tests.cases.window_stage import queries_of
from tests.factories.cases import CaseFactory, ProgressRecordFactory
from tests.factories.plans import AssessmentFactory
from tests.factories.records import AttachmentFactory

START = datetime(2026, 9, 1, tzinfo=UTC)


@pytest.fixture
def draft(cast):
    return drafted(cast)


def choose(cast, draft, **more):
    words = {"request": "お願いします", "items": ["name"], "texts": {}} | more
    with acting_as(cast.aida.actor):
        return referral_prepare.choose_content(referral=draft, by=cast.aida.actor, version=draft.version, **words)


def told(draft) -> dict[str, list[str]]:
    sections = content_of(draft)["sections"]
    return {section["category"]: [item["value"] for item in section["items"]] for section in sections}


def test_single_fields_cross_and_their_neighbors_do_not(cast, draft):
    AssessmentFactory(case=draft.case, health_note="眠れない", income_note="年金のみ", direction="方針の文")
    record = ProgressRecordFactory(case=draft.case, fact="訪ねた", statement="会いたくない", opinion="所見の文")

    chosen = choose(cast, draft, picked={"sheet_health_note": "", f"record_{record.uid}_fact": "history"})

    assert told(chosen) == {"basic": ["架空 洋子"], "health": ["眠れない"], "history": ["訪ねた"]}


def test_what_staff_think_is_never_offered(cast, draft):
    AssessmentFactory(case=draft.case, direction="方針の文", screening_note="選別の文")
    ProgressRecordFactory(case=draft.case, fact="訪ねた", opinion="所見の文")

    offered = " ".join(source.value for source in sources_of(draft))

    assert "訪ねた" in offered
    assert not any(word in offered for word in ("方針の文", "選別の文", "所見の文"))


def test_what_is_about_third_parties_is_masked_before_it_is_offered(cast, draft):
    ProgressRecordFactory(
        case=draft.case, fact="隣の架空さんが見た", third_party=True, third_party_passages="隣の架空さん"
    )

    assert [source.value for source in sources_of(draft) if source.kind == "record"] == ["■■■■が見た"]


def test_what_is_all_about_others_is_not_offered(cast, draft):
    letter = AttachmentFactory(
        record=ProgressRecordFactory(case=draft.case, fact="隣の架空さんが見た", third_party=True)
    )

    assert [source for source in sources_of(draft) if source.kind in ("record", "file")] == []
    assert "picked" not in choose(cast, draft, picked={f"file_{letter.uid}": "health"}).prepared


def test_a_document_that_is_all_about_others_since_it_was_chosen_stays_behind(cast, draft):
    letter = AttachmentFactory(record=ProgressRecordFactory(case=draft.case, fact="隣の架空さんが見た"))
    chosen = choose(cast, draft, picked={f"file_{letter.uid}": "health"})
    assert told(chosen)["health"] == ["手紙.pdf"]

    letter.record.third_party = True
    letter.record.save()

    assert told(chosen) == {"basic": ["架空 洋子"]}


def test_whose_words_they_are_crosses_with_them_and_stands_not_in_the_ledger(cast, draft):
    record = ProgressRecordFactory(case=draft.case, statement="会いたくないそうです", informant="架空 隣人")

    chosen = choose(cast, draft, picked={f"record_{record.uid}_statement": "history"})

    assert told(chosen)["history"] == ["架空 隣人の話：会いたくないそうです"]
    assert "隣人" not in items_line(content_of(chosen))


def test_nothing_of_another_case_can_be_chosen(cast, draft):
    other = CaseFactory(person=yoko(cast, name="架空 葉子"))
    record = ProgressRecordFactory(case=other, fact="よその事実")
    letter = AttachmentFactory(record=record)

    picked = {f"record_{record.uid}_fact": "history", f"file_{letter.uid}": "health", "sheet_direction": "history"}
    chosen = choose(cast, draft, picked=picked)

    assert "picked" not in chosen.prepared
    assert told(chosen) == {"basic": ["架空 洋子"]}


def test_a_category_that_there_is_not_chooses_nothing(cast, draft):
    record = ProgressRecordFactory(case=draft.case, fact="訪ねた")

    assert "picked" not in choose(cast, draft, picked={f"record_{record.uid}_fact": "xyz"}).prepared


def test_every_field_of_the_sheet_has_the_category_of_its_block():
    assert {str(category) for category in SHEET_FIELDS.values()} == {
        str(category) for category in Category if category != Category.BASIC
    }


def test_the_page_offers_each_thing_with_its_text(cast, browse, draft):
    AssessmentFactory(case=draft.case, health_note="眠れない")
    record = ProgressRecordFactory(case=draft.case, fact="訪ねた")
    letter = AttachmentFactory(record=record)

    client = browse(cast.aida)
    page = text_of(client.get(url("referral_sections", draft)))
    boxes = {"request": "お願い", "version": draft.version, "ticks_health": "sheet_health_note"}
    boxes |= {f"record_{record.uid}_fact": "history", f"file_{letter.uid}": "health"}
    client.post(url("referral_sections", draft), boxes)

    assert all(text in page for text in ("眠れない", "訪ねた", "手紙.pdf"))
    draft.refresh_from_db()
    assert told(draft) == {"health": ["眠れない", "手紙.pdf"], "history": ["訪ねた"]}
    again = text_of(client.get(url("referral_sections", draft)))
    assert '<option value="history" selected>' in again


def many(case, number):
    """As many records, one a day; the first is the oldest."""
    days = (START + timedelta(days=each) for each in range(number))
    return [ProgressRecordFactory(case=case, occurred_at=day, fact=f"事実{place}。") for place, day in enumerate(days)]


def offered(page) -> list[str]:
    return re.findall(r"事実\d+。", text_of(page))


def test_what_was_chosen_stays_chosen_however_many_records_come_after_it(cast, browse, draft):
    oldest = many(draft.case, 1)[0]
    letter = AttachmentFactory(record=oldest)
    choose(cast, draft, picked={f"record_{oldest.uid}_fact": "history", f"file_{letter.uid}": "health"})
    ProgressRecordFactory.create_batch(OFFERED_AT_MOST, case=draft.case, occurred_at=START + timedelta(days=9))
    client, address = browse(cast.aida), url("referral_sections", draft)

    form = client.get(address).context["form"]
    boxes = {field.name: field.value() for field in form if field.value() not in (None, "")}
    client.post(address, boxes)

    draft.refresh_from_db()
    assert boxes[f"record_{oldest.uid}_fact"] == "history"
    assert draft.prepared["picked"] == {f"record_{oldest.uid}_fact": "history", f"file_{letter.uid}": "health"}


def test_older_records_are_reached_without_losing_what_was_typed(cast, browse, draft):
    records, client, address = many(draft.case, 45), browse(cast.aida), url("referral_sections", draft)
    typed = {"version": draft.version, "request": "書きかけの文", f"record_{records[44].uid}_fact": "history"}

    first = client.get(address)
    second = client.post(address, typed | {"shown": "20", "older": "1"})
    third = client.post(address, typed | {"shown": second.context["form"]["shown"].value(), "older": "1"})
    client.post(address, typed | {"shown": "60", f"record_{records[0].uid}_fact": "history"})

    assert [len(offered(page)) for page in (first, second, third)] == [20, 40, 45]
    assert ["もっと古い支援経過も出す" in text_of(page) for page in (first, second, third)] == [True, True, False]
    assert "書きかけの文" in text_of(third)
    assert '<option value="history" selected>' in text_of(third)
    draft.refresh_from_db()
    assert draft.prepared["picked"].keys() == {f"record_{records[each].uid}_fact" for each in (0, 44)}


@pytest.mark.parametrize("shown", ["", "-1", "x", "9999999", "\x00", "²"])
def test_a_number_that_nobody_offered_changes_nothing(cast, browse, draft, shown):
    many(draft.case, 21)

    page = browse(cast.aida).post(url("referral_sections", draft), {"version": draft.version, "shown": shown})

    assert page.status_code == 200
    assert len(offered(page)) == 20


def test_what_is_chosen_in_a_form_with_a_slip_is_offered_again(cast, browse, draft):
    oldest = many(draft.case, 21)[0]
    boxes = {"version": draft.version, "request": "", f"record_{oldest.uid}_fact": "history"}

    page = browse(cast.aida).post(url("referral_sections", draft), boxes)

    assert page.context["form"].errors.keys() == {"request"}
    assert "事実0。" in offered(page)
    assert page.context["form"][f"record_{oldest.uid}_fact"].value() == "history"


def test_what_was_chosen_and_lost_comes_back_however_old_it_is(cast, browse, draft):
    oldest, client, address = many(draft.case, 21)[0], browse(cast.aida), url("referral_sections", draft)
    carried = {"draft_key": re.search(r'name="draft_key" value="([^"]+)"', text_of(client.get(address)))[1]}
    client.post(reverse("cases:draft_save"), carried | {f"record_{oldest.uid}_fact": "history", "request": "書きかけ"})

    Draft.unscoped.update(saved_at=timezone.now() - timedelta(minutes=2))
    form = client.get(address, {"draft": Draft.unscoped.get().token}).context["form"]

    assert (form["request"].value(), form[f"record_{oldest.uid}_fact"].value()) == ("書きかけ", "history")


def test_old_and_chosen_records_cost_no_question_each(cast, browse, draft):
    client, counts = browse(cast.aida), []
    for number in (21, 40):
        records = many(draft.case, number)
        chosen = choose(cast, now(draft), picked={f"record_{each.uid}_fact": "history" for each in records})
        counts.append(queries_of(client, url("referral_sections", chosen)))

    assert counts[0] == counts[1]


def now(draft):
    return Referral.unscoped.get(pk=draft.pk)
