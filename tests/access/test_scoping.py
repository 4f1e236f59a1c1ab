"""A scoped manager never runs for nobody, and for everybody by the rule of their own and of now."""

from datetime import timedelta

import pytest
import time_machine
from django.apps import apps

from akishima_support.access import NoActor, ScopedManager, acting_as, system_actor
from akishima_support.access.actor import derived, go_on_as
from akishima_support.audit.models import AuditEvent
from cases.models import Packet, Person, Referral
from tests.cases.stage import NOW, received
from tests.factories.cases import PersonFactory
from tests.queries import asks


def test_a_scoped_query_without_an_actor_is_an_error(db):
    with pytest.raises(NoActor):
        AuditEvent.objects.count()


def test_a_scoped_query_answers_inside_acting_as(db):
    with acting_as(system_actor("test")):
        assert AuditEvent.objects.count() == 0


def test_a_read_rule_that_looks_at_the_clock_is_applied_anew_in_the_next_second(cast, as_member):
    referral = received(cast)
    referral.packets(manager="unscoped").update(expires_at=NOW + timedelta(seconds=1))

    with as_member(cast.eguchi):
        with time_machine.travel(NOW, tick=False):
            assert Packet.objects.count() == 1
        with time_machine.travel(NOW + timedelta(seconds=1), tick=False):
            assert Packet.objects.count() == 0


def test_whoever_acts_next_is_asked_by_a_rule_of_their_own(cast, as_member):
    referral = received(cast)

    with as_member(cast.eguchi):
        assert list(Referral.objects.all()) == [referral]
        with as_member(cast.doi):
            assert list(Referral.objects.all()) == []
        go_on_as(cast.doi.actor)
        assert list(Referral.objects.all()) == []


def test_what_is_written_after_the_first_question_is_found_by_the_second(cast, as_member):
    with as_member(cast.aida):
        assert not Person.objects.exists()
        person = PersonFactory(keeper=cast.window)
        assert list(Person.objects.all()) == [person]


def test_a_command_that_runs_for_hours_keeps_each_rule_once(db):
    with acting_as(system_actor("test")):
        for seconds in range(10):
            with time_machine.travel(NOW + timedelta(seconds=seconds), tick=False):
                AuditEvent.objects.count()
        assert len(derived.get()) == 1


def test_applying_a_read_rule_asks_the_database_nothing(cast, as_member):
    """What a rule had asked when it was applied would be as old as the page by the second time it is used."""
    scoped = [model for model in apps.get_models() if isinstance(getattr(model, "objects", None), ScopedManager)]
    assert len(scoped) > 50

    for member in cast.members().values():
        with as_member(member), asks(0):
            for model in scoped:
                model.objects.all()
