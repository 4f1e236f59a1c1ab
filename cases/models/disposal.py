"""廃棄: what is due is proposed in a batch, another manager approves, and a certificate is all that remains."""

import uuid
from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from cases.models.person import Person
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class DisposalBatchQuerySet(ScopedQuerySet):
    """For those who decide what is kept; batches and certificates hold numbers, no names."""

    def visible_to(self, actor: Actor):
        """All rows for managers of the window, but for batches of somebody restricted.

        Those are for the managers among the named staff, and stay with those who stood behind them.
        """
        if not actor.can(Capability.KEEPING_DECIDE):
            return self.none()
        whom = Person.unscoped.visible_to(actor).filter(pk=OuterRef("person_number"))
        known = DisposalItem.unscoped.filter(Exists(whom))
        who = ("proposed_by", "approved_by", "refused_by", "executed_by")
        took_part = reduce(or_, (Q(**{column: actor.user_id}) for column in who))
        return self.filter(Q(restricted=False) | took_part | Exists(known.filter(batch=OuterRef("pk"))))

    def newest_first(self):
        """By its number, newest first."""
        return self.order_by("-id")


class OfBatchQuerySet(ScopedQuerySet):
    """What a batch is about, and what is left of it."""

    def visible_to(self, actor: Actor):
        """The rows of the batches that the actor may see."""
        return self.filter(batch__in=DisposalBatch.unscoped.visible_to(actor))


class DisposalItemQuerySet(OfBatchQuerySet):
    """People and threads of batches."""

    def visible_to(self, actor: Actor):
        """Without whoever was restricted after being proposed among others; they do not stay in the batch."""
        return super().visible_to(actor).exclude(pk__in=DisposalItem.unscoped.restricted_meanwhile().values("pk"))

    def restricted_meanwhile(self):
        """Those of ordinary batches who are restricted now."""
        whom = Person.unscoped.filter(pk=OuterRef("person_number"), restricted=True)
        return self.filter(Exists(whom), batch__restricted=False)


class DisposalBatch(models.Model):
    """People and consultations that one manager proposes to erase. Somebody else approves before anything goes."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    number = models.CharField(_("廃棄番号"), max_length=20, unique=True)
    restricted = models.BooleanField(_("閲覧を限った方の廃棄"), default=False, editable=False)
    note = models.CharField(_("備考"), max_length=300, blank=True)
    proposed_at = models.DateTimeField(_("提案した日時"))
    proposed_by = by_user(verbose_name=_("提案した人"))
    approved_at = models.DateTimeField(_("承認日時"), null=True, blank=True)
    approved_by = by_user(null=True, blank=True)
    refused_at = models.DateTimeField(_("承認しなかった日時"), null=True, blank=True)
    refused_by = by_user(null=True, blank=True)
    executed_at = models.DateTimeField(_("廃棄した日時"), null=True, blank=True)
    executed_by = by_user(null=True, blank=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(DisposalBatchQuerySet)()
    unscoped = models.Manager.from_queryset(DisposalBatchQuerySet)()

    class Meta:
        verbose_name = _("廃棄の提案")
        verbose_name_plural = _("廃棄の提案")
        constraints = [
            *[
                both_or_neither(f"disposal_{verb}_at_by", f"{verb}_at", f"{verb}_by")
                for verb in ("approved", "refused", "executed")
            ],
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("proposed_by")), name="disposal_by_two_people"
            ),
            models.CheckConstraint(condition=Q(approved_at=None) | Q(refused_at=None), name="disposal_decided_once"),
            models.CheckConstraint(
                condition=Q(executed_at=None) | Q(approved_at__isnull=False), name="disposal_approved_first"
            ),
        ]

    def __str__(self):
        return self.number

    @property
    def waits(self) -> bool:
        """Whether nobody has decided yet."""
        return self.approved_at is None and self.refused_at is None


class DisposalItem(models.Model):
    """One person, or one thread of consultations that names nobody. Numbers only: it outlives what it speaks of."""

    batch = models.ForeignKey(DisposalBatch, models.PROTECT, related_name="items", db_index=False)
    person_number = models.BigIntegerField(_("ご本人番号"), null=True, blank=True)
    consultation_number = models.BigIntegerField(_("相談の番号"), null=True, blank=True)
    records = models.JSONField(_("ケース番号・受付番号"), default=list)
    is_done = models.BooleanField(_("廃棄済"), default=False)
    skipped = models.CharField(_("廃棄しなかった理由"), max_length=300, blank=True)

    objects = ScopedManager.from_queryset(DisposalItemQuerySet)()
    unscoped = models.Manager.from_queryset(DisposalItemQuerySet)()

    class Meta:
        verbose_name = _("廃棄の対象")
        verbose_name_plural = _("廃棄の対象")
        constraints = [
            models.CheckConstraint(
                condition=Q(person_number=None, consultation_number__isnull=False)
                | Q(person_number__isnull=False, consultation_number=None),
                name="disposal_item_of_one_thing",
            ),
            models.CheckConstraint(condition=Q(is_done=False) | Q(skipped=""), name="disposal_item_done_or_skipped"),
            models.UniqueConstraint(fields=["batch", "person_number"], name="disposal_person_once"),
            models.UniqueConstraint(fields=["batch", "consultation_number"], name="disposal_consultation_once"),
        ]

    def __str__(self):
        return f"DisposalItem {self.pk}"


class DisposalCertificate(models.Model):
    """That somebody's records were erased. Triggers accept the erasing of what was told only with this row, and
    accept the row only for an approved batch, and never for somebody with an open case, a hold or an open request.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    batch = models.ForeignKey(DisposalBatch, models.PROTECT, related_name="certificates")
    person_number = models.BigIntegerField(_("ご本人番号"), null=True, blank=True)
    consultation_number = models.BigIntegerField(_("相談の番号"), null=True, blank=True)
    along_with = models.BigIntegerField(_("一緒に廃棄した方の番号"), null=True, blank=True)
    records = models.JSONField(_("ケース番号・受付番号"), default=list)
    counts = models.JSONField(_("表ごとの件数"), default=dict)
    recipients = models.JSONField(_("情報を渡した機関"), default=list)
    sha256 = models.CharField(max_length=64)
    requested_by = by_user(verbose_name=_("提案した人"))
    approved_by = by_user(verbose_name=_("承認した人"))
    executed_at = models.DateTimeField(_("廃棄した日時"))

    objects = ScopedManager.from_queryset(OfBatchQuerySet)()
    unscoped = models.Manager.from_queryset(OfBatchQuerySet)()

    class Meta:
        verbose_name = _("廃棄証明")
        verbose_name_plural = _("廃棄証明")
        constraints = [
            models.CheckConstraint(
                condition=Q(person_number=None, consultation_number__isnull=False)
                | Q(person_number__isnull=False, consultation_number=None),
                name="certificate_of_one_thing",
            ),
            models.CheckConstraint(condition=~Q(approved_by=F("requested_by")), name="certificate_by_two_people"),
            models.UniqueConstraint(fields=["person_number"], name="certificate_of_person_once"),
            models.UniqueConstraint(fields=["consultation_number"], name="certificate_of_consultation_once"),
        ]

    def __str__(self):
        return f"DisposalCertificate {self.pk}"

    @property
    def statement(self) -> dict:
        """What the sum is about."""
        return {
            "batch": self.batch.number,
            "person": self.person_number,
            "consultation": self.consultation_number,
            "along_with": self.along_with,
            "records": self.records,
            "counts": self.counts,
            "recipients": self.recipients,
            "requested_by": self.requested_by_id,
            "approved_by": self.approved_by_id,
            "executed_at": self.executed_at.isoformat(),
        }
