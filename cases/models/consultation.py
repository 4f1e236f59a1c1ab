"""Every contact that reaches the window, with or without a name, with or without a case."""

import uuid

from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from akishima_support.japanese.grams import name_grams, phone_gram
from akishima_support.japanese.search_key import normalize_phone, search_key
from cases.codes.code_list import CodeList
from cases.codes.consultation import Channel, ConsultationOutcome, Relation, Urgency
from cases.models.case import Case
from cases.models.code_field import CodeField
from cases.models.contact_lines import Line, consulter_lines
from cases.models.household import HouseholdMember
from cases.models.person import Person, open_to
from cases.models.search_index import GramKind, TextKind
from cases.models.searchable import Searchable
from network.models.by_user import by_user


class ConsultationQuerySet(PersonalQuerySet):
    """Consultations are the window's."""

    def visible_to(self, actor: Actor):
        """All for those who work at the window, without people restricted to other staff."""
        if actor.is_system:
            return self
        if not actor.is_window:
            return self.none()
        return self.filter(Q(person=None) | open_to(actor, "person"))

    def newest_first(self):
        """By reception, newest first; the number is the unique last key."""
        return self.order_by("-received_at", "-id")

    def near_case(self):
        """With `near`: some number where there is a case of the person, or of somebody in their household, to be seen.

        No EXISTS: for that PostgreSQL would read all cases at once, as if the list had no end.
        """
        own = Case.objects.filter(person=OuterRef("person"))
        living = {"household__members__person": OuterRef("person"), "household__members__end_reason": ""}
        home = HouseholdMember.objects.current().filter(**living, person__cases__isnull=False)
        return self.annotate(near=Coalesce(*(Subquery(rows.values_list("pk")[:1]) for rows in (own, home))))

    def last_channel(self) -> str:
        """The channel of the newest row; a code alone tells nothing of anybody, so that nobody was read about."""
        return models.QuerySet.values_list(self.newest_first(), "channel", flat=True).first() or ""


class Consultation(Searchable, PersonalModel):
    """One contact (相談受付). The consulter and the person it is about are kept apart.

    Without a person it can still be found again by nickname, topic and time; `follows` is the first
    consultation of the same anonymous thread (S6).
    """

    gram_kind, text_kind = GramKind.CONSULTATION, TextKind.CONSULTATION
    searched_columns = ("search_key", "phone_key")
    text_columns = ("said", "answered")

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    reception_no = models.CharField(_("受付番号"), max_length=20)
    received_at = models.DateTimeField(_("受付日時"))
    received_by = by_user(verbose_name=_("受付者"), db_index=True)
    channel = models.CharField(_("相談方法"), max_length=20, choices=Channel)
    relation = models.CharField(_("来談者と本人との関係"), max_length=20, choices=Relation)
    is_anonymous = models.BooleanField(_("匿名"), default=False)
    consulter_name = models.CharField(_("来談者の氏名・通称"), max_length=100, blank=True)
    consulter_phone = models.CharField(_("来談者の電話"), max_length=50, blank=True)
    consulter_contact_rule = models.CharField(_("来談者への連絡のしかた"), max_length=300, blank=True)
    consulter_contact_limits = models.JSONField(_("来談者にしてはいけないこと"), default=list, blank=True)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="consultations", verbose_name=_("ご本人")
    )
    case = models.ForeignKey(
        Case, models.PROTECT, null=True, blank=True, related_name="consultations", verbose_name=_("ケース")
    )
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="followed_by")
    said = models.TextField(_("相談の内容"), blank=True)
    answered = models.TextField(_("お答えしたこと"), blank=True)
    urgency = models.CharField(_("緊急度"), max_length=2, choices=Urgency, default=Urgency.U4)
    outcome = models.CharField(_("結果"), max_length=20, choices=ConsultationOutcome, default=ConsultationOutcome.OPEN)
    next_step = models.CharField(_("次にすること"), max_length=300, blank=True)
    next_on = models.DateField(_("次にする日"), null=True, blank=True)
    referral = models.ForeignKey("cases.Referral", models.PROTECT, null=True, blank=True, related_name="consultations")
    search_key = models.CharField(max_length=200, editable=False)
    phone_key = models.CharField(max_length=50, editable=False, default="")
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(ConsultationQuerySet)()
    unscoped = models.Manager.from_queryset(ConsultationQuerySet)()

    class Meta:
        verbose_name = _("相談")
        verbose_name_plural = _("相談")
        constraints = [
            # Not `unique=True`, which would make a second index, for the beginnings of numbers.
            models.UniqueConstraint(fields=["reception_no"], name="reception_no_once"),
            models.CheckConstraint(
                condition=Q(case=None) | Q(person__isnull=False), name="consultation_in_case_has_person"
            ),
        ]
        indexes = [
            models.Index(fields=["-received_at", "-id"], name="consultation_newest"),
            models.Index(
                fields=["next_on", "id"], name="consultation_next", condition=Q(outcome="open", next_on__isnull=False)
            ),
            models.Index(fields=["-received_at", "-id"], name="consultation_unnamed", condition=Q(person__isnull=True)),
            # A caller who was noted by a name, of nobody yet: most callers are of somebody, and share their names.
            models.Index(fields=["search_key", "-id"], name="consultation_caller", condition=Q(person__isnull=True)),
        ]

    def __str__(self):
        return self.reception_no

    @property
    def log_no(self) -> str:
        """What the log calls it: cases and consultations are counted apart, and both begin with R8-0001."""
        return f"U-{self.reception_no}"

    @property
    def warning_lines(self) -> list[Line]:
        """What to heed before anybody contacts the consulter."""
        return consulter_lines(self)

    @property
    def ordered_topics(self) -> list["ConsultationTopic"]:
        """The most pressing topic, then the others as they were chosen."""
        return sorted(self.topics.all(), key=lambda row: (not row.is_primary, row.pk))

    def save(self, *args, **kwargs):
        """Keep the search keys of the consulter beside the text as typed."""
        self.search_key = search_key(self.consulter_name)[:200]
        self.phone_key = normalize_phone(self.consulter_phone)[:50]
        super().save(*args, **kwargs)

    @staticmethod
    def grams_of(name: str, phone: str) -> set[str]:
        """What a consulter is found by, from the two search keys."""
        return name_grams(name) | {phone_gram(phone)} - {""}


class ConsultationTopic(models.Model):
    """What a consultation was about; one topic is the most pressing (◎)."""

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="topics", db_index=False)
    topic = CodeField(_("相談内容"), code_list=CodeList.TOPIC)
    is_primary = models.BooleanField(_("最も困っていること"), default=False)

    class Meta:
        verbose_name = _("相談内容")
        verbose_name_plural = _("相談内容")
        constraints = [
            models.UniqueConstraint(fields=["consultation", "topic"], name="consultation_topic_once"),
            models.UniqueConstraint(fields=["consultation"], condition=Q(is_primary=True), name="one_primary_topic"),
        ]

    def __str__(self):
        return self.topic
