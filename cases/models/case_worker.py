"""一緒に担当する職員: who works on a case beside its lead worker."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from akishima_support.audit.reading import PersonalQuerySet
from cases.models.within_case import WithinCase, WithinCaseQuerySet
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class CaseWorkerQuerySet(WithinCaseQuerySet):
    """Seen by whoever sees the case."""

    def current(self):
        """Those who work on it now."""
        return self.filter(ended_at=None)

    def users(self) -> set[int]:
        """The numbers of the workers; they name nobody whom a case is about."""
        return set(super(PersonalQuerySet, self).values_list("user_id", flat=True))


class CaseWorker(WithinCase):
    """One worker from when to when; the row stays when it ends."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey("network.User", models.PROTECT, related_name="+", verbose_name=_("職員"))
    added_at = models.DateTimeField(_("加えた日時"))
    added_by = by_user(verbose_name=_("加えた人"))
    ended_at = models.DateTimeField(_("外した日時"), null=True, blank=True)
    ended_by = by_user(null=True, blank=True)

    objects = ScopedManager.from_queryset(CaseWorkerQuerySet)()
    unscoped = models.Manager.from_queryset(CaseWorkerQuerySet)()

    class Meta:
        verbose_name = _("一緒に担当する職員")
        verbose_name_plural = _("一緒に担当する職員")
        constraints = [
            both_or_neither("case_worker_ended_at_by", "ended_at", "ended_by"),
            models.UniqueConstraint(fields=["case", "user"], condition=Q(ended_at=None), name="case_worker_once"),
        ]

    def __str__(self):
        return f"CaseWorker {self.pk}"
