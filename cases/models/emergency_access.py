"""緊急閲覧 (break-glass): who is not named for a restricted case reads it for a short time, and answers for it."""

import math
import uuid
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.db.models import Count, F, Func, Q
from django.db.models.functions import Length, TruncMonth
from django.db.models.lookups import GreaterThanOrEqual
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.access import EmergencyCode, Verdict
from cases.models.case import Case
from cases.models.person import IsNamedReader, Person
from network.models.by_user import by_user
from network.models.paired import both_or_neither

LEAST_WORDS = 20


class DatabaseNow(Func):
    """The moment by the clock of the database, the same clock by which a page is let through."""

    output_field = models.DateTimeField()
    template = "statement_timestamp()"

    def as_sqlite(self, compiler, connection, **context):
        """SQLite keeps moments as text of whole seconds where no fraction was stored."""
        return self.as_sql(compiler, connection, template="datetime('now')", **context)


@dataclass(frozen=True, slots=True)
class Month:
    """How often it was used in a month, and what became of it."""

    month: date
    uses: int
    in_time: int
    open: int
    unjustified: int


class EmergencyAccessQuerySet(PersonalQuerySet):
    """Seen by whoever used it, by the named staff and by those who watch over all caseloads."""

    def visible_to(self, actor: Actor):
        """Rows tell that somebody read, when and why; of the person they hold nothing."""
        if actor.is_system:
            return self
        if not actor.is_window:
            return self.none()
        if actor.can(Capability.BOARD_READ):
            return self
        return self.filter(Q(started_by_id=actor.user_id) | IsNamedReader(F("person_id"), models.Value(actor.user_id)))

    def standing(self):
        """Those that open something at this moment, by the clock of the database."""
        return self.filter(ended_at=None, expires_at__gt=DatabaseNow())

    def waiting(self):
        """Not reviewed yet, the oldest first."""
        return self.filter(reviewed_at=None).order_by("review_by", "id")

    def months(self) -> list[Month]:
        """Counts per month, newest first; numbers name nobody."""
        by_month = self.order_by().annotate(month=TruncMonth("started_at"))
        rows = super(PersonalQuerySet, by_month).values("month")
        counted = rows.annotate(
            uses=Count("pk"),
            in_time=Count("pk", filter=Q(reviewed_in_time=True)),
            open=Count("pk", filter=Q(reviewed_at=None)),
            unjustified=Count("pk", filter=Q(verdict=Verdict.UNJUSTIFIED)),
        )
        return [Month(**{**row, "month": row["month"].date()}) for row in counted.order_by("-month")]


class EmergencyAccess(PersonalModel):
    """One use: who, for which case, until when, why; ended at the latest when it expires; reviewed by somebody else."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    case = models.ForeignKey(Case, models.PROTECT, related_name="emergencies", verbose_name=_("ケース"))
    code = models.CharField(_("緊急に閲覧する理由"), max_length=10, choices=EmergencyCode)
    why = models.CharField(_("理由の説明"), max_length=1000)
    started_at = models.DateTimeField(_("始めた日時"))
    started_by = by_user(verbose_name=_("閲覧した人"), db_index=True)
    expires_at = models.DateTimeField(_("いつまで"))
    ended_at = models.DateTimeField(_("終えた日時"), null=True, blank=True)
    ended_by = by_user(null=True, blank=True)
    review_by = models.DateField(_("確認の期限"))
    reviewed_at = models.DateTimeField(_("確認した日時"), null=True, blank=True)
    reviewed_by = by_user(null=True, blank=True)
    reviewed_in_time = models.BooleanField(_("期限までに確認した"), default=False)
    verdict = models.CharField(_("確認の結果"), max_length=12, choices=Verdict, blank=True)
    review_note = models.CharField(_("確認した内容"), max_length=1000, blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(EmergencyAccessQuerySet)()
    unscoped = models.Manager.from_queryset(EmergencyAccessQuerySet)()

    class Meta:
        verbose_name = _("緊急閲覧")
        verbose_name_plural = _("緊急閲覧")
        constraints = [
            both_or_neither("emergency_ended_at_by", "ended_at", "ended_by"),
            both_or_neither("emergency_reviewed_at_by", "reviewed_at", "reviewed_by"),
            models.CheckConstraint(condition=Q(expires_at__gt=F("started_at")), name="emergency_period"),
            models.CheckConstraint(
                condition=GreaterThanOrEqual(Length("why"), LEAST_WORDS), name="emergency_why_in_words"
            ),
            models.CheckConstraint(
                condition=Q(reviewed_by=None) | ~Q(reviewed_by=F("started_by")), name="emergency_reviewed_by_another"
            ),
            models.CheckConstraint(
                condition=Q(reviewed_at=None, verdict="", review_note="")
                | (Q(reviewed_at__isnull=False) & ~Q(verdict="") & ~Q(review_note="")),
                name="emergency_reviewed_with_verdict",
            ),
        ]
        indexes = [
            models.Index(fields=["person", "started_by"], name="emergency_open", condition=Q(ended_at=None)),
            models.Index(fields=["review_by", "id"], name="emergency_unreviewed", condition=Q(reviewed_at=None)),
        ]

    def __str__(self):
        return f"EmergencyAccess {self.pk}"

    @property
    def in_words(self) -> str:
        """The reason as it stands in the log."""
        return _("緊急閲覧：%(code)s　%(why)s") % {"code": self.get_code_display(), "why": self.why}

    @property
    def minutes_left(self) -> int:
        """Whole minutes until the pages close, begun ones counted."""
        return max(0, math.ceil((self.expires_at - timezone.now()).total_seconds() / 60))
