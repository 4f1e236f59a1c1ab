"""Factories of organizations and accounts."""

from datetime import date, timedelta

import factory
from django.utils import timezone

from akishima_support.access import Role
from network.codes import OrganizationKind, Sector
from network.models import Affiliation, Invitation, Organization, SignInAttempt, User
from network.tokens import token_hash
from tests.factories.base import Factory


class OrganizationFactory(Factory):
    """A partner body that the city has confirmed; all names are fictitious."""

    class Meta:
        model = Organization

    name = factory.Sequence(lambda n: f"架空機関{n}")
    kind = OrganizationKind.COMMUNITY_GENERAL_SUPPORT_CENTER
    sector = Sector.CONTRACTOR
    verified_on = date(2026, 4, 1)


class UserFactory(Factory):
    """An account that can sign in with the password of the tests."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user{n}")
    name = factory.Sequence(lambda n: f"架空 職員{n}")
    password = factory.django.Password("ことばを四つつなげた合言葉2026")


class AffiliationFactory(Factory):
    """An affiliation in force since long ago."""

    class Meta:
        model = Affiliation

    user = factory.SubFactory(UserFactory)
    organization = factory.SubFactory(OrganizationFactory)
    role = Role.PARTNER_STAFF
    valid_from = date(2020, 4, 1)


class InvitationFactory(Factory):
    """An open invitation; its token is `token-<n>`."""

    class Meta:
        model = Invitation

    class Params:
        token = factory.Sequence(lambda n: f"token-{n}")

    organization = factory.SubFactory(OrganizationFactory)
    role = Role.PARTNER_STAFF
    name = "架空 招待"
    username = factory.Sequence(lambda n: f"invited{n}")
    token_hash = factory.LazyAttribute(lambda invitation: token_hash(invitation.token))
    created_at = factory.LazyFunction(timezone.now)
    expires_at = factory.LazyAttribute(lambda invitation: invitation.created_at + timedelta(hours=72))


class SignInAttemptFactory(Factory):
    """One failed sign-in."""

    class Meta:
        model = SignInAttempt

    account_key = factory.Sequence(lambda n: f"{n:064}")
    at = factory.LazyFunction(timezone.now)
