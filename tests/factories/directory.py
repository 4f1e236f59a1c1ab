"""Factories of the directory: aliases, services, relations, seats. All names are fictitious (架空)."""

import factory

from network import models
from network.codes import CatchmentKind, MembershipStatus, RelationKind, ServiceCode
from tests.factories.base import Factory
from tests.factories.network import OrganizationFactory


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
