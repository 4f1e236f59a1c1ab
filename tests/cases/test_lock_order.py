"""Two who write a person and the cases around them at once wait for one another in turn, and never for ever."""

import threading
from contextlib import ExitStack, suppress
from unittest import mock

import pytest
from django.db import connection

from akishima_support.access import acting_as
from cases.actions import cases, persons
from cases.models import Person
from cases.rules.versions import check_fresh
from tests.cases.stage import NOW
from tests.cases.test_races import at_once
from tests.cases.window_stage import case_of, kazuo
from tests.cast import make_cast
from tests.factories.cases import HouseholdMemberFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.prove]
LONG_ENOUGH = 1  # second for which each waits, with its first row locked, until the other has locked its own


def changing(cast, person):
    def change():
        with acting_as(cast.aida.actor):
            fields = {"nickname": "公園の目印"}
            persons.change(person=person, version=person.version, fields=fields, by=cast.aida.actor, at=NOW)

    return change


def restricting(cast, case):
    def restrict():
        with acting_as(cast.aida.actor):
            cases.restrict(case=case, version=case.version, readers=[cast.baba.user], by=cast.aida.actor)

    return restrict


def met(tasks, *, in_order=True):
    """What the tasks come to, when each tries to have its first row before the other takes its second.

    They meet in the check of the version, which stands right behind that first row.
    """
    both = threading.Barrier(len(tasks))

    def check(locked, version):
        with suppress(threading.BrokenBarrierError):  # then the other waits for the database, as it should
            both.wait(LONG_ENOUGH)
        check_fresh(locked, version)

    with ExitStack() as patches:
        for name in ("persons", "cases"):
            patches.enter_context(mock.patch(f"cases.actions.{name}.check_fresh", check))
            if not in_order:
                patches.enter_context(mock.patch(f"cases.actions.{name}.lock_cases_around"))
        return at_once(tasks)


def test_a_person_is_corrected_while_their_case_is_restricted():
    cast = make_cast()
    case = case_of(cast)

    outcomes = met([changing(cast, case.person), restricting(cast, case)])

    assert outcomes == ["won", "won"]
    person = Person.unscoped.get(pk=case.person_id)
    assert (person.nickname, person.restricted) == ("公園の目印", True)


def test_two_of_one_household_are_written_at_once():
    cast = make_cast()
    son, daughter = case_of(cast), case_of(cast, kazuo(cast, name="架空 二葉"))
    home = HouseholdMemberFactory(person=son.person).household
    HouseholdMemberFactory(household=home, person=daughter.person)

    assert met([changing(cast, daughter.person), restricting(cast, son)]) == ["won", "won"]


def test_in_the_other_order_the_database_ends_one_of_them():
    cast = make_cast()
    case = case_of(cast)

    outcomes = met([changing(cast, case.person), restricting(cast, case)], in_order=False)

    if connection.vendor == "postgresql":  # the other engine lets one write at a time, so nobody holds half
        assert sorted(outcome.count("deadlock") for outcome in outcomes) == [0, 1]
