"""What crosses: an immutable copy of the chosen sections, shown to the sender beforehand as the receiver sees it."""

import uuid
from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager, clock
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.models.consent import NOT_IN_FORCE, Consent
from cases.models.legal_basis import BasisDecision
from cases.models.person import Person, open_to
from cases.models.referral import Referral
from cases.states import State
from network.models.by_user import by_user
from network.models.paired import both_or_neither

# How long a receiver can read a packet unless the consent ends earlier.
PACKET_LIFETIME = timedelta(days=180)


class PacketQuerySet(PersonalQuerySet):
    """The sender keeps reading what it sent; the receiver reads only while the basis holds."""

    def visible_to(self, actor: Actor):
        """Packets of own referrals; as receiver those in force now, and no correction before it is opened."""
        if actor.is_system:
            return self
        if not (actor.is_window or actor.side == "partner"):
            return self.none()
        sent = Q(referral__from_organization_id=actor.organization_id) & (Q(person=None) | open_to(actor, "person"))
        received = Q(referral__to_organization_id=actor.organization_id) & ~self.ended()
        # A correction opens as a packet does: with the receiver's word that it reads it.
        unread = F("referral__amendment_unread_since")
        received &= Q(amends=None) | Q(referral__amendment_unread_since=None) | Q(sent_at__lt=unread)
        return self.filter(sent | received)

    @staticmethod
    def ended() -> Q:
        """The condition that the receiver may read no more.

        Its time is over, the referral was withdrawn, the consent no longer holds today, or the other basis was
        switched off, refused afterwards or given up.
        """
        return PacketQuerySet.without_basis() | Q(expires_at__lte=clock.now()) | Q(referral__state=State.WITHDRAWN)

    @staticmethod
    def without_basis() -> Q:
        """The condition that what it was founded on holds no more."""
        consent = Q(consent__status__in=NOT_IN_FORCE) | Q(consent__valid_until__lt=clock.today())
        decision = (
            Q(decision__legal_basis__is_enabled=False)
            | Q(decision__returned_at__isnull=False)
            | Q(decision__stopped_at__isnull=False)
        )
        return consent | decision


class Packet(PersonalModel):
    """One packet. Later text cannot leak into it; a further packet corrects it, and needs a basis of its own.

    Triggers refuse any change of content, and refuse a personal packet whose consent or decision is not valid
    at the moment of sending.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    referral = models.ForeignKey(Referral, models.PROTECT, related_name="packets", db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    seq = models.PositiveSmallIntegerField(_("通し番号"), default=1)
    content = models.JSONField(_("渡した内容"))
    sha256 = models.CharField(max_length=64)
    is_personal = models.BooleanField(_("個人の情報を含む"))
    consent = models.ForeignKey(Consent, models.PROTECT, null=True, related_name="packets")
    decision = models.ForeignKey(BasisDecision, models.PROTECT, null=True, related_name="packets")
    amends = models.OneToOneField("self", models.PROTECT, null=True, related_name="amended_by")
    amend_note = models.CharField(_("訂正の理由"), max_length=300, blank=True)
    sent_at = models.DateTimeField(_("送付日時"))
    sent_by = by_user()
    expires_at = models.DateTimeField(_("閲覧の期限"))
    first_opened_at = models.DateTimeField(_("最初に開いた日時"), null=True)
    first_opened_by = by_user(null=True)

    objects = ScopedManager.from_queryset(PacketQuerySet)()
    unscoped = models.Manager.from_queryset(PacketQuerySet)()

    class Meta:
        verbose_name = _("渡した情報")
        verbose_name_plural = _("渡した情報")
        constraints = [
            models.UniqueConstraint(fields=["referral", "seq"], name="packet_seq_once"),
            models.CheckConstraint(
                condition=Q(seq=1, amends=None, amend_note="")
                | (Q(seq__gt=1, amends__isnull=False) & ~Q(amend_note="")),
                name="further_packet_amends_with_reason",
            ),
            both_or_neither("packet_first_opened_at_by", "first_opened_at", "first_opened_by"),
            models.CheckConstraint(
                condition=Q(is_personal=False, consent=None, decision=None)
                | Q(is_personal=True, consent__isnull=False, decision=None)
                | Q(is_personal=True, consent=None, decision__isnull=False),
                name="no_basis_no_packet",
            ),
            models.CheckConstraint(
                condition=Q(is_personal=False) | Q(person__isnull=False), name="personal_packet_has_person"
            ),
        ]

    def __str__(self):
        return f"Packet {self.pk}"
