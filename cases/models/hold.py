"""廃棄の保留: somebody's records stay, whatever their time says, until the hold is lifted."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.keeping import HoldReason
from cases.models.person import Person, open_to
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class WindowKeptQuerySet(PersonalQuerySet):
    """What the window notes about its duties to a person; partners have no part in it."""

    def visible_to(self, actor: Actor):
        """For the window, without people restricted to other staff."""
        if actor.is_system:
            return self
        if not actor.is_window:
            return self.none()
        return self.filter(Q(person=None) | open_to(actor, "person"))


class HoldQuerySet(WindowKeptQuerySet):
    """Holds that stand and holds that were lifted."""

    def standing(self):
        """Those that nobody has lifted."""
        return self.filter(lifted_at=None)


class Hold(PersonalModel):
    """One hold, with its reason; set and lifted by a manager. An open request for disclosure holds by itself."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="holds", verbose_name=_("ご本人"))
    reason = models.CharField(_("保留の理由"), max_length=20, choices=HoldReason)
    note = models.CharField(_("くわしい理由"), max_length=300)
    set_at = models.DateTimeField(_("保留した日時"))
    set_by = by_user(verbose_name=_("保留した人"))
    lifted_at = models.DateTimeField(_("解除した日時"), null=True, blank=True)
    lifted_by = by_user(null=True, blank=True)
    lift_note = models.CharField(_("解除の理由"), max_length=300, blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(HoldQuerySet)()
    unscoped = models.Manager.from_queryset(HoldQuerySet)()

    class Meta:
        verbose_name = _("廃棄の保留")
        verbose_name_plural = _("廃棄の保留")
        constraints = [
            both_or_neither("hold_lifted_at_by", "lifted_at", "lifted_by"),
            models.CheckConstraint(condition=Q(lifted_at=None) | ~Q(lift_note=""), name="hold_lifted_with_reason"),
        ]
        indexes = [models.Index(fields=["person"], name="hold_standing", condition=Q(lifted_at=None))]

    def __str__(self):
        return f"Hold {self.pk}"
