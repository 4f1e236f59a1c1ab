"""回答期限: within how many business days a body answers, per act and urgency; the administrator edits it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from cases.acts import ACTS, days_to_answer
from cases.codes.consultation import Urgency
from cases.codes.referral import Act

MOST = 60
ACTS_WITH_ANSWER = [act for act in Act if ACTS[act].answer_due]


class AnswerDaysQuerySet(ScopedQuerySet):
    """No secret: those who send and those who keep the numbers read them."""

    def visible_to(self, actor: Actor):
        """All rows for senders and the administrator."""
        return self if actor.can(Capability.REFERRAL_SEND) or actor.can(Capability.SETTING_MANAGE) else self.none()


class AnswerDays(models.Model):
    """The business days of one act, a column per urgency. A missing row means what ACTS says."""

    act = models.CharField(_("連携の種別"), max_length=20, choices=Act, unique=True)
    u1 = models.PositiveSmallIntegerField(Urgency.U1.label)
    u2 = models.PositiveSmallIntegerField(Urgency.U2.label)
    u3 = models.PositiveSmallIntegerField(Urgency.U3.label)
    u4 = models.PositiveSmallIntegerField(Urgency.U4.label)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(AnswerDaysQuerySet)()
    unscoped = models.Manager.from_queryset(AnswerDaysQuerySet)()

    class Meta:
        verbose_name = _("回答期限")
        verbose_name_plural = _("回答期限")
        constraints = [
            models.CheckConstraint(
                condition=Q(u1__lte=F("u2"), u2__lte=F("u3"), u3__lte=F("u4"), u4__lte=MOST),
                name="answer_days_urgent_first",
            ),
            models.CheckConstraint(condition=Q(act__in=[str(act) for act in ACTS_WITH_ANSWER]), name="answer_days_act"),
        ]

    def __str__(self):
        return f"{self.act} {self.u1}/{self.u2}/{self.u3}/{self.u4}"

    def days(self, urgency: Urgency) -> int:
        """Business days until the answer is due."""
        return getattr(self, str(urgency))


def start_of(act: Act) -> dict[str, int]:
    """What the days of an act are to begin with."""
    return {str(urgency): days_to_answer(act, urgency) for urgency in Urgency}
