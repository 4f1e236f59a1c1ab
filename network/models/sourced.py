"""Where a row of the directory comes from, as of when, and whether the city has confirmed it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedQuerySet


class DirectoryQuerySet(ScopedQuerySet):
    """The directory is open to everybody who signs in (domain §7, access matrix)."""

    def visible_to(self, actor: Actor):
        """Every row for those who hold DIRECTORY_READ."""
        return self if actor.can(Capability.DIRECTORY_READ) else self.none()

    def kept_by(self, actor: Actor):
        """Rows that the actor may change: all for the administrator, for a body those about itself."""
        if actor.can(Capability.DIRECTORY_WRITE):
            return self
        return (
            self.filter(organization_id=actor.organization_id) if actor.can(Capability.DIRECTORY_KEEP) else self.none()
        )


class PolicyQuerySet(ScopedQuerySet):
    """Surveys, proposals and initiatives are the city's own considerations."""

    def visible_to(self, actor: Actor):
        """Every row for those who hold POLICY_READ: the window and the administrator."""
        return self if actor.can(Capability.POLICY_READ) else self.none()


class Sourced(models.Model):
    """A row that comes from the record of 令和6年11月27日 or from the administrator.

    Without `verified_on` pages show 市の確認前. `record_key` names a row that `load_directory` made, so that a
    second run knows it again even after the administrator renamed it; it is empty for everything else.
    `version` counts the edits.
    """

    source_note = models.CharField(_("出典"), max_length=200, blank=True)
    as_of = models.DateField(_("情報の時点"), null=True, blank=True)
    verified_on = models.DateField(_("市が確認した日"), null=True, blank=True)
    record_key = models.CharField(max_length=80, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    @property
    def is_verified(self) -> bool:
        """Whether the city has confirmed what stands here."""
        return self.verified_on is not None


def record_key_once(table: str) -> models.UniqueConstraint:
    """No row of the record is loaded twice."""
    return models.UniqueConstraint(fields=["record_key"], condition=~Q(record_key=""), name=f"{table}_record_key_once")
