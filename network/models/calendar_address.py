"""The secret address at which a person's calendar reads their meetings."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager, ScopedQuerySet


class CalendarAddressQuerySet(ScopedQuerySet):
    """Each person knows of their own address alone."""

    def visible_to(self, actor: Actor):
        """The actor's own row."""
        return self.filter(user_id=actor.user_id)


class CalendarAddress(models.Model):
    """One address per person. The address holds the token, the row only its hash; a new one replaces it."""

    user = models.OneToOneField(
        "network.User", models.PROTECT, related_name="calendar_address", verbose_name=_("利用者")
    )
    token_hash = models.CharField(_("符号"), max_length=64, unique=True)
    made_at = models.DateTimeField(_("作った日時"))

    objects = ScopedManager.from_queryset(CalendarAddressQuerySet)()
    unscoped = models.Manager.from_queryset(CalendarAddressQuerySet)()

    class Meta:
        verbose_name = _("カレンダーのアドレス")
        verbose_name_plural = _("カレンダーのアドレス")

    def __str__(self):
        return f"{self.user_id}"
