"""What a meeting decided that somebody does: by whom, until when, and what became of it."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from network.meeting_result_codes import ActionMove, ActionState
from network.models.by_user import by_user
from network.models.meeting import Meeting
from network.models.meeting_reading import sits
from network.models.paired import both_or_neither


class ActionItemQuerySet(ScopedQuerySet):
    """Decisions, in the ways that pages ask for them."""

    def visible_to(self, actor: Actor):
        """The secretariat sees all; a body those that it owns, and all of a meeting in which it sat as no guest."""
        if actor.can(Capability.MEETING_KEEP):
            return self
        if not actor.can(Capability.MEETING_ACT):
            return self.none()
        concerned = Q(owner=actor.organization_id) | Q(sits(actor))
        return self.filter(concerned, meeting__in=Meeting.unscoped.all().visible_to(actor))

    def of_owner(self, actor: Actor):
        """Those that the actor's body does."""
        return self.filter(owner=actor.organization_id)

    def open(self):
        """Not done yet."""
        return self.filter(state=ActionState.OPEN)

    def not_dropped(self):
        """Open or done."""
        return self.exclude(state=ActionState.DROPPED)

    def overdue_on(self, day):
        """Open after their day."""
        return self.open().filter(due_on__lt=day)

    def in_order(self):
        """By the day by which it is to be done; the number is the unique last key."""
        return self.order_by("due_on", "id")

    def behind(self, item: "ActionItem"):
        """The rows that come after this one in that order."""
        return self.filter(Q(due_on__gt=item.due_on) | Q(due_on=item.due_on, pk__gt=item.pk))


class ActionItem(models.Model):
    """One decision with its owner. `doer` is one of the owner's people who has an account.

    `done_at` and `done_by` tell of the last time that somebody said it was done; all that was said stands in its
    steps. Nobody is named in it about whom a body is consulted.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="actions", verbose_name=_("会議"))
    text = models.CharField(_("すること"), max_length=500)
    owner = models.ForeignKey("network.Organization", models.PROTECT, related_name="actions", verbose_name=_("機関"))
    doer = models.ForeignKey(
        "network.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("担当する人")
    )
    due_on = models.DateField(_("期限"))
    state = models.CharField(_("状況"), max_length=10, choices=ActionState, default=ActionState.OPEN)
    done_at = models.DateTimeField(_("終わった日時"), null=True, blank=True)
    done_by = by_user(null=True, blank=True)
    recorded_at = models.DateTimeField(_("記録日時"))
    recorded_by = by_user(verbose_name=_("記入者"))
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(ActionItemQuerySet)()
    unscoped = models.Manager.from_queryset(ActionItemQuerySet)()

    class Meta:
        verbose_name = _("会議で決まったこと")
        verbose_name_plural = _("会議で決まったこと")
        indexes = [models.Index(fields=["state", "due_on"], name="action_state_due")]
        constraints = [
            both_or_neither("action_done_at_by", "done_at", "done_by"),
            models.CheckConstraint(
                condition=Q(state=ActionState.DONE, done_at__isnull=False)
                | ~Q(state=ActionState.DONE) & Q(done_at__isnull=True),
                name="action_done_is_a_state",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="action_says_what"),
        ]

    def __str__(self):
        return f"{self.meeting_id} {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.state == ActionState.OPEN

    def is_late_on(self, day) -> bool:
        """Whether its day has passed and it is not done."""
        return self.is_open and self.due_on < day


class ActionStepQuerySet(ScopedQuerySet):
    """What was said of decisions."""

    def visible_to(self, actor: Actor):
        """Read with the decision."""
        return self.filter(action__in=ActionItem.unscoped.all().visible_to(actor))

    def in_order(self):
        """As it was said."""
        return self.order_by("at", "id")


class ActionStep(models.Model):
    """One thing that was said of a decision: done, not done after all, given up. Append-only."""

    action = models.ForeignKey(ActionItem, models.PROTECT, related_name="steps")
    move = models.CharField(_("できごと"), max_length=10, choices=ActionMove)
    note = models.CharField(_("メモ"), max_length=500, blank=True)
    at = models.DateTimeField(_("日時"))
    by = models.ForeignKey("network.User", models.PROTECT, related_name="+", verbose_name=_("記入者"))
    organization = models.ForeignKey("network.Organization", models.PROTECT, related_name="+")
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(ActionStepQuerySet)()
    unscoped = models.Manager.from_queryset(ActionStepQuerySet)()

    class Meta:
        verbose_name = _("決まったことの経過")
        verbose_name_plural = _("決まったことの経過")
        constraints = [
            models.CheckConstraint(
                condition=Q(move=ActionMove.DONE) | ~Q(note=""), name="action_step_says_why_it_goes_back"
            )
        ]

    def __str__(self):
        return f"{self.action_id} {self.move}"
