"""Why somebody opened a case outside their own caseload (security T1)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from cases.codes.access import ReasonCode
from cases.models.within_case import WithinCase, WithinCaseQuerySet
from network.models.by_user import by_user


class AccessReasonQuerySet(WithinCaseQuerySet):
    """Seen by whoever sees the case."""

    def newest_first(self):
        """Newest first; the number is the unique last key."""
        return self.order_by("-given_at", "-id")


class AccessReason(WithinCase):
    """One reason, which opens the pages about the person to whoever gave it until `valid_until`. It only grows."""

    code = models.CharField(_("閲覧の理由"), max_length=10, choices=ReasonCode)
    text = models.CharField(_("理由の説明"), max_length=200, blank=True)
    given_at = models.DateTimeField(_("日時"))
    given_by = by_user(verbose_name=_("閲覧した人"))
    valid_until = models.DateTimeField(_("いつまで"))
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(AccessReasonQuerySet)()
    unscoped = models.Manager.from_queryset(AccessReasonQuerySet)()

    class Meta:
        verbose_name = _("閲覧の理由")
        verbose_name_plural = _("閲覧の理由")
        constraints = [
            models.CheckConstraint(condition=~Q(code="other") | ~Q(text=""), name="access_reason_other_in_words")
        ]
        indexes = [
            models.Index(fields=["person", "given_by", "valid_until"], name="access_reason_in_force"),
            models.Index(fields=["case", "-given_at", "-id"], name="access_reason_of_case"),
        ]

    def __str__(self):
        return f"AccessReason {self.pk}"

    @property
    def in_words(self) -> str:
        """The reason as it stands in the audit."""
        return "　".join(filter(None, [str(self.get_code_display()), self.text]))
