"""架空 洋子 asks to see what is kept about her (S14)."""

from cases.models import DisclosurePage, DisclosureRequest, DisposalBatch, DisposalItem, Hold


def test_one_request_is_being_prepared_and_one_waits_for_whose_it_is(demo):
    mine, unknown = sorted(demo.seen_by("aida", DisclosureRequest), key=lambda row: row.pk)

    pages = demo.seen_by("aida", DisclosurePage, request=mine)
    assert len(pages) > 3
    assert sum(page.confirmed_at is not None for page in pages) == 1
    assert unknown.person is None


def test_somebody_s_records_are_on_hold(demo):
    assert [hold.person.name for hold in demo.seen_by("baba", Hold)] == ["架空 一夫"]


def test_an_old_consultation_is_proposed_to_be_erased(demo):
    assert [batch.waits for batch in demo.seen_by("baba", DisposalBatch)] == [True]
    assert len(demo.seen_by("baba", DisposalItem)) == 1
