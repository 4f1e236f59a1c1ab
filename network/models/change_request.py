"""What a body wants changed in what the city has to approve first: above all for whom it is."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from network.codes import RequestStatus
from network.models.by_user import by_user


class ChangeRequestQuerySet(ScopedQuerySet):
    """Requests are between the body and the administrator."""

    def visible_to(self, actor: Actor):
        """All rows for the administrator; its own for a body."""
        if actor.can(Capability.DIRECTORY_WRITE):
            return self
        if actor.can(Capability.DIRECTORY_KEEP):
            return self.filter(organization_id=actor.organization_id)
        return self.none()

    def pending(self):
        """Not answered yet."""
        return self.filter(status=RequestStatus.PENDING)

    def oldest_first(self):
        """In the order in which they came."""
        return self.order_by("proposed_at", "id")

    def newest_first(self):
        """Newest first."""
        return self.order_by("-proposed_at", "-id")


class ChangeRequest(models.Model):
    """One request about a body or one of its services. Nothing changes before the administrator approves.

    `before` and `after` are all columns that need approval, as they stood and as they are to be; catchments as numbers.
    One request at a time is open about one thing: a new one takes the place of the old, which is withdrawn.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organization = models.ForeignKey("network.Organization", models.PROTECT, related_name="change_requests")
    service = models.ForeignKey(
        "network.ServiceOffering", models.PROTECT, null=True, blank=True, related_name="change_requests"
    )
    before = models.JSONField(_("いまの内容"))
    after = models.JSONField(_("変えたい内容"))
    words = models.CharField(_("市に伝えること"), max_length=300, blank=True)
    status = models.CharField(_("状態"), max_length=10, choices=RequestStatus, default=RequestStatus.PENDING)
    proposed_at = models.DateTimeField(_("申し出た日時"))
    proposed_by = by_user(verbose_name=_("申し出た人"))
    decided_at = models.DateTimeField(_("答えた日時"), null=True, blank=True)
    decided_by = by_user(null=True, blank=True, verbose_name=_("答えた人"))
    decision_words = models.CharField(_("答えの言葉"), max_length=300, blank=True)

    objects = ScopedManager.from_queryset(ChangeRequestQuerySet)()
    unscoped = models.Manager.from_queryset(ChangeRequestQuerySet)()

    class Meta:
        verbose_name = _("変更の申し出")
        verbose_name_plural = _("変更の申し出")
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True, decided_by__isnull=True, status=RequestStatus.PENDING)
                | Q(decided_at__isnull=False, decided_by__isnull=False) & ~Q(status=RequestStatus.PENDING),
                name="change_request_decided",
            ),
            models.CheckConstraint(
                condition=~Q(status=RequestStatus.DECLINED) | ~Q(decision_words=""),
                name="change_request_declined_with_words",
            ),
            models.UniqueConstraint(
                fields=["organization"],
                condition=Q(status=RequestStatus.PENDING, service=None),
                name="change_request_of_body_once",
            ),
            models.UniqueConstraint(
                fields=["service"], condition=Q(status=RequestStatus.PENDING), name="change_request_of_service_once"
            ),
        ]

    def __str__(self):
        return f"{self.organization_id} {self.status}"

    @property
    def target(self):
        """What is to change: the service, else the body."""
        return self.service or self.organization

    @property
    def is_pending(self) -> bool:
        """Whether it waits for an answer."""
        return self.status == RequestStatus.PENDING
