"""Events of a case: one row for each thing that happened, written by the action that did it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from cases.codes.case_event import CaseEventKind
from cases.models.within_case import WithinCase, WithinCaseQuerySet


class CaseEvent(WithinCase):
    """What the timeline shows of the rarer kinds, so that one statement reads them all (ADR 0018).

    `at` is where it stands in time; of an observation it is the day observed. `detail` holds codes, days and names of
    staff, `text` and `who` what was typed. `about` is the uid of the row that it tells of. Triggers refuse every
    change but the mark of an observation that was corrected.
    """

    kind = models.CharField(_("できごと"), max_length=20, choices=CaseEventKind)
    at = models.DateTimeField(_("日時"))
    by = models.ForeignKey("network.User", models.PROTECT, related_name="+", verbose_name=_("記録者"))
    detail = models.JSONField(default=dict)
    text = models.TextField(_("内容"), blank=True)
    who = models.CharField(_("話した方"), max_length=100, blank=True)
    about = models.UUIDField(null=True, blank=True)
    is_corrected = models.BooleanField(_("訂正済"), default=False)

    objects = ScopedManager.from_queryset(WithinCaseQuerySet)()
    unscoped = models.Manager.from_queryset(WithinCaseQuerySet)()

    class Meta:
        verbose_name = _("ケースのできごと")
        verbose_name_plural = _("ケースのできごと")
        indexes = [models.Index(fields=["case", "-at", "-id"], name="event_of_case")]

    def __str__(self):
        return f"CaseEvent {self.pk}"
