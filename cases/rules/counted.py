"""What figures are counted from: the rows of a period, as an actor may see them or as they may leave the window."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from akishima_support.access import Actor
from cases.codes.person import GoingOutLevel
from cases.codes.referral import Act
from cases.models import Consultation, GoingOutObservation, IntakeDetail, Person, ProgressRecord, Referral
from cases.rules.periods import Period
from cases.states import State

SENT, RECEIVED = "sent", "received"
NOT_RESTRICTED = Q(person=None) | Q(person__restricted=False)


@dataclass(frozen=True)
class Counted:
    """The rows that count.

    `actor`: what that actor may see, so that figures tell nobody of somebody whom they may not see. None: what may
    leave the window. That is the same whoever takes it out, and leaves people with restricted reading out altogether:
    else the figures of two members of staff would differ by just these.
    """

    period: Period
    actor: Actor | None
    today: date

    @property
    def day(self) -> date:
        """The day on which people have their age."""
        return self.period.as_of(self.today)

    @property
    def begins_at(self) -> datetime:
        """The first moment of the period, in Japan."""
        return _midnight(self.period.first)

    @property
    def ends_at(self) -> datetime:
        """The first moment after it."""
        return _midnight(self.period.last + timedelta(days=1))

    def consultations(self) -> QuerySet:
        """Consultations received in the period."""
        return self._open(Consultation).filter(**self._within("received_at"))

    def people(self) -> QuerySet:
        """Those whom at least one of these consultations is about, each once."""
        return Person.unscoped.filter(Exists(self.consultations().filter(person=OuterRef("pk"))))

    @cached_property
    def number_of_people(self) -> int:
        """How many they are."""
        return self.people().count()

    @cached_property
    def _kept(self) -> dict:
        return {}

    def once(self, name: str, make: Callable[[], list[tuple]]) -> list[tuple]:
        """Numbers that several tables are made of, asked for at the first of them."""
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]

    def intakes(self, filled: Q) -> QuerySet:
        """For each of these people the newest intake form of the period that is `filled`."""
        forms = IntakeDetail.unscoped.filter(filled, consultation__in=self.consultations().filter(person__isnull=False))
        same = {"consultation__person": OuterRef("consultation__person")} | self._within("consultation__received_at")
        at = OuterRef("consultation__received_at")
        later = Q(consultation__received_at__gt=at) | Q(consultation__received_at=at, pk__gt=OuterRef("pk"))
        return forms.exclude(Exists(IntakeDetail.unscoped.filter(filled, later, **same)))

    def records(self) -> QuerySet:
        """Entries of the course of support made about the period."""
        return self._open(ProgressRecord).filter(**self._within("occurred_at"))

    def observations(self) -> QuerySet:
        """The last going-out level of each case in the period, with `before`: the one to compare it with.

        That is the last before the period, else the first in it. Cases with one observation alone are left out.
        """
        known = GoingOutObservation.unscoped.standing().exclude(level=GoingOutLevel.UNKNOWN)
        here = {"observed_on__gte": self.period.first, "observed_on__lte": self.period.last}
        same = known.filter(case=OuterRef("case")).exclude(pk=OuterRef("pk"))
        on = OuterRef("observed_on")
        later = same.filter(Q(observed_on__gt=on) | Q(observed_on=on, pk__gt=OuterRef("pk")), **here)
        earlier = same.filter(observed_on__lt=self.period.first).order_by("-observed_on", "-pk")
        first = same.filter(**here).order_by("observed_on", "pk")
        rows = (
            self._open(GoingOutObservation)
            .standing()
            .exclude(level=GoingOutLevel.UNKNOWN)
            .filter(~Exists(later), **here)
        )
        rows = rows.annotate(earlier=Subquery(earlier.first_of("level")), first=Subquery(first.first_of("level")))
        return rows.exclude(earlier=None, first=None).annotate(before=Coalesce("earlier", "first"))

    def referrals(self, box: str) -> QuerySet:
        """What the body of the actor (of the window, for what leaves it) has sent in the period, or was sent.

        案内 counts on the day on which it was given. What was taken back before it was opened never arrived.
        """
        rows = (
            Referral.unscoped.all().visible_to(self.actor) if self.actor else _not_restricted(Referral.unscoped.all())
        )
        side = "from_organization" if box == SENT else "to_organization"
        mine = {f"{side}_id": self.actor.organization_id} if self.actor else {f"{side}__is_window": True}
        sent = Q(**self._within("sent_at"))
        if box == RECEIVED:
            return rows.filter(sent, **mine).exclude(state=State.WITHDRAWN, received_at=None)
        given = Q(act=Act.INFORMATION, state=State.COMPLETED, **self._within("created_at"))
        return rows.filter(sent | given, **mine)

    def _open(self, model) -> QuerySet:
        """Rows about people who are not restricted to others; for what leaves the window about nobody restricted."""
        rows = model.unscoped.all()
        return rows.visible_to(self.actor) if self.actor else rows.filter(NOT_RESTRICTED)

    def _within(self, column: str) -> dict:
        return {f"{column}__gte": self.begins_at, f"{column}__lt": self.ends_at}


def _not_restricted(rows: QuerySet) -> QuerySet:
    return rows.filter(NOT_RESTRICTED, Q(case=None) | Q(case__person__restricted=False))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
