"""Two records that may be about one person: linked with a note, never silently merged (peers §3.8)."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.likely import PairKind
from cases.models.person import Person, open_to
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class PersonPairQuerySet(PersonalQuerySet):
    """Pairs of which both are visible: a link to somebody hidden would tell of them."""

    def visible_to(self, actor: Actor):
        """Only the window keeps them; a pair is seen by those who see both."""
        if actor.is_system:
            return self
        if not actor.is_window:
            return self.none()
        kept = Q(person__keeper_id=actor.organization_id, other__keeper_id=actor.organization_id)
        single = Q(person__merged_into=None, other__merged_into=None)
        return self.filter(open_to(actor, "person"), open_to(actor, "other"), kept, single)

    def standing(self):
        """What holds now."""
        return self.filter(ended_at=None)

    def of(self, numbers):
        """Pairs in which one of the people is."""
        return self.filter(Q(person__in=numbers) | Q(other__in=numbers))


class PersonPair(PersonalModel):
    """What was found out about two records, in the order of their numbers. A new answer ends the one before."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(_("二つの記録"), max_length=10, choices=PairKind)
    note = models.CharField(_("そう考えた理由"), max_length=300)
    made_at = models.DateTimeField(_("記録日時"))
    made_by = by_user(verbose_name=_("記録者"))
    ended_at = models.DateTimeField(_("替わった日時"), null=True, blank=True)
    ended_by = by_user(null=True, blank=True)

    objects = ScopedManager.from_queryset(PersonPairQuerySet)()
    unscoped = models.Manager.from_queryset(PersonPairQuerySet)()

    class Meta:
        verbose_name = _("同じ方かどうか")
        verbose_name_plural = _("同じ方かどうか")
        constraints = [
            models.CheckConstraint(condition=Q(person__lt=F("other")), name="pair_in_order"),
            models.CheckConstraint(condition=~Q(note=""), name="pair_with_reason"),
            both_or_neither("pair_ended_at_by", "ended_at", "ended_by"),
            models.UniqueConstraint(
                fields=["person", "other"], condition=Q(ended_at=None), name="one_standing_answer_per_pair"
            ),
        ]
        indexes = [
            models.Index(fields=["kind", "-id"], name="pair_to_review", condition=Q(ended_at=None)),
        ]

    def __str__(self):
        return f"{self.person_id} {self.kind} {self.other_id}"

    def the_other(self, number: int) -> Person:
        """The one of the two who does not have this number."""
        return self.other if self.person_id == number else self.person
