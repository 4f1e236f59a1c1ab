"""匿名事例シート: a case as a sitting may hear of it. Nothing in it leads to the case or to whoever wrote it."""

import uuid

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet, Side
from network.activity_codes import GUEST_ROLES
from network.models.attendance import MeetingAttendance
from network.models.meeting import Meeting
from network.sheet_codes import READ_BY_ANOTHER, Decade, SheetHandling, SheetStatus


class CaseSummaryQuerySet(ScopedQuerySet):
    """The window reads what has passed; whoever sits in the meeting while it is shown; nobody else."""

    def visible_to(self, actor: Actor):
        """Sheets of the actor's own sittings, until they close; a guest only those marked 公開可 (S10)."""
        if actor.is_system:
            return self
        if actor.is_window:
            return self.filter(status__in=READ_BY_ANOTHER)
        if actor.side != Side.PARTNER or not actor.can(Capability.DIRECTORY_READ):
            return self.none()
        seats = MeetingAttendance.unscoped.filter(meeting=OuterRef("meeting")).invited_to(actor).sitting()
        member = Exists(seats.exclude(role__in=GUEST_ROLES))
        guest = Exists(seats) & Q(is_public=True)
        return self.filter(member | guest, status=SheetStatus.SHOWN, closes_on__gte=timezone.localdate())

    def in_order(self):
        """By meeting and letter."""
        return self.order_by("meeting", "label", "id")


class CaseSummary(models.Model):
    """One sheet of one meeting. Ages are decades, time is told from the day of writing, places and names are left out.

    Who wrote and read it, and from which case it was made, stands in `cases.CaseSummaryOrigin`, on the window's side
    alone. `closes_on` is the last day on which the sitting can read it. Triggers hold that it passes only after a
    second person has read it, and that its words stand from then on.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, related_name="case_summaries", verbose_name=_("会議"), db_index=False
    )
    label = models.CharField(_("事例の名前"), max_length=20)
    age_band = models.CharField(_("年代"), max_length=10, choices=Decade)
    household = models.TextField(_("世帯のようす"))
    course = models.TextField(_("これまでの経過"))
    tried = models.TextField(_("試みたこと"), blank=True)
    question = models.TextField(_("会議で考えてほしいこと"))
    is_public = models.BooleanField(_("公開可（ゲストも読める）"), default=False)
    handling = models.CharField(_("会議での扱い"), max_length=10, choices=SheetHandling, default=SheetHandling.SCREEN)
    copies = models.PositiveSmallIntegerField(_("刷る部数"), null=True, blank=True)
    closes_on = models.DateField(_("読める最後の日"))
    status = models.CharField(_("状態"), max_length=10, choices=SheetStatus, default=SheetStatus.DRAFT)

    objects = ScopedManager.from_queryset(CaseSummaryQuerySet)()
    unscoped = models.Manager.from_queryset(CaseSummaryQuerySet)()

    class Meta:
        verbose_name = _("匿名事例シート")
        verbose_name_plural = _("匿名事例シート")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "label"], name="case_summary_label_once"),
            models.CheckConstraint(
                condition=Q(handling="screen", copies=None) | Q(handling="paper", copies__gte=1),
                name="case_summary_copies_of_paper",
            ),
        ]

    def __str__(self):
        return f"{self.label} {self.pk}"

    @property
    def number(self) -> str:
        """What the log calls it: neither its case nor its meeting is named by it."""
        return f"CS-{self.pk}"

    def is_open_on(self, day) -> bool:
        """Whether the sitting can read it on the day."""
        return self.status == SheetStatus.SHOWN and day <= self.closes_on
