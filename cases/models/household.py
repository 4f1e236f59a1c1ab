"""Who lives together. Access is per person, never per household (domain §0.7)."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.person import HouseholdRelation
from cases.models.person import Person, open_to


class Household(models.Model):
    """A household; it has no data of its own, only members."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        verbose_name = _("世帯")
        verbose_name_plural = _("世帯")

    def __str__(self):
        return f"Household {self.pk}"


class HouseholdMemberQuerySet(PersonalQuerySet):
    """Members whose own record is visible."""

    def visible_to(self, actor: Actor):
        """Only the window keeps households; each member is seen by the rule of their own person."""
        if actor.is_system:
            return self
        if not actor.is_window:
            return self.none()
        return self.filter(open_to(actor, "person"), person__keeper_id=actor.organization_id)


class HouseholdMember(PersonalModel):
    """One person in a household."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    relation = models.CharField(_("続柄"), max_length=20, choices=HouseholdRelation)
    is_key_person = models.BooleanField(_("主に話ができる方"), default=False)
    living_together = models.BooleanField(_("同居"), default=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(HouseholdMemberQuerySet)()
    unscoped = models.Manager.from_queryset(HouseholdMemberQuerySet)()

    class Meta:
        verbose_name = _("世帯員")
        verbose_name_plural = _("世帯員")
        constraints = [models.UniqueConstraint(fields=["household", "person"], name="household_member_once")]

    def __str__(self):
        return f"{self.household_id} {self.person_id}"
