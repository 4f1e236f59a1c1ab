"""Who said when that an entry of the directory is right."""

from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from network.models.by_user import by_user
from network.models.sourced import DirectoryQuerySet


class ConfirmationQuerySet(DirectoryQuerySet):
    """Confirmations, in the ways that pages ask for them."""

    def whole(self):
        """Of everything that the directory holds about a body, not of one entry."""
        return self.filter(service=None, contact=None)

    def newest_first(self):
        """Newest first; the number is the unique last key."""
        return self.order_by("-confirmed_at", "-id")


class Confirmation(models.Model):
    """One confirmation: of all that stands about a body (no service, no contact), or of one entry when it was saved.

    `confirmed_as` is who it was as the page names them, with the name that the body had then; `said_by` is who at the
    body said so, where the city wrote it down. Rows are added and never changed (trigger).
    """

    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="confirmations", db_index=False
    )
    service = models.ForeignKey("network.ServiceOffering", models.PROTECT, null=True, related_name="confirmations")
    contact = models.ForeignKey("network.ContactPoint", models.PROTECT, null=True, related_name="confirmations")
    confirmed_at = models.DateTimeField(_("確認した日時"))
    confirmed_by = by_user(verbose_name=_("確認した人"))
    confirmed_as = models.CharField(_("確認した機関・人"), max_length=300)
    said_by = models.CharField(_("だれに確かめたか"), max_length=100, blank=True)

    objects = ScopedManager.from_queryset(ConfirmationQuerySet)()
    unscoped = models.Manager.from_queryset(ConfirmationQuerySet)()

    class Meta:
        verbose_name = _("名簿の確認")
        verbose_name_plural = _("名簿の確認")
        indexes = [models.Index(fields=["organization", "-confirmed_at"], name="confirmation_newest")]
        constraints = [
            models.CheckConstraint(condition=Q(service=None) | Q(contact=None), name="confirmation_of_one_entry"),
        ]

    def __str__(self):
        return f"{self.organization_id} {self.confirmed_at:%Y-%m-%d}"


def last_confirmed() -> Subquery:
    """When a body was last confirmed as a whole, as a column of a queryset of bodies."""
    rows = Confirmation.unscoped.whole().filter(organization=OuterRef("pk"))
    return Subquery(rows.newest_first().values("confirmed_at")[:1])
