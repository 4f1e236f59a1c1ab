"""撤回・中止の連絡: a body that was told something and has to hear that it may use it no more."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager
from akishima_support.audit.reading import PersonalModel
from cases.codes.consent import Means
from cases.models.consent import Consent, KeptQuerySet
from cases.models.legal_basis import BasisDecision
from cases.models.person import Person
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class CutNoticeQuerySet(KeptQuerySet):
    """Notices by whether the body has been told."""

    def open(self):
        """The body has not been told yet."""
        return self.filter(told_at=None)

    def of(self, actor: Actor):
        """Those that the actor sees to: an approver and a partner all of them, others those that they caused."""
        everything = actor.can(Capability.REFERRAL_APPROVE) or not actor.is_window
        return self if everything else self.filter(made_by_id=actor.user_id)

    def newest_first(self):
        """Newest first; the number is the unique last key."""
        return self.order_by("-made_at", "-id")


class CutNotice(PersonalModel):
    """One body to be told that a consent was withdrawn, or that another basis ended. It stays until it is done."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("ご本人"))
    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="+", verbose_name=_("知らせる機関")
    )
    consent = models.ForeignKey(Consent, models.PROTECT, null=True, related_name="cut_notices")
    decision = models.ForeignKey(BasisDecision, models.PROTECT, null=True, related_name="cut_notices")
    made_at = models.DateTimeField(_("閲覧を止めた日時"))
    made_by = by_user(verbose_name=_("閲覧を止めた人"), db_index=True)
    told_at = models.DateTimeField(_("知らせた日時"), null=True, blank=True)
    told_by = by_user(null=True, blank=True)
    means = models.CharField(_("知らせた手段"), max_length=10, choices=Means, blank=True)
    spoken_to = models.CharField(_("話した相手"), max_length=100, blank=True)
    note = models.CharField(_("頼んだこと・返事"), max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(CutNoticeQuerySet)()
    unscoped = models.Manager.from_queryset(CutNoticeQuerySet)()

    class Meta:
        verbose_name = _("撤回・中止の連絡")
        verbose_name_plural = _("撤回・中止の連絡")
        constraints = [
            both_or_neither("cut_notice_told_at_by", "told_at", "told_by"),
            models.CheckConstraint(
                condition=Q(told_at=None, means="") | Q(told_at__isnull=False) & ~Q(means=""),
                name="cut_notice_told_by_some_means",
            ),
            models.CheckConstraint(
                condition=Q(consent=None, decision__isnull=False) | Q(consent__isnull=False, decision=None),
                name="cut_notice_has_one_cause",
            ),
            models.UniqueConstraint(
                fields=["consent", "organization"], condition=Q(told_at=None), name="cut_notice_of_consent_once"
            ),
            models.UniqueConstraint(
                fields=["decision", "organization"], condition=Q(told_at=None), name="cut_notice_of_decision_once"
            ),
        ]
        indexes = [
            models.Index(fields=["made_by", "-made_at", "-id"], condition=Q(told_at=None), name="cut_notice_open"),
        ]

    def __str__(self):
        return f"CutNotice {self.pk}"
