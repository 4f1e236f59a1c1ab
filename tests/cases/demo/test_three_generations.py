"""Three generations: two cases in one household, drawn as one family."""

from akishima_support.access import acting_as
from cases.models import Case, HouseholdMember
from cases.presenters.case_changes import changes_page
from cases.presenters.household import household_page

NAMES = {"架空 誠", "架空 フミ", "架空 翔", "架空 正夫", "翔さんのお母さま"}


def case_of(demo, name):
    (case,) = demo.seen_by("aida", Case, person__name=name)
    return case


def page_of(demo, name):
    with acting_as(demo.actors["aida"]):
        return household_page(case_of(demo, name), demo.actors["aida"])


def test_father_and_grandson_have_a_case_each(demo):
    assert case_of(demo, "架空 誠").pk != case_of(demo, "架空 翔").pk
    assert [member.case.person_label for member in page_of(demo, "架空 誠")["members"] if member.case] == ["架空 翔"]


def test_the_family_is_drawn_from_either_case(demo):
    for name in ("架空 誠", "架空 翔"):
        drawing = page_of(demo, name)["genogram"]

        assert {symbol.figure.name for symbol in drawing.symbols} == NAMES
        assert [symbol.figure.name for symbol in drawing.symbols if symbol.figure.is_person] == [name]
        rows = {symbol.figure.name: symbol.y for symbol in drawing.symbols}
        assert rows["架空 フミ"] == rows["架空 正夫"] < rows["架空 誠"] == rows["翔さんのお母さま"] < rows["架空 翔"]


def test_everybody_is_named_from_the_person_of_the_case(demo):
    page = page_of(demo, "架空 翔")

    told = {member.name: member.relation for member in [*page["members"], *page["former"]]}
    assert told == {
        "架空 翔": "本人",
        "架空 誠": "父",
        "架空 フミ": "祖父母",
        "架空 正夫": "祖父母",
        "翔さんのお母さま": "母",
    }


def test_what_has_changed_is_listed(demo):
    with acting_as(demo.actors["aida"]):
        changes = changes_page(case_of(demo, "架空 誠"), demo.actors["aida"])["changes"]

    assert {(change.subject, change.after) for change in changes} == {
        ("外出の程度", "自室からは出るが、家からは出ない"),
        ("ご本人との接触", "手紙・メモのやりとり"),
        ("見られた変化", "家庭内の会話が増えた"),
    }


def test_no_partner_sees_the_household(demo):
    assert demo.seen_by("aida", HouseholdMember, person__name="架空 フミ")
    for name in ("chiba", "doi", "eguchi"):
        assert demo.seen_by(name, HouseholdMember) == []
        assert demo.seen_by(name, Case) == []
