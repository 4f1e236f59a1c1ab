"""Every step of a referral: who moved it, when, and what was said with it. Questions, answers and reports are steps."""

import uuid

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.case import RecordResult
from cases.codes.consent import Means
from cases.codes.referral import InquiryReply, ProgressAnswer, ReportKind
from cases.models.packet import Packet
from cases.models.person import Person, open_to
from cases.models.referral import Referral
from cases.states import Move, State


class ReferralStepQuerySet(PersonalQuerySet):
    """The sender sees every step; the receiver those that are not the sender's own affair."""

    def visible_to(self, actor: Actor):
        """Steps of own referrals, for the receiver without `sender_only` ones.

        A receiver that declined does not read either how the sender closed the referral afterwards (S9). Once a
        packet has ended, what was said about it has ended too: of the steps only the withdrawal and the refusal are
        left, with the words for the receiver and its own.
        """
        if actor.is_system:
            return self
        if not (actor.is_window or actor.side == "partner"):
            return self.none()
        sent = Q(referral__from_organization_id=actor.organization_id)
        received = Q(referral__to_organization_id=actor.organization_id, sender_only=False) & ~Q(
            move=Move.COMPLETE, referral__declined_at__isnull=False
        )
        ended = Packet.unscoped.filter(Packet.unscoped.all().ended(), referral_id=OuterRef("referral_id"))
        received &= Q(move__in=(Move.WITHDRAW, Move.DECLINE)) | ~Exists(ended)
        return self.filter(sent | received).filter(Q(person=None) | open_to(actor, "person") | received)

    def in_order(self):
        """As they happened; the number is the unique last key."""
        return self.order_by("at", "id")


class ReferralStep(PersonalModel):
    """One move and its words. Entered on behalf of a partner, it says by which means, when and who spoke."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    referral = models.ForeignKey(Referral, models.PROTECT, related_name="steps")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    move = models.CharField(_("したこと"), max_length=20, choices=Move)
    state_after = models.CharField(_("その後の状態"), max_length=20, choices=State)
    at = models.DateTimeField(_("日時"))
    by = models.ForeignKey("network.User", models.PROTECT, related_name="+")
    organization = models.ForeignKey("network.Organization", models.PROTECT, related_name="+")
    sender_only = models.BooleanField(default=False)
    text = models.TextField(_("内容"), blank=True)
    report_kind = models.CharField(_("報告の種別"), max_length=20, choices=ReportKind, blank=True)
    outcome_changes = models.JSONField(_("見られた変化"), default=list)
    first_contact_on = models.DateField(_("最初に会えた日"), null=True)
    progress = models.CharField(_("その後の様子"), max_length=20, choices=ProgressAnswer, blank=True)
    seen_on = models.DateField(_("最後に会えた日"), null=True)
    respond_by = models.DateField(_("新しい回答期限"), null=True)
    visit_on = models.DateField(_("訪問した日"), null=True)
    visitors = models.CharField(_("訪問した人"), max_length=100, blank=True)
    visit_result = models.CharField(_("訪問の結果"), max_length=20, choices=RecordResult, blank=True)
    reply = models.CharField(_("照会への答え"), max_length=20, choices=InquiryReply, blank=True)
    meeting_on = models.DateField(_("新しい会う予定の日"), null=True)
    overlap_until = models.DateField(_("新しい重なりの期間の終わり"), null=True)
    on_behalf = models.BooleanField(_("代行入力"), default=False)
    received_via = models.CharField(_("受けた手段"), max_length=10, choices=Means, blank=True)
    received_at = models.DateTimeField(_("受けた日時"), null=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    spoken_to = models.CharField(_("話した相手"), max_length=100, blank=True)

    objects = ScopedManager.from_queryset(ReferralStepQuerySet)()
    unscoped = models.Manager.from_queryset(ReferralStepQuerySet)()

    class Meta:
        verbose_name = _("連携の経過")
        verbose_name_plural = _("連携の経過")
        constraints = [
            models.UniqueConstraint(fields=["referral"], condition=Q(move="accept"), name="one_acceptance"),
            models.UniqueConstraint(
                fields=["referral", "move"], condition=Q(move__in=["confirm_meeting", "meet"]), name="each_says_it_once"
            ),
            models.CheckConstraint(
                condition=~Q(move="visit") | (Q(visit_on__isnull=False) & ~Q(visitors="") & ~Q(visit_result="")),
                name="visit_says_when_who_and_how",
            ),
            models.CheckConstraint(condition=~Q(move="reply") | ~Q(reply=""), name="reply_by_its_code"),
            models.CheckConstraint(
                condition=~Q(move="complete") | (~Q(outcome_changes=[]) & ~Q(text="")),
                name="completion_with_outcome_and_note",
            ),
            models.CheckConstraint(
                condition=Q(on_behalf=False, received_via="", received_at=None)
                | (Q(on_behalf=True, received_at__isnull=False) & ~Q(received_via="")),
                name="on_behalf_says_how_and_when",
            ),
        ]
        indexes = [models.Index(fields=["referral", "at", "id"], name="step_of_referral")]

    def __str__(self):
        return f"ReferralStep {self.pk}"
