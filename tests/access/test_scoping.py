"""A scoped manager never runs for nobody."""

import pytest

from akishima_support.access import NoActor, acting_as, system_actor
from akishima_support.audit.models import AuditEvent


def test_a_scoped_query_without_an_actor_is_an_error(db):
    with pytest.raises(NoActor):
        AuditEvent.objects.count()


def test_a_scoped_query_answers_inside_acting_as(db):
    with acting_as(system_actor("test")):
        assert AuditEvent.objects.count() == 0
