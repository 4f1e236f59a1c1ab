"""How a progress record stood before it was corrected."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from cases.models.progress_record import ProgressRecord
from cases.models.within_case import WithinCase, WithinCaseQuerySet
from network.models.by_user import by_user


class RecordRevision(WithinCase):
    """One earlier state. It is never changed: a trigger refuses it. `content` is the fields that people type."""

    record = models.ForeignKey(ProgressRecord, models.PROTECT, related_name="revisions", db_index=False)
    number = models.PositiveSmallIntegerField(_("版"))
    content = models.JSONField(_("訂正する前の内容"))
    reason = models.CharField(_("訂正の理由"), max_length=300)
    replaced_at = models.DateTimeField(_("訂正した日時"))
    replaced_by = by_user(verbose_name=_("訂正した人"))

    objects = ScopedManager.from_queryset(WithinCaseQuerySet)()
    unscoped = models.Manager.from_queryset(WithinCaseQuerySet)()

    class Meta:
        verbose_name = _("訂正前の支援経過")
        verbose_name_plural = _("訂正前の支援経過")
        constraints = [models.UniqueConstraint(fields=["record", "number"], name="revision_number_once")]

    def __str__(self):
        return f"RecordRevision {self.pk}"
