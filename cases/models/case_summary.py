"""From which case an anonymized sheet was made, who wrote it and who read it: known at the window alone (S10)."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from cases.codes.case_summary import Verdict
from cases.models.within_case import WithinCase, WithinCaseQuerySet
from network.models.by_user import by_user
from network.models.paired import both_or_neither
from network.sheet_codes import SheetStatus

STAMPS = ("submitted", "read", "returned", "shown", "closed", "identified", "handled")


class CaseSummaryOriginQuerySet(WithinCaseQuerySet):
    """Origins by what they wait for."""

    def to_be_read(self):
        """Sheets that wait for a second reader."""
        return self.filter(summary__status=SheetStatus.WAITING)

    def identified(self):
        """Of which somebody said that they give away whom they are about, until somebody has dealt with it."""
        return self.filter(identified_at__isnull=False, handled_at=None)

    def newest_first(self):
        """Newest first; the number is the unique last key."""
        return self.order_by("-written_at", "-id")


class CaseSummaryOrigin(WithinCase):
    """One sheet and its case. Only the writer changes the words; somebody else reads them before the sitting does.

    `identified_…` is the report that somebody can be recognized (whoever says so need not say whom), `handled_…` what
    the manager found and did. Ticks are lists of `SheetCheck`.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    summary = models.OneToOneField("network.CaseSummary", models.PROTECT, related_name="+", verbose_name=_("シート"))
    written_at = models.DateTimeField(_("書いた日時"))
    written_by = by_user(verbose_name=_("書いた人"), db_index=True)
    writer_checks = models.JSONField(_("書いた人が確かめたこと"), default=list)
    submitted_at = models.DateTimeField(_("読み合わせを頼んだ日時"), null=True, blank=True)
    submitted_by = by_user(null=True, blank=True)
    reader_checks = models.JSONField(_("読み合わせで確かめたこと"), default=list)
    read_at = models.DateTimeField(_("読み合わせの日時"), null=True, blank=True)
    read_by = by_user(null=True, blank=True)
    returned_at = models.DateTimeField(_("戻した日時"), null=True, blank=True)
    returned_by = by_user(null=True, blank=True)
    return_note = models.CharField(_("戻した理由"), max_length=500, blank=True)
    shown_at = models.DateTimeField(_("会議に示した日時"), null=True, blank=True)
    shown_by = by_user(null=True, blank=True)
    closed_at = models.DateTimeField(_("閉じた日時"), null=True, blank=True)
    closed_by = by_user(null=True, blank=True)
    identified_at = models.DateTimeField(_("特定できると知らされた日時"), null=True, blank=True)
    identified_by = by_user(null=True, blank=True)
    identified_note = models.CharField(_("知らせてくれたこと"), max_length=500, blank=True)
    verdict = models.CharField(_("分かったこと"), max_length=10, choices=Verdict, blank=True)
    handled_at = models.DateTimeField(_("対応を記録した日時"), null=True, blank=True)
    handled_by = by_user(null=True, blank=True)
    handled_note = models.TextField(_("対応したこと"), blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(CaseSummaryOriginQuerySet)()
    unscoped = models.Manager.from_queryset(CaseSummaryOriginQuerySet)()

    class Meta:
        verbose_name = _("匿名事例シートのもとのケース")
        verbose_name_plural = _("匿名事例シートのもとのケース")
        constraints = [
            *(both_or_neither(f"sheet_origin_{name}_at_by", f"{name}_at", f"{name}_by") for name in STAMPS),
            models.CheckConstraint(
                condition=Q(read_by=None) | ~Q(read_by=F("written_by")), name="sheet_origin_read_by_another"
            ),
            models.CheckConstraint(
                condition=Q(returned_by=None) | (~Q(returned_by=F("written_by")) & ~Q(return_note="")),
                name="sheet_origin_returned_by_another_with_words",
            ),
            models.CheckConstraint(
                condition=Q(read_at=None) | ~Q(reader_checks=[]), name="sheet_origin_read_with_ticks"
            ),
            models.CheckConstraint(
                condition=Q(submitted_at=None) | ~Q(writer_checks=[]), name="sheet_origin_submitted_with_ticks"
            ),
            models.CheckConstraint(
                condition=Q(handled_at=None, verdict="")
                | (Q(handled_at__isnull=False, identified_at__isnull=False) & ~Q(handled_note="") & ~Q(verdict="")),
                name="sheet_origin_handled_with_words",
            ),
        ]
        indexes = [
            models.Index(
                fields=["identified_at", "id"],
                name="sheet_origin_identified",
                condition=Q(identified_at__isnull=False, handled_at=None),
            )
        ]

    def __str__(self):
        return f"CaseSummaryOrigin {self.pk}"

    @property
    def was_read_by_a_sitting(self) -> bool:
        """Whether a sitting could read the words as they stand; what was changed afterwards is a draft again."""
        if self.summary.status == SheetStatus.CLOSED:
            return self.shown_at is not None and self.shown_at >= self.read_at
        return self.summary.status == SheetStatus.SHOWN
