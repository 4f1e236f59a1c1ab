"""What taking over a list would do, before it does it."""

import pytest

from network.codes import AliasStatus, OrganizationKind
from network.models import ContactPoint, Organization, OrganizationAlias
from network.rules.import_matching import Directory
from network.rules.import_plan import State, make_plan
from network.rules.import_rows import read_rows

COLUMNS = ["name", "kind", "purpose", "phone", "aliases", "age_min", "age_max", "parent"]


def body(number: int, name: str, **words) -> Organization:
    return Organization(pk=number, name=name, kind=OrganizationKind.OTHER, **words)


def alias(of: Organization, name: str, status=AliasStatus.CONFIRMED) -> OrganizationAlias:
    from akishima_support.japanese.search_key import search_key

    return OrganizationAlias(pk=of.pk, organization=of, name=name, status=status, search_key=search_key(name))


SHAKYO = body(1, "昭島市社会福祉協議会")
WEST, EAST = body(2, "西部地域包括支援センター"), body(3, "東部地域包括支援センター")
GONE = body(4, "架空の廃止した会", valid_until="2024-03-31")
SECTION = body(5, "架空係", parent=SHAKYO)
ALIASES = [
    alias(SHAKYO, "社協"),
    alias(WEST, "包括", AliasStatus.UNCONFIRMED),
    alias(EAST, "包括"),
    alias(WEST, "西包括", "unconfirmed"),
]
PHONE = ContactPoint(pk=1, organization=SHAKYO, purpose="代表", phone="０４２-000-0000")


def planned(*rows: list, usual_kind: str = ""):
    directory = Directory([SHAKYO, WEST, EAST, GONE, SECTION], ALIASES, [PHONE])
    return make_plan(read_rows(list(enumerate(rows, start=2)), 1, COLUMNS), directory, usual_kind=usual_kind)


@pytest.mark.parametrize("name", ["昭島市社会福祉協議会", "昭島市 社会福祉協議会", "社協", "社　協"])
def test_a_body_is_found_by_its_name_however_written_and_by_an_alias(name):
    [entry] = planned([name]).entries

    assert (entry.body, entry.name, entry.state) == (SHAKYO, SHAKYO.name, State.UNCHANGED)
    assert ("別名" in entry.note) == (search := name.startswith("社")), search


def test_an_alias_that_is_not_confirmed_is_told():
    assert "要確認の別名" in planned(["西包括"]).entries[0].note


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["包括"], "いくつもの機関に"),
        (["架空の廃止した会"], "廃止した機関"),
        (["", "その他"], "名称がありません"),
        (["ーー", "その他"], "名称を読み取れません"),
        (["新しい会"], "種別が要ります"),
        (["新しい会", "その他", "夜間"], ""),
        (["新しい会", "その他", "", "", "社協"], "「昭島市社会福祉協議会」の名称です"),
        (["新しい会", "その他", "", "", "", "65", "18"], "下限が上限より上"),
        (["社協", "", "", "", "", "", "", "社協"], "上の機関"),
        (["新しい会", "その他", "", "", "", "", "", "どこにもない課"], "上の機関"),
        (["新しい会", "その他", "", "", "", "", "", "架空係"], "上の機関"),
    ],
)
def test_what_cannot_be_taken_over_says_why_and_in_which_row(row, reason):
    [entry] = planned(row).entries

    assert (entry.state == State.UNREADABLE) == bool(reason)
    assert all(problem.row == 2 for problem in entry.problems)
    if reason:
        assert any(reason in str(problem.text) for problem in entry.problems)


def test_old_and_new_stand_beside_each_other_and_width_alone_is_no_change():
    plan = planned(
        ["社協", "社会福祉協議会", "", "042-000-0000", "昭社協、社協"], ["西包括", "その他", "夜間", "042-111-1111"]
    )

    told = [[(change.label, change.old, change.new) for change in entry.changes] for entry in plan.entries]
    assert told == [
        [("別名", "", "昭社協"), ("種別", "その他", "社会福祉協議会")],
        [("夜間：電話", "", "042-111-1111")],
    ]


def test_two_rows_of_one_body_are_two_ways_to_reach_it_and_may_not_disagree():
    two = planned(["新しい会", "家族会", "代表", "042-1-1"], ["新しい 会", "", "夜間", "042-2-2"]).entries
    against = planned(["新しい会", "家族会"], ["新しい会", "医療"]).entries

    assert [entry.rows for entry in two] == [[2, 3]]
    assert [contact.purpose for contact in two[0].contacts] == ["代表", "夜間"]
    assert "2行目と違います" in str(against[0].problems[0].text)
    assert against[0].problems[0].row == 3


def test_a_new_body_may_stand_under_one_that_comes_with_the_same_list_but_not_in_a_third_row():
    plan = planned(
        ["架空課", "市の課"],
        ["架空の係", "市の係", "", "", "", "", "", "架空課"],
        ["架空の班", "市の係", "", "", "", "", "", "架空の係"],
    )

    assert [entry.state for entry in plan.entries] == [State.NEW, State.NEW, State.UNREADABLE]


def test_a_list_without_kinds_takes_the_usual_one_for_new_bodies_alone():
    plan = planned(["新しい会"], ["社協"], usual_kind=OrganizationKind.PEER_GROUP)

    assert [entry.values for entry in plan.entries] == [{"kind": OrganizationKind.PEER_GROUP}, {}]
    assert plan.writes


def test_a_plan_is_another_one_as_soon_as_a_body_or_a_row_is():
    seen = planned(["社協", "医療"]).fingerprint
    SHAKYO.version += 1
    try:
        assert planned(["社協", "医療"]).fingerprint != seen
    finally:
        SHAKYO.version -= 1

    assert planned(["社協", "医療"]).fingerprint == seen
    assert planned(["社協", "学校"]).fingerprint != seen
