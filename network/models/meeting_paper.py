"""Papers of a meeting: a file, a text, or only paper that is handed out."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager
from akishima_support.uploads import FileKind
from network.models.by_user import by_user
from network.models.meeting_reading import MeetingReading, MeetingReadingQuerySet
from network.models.paired import both_or_neither

FILE_COLUMNS = ("file_name", "file_kind", "sha256", "stored_name")


class MeetingPaperQuerySet(MeetingReadingQuerySet):
    """Papers, in the ways that pages ask for them."""

    def visible_to(self, actor: Actor):
        """Others than the secretariat read until the closing day, and nothing that was taken back."""
        rows = super().visible_to(actor)
        if actor.can(Capability.MEETING_KEEP):
            return rows
        is_open = Q(closes_on=None) | Q(closes_on__gte=timezone.localdate())
        return rows.filter(is_open, removed_at=None)

    def in_order(self):
        """By number; one that was taken back stands before the one that has its number now."""
        return self.order_by("number", "id")


class MeetingPaper(MeetingReading):
    """One numbered paper (資料1). 回収資料 is handed out in the room and collected again (domain S10).

    File and text of a 回収資料 are opened by the secretariat alone. `handed_out` and `collected` are copies, counted
    after the meeting.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    number = models.PositiveSmallIntegerField(_("資料番号"))
    title = models.CharField(_("資料の名前"), max_length=200)
    text = models.TextField(_("本文(ファイルのない資料)"), max_length=20_000, blank=True)
    closes_on = models.DateField(_("読める最後の日"), null=True, blank=True)
    is_collected = models.BooleanField(_("回収資料(紙で配り、会議のあとに集める)"), default=False)
    handed_out = models.PositiveSmallIntegerField(_("配った部数"), null=True, blank=True)
    collected = models.PositiveSmallIntegerField(_("集めた部数"), null=True, blank=True)
    collect_note = models.CharField(_("集めていない部数について"), max_length=300, blank=True)
    counted_at = models.DateTimeField(_("数えた日時"), null=True, blank=True)
    counted_by = by_user(null=True, blank=True)
    file_name = models.CharField(_("ファイル名"), max_length=200, blank=True, editable=False)
    file_kind = models.CharField(_("種類"), max_length=10, choices=FileKind, blank=True, editable=False)
    file_size = models.PositiveIntegerField(_("大きさ"), null=True, editable=False)
    sha256 = models.CharField(max_length=64, blank=True, editable=False)
    stored_name = models.CharField(max_length=100, blank=True, editable=False)
    added_at = models.DateTimeField(_("載せた日時"))
    added_by = by_user(verbose_name=_("載せた人"))
    removed_at = models.DateTimeField(_("取り消した日時"), null=True, blank=True)
    removed_by = by_user(null=True, blank=True)
    removal_reason = models.CharField(_("取り消す理由"), max_length=200, blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(MeetingPaperQuerySet)()
    unscoped = models.Manager.from_queryset(MeetingPaperQuerySet)()

    class Meta:
        verbose_name = _("会議の資料")
        verbose_name_plural = _("会議の資料")
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "number"], condition=Q(removed_at=None), name="meeting_paper_number_once"
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="meeting_paper_number_from_one"),
            both_or_neither("meeting_paper_removed_at_by", "removed_at", "removed_by"),
            both_or_neither("meeting_paper_counted_at_by", "counted_at", "counted_by"),
            both_or_neither("meeting_paper_counted", "counted_at", "handed_out", "collected"),
            models.CheckConstraint(
                condition=Q(counted_at=None) | Q(is_collected=True, collected__lte=F("handed_out")),
                name="meeting_paper_collects_what_it_gave",
            ),
            models.CheckConstraint(
                condition=Q(removed_at=None, removal_reason="")
                | Q(removed_at__isnull=False, stored_name="") & ~Q(removal_reason=""),
                name="meeting_paper_kept_or_removed",
            ),
            models.CheckConstraint(
                condition=Q(file_size=None, **dict.fromkeys(FILE_COLUMNS, ""))
                | Q(file_size__isnull=False) & ~Q(file_name="") & ~Q(file_kind="") & ~Q(sha256=""),
                name="meeting_paper_whole_file",
            ),
            models.CheckConstraint(
                condition=Q(file_size=None) | Q(removed_at__isnull=False) | ~Q(stored_name=""),
                name="meeting_paper_file_is_kept",
            ),
        ]

    def __str__(self):
        return f"{self.meeting_id} {self.number}"

    @property
    def has_file(self) -> bool:
        """Whether there is something to save."""
        return bool(self.stored_name)

    @property
    def missing(self) -> int | None:
        """How many copies did not come back; None before they are counted."""
        return None if self.counted_at is None else self.handed_out - self.collected

    def is_closed_on(self, day) -> bool:
        """Whether only the secretariat reads it on a day."""
        return self.closes_on is not None and self.closes_on < day
