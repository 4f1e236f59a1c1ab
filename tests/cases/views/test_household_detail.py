"""The household: members, relations, the drawings, and that who is hidden leaves no trace."""

from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.models import Case, FamilyTie, HouseholdMember, Person
from tests.bad_input import CHOICES, DATES, TEXTS
from tests.cases.window_stage import case_of, kazuo, queries_of, restricted
from tests.factories.cases import (
    FamilyTieFactory,
    HouseholdFactory,
    HouseholdMemberFactory,
    ReferralFactory,
    RestrictedReaderFactory,
)


def page_of(case, part=""):
    return f"/cases/cases/{case.uid}/household/{part}"


def home_of(cast, case, **relations):
    """A household: `mother="架空 ハナ"` adds a mother of that name."""
    household = HouseholdFactory()
    HouseholdMemberFactory(household=household, person=case.person)
    return [
        HouseholdMemberFactory(
            household=household, person=kazuo(cast, name=name), relation=relation, relation_to=case.person
        )
        for relation, name in relations.items()
    ]


def added(**changes):
    data = {"relation": "mother", "person_name": "架空 ハナ", "living_together": "on", "submission_token": uuid4()}
    return data | changes


def member(name):
    return HouseholdMember.unscoped.get(person__name=name)


def test_a_member_is_added_with_times_as_people_remember_them(cast, browse):
    case = case_of(cast)

    response = browse(cast.aida).post(page_of(case, "new/"), added(together_from="平成22年", is_key_person="on"))

    made = member("架空 ハナ")
    assert response.status_code == 302
    assert (made.together_from, made.is_key_person, made.relation_to) == ("2010", True, case.person)
    assert made.person.gender == "female"
    page = browse(cast.aida).get(page_of(case)).content.decode()
    assert "平成22年頃から" in page
    assert "主に話ができる方" in page


def test_somebody_with_a_case_of_their_own_joins_with_their_own_record(cast, browse):
    case, other = case_of(cast), case_of(cast, person=kazuo(cast, name="架空 弟"), case_no="R8-0077")
    client = browse(cast.aida)

    client.post(page_of(case, "new/"), added(relation="sibling", person_name="", known_case="ｒ８-００７７"))

    assert member("架空 弟").person == other.person
    assert Person.unscoped.filter(name="架空 弟").count() == 1
    for shown in (case, other):
        page = client.get(page_of(shown))
        assert [each.case for each in page.context["members"] if each.case] != []
        assert [each.relation for each in page.context["members"]] == ["本人", "きょうだい"]


def test_nobody_belongs_to_two_households_at_once(cast, browse):
    case, other = case_of(cast), case_of(cast, person=kazuo(cast, name="架空 弟"), case_no="R8-0077")
    home_of(cast, other, mother="架空 ハナ")
    client = browse(cast.aida)

    response = client.post(page_of(case, "new/"), added(relation="sibling", known_case="R8-0077"))

    assert "別の世帯に入っています" in response.content.decode()
    assert "架空 ハナ" in response.content.decode()
    assert HouseholdMember.unscoped.filter(person=other.person).count() == 1


def test_a_household_of_somebody_hidden_is_none_for_others(cast, browse):
    """For 村田 the husband of 架空 さくら lives alone, and joins his brother's household like anybody."""
    case, brother = case_of(cast), case_of(cast, person=kazuo(cast, name="架空 弟"), case_no="R8-0077")
    wife = case_of(cast, person=restricted(cast, name="架空 さくら"))
    home_of(cast, case)
    own = HouseholdMember.unscoped.get(person=case.person)
    HouseholdMemberFactory(household=own.household, person=wife.person, relation="spouse", relation_to=case.person)
    alone = case_of(cast, person=kazuo(cast))

    pages = [browse(cast.murata).get(page_of(each)) for each in (case, alone)]
    named = browse(cast.aida).get(page_of(case))
    data = added(relation="sibling", person_name="", known_case=case.case_no)
    taken = browse(cast.murata).post(page_of(brother, "new/"), data)

    assert [page.context["members"] for page in pages] == [[], []]
    assert [len(page.context["genogram"].symbols) for page in pages] == [1, 1]
    assert [member.name for member in named.context["members"]] == ["架空 一夫", "架空 さくら"]
    assert taken.status_code == 302
    left = browse(cast.aida).get(page_of(wife)).context["former"]
    assert [(member.name, member.ended) for member in left] == [("架空 一夫", "その他")]


def test_a_restricted_case_number_is_no_case_number(cast, browse):
    hidden = case_of(cast, person=restricted(cast, name="架空 さくら"), case_no="R8-0078")
    case = case_of(cast)
    data = added(relation="sibling", person_name="", known_case="R8-0078")

    refused = browse(cast.murata).post(page_of(case, "new/"), data)
    taken = browse(cast.aida).post(page_of(case, "new/"), data)

    assert "見つかりません" in refused.content.decode()
    assert taken.status_code == 302
    assert member("架空 さくら").person == hidden.person


def test_relation_and_living_together_are_corrected(cast, browse):
    case = case_of(cast)
    (row,) = home_of(cast, case, mother="架空 ハナ")
    data = {"version": "1", "relation": "grandparent", "together_until": "R2"}

    response = browse(cast.aida).post(page_of(case, f"{row.uid}/edit/"), data)

    row.refresh_from_db()
    assert response.status_code == 302
    assert (row.relation, row.living_together, row.together_until) == ("grandparent", False, "2020")


def test_a_stale_correction_answers_409_with_both(cast, browse):
    case = case_of(cast)
    (row,) = home_of(cast, case, mother="架空 ハナ")
    url = page_of(case, f"{row.uid}/edit/")
    browse(cast.baba).post(url, {"version": "1", "relation": "mother", "together_until": "R2"})

    response = browse(cast.aida).post(url, {"version": "1", "relation": "mother", "together_until": "R3"})

    assert response.status_code == 409
    assert "令和2年" in response.content.decode()
    assert "R3" in response.content.decode()


def test_who_has_died_stays_in_the_drawing_with_a_cross_and_below_as_former(cast, browse):
    case = case_of(cast)
    (row,) = home_of(cast, case, father="架空 正夫")
    client = browse(cast.aida)

    client.post(page_of(case, f"{row.uid}/end/"), {"version": "1", "reason": "died", "when": "平成24年"})

    page = client.get(page_of(case))
    assert [each.ended for each in page.context["former"]] == ["亡くなった　平成24年頃"]
    assert [bool(symbol.cross) for symbol in page.context["genogram"].symbols] == [False, True]
    assert "架空 正夫" not in client.get(f"/cases/cases/{case.uid}/").content.decode()


def test_who_was_added_by_mistake_is_not_drawn_but_kept(cast, browse):
    case = case_of(cast)
    (row,) = home_of(cast, case, father="架空 正夫")
    client = browse(cast.aida)

    client.post(page_of(case, f"{row.uid}/end/"), {"version": "1", "reason": "mistake"})

    page = client.get(page_of(case))
    assert len(page.context["genogram"].symbols) == 1
    assert "誤って加えた" in page.content.decode()


def test_members_are_related_to_each_other_and_not_only_to_the_person(cast, browse):
    case = case_of(cast)
    mother, grandmother = home_of(cast, case, mother="架空 ハナ", grandparent="架空 フミ")
    data = {"person": grandmother.person.uid, "kind": "parent", "other": mother.person.uid}
    client = browse(cast.aida)

    assert client.post(page_of(case, "ties/"), data).status_code == 302
    client.post(page_of(case, "ties/"), data)

    tie = FamilyTie.unscoped.get()
    assert (tie.person, tie.kind, tie.other) == (grandmother.person, "parent", mother.person)


def test_nobody_is_the_parent_of_their_own_parent(cast, browse):
    case = case_of(cast)
    (mother,) = home_of(cast, case, mother="架空 ハナ")
    client = browse(cast.aida)

    turned = {"person": case.person.uid, "kind": "parent", "other": mother.person.uid}
    same = {"person": mother.person.uid, "kind": "sibling", "other": mother.person.uid}

    assert "逆です" in client.post(page_of(case, "ties/"), turned).content.decode()
    assert "ちがうお二人" in client.post(page_of(case, "ties/"), same).content.decode()
    assert not FamilyTie.unscoped.exists()


def hidden_sister(cast, case):
    """A restricted sister in the household, of whom only 相田 knows; she is the boy's mother."""
    mother, boy = home_of(cast, case, mother="架空 ハナ", other="架空 翔")
    sister = kazuo(cast, name="架空 さくら", restricted=True)
    RestrictedReaderFactory(person=sister, user=cast.aida.user)
    row = HouseholdMemberFactory(
        household=mother.household, person=sister, relation="sibling", relation_to=case.person, is_key_person=True
    )
    case_of(cast, person=sister, case_no="R8-0099")
    FamilyTieFactory(person=sister, other=boy.person)
    boy.relation, boy.relation_to = "child", sister
    boy.save()
    return row


@pytest.mark.parametrize("part", ["", "sheet/"])
def test_a_restricted_member_leaves_no_name_no_gap_no_line_and_no_count(cast, browse, part):
    case, bare = case_of(cast), case_of(cast, person=kazuo(cast, name="架空 二夫"))
    hidden_sister(cast, case)
    _mother, boy = home_of(cast, bare, mother="架空 ハナ", other="架空 翔")
    boy.relation_to = kazuo(cast, name="架空 よその方")
    boy.save()

    named = browse(cast.aida).get(page_of(case, part))
    other = browse(cast.murata).get(page_of(case, part))
    without = browse(cast.murata).get(page_of(bare, part))

    assert "架空 さくら" in named.content.decode()
    assert len(named.context["genogram"].symbols) == 4
    for word in ("架空 さくら", "きょうだい", "R8-0099"):
        assert word not in other.content.decode()
    drawn, expected = other.context["genogram"], without.context["genogram"]
    assert [(s.x, s.y) for s in drawn.symbols] == [(s.x, s.y) for s in expected.symbols]
    assert (drawn.width, drawn.height, drawn.home) == (expected.width, expected.height, expected.home)
    assert [member.relation for member in other.context["members"]] == ["本人", "母", "その他"]


def test_a_restricted_member_cannot_be_edited_ended_or_related_by_others(cast, browse):
    case = case_of(cast)
    row = hidden_sister(cast, case)
    parts = [f"{row.uid}/edit/", f"{row.uid}/end/"]

    for part in parts:
        assert browse(cast.aida).get(page_of(case, part)).status_code == 200
        assert browse(cast.murata).get(page_of(case, part)).status_code == 404
    assert "架空 さくら" in browse(cast.aida).get(page_of(case, "ties/")).content.decode()
    assert "架空 さくら" not in browse(cast.murata).get(page_of(case, "ties/")).content.decode()


def test_a_member_of_another_household_is_not_found_from_here(cast, browse):
    case, other = case_of(cast), case_of(cast, person=kazuo(cast, name="架空 二夫"))
    (row,) = home_of(cast, other, mother="架空 ハナ")

    assert browse(cast.aida).get(page_of(other, f"{row.uid}/edit/")).status_code == 200
    assert browse(cast.aida).get(page_of(case, f"{row.uid}/edit/")).status_code == 404


def test_those_involved_are_drawn_by_where_they_stand(cast, browse):
    case = case_of(cast)
    for state, to in (("in_progress", cast.kurashigoto), ("sent", cast.hello_work), ("draft", cast.shakyo)):
        moved = {} if state == "draft" else {"sent": True}
        ReferralFactory(case=case, person=case.person, to_organization=to, **moved | {"state": state})
    client = browse(cast.aida)

    page = client.get(page_of(case))

    kinds = {each.party.name: each.party.kind for each in page.context["ecomap"].drawing.parties}
    assert kinds == {
        case.lead_organization.name: "lead",
        "昭島市くらししごとサポートセンター": "active",
        "立川のハローワーク": "waiting",
    }
    assert page.content.decode().count('role="img"') == 2


def test_the_page_costs_the_same_with_1_and_20_of_everything(cast, browse):
    small, large = case_of(cast), case_of(cast, person=kazuo(cast, name="架空 二夫"))
    for case, times in ((small, 1), (large, 20)):
        (row,) = home_of(cast, case, mother="架空 ハナ")
        for number in range(times):
            person = kazuo(cast, name=f"架空 家族{number}")
            HouseholdMemberFactory(household=row.household, person=person, relation="sibling", relation_to=case.person)
            case_of(cast, person=person)
            FamilyTieFactory(person=row.person, other=person)
            ReferralFactory(case=case, person=case.person, sent=True)
    client = browse(cast.aida)

    assert queries_of(client, page_of(small)) == queries_of(client, page_of(large)) <= 12


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="<>&\"'/script架空alert()= ", min_size=1, max_size=60))
def test_whatever_the_name_is_it_stays_text(cast, browse, typed):
    case = Case.unscoped.first() or case_of(cast)
    case.person.nickname, case.person.name = "<script>alert(1)</script>", typed
    case.person.save()

    page = browse(cast.aida).get(page_of(case)).content.decode()

    assert "<script>alert" not in page
    drawing = page[page.index("<svg") : page.index("</svg>")]
    assert set(drawing.replace("/", " ").split("<")[1:]) == {
        part for part in drawing.replace("/", " ").split("<")[1:] if part.split()[0].rstrip(">") in TAGS
    }


TAGS = {"svg", "title", "desc", "g", "rect", "circle", "polygon", "polyline", "text"}


def test_whatever_is_typed_is_answered_with_a_page(cast, browse):
    case = case_of(cast)
    (row,) = home_of(cast, case, mother="架空 ハナ")
    client = browse(cast.aida)
    attempts = [
        *(("new/", added(known_case=each)) for each in [*TEXTS.values(), *CHOICES.values()] if each.strip()),
        *(("new/", added(together_from=each)) for each in DATES.values()),
        *((f"{row.uid}/edit/", {"version": "1", "relation": each}) for each in CHOICES.values()),
        *((f"{row.uid}/end/", {"version": "1", "reason": each, "when": "x"}) for each in CHOICES.values()),
        *(("ties/", {"person": each, "other": each, "kind": each}) for each in CHOICES.values()),
    ]

    for part, data in attempts:
        response = client.post(page_of(case, part), data)
        assert response.status_code == 200, (part, data)
        assert response.context["form"].errors, (part, data)
    assert HouseholdMember.unscoped.count() == 2


def test_nobody_moves_out_before_moving_in(cast, browse):
    data = added(together_from="令和2年", together_until="平成20年")

    response = browse(cast.aida).post(page_of(case_of(cast), "new/"), data)

    assert "同居を始めた時期より前" in response.content.decode()
    assert not HouseholdMember.unscoped.exists()
