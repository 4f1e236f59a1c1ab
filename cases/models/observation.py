"""Dated observations: a change between two of them is an outcome, so none is ever overwritten."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from akishima_support.access import ScopedManager
from akishima_support.audit.reading import PersonalQuerySet
from cases.codes.case import OutcomeChange
from cases.codes.observation import ContactStage
from cases.codes.person import GoingOutLevel
from cases.models.within_case import WithinCase, WithinCaseQuerySet
from network.models.by_user import by_user


class ObservationQuerySet(WithinCaseQuerySet):
    """What was observed in a case."""

    def standing(self):
        """Without what a later row has corrected."""
        return self.filter(is_corrected=False)

    def newest_first(self):
        """By the day observed, newest first; the number is the unique last key."""
        return self.order_by("-observed_on", "-id")

    def first_of(self, column: str):
        """The column of the first row: one code that names nobody, for a sub-query."""
        return super(PersonalQuerySet, self).values(column)[:1]


class Observation(WithinCase):
    """Something observed on a day, and who said so.

    A mistake is corrected by a new row that names the old one (`corrects`); the old one stays, marked.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    observed_on = models.DateField(_("時点"))
    informant = models.CharField(_("話した方"), max_length=100, blank=True)
    note = models.CharField(_("様子"), max_length=300, blank=True)
    corrects = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="correction")
    is_corrected = models.BooleanField(_("訂正済"), default=False)
    recorded_at = models.DateTimeField(_("記録日時"))
    recorded_by = by_user(verbose_name=_("記録者"))
    submission_token = models.UUIDField(null=True, unique=True, editable=False)

    objects = ScopedManager.from_queryset(ObservationQuerySet)()
    unscoped = models.Manager.from_queryset(ObservationQuerySet)()

    value_field = ""

    class Meta:
        abstract = True

    def __str__(self):
        return f"{type(self).__name__} {self.pk}"

    @property
    def value(self) -> str:
        """The code of what was observed."""
        return getattr(self, self.value_field)

    @property
    def value_label(self) -> str:
        """What was observed, in words."""
        return str(getattr(self, f"get_{self.value_field}_display")())


class GoingOutObservation(Observation):
    """How far the person went out at a time (CL-05)."""

    level = models.CharField(_("外出の程度"), max_length=10, choices=GoingOutLevel)

    value_field = "level"

    class Meta:
        verbose_name = _("外出の程度の観察")
        verbose_name_plural = _("外出の程度の観察")
        indexes = [models.Index(fields=["case", "-observed_on", "-id"], name="observation_of_case")]


class ContactStageObservation(Observation):
    """By which way there was contact with the person at a time (CL-17)."""

    stage = models.CharField(_("ご本人との接触"), max_length=20, choices=ContactStage)

    value_field = "stage"

    class Meta:
        verbose_name = _("ご本人との接触の観察")
        verbose_name_plural = _("ご本人との接触の観察")
        indexes = [models.Index(fields=["case", "-observed_on", "-id"], name="contact_stage_of_case")]


class OutcomeObservation(Observation):
    """A change that was seen in the life of a case, not only at its end (CL-23)."""

    change = models.CharField(_("見られた変化"), max_length=20, choices=OutcomeChange)

    value_field = "change"

    class Meta:
        verbose_name = _("見られた変化の記録")
        verbose_name_plural = _("見られた変化の記録")
        indexes = [models.Index(fields=["case", "-observed_on", "-id"], name="outcome_of_case")]
