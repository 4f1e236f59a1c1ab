"""Factories of the directory: aliases, services, relations, seats. All names are fictitious (架空)."""

from datetime import UTC, date, datetime

import factory
from django.utils import timezone

from akishima_support.spreadsheets import Sheet
from network import models
from network.codes import CatchmentKind, MembershipStatus, Profession, RelationKind, ServiceCode
from network.rules.approval import values_of
from tests.factories.base import Factory
from tests.factories.network import OrganizationFactory, UserFactory


class OrganizationAliasFactory(Factory):
    """Another name, still 要確認."""

    class Meta:
        model = models.OrganizationAlias

    organization = factory.SubFactory(OrganizationFactory)
    name = factory.Sequence(lambda n: f"架空別名{n}")


class ServiceOfferingFactory(Factory):
    """A consultation service."""

    class Meta:
        model = models.ServiceOffering

    organization = factory.SubFactory(OrganizationFactory)
    code = ServiceCode.CONSULTATION
    name = factory.Sequence(lambda n: f"架空相談{n}")


class ContactPointFactory(Factory):
    """A way to reach a fictitious body."""

    class Meta:
        model = models.ContactPoint

    organization = factory.SubFactory(OrganizationFactory)
    purpose = factory.Sequence(lambda n: f"連絡先{n}")
    phone = "000-0000-0000"


class CatchmentAreaFactory(Factory):
    """A fictitious area."""

    class Meta:
        model = models.CatchmentArea

    kind = CatchmentKind.COMMUNITY_SUPPORT
    name = factory.Sequence(lambda n: f"架空地区{n}")


class OrganizationRelationFactory(Factory):
    """Two bodies that cooperate."""

    class Meta:
        model = models.OrganizationRelation

    from_organization = factory.SubFactory(OrganizationFactory)
    to_organization = factory.SubFactory(OrganizationFactory)
    kind = RelationKind.COOPERATES


class PlatformFactory(Factory):
    """A platform of 25."""

    class Meta:
        model = models.Platform

    name = factory.Sequence(lambda n: f"架空プラットフォーム{n}")


class PlatformMembershipFactory(Factory):
    """A seat with a body in it; `organization=None, status="unconfirmed"` is an empty one."""

    class Meta:
        model = models.PlatformMembership

    platform = factory.SubFactory(PlatformFactory)
    seat_no = factory.Sequence(lambda n: n + 1)
    organization = factory.SubFactory(OrganizationFactory)
    status = MembershipStatus.MEMBER


class IdentificationReportFactory(Factory):
    """A report in words only."""

    class Meta:
        model = models.IdentificationReport

    organization = factory.SubFactory(OrganizationFactory)
    count_text = "年間を通して数件"


class ConfirmationFactory(Factory):
    """All that stands about a body, confirmed in April 2026."""

    class Meta:
        model = models.Confirmation

    organization = factory.SubFactory(OrganizationFactory)
    confirmed_at = datetime(2026, 4, 10, 1, tzinfo=UTC)
    confirmed_by = factory.SubFactory(UserFactory)
    confirmed_as = "架空機関 架空 担当"


class ChangeRequestFactory(Factory):
    """A body asks to be for people up to 39."""

    class Meta:
        model = models.ChangeRequest

    organization = factory.SubFactory(OrganizationFactory)
    service = None
    before = factory.LazyAttribute(lambda made: values_of(made.service or made.organization))
    after = factory.LazyAttribute(lambda made: made.before | {"age_max": 39})
    proposed_at = datetime(2026, 11, 2, 1, tzinfo=UTC)
    proposed_by = factory.SubFactory(UserFactory)


class FormerNameFactory(Factory):
    """A name that was given up in April 2026."""

    class Meta:
        model = models.FormerName

    organization = factory.SubFactory(OrganizationFactory)
    name = factory.Sequence(lambda n: f"架空旧称{n}")
    replaced_at = datetime(2026, 4, 1, tzinfo=UTC)


class NoticeFactory(Factory):
    """A notice without an end."""

    class Meta:
        model = models.Notice

    organization = factory.SubFactory(OrganizationFactory)
    title = factory.Sequence(lambda n: f"架空のお知らせ{n}")
    text = "架空の催しがあります。"
    shown_from = date(2026, 4, 1)


class NamedContactFactory(Factory):
    """A public health nurse to ring."""

    class Meta:
        model = models.NamedContact

    organization = factory.SubFactory(OrganizationFactory)
    profession = Profession.PUBLIC_HEALTH_NURSE
    name = factory.Sequence(lambda n: f"架空 保健{n}")
    phone = "000-0000-0000"
    agreed_on = date(2026, 4, 1)


class DirectoryImportFactory(Factory):
    """A list with one new fictitious body, read and not confirmed."""

    class Meta:
        model = models.DirectoryImport

    file_name = "架空一覧.xlsx"
    content = factory.LazyFunction(
        lambda: models.DirectoryImport.packed(
            [Sheet("一覧", [(1, ["名称", "種別", "電話"]), (2, ["架空の新しい相談室", "その他", "000-0000-0000"])])]
        )
    )
    header_row = 1
    columns = factory.LazyFunction(lambda: ["name", "kind", "phone"])
    read_at = factory.LazyFunction(timezone.now)
    read_by = factory.SubFactory(UserFactory)


class RememberedHeadingFactory(Factory):
    """A heading that is not taken over."""

    class Meta:
        model = models.RememberedHeading

    key = factory.Sequence(lambda n: f"架空見出し{n}")
