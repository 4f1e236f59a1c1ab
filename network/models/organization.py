"""A body that somebody can be pointed to, or that takes part in the network."""

import uuid

from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, ScopedManager
from akishima_support.japanese.search_key import search_key
from network.codes import Capacity, HeardVia, OrganizationKind, Sector
from network.models.alias import OrganizationAlias
from network.models.by_user import by_user
from network.models.eligibility import Eligibility, ages_in_order
from network.models.paired import both_or_neither
from network.models.sourced import DirectoryQuerySet, Sourced, record_key_once

KIND_RANK = Case(
    *(When(kind=kind, then=Value(rank)) for rank, kind in enumerate(OrganizationKind.values)),
    output_field=models.PositiveSmallIntegerField(),
)


class OrganizationQuerySet(DirectoryQuerySet):
    """Organizations, in the ways that pages ask for them."""

    def valid_on(self, day):
        """Bodies that exist on a day."""
        return self.filter(Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_until=None) | Q(valid_until__gte=day))

    def kept_by(self, actor):
        """Bodies that the actor may write about: all for the administrator, for a body itself."""
        if actor.can(Capability.DIRECTORY_WRITE):
            return self
        return self.filter(pk=actor.organization_id) if actor.can(Capability.DIRECTORY_KEEP) else self.none()

    def whose_capacity_is_noted_by(self, actor):
        """Bodies whose 受入状況 the actor may note: all for the city, which hears it, for a body its own."""
        return self if actor.can(Capability.CAPACITY_HEAR) else self.kept_by(actor)

    def matching(self, text: str):
        """Bodies that the text finds by name, reading, English name or any alias; marks alone find nothing."""
        key = search_key(text)
        if not key:
            return self.none()
        aliases = OrganizationAlias.unscoped.filter(organization=OuterRef("pk"), search_key__contains=key)
        return self.filter(Q(search_key__contains=key) | Exists(aliases))

    def with_other_names(self):
        """With their aliases, former names among them, as `other_names`: one statement more, however many bodies."""
        return self.prefetch_related(Prefetch("aliases", OrganizationAlias.unscoped.in_order(), to_attr="other_names"))

    def in_order(self):
        """By kind in the order of the code list, then by reading of the name; the number is the unique last key."""
        return self.order_by(KIND_RANK, "search_key", "id")

    def behind(self, organization: "Organization"):
        """The rows that come after this one in that order."""
        kinds = OrganizationKind.values
        later = kinds[kinds.index(organization.kind) + 1 :]
        key = organization.search_key
        same_kind = Q(search_key__gt=key) | Q(search_key=key, pk__gt=organization.pk)
        return self.filter(Q(kind__in=later) | Q(same_kind, kind=organization.kind))


class Organization(Eligibility, Sourced):
    """One organization, section, group or role that acts as a body (地区担当保健師).

    Facts come from the record of 令和6年11月27日 (`source_note`, `as_of`) and stay 市の確認前 until
    `verified_on` is set by the administrator.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("名称"), max_length=200)
    name_kana = models.CharField(_("名称(カナ)"), max_length=200, blank=True)
    name_en = models.CharField(_("名称(英語)"), max_length=200, blank=True)
    kind = models.CharField(_("種別"), max_length=40, choices=OrganizationKind)
    sector = models.CharField(_("区分"), max_length=20, choices=Sector, default=Sector.UNCONFIRMED)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="sections")
    is_window = models.BooleanField(_("相談窓口"), default=False)
    is_secretariat = models.BooleanField(_("事務局"), default=False)
    can_receive = models.BooleanField(_("連携の宛先にできる"), default=True)
    accepts_direct_consultation = models.BooleanField(_("直接の相談を受ける"), null=True, blank=True)
    description = models.TextField(_("していること"), blank=True)
    strengths = models.CharField(_("強み"), max_length=200, blank=True)
    area_note = models.CharField(_("担当区域"), max_length=200, blank=True)
    located_in_city = models.BooleanField(_("市内に拠点がある"), null=True, blank=True)
    participant_note = models.CharField(_("参加者について"), max_length=200, blank=True)
    privacy_note = models.CharField(_("案内の前に伝えること"), max_length=300, blank=True)
    capacity = models.CharField(_("受入状況"), max_length=10, choices=Capacity, default=Capacity.UNKNOWN)
    capacity_as_of = models.DateField(_("受入状況の時点"), null=True, blank=True)
    capacity_said_by = models.CharField(_("受入状況を伝えた人"), max_length=100, blank=True)
    capacity_heard_via = models.CharField(_("どのように聞いたか"), max_length=10, choices=HeardVia, blank=True)
    capacity_noted_as = models.CharField(_("受入状況を記した機関・人"), max_length=300, blank=True)
    capacity_noted_at = models.DateTimeField(_("受入状況を記した日時"), null=True, blank=True)
    capacity_noted_by = by_user(null=True, blank=True, verbose_name=_("受入状況を記した人"))
    pledge_recorded_on = models.DateField(_("守秘の誓約を記録した日"), null=True, blank=True)
    valid_from = models.DateField(_("存続期間(始)"), null=True, blank=True)
    valid_until = models.DateField(_("存続期間(終)"), null=True, blank=True)
    successor = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="predecessors")
    catchments = models.ManyToManyField(
        "network.CatchmentArea", blank=True, related_name="organizations", verbose_name=_("担当区域の区分")
    )
    closing_reason = models.CharField(_("廃止の理由"), max_length=300, blank=True)
    note = models.TextField(_("備考・確認したいこと"), blank=True)
    is_demo = models.BooleanField(_("架空の見本"), default=False)
    search_key = models.CharField(max_length=400, editable=False, db_index=True)

    objects = ScopedManager.from_queryset(OrganizationQuerySet)()
    unscoped = models.Manager.from_queryset(OrganizationQuerySet)()

    class Meta:
        verbose_name = _("機関")
        verbose_name_plural = _("機関")
        constraints = [
            record_key_once("organization"),
            models.UniqueConstraint(fields=["name"], condition=Q(valid_until=None), name="organization_name_once"),
            models.UniqueConstraint(fields=["is_window"], condition=Q(is_window=True), name="one_window"),
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="organization_valid_period",
            ),
            ages_in_order("organization_ages"),
            models.CheckConstraint(condition=~Q(successor=F("id")), name="organization_not_its_own_successor"),
            both_or_neither("capacity_noted_pair", "capacity_noted_at", "capacity_noted_by"),
            models.CheckConstraint(
                condition=Q(capacity_heard_via="")
                | (Q(capacity_noted_at__isnull=False) & ~Q(capacity_noted_as="") & ~Q(capacity_said_by="")),
                name="capacity_heard_from_somebody",
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def is_closed(self) -> bool:
        """Whether an end has been set; what was sent to it keeps its name."""
        return self.valid_until is not None

    @property
    def capacity_source(self) -> str:
        """Who said so and, where the city wrote it down, how it was heard; empty where nobody is named."""
        if not self.capacity_heard_via:
            return self.capacity_said_by
        words = {"said_by": self.capacity_said_by, "how": self.get_capacity_heard_via_display()}
        return _("%(said_by)s（%(how)s）") % words

    @property
    def has_ended(self) -> bool:
        """Whether the last day is over."""
        return self.valid_until is not None and self.valid_until < timezone.localdate()

    def save(self, *args, **kwargs):
        """Keep the search key beside the name as it was typed."""
        self.set_search_key()
        super().save(*args, **kwargs)

    def set_search_key(self) -> None:
        """What it is found by. For rows that are written many at once."""
        self.search_key = search_key(f"{self.name_kana} {self.name} {self.name_en}")[:400]
