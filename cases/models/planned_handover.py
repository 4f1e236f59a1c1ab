"""A 引継ぎ that a partner plans for somebody who turns 18: its own watch list. Nobody else learns of it."""

import uuid

from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager
from akishima_support.audit.reading import PersonalModel
from cases.codes.referral import Act
from cases.models.consent import KeptQuerySet
from cases.models.person import Person
from cases.models.referral import Referral
from network.models.by_user import by_user
from network.models.paired import both_or_neither


def _sent():
    """Hand-overs of the person to the body that were sent since it was planned, the newest first."""
    rows = Referral.unscoped.filter(
        person=OuterRef("person"),
        to_organization=OuterRef("to_organization"),
        act=Act.HANDOVER,
        sent_at__gt=OuterRef("planned_at"),
    )
    return rows.order_by("-sent_at", "-id")


class PlannedHandoverQuerySet(KeptQuerySet):
    """Seen by the partner that keeps the person; the body that it will go to only counts."""

    def visible_to(self, actor: Actor):
        """As `KeptQuerySet`, for those who plan."""
        if actor.is_system:
            return self
        return super().visible_to(actor) if actor.can(Capability.HANDOVER_PLAN) else self.none()

    def coming(self):
        """Neither given up nor sent, from here or as any other referral."""
        return self.filter(Q(referral=None) | Q(referral__sent_at=None), ~Exists(_sent()), dropped_at=None)

    def sent_otherwise(self):
        """Still standing here, while the person was handed over by a referral that was not begun from the plan."""
        return self.filter(Exists(_sent()), dropped_at=None, referral=None)

    def note_sent(self) -> None:
        """Let them point to the referral by which it was sent."""
        self.update(referral=Subquery(_sent().values_list("pk")[:1]))

    def oldest_person_first(self):
        """Who turns 18 first; the number is the unique last key."""
        return self.order_by("person__born_on", "id")


class PlannedHandover(PersonalModel):
    """One plan. It becomes a referral when it is begun; its basis is checked then and again when it is sent.

    `referral` is the last draft or referral that came of it.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="planned_handovers", verbose_name=_("ご本人"))
    to_organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="+", verbose_name=_("引継ぎ先")
    )
    note = models.CharField(_("引継ぎまでにすること"), max_length=300, blank=True)
    referral = models.ForeignKey(Referral, models.PROTECT, null=True, blank=True, related_name="+")
    planned_at = models.DateTimeField(_("予定した日時"))
    planned_by = by_user(verbose_name=_("予定した人"))
    dropped_at = models.DateTimeField(_("取りやめた日時"), null=True, blank=True)
    dropped_by = by_user(null=True, blank=True)
    drop_reason = models.CharField(_("取りやめた理由"), max_length=300, blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(PlannedHandoverQuerySet)()
    unscoped = models.Manager.from_queryset(PlannedHandoverQuerySet)()

    class Meta:
        verbose_name = _("引継ぎの予定")
        verbose_name_plural = _("引継ぎの予定")
        constraints = [
            both_or_neither("planned_handover_dropped_at_by", "dropped_at", "dropped_by"),
            models.CheckConstraint(
                condition=Q(dropped_at=None) | ~Q(drop_reason=""), name="planned_handover_dropped_with_reason"
            ),
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(referral=None, dropped_at=None),
                name="one_planned_handover_per_person",
            ),
        ]
        indexes = [
            models.Index(fields=["to_organization", "id"], name="planned_handover_coming", condition=Q(dropped_at=None))
        ]

    def __str__(self):
        return f"PlannedHandover {self.pk}"


def number_coming_to(organization_id: int) -> int:
    """How many are planned for a body: a number alone, and of what is not sent nobody there sees more."""
    return PlannedHandover.unscoped.coming().filter(to_organization=organization_id).count()
