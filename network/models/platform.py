"""プラットフォームあきしま: the network of departments and agencies, and its seats."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from network.codes import MembershipStatus
from network.models.sourced import DirectoryQuerySet, Sourced, record_key_once


class Platform(Sourced):
    """The network. `expected_count` is what the record says (25, F14); the administrator may change it."""

    name = models.CharField(_("名称"), max_length=100, unique=True)
    other_names = models.CharField(_("ほかの書き方"), max_length=300, blank=True)
    expected_count = models.PositiveSmallIntegerField(_("構成機関の数"), default=25)
    secretariat = models.ForeignKey(
        "network.Organization", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("事務局")
    )
    note = models.TextField(_("備考"), blank=True)

    objects = ScopedManager.from_queryset(DirectoryQuerySet)()
    unscoped = models.Manager.from_queryset(DirectoryQuerySet)()

    class Meta:
        verbose_name = _("プラットフォーム")
        verbose_name_plural = _("プラットフォーム")
        constraints = [record_key_once("platform")]

    def __str__(self):
        return self.name


class PlatformMembershipQuerySet(DirectoryQuerySet):
    """Seats, in the ways that pages ask for them."""

    def current(self):
        """Not ended."""
        return self.filter(ended_on=None)

    def registered(self):
        """Seats that count: a known body that is 構成機関 today."""
        return self.current().filter(organization__isnull=False, status=MembershipStatus.MEMBER)

    def in_order(self):
        """By seat; those without a seat number last."""
        return self.order_by(F("seat_no").asc(nulls_last=True), "id")


class PlatformMembership(Sourced):
    """One seat, or a place beside the seats (要確認, オブザーバー).

    A row without an organization is an empty seat 「（未登録の構成機関 11）」. It is no organization: nothing
    can be sent to it and it appears in no choice, because choices list organizations.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    platform = models.ForeignKey(Platform, models.PROTECT, related_name="memberships")
    seat_no = models.PositiveSmallIntegerField(_("席"), null=True, blank=True)
    organization = models.ForeignKey(
        "network.Organization", models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    status = models.CharField(_("立場"), max_length=12, choices=MembershipStatus, default=MembershipStatus.UNCONFIRMED)
    delegate_name = models.CharField(_("代表者"), max_length=100, blank=True)
    delegate_title = models.CharField(_("代表者の職名"), max_length=100, blank=True)
    term_from = models.DateField(_("任期(始)"), null=True, blank=True)
    term_until = models.DateField(_("任期(終)"), null=True, blank=True)
    ended_on = models.DateField(_("席を離れた日"), null=True, blank=True)
    note = models.CharField(_("備考"), max_length=300, blank=True)

    objects = ScopedManager.from_queryset(PlatformMembershipQuerySet)()
    unscoped = models.Manager.from_queryset(PlatformMembershipQuerySet)()

    class Meta:
        verbose_name = _("構成機関の席")
        verbose_name_plural = _("構成機関の席")
        constraints = [
            record_key_once("platformmembership"),
            models.UniqueConstraint(
                fields=["platform", "seat_no"], condition=Q(ended_on=None), name="platform_seat_once"
            ),
            models.UniqueConstraint(
                fields=["platform", "organization"], condition=Q(ended_on=None), name="platform_organization_once"
            ),
            models.CheckConstraint(
                condition=Q(organization__isnull=False)
                | Q(seat_no__isnull=False, status=MembershipStatus.UNCONFIRMED, delegate_name=""),
                name="platform_empty_seat_is_only_a_number",
            ),
            models.CheckConstraint(condition=Q(seat_no=None) | Q(seat_no__gte=1), name="platform_seat_from_one"),
            models.CheckConstraint(
                condition=Q(term_from=None) | Q(term_until=None) | Q(term_until__gte=F("term_from")),
                name="platform_delegate_term",
            ),
        ]

    def __str__(self):
        return f"{self.platform_id} {self.seat_no} {self.organization_id}"

    @property
    def is_empty(self) -> bool:
        """A seat whose body is not known."""
        return self.organization_id is None
