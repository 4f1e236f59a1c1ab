"""Sign-ins that were tried a short while ago, so that guessing stops."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SignInAttempt(models.Model):
    """One attempt that has not succeeded. Rows are removed after the window of `actions.sign_in`.

    `account_key` is a keyed hash: what was typed may be a password in the wrong box, so it is not stored.
    """

    account_key = models.CharField(_("アカウントの符号"), max_length=64)
    at = models.DateTimeField(_("日時"), db_index=True)

    objects = models.Manager()

    class Meta:
        verbose_name = _("サインインの試行")
        verbose_name_plural = _("サインインの試行")
        indexes = [models.Index(fields=["account_key", "at"], name="sign_in_attempt_key")]

    def __str__(self):
        return f"{self.pk}"
