"""Every step of a referral: who moved it, when, and what was said with it. Questions, answers and reports are steps."""

import uuid

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.case import RecordResult
from cases.codes.consent import Means
from cases.codes.referral import DeclineReason, InquiryReply, ProgressAnswer, ReopenReason, ReportKind, StruckReason
from cases.models.packet import Packet
from cases.models.person import Person, open_to
from cases.models.referral import Referral
from cases.states import Move, State

_STRIKES = ["strike_own", "strike_theirs"]
LEFT = (Move.WITHDRAW, Move.DECLINE, Move.STRIKE_OUT)


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
        received &= (Q(move__in=LEFT) | Q(strikes__move__in=LEFT)) | ~Exists(ended)
        return self.filter(sent | received).filter(Q(person=None) | open_to(actor, "person") | received)

    def with_strikes(self):
        """Each with `is_struck`, and `is_hidden` where the other side may not read what stood there."""
        strikes = ReferralStep.unscoped.filter(strikes=OuterRef("pk"))
        return self.annotate(is_struck=Exists(strikes), is_hidden=Exists(strikes.filter(hides_words=True)))

    def in_order(self):
        """As they happened; the number is the unique last key."""
        return self.order_by("at", "id")


class ReferralStep(PersonalModel):
    """One move and its words. Entered on behalf of a partner, it says by which means, when and who spoke."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    referral = models.ForeignKey(Referral, models.PROTECT, related_name="steps", db_index=False)
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
    round = models.PositiveSmallIntegerField(default=1, editable=False)
    strikes = models.OneToOneField("self", models.PROTECT, null=True, related_name="struck_by")
    struck_reason = models.CharField(_("取り消した理由"), max_length=20, choices=StruckReason, blank=True)
    hides_words = models.BooleanField(_("相手に見せない"), default=False)
    decline_reason = models.CharField(_("対応困難の理由"), max_length=20, choices=DeclineReason, blank=True)
    reopen_reason = models.CharField(_("再開の理由"), max_length=20, choices=ReopenReason, blank=True)
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
            models.UniqueConstraint(fields=["referral", "round"], condition=Q(move="accept"), name="one_acceptance"),
            models.UniqueConstraint(fields=["referral", "round"], condition=Q(move="reopen"), name="one_reopening"),
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
                condition=Q(strikes=None, struck_reason="", hides_words=False) & ~Q(move__in=_STRIKES)
                | Q(strikes__isnull=False, move__in=_STRIKES) & ~Q(struck_reason=""),
                name="strike_says_what_and_why",
            ),
            models.CheckConstraint(condition=Q(move="reopen") ^ Q(reopen_reason=""), name="reopened_with_reason"),
            models.CheckConstraint(
                condition=Q(on_behalf=False, received_via="", received_at=None)
                | (Q(on_behalf=True, received_at__isnull=False) & ~Q(received_via="")),
                name="on_behalf_says_how_and_when",
            ),
        ]
        indexes = [models.Index(fields=["referral", "at", "id"], name="step_of_referral")]

    def __str__(self):
        return f"ReferralStep {self.pk}"
