"""A file beside a record: what its row says of it. The bytes lie outside the database."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.uploads import FileKind
from network.models.by_user import by_user
from network.models.paired import both_or_neither


def kept_or_removed(prefix: str) -> list[models.CheckConstraint]:
    """The bytes are there until the file is taken back, with the time and whoever did it."""
    return [
        both_or_neither(f"{prefix}_removed_at_by", "removed_at", "removed_by"),
        models.CheckConstraint(
            condition=Q(removed_at=None) & ~Q(stored_name="") | Q(removed_at__isnull=False, stored_name=""),
            name=f"{prefix}_kept_or_removed",
        ),
    ]


class StoredFile(models.Model):
    """One file under `stored_name`, which is empty once it was taken back.

    Pictures were drawn anew, so `sha256` and `size` are those of what is kept, not of what was sent.
    """

    name = models.CharField(_("ファイル名"), max_length=200)
    note = models.CharField(_("何の書類か"), max_length=200, blank=True)
    kind = models.CharField(_("種類"), max_length=10, choices=FileKind)
    size = models.PositiveIntegerField(_("大きさ"))
    sha256 = models.CharField(max_length=64)
    stored_name = models.CharField(max_length=100, blank=True, editable=False)
    added_at = models.DateTimeField(_("添付した日時"))
    added_by = by_user(verbose_name=_("添付した人"))
    removed_at = models.DateTimeField(_("取り消した日時"), null=True, blank=True)
    removed_by = by_user(null=True, blank=True)
    removal_reason = models.CharField(_("取り消す理由"), max_length=200, blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    class Meta:
        abstract = True
