"""A case: what the window does about a person's situation, from opening to closing."""

import uuid
from datetime import date

from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.case import CaseStatus, ClosureReason
from cases.codes.consultation import URGENT, Urgency
from cases.codes.household import MarkSetting
from cases.models.person import Person, may_read
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class CaseQuerySet(PersonalQuerySet):
    """Cases belong to the window; partners get packets, never a case (DESIGN §2.1)."""

    def visible_to(self, actor: Actor):
        """All cases for those who work at the window, without those restricted to other staff."""
        if actor.is_system:
            return self
        if not actor.is_window:
            return self.none()
        return self.filter(Q(restricted=False) | may_read(actor, "person_id"))

    def open(self):
        """Cases that are not closed."""
        return self.exclude(status=CaseStatus.CLOSED)

    def newest_first(self):
        """By opening day, newest first; the number is the unique last key."""
        return self.order_by("-opened_on", "-id")

    def numbers_per_worker(self, day: date, quiet_since: date) -> dict[int | None, dict]:
        """Per lead worker (None for nobody): name, uid, and how many cases there are, by what they need.

        Numbers name nobody, so the read log has nothing to note.
        """
        rows = super(PersonalQuerySet, self.order_by()).values(
            "lead_worker", worker_name=F("lead_worker__name"), worker_uid=F("lead_worker__uid")
        )
        counted = rows.annotate(
            cases=Count("pk"),
            overdue=Count("pk", filter=Q(next_check_on__lt=day)),
            urgent=Count("pk", filter=Q(urgency__in=URGENT)),
            quiet=Count("pk", filter=Q(last_activity_on__lt=quiet_since)),
        )
        return {row["lead_worker"]: row for row in counted}

    def per_worker(self) -> list[tuple[int | None, int]]:
        """Per lead worker how many of these cases; numbers name nobody."""
        rows = super(PersonalQuerySet, self.order_by()).values("lead_worker").annotate(number=Count("pk"))
        return [(row["lead_worker"], row["number"]) for row in rows]


class Case(PersonalModel):
    """One case. An open case always has a next check date: nobody falls out of sight.

    `person_label` and `restricted` repeat what the person says, so that the list needs no join. The action that changes
    the name changes the label; triggers keep `restricted` as the person's. `household_8050` is what counts: set by hand
    (`household_8050_set`), else derived from the ages of those living together, which `household_8050_why` names as
    [relation, age] pairs.
    `retention_until` is the last day on which a closed case is kept, by the rule as it stood (`retention_version`).
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case_no = models.CharField(_("ケース番号"), max_length=20)
    person = models.ForeignKey(Person, models.PROTECT, related_name="cases", verbose_name=_("ご本人"))
    person_label = models.CharField(_("表示名"), max_length=100)
    restricted = models.BooleanField(_("閲覧を限る"), default=False)
    status = models.CharField(_("状態"), max_length=10, choices=CaseStatus, default=CaseStatus.OPEN)
    urgency = models.CharField(_("緊急度"), max_length=2, choices=Urgency, default=Urgency.U4)
    household_8050 = models.BooleanField(_("8050世帯"), default=False)
    household_8050_set = models.CharField(_("8050世帯の印"), max_length=3, choices=MarkSetting, blank=True)
    household_8050_why = models.JSONField(default=list, blank=True)
    lead_worker = models.ForeignKey(
        "network.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("主担当者")
    )
    lead_organization = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="+", verbose_name=_("主担当機関")
    )
    opened_on = models.DateField(_("開始日"))
    next_check_on = models.DateField(_("次の確認日"), null=True, blank=True)
    next_check_note = models.CharField(_("次に確認すること"), max_length=200, blank=True)
    last_activity_on = models.DateField(_("最後の動き"))
    closed_at = models.DateTimeField(_("終了日時"), null=True, blank=True)
    closed_by = by_user(null=True, blank=True)
    closure_reason = models.CharField(_("終了理由"), max_length=20, choices=ClosureReason, blank=True)
    closure_note = models.TextField(_("終了にあたって"), blank=True)
    outcome_changes = models.JSONField(_("見られた変化"), default=list, blank=True)
    retention_until = models.DateField(_("保存期限"), null=True, blank=True)
    retention_version = models.PositiveIntegerField(null=True, editable=False)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(CaseQuerySet)()
    unscoped = models.Manager.from_queryset(CaseQuerySet)()

    class Meta:
        verbose_name = _("ケース")
        verbose_name_plural = _("ケース")
        constraints = [
            # Not `unique=True`, which would make a second index, for the beginnings of numbers.
            models.UniqueConstraint(fields=["case_no"], name="case_no_once"),
            both_or_neither("case_closed_at_by", "closed_at", "closed_by"),
            models.CheckConstraint(
                condition=Q(status="closed", closed_at__isnull=False) | (~Q(status="closed") & Q(closed_at=None)),
                name="case_closed_with_status",
            ),
            models.CheckConstraint(
                condition=Q(status="closed") | Q(next_check_on__isnull=False), name="open_case_has_next_check"
            ),
            models.CheckConstraint(
                condition=~Q(status="closed") | ~Q(closure_reason=""), name="closed_case_has_reason"
            ),
            models.CheckConstraint(
                condition=Q(status="closed", retention_until__isnull=False, retention_version__isnull=False)
                | (~Q(status="closed") & Q(retention_until=None, retention_version=None)),
                name="closed_case_kept_until",
            ),
            models.CheckConstraint(
                condition=Q(household_8050_set="")
                | Q(household_8050_set="yes", household_8050=True)
                | Q(household_8050_set="no", household_8050=False),
                name="case_8050_as_set",
            ),
            models.UniqueConstraint(fields=["person"], condition=~Q(status="closed"), name="one_open_case_per_person"),
        ]
        indexes = [
            models.Index(fields=["-opened_on", "-id"], name="case_open_newest", condition=~Q(status="closed")),
            models.Index(fields=["-opened_on", "-id"], name="case_newest"),
            models.Index(fields=["next_check_on", "id"], name="case_next_check", condition=~Q(status="closed")),
            models.Index(fields=["retention_until", "id"], name="case_kept_until", condition=Q(status="closed")),
            models.Index(
                fields=["lead_worker", "next_check_on", "id"], name="case_of_worker", condition=~Q(status="closed")
            ),
        ]

    def __str__(self):
        return self.case_no

    @property
    def is_closed(self) -> bool:
        """Whether the case has ended (it can always be reopened)."""
        return self.status == CaseStatus.CLOSED
