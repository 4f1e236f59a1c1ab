"""保存年限: for how many years which kind of record is kept; the administrator edits it."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from cases.codes.keeping import CountedFrom, RecordKind


@dataclass(frozen=True, slots=True)
class Start:
    """What a rule is to begin with."""

    years: int = 5
    counted_from: CountedFrom = CountedFrom.NEXT_APRIL


# The classes of the city's 文書管理規程 are not known here: five years is the usual one, to be confirmed (Q8).
STARTS = {kind: Start() for kind in RecordKind}


class RetentionRuleQuerySet(ScopedQuerySet):
    """No secret: those who work with them and those who keep them read them."""

    def visible_to(self, actor: Actor):
        """All rows for the window and the administrator."""
        return self if actor.can(Capability.CASE_READ) or actor.can(Capability.SETTING_MANAGE) else self.none()


class RetentionRule(models.Model):
    """One rule. A missing row means its start, which nobody has confirmed (要確認)."""

    kind = models.CharField(_("記録の種類"), max_length=20, choices=RecordKind, unique=True)
    years = models.PositiveSmallIntegerField(_("保存年数"))
    counted_from = models.CharField(_("数え始め"), max_length=20, choices=CountedFrom)
    basis = models.CharField(_("根拠"), max_length=200, blank=True)
    is_confirmed = models.BooleanField(_("市の規程で確かめた"), default=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(RetentionRuleQuerySet)()
    unscoped = models.Manager.from_queryset(RetentionRuleQuerySet)()

    class Meta:
        verbose_name = _("保存年限")
        verbose_name_plural = _("保存年限")
        constraints = [
            models.CheckConstraint(condition=models.Q(years__gte=1, years__lte=30), name="retention_years_possible"),
            models.CheckConstraint(
                condition=models.Q(is_confirmed=False) | ~models.Q(basis=""), name="retention_confirmed_with_basis"
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.years}"
