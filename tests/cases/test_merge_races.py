"""A record is merged while calls about it are saved: no call is left with the double. On both databases."""

import uuid

import pytest

from akishima_support.access import acting_as
from cases.actions import consultations, merges
from cases.models import Consultation, Person, PersonMerge
from tests.cases.merge_stage import twins
from tests.cases.stage import NOW
from tests.cases.test_races import at_once
from tests.cast import make_cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.prove]
CALLS = 4


def test_no_call_is_left_with_the_double(rounds):
    cast = make_cast()
    for _round in range(rounds):
        kept, double = twins(cast)

        def log(double=double):
            fields = {"received_at": NOW, "channel": "phone", "relation": "self", "said": "架空の話"}
            with acting_as(cast.aida.actor):
                consultations.log(fields=fields, topics=[], about=double, by=cast.aida.actor, token=uuid.uuid4())

        def merge(kept=kept, double=double):
            choices = merges.Choices((kept.version, double.version), {}, "同じ方")
            with acting_as(cast.baba.actor):
                merges.merge(kept=kept, double=double, choices=choices, by=cast.baba.actor, at=NOW)

        outcomes = at_once([*[log] * CALLS, merge])

        assert set(outcomes) <= {"won", "told"}, outcomes
        assert Person.unscoped.get(pk=double.pk).merged_into_id == kept.pk
        assert not Consultation.unscoped.filter(person=double).exists()
        saved = Consultation.unscoped.filter(person=kept).count()
        assert saved == outcomes.count("won") - 1
        assert PersonMerge.unscoped.filter(person=kept).count() == 1


def test_of_four_who_merge_at_once_one_wins(rounds):
    cast = make_cast()
    for _round in range(rounds):
        kept, double = twins(cast)

        def merge(kept=kept, double=double):
            choices = merges.Choices((kept.version, double.version), {}, "同じ方")
            with acting_as(cast.baba.actor):
                merges.merge(kept=kept, double=double, choices=choices, by=cast.baba.actor, at=NOW)

        assert sorted(at_once([merge] * CALLS)) == ["told"] * (CALLS - 1) + ["won"]
