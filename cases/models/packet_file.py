"""A document that crossed: a copy of its own, which stays what it was when the original goes."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from akishima_support.uploads import FileKind
from cases.models.packet import Packet
from cases.models.person import Person
from cases.models.referral import Referral


class PacketFileQuerySet(PersonalQuerySet):
    """Read by whoever may read the packet; the receiver only after receiving the referral."""

    def visible_to(self, actor: Actor):
        """Those of packets that the actor reads now."""
        if actor.is_system:
            return self
        readable = Packet.unscoped.all().visible_to(actor)
        opened = Q(referral__from_organization_id=actor.organization_id) | Q(referral__received_at__isnull=False)
        return self.filter(opened, packet__in=readable.values_list("pk"))


class PacketFile(PersonalModel):
    """One document of a packet; `number` is its place there. Triggers refuse every change."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    packet = models.ForeignKey(Packet, models.PROTECT, related_name="files", db_index=False)
    referral = models.ForeignKey(Referral, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    number = models.PositiveSmallIntegerField(_("番号"))
    name = models.CharField(_("ファイル名"), max_length=200)
    kind = models.CharField(_("種類"), max_length=10, choices=FileKind)
    size = models.PositiveIntegerField(_("大きさ"))
    sha256 = models.CharField(max_length=64)
    stored_name = models.CharField(max_length=100, editable=False)

    objects = ScopedManager.from_queryset(PacketFileQuerySet)()
    unscoped = models.Manager.from_queryset(PacketFileQuerySet)()

    class Meta:
        verbose_name = _("渡した書類")
        verbose_name_plural = _("渡した書類")
        constraints = [
            models.UniqueConstraint(fields=["packet", "number"], name="packet_file_number_once"),
            models.CheckConstraint(condition=~Q(stored_name=""), name="packet_file_is_kept"),
        ]

    def __str__(self):
        return f"PacketFile {self.pk}"
