"""A code of a list that the administrator edits."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, Capability, ScopedManager, ScopedQuerySet
from cases.codes.code_list import ALWAYS_THERE, CodeList


class CodeQuerySet(ScopedQuerySet):
    """The lists are no secret: those who work with them and those who keep them read them."""

    def visible_to(self, actor: Actor):
        """All rows for the window and the administrator."""
        return self if actor.can(Capability.CASE_READ) or actor.can(Capability.SETTING_MANAGE) else self.none()

    def in_order(self):
        """As forms offer them."""
        return self.order_by("list", "sort", "id")


class Code(models.Model):
    """One code. The identifier never changes and no row goes away (triggers): old records keep their words.

    不明 and 聞き取らない stay in every list, because not known and not asked are different facts.
    """

    list = models.CharField(_("コード表"), max_length=30, choices=CodeList)
    code = models.CharField(_("符号"), max_length=30)
    label = models.CharField(_("表示する言葉"), max_length=60)
    label_en = models.CharField(_("英語の言葉"), max_length=100, blank=True)
    reading = models.CharField(_("よみ"), max_length=60, blank=True)
    sort = models.PositiveSmallIntegerField(_("順番"))
    is_active = models.BooleanField(_("使う"), default=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(CodeQuerySet)()
    unscoped = models.Manager.from_queryset(CodeQuerySet)()

    class Meta:
        verbose_name = _("コード")
        verbose_name_plural = _("コード")
        constraints = [
            models.UniqueConstraint(fields=["list", "code"], name="code_once_in_list"),
            models.UniqueConstraint(fields=["list", "label"], name="code_label_once_in_list"),
            models.CheckConstraint(condition=~Q(code="") & ~Q(label=""), name="code_with_words"),
            models.CheckConstraint(
                condition=Q(is_active=True) | ~Q(code__in=ALWAYS_THERE), name="code_unknown_always_offered"
            ),
        ]

    def __str__(self):
        return f"{self.list} {self.code}"

    @property
    def is_always_there(self) -> bool:
        """Whether it cannot be retired."""
        return self.code in ALWAYS_THERE
