"""The place of the second factor. Nothing asks for one yet; `MFA_REQUIRED` stays False."""

from django.apps import apps

from network.models import User


def is_enrolled(user: User) -> bool:
    """Whether the account has a second factor (authenticator app or security key)."""
    if not apps.is_installed("allauth.mfa"):
        return False
    from allauth.mfa.utils import is_mfa_enabled  # its models need the app

    return is_mfa_enabled(user)
