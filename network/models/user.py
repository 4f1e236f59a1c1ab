"""Who signs in."""

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class UserManager(BaseUserManager):
    """Makes accounts; no superusers, since operators work on the database with roles of its own."""

    def create_user(self, username: str, password: str | None = None, **fields):
        """A new account. Without a password nobody can sign in until one is set by invitation."""
        user = self.model(username=username, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str):
        """Account names differ not only by upper and lower case."""
        return self.get(username__iexact=username)

    def by_login(self, login: str):
        """The account with this account name or e-mail address, or None. An account name holds no `@`."""
        if "@" in login:
            return self.filter(email__iexact=login).order_by("pk").first()
        return self.filter(username__iexact=login).order_by("pk").first()


class User(AbstractBaseUser):
    """One person's account. Rights come from an Affiliation, never from the account itself."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    username = models.CharField(_("アカウント名"), max_length=150, unique=True)
    email = models.EmailField(_("メールアドレス"), blank=True)
    name = models.CharField(_("氏名"), max_length=100)
    is_active = models.BooleanField(_("有効"), default=True)
    is_demo = models.BooleanField(_("架空の見本"), default=False)
    created_at = models.DateTimeField(_("登録日時"), auto_now_add=True)

    objects = UserManager()

    # The affiliations in force, where they came with the account of a session (`AccountBackend.get_user`).
    in_force: list | None = None

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = _("利用者")
        verbose_name_plural = _("利用者")
        constraints = [
            models.UniqueConstraint(Lower("username"), name="username_once"),
            models.UniqueConstraint(Lower("email"), condition=~Q(email=""), name="email_once"),
        ]

    def __str__(self):
        return self.username

    def get_full_name(self) -> str:
        """The person's name."""
        return self.name
