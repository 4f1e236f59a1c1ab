"""Managers that refuse to run without an actor and show only what that actor may see."""

from django.db import models

from akishima_support.access.actor import Actor, current_actor


class ScopedQuerySet(models.QuerySet):
    """A queryset that knows the one read rule of its model."""

    def visible_to(self, actor: Actor):
        """Rows that the actor may see. Each model says its own rule; the default is nothing."""
        return self if actor.is_system else self.none()


class ScopedManager(models.Manager):
    """`Model.objects`: raises NoActor without an actor, otherwise answers `visible_to(actor)`.

    Lists, counts, searches and exports all start here, so no page can have a rule of its own.
    """

    def get_queryset(self):
        """The rows visible to the current actor."""
        return super().get_queryset().visible_to(current_actor())
