"""Who there is."""

from network.models.affiliation import Affiliation
from network.models.organization import Organization
from network.models.sign_in_attempt import SignInAttempt
from network.models.user import User

__all__ = ["Affiliation", "Organization", "SignInAttempt", "User"]
