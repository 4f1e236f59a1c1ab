"""Who lives together and who is who to whom. Access is per person, never per household (domain §0.7)."""

import uuid

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.household import HouseholdRelation, MemberEnd, TieKind
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

    def current(self):
        """Those who still belong to the household."""
        return self.filter(end_reason="")

    def among_others(self):
        """Those beside whom the actor sees somebody else: a household of one would tell of somebody hidden."""
        beside = HouseholdMember.objects.filter(household=OuterRef("household")).exclude(person=OuterRef("person"))
        return self.filter(Exists(beside))


class HouseholdMember(PersonalModel):
    """One person in a household, and what they are to one other person of it (`relation_to`).

    Times such as `together_from` are partial ISO dates ("2010", "2010-04"): people remember years. A member who
    died or moved out keeps the row with `end_reason`; one household at a time is the current one of a person.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    household = models.ForeignKey(Household, models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    relation = models.CharField(_("続柄"), max_length=20, choices=HouseholdRelation)
    relation_to = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    is_key_person = models.BooleanField(_("主に話ができる方"), default=False)
    living_together = models.BooleanField(_("同居"), default=True)
    together_from = models.CharField(_("同居を始めた時期"), max_length=10, blank=True)
    together_until = models.CharField(_("別居した時期"), max_length=10, blank=True)
    end_reason = models.CharField(_("世帯の方でなくなった理由"), max_length=10, choices=MemberEnd, blank=True)
    ended_when = models.CharField(_("その時期"), max_length=10, blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(HouseholdMemberQuerySet)()
    unscoped = models.Manager.from_queryset(HouseholdMemberQuerySet)()

    class Meta:
        verbose_name = _("世帯員")
        verbose_name_plural = _("世帯員")
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(end_reason=""), name="one_current_household_of_a_person"
            ),
            models.CheckConstraint(condition=~Q(end_reason="") | Q(ended_when=""), name="member_ended_with_reason"),
        ]

    def __str__(self):
        return f"{self.household_id} {self.person_id}"

    @property
    def is_current(self) -> bool:
        """Whether they still belong to the household."""
        return self.end_reason == ""


class FamilyTieQuerySet(PersonalQuerySet):
    """Ties between people of whom both are visible: a line to nobody would tell of somebody."""

    def visible_to(self, actor: Actor):
        """Only the window keeps families; a tie is seen by those who see both of its ends."""
        if actor.is_system:
            return self
        if not actor.is_window:
            return self.none()
        kept = Q(person__keeper_id=actor.organization_id, other__keeper_id=actor.organization_id)
        return self.filter(open_to(actor, "person"), open_to(actor, "other"), kept)


class FamilyTie(PersonalModel):
    """What `person` is to `other`, where that is more than `HouseholdMember.relation` says."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+", db_index=False)
    other = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(_("続柄"), max_length=15, choices=TieKind)

    objects = ScopedManager.from_queryset(FamilyTieQuerySet)()
    unscoped = models.Manager.from_queryset(FamilyTieQuerySet)()

    class Meta:
        verbose_name = _("家族のつながり")
        verbose_name_plural = _("家族のつながり")
        constraints = [
            models.UniqueConstraint(fields=["person", "other"], name="family_tie_once"),
            models.CheckConstraint(condition=~Q(person=F("other")), name="family_tie_between_two"),
        ]

    def __str__(self):
        return f"{self.person_id} {self.kind} {self.other_id}"
