"""One factory per model; they write past the scope, because nobody acts while a stage is set."""

from tests.factories.network import AffiliationFactory, OrganizationFactory, UserFactory

__all__ = ["AffiliationFactory", "OrganizationFactory", "UserFactory"]
