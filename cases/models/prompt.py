"""Which activity or training prompted a consultation or a referral, so that its effect can be told (F73, S12)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager, ScopedQuerySet
from cases.models.consultation import Consultation
from cases.models.referral import Referral
from network.models.by_user import by_user


class PromptQuerySet(ScopedQuerySet):
    """Read by who said it: the sender of the referral, and the window."""

    def visible_to(self, actor: Actor):
        """Those of consultations and referrals that the actor sees; a receiver is told of none."""
        if actor.is_system:
            return self
        referrals = Referral.unscoped.all().visible_to(actor)
        if not actor.is_window:
            referrals = referrals.sent_by(actor)
        seen = Q(referral__in=referrals.values_list("pk"))
        seen |= Q(consultation__in=Consultation.unscoped.all().visible_to(actor).values_list("pk"))
        return self.filter(seen)

    def open_to_everybody(self):
        """Without those about anybody restricted to named staff: a number would tell of them."""
        hidden = Q(referral__person__restricted=True) | Q(referral__case__person__restricted=True)
        hidden |= Q(consultation__person__restricted=True) | Q(consultation__case__person__restricted=True)
        return self.exclude(pk__in=self.model.unscoped.filter(hidden).values("pk"))


class Prompt(models.Model):
    """One consultation or one referral, and the one activity or training. It says nothing about the person."""

    referral = models.OneToOneField(Referral, models.PROTECT, null=True, blank=True, related_name="prompt")
    consultation = models.OneToOneField(Consultation, models.PROTECT, null=True, blank=True, related_name="prompt")
    activity = models.ForeignKey(
        "network.Activity", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("きっかけの活動")
    )
    training = models.ForeignKey(
        "network.Training", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("きっかけの研修")
    )
    noted_at = models.DateTimeField(_("記録日時"))
    noted_by = by_user()

    objects = ScopedManager.from_queryset(PromptQuerySet)()
    unscoped = models.Manager.from_queryset(PromptQuerySet)()

    class Meta:
        verbose_name = _("きっかけの活動")
        verbose_name_plural = _("きっかけの活動")
        constraints = [
            models.CheckConstraint(
                condition=Q(referral__isnull=False, consultation__isnull=True)
                | Q(referral__isnull=True, consultation__isnull=False),
                name="prompt_of_one_row",
            ),
            models.CheckConstraint(
                condition=Q(activity__isnull=False, training__isnull=True)
                | Q(activity__isnull=True, training__isnull=False),
                name="prompt_by_one_thing",
            ),
        ]

    def __str__(self):
        return f"Prompt {self.pk}"
