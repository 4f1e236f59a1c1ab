"""What belongs to a case is seen by whoever sees the case."""

from django.db import models

from akishima_support.access import Actor
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.models.case import Case
from cases.models.person import Person, open_to


class WithinCaseQuerySet(PersonalQuerySet):
    """Rows that belong to a case of the window."""

    def visible_to(self, actor: Actor):
        """Rows about people whom the window's actor may see."""
        if actor.is_system:
            return self
        if not actor.is_window:
            return self.none()
        return self.filter(open_to(actor, "person"))


class WithinCase(PersonalModel):
    """A row of a case. The person is repeated, so that looking at the row names whom it is about."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="%(class)ss")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        abstract = True
