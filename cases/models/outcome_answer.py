"""What a final report says of each outcome that the sender asked for."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.code_list import CodeList
from cases.codes.referral import Achieved
from cases.models.code_field import CodeField
from cases.models.person import Person
from cases.models.referral import Referral
from cases.models.referral_step import ReferralStep


class OutcomeAnswerQuerySet(PersonalQuerySet):
    """Seen with the report."""

    def visible_to(self, actor: Actor):
        """Those of the steps that the actor reads."""
        if actor.is_system:
            return self
        return self.filter(step__in=ReferralStep.unscoped.all().visible_to(actor).values_list("pk"))

    def in_order(self):
        """As they were asked for."""
        return self.order_by("step_id", "id")


class OutcomeAnswer(PersonalModel):
    """One outcome and what became of it. It is never changed: a later report answers anew."""

    step = models.ForeignKey(ReferralStep, models.PROTECT, related_name="answers", db_index=False)
    referral = models.ForeignKey(Referral, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    outcome = CodeField(_("お願いした成果"), code_list=CodeList.ASKED_OUTCOME)
    result = models.CharField(_("成果への答え"), max_length=10, choices=Achieved)
    note = models.CharField(_("補足"), max_length=300, blank=True)

    objects = ScopedManager.from_queryset(OutcomeAnswerQuerySet)()
    unscoped = models.Manager.from_queryset(OutcomeAnswerQuerySet)()

    class Meta:
        verbose_name = _("お願いした成果への答え")
        verbose_name_plural = _("お願いした成果への答え")
        constraints = [
            models.UniqueConstraint(fields=["step", "outcome"], name="each_outcome_answered_once"),
            models.CheckConstraint(condition=Q(result="yes") | ~Q(note=""), name="what_was_not_achieved_has_words"),
        ]

    def __str__(self):
        return f"OutcomeAnswer {self.pk}"
