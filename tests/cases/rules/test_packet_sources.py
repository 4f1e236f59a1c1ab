"""What can be chosen from a case, and how it stands in the packet."""

import pytest

from akishima_support.access import acting_as
from cases.actions import referral_prepare
from cases.codes.consent import Category
from cases.rules.packet_content import content_of, items_line
from cases.rules.packet_sources import SHEET_FIELDS, sources_of
from tests.cases.referral_pages import text_of, url
from tests.cases.stage import drafted, yoko
from tests.factories.cases import CaseFactory, ProgressRecordFactory
from tests.factories.plans import AssessmentFactory
from tests.factories.records import AttachmentFactory


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
