"""Taking a list of cases out of the system: who asked, what for, who agreed, and what left."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class ExportRequestQuerySet(ScopedQuerySet):
    """Seen by whoever asked and by those who approve."""

    def visible_to(self, actor: Actor):
        """The actor's own requests; all of them for those who approve."""
        if actor.is_system or actor.can(Capability.EXPORT_APPROVE):
            return self
        return self.filter(requested_by_id=actor.user_id)

    def waiting(self):
        """Neither approved nor refused, the oldest first."""
        return self.filter(approved_at=None, refused_at=None).order_by("requested_at", "id")


class ExportRequest(models.Model):
    """One request. The file itself is never kept: it is made at the moment of handing over, and its sum is noted."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    conditions = models.CharField(_("条件"), max_length=500, blank=True)
    purpose = models.CharField(_("目的"), max_length=300)
    rows = models.PositiveIntegerField(_("件数"))
    requested_at = models.DateTimeField(_("申請日時"))
    requested_by = by_user(verbose_name=_("申請した人"), db_index=True)
    approved_at = models.DateTimeField(_("承認日時"), null=True, blank=True)
    approved_by = by_user(null=True, blank=True)
    refused_at = models.DateTimeField(_("承認しなかった日時"), null=True, blank=True)
    refused_by = by_user(null=True, blank=True)
    handed_over_at = models.DateTimeField(_("書き出した日時"), null=True, blank=True)
    handed_over_sha256 = models.CharField(max_length=64, blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(ExportRequestQuerySet)()
    unscoped = models.Manager.from_queryset(ExportRequestQuerySet)()

    class Meta:
        verbose_name = _("書き出しの申請")
        verbose_name_plural = _("書き出しの申請")
        constraints = [
            both_or_neither("export_approved_at_by", "approved_at", "approved_by"),
            both_or_neither("export_refused_at_by", "refused_at", "refused_by"),
            models.CheckConstraint(condition=Q(approved_at=None) | Q(refused_at=None), name="export_decided_once"),
            models.CheckConstraint(
                condition=Q(handed_over_at=None) | ~Q(approved_at=None) | Q(rows__lte=20), name="export_approved_first"
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("requested_by")), name="export_by_two_people"
            ),
        ]

    def __str__(self):
        return f"ExportRequest {self.pk}"
