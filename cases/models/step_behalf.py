"""What belongs to what the window entered for a body: the paper it came on, and what the body says of an answer."""

import uuid

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.models.packet import Packet
from cases.models.person import Person
from cases.models.referral import Referral
from cases.models.referral_rating import ReferralRating
from cases.models.referral_step import ReferralStep
from cases.models.stored_file import StoredFile, kept_or_removed


class OfStepQuerySet(PersonalQuerySet):
    """Seen with the words of the step: no longer where these were struck through and hidden."""

    def visible_to(self, actor: Actor):
        """Those of the steps that the actor reads."""
        if actor.is_system:
            return self
        theirs = ~Q(step__organization_id=actor.organization_id)
        seen = self.filter(step__in=ReferralStep.unscoped.all().visible_to(actor).values_list("pk"))
        return seen.exclude(theirs, step__struck_by__hides_words=True)


class StepScanQuerySet(OfStepQuerySet):
    """A paper can name people: the body reads its own no longer than what it was told."""

    def visible_to(self, actor: Actor):
        """Those beside a packet that the actor still reads, of an answer or a rating that the actor sees."""
        if actor.is_system:
            return self
        readable = Packet.unscoped.all().visible_to(actor).filter(referral=OuterRef("referral"))
        of_steps = super().visible_to(actor).values_list("pk")
        of_ratings = Q(rating__in=ReferralRating.unscoped.all().visible_to(actor).values_list("pk"))
        return self.filter(Q(pk__in=of_steps) | of_ratings).filter(Exists(readable))


class StepScan(StoredFile, PersonalModel):
    """The FAX or the reply form that an answer or a rating came on."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    step = models.ForeignKey(ReferralStep, models.PROTECT, null=True, related_name="scans")
    rating = models.ForeignKey(ReferralRating, models.PROTECT, null=True, related_name="scans")
    referral = models.ForeignKey(Referral, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    objects = ScopedManager.from_queryset(StepScanQuerySet)()
    unscoped = models.Manager.from_queryset(StepScanQuerySet)()

    class Meta:
        verbose_name = _("代行入力した返事の写し")
        verbose_name_plural = _("代行入力した返事の写し")
        constraints = [
            *kept_or_removed("step_scan"),
            models.CheckConstraint(condition=Q(step=None) ^ Q(rating=None), name="step_scan_of_one_answer"),
        ]

    def __str__(self):
        return f"StepScan {self.pk}"


class StepConfirmation(PersonalModel):
    """What the body says on screen, once it has an account: as entered, or what is wrong. It is never changed."""

    step = models.OneToOneField(ReferralStep, models.PROTECT, related_name="confirmation")
    referral = models.ForeignKey(Referral, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    agrees = models.BooleanField(_("入力のとおり"))
    text = models.TextField(_("違うところ"), blank=True)
    at = models.DateTimeField(_("確かめた日時"))
    by = models.ForeignKey("network.User", models.PROTECT, related_name="+", verbose_name=_("確かめた人"))

    objects = ScopedManager.from_queryset(OfStepQuerySet)()
    unscoped = models.Manager.from_queryset(OfStepQuerySet)()

    class Meta:
        verbose_name = _("代行入力の確認")
        verbose_name_plural = _("代行入力の確認")
        constraints = [models.CheckConstraint(condition=Q(agrees=True) | ~Q(text=""), name="objection_has_words")]

    def __str__(self):
        return f"StepConfirmation {self.pk}"
