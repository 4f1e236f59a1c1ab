"""A scan of the signed 同意書, or of what a guardian showed, beside a consent."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from akishima_support.audit.reading import PersonalModel
from akishima_support.uploads import FileKind
from cases.models.consent import Consent, KeptQuerySet
from cases.models.paired import both_or_neither
from cases.models.person import Person


class ConsentScan(PersonalModel):
    """One file. The bytes lie outside the database under `stored_name`, and are gone once it was taken back."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    consent = models.ForeignKey(Consent, models.PROTECT, related_name="scans")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    name = models.CharField(_("ファイル名"), max_length=200)
    note = models.CharField(_("何の書類か"), max_length=200, blank=True)
    kind = models.CharField(_("種類"), max_length=10, choices=FileKind)
    size = models.PositiveIntegerField(_("大きさ"))
    sha256 = models.CharField(max_length=64)
    stored_name = models.CharField(max_length=100, blank=True, editable=False)
    added_at = models.DateTimeField(_("添付した日時"))
    added_by = models.ForeignKey("network.User", models.PROTECT, related_name="+", verbose_name=_("添付した人"))
    removed_at = models.DateTimeField(_("取り消した日時"), null=True, blank=True)
    removed_by = models.ForeignKey("network.User", models.PROTECT, null=True, blank=True, related_name="+")
    removal_reason = models.CharField(_("取り消す理由"), max_length=200, blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(KeptQuerySet)()
    unscoped = models.Manager.from_queryset(KeptQuerySet)()

    class Meta:
        verbose_name = _("同意書の写し")
        verbose_name_plural = _("同意書の写し")
        constraints = [
            both_or_neither("consent_scan_removed_at_by", "removed_at", "removed_by"),
            models.CheckConstraint(
                condition=Q(removed_at=None) & ~Q(stored_name="") | Q(removed_at__isnull=False, stored_name=""),
                name="consent_scan_kept_or_removed",
            ),
        ]

    def __str__(self):
        return f"ConsentScan {self.pk}"
