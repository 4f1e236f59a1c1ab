"""情報提供記録を訂正する: by further rows alone."""

from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

from akishima_support.access import Refused
from cases.actions import tellings
from cases.models import DisclosureRecord
from tests.bad_input import TEXTS
from tests.cases.referral_pages import text_of
from tests.cases.stage import NOW, sent, yoko
from tests.cases.window_stage import outsiders, restricted
from tests.factories.cases import DisclosureRecordFactory


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


def by_hand(cast, **fields):
    values = {"person": yoko(cast), "recipient": cast.hello_work, "recipient_name": "立川のハローワーク 架空 江口",
              "spoken_to": "架空 江口", "means": "phone", "basis": "by_law", "basis_reason": "通報", "items": "お名前",
              "recorded_at": NOW, "recorded_by": cast.aida.user, "categories": ["basic"]}  # fmt: skip
    return DisclosureRecordFactory(**values | fields)


def page_of(row) -> str:
    return reverse("cases:telling_correct", args=[row.uid])


def boxes(cast, **changes):
    right = {
        "direction": "provided", "organization": str(cast.hello_work.uid), "means": "fax", "on": "R8.11.4",
        "clock": "9:30", "categories": ["basic"], "items": "お名前、住所", "basis": "by_law", "reason": "通報",
        "correction_note": "FAXで送っていた", "submission_token": str(uuid4()),
    }  # fmt: skip
    return right | changes


def test_the_page_starts_with_the_row(cast, browse):
    form = browse(cast.aida).get(page_of(by_hand(cast))).context["form"]

    assert form["organization"].value() == str(cast.hello_work.uid)
    assert (form["means"].value(), form["items"].value(), form["spoken_to"].value()) == ("phone", "お名前", "架空 江口")
    assert form["basis"].value() == "by_law"


def test_a_further_row_stands_in_its_place_and_the_first_is_left(cast, browse):
    row = by_hand(cast)

    assert browse(cast.aida).post(page_of(row), boxes(cast)).status_code == 302

    first, second = DisclosureRecord.unscoped.order_by("id")
    assert (first.means, first.items) == ("phone", "お名前")
    assert (second.means, second.items, second.corrects) == ("fax", "お名前、住所", row)
    page = text_of(browse(cast.aida).get(reverse("cases:person_ledger", args=[row.person.uid])))
    for words in ("訂正済", "FAXで送っていた", "お名前、住所", "1件"):
        assert words in page


def test_what_never_happened_is_taken_back_and_still_stands_there(cast, browse):
    row = by_hand(cast)
    data = {"is_void": "on"} | boxes(cast, correction_note="別の方のことだった")

    browse(cast.aida).post(page_of(row), data)

    after = DisclosureRecord.unscoped.latest("id")
    assert (after.is_void, after.corrects, after.items, after.means) == (True, row, "お名前", "phone")
    page = text_of(browse(cast.aida).get(reverse("cases:person_ledger", args=[row.person.uid])))
    assert "取消し" in page
    assert "0件" in page


def test_it_is_corrected_once_and_then_the_newest_row(cast, browse):
    row = by_hand(cast)
    browse(cast.aida).post(page_of(row), boxes(cast))

    assert "もう訂正されています" in text_of(browse(cast.baba).post(page_of(row), boxes(cast)))
    newest = DisclosureRecord.unscoped.latest("id")
    assert browse(cast.baba).post(page_of(newest), boxes(cast)).status_code == 302
    assert DisclosureRecord.unscoped.count() == 3


def test_what_the_system_wrote_is_not_corrected_by_hand(cast, browse):
    sent(cast)
    row = DisclosureRecord.unscoped.get()

    assert "訂正できません" in text_of(browse(cast.aida).post(page_of(row), boxes(cast)))
    assert DisclosureRecord.unscoped.count() == 1


def test_two_who_correct_at_once_are_one_correction(cast):
    row = by_hand(cast)
    tellings.void(row=row, note="誤り", by=cast.aida.actor, at=NOW, token=uuid4())

    with pytest.raises(Refused, match="もう訂正されています"):
        tellings.void(row=row, note="誤り", by=cast.baba.actor, at=NOW, token=uuid4())


def test_it_is_no_affair_of_others(cast, browse):
    row = by_hand(cast)

    for who in outsiders(cast).values():
        assert browse(who).get(page_of(row)).status_code == 404
    hidden = by_hand(cast, person=restricted(cast))
    assert browse(cast.murata).get(page_of(hidden)).status_code == 404
    assert browse(cast.aida).get(page_of(hidden)).status_code == 200


def test_the_reason_is_asked_for(cast, browse):
    form = browse(cast.aida).post(page_of(by_hand(cast)), boxes(cast, correction_note="")).context["form"]

    assert set(form.errors) == {"correction_note"}


def test_no_input_breaks_the_form(cast, browse):
    row, client = by_hand(cast), browse(cast.aida)

    for text in TEXTS.values():
        data = boxes(cast, correction_note=text, items=text, means=text, basis=text)
        assert client.post(page_of(row), data).status_code == 200
