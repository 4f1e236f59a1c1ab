"""情報提供記録: one row for every act of telling, for the person whom it is about. It only grows."""

import uuid

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.consent import Direction, LedgerCorrection, Means
from cases.models.consent import Consent, KeptQuerySet
from cases.models.person import Person
from cases.models.referral import Referral
from network.models.by_user import by_user
from network.models.paired import both_or_neither

# What a body may keep of what it was told: nothing of it says about whom.
FACTS = (
    "pk",
    "uid",
    "occurred_at",
    "means",
    "categories",
    "basis",
    "is_corrected",
    "is_void",
    "referral__uid",
    "referral__referral_no",
    "referral__from_organization__name",
)


class DisclosureQuerySet(KeptQuerySet):
    """The ledger of a person, read by whoever keeps the person's record; the auditor counts and compares all of it."""

    def visible_to(self, actor: Actor):
        """As `KeptQuerySet`; for those who oversee without reading cases every row."""
        oversees = actor.can(Capability.LEDGER_OVERSEE) and not actor.can(Capability.LEDGER_READ)
        return self if oversees else super().visible_to(actor)

    def with_corrections(self):
        """Each row with `is_corrected`: whether a later row stands in its place."""
        return self.annotate(is_corrected=Exists(DisclosureRecord.unscoped.filter(corrects=OuterRef("pk"))))

    def newest_first(self):
        """Newest first; the number is the unique last key."""
        return self.order_by("-occurred_at", "-id")

    def facts(self):
        """The rows as tuples of when, how, from whom and which categories; they name nobody whom it is about."""
        return super(PersonalQuerySet, self).values_list(*FACTS, named=True)


class DisclosureRecord(PersonalModel):
    """What was told, to whom, when, why and by which means (domain §4.3). Corrections are new rows."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    occurred_at = models.DateTimeField(_("日時"))
    person = models.ForeignKey(Person, models.PROTECT, related_name="disclosures", db_index=False)
    referral = models.ForeignKey(Referral, models.PROTECT, null=True, related_name="disclosures")
    packet = models.ForeignKey("cases.Packet", models.PROTECT, null=True, related_name="+")
    meeting = models.ForeignKey("network.Meeting", models.PROTECT, null=True, related_name="+")
    direction = models.CharField(_("提供・受領"), max_length=10, choices=Direction, default=Direction.PROVIDED)
    provided_by = models.CharField(_("渡した機関・人"), max_length=300)
    recipient = models.ForeignKey("network.Organization", models.PROTECT, null=True, related_name="+", db_index=False)
    provider = models.ForeignKey("network.Organization", models.PROTECT, null=True, related_name="+", db_index=False)
    recipient_name = models.CharField(_("受け取った機関・人"), max_length=300)
    spoken_to = models.CharField(_("話した相手"), max_length=100, blank=True)
    means = models.CharField(_("手段"), max_length=10, choices=Means)
    categories = models.JSONField(_("情報の区分"), default=list)
    items = models.TextField(_("渡した項目"))
    basis = models.CharField(_("根拠"), max_length=40)
    consent = models.ForeignKey(Consent, models.PROTECT, null=True, related_name="+")
    basis_reason = models.TextField(_("必要な理由"), blank=True)
    proviso_checked = models.BooleanField(_("権利利益を侵害しないことの確認"), default=False)
    approved_by = models.CharField(_("承認した人"), max_length=200, blank=True)
    approved_at = models.DateTimeField(_("承認日時"), null=True)
    approver = models.ForeignKey("network.User", models.PROTECT, null=True, related_name="+")
    conditions = models.CharField(_("条件"), max_length=300, blank=True)
    recorded_at = models.DateTimeField(_("記録日時"), null=True)
    recorded_by = by_user(null=True)
    corrects = models.ForeignKey("self", models.PROTECT, null=True, related_name="corrections", db_index=False)
    correction_note = models.CharField(_("訂正の理由"), max_length=300, blank=True)
    correction = models.CharField(_("訂正の種類"), max_length=20, choices=LedgerCorrection, blank=True)
    is_void = models.BooleanField(_("誤りの取消し"), default=False)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(DisclosureQuerySet)()
    unscoped = models.Manager.from_queryset(DisclosureQuerySet)()

    class Meta:
        verbose_name = _("情報提供記録")
        verbose_name_plural = _("情報提供記録")
        constraints = [
            models.CheckConstraint(
                condition=~Q(basis="consent") | Q(consent__isnull=False), name="disclosure_by_consent_names_it"
            ),
            both_or_neither("disclosure_recorded_at_by", "recorded_at", "recorded_by"),
            models.CheckConstraint(
                condition=Q(approver=None) | Q(recorded_by__isnull=False) & ~Q(approver=F("recorded_by")),
                name="disclosure_approved_by_another",
            ),
            models.CheckConstraint(
                condition=Q(is_void=False) | Q(corrects__isnull=False) & ~Q(correction_note=""),
                name="disclosure_void_only_as_correction",
            ),
            models.UniqueConstraint(fields=["corrects"], name="disclosure_corrected_once"),
            models.CheckConstraint(
                condition=~Q(correction="recalled") | Q(is_void=True, packet__isnull=False),
                name="disclosure_recalled_was_never_read",
            ),
        ]
        indexes = [
            models.Index(fields=["person", "-occurred_at", "-id"], name="disclosure_of_person"),
            models.Index(fields=["recipient", "-occurred_at", "-id"], name="disclosure_to_body"),
            models.Index(fields=["provider", "-occurred_at", "-id"], name="disclosure_from_body"),
            models.Index(fields=["-occurred_at", "-id"], name="disclosure_newest"),
        ]

    def __str__(self):
        return f"DisclosureRecord {self.pk}"


def told_to(actor: Actor):
    """What the body acted for was told by referrals that it may know of. The rows are the senders': `facts` alone."""
    referrals = Referral.objects.visible_to(actor).received_by(actor)
    rows = DisclosureRecord.unscoped.filter(
        referral__in=referrals.values_list("pk"), recipient=actor.organization_id, direction=Direction.PROVIDED
    )
    return rows.with_corrections().newest_first().facts()
