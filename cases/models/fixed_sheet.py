"""A sheet of a case: a draft until somebody fixes it, and never changed afterwards."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from cases.models.within_case import WithinCase, WithinCaseQuerySet
from network.models.by_user import by_user


class FixedSheet(WithinCase):
    """What assessment, plan and evaluation share. Triggers refuse a change of content once `fixed_at` is set.

    `recorded_at` and `recorded_by` tell of the last time that the draft was saved.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    recorded_at = models.DateTimeField(_("記録日時"))
    recorded_by = by_user(verbose_name=_("記入者"))
    fixed_at = models.DateTimeField(_("確定日時"), null=True, blank=True)
    fixed_by = by_user(null=True, blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(WithinCaseQuerySet)()
    unscoped = models.Manager.from_queryset(WithinCaseQuerySet)()

    class Meta:
        abstract = True

    @property
    def is_fixed(self) -> bool:
        """Whether the sheet can only be read."""
        return self.fixed_at is not None
