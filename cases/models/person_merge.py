"""Two records that were made one, with everything that undoing it needs (ADR 0023)."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.models.person import Person, open_to
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class PersonMergeQuerySet(PersonalQuerySet):
    """The window's, without people restricted to other staff; both records have the same readers."""

    def visible_to(self, actor: Actor):
        """Merges whose two records the window's actor may see."""
        if actor.is_system:
            return self
        if not actor.is_window:
            return self.none()
        return self.filter(open_to(actor, "person"), open_to(actor, "double"), person__keeper_id=actor.organization_id)

    def standing(self):
        """Those that were not undone."""
        return self.filter(undone_at=None)


class PersonMerge(PersonalModel):
    """One merge: `person` is the record that stays, `double` the one that is no longer shown.

    `image` is what stood there before: every row that was moved or taken out, and the fields of both. Triggers refuse
    to change it. Rows that only grow (ledger, packets, steps) stay with the number that they were made for.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="merges", verbose_name=_("残した記録"))
    double = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("まとめた記録"))
    note = models.CharField(_("二重の登録と分かったわけ"), max_length=300)
    image = models.JSONField(_("まとめる前"), editable=False)
    made_at = models.DateTimeField(_("まとめた日時"))
    made_by = by_user(verbose_name=_("まとめた人"))
    undone_at = models.DateTimeField(_("元に戻した日時"), null=True, blank=True)
    undone_by = by_user(null=True, blank=True)
    undone_note = models.CharField(_("元に戻した理由"), max_length=300, blank=True)

    objects = ScopedManager.from_queryset(PersonMergeQuerySet)()
    unscoped = models.Manager.from_queryset(PersonMergeQuerySet)()

    class Meta:
        verbose_name = _("記録のまとめ")
        verbose_name_plural = _("記録のまとめ")
        constraints = [
            models.CheckConstraint(condition=~Q(person=F("double")), name="merge_of_two"),
            models.CheckConstraint(condition=~Q(note=""), name="merge_with_reason"),
            both_or_neither("merge_undone_at_by", "undone_at", "undone_by"),
            models.CheckConstraint(
                condition=Q(undone_at=None, undone_note="") | (Q(undone_at__isnull=False) & ~Q(undone_note="")),
                name="merge_undone_with_reason",
            ),
            models.UniqueConstraint(
                fields=["double"], condition=Q(undone_at=None), name="one_standing_merge_of_a_double"
            ),
        ]

    def __str__(self):
        return f"PersonMerge {self.pk}"
