"""提供の根拠: `cases:legal_basis_list`, `cases:legal_basis_edit`."""

import pytest
from django.urls import reverse

from cases.codes.consent import BasisCode
from cases.models import LegalBasis
from tests.cases.referral_pages import BAD_TEXTS, EVERYBODY, text_of

MEETING = BasisCode.SUPPORT_MEETING_ART9


def where(code=MEETING):
    return reverse("cases:legal_basis_edit", args=[code])


def basis(code=MEETING):
    return LegalBasis.unscoped.get(code=code)


def boxes_of(code=MEETING, **changes):
    """What the page sends when nothing was changed, with the changes."""
    row = basis(code)
    same = {"version": row.version, "explanation": row.explanation, "evidence": row.evidence, "sectors": row.sectors}
    return same | changes


@pytest.mark.parametrize("address", [reverse("cases:legal_basis_list"), where()])
def test_only_the_administrator_keeps_the_list(cast, browse, address):
    for who in sorted(EVERYBODY):
        assert browse(getattr(cast, who)).get(address).status_code == (200 if who == "fujii" else 404)
    assert browse(None).get(address).status_code == 302


def test_a_meeting_s_basis_needs_its_instrument_first(cast, browse):
    fujii = browse(cast.fujii)
    boxes = boxes_of(is_enabled="on", sectors=["same_organ", "contractor"])

    refused = text_of(fujii.post(where(), boxes))
    fujii.post(where(), boxes | {"instrument": "架空の要綱", "instrument_on": "R8.4.1"})

    assert "要綱などの名称と日付を入力してから" in refused
    assert (basis().is_enabled, basis().instrument) == (True, "架空の要綱")
    assert basis().sectors == ["same_organ", "contractor"]
    page = text_of(fujii.get(reverse("cases:legal_basis_list")))
    assert "架空の要綱" in page


def test_a_basis_can_be_switched_off(cast, browse):
    code = BasisCode.CLEAR_BENEFIT

    browse(cast.fujii).post(where(code), boxes_of(code))

    assert not basis(code).is_enabled


def test_what_is_used_is_used_for_some_kind_of_body(cast, browse):
    code = BasisCode.CLEAR_BENEFIT

    form = browse(cast.fujii).post(where(code), boxes_of(code, is_enabled="on", sectors=[])).context["form"]
    browse(cast.fujii).post(where(code), boxes_of(code, is_enabled="on", sectors=["private", "private"]))

    assert set(form.errors) == {"sectors"}
    assert basis(code).sectors == ["private"]


def test_no_basis_is_for_groups_of_families(cast, browse):
    form = browse(cast.fujii).post(where(), boxes_of(sectors=["volunteer"])).context["form"]

    assert set(form.errors) == {"sectors"}


def test_the_list_says_what_each_permits_for_whom(cast, browse):
    page = text_of(browse(cast.fujii).get(reverse("cases:legal_basis_list")))

    for words in ("送った後に要る", "国・都・他自治体", "どんな危険か"):
        assert words in page


def test_a_stale_page_shows_both_texts(cast, browse):
    fujii, boxes = browse(cast.fujii), boxes_of()
    fujii.post(where(), boxes | {"instrument": "同僚の要綱", "instrument_on": "R8.4.1"})

    response = fujii.post(where(), boxes | {"instrument": "私の要綱", "instrument_on": "R8.5.1"})

    assert response.status_code == 409
    assert "同僚の要綱" in text_of(response)
    assert "私の要綱" in text_of(response)


def test_bad_input_is_named_at_its_box(cast, browse):
    for text in BAD_TEXTS:
        boxes = boxes_of(instrument=text, instrument_on="あした")
        form = browse(cast.fujii).post(where(), boxes).context["form"]
        assert set(form.errors) == {"instrument", "instrument_on"}
        assert form["instrument"].value() == text
    assert browse(cast.fujii).get(where("nothing")).status_code == 404
    assert browse(cast.fujii).post(where()).status_code == 200
