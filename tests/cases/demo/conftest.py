"""The demonstration, played once and taken back afterwards."""

from dataclasses import dataclass

import pytest
from django.db import transaction

from akishima_support.access import Actor, acting_as
from cases.demo.play import play
from network.actors import actor_from
from network.models import Affiliation


@dataclass(frozen=True)
class Demo:
    """Who is in the demonstration, and what each of them sees."""

    actors: dict[str, Actor]

    def seen_by(self, who, model, **conditions):
        """The rows that somebody sees through the scoped manager, the oldest first."""
        with acting_as(self.actors[who]):
            return list(model.objects.filter(**conditions).order_by("pk"))

    def everybody_but(self, *names):
        """The other accounts."""
        return [name for name in self.actors if name not in names]


@pytest.fixture(scope="package")
def demo(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        play()
        yield Demo(_actors())
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def in_the_database(demo, db):
    """Each test asks for the database itself: so it is there when these run alone, and they run on both."""


def _actors():
    rows = Affiliation.objects.select_related("user", "organization").order_by("-id")
    return {each.user.username: actor_from(each) for each in rows}
