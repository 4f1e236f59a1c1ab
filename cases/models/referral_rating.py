"""What a receiver says of a referral as it came: whether it could be used, and if not, why. Never about the person.

For a body without an account the window enters it, as it enters other answers.
"""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.code_list import CodeList
from cases.codes.consent import Means
from cases.codes.referral import Usability
from cases.models.code_field import CodesField
from cases.models.person import Person
from cases.models.referral import Referral
from network.models.by_user import by_user

TALLIED_AT_MOST = 5000  # far more than are rated in a year; a page must not read without end


class ReferralRatingQuerySet(PersonalQuerySet):
    """Seen by the receiver that said it, and by the manager of the sender; who entered it for the body sees it too."""

    def visible_to(self, actor: Actor):
        """Those of referrals that the actor sees, on one of these sides."""
        if actor.is_system:
            return self
        sides = Q()
        if actor.can(Capability.REFERRAL_ANSWER):
            sides |= Q(referral__to_organization_id=actor.organization_id)
        if actor.can(Capability.REFERRAL_APPROVE):
            sides |= Q(referral__from_organization_id=actor.organization_id)
        if actor.can(Capability.REFERRAL_ON_BEHALF):
            sides |= Q(referral__from_organization_id=actor.organization_id, on_behalf=True)
        if not sides:
            return self.none()
        return self.filter(sides, referral__in=Referral.unscoped.all().visible_to(actor).values_list("pk"))

    def tally_of(self, actor: Actor, since) -> list[tuple]:
        """Receiver, usability and reasons of what the actor's organization has sent; facts that name nobody."""
        rows = self.filter(referral__from_organization_id=actor.organization_id, rated_at__gte=since)
        columns = ("referral__to_organization__name", "usability", "faults")
        ordered = super(PersonalQuerySet, rows.order_by("-rated_at", "-id")).values_list(*columns)
        return list(ordered[:TALLIED_AT_MOST])


class ReferralRating(PersonalModel):
    """One rating per referral; the receiver can change it."""

    referral = models.OneToOneField(Referral, models.PROTECT, related_name="rating")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    usability = models.CharField(_("受けた連携は使えたか"), max_length=10, choices=Usability)
    faults = CodesField(_("使いにくかったところ"), code_list=CodeList.REFERRAL_FAULT)
    note = models.CharField(_("次に頼むときのために"), max_length=300, blank=True)
    rated_at = models.DateTimeField(_("評価した日時"))
    rated_by = by_user(verbose_name=_("評価した人"))
    on_behalf = models.BooleanField(_("代行入力"), default=False)
    received_via = models.CharField(_("受けた手段"), max_length=10, choices=Means, blank=True)
    received_at = models.DateTimeField(_("受けた日時"), null=True)
    spoken_to = models.CharField(_("話した相手"), max_length=100, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(ReferralRatingQuerySet)()
    unscoped = models.Manager.from_queryset(ReferralRatingQuerySet)()

    class Meta:
        verbose_name = _("受けた連携の評価")
        verbose_name_plural = _("受けた連携の評価")
        constraints = [
            models.CheckConstraint(condition=Q(usability="yes") | ~Q(faults=[]), name="what_was_hard_has_a_reason"),
            models.CheckConstraint(
                condition=Q(on_behalf=False, received_via="", received_at=None, spoken_to="")
                | (Q(on_behalf=True, received_at__isnull=False) & ~Q(received_via="")),
                name="rating_on_behalf_says_how_and_when",
            ),
        ]
        indexes = [models.Index(fields=["rated_at"], name="rating_newest")]

    def __str__(self):
        return f"ReferralRating {self.pk}"
