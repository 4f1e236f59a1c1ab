"""The records of a person as they are prepared for disclosure, one page for each entry, and the copy that was given."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from akishima_support.audit.reading import PersonalModel
from cases.models.disclosure_request import DisclosureRequest
from cases.models.hold import WindowKeptQuerySet
from cases.models.person import Person
from network.models.by_user import by_user
from network.models.paired import both_or_neither


class DisclosurePageQuerySet(WindowKeptQuerySet):
    """Pages of requests."""

    def in_order(self):
        """As they will be read."""
        return self.order_by("number", "id")


class DisclosurePage(PersonalModel):
    """One page. `items` are dicts: label, text, `whole` (all of it is masked) and `passages` (what of it is masked),
    with what was proposed and, where somebody decided otherwise, the reason.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    request = models.ForeignKey(DisclosureRequest, models.PROTECT, related_name="pages", db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField(_("頁"))
    title = models.CharField(_("見出し"), max_length=200)
    items = models.JSONField(_("内容"))
    confirmed_at = models.DateTimeField(_("確かめた日時"), null=True, blank=True)
    confirmed_by = by_user(null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(DisclosurePageQuerySet)()
    unscoped = models.Manager.from_queryset(DisclosurePageQuerySet)()

    class Meta:
        verbose_name = _("開示する記録の頁")
        verbose_name_plural = _("開示する記録の頁")
        constraints = [
            both_or_neither("disclosure_page_confirmed_at_by", "confirmed_at", "confirmed_by"),
            models.UniqueConstraint(fields=["request", "number"], name="disclosure_page_once"),
        ]

    def __str__(self):
        return f"DisclosurePage {self.pk}"


class DisclosureCopy(PersonalModel):
    """What was handed over: the pages with the masked parts gone, and its SHA-256. A trigger refuses any change."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    request = models.OneToOneField(DisclosureRequest, models.PROTECT, related_name="copy")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    content = models.JSONField(_("渡した内容"))
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField(_("作成日時"))
    made_by = by_user()

    objects = ScopedManager.from_queryset(WindowKeptQuerySet)()
    unscoped = models.Manager.from_queryset(WindowKeptQuerySet)()

    class Meta:
        verbose_name = _("開示した記録の写し")
        verbose_name_plural = _("開示した記録の写し")
        constraints = [models.CheckConstraint(condition=~Q(sha256=""), name="disclosure_copy_with_sum")]

    def __str__(self):
        return f"DisclosureCopy {self.pk}"
