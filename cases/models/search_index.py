"""What searches look at: pairs of letters of names and telephones, and the texts of notes in their search form.

Both only lead to rows; what is shown is always loaded through the scoped manager of the row's own model.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class GramKind(models.TextChoices):
    """Whose name or telephone it is."""

    PERSON = "p", _("ご本人")
    CONSULTATION = "u", _("相談")


class TextKind(models.TextChoices):
    """Where the text stands."""

    CONSULTATION = "u", _("相談")
    RECORD = "r", _("支援経過")


class SearchGram(models.Model):
    """Two letters of a name, a reading or a nickname, its first letter, or the last four digits of a telephone.

    The primary key is the index that a search walks: one gram of one kind, newest row first. PostgreSQL compares
    the grams byte by byte (`COLLATE "C"`), as SQLite does anyway.
    """

    pk = models.CompositePrimaryKey("gram", "kind", "row_id")
    gram = models.CharField(max_length=4)
    kind = models.CharField(max_length=1, choices=GramKind)
    row_id = models.BigIntegerField()

    class Meta:
        verbose_name = _("検索の手がかり")
        verbose_name_plural = _("検索の手がかり")

    def __str__(self):
        return f"{self.kind} {self.row_id}"


class SearchText(models.Model):
    """The text of one consultation or record as a search key. Its number says how new it is."""

    kind = models.CharField(max_length=1, choices=TextKind)
    row_id = models.BigIntegerField()
    text_key = models.TextField()

    class Meta:
        verbose_name = _("検索する文章")
        verbose_name_plural = _("検索する文章")
        constraints = [models.UniqueConstraint(fields=["kind", "row_id"], name="search_text_once")]

    def __str__(self):
        return f"{self.kind} {self.row_id}"
