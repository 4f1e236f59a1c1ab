"""The append-only audit: what happened, who did it, acting for whom, about whom, and why."""

from django.db import connection, models
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

    def about_person(self, number: int):
        """Events that name the person number."""
        if connection.vendor == "postgresql":
            return self.filter(person_numbers__contains=[number])
        return self.extra(
            where=["EXISTS (SELECT 1 FROM json_each(audit_auditevent.person_numbers) WHERE value = %s)"],
            params=[number],
        )

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
