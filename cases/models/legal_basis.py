"""The city's list of bases other than consent, and the decision to use one for a referral."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from akishima_support.audit.reading import PersonalModel
from cases.codes.consent import BasisCode
from cases.models.consent import KeptQuerySet
from cases.models.person import Person
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class LegalBasisQuerySet(ScopedQuerySet):
    """The list is no secret: whoever may send, and the administrator who keeps it, reads it."""

    def visible_to(self, actor: Actor):
        """All rows for those who can send referrals or manage the list."""
        reads = actor.can(Capability.REFERRAL_SEND) or actor.can(Capability.LEGAL_BASIS_MANAGE)
        return self if reads else self.none()

    def in_order(self):
        """In the order of the law list."""
        return self.order_by("sort", "id")


class LegalBasis(models.Model):
    """One basis (domain §4.2): the administrator edits it; meetings stay off until their instrument is entered."""

    code = models.CharField(_("根拠"), max_length=30, choices=BasisCode, unique=True)
    explanation = models.TextField(_("できること"), blank=True)
    evidence = models.TextField(_("記録すること"), blank=True)
    sectors = models.JSONField(_("渡せる機関の区分"), default=list)
    is_enabled = models.BooleanField(_("使う"), default=False)
    needs_instrument = models.BooleanField(_("要綱等が要る"), default=False)
    instrument = models.CharField(_("要綱等"), max_length=200, blank=True)
    instrument_on = models.DateField(_("要綱等の日付"), null=True, blank=True)
    needs_approval = models.BooleanField(_("承認が要る"), default=True)
    approved_afterwards = models.BooleanField(_("送った後に承認を受ける"), default=False)
    needs_review = models.BooleanField(_("見直す日が要る"), default=False)
    sort = models.PositiveSmallIntegerField(default=0)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(LegalBasisQuerySet)()
    unscoped = models.Manager.from_queryset(LegalBasisQuerySet)()

    class Meta:
        verbose_name = _("提供の根拠")
        verbose_name_plural = _("提供の根拠")
        constraints = [
            models.CheckConstraint(
                condition=Q(is_enabled=False)
                | Q(needs_instrument=False)
                | (~Q(instrument="") & Q(instrument_on__isnull=False)),
                name="basis_enabled_with_instrument",
            ),
            models.CheckConstraint(
                condition=Q(is_enabled=False) | ~Q(sectors=[]), name="basis_enabled_for_some_sector"
            ),
            models.CheckConstraint(
                condition=Q(approved_afterwards=False) | Q(needs_approval=True), name="basis_approved_afterwards"
            ),
        ]

    def __str__(self):
        return self.code

    @property
    def approved_first(self) -> bool:
        """Whether nothing is sent before somebody else has approved it."""
        return self.needs_approval and not self.approved_afterwards


class BasisDecisionQuerySet(KeptQuerySet):
    """Decisions by what they wait for."""

    def approval_missing(self):
        """Told in an emergency, and not answered by another since."""
        return self.filter(approve_by__isnull=False, approved_at=None, returned_at=None)

    def review_due(self, day):
        """Still relied on although the day has come on which somebody wanted to look at it again."""
        told = Q(approved_at__isnull=False) | Q(legal_basis__needs_approval=False)
        return self.filter(told, review_on__lte=day, returned_at=None, stopped_at=None)


class BasisDecision(PersonalModel):
    """Why a basis other than consent is used for one referral, and who approved it.

    The approver is never the writer. The proviso of 個人情報保護法69条2項 is confirmed each time. In an emergency it
    is told at once, and approved or refused afterwards until `approve_by`. A refusal and a stop both end the reading.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    referral = models.ForeignKey("cases.Referral", models.PROTECT, related_name="basis_decisions")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    legal_basis = models.ForeignKey(LegalBasis, models.PROTECT, related_name="+", verbose_name=_("根拠"))
    reason = models.TextField(_("必要な理由"))
    tried = models.TextField(_("同意を得られない事情・試みたこと"))
    proviso_checked = models.BooleanField(_("本人・第三者の権利利益を不当に侵害するおそれがない"))
    review_on = models.DateField(_("見直す日"), null=True, blank=True)
    approve_by = models.DateTimeField(_("事後の承認の期限"), null=True, blank=True)
    requested_at = models.DateTimeField(_("求めた日時"))
    requested_by = by_user(verbose_name=_("求めた人"))
    approved_at = models.DateTimeField(_("承認日時"), null=True, blank=True)
    approved_by = by_user(null=True, blank=True)
    returned_at = models.DateTimeField(_("戻した日時"), null=True, blank=True)
    returned_by = by_user(null=True, blank=True)
    return_note = models.CharField(_("戻した理由"), max_length=300, blank=True)
    reviewed_at = models.DateTimeField(_("見直した日時"), null=True, blank=True)
    reviewed_by = by_user(null=True, blank=True)
    stopped_at = models.DateTimeField(_("やめた日時"), null=True, blank=True)
    stopped_by = by_user(null=True, blank=True)
    stop_note = models.CharField(_("やめた理由"), max_length=300, blank=True)

    objects = ScopedManager.from_queryset(BasisDecisionQuerySet)()
    unscoped = models.Manager.from_queryset(BasisDecisionQuerySet)()

    class Meta:
        verbose_name = _("根拠の判断")
        verbose_name_plural = _("根拠の判断")
        constraints = [
            both_or_neither("basis_approved_at_by", "approved_at", "approved_by"),
            both_or_neither("basis_returned_at_by", "returned_at", "returned_by"),
            both_or_neither("basis_reviewed_at_by", "reviewed_at", "reviewed_by"),
            both_or_neither("basis_stopped_at_by", "stopped_at", "stopped_by"),
            models.CheckConstraint(
                condition=Q(reviewed_by=None) | ~Q(reviewed_by=F("requested_by")), name="basis_reviewed_by_another"
            ),
            models.CheckConstraint(
                condition=Q(approve_by=None) | Q(returned_by=None) | ~Q(returned_by=F("requested_by")),
                name="basis_refused_by_another",
            ),
            models.CheckConstraint(condition=Q(stopped_at=None) | Q(returned_at=None), name="basis_ended_once"),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("requested_by")), name="basis_approved_by_another"
            ),
            models.CheckConstraint(condition=Q(approved_at=None) | Q(returned_at=None), name="basis_one_answer"),
            models.CheckConstraint(
                condition=Q(approved_at=None) | Q(proviso_checked=True), name="basis_approved_with_proviso"
            ),
        ]

    def __str__(self):
        return f"BasisDecision {self.pk}"
