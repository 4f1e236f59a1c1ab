"""A person's own word on what may be told to whom."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from cases.codes.consent import ConsentMethod, ConsentStatus, ConsentSubject
from cases.models.person import Person, open_to
from network.models.by_user import by_user
from network.models.paired import both_or_neither

IN_FORCE = (ConsentStatus.GIVEN, ConsentStatus.PARTIAL)
NOT_IN_FORCE = tuple(status for status in ConsentStatus if status not in IN_FORCE)


class KeptQuerySet(PersonalQuerySet):
    """Rows about a person, seen by whoever keeps that person's record."""

    def visible_to(self, actor: Actor):
        """Rows of people kept by the organization acted for, without those restricted to others."""
        if actor.is_system:
            return self
        if not (actor.is_window or actor.side == "partner"):
            return self.none()
        return self.filter(open_to(actor, "person"), person__keeper_id=actor.organization_id)


class ConsentQuerySet(KeptQuerySet):
    """Consents by recipient and by day."""

    def in_force_on(self, day):
        """Given, not withdrawn and not run out on the day."""
        return self.filter(
            Q(valid_until=None) | Q(valid_until__gte=day), status__in=IN_FORCE, withdrawn_at=None, given_on__lte=day
        )

    def newest_first(self):
        """Newest first; the number is the unique last key."""
        return self.order_by("-recorded_at", "-id")

    def last_words_on(self, recipient):
        """What was said about a recipient, newest first, each with `said_at`, the moment of the yes, no or withdrawal.

        Not having asked, or waiting for an answer, takes back no earlier word.
        """
        rows = self.filter(recipient=recipient, status__in=(*IN_FORCE, ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN))
        return rows.annotate(said_at=Coalesce("withdrawn_at", "recorded_at")).order_by("-said_at", "-id")

    def last_word_on(self, recipient, field: str):
        """One field of the last of them, for a sub-query."""
        return super(PersonalQuerySet, self.last_words_on(recipient)).values(field)[:1]


class Consent(PersonalModel):
    """Consent of one person about their own data, for one recipient and the named categories.

    Never 「関係機関すべて」 (domain CL-25d). A parent cannot consent for an adult child (CL-25b); a mother's
    consent about herself has the mother as `person`.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="consents", verbose_name=_("ご本人"))
    recipient = models.ForeignKey(
        "network.Organization", models.PROTECT, related_name="+", verbose_name=_("渡す先の機関")
    )
    subject = models.CharField(_("同意した方"), max_length=20, choices=ConsentSubject, default=ConsentSubject.SELF)
    subject_name = models.CharField(_("代理人等の氏名"), max_length=100, blank=True)
    subject_evidence = models.CharField(_("代理権を確かめた書類"), max_length=200, blank=True)
    own_will = models.CharField(_("未成年のご本人の気持ち"), max_length=300, blank=True)
    status = models.CharField(_("同意の状態"), max_length=20, choices=ConsentStatus)
    categories = models.JSONField(_("渡してよい情報"), default=list)
    method = models.CharField(_("確認の方法"), max_length=20, choices=ConsentMethod, blank=True)
    given_on = models.DateField(_("同意した日"), null=True, blank=True)
    valid_until = models.DateField(_("同意の期限"), null=True, blank=True)
    explained_by = models.CharField(_("説明した人"), max_length=100, blank=True)
    explanation_version = models.CharField(_("説明に使った取扱規程の版"), max_length=100, blank=True)
    witness = models.CharField(_("立会人"), max_length=100, blank=True)
    heard_via = models.CharField(_("誰から聞いたか"), max_length=100, blank=True)
    note = models.TextField(_("備考"), blank=True)
    recorded_at = models.DateTimeField(_("記録日時"))
    recorded_by = by_user(verbose_name=_("記録者"))
    withdrawn_at = models.DateTimeField(_("撤回の日時"), null=True, blank=True)
    withdrawn_by = by_user(null=True, blank=True)
    withdrawal_note = models.CharField(_("撤回の経緯"), max_length=300, blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(ConsentQuerySet)()
    unscoped = models.Manager.from_queryset(ConsentQuerySet)()

    class Meta:
        verbose_name = _("同意")
        verbose_name_plural = _("同意")
        constraints = [
            both_or_neither("consent_withdrawn_at_by", "withdrawn_at", "withdrawn_by"),
            models.CheckConstraint(
                condition=~Q(status__in=IN_FORCE) | (Q(given_on__isnull=False) & ~Q(method="")),
                name="consent_given_when_and_how",
            ),
            models.CheckConstraint(
                condition=Q(status="withdrawn", withdrawn_at__isnull=False)
                | (~Q(status="withdrawn") & Q(withdrawn_at=None)),
                name="consent_withdrawn_with_status",
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(given_on=None) | Q(valid_until__gte=F("given_on")),
                name="consent_period",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=IN_FORCE) | Q(subject="self") | ~Q(subject_name=""),
                name="consent_representative_is_named",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=IN_FORCE) | ~Q(subject="legal_representative") | ~Q(own_will=""),
                name="consent_of_minor_with_own_will",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=IN_FORCE) | ~Q(subject="guardian") | ~Q(subject_evidence=""),
                name="consent_of_guardian_with_evidence",
            ),
        ]

    def __str__(self):
        return f"Consent {self.pk}"

    def is_in_force(self, day) -> bool:
        """Whether it holds on the day: given, not withdrawn, not run out."""
        return (
            self.status in IN_FORCE
            and self.withdrawn_at is None
            and self.given_on <= day
            and (self.valid_until is None or self.valid_until >= day)
        )

    def status_on(self, day) -> ConsentStatus:
        """The state on the day: what was given and has run out is 期間終了, without anybody writing it down."""
        has_run_out = self.status in IN_FORCE and self.valid_until is not None and self.valid_until < day
        return ConsentStatus.EXPIRED if has_run_out else ConsentStatus(self.status)

    def was_in_force(self, day) -> bool:
        """Whether it held on the day, whatever became of it afterwards."""
        if self.status not in (*IN_FORCE, ConsentStatus.WITHDRAWN) or self.given_on is None:
            return False
        withdrawn_on = timezone.localdate(self.withdrawn_at) if self.withdrawn_at else None
        ends = [end for end in (self.valid_until, withdrawn_on) if end is not None]
        return self.given_on <= day and all(day <= end for end in ends)

    def covers(self, recipient_id: int, categories: set[str], day) -> bool:
        """Whether it lets these categories go to this recipient on the day."""
        return self.is_in_force(day) and self.recipient_id == recipient_id and categories <= set(self.categories)
