"""Which organization a user acts for, in which role, from when until when."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Role


class AffiliationQuerySet(models.QuerySet):
    """Affiliations are looked up before anybody acts, so they are not scoped; pages show them by capability."""

    def valid_on(self, day):
        """Affiliations in force on a day, of accounts that are not ended."""
        return self.filter(Q(valid_until=None) | Q(valid_until__gte=day), valid_from__lte=day, user__is_active=True)

    def in_order(self):
        """By start, then number."""
        return self.order_by("valid_from", "id")


class Affiliation(models.Model):
    """One affiliation. A person may have two; the one acted for is chosen and shown on every page."""

    user = models.ForeignKey("network.User", models.PROTECT, related_name="affiliations", verbose_name=_("利用者"))
    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="affiliations", verbose_name=_("機関")
    )
    role = models.CharField(_("役割"), max_length=20, choices=Role)
    valid_from = models.DateField(_("開始日"))
    valid_until = models.DateField(_("終了日"), null=True, blank=True)

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
        ]

    def __str__(self):
        return f"{self.user_id} {self.organization_id} {self.role}"
