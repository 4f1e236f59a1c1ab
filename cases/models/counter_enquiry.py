"""Somebody asked at the counter whether a person consults here. Nothing was answered; that it was asked is kept."""

import uuid

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Value
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from akishima_support.japanese.search_key import search_key
from cases.models.case import Case
from cases.models.person import IsNamedReader, Person, open_to
from network.models.by_user import by_user


class CounterEnquiryQuerySet(PersonalQuerySet):
    """Managers read them; of people who are to be kept from somebody, those who look after the person too."""

    def visible_to(self, actor: Actor):
        """All for managers, without those about people restricted to others; for staff those about their own."""
        if actor.is_system:
            return self
        if not actor.is_window:
            return self.none()
        rows = self.filter(Q(person=None) | open_to(actor, "person"))
        return rows if actor.can(Capability.COUNTER_ENQUIRY_READ) else rows.concerning(actor)

    def concerning(self, actor: Actor):
        """About somebody restricted to the actor, or kept from others in a case that the actor leads.

        The names are compared here, when somebody reads, and never when the enquiry is noted: what happens at the
        counter is the same for everybody.
        """
        theirs = Q(restricted=True) & Q(IsNamedReader(F("pk"), Value(actor.user_id)))
        theirs |= ~Q(secrecy_from="") & Q(cases__lead_worker_id=actor.user_id)
        named = ~Q(search_key="") & Q(search_key__startswith=OuterRef("name_key"))
        named |= ~Q(kana_key="") & Q(kana_key__startswith=OuterRef("name_key"))
        chosen = Exists(Person.unscoped.filter(theirs, pk=OuterRef("person_id")))
        return self.filter(chosen | (~Q(name_key="") & Exists(Person.unscoped.filter(theirs, named))))

    def newest_first(self):
        """Newest first; the number is the unique last key."""
        return self.order_by("-noted_at", "-id")


class CounterEnquiry(PersonalModel):
    """One enquiry: what was asked, by whom it was noted. `case` only where staff came from their own case."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("尋ねられた方の名前"), max_length=100, blank=True)
    name_key = models.CharField(max_length=200, editable=False)
    note = models.CharField(_("様子(尋ねた人、言われたこと)"), max_length=1000, blank=True)
    case = models.ForeignKey(Case, models.PROTECT, null=True, blank=True, related_name="counter_enquiries")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    noted_at = models.DateTimeField(_("日時"))
    noted_by = by_user(verbose_name=_("受けた職員"))
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(CounterEnquiryQuerySet)()
    unscoped = models.Manager.from_queryset(CounterEnquiryQuerySet)()

    class Meta:
        verbose_name = _("窓口での問い合わせ")
        verbose_name_plural = _("窓口での問い合わせ")
        indexes = [models.Index(fields=["-noted_at", "-id"], name="counter_enquiry_newest")]

    def __str__(self):
        return f"CounterEnquiry {self.pk}"

    def save(self, *args, **kwargs):
        """Keep the search key of the name beside it."""
        self.name_key = search_key(self.name)[:200]
        super().save(*args, **kwargs)
