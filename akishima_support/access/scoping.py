"""Managers that refuse to run without an actor and show only what that actor may see."""

from django.db import models

from akishima_support.access import clock
from akishima_support.access.actor import Actor, current_actor, derived


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
        """The rows visible to the current actor.

        A page asks many times under the same read rule, and applying one takes as long as asking: each is applied
        once for whoever acts, anew with every second, because a rule may look at the clock.
        """
        actor, kept = current_actor(), derived.get()
        if kept is None or self._hints or self._db:
            return super().get_queryset().visible_to(actor)
        key, second = (self.model, self._queryset_class, actor), clock.now().replace(microsecond=0)
        since, rows = kept.get(key, (None, None))
        if since != second:
            rows = super().get_queryset().visible_to(actor)
            kept[key] = (second, rows)
        return rows.all()
