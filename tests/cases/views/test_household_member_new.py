"""世帯の方を加える: somebody new who looks known is asked about first."""

from uuid import uuid4

from cases.models import HouseholdMember, Person, PersonPair
from tests.cases.window_stage import case_of, kazuo, restricted


def page_of(case) -> str:
    return f"/cases/cases/{case.uid}/household/new/"


def right(**changes) -> dict:
    return {"relation": "mother", "person_name": "架空 花子", "submission_token": str(uuid4())} | changes


def test_somebody_who_looks_known_is_asked_about_and_can_be_chosen(cast, browse):
    case, known, client = case_of(cast), kazuo(cast, name="架空 花子", kana="かくう はなこ"), browse(cast.aida)

    page = client.post(page_of(case), right(together_from="平成2年")).content.decode()
    assert "もしかして、この方ではありませんか" in page
    assert not HouseholdMember.unscoped.exists()
    page = client.post(page_of(case), right(together_from="平成2年", choose=f"person:{known.uid}")).content.decode()
    assert 'value="平成2年"' in page
    client.post(page_of(case), right(person=str(known.uid)))

    assert [row.person for row in HouseholdMember.unscoped.order_by("pk")] == [case.person, known]
    assert Person.unscoped.count() == 2


def test_with_a_reason_somebody_new_is_added_for_the_review(cast, browse):
    case, known = case_of(cast), kazuo(cast, name="架空 花子", kana="")

    browse(cast.aida).post(page_of(case), right(as_new="1", as_new_reason="年が違う"))

    pair = PersonPair.unscoped.get()
    assert (pair.person, pair.other.name, pair.note) == (known, "架空 花子", "年が違う")


def test_the_reason_stays_while_another_box_is_wrong(cast, browse):
    case = case_of(cast)
    kazuo(cast, name="架空 花子", kana="")

    page = browse(cast.aida).post(page_of(case), right(as_new="1", as_new_reason="年が違う", person_age="x")).content

    assert 'value="年が違う"' in page.decode()


def test_a_restricted_person_is_neither_shown_nor_in_the_way(cast, browse):
    case = case_of(cast)
    restricted(cast, name="架空 花子")

    assert browse(cast.murata).post(page_of(case), right()).status_code == 302
    assert browse(cast.aida).post(page_of(case_of(cast)), right()).status_code == 200
