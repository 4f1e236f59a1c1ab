"""Risk flags: raised and ended, never removed; a duty by law is answered on the flag that carries it."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.risk import DUTIES, DUTY_KINDS, DutyAnswer, RiskKind
from cases.models.case import Case
from cases.models.consultation import Consultation
from cases.models.person import Person, open_to
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class RiskFlagQuerySet(PersonalQuerySet):
    """The window's, without people restricted to other staff."""

    def visible_to(self, actor: Actor):
        """Flags about people whom the window's actor may see."""
        if actor.is_system:
            return self
        if not actor.is_window:
            return self.none()
        return self.filter(Q(person=None) | open_to(actor, "person"))

    def unanswered(self):
        """Those with a duty by law of which nobody has written down what was done."""
        return self.filter(kind__in=DUTY_KINDS, duty_answer="")

    def newest_first(self):
        """By the raising, newest first; the number is the unique last key."""
        return self.order_by("-raised_at", "-id")


class RiskFlag(PersonalModel):
    """One flag (CL-15), on a person in a case or on a consultation that names nobody yet."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("危険の種類"), max_length=30, choices=RiskKind)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="risk_flags", verbose_name=_("ご本人")
    )
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="risk_flags")
    consultation = models.ForeignKey(Consultation, models.PROTECT, null=True, blank=True, related_name="risk_flags")
    note = models.CharField(_("気づいたこと"), max_length=1000, blank=True)
    raised_at = models.DateTimeField(_("旗を立てた日時"))
    raised_by = by_user(verbose_name=_("旗を立てた人"), db_index=True)
    ended_at = models.DateTimeField(_("旗を下ろした日時"), null=True, blank=True)
    ended_by = by_user(null=True, blank=True)
    end_note = models.CharField(_("旗を下ろした理由"), max_length=300, blank=True)
    duty_answer = models.CharField(_("通告・通報"), max_length=20, choices=DutyAnswer, blank=True)
    duty_note = models.CharField(_("判断の理由"), max_length=1000, blank=True)
    told_at = models.DateTimeField(_("通告・通報した日時"), null=True, blank=True)
    told_by = models.CharField(_("通告・通報した人"), max_length=100, blank=True)
    told_to = models.CharField(_("受けた機関・人"), max_length=200, blank=True)
    answered_at = models.DateTimeField(_("記録した日時"), null=True, blank=True)
    answered_by = by_user(null=True, blank=True)
    disclosure = models.ForeignKey("cases.DisclosureRecord", models.PROTECT, null=True, blank=True, related_name="+")
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(RiskFlagQuerySet)()
    unscoped = models.Manager.from_queryset(RiskFlagQuerySet)()

    class Meta:
        verbose_name = _("危険の旗")
        verbose_name_plural = _("危険の旗")
        constraints = [
            both_or_neither("risk_flag_ended_at_by", "ended_at", "ended_by"),
            both_or_neither("risk_flag_answered_at_by", "answered_at", "answered_by"),
            models.CheckConstraint(
                condition=Q(case__isnull=False) | Q(consultation__isnull=False), name="risk_flag_somewhere"
            ),
            models.CheckConstraint(
                condition=~Q(duty_answer="reported") | Q(disclosure__isnull=False), name="duty_reported_with_ledger"
            ),
        ]
        indexes = [
            models.Index(
                fields=["raised_at", "id"],
                name="risk_flag_unanswered",
                condition=Q(duty_answer="", kind__in=DUTY_KINDS),
            )
        ]

    def __str__(self):
        return f"RiskFlag {self.pk}"

    @property
    def duty(self):
        """The duty by law, or None."""
        return DUTIES.get(self.kind)

    @property
    def waits(self) -> bool:
        """Whether nobody has written down yet what was done about the duty."""
        return self.duty is not None and not self.duty_answer


class DutyContactQuerySet(ScopedQuerySet):
    """No secret: the window calls, the administrator keeps the numbers."""

    def visible_to(self, actor: Actor):
        """All rows for the window and the administrator."""
        reads = actor.can(Capability.CASE_READ) or actor.can(Capability.LEGAL_BASIS_MANAGE)
        return self if reads else self.none()


class DutyContact(models.Model):
    """Whom to call for one duty, as the city has registered it. Nothing is known before."""

    kind = models.CharField(_("危険の種類"), max_length=30, choices=[(str(k), k.label) for k in DUTIES], unique=True)
    name = models.CharField(_("通告・通報先"), max_length=200, blank=True)
    phone = models.CharField(_("電話"), max_length=100, blank=True)
    note = models.CharField(_("時間外など"), max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(DutyContactQuerySet)()
    unscoped = models.Manager.from_queryset(DutyContactQuerySet)()

    class Meta:
        verbose_name = _("通告・通報先")
        verbose_name_plural = _("通告・通報先")

    def __str__(self):
        return self.kind
