"""What one organization is to another."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from network.codes import RelationKind
from network.models.sourced import DirectoryQuerySet, Sourced, record_key_once


class OrganizationRelationQuerySet(DirectoryQuerySet):
    """Relations, in the ways that pages ask for them."""

    def about(self, organization):
        """Relations from or to a body, with both bodies."""
        either = Q(from_organization=organization) | Q(to_organization=organization)
        return self.filter(either).select_related("from_organization", "to_organization")

    def in_order(self):
        """By kind, then number."""
        return self.order_by("kind", "id")


class OrganizationRelation(Sourced):
    """One relation, read as 「from が to に kind」. It carries no personal data and opens no access."""

    from_organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="relations_from", db_index=False
    )
    to_organization = models.ForeignKey("network.Organization", models.PROTECT, related_name="relations_to")
    kind = models.CharField(_("関係"), max_length=30, choices=RelationKind)
    note = models.CharField(_("備考"), max_length=300, blank=True)

    objects = ScopedManager.from_queryset(OrganizationRelationQuerySet)()
    unscoped = models.Manager.from_queryset(OrganizationRelationQuerySet)()

    class Meta:
        verbose_name = _("機関間の関係")
        verbose_name_plural = _("機関間の関係")
        constraints = [
            record_key_once("organizationrelation"),
            models.UniqueConstraint(fields=["from_organization", "to_organization", "kind"], name="relation_once"),
            models.CheckConstraint(
                condition=~Q(from_organization=F("to_organization")), name="relation_between_two_bodies"
            ),
        ]

    def __str__(self):
        return f"{self.from_organization_id} {self.kind} {self.to_organization_id}"
