"""Who leads a case from when: each change of the lead worker, with its hand-over note and its acceptance."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from cases.models.within_case import WithinCase, WithinCaseQuerySet
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class LeadChangeQuerySet(WithinCaseQuerySet):
    """Seen by whoever sees the case."""

    def waiting_for(self, actor: Actor):
        """Proposed to the actor and not answered yet, the day of effect first."""
        return self.pending().filter(to_worker_id=actor.user_id).order_by("effective_on", "id")

    def pending(self):
        """Proposed and neither accepted nor declined."""
        return self.filter(accepted_at=None, declined_at=None)


class LeadChange(WithinCase):
    """One change of the lead worker. Until it is accepted the old one leads: no case is ever between two people.

    `from_worker` is empty where nobody led. A change made on the spot by the one who takes the case is accepted as
    it is made.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    from_worker = models.ForeignKey(
        "network.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("前の担当者")
    )
    to_worker = models.ForeignKey("network.User", models.PROTECT, related_name="+", verbose_name=_("新しい担当者"))
    effective_on = models.DateField(_("引き継ぐ日"))
    note = models.TextField(_("引継ぎの内容"), blank=True)
    proposed_at = models.DateTimeField(_("頼んだ日時"))
    proposed_by = by_user()
    accepted_at = models.DateTimeField(_("引き受けた日時"), null=True, blank=True)
    accepted_by = by_user(null=True, blank=True)
    declined_at = models.DateTimeField(_("引き受けられないと答えた日時"), null=True, blank=True)
    declined_by = by_user(null=True, blank=True)
    decline_note = models.CharField(_("引き受けられない理由"), max_length=300, blank=True)

    objects = ScopedManager.from_queryset(LeadChangeQuerySet)()
    unscoped = models.Manager.from_queryset(LeadChangeQuerySet)()

    class Meta:
        verbose_name = _("主担当者の交代")
        verbose_name_plural = _("主担当者の交代")
        constraints = [
            both_or_neither("lead_change_accepted_at_by", "accepted_at", "accepted_by"),
            both_or_neither("lead_change_declined_at_by", "declined_at", "declined_by"),
            models.CheckConstraint(
                condition=Q(accepted_at=None) | Q(declined_at=None), name="lead_change_answered_once"
            ),
            models.CheckConstraint(
                condition=Q(declined_at=None) | ~Q(decline_note=""), name="lead_change_declined_with_reason"
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(accepted_at=None, declined_at=None),
                name="one_lead_change_waits_per_case",
            ),
        ]
        indexes = [
            models.Index(
                fields=["to_worker", "effective_on", "id"],
                name="lead_change_waiting",
                condition=Q(accepted_at=None, declined_at=None),
            )
        ]

    def __str__(self):
        return f"LeadChange {self.pk}"
