"""Which consultations were joined to a person or a case, by whom, and what stood before, to undo it (S6)."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.models.case import Case
from cases.models.consultation import Consultation
from cases.models.person import Person, open_to
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class ThreadLinkQuerySet(PersonalQuerySet):
    """The window's, without people restricted to other staff."""

    def visible_to(self, actor: Actor):
        """Links to people whom the window's actor may see."""
        if actor.is_system:
            return self
        if not actor.is_window:
            return self.none()
        return self.filter(open_to(actor, "person"))

    def standing(self):
        """Those that were not undone."""
        return self.filter(undone_at=None)


class ThreadLink(PersonalModel):
    """One joining. `thread` is the first consultation of the thread.

    `before` holds what undoing needs, as numbers and codes: of each consultation the person, the case and the
    outcome; of each risk flag on them the person and the case; of the case its last activity before and after.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    thread = models.ForeignKey(Consultation, models.PROTECT, related_name="links")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("ご本人"))
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("ケース"))
    note = models.CharField(_("同じ方と分かったわけ"), max_length=300, blank=True)
    before = models.JSONField(_("つなぐ前"), editable=False)
    made_at = models.DateTimeField(_("つないだ日時"))
    made_by = by_user(verbose_name=_("つないだ人"))
    undone_at = models.DateTimeField(_("外した日時"), null=True, blank=True)
    undone_by = by_user(null=True, blank=True)
    undone_note = models.CharField(_("外した理由"), max_length=300, blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(ThreadLinkQuerySet)()
    unscoped = models.Manager.from_queryset(ThreadLinkQuerySet)()

    class Meta:
        verbose_name = _("相談とご本人のつながり")
        verbose_name_plural = _("相談とご本人のつながり")
        constraints = [
            both_or_neither("thread_link_undone_at_by", "undone_at", "undone_by"),
            models.CheckConstraint(
                condition=Q(undone_at=None, undone_note="") | (Q(undone_at__isnull=False) & ~Q(undone_note="")),
                name="thread_link_undone_with_reason",
            ),
        ]

    def __str__(self):
        return f"ThreadLink {self.pk}"

    @property
    def consultation_numbers(self) -> list[int]:
        """The numbers of the consultations that were joined."""
        return [row["id"] for row in self.before["consultations"]]
