"""Which organization a user acts for, in which role, from when until when."""

import uuid
from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Role
from network.models.by_user import by_user


class AffiliationQuerySet(models.QuerySet):
    """Affiliations are looked up before anybody acts, so they are not scoped; pages show them by capability."""

    def valid_on(self, day):
        """Affiliations in force on a day, of accounts that are not ended, at bodies that have not ended.

        The last day counts, unless somebody has ended the affiliation at once (`ended_at`).
        """
        in_period = Q(valid_until=None) | Q(valid_until__gte=day)
        body_lives = Q(organization__valid_until=None) | Q(organization__valid_until__gte=day)
        return self.filter(in_period, body_lives, valid_from__lte=day, ended_at=None, user__is_active=True)

    def in_order(self):
        """By start, then number."""
        return self.order_by("valid_from", "id")


class Affiliation(models.Model):
    """One affiliation. A person may have two; the one acted for is chosen and shown on every page.

    It ends with its body at the latest, whatever its own last day says.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey("network.User", models.PROTECT, related_name="affiliations", verbose_name=_("利用者"))
    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="affiliations", verbose_name=_("機関")
    )
    role = models.CharField(_("役割"), max_length=20, choices=Role)
    valid_from = models.DateField(_("開始日"))
    valid_until = models.DateField(_("終了日"), null=True, blank=True)
    ended_at = models.DateTimeField(_("終えた日時"), null=True, blank=True)
    ended_by = by_user(null=True, blank=True, verbose_name=_("終えた人"))

    objects = models.Manager.from_queryset(AffiliationQuerySet)()

    class Meta:
        verbose_name = _("所属")
        verbose_name_plural = _("所属")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organization", "role"], condition=Q(valid_until=None), name="affiliation_once"
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")), name="affiliation_period"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None)
                | Q(ended_at__isnull=False, ended_by__isnull=False, valid_until__isnull=False),
                name="affiliation_ended_pair",
            ),
        ]

    def __str__(self):
        return f"{self.user_id} {self.organization_id} {self.role}"

    def has_ended_on(self, day) -> bool:
        """Whether it does not count any more on a day."""
        return self.ended_at is not None or (self.last_day is not None and self.last_day < day)

    @property
    def last_day(self) -> date | None:
        """Its own last day or that of its body, whichever comes first; None without an end."""
        return min((day for day in (self.valid_until, self.organization.valid_until) if day), default=None)
