"""The append-only audit: what happened, who did it, acting for whom, about whom, and why."""

import json
from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db import connection, models
from django.db.models import Count, Max, Min, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from akishima_support.access.composed_insert import ComposedInsert
from akishima_support.audit.event_types import EventType, Outcome


def event_types() -> list[tuple]:
    """Every type there is. A function, so that a new type needs no migration."""
    return EventType.choices


def outcomes() -> list[tuple]:
    """Every way in which it can have ended."""
    return Outcome.choices


class AuditEventQuerySet(ScopedQuerySet):
    """The log is read by the auditor; window staff see only what their own ledger pages show."""

    def visible_to(self, actor: Actor):
        """All rows for those who hold ACCESS_LOG_READ, otherwise none."""
        return self if actor.can(Capability.ACCESS_LOG_READ) else self.none()

    def about_people(self, numbers: Iterable[int]):
        """Events that name one of the person numbers; by index on both engines."""
        numbers = list(numbers)
        if connection.vendor == "postgresql":
            named = [Q(person_numbers__contains=[number]) for number in numbers]
            return self.filter(reduce(or_, named)) if named else self.none()
        # The table beside the log that a trigger keeps.
        return self.extra(
            where=[
                "audit_auditevent.id IN (SELECT p.event_id FROM json_each(%s) n "
                "JOIN audit_event_person p ON p.person_number = n.value)"
            ],
            params=[json.dumps(numbers)],
        )

    def by_viewer(self):
        """Who is behind the events: (user number, name, organization), how many, the first and the last."""
        rows = self.order_by().values("user_id", "user_name", "organization_name")
        counted = rows.annotate(number=Count("pk"), first=Min("at"), last=Max("at"))
        return counted.order_by("-number", "user_id", "user_name", "organization_name")

    def newest_first(self):
        """Newest first; the number is the unique last key."""
        return self.order_by("-id")


class AuditEvent(ComposedInsert):
    """One row of the log. It has no foreign keys, so it outlives everything that it speaks of.

    Triggers refuse UPDATE and DELETE (and TRUNCATE; on SQLite also INSERT OR REPLACE). `detail` holds
    names of fields and codes, never contents or names of people.
    """

    at = models.DateTimeField(_("日時"), default=timezone.now)
    type = models.CharField(_("できごと"), max_length=40, choices=event_types)
    user_id = models.BigIntegerField(_("利用者番号"), null=True)
    user_name = models.CharField(_("利用者"), max_length=200)
    organization_id = models.BigIntegerField(_("所属番号"), null=True)
    organization_name = models.CharField(_("所属"), max_length=200, blank=True)
    role = models.CharField(_("役割"), max_length=40, blank=True)
    person_numbers = models.JSONField(_("ご本人番号"), default=list)
    case_no = models.CharField(_("ケース番号・連携番号"), max_length=40, blank=True)
    url_name = models.CharField(_("画面"), max_length=100, blank=True)
    reason = models.CharField(_("理由"), max_length=500, blank=True)
    outcome = models.CharField(_("結果"), max_length=10, choices=outcomes, default=Outcome.DONE)
    request_id = models.UUIDField(_("要求番号"), null=True)
    detail = models.JSONField(_("詳細"), default=dict)

    objects = ScopedManager.from_queryset(AuditEventQuerySet)()
    unscoped = models.Manager.from_queryset(AuditEventQuerySet)()

    class Meta:
        verbose_name = _("監査記録")
        verbose_name_plural = _("監査記録")
        indexes = [
            # On PostgreSQL a migration adds a GIN index over person_numbers; SQLite has nothing like it.
            models.Index(fields=["user_id", "id"], name="audit_user"),
            models.Index(fields=["case_no", "id"], name="audit_case", condition=~models.Q(case_no="")),
        ]

    def __str__(self):
        return f"{self.pk} {self.type}"
