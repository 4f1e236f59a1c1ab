"""A link by which somebody makes an account, or sets a new password for one."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Role
from network.models.by_user import by_user


def _both_or_neither(name: str, *fields: str) -> models.CheckConstraint:
    none = Q(**dict.fromkeys(fields))
    every = Q(**{f"{field}__isnull": False for field in fields})
    return models.CheckConstraint(condition=none | every, name=name)


class InvitationQuerySet(models.QuerySet):
    """Invitations are looked up before anybody acts, so they are not scoped; pages show them by capability."""

    def open_at(self, moment):
        """Neither used, nor revoked, nor run out, and not for a body that has ended."""
        has_ended = Q(organization__valid_until__lt=timezone.localdate(moment))
        return self.pending().filter(expires_at__gt=moment).exclude(has_ended)

    def pending(self):
        """Neither used nor revoked."""
        return self.filter(used_at=None, revoked_at=None)

    def newest_first(self):
        """Newest first; the number is the unique last key."""
        return self.order_by("-created_at", "-id")


class Invitation(models.Model):
    """One link, for one use, within 72 hours.

    With `account` it sets a new password for that account; otherwise it makes an account with an affiliation.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    account = models.ForeignKey(
        "network.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("アカウント")
    )
    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("機関")
    )
    role = models.CharField(_("役割"), max_length=20, choices=Role, blank=True)
    name = models.CharField(_("氏名"), max_length=100)
    username = models.CharField(_("アカウント名"), max_length=150)
    email = models.EmailField(_("メールアドレス"), blank=True)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    expires_at = models.DateTimeField(_("期限"))
    created_at = models.DateTimeField(_("招待した日時"))
    created_by = by_user(null=True, verbose_name=_("招待した人"))
    used_at = models.DateTimeField(_("使われた日時"), null=True, blank=True)
    used_by = by_user(null=True, blank=True, verbose_name=_("使った人"))
    revoked_at = models.DateTimeField(_("取り消した日時"), null=True, blank=True)
    revoked_by = by_user(null=True, blank=True, verbose_name=_("取り消した人"))

    objects = models.Manager.from_queryset(InvitationQuerySet)()

    class Meta:
        verbose_name = _("招待")
        verbose_name_plural = _("招待")
        constraints = [
            _both_or_neither("invitation_used_pair", "used_at", "used_by"),
            _both_or_neither("invitation_revoked_pair", "revoked_at", "revoked_by"),
            models.CheckConstraint(
                condition=Q(used_at=None) | Q(revoked_at=None), name="invitation_not_used_and_revoked"
            ),
            models.CheckConstraint(
                condition=(Q(account=None) & Q(organization__isnull=False) & ~Q(role=""))
                | (Q(account__isnull=False) & Q(organization=None) & Q(role="")),
                name="invitation_makes_or_renews",
            ),
        ]

    def __str__(self):
        return f"{self.pk}"
