"""同じ方かどうか: two records are compared and answered about, never made one by it."""

from itertools import product

import pytest
from django.db import IntegrityError, transaction

from akishima_support.audit.models import AuditEvent
from cases.models import PersonPair
from tests.bad_input import CHOICES, TEXTS
from tests.cases.window_stage import case_of, kazuo, queries_of, restricted
from tests.factories.cases import PersonPairFactory
from tests.read_rule import without_the_read_rule

ALIKE = "同じ方かもしれない記録があります"


def url(first, second) -> str:
    return f"/cases/persons/{first.uid}/same/{second.uid}/"


def page_of(client, person) -> str:
    return client.get(f"/cases/persons/{person.uid}/edit/").content.decode()


@pytest.fixture
def two(cast):
    """Two records with the same name."""
    return kazuo(cast), kazuo(cast, phone="042-000-9999")


def test_a_record_that_looks_the_same_is_suggested_on_the_person_s_page(cast, browse, two):
    page = page_of(browse(cast.aida), two[0])

    assert url(*two) in page
    assert "まだ確かめていません。" in page


@pytest.mark.parametrize("kind", ["maybe", "same"])
def test_an_answer_is_kept_with_its_reason_and_shown_on_both_pages(cast, browse, two, kind):
    client = browse(cast.aida)

    response = client.post(url(two[1], two[0]), {"kind": kind, "note": "電話で確かめた"})

    assert response.status_code == 302
    pair = PersonPair.unscoped.get()
    assert (pair.person, pair.other, pair.kind, pair.made_by) == (*two, kind, cast.aida.user)
    for person in two:
        assert "電話で確かめた" in page_of(client, person)
    event = AuditEvent.unscoped.get(type="pair_settled")
    assert (event.person_numbers, event.detail) == ([each.pk for each in two], {"kind": kind})


def test_the_case_page_shows_it_to_who_may_see_both(cast, browse):
    person, hidden = kazuo(cast), restricted(cast, name="架空 秘密")
    case = case_of(cast, person)
    PersonPairFactory(person=person, other=hidden)
    case_page, person_page = f"/cases/cases/{case.uid}/", f"/cases/persons/{person.uid}/edit/"

    assert ALIKE in browse(cast.aida).get(case_page).content.decode()
    assert "架空 秘密" in browse(cast.aida).get(person_page).content.decode()
    assert ALIKE not in browse(cast.murata).get(case_page).content.decode()
    assert "架空 秘密" not in browse(cast.murata).get(person_page).content.decode()
    assert "同じ方かもしれない記録" not in browse(cast.murata).get(person_page).content.decode()
    # Without the scope of the rows; the statement that was composed with it is set aside.
    with without_the_read_rule():
        assert ALIKE in browse(cast.murata).get(case_page).content.decode()
        assert "架空 秘密" in browse(cast.murata).get(person_page).content.decode()


def test_who_was_found_to_be_somebody_else_is_never_suggested_again(cast, browse, two):
    client = browse(cast.aida)

    client.post(url(*two), {"kind": "apart", "note": "双子のごきょうだい"})

    assert "同じ方かもしれない記録" not in page_of(client, two[0])
    assert "双子のごきょうだい" in client.get(url(*two)).content.decode()


def test_a_new_answer_ends_the_one_before_and_keeps_it(cast, browse, two):
    client = browse(cast.aida)

    client.post(url(*two), {"kind": "apart", "note": "別の住所"})
    client.post(url(*two), {"kind": "same", "note": "転居していた"})

    assert PersonPair.unscoped.standing().get().kind == "same"
    before = PersonPair.unscoped.exclude(ended_at=None).get()
    assert (before.kind, before.ended_by) == ("apart", cast.aida.user)


def test_an_answer_needs_a_kind_and_a_reason_and_takes_any_text(cast, browse, two):
    client = browse(cast.aida)

    for kind, note in product([*CHOICES.values(), "unchecked"], ["よみ", *TEXTS.values()]):
        assert client.post(url(*two), {"kind": kind, "note": note}).status_code == 200
    for note in TEXTS.values():
        assert client.post(url(*two), {"kind": "same", "note": note}).status_code in (200, 302)
    assert client.post(url(*two), {}).status_code == 200


def test_nobody_is_compared_with_themselves_or_with_somebody_hidden(cast, browse, two):
    hidden = restricted(cast)

    assert browse(cast.aida).get(url(two[0], two[0])).status_code == 404
    assert browse(cast.murata).get(url(two[0], hidden)).status_code == 404
    assert browse(cast.aida).get(url(two[0], hidden)).status_code == 200


def test_the_database_keeps_one_standing_answer_per_pair_in_order(cast, two):
    PersonPairFactory(person=two[0], other=two[1])

    for first, second in (two, two[::-1]):
        with pytest.raises(IntegrityError), transaction.atomic():
            PersonPairFactory(person=first, other=second)
    with pytest.raises(IntegrityError), transaction.atomic():
        PersonPairFactory(person=two[0], other=two[0])


def test_the_list_shows_what_waits_to_those_who_see_both(cast, browse, two):
    PersonPairFactory(person=two[0], other=two[1], kind="unchecked", note="住所が違う")
    PersonPairFactory(person=two[0], other=restricted(cast, name="架空 秘密"), note="秘密の理由")
    PersonPairFactory(person=kazuo(cast), other=kazuo(cast), kind="apart", note="済んだこと")

    mine, theirs = (browse(member).get("/cases/same-people/").content.decode() for member in (cast.aida, cast.murata))

    assert "住所が違う" in theirs
    assert "済んだこと" not in mine
    assert "秘密の理由" in mine
    assert "秘密" not in theirs


def test_why_it_was_thought_of_a_colleague_s_case_stands_behind_the_reason(cast, browse, two):
    case_of(cast, two[0])
    PersonPairFactory(person=two[0], other=two[1], note="通院先も同じ")

    mine, theirs = (browse(member).get("/cases/same-people/").content.decode() for member in (cast.aida, cast.murata))

    assert "通院先も同じ" in mine
    assert url(*two) in theirs
    assert "通院先も同じ" not in theirs


def test_the_list_goes_on_by_number_and_costs_the_same_with_many(cast, browse, two):
    client, address = browse(cast.aida), "/cases/same-people/"
    PersonPairFactory(person=two[0], other=two[1], note="いちばん前")
    one = queries_of(client, address)
    for number in range(55):
        PersonPairFactory(person=two[0], other=kazuo(cast), note=f"理由{number}")

    page = client.get(address).content.decode()

    assert queries_of(client, address) == one
    assert "いちばん前" not in page
    before = page.split("?before=")[1].split('"')[0]
    assert "いちばん前" in client.get(f"{address}?before={before}").content.decode()
    for odd in ("x", "²", "-1", "9" * 40):
        assert client.get(address, {"before": odd}).status_code == 200


@pytest.mark.parametrize("address", ["/cases/search/", "/cases/consultations/new/"])
def test_a_search_shows_records_of_one_person_side_by_side(cast, browse, address):
    first, between, last = (kazuo(cast, name=name) for name in ("架空 甲", "架空 乙", "架空 丙"))
    PersonPairFactory(person=first, other=last, kind="same")

    page = browse(cast.aida).post(address, {"search": "架空", "where": "names", "do": "search"}).content.decode()

    assert "同じ方：架空 丙" in page
    order = sorted((first, between, last), key=lambda each: page.index(f">{each.name}"))
    assert abs(order.index(first) - order.index(last)) == 1
