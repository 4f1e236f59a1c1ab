"""A scan of the signed 同意書, or of what a guardian showed, beside a consent."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from akishima_support.audit.reading import PersonalModel
from cases.models.consent import Consent, KeptQuerySet
from cases.models.person import Person
from cases.models.stored_file import StoredFile, kept_or_removed


class ConsentScan(StoredFile, PersonalModel):
    """One file, seen by whoever keeps the record of the person."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    consent = models.ForeignKey(Consent, models.PROTECT, related_name="scans")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")

    objects = ScopedManager.from_queryset(KeptQuerySet)()
    unscoped = models.Manager.from_queryset(KeptQuerySet)()

    class Meta:
        verbose_name = _("同意書の写し")
        verbose_name_plural = _("同意書の写し")
        constraints = kept_or_removed("consent_scan")

    def __str__(self):
        return f"ConsentScan {self.pk}"
