"""How a name and a password become an account."""

from allauth.account.auth_backends import AuthenticationBackend

from network.actors import in_force
from network.models import User


class AccountBackend(AuthenticationBackend):
    """By account name or e-mail address; exactly one hash is computed, whether or not the account exists."""

    def authenticate(self, request, username=None, email=None, password=None, **credentials):
        """The account, or None. An ended account answers like a wrong password."""
        login = email or username
        if not login or not password:
            return None
        user = User.objects.by_login(login)
        if user is None:
            User().set_password(password)
            return None
        return user if user.check_password(password) and self.user_can_authenticate(user) else None

    def get_user(self, user_id):
        """The account of a session, in one statement with its affiliations, which every request asks for next."""
        found = in_force(user_id)
        if not found:
            return super().get_user(user_id)
        user = found[0].user
        user.in_force = found
        return user if self.user_can_authenticate(user) else None
