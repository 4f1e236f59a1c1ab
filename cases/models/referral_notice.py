"""What the clocks told of a referral, and when. Each kind once per date: written twice at once, it is one row."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.referral import NoticeKind
from cases.models.person import Person
from cases.models.referral import Referral


class ReferralNoticeQuerySet(PersonalQuerySet):
    """Seen by both sides of the referral."""

    def visible_to(self, actor: Actor):
        """Those of the referrals that the actor sees."""
        if actor.is_system:
            return self
        return self.filter(referral__in=Referral.unscoped.all().visible_to(actor).values_list("pk"))

    def in_order(self):
        """As they were given; the number is the unique last key."""
        return self.order_by("at", "id")


class ReferralNotice(PersonalModel):
    """One notice. `for_day` is the date that it is about: the answer's, or of the last word before a silence."""

    referral = models.ForeignKey(Referral, models.PROTECT, related_name="notices", db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    kind = models.CharField(_("お知らせの種類"), max_length=10, choices=NoticeKind)
    for_day = models.DateField(_("対象の日"))
    at = models.DateTimeField(_("お知らせした日時"))

    objects = ScopedManager.from_queryset(ReferralNoticeQuerySet)()
    unscoped = models.Manager.from_queryset(ReferralNoticeQuerySet)()

    class Meta:
        verbose_name = _("連携のお知らせ")
        verbose_name_plural = _("連携のお知らせ")
        constraints = [models.UniqueConstraint(fields=["referral", "kind", "for_day"], name="notice_once")]

    def __str__(self):
        return f"{self.referral_id} {self.kind} {self.for_day}"
