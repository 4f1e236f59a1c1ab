"""A list of organizations that somebody takes over from a file."""

import json
import uuid
from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from akishima_support.spreadsheets import Sheet
from network.codes import OrganizationKind
from network.models.by_user import by_user

KEPT = timedelta(days=1)


class DirectoryImportQuerySet(ScopedQuerySet):
    """What was handed in, in the ways that pages ask for it."""

    def visible_to(self, actor: Actor):
        """Every row for those who hold DIRECTORY_WRITE."""
        return self if actor.can(Capability.DIRECTORY_WRITE) else self.none()

    def waiting(self, at: datetime):
        """Read and not confirmed yet, and not too old."""
        return self.filter(confirmed_at=None, read_at__gt=at - KEPT)

    def too_old(self, at: datetime):
        """Nobody confirmed it for a day; such a file is removed."""
        return self.filter(confirmed_at=None, read_at__lte=at - KEPT)

    def in_order(self):
        """The newest first."""
        return self.order_by("-read_at", "-id")


class DirectoryImport(models.Model):
    """One file. What stood in it is kept until it is confirmed, dropped, or a day old; then only the numbers stay.

    `content` is JSON of the sheets, `columns` a key of `network.rules.import_columns` per column of the sheet.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    file_name = models.CharField(_("ファイルの名前"), max_length=120)
    content = models.TextField(_("ファイルの中身"), blank=True)
    sheet = models.PositiveSmallIntegerField(_("シート"), default=0)
    header_row = models.PositiveIntegerField(_("見出しの行"), default=0)
    columns = models.JSONField(_("列"), default=list)
    usual_kind = models.CharField(_("種別のない機関の種別"), max_length=40, choices=OrganizationKind, blank=True)
    read_at = models.DateTimeField(_("読み取った日時"))
    read_by = by_user(verbose_name=_("読み取った人"))
    confirmed_at = models.DateTimeField(_("取り込んだ日時"), null=True, blank=True)
    confirmed_by = by_user(null=True, blank=True, verbose_name=_("取り込んだ人"))
    added = models.PositiveIntegerField(_("新しい機関"), default=0)
    changed = models.PositiveIntegerField(_("変わった機関"), default=0)
    unchanged = models.PositiveIntegerField(_("同じ機関"), default=0)
    unreadable = models.PositiveIntegerField(_("読み取れなかった行"), default=0)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(DirectoryImportQuerySet)()
    unscoped = models.Manager.from_queryset(DirectoryImportQuerySet)()

    class Meta:
        verbose_name = _("名簿の取込み")
        verbose_name_plural = _("名簿の取込み")
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=True, confirmed_by__isnull=True)
                | Q(confirmed_at__isnull=False, confirmed_by__isnull=False),
                name="directory_import_confirmed_at_by",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=True) | Q(content=""), name="directory_import_keeps_no_file"
            ),
        ]

    def __str__(self):
        return self.file_name

    @property
    def sheets(self) -> list[Sheet]:
        """What stood in the file."""
        kept = json.loads(self.content) if self.content else []
        return [Sheet(name, [(number, cells) for number, cells in rows]) for name, rows in kept]

    @staticmethod
    def packed(sheets: list[Sheet]) -> str:
        """The sheets as they are kept in `content`."""
        return json.dumps([[sheet.name, sheet.rows] for sheet in sheets], ensure_ascii=False)


class RememberedHeadingQuerySet(ScopedQuerySet):
    """What was decided about headings before."""

    def visible_to(self, actor: Actor):
        """Every row for those who hold DIRECTORY_WRITE."""
        return self if actor.can(Capability.DIRECTORY_WRITE) else self.none()


class RememberedHeading(models.Model):
    """What somebody decided about a heading, so that the next file with it is read like this one.

    `key` is the heading without spaces, width and signs; an empty `column` says that it is not taken over.
    """

    key = models.CharField(_("見出し"), max_length=200, unique=True)
    column = models.CharField(_("列"), max_length=40, blank=True)

    objects = ScopedManager.from_queryset(RememberedHeadingQuerySet)()
    unscoped = models.Manager.from_queryset(RememberedHeadingQuerySet)()

    class Meta:
        verbose_name = _("取込みで覚えた見出し")
        verbose_name_plural = _("取込みで覚えた見出し")

    def __str__(self):
        return self.key
