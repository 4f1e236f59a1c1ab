"""自分だけのメモ: what one member of staff notes for themselves."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from cases.models.within_case import WithinCase, WithinCaseQuerySet


class PrivateNoteQuerySet(WithinCaseQuerySet):
    """Not the manager, not the colleague who takes the case over, no export and no program: the author alone."""

    def visible_to(self, actor: Actor):
        """One's own notes about people whom one may see."""
        if actor.is_system:
            return self.none()
        return super().visible_to(actor).filter(author_id=actor.user_id)


class PrivateNote(WithinCase):
    """One page of notes for each member of staff and case. What the office works with belongs into the record."""

    author = models.ForeignKey("network.User", models.PROTECT, related_name="+", verbose_name=_("書いた人"))
    text = models.TextField(_("自分だけのメモ"), blank=True)
    saved_at = models.DateTimeField(_("保存した日時"))
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(PrivateNoteQuerySet)()
    unscoped = models.Manager.from_queryset(PrivateNoteQuerySet)()

    class Meta:
        verbose_name = _("自分だけのメモ")
        verbose_name_plural = _("自分だけのメモ")
        constraints = [models.UniqueConstraint(fields=["case", "author"], name="one_private_note_each")]

    def __str__(self):
        return f"PrivateNote {self.pk}"
