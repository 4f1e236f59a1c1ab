"""開示請求: somebody asks to see what is kept about them; by when it is answered, and what was decided."""

import uuid
from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from akishima_support.audit.reading import PersonalModel
from cases.codes.disclosure import DISCLOSES, Decision, HandOver, Identity, Requester
from cases.models.hold import WindowKeptQuerySet
from cases.models.person import Person
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class DisclosureRequestQuerySet(WindowKeptQuerySet):
    """The register."""

    def open(self):
        """Neither answered nor taken back."""
        return self.filter(handed_over_at=None, withdrawn_at=None)

    def due_first(self):
        """By the day on which it is due; the number is the unique last key."""
        return self.order_by("due_on", "id")

    def newest_first(self):
        """By reception, newest first; the number is the unique last key."""
        return self.order_by("-received_on", "-id")


class DisclosureRequest(PersonalModel):
    """One request. `person` is empty while nobody is found who fits, and where nobody is kept at all.

    Whoever registered it does not decide, and whoever marked what is masked does not approve the marking.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    number = models.CharField(_("開示請求番号"), max_length=20, unique=True)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="disclosure_requests", verbose_name=_("ご本人")
    )
    subject_name = models.CharField(_("どなたの情報か"), max_length=100)
    requester = models.CharField(_("請求した方"), max_length=20, choices=Requester)
    requester_name = models.CharField(_("請求した方の氏名"), max_length=100)
    identity = models.CharField(_("本人確認の方法"), max_length=20, choices=Identity)
    identity_note = models.CharField(_("確認した書類"), max_length=200, blank=True)
    authority = models.CharField(_("代理権を確かめた書類"), max_length=200, blank=True)
    received_on = models.DateField(_("受付日"))
    scope = models.TextField(_("請求の内容"))
    due_on = models.DateField(_("決定の期限"))
    registered_at = models.DateTimeField(_("登録日時"))
    registered_by = by_user(verbose_name=_("受付者"), db_index=True)
    extended_at = models.DateTimeField(_("延長した日時"), null=True, blank=True)
    extended_by = by_user(null=True, blank=True)
    extension_reason = models.CharField(_("延長の理由"), max_length=300, blank=True)
    submitted_at = models.DateTimeField(_("墨消しの確認を求めた日時"), null=True, blank=True)
    submitted_by = by_user(null=True, blank=True)
    approved_at = models.DateTimeField(_("墨消しを承認した日時"), null=True, blank=True)
    approved_by = by_user(null=True, blank=True)
    return_note = models.CharField(_("直してほしいこと"), max_length=300, blank=True)
    decision = models.CharField(_("決定"), max_length=20, choices=Decision, blank=True)
    decision_reason = models.TextField(_("決定の理由"), blank=True)
    harm_checked = models.BooleanField(_("開示してもご本人の権利利益を害さないことを確かめた"), default=False)
    decided_at = models.DateTimeField(_("決定した日時"), null=True, blank=True)
    decided_by = by_user(null=True, blank=True)
    handed_over_on = models.DateField(_("通知・交付した日"), null=True, blank=True)
    hand_over = models.CharField(_("通知・交付の方法"), max_length=20, choices=HandOver, blank=True)
    handed_over_at = models.DateTimeField(_("通知・交付を記録した日時"), null=True, blank=True)
    handed_over_by = by_user(null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("取下げの日時"), null=True, blank=True)
    withdrawn_by = by_user(null=True, blank=True)
    withdrawal_note = models.CharField(_("取下げの理由"), max_length=300, blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(DisclosureRequestQuerySet)()
    unscoped = models.Manager.from_queryset(DisclosureRequestQuerySet)()

    class Meta:
        verbose_name = _("開示請求")
        verbose_name_plural = _("開示請求")
        constraints = [
            *[
                both_or_neither(f"disclosure_{verb}_at_by", f"{verb}_at", f"{verb}_by")
                for verb in ("extended", "submitted", "approved", "decided", "handed_over", "withdrawn")
            ],
            models.CheckConstraint(condition=Q(due_on__gte=F("received_on")), name="disclosure_due_after_receipt"),
            models.CheckConstraint(
                condition=Q(extended_at=None) | ~Q(extension_reason=""), name="disclosure_extended_with_reason"
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("submitted_by")),
                name="disclosure_masks_by_two_people",
            ),
            models.CheckConstraint(
                condition=Q(approved_at=None) | Q(submitted_at__isnull=False), name="disclosure_approved_when_asked"
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=F("registered_by")),
                name="disclosure_decided_by_another",
            ),
            models.CheckConstraint(
                condition=Q(decided_at=None, decision="") | (Q(decided_at__isnull=False) & ~Q(decision="")),
                name="disclosure_decided_as_what",
            ),
            models.CheckConstraint(
                condition=Q(decision__in=["", "full"]) | ~Q(decision_reason=""), name="disclosure_refused_with_reason"
            ),
            models.CheckConstraint(
                condition=~Q(decision__in=["full", "partial"]) | Q(approved_at__isnull=False, person__isnull=False),
                name="disclosure_only_with_approved_masks",
            ),
            models.CheckConstraint(
                condition=Q(handed_over_at=None, handed_over_on=None, hand_over="")
                | (Q(decided_at__isnull=False, handed_over_on__isnull=False) & ~Q(hand_over="")),
                name="disclosure_handed_over_when_decided",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | (Q(handed_over_at=None) & ~Q(withdrawal_note="")),
                name="disclosure_withdrawn_before_answer",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_on", "id"],
                name="disclosure_open",
                condition=Q(handed_over_at=None, withdrawn_at=None),
            )
        ]

    def __str__(self):
        return self.number

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for the answer."""
        return self.handed_over_at is None and self.withdrawn_at is None

    @property
    def discloses(self) -> bool:
        """Whether the decision lets the person see something."""
        return self.decision in DISCLOSES

    def is_late(self, day: date) -> bool:
        """Whether the day of the decision has gone by without one."""
        return self.is_open and self.decided_at is None and self.due_on < day
