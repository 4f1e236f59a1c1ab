"""A document beside a progress record."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from cases.models.progress_record import ProgressRecord
from cases.models.stored_file import StoredFile, kept_or_removed
from cases.models.within_case import WithinCase, WithinCaseQuerySet


class Attachment(StoredFile, WithinCase):
    """One file, seen by whoever sees the case."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    record = models.ForeignKey(ProgressRecord, models.PROTECT, related_name="attachments")

    objects = ScopedManager.from_queryset(WithinCaseQuerySet)()
    unscoped = models.Manager.from_queryset(WithinCaseQuerySet)()

    class Meta:
        verbose_name = _("添付書類")
        verbose_name_plural = _("添付書類")
        constraints = kept_or_removed("attachment")

    def __str__(self):
        return f"Attachment {self.pk}"
