"""A meeting that recurs, and how often in a fiscal year."""

import uuid
from datetime import date

from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from network.activity_codes import MeetingKind, MeetingStatus
from network.models.sourced import DirectoryQuerySet, Sourced, record_key_once


class MeetingBodyQuerySet(DirectoryQuerySet):
    """Bodies, in the ways that pages ask for them."""

    def in_order(self):
        """By number: the order of the record."""
        return self.order_by("id")

    def with_called(self, first: date, last: date):
        """Adds `called`: how many meetings between the two days took place or are planned."""
        counted = Q(meetings__held_on__range=(first, last)) & ~Q(meetings__status=MeetingStatus.CANCELED)
        return self.annotate(called=Count("meetings", filter=counted))

    def behind_schedule(self, first: date, last: date, months: int):
        """Those that the window calls and that should have more meetings after so many months of the fiscal year.

        `first` and `last` are the days of that year, over which the meetings are spread evenly.
        """
        rows = self.filter(is_called_here=True).with_called(first, last)
        return rows.alias(wanted=F("times_per_year") * months).filter(wanted__gte=(F("called") + 1) * 12)


class MeetingBody(Sourced):
    """A meeting that recurs. `times_per_year` is None where nothing is known; `is_approximate` is 「程度」.

    `is_called_here` says that the window calls it, and so is reminded of it; others have a secretariat of their own.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("名称"), max_length=200, unique=True)
    other_names = models.CharField(_("ほかの書き方"), max_length=300, blank=True)
    kind = models.CharField(_("種別"), max_length=30, choices=MeetingKind)
    times_per_year = models.PositiveSmallIntegerField(_("年間の回数"), null=True, blank=True)
    is_approximate = models.BooleanField(_("回数はおおよそ"), default=False)
    is_called_here = models.BooleanField(_("相談窓口が招集する"), default=False)
    note = models.TextField(_("備考"), blank=True)

    objects = ScopedManager.from_queryset(MeetingBodyQuerySet)()
    unscoped = models.Manager.from_queryset(MeetingBodyQuerySet)()

    class Meta:
        verbose_name = _("会議体")
        verbose_name_plural = _("会議体")
        constraints = [record_key_once("meetingbody")]

    def __str__(self):
        return self.name
