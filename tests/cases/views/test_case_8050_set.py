"""The 8050 mark: derived from ages and living together, set by hand apart from it, and telling of nobody hidden."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.utils import timezone

from akishima_support.access import acting_as
from akishima_support.audit.models import AuditEvent
from cases.actions import cases, households, persons
from cases.models import Case, HouseholdMember, NumberSetting
from cases.presenters.household import mark_line
from tests.bad_input import CHOICES
from tests.cases.window_stage import case_of, kazuo, restricted

ENDED = {
    "closed_at": "2026-11-05T00:00:00Z",
    "closure_reason": "goal",
    "retention_until": "2032-03-31",
    "retention_version": 1,
}
LIVING = {"relation": "mother", "living_together": True}


def aged(age):
    return {"born_on": date(timezone.localdate().year - age, 1, 1), "born_precision": "year"}


def son(cast, age=54, **fields):
    return case_of(cast, person=kazuo(cast, **aged(age), **fields))


def add(cast, case, about, **fields):
    with acting_as(cast.aida.actor):
        fields = LIVING | fields
        return households.add_member(case=case, about=about, fields=fields, by=cast.aida.actor, token=uuid4())


def again(case):
    return Case.unscoped.get(pk=case.pk)


@pytest.mark.parametrize(
    ("mother", "child", "fields", "marked"),
    [
        (86, 54, {}, True),
        (80, 50, {}, True),
        (79, 54, {}, False),
        (86, 49, {}, False),
        (86, 54, {"living_together": False}, False),
        (86, 54, {"relation": "grandparent"}, False),
    ],
)
def test_the_mark_follows_from_ages_and_living_together(cast, mother, child, fields, marked):
    case = son(cast, child)

    add(cast, case, {"name": "架空 ハナ"} | aged(mother), **fields)

    assert again(case).household_8050 is marked
    assert mark_line(again(case)) == (f"母{mother}歳・同居" if marked else "")


def test_the_mark_follows_a_corrected_birth_and_the_end_of_a_membership(cast):
    case = son(cast)
    row = add(cast, case, {"name": "架空 ハナ"} | aged(70))
    words = {"by": cast.aida.actor}

    with acting_as(cast.aida.actor):
        persons.change(person=row.person, version=1, fields=aged(86), at=timezone.now(), **words)
        corrected = again(case).household_8050
        households.end_member(case=case, member=row, version=1, reason="died", when="", **words)

    assert (corrected, again(case).household_8050) == (True, False)


@pytest.mark.parametrize(("setting", "marked"), [("yes", True), ("no", False), ("", True)])
def test_what_was_set_by_hand_stands_apart_from_what_follows(cast, browse, setting, marked):
    case = son(cast)
    url = f"/cases/cases/{case.uid}/8050/"
    assert browse(cast.aida).post(url, {"version": "1", "setting": setting}).status_code == 302

    add(cast, case, {"name": "架空 ハナ"} | aged(86))

    found = again(case)
    assert (found.household_8050_set, found.household_8050, found.household_8050_why) == (
        setting,
        marked,
        [["mother", 86]],
    )


def test_the_page_says_why(cast, browse):
    case = son(cast)
    add(cast, case, {"name": "架空 ハナ"} | aged(86))

    for part in ("", "household/"):
        assert "母86歳・同居" in browse(cast.aida).get(f"/cases/cases/{case.uid}/{part}").content.decode()


def test_the_mark_does_not_tell_of_a_restricted_parent(cast):
    case, mother = son(cast, name="架空 一夫"), restricted(cast, name="架空 ハナ", **aged(86))

    add(cast, case, mother)
    hidden = again(case).household_8050
    with acting_as(cast.aida.actor):
        cases.restrict(case=again(case), version=1, readers=[cast.aida.user], by=cast.aida.actor)

    assert (hidden, again(case).household_8050) == (False, True)


@pytest.mark.parametrize("moved_out", [False, True])
def test_a_closed_case_says_no_more_of_a_parent_who_is_restricted_afterwards(cast, moved_out):
    case, mother = son(cast, name="架空 一夫"), kazuo(cast, name="架空 ハナ", **aged(86))
    hers = case_of(cast, mother)
    member = add(cast, case, mother)
    Case.unscoped.filter(pk=case.pk).update(status="closed", next_check_on=None, closed_by=cast.aida.user, **ENDED)
    before = mark_line(again(case))
    if moved_out:
        HouseholdMember.unscoped.filter(person=member.person).update(end_reason="moved_out")

    with acting_as(cast.aida.actor):
        cases.restrict(case=hers, version=hers.version, readers=[cast.aida.user], by=cast.aida.actor)

    assert (before, mark_line(again(case)), again(case).household_8050) == ("母86歳・同居", "", False)


def test_lifting_one_restriction_does_not_open_those_around_another_restricted_person(cast):
    case = son(cast, name="架空 一夫")
    mother = add(cast, case, {"name": "架空 ハナ"})
    sister = case_of(cast, person=kazuo(cast, name="架空 さくら"))
    add(cast, case, sister.person, relation="sibling")
    with acting_as(cast.aida.actor):
        by = {"readers": [cast.aida.user], "by": cast.aida.actor}
        cases.restrict(case=sister, version=1, **by)
        cases.restrict(case=again(case), version=1, **by)
        cases.restrict(case=again(case), version=2, readers=[], by=cast.aida.actor)

    with acting_as(cast.murata.actor):
        seen = set(HouseholdMember.objects.values_list("person_id", flat=True))
    assert case.person_id in seen
    assert not {mother.person_id, sister.person_id} & seen


def test_a_new_threshold_counts_at_once_and_names_nobody_to_the_administrator(cast, browse):
    case = son(cast, 46)
    add(cast, case, {"name": "架空 ハナ"} | aged(86))
    client = browse(cast.fujii)

    response = client.post("/cases/settings/child_age_8050/", {"version": "1", "value": "45"})

    assert response.status_code == 302
    assert again(case).household_8050
    events = AuditEvent.unscoped.filter(user_id=cast.fujii.user.pk)
    assert [event.type for event in events] == ["setting_changed"]
    assert not [number for event in events for number in event.person_numbers]
    assert client.get("/cases/settings/").status_code == 200


def test_a_number_that_makes_no_sense_or_is_stale_is_not_stored(cast, browse):
    client, url = browse(cast.fujii), "/cases/settings/child_age_8050/"

    for typed in [*CHOICES.values(), "-1", "7", "9999999999999"]:
        assert client.post(url, {"version": "1", "value": typed}).status_code == 200
    assert client.post(url, {"version": "1", "value": "45"}).status_code == 302
    stale = client.post(url, {"version": "1", "value": "47"})

    assert stale.status_code == 409
    assert NumberSetting.unscoped.get().value == 45
    assert client.get("/cases/settings/nothing/").status_code == 404


def test_the_years_go_by_and_the_daily_command_sees_it(cast):
    case = son(cast)
    add(cast, case, {"name": "架空 ハナ"} | aged(86))
    Case.unscoped.filter(pk=case.pk).update(household_8050=False, household_8050_why=[])

    call_command("refresh_8050", verbosity=0)

    assert again(case).household_8050
