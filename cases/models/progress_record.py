"""支援経過記録: what was done, what was said, and what staff think of it, kept apart."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from cases.codes.case import Counterpart, RecordMethod, RecordResult
from cases.models.search_index import TextKind
from cases.models.searchable import Searchable
from cases.models.within_case import WithinCase, WithinCaseQuerySet
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class ProgressRecord(Searchable, WithinCase):
    """One entry. Fact, statement (whose) and opinion are apart: the person may ask to read them (domain §0.12).

    `third_party_passages` holds, a line each, what is masked before the person reads it. `joint_with` keeps the
    names of those who took part as they were that day.
    """

    text_kind = TextKind.RECORD
    text_columns = ("fact", "statement", "opinion")

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    occurred_at = models.DateTimeField(_("日時"))
    method = models.CharField(_("方法"), max_length=20, choices=RecordMethod)
    counterpart = models.CharField(_("相手"), max_length=10, choices=Counterpart, default=Counterpart.NOBODY)
    result = models.CharField(_("結果"), max_length=20, choices=RecordResult, default=RecordResult.NONE)
    fact = models.TextField(_("事実"), blank=True)
    statement = models.TextField(_("話されたこと"), blank=True)
    informant = models.CharField(_("話した方"), max_length=100, blank=True)
    opinion = models.TextField(_("所見・方針"), blank=True)
    third_party = models.BooleanField(_("第三者の情報を含む"), default=False)
    third_party_passages = models.TextField(_("第三者の情報にあたる部分"), blank=True)
    joint_organizations = models.ManyToManyField(
        "network.Organization", blank=True, related_name="+", verbose_name=_("一緒に対応した機関")
    )
    joint_with = models.CharField(_("一緒に対応した機関・担当"), max_length=300, blank=True)
    minutes = models.PositiveSmallIntegerField(_("所要時間(分)"), null=True, blank=True)
    next_step = models.CharField(_("次回の予定"), max_length=300, blank=True)
    next_on = models.DateField(_("次回の日"), null=True, blank=True)
    left_what = models.CharField(_("置いてきた物"), max_length=200, blank=True)
    left_where = models.CharField(_("置いた場所"), max_length=200, blank=True)
    left_count = models.PositiveSmallIntegerField(_("部数"), null=True, blank=True)
    leaflet = models.ForeignKey(
        "network.Material", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("チラシ")
    )
    recorded_at = models.DateTimeField(_("記録日時"))
    recorded_by = by_user(verbose_name=_("記録者"))
    corrected_at = models.DateTimeField(_("訂正日時"), null=True, blank=True)
    corrected_by = by_user(null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(WithinCaseQuerySet)()
    unscoped = models.Manager.from_queryset(WithinCaseQuerySet)()

    class Meta:
        verbose_name = _("支援経過記録")
        verbose_name_plural = _("支援経過記録")
        constraints = [
            both_or_neither("record_corrected_at_by", "corrected_at", "corrected_by"),
            models.CheckConstraint(
                condition=Q(left_count=None) | (Q(left_count__gt=0) & (~Q(left_what="") | Q(leaflet__isnull=False))),
                name="record_counts_what_was_left",
            ),
        ]
        indexes = [
            models.Index(fields=["case", "-occurred_at", "-id"], name="record_of_case"),
            models.Index(fields=["occurred_at"], name="record_by_day"),
        ]

    def __str__(self):
        return f"ProgressRecord {self.pk}"
