"""What a body wants everybody in the network to know, and may be told to the public."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from network.models.sourced import DirectoryQuerySet


class NoticeQuerySet(DirectoryQuerySet):
    """Notices, in the ways that pages ask for them."""

    def valid_on(self, day):
        """Those to be read on a day."""
        return self.filter(Q(shown_until=None) | Q(shown_until__gte=day), shown_from__lte=day)

    def not_over(self, day):
        """Those to be read on a day or later."""
        return self.filter(Q(shown_until=None) | Q(shown_until__gte=day))

    def newest_first(self):
        """Newest first; the number is the unique last key."""
        return self.order_by("-shown_from", "-id")


class Notice(models.Model):
    """One public notice (お知らせ). It is taken down by its last day, never deleted."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="notices", verbose_name=_("機関"), db_index=False
    )
    title = models.CharField(_("題"), max_length=100)
    text = models.TextField(_("内容"), max_length=2000)
    url = models.URLField(_("ホームページ"), blank=True)
    shown_from = models.DateField(_("掲載の始まり"))
    shown_until = models.DateField(_("掲載の終わり"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(NoticeQuerySet)()
    unscoped = models.Manager.from_queryset(NoticeQuerySet)()

    class Meta:
        verbose_name = _("お知らせ")
        verbose_name_plural = _("お知らせ")
        constraints = [
            models.CheckConstraint(
                condition=Q(shown_until=None) | Q(shown_until__gte=F("shown_from")), name="directory_notice_period"
            ),
            models.UniqueConstraint(fields=["organization", "title", "shown_from"], name="directory_notice_once"),
        ]

    def __str__(self):
        return self.title
