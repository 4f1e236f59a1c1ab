"""Who there is."""

from network.models.affiliation import Affiliation
from network.models.organization import Organization
from network.models.user import User

__all__ = ["Affiliation", "Organization", "User"]
