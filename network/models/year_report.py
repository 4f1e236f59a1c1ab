"""The 「取組状況」 report of a fiscal year: a draft that follows the data, and versions that are signed and stay."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from akishima_support.japanese import fiscal_years
from network.models.by_user import by_user
from network.report_headings import ReportHeading


class YearReportQuerySet(ScopedQuerySet):
    """Drafts are the window's; a signed version that it published is for everybody who signs in."""

    def visible_to(self, actor: Actor):
        """Every version for the secretariat, published ones for the others."""
        if actor.can(Capability.ACTIVITY_KEEP):
            return self
        return self.filter(published_at__isnull=False) if actor.can(Capability.DIRECTORY_READ) else self.none()

    def newest_first(self):
        """By year, then version."""
        return self.order_by("-fiscal_year", "-number")


class YearReport(models.Model):
    """One version. Until it is signed its sentences are composed anew from the data whenever it is opened.

    `content` holds the chapters as they were signed, `sha256` their digest; triggers refuse to change either.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    fiscal_year = models.PositiveSmallIntegerField(_("年度(西暦)"))
    number = models.PositiveSmallIntegerField(_("版"))
    begun_at = models.DateTimeField(_("作成日時"))
    begun_by = by_user()
    content = models.JSONField(default=list, editable=False)
    sha256 = models.CharField(max_length=64, blank=True, editable=False)
    signed_at = models.DateTimeField(_("署名日時"), null=True, blank=True)
    signed_by = by_user(null=True, blank=True)
    published_at = models.DateTimeField(_("公開日時"), null=True, blank=True)
    published_by = by_user(null=True, blank=True)

    objects = ScopedManager.from_queryset(YearReportQuerySet)()
    unscoped = models.Manager.from_queryset(YearReportQuerySet)()

    class Meta:
        verbose_name = _("取組状況の報告")
        verbose_name_plural = _("取組状況の報告")
        constraints = [
            models.UniqueConstraint(fields=["fiscal_year", "number"], name="year_report_version_once"),
            models.UniqueConstraint(
                fields=["fiscal_year"], condition=Q(signed_at=None), name="year_report_one_draft_a_year"
            ),
            models.CheckConstraint(
                condition=Q(signed_at__isnull=True, signed_by__isnull=True, sha256="")
                | (Q(signed_at__isnull=False, signed_by__isnull=False) & ~Q(sha256="")),
                name="year_report_signed_whole",
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True, published_by__isnull=True)
                | Q(published_at__isnull=False, published_by__isnull=False, signed_at__isnull=False),
                name="year_report_published_when_signed",
            ),
        ]

    def __str__(self):
        return f"{self.fiscal_year} {self.number}"

    @property
    def is_signed(self) -> bool:
        """Whether it stays as it is."""
        return self.signed_at is not None

    @property
    def is_published(self) -> bool:
        """Whether everybody who signs in reads it."""
        return self.published_at is not None

    @property
    def fiscal_year_label(self) -> str:
        """令和6年度."""
        return fiscal_years.fiscal_year_label(self.fiscal_year)


class YearReportSectionQuerySet(ScopedQuerySet):
    """What the secretariat writes is read with the signed content; by itself only by the secretariat."""

    def visible_to(self, actor: Actor):
        """The secretariat's."""
        return self if actor.can(Capability.ACTIVITY_KEEP) else self.none()


class YearReportSection(models.Model):
    """One heading: what the secretariat writes above the sentences of the data, and which of those it leaves out."""

    report = models.ForeignKey(YearReport, models.PROTECT, related_name="sections", db_index=False)
    heading = models.CharField(_("見出し"), max_length=20, choices=ReportHeading)
    text = models.TextField(_("事務局の文"), blank=True)
    left_out = models.JSONField(_("載せない文"), default=list, blank=True)
    written_at = models.DateTimeField(null=True, blank=True)
    written_by = by_user(null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(YearReportSectionQuerySet)()
    unscoped = models.Manager.from_queryset(YearReportSectionQuerySet)()

    class Meta:
        verbose_name = _("取組状況の報告の見出し")
        verbose_name_plural = _("取組状況の報告の見出し")
        constraints = [
            models.UniqueConstraint(fields=["report", "heading"], name="year_report_heading_once"),
            models.CheckConstraint(
                condition=Q(written_at__isnull=True, written_by__isnull=True)
                | Q(written_at__isnull=False, written_by__isnull=False),
                name="year_report_section_written_by",
            ),
        ]

    def __str__(self):
        return f"{self.report_id} {self.heading}"
