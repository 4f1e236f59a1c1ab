"""Everything that the page of one organization shows."""

from django.db.models import Prefetch, Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from akishima_support.access import Actor, Capability
from akishima_support.japanese.formats import format_date
from akishima_support.japanese.punctuation import listed
from network.codes import RelationKind
from network.models import (
    Activity,
    CatchmentArea,
    ChangeRequest,
    IdentificationReport,
    NamedContact,
    Notice,
    Organization,
    OrganizationRelation,
    PlatformMembership,
)
from network.presenters.eligibility import ages, for_whom, joined
from network.presenters.freshness import Fresh, Freshness
from network.rules.closing import can_close
from network.rules.merging import can_merge


class OrganizationDetail:
    """The page of one body for one actor. Each part asks the database once, whatever its length."""

    def __init__(self, organization: Organization, actor: Actor):
        self.organization = organization
        self.day = timezone.localdate()
        self.may_write = actor.can(Capability.DIRECTORY_WRITE)
        self.is_own = actor.can(Capability.DIRECTORY_KEEP) and organization.pk == actor.organization_id
        self.may_keep = self.may_write or self.is_own
        self.may_note_capacity = self.may_keep or actor.can(Capability.CAPACITY_HEAR)
        self.may_close = self.may_write and can_close(organization)
        self.may_merge = self.may_write and can_merge(organization)

    @cached_property
    def facts(self) -> list[tuple]:
        """The columns of the body; those that say nothing are left out."""
        body = self.organization
        rows = [
            (_("していること"), body.description),
            (_("強み"), body.strengths),
            (_("直接の相談を受ける"), _yes_no(body.accepts_direct_consultation)),
            (_("連携の宛先にできる"), _yes_no(body.can_receive)),
            (_("利用できるのは"), body.get_audience_display()),
            (_("年齢"), ages(body)),
            (_("対象の性別"), body.get_for_gender_display()),
            (_("担当区域"), listed(filter(None, [*map(str, self.catchments), body.area_note]))),
            (_("利用の方法"), body.get_ways_display()),
            (_("市内に拠点がある"), _yes_no(body.located_in_city)),
            (_("費用"), joined(body.get_cost_type_display(), body.cost_note)),
            (_("受入状況"), _capacity(body)),
            (_("参加者について"), body.participant_note),
            (_("守秘の誓約を記録した日"), _day(body.pledge_recorded_on)),
            (_("備考・確認したいこと"), body.note),
        ]
        return [(label, value) for label, value in rows if value]

    @cached_property
    def source(self) -> list[tuple]:
        """Where it comes from and whether the city confirmed it."""
        body = self.organization
        return [
            (_("出典"), body.source_note),
            (_("情報の時点"), _day(body.as_of)),
            (_("市の確認"), _day(body.verified_on) or _("まだ確認していません")),
            (_("名称(英語)"), body.name_en),
        ]

    @cached_property
    def catchments(self) -> list:
        """Areas, in order."""
        return list(self.organization.catchments.in_order())

    @cached_property
    def aliases(self) -> list:
        """Other names."""
        return list(self.organization.aliases.in_order())

    @cached_property
    def services(self) -> list:
        """What it offers today."""
        offered = self.organization.services.valid_on(self.day).in_order()
        rows = list(offered.prefetch_related(Prefetch("catchments", CatchmentArea.objects.in_order())))
        for row in rows:
            row.for_whom = for_whom(row, row.catchments.all())
            row.facts = _service_facts(row)
            row.fresh = self.freshness.of_service(row.pk)
        return rows

    @cached_property
    def contact_points(self) -> list:
        """How to reach it today."""
        rows = list(self.organization.contact_points.current().in_order())
        for row in rows:
            row.fresh = self.freshness.of_contact(row.pk)
        return rows

    @cached_property
    def freshness(self) -> Freshness:
        """When what was confirmed."""
        return Freshness(self.organization, self.day)

    @cached_property
    def fresh(self) -> Fresh:
        """When all of it was last confirmed together."""
        return self.freshness.of_body()

    @cached_property
    def notices(self) -> list:
        """What it wants everybody to know today; whoever keeps it sees also what comes."""
        rows = Notice.objects.filter(organization=self.organization).newest_first()
        return list(rows.not_over(self.day) if self.may_keep else rows.valid_on(self.day))

    @cached_property
    def people(self) -> list:
        """Whom to ring there, by profession."""
        rows = NamedContact.objects.filter(organization=self.organization).current(self.day)
        return list(rows.in_order())

    @cached_property
    def requests(self) -> list:
        """Changes that the body asked for, for itself and the administrator; the newest few."""
        if not self.may_keep:
            return []
        rows = ChangeRequest.objects.filter(organization=self.organization).select_related("service")
        return list(rows.newest_first()[:5])

    @cached_property
    def split_into(self) -> list:
        """The bodies that it was split into."""
        return [each.to_organization for each in self.relations if self._is_split(each)]

    def _is_split(self, relation: OrganizationRelation) -> bool:
        return relation.kind == RelationKind.SPLIT_INTO and relation.from_organization_id == self.organization.pk

    @cached_property
    def relations(self) -> list:
        """What it is to others and others to it."""
        return list(OrganizationRelation.objects.about(self.organization).in_order())

    @cached_property
    def sections(self) -> list:
        """Bodies under it."""
        return list(self.organization.sections.in_order())

    @cached_property
    def predecessors(self) -> list:
        """Bodies that it took over from."""
        return list(self.organization.predecessors.in_order())

    @cached_property
    def memberships(self) -> list:
        """Its places on the platform, past ones too."""
        places = PlatformMembership.objects.filter(organization=self.organization)
        return list(places.select_related("platform").order_by("-id"))

    @cached_property
    def activities(self) -> list:
        """What it does, and what tells about it."""
        mine = Q(organization=self.organization) | Q(about=self.organization)
        return list(Activity.objects.filter(mine).in_order())

    @cached_property
    def reports(self) -> list:
        """How often it comes to know of somebody, for those who may see it."""
        return list(IdentificationReport.objects.filter(organization=self.organization).in_order())


def _service_facts(service) -> list[tuple]:
    """How one comes to it; what nobody has said is left out."""
    rows = [
        (_("利用できる方"), joined(service.for_whom, service.target_note)),
        (_("ご本人・ご家族から"), service.how_person),
        (_("支援者から"), service.how_professional),
        (_("持ち物・書類"), service.documents),
        (_("開いている日"), joined(service.get_open_days_display(), service.open_note)),
        (_("費用"), joined(service.get_cost_type_display(), service.cost_note)),
        (_("備考"), service.note),
    ]
    return [(label, value) for label, value in rows if value]


def _capacity(body: Organization) -> str:
    words = [body.get_capacity_display(), _day(body.capacity_as_of), body.capacity_source]
    if body.capacity_heard_via:
        words.append(_("記した人：%(who)s") % {"who": body.capacity_noted_as})
    return joined(*words)


def _yes_no(value: bool | None) -> str:
    return {True: _("はい"), False: _("いいえ")}.get(value, "")


def _day(day) -> str:
    return format_date(day) if day else ""
