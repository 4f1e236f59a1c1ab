"""Dated observations: a change between two of them is an outcome, so none is ever overwritten."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from cases.codes.person import GoingOutLevel
from cases.models.within_case import WithinCase, WithinCaseQuerySet


class GoingOutObservation(WithinCase):
    """How far the person went out at a time, and who said so (CL-05)."""

    observed_on = models.DateField(_("時点"))
    level = models.CharField(_("外出の程度"), max_length=10, choices=GoingOutLevel)
    informant = models.CharField(_("話した方"), max_length=100, blank=True)
    recorded_at = models.DateTimeField(_("記録日時"))
    recorded_by = models.ForeignKey("network.User", models.PROTECT, related_name="+", verbose_name=_("記録者"))

    objects = ScopedManager.from_queryset(WithinCaseQuerySet)()
    unscoped = models.Manager.from_queryset(WithinCaseQuerySet)()

    class Meta:
        verbose_name = _("外出の程度の観察")
        verbose_name_plural = _("外出の程度の観察")
        indexes = [models.Index(fields=["case", "-observed_on", "-id"], name="observation_of_case")]

    def __str__(self):
        return f"GoingOutObservation {self.pk}"
